// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Testing

@testable import Opmaak

@Suite("Pagina's en delen: goed gebouwd, zonder inline, met label bij elk vak")
struct PaginaTests {
    @Test("Elk voorbeeld is een goed gebouwde pagina", arguments: Voorbeeld.opmaak.indices)
    func gebouwd(index: Int) {
        let sample = Voorbeeld.opmaak[index]
        #expect(Nakijker(sample.html.tekst).bezwaren == [], "\(sample.sleutel)")
    }

    @Test(
        "De nakijker ziet wat er mis kan zijn",
        arguments: [
            "<h1>x</h1><p><b>x</p></b>", "<h1>x</h1><p id=\"a\"></p><p id=\"a\"></p>", "<h1>x</h1><input type=\"text\" id=\"q\">",
            "<h1 style=\"x\">x</h1>", "<h1 onclick=\"x\">x</h1>", "<p>x</p>", "<h1>x</h1><a href=\"#weg\">x</a>",
            "<h1>x</h1><script>1</script>",
        ])
    func nakijker(html: String) { #expect(Nakijker(html).bezwaren != []) }

    @Test("Twee voorbeelden hebben nooit dezelfde sleutel")
    func sleutels() { #expect(Set(Voorbeeld.opmaak.map(\.sleutel)).count == Voorbeeld.opmaak.count) }

    @Test("Elke dossierpagina draagt de identiteitsbalk")
    func identiteit() {
        for sample in Voorbeeld.opmaak where sample.naam == "Dossier" || sample.naam == "Formulier" {
            #expect(sample.html.tekst.contains("aria-label=\"Over dit dossier\""), "\(sample.sleutel)")
        }
    }

    @Test("Wat niet bekend is over gezag wordt gezegd")
    func gezag() {
        let bar = Identiteitsbalk(gezin: "Gezin X", pad: "/", kinderen: [])
        #expect(bar.html.tekst.contains("Gezag <b>niet vastgelegd</b>"))
    }

    @Test("Zoeken is een post: wat iemand zoekt staat nooit in een adres")
    func zoeken() {
        let form = Nakijker(Voorbeeld.kop.html.tekst).elementen.first { $0.kenmerken["role"] == "search" }
        #expect(form?.kenmerken["method"] == "post")
    }

    @Test("Een taak die te laat is zegt dat in woorden; zonder dag zegt zij niets over een termijn")
    func teLaat() {
        let today = Voorbeeld.vandaag
        let html = HTML.takenlijst([Taak("x", voor: today.plus(dagen: -3)), Taak("y", voor: today), Taak("z")], op: today).tekst
        #expect(html.contains("3 dagen te laat") && html.contains("vandaag") && !html.contains("geen termijn"))
    }

    @Test("Bladeren zegt waar u bent", arguments: [(1, "1–25 van 143", false, true), (6, "126–143 van 143", true, false)])
    func bladeren(page: Int, where words: String, back: Bool, on: Bool) {
        let html = HTML.bladeren(pagina: page, per: 25, totaal: 143) { "/p/\($0)" }.tekst
        #expect(html.contains(words) && html.contains("Vorige") == back && html.contains("Volgende") == on)
    }

    @Test("Een conflict toont beide teksten")
    func conflict() {
        let html = HTML.conflict(wie: "Joost", wanneer: "nu", verschillen: [Verschil("Doel", hunne: "zijn tekst", uwe: "mijn tekst")]).tekst
        #expect(html.contains("zijn tekst") && html.contains("mijn tekst"))
    }

    @Test("De pagina's worden op verzoek naar een map geschreven om te bekijken")
    func schrijf() throws {
        let named = ProcessInfo.processInfo.environment["ANKERPUNT_VOORBEELDEN"]
        let folder =
            named.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory.appending(path: "opmaak-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { if named == nil { try? FileManager.default.removeItem(at: folder) } }  // a left-over temporary folder harms nobody
        for sample in Voorbeeld.opmaak {
            let page = sample.html.tekst.replacing("/bestanden/", with: "")
            try Data(page.utf8).write(to: folder.appending(path: sample.sleutel + ".html"))
        }
        for file in Bestanden.alle {
            try Data(file.bytes).write(to: folder.appending(path: String(file.pad.split(separator: "/").last ?? "")))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count >= Voorbeeld.opmaak.count + 2)
    }
}

@Suite("Formulieren: elke fout bovenaan en bij het veld, en niets getypts gaat verloren")
struct FormulierTests {
    static let gelezen = Voorbeeldform.lees(Voorbeeld.half, op: Voorbeeld.vandaag)
    static let pagina = Voorbeeld.formulier(Voorbeeld.half, gelezen.fouten).html.tekst

    @Test("De titel begint met Fout en het overzicht staat boven de kop")
    func titel() throws {
        #expect(Self.pagina.contains("<title>Fout: Contact vastleggen"))
        let summary = try #require(Self.pagina.firstRange(of: "role=\"alert\""))
        let heading = try #require(Self.pagina.firstRange(of: "<h1"))
        #expect(summary.lowerBound < heading.lowerBound)
        #expect(!Voorbeeld.formulier([:], []).html.tekst.contains("Fout:"))
    }

    @Test("Elke fout staat met dezelfde woorden in het overzicht en bij het veld, en wijst naar een vak")
    func fouten() {
        let reader = Nakijker(Self.pagina)
        #expect(Self.gelezen.fouten.count >= 5)
        for fout in Self.gelezen.fouten {
            let words = HTML(fout.melding).tekst
            #expect(Self.pagina.components(separatedBy: words).count == 3, "\(fout.veld)")
            let target = reader.elementen.first { $0.kenmerken["id"] == Formulieropmaak.anker(fout.veld) }
            #expect(["input", "textarea", "select"].contains(target?.naam), "\(fout.veld)")
        }
    }

    @Test("Wat getypt is staat er nog, ook wat niet klopt")
    func bewaard() {
        for typed in ["31", "123456789", "drie kwartier"] { #expect(Self.pagina.contains("value=\"\(typed)\"")) }
        let filled = Voorbeeld.formulier(Voorbeeld.contact, []).html.tekst
        #expect(filled.contains("Het is rustiger aan tafel.\nIk roep") && filled.contains("value=\"thuis\" checked"))
        #expect(filled.contains("value=\"team\" selected") && filled.contains("value=\"sem\" checked"))
    }

    @Test("Wat niet hoeft heet optioneel; wat hangt aan een antwoord zegt aan welk")
    func optioneel() {
        let html = Formulieropmaak.velden(Voorbeeldform.velden).tekst
        #expect(html.contains("Burgerservicenummer <span class=\"optioneel\">(optioneel)"))
        #expect(html.contains("<legend>Wanneer was het contact?</legend>"))
        #expect(html.contains("data-bij=\"wijze\" data-codes=\"anders\""))
    }

    @Test("Een wachtwoord wordt nooit teruggestuurd")
    func wachtwoord() {
        let field = Veldweergave(
            id: "w", label: "Wachtwoord", soort: .wachtwoord, hulp: nil, verplicht: true, waarden: ["geheim"], fout: nil,
            alleenBij: nil, echo: nil)
        #expect(!field.html.tekst.contains("geheim"))
    }

    @Test("Wat meereist staat in het formulier")
    func meereizen() {
        let form = Formulieropmaak.formulier(actie: "/x", csrf: "a", idempotent: "b", laatsteFeit: "c", knop: "Bewaren") { "" }
        let inputs = Nakijker(form.tekst).elementen.filter { $0.naam == "input" }.map {
            "\($0.kenmerken["name"] ?? "")=\($0.kenmerken["value"] ?? "")"
        }
        #expect(inputs == ["_csrf=a", "_idempotent=b", "_laatste=c"])
    }
}

@Suite("Grafieken: tekening en tabel zijn dezelfde cijfers (UX13)")
struct GrafiekTests {
    private func cellen(_ html: HTML) -> [[String]] {
        var rows: [[String]] = []
        for element in Nakijker(html.tekst).elementen where element.ouders.contains("tbody") {
            if element.naam == "tr" {
                rows.append([])
            } else if ["td", "th"].contains(element.naam) {
                rows[rows.count - 1].append(element.tekst)
            }
        }
        return rows
    }

    private func merken(_ html: HTML, _ keys: [String]) -> [[String]] {
        Nakijker(html.tekst).elementen.filter { $0.kenmerken[keys[0]] != nil }.map { element in
            keys.map { element.kenmerken[$0] ?? "niet gevraagd" }
        }
    }

    @Test("Staven: elke waarde staat in de tabel, de langste staaf is de grootste")
    func staven() {
        let html = Grafiek.staven(
            id: "g", titel: "T & t", uitleg: "u", eenheid: "Vragen", staven: [.init("<a>", 41), .init("b", 0), .init("c", 7)], csv: "/x.csv"
        )
        #expect(merken(html, ["data-label", "data-waarde"]) == cellen(html))
        let lengths = Nakijker(html.tekst).elementen.filter { $0.naam == "rect" }.compactMap { $0.kenmerken["width"] }
        #expect(lengths == ["84.0%", "0.0%", "14.3%"])
        #expect(html.tekst.contains("href=\"/x.csv\""))
    }

    @Test("Hoe gaat het: vorige keer en nu staan in de tabel, ook wat niet gevraagd is")
    func hoeGaatHet() {
        let html = Grafiek.hoeGaatHet(id: "h", titel: "T", uitleg: "u", vorigeLabel: "juni", nuLabel: "nu", stemmen: Voorbeeld.stemmen)
        #expect(merken(html, ["data-leefgebied", "data-wie", "data-vorige", "data-nu"]) == cellen(html))
        #expect(html.tekst.contains("Noor geeft school een 4, eerder een 3."))
    }
}
