// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// The name under a letter: the line after that of the college.
func ondertekenaar(_ brief: Uitslag) -> String? {
    brief.tekst.firstMatch(of: /burgemeester en wethouders van [^<]*<br>\s*([^<]*)</).map { String($0.1) }
}

/// The page around a decision, walked as a worker does.
private struct Naloop {
    let road: Besluitsteun

    var app: Proefapp { road.app }
    var pad: String { road.pad + "/daarna" }

    func post(_ deel: String, als wie: Cast = .amina, _ velden: [String: String], dag: String? = "op") async throws -> Uitslag {
        let day = dag.map { [String: String].datum($0, app.vandaag) } ?? [:]
        return try await app.als(wie).post("\(pad)/\(deel)", day.en(velden))
    }

    /// Karin objects today; gives the hex of the objection.
    func bezwaar(_ extra: [String: String] = [:]) async throws -> String {
        let fields = [
            "wijze": "digitaal", "indiener": road.gezin.karin.hex, "woorden": "Vier uur is te weinig.", "volledigheid": "compleet",
        ]
        let made = try await post("nieuw/bezwaar", fields.en(extra), dag: "ontvangen")
        #expect(made.status == 303 && made.naar == pad)
        let page = try await app.als(.amina).get(pad)
        return String(try #require(page.tekst.firstMatch(of: /daarna\/([0-9a-f]{32})\/ontvangstbevestiging/)?.1))
    }
}

@Suite("Na het besluit, door de bladzijden heen")
struct NabesluitTests {
    @Test(
        "Awb 6:14, 7:2, 7:10, 7:11, 10:3: van bezwaar tot een nieuw besluit door een ander, met taken en brieven",
        arguments: SamenvoegomkeerTests.motoren)
    func weg(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let walk = Naloop(road: try await Besluitsteun.verzonden(app)), base = walk.road.base
            app.klok.vooruit(dagen: 10)
            let id = try await walk.bezwaar()
            let page = try await app.als(.amina).get(walk.pad)
            #expect(page.bevat("Vier uur is te weinig.") && page.bevat("26 mei 2026") && page.bevat("Awb 7:10 lid 1"))
            let request = try await app.als(.amina).get(walk.road.pad)
            #expect(request.bevat("Er loopt een bezwaar van Karin. Beslissen uiterlijk:") && request.bevat("26 mei 2026"))
            let overview = try await app.als(.amina).get(base)
            #expect(overview.bevat(Taaksoort.bezwaar.label) && overview.bevat(Taaksoort.bezwaarBevestigen.label))
            #expect(overview.bevat("Bezwaar ontvangen"))
            #expect(try await walk.post("\(id)/ontvangstbevestiging", ["voorbereiding": "commissie"]).status == 303)
            #expect(try await app.als(.amina).get(walk.pad).bevat("6 juli 2026"))
            #expect(try await !app.als(.amina).get(base).bevat(Taaksoort.bezwaarBevestigen.label))
            let receipt = try await app.als(.amina).get("\(walk.pad)/\(id)/brief")
            #expect(receipt.bevat("Wij hebben uw bezwaar ontvangen") && receipt.bevat("Ankerkade 17"))
            let decision = ["uitkomst": "deels", "motivering": "Twee uur extra past bij wat Karin vertelde."]
            let unheard = try await walk.post("\(id)/beslissing", als: .petra, decision, dag: nil)
            #expect(unheard.status == 422 && unheard.bevat("Awb 7:2 en 7:3") && unheard.bevat("Twee uur extra"))
            #expect(
                try await walk.post(
                    "\(id)/horen",
                    ["wat": "gehoord", "horers": Cast.petra.gebruiker.hex, "woorden": "Karin en Noor vertelden over de week."]
                ).status == 303)
            let own = try await walk.post("\(id)/beslissing", als: .amina, decision, dag: nil)
            #expect(own.status == 422 && own.bevat("Awb 10:3 lid 3") && own.bevat("Twee uur extra"))
            #expect(try await walk.post("\(id)/beslissing", als: .petra, decision, dag: nil).status == 303)
            let reopened = try await app.als(.amina).get(walk.road.pad)
            #expect(reopened.bevat("Besluit ingetrokken") && reopened.bevat("6 juli 2026"))
            #expect(try await app.als(.amina).get(base).bevat(Taaksoort.bezwaarVerzenden.label))
            let letter = try await app.als(.petra).get("\(walk.pad)/\(id)/brief")
            #expect(letter.bevat("deels gegrond") && letter.bevat("in beroep gaan bij de rechtbank"))
            let early = try await walk.post("\(id)/verzending", als: .petra, ["wijze": "post"], dag: "verzonden")
            #expect(early.status == 422 && early.bevat("Neem eerst het nieuwe besluit"), "Awb 7:11 lid 2: de brieven gaan samen")
            let first = try await app.als(.petra).get("\(walk.pad)/\(id)/ontvangst")
            let marks = [letter, first].map { $0.tekst.firstMatch(of: #/B-[0-9A-F]{8}/#).map { String($0.output) } }
            #expect(first.bevat("Wij hebben uw bezwaar ontvangen") && Set(marks).count == 2 && !marks.contains(nil))
            let fallen = try await app.als(.amina).get(walk.road.pad + "/lezing/collega")
            #expect(fallen.bevat("vervallen, omdat een bezwaar gelijk kreeg"))
            let again = try await walk.road.besluit()
            #expect(again.status == 422 && again.bevat("Awb 10:3 lid 3"), "ook het nieuwe besluit neemt een ander")
        }
    }

    @Test("Awb 7:11 lid 2: het nieuwe besluit noemt het besluit waarvoor het in de plaats komt")
    func inPlaatsVan() async throws {
        try await withApp { app in
            let walk = Naloop(road: try await Besluitsteun.verzonden(app))
            let id = try await walk.bezwaar()
            _ = try await walk.post("\(id)/horen", ["wat": "niet", "afzien": "tegemoetgekomen"])
            #expect(
                try await walk.post("\(id)/beslissing", als: .petra, ["uitkomst": "gegrond", "motivering": "Ja."], dag: nil).status == 303)
            #expect(try await app.als(.petra).get(walk.pad).bevat("Neem het nieuwe besluit"))
            try await app.schrijf(als: .petra) { tx in
                let skj = Registratie(register: .skj, nummer: "10009", van: tx.vandaag.plus(jaren: -1))
                let petra = try #require(try BeheerStore.medewerker(Cast.petra.gebruiker, tx))
                try BeheerStore.legVast(
                    Medewerker(
                        gebruiker: petra.gebruiker, naam: petra.naam, functie: petra.functie, rollen: petra.rollen, teams: petra.teams,
                        registraties: [skj]), van: tx.vandaag.plus(dagen: -1), tx)
            }
            let stale = try await app.als(.petra).post(walk.road.pad + "/nemen", walk.road.toekenning)
            #expect(stale.status == 422 && stale.bevat("niet bijgewerkt sinds de beslissing op het bezwaar") && stale.bevat("oude redenen"))
            #expect(try await app.als(.petra).get(walk.road.pad + "/nemen").bevat("niet bijgewerkt sinds de beslissing op het bezwaar"))
            #expect(try await walk.road.vul("wat-rest").status == 303)
            let made = try await app.als(.petra).post(walk.road.pad + "/nemen", walk.road.toekenning)
            #expect(made.status == 303)
            let alone = try await app.als(.petra).post(
                walk.road.pad + "/verzending", [String: String].datum("verzonden", app.vandaag).en(["wijze": "post"]))
            #expect(alone.status == 422 && alone.bevat("gaan samen weg"))
            #expect(try await !app.als(.amina).get(BrievenbakURL.lijst).bevat("name=\"brieven\""), "niet los in een ronde")
            let letter = try await app.als(.petra).get(walk.road.pad + "/brief")
            #expect(letter.bevat("in de plaats van ons eerdere besluit") && letter.bevat("in beroep gaan bij de rechtbank"))
            #expect(!letter.bevat("U kunt bezwaar maken"))
            #expect(letter.bevat("beslisten wij op uw bezwaar van 2 maart 2026: u krijgt gelijk"))
            let about = try await app.als(.petra).get("\(walk.pad)/\(id)/brief")
            #expect(
                about.bevat("namen wij op 2 maart 2026 een nieuw besluit (kenmerk B-") && about.bevat("in beroep gaan bij de rechtbank"))
            #expect(!about.bevat("U kunt bezwaar maken"))
            #expect(try await walk.post("\(id)/verzending", als: .petra, ["wijze": "post"], dag: "verzonden").status == 303)
            #expect(try await app.als(.amina).get(walk.pad).bevat("Beroep kan tot en met"))
            #expect(try await app.als(.amina).get(walk.road.pad).bevat("Besluit verzonden"), "één keer vastgelegd, voor beide brieven")
            let named = try await app.lees { tx in
                try tx.feiten(in: BesluitStore.tabel, waar: "soort = 'besluit'", []).alle(Besluit.self).sorted { $0.id < $1.id }
            }
            #expect(named.count == 2 && named.first?.inhoud.inPlaatsVan == nil)
            #expect(named.last?.inhoud.inPlaatsVan?.raw == named.first?.id)
        }
    }

    @Test("Awb 6:6: een onvolledig bezwaar vraagt een termijn; wat getypt is blijft staan")
    func proForma() async throws {
        try await withApp { app in
            let walk = Naloop(road: try await Besluitsteun.verzonden(app))
            let id = try await walk.bezwaar(["volledigheid": "pro-forma"])
            let refused = try await walk.post("\(id)/ontvangstbevestiging", ["voorbereiding": "ambtelijk", "ontbreekt": "gronden"])
            #expect(refused.status == 422 && refused.bevat("Awb 6:6"))
            let bare = try await walk.post(
                "\(id)/ontvangstbevestiging", ["voorbereiding": "ambtelijk"].en(.datum("tot", app.vandaag.plus(dagen: 14))))
            #expect(bare.status == 422 && bare.bevat("Kies wat er ontbreekt"))
            let until = [String: String].datum("tot", app.vandaag.plus(dagen: 14))
            #expect(
                try await walk.post("\(id)/ontvangstbevestiging", until.en(["voorbereiding": "ambtelijk", "ontbreekt": "gronden"])).status
                    == 303)
            #expect(try await app.als(.amina).get(walk.pad).bevat("Wacht op aanvulling"))
            for who in [Cast.amina, .petra] {
                let letter = try await app.als(who).get("\(walk.pad)/\(id)/brief")
                #expect(letter.bevat("nog niet compleet") && letter.bevat("waarom u het er niet mee eens bent"))
                #expect(ondertekenaar(letter) == Cast.amina.naam, "getekend door wie bevestigde, voor elke lezer")
            }
            #expect(try await walk.post("\(id)/aanvulling", ["woorden": "De redenen."]).status == 303)
            #expect(try await app.als(.amina).get(walk.pad).bevat("In behandeling"))
        }
    }

    @Test("Awb 7:5: wie het besluit nam, legt niet vast dat hij alleen hoorde; wie hoorde staat erbij")
    func horers() async throws {
        try await withApp { app in
            let walk = Naloop(road: try await Besluitsteun.verzonden(app))
            let id = try await walk.bezwaar(), words = "Karin vertelde over de week."
            let form = try await app.als(.amina).get("\(walk.pad)/\(id)/horen")
            #expect(form.bevat("Welke collega’s hoorden?") && form.bevat(Cast.petra.naam))
            let alone = try await walk.post("\(id)/horen", ["wat": "gehoord", "horers": Cast.amina.gebruiker.hex, "woorden": words])
            #expect(alone.status == 422 && alone.bevat("hoort niet alleen") && alone.bevat(words))
            let nobody = try await walk.post("\(id)/horen", ["wat": "gehoord", "woorden": words])
            #expect(nobody.status == 422 && nobody.bevat("Kies wie hoorde"))
            let mute = try await walk.post("\(id)/horen", ["wat": "gehoord", "horers": Cast.petra.gebruiker.hex])
            #expect(mute.status == 422 && mute.bevat("Awb 7:7"))
            #expect(
                try await walk.post("\(id)/horen", ["wat": "gehoord", "horers": Cast.petra.gebruiker.hex, "woorden": words]).status == 303)
            #expect(try await app.als(.amina).get(walk.pad).bevat("Door \(Cast.petra.naam)"))
        }
    }

    @Test("Awb 6:11: te laat is een oordeel van een mens, gevraagd met de reden erbij")
    func teLaat() async throws {
        try await withApp { app in
            let walk = Naloop(road: try await Besluitsteun.verzonden(app))
            app.klok.vooruit(dagen: 43)
            let id = try await walk.bezwaar()
            #expect(try await app.als(.amina).get(walk.pad).bevat("Beoordeel of dat te verontschuldigen is"))
            _ = try await walk.post("\(id)/horen", ["wat": "niet", "afzien": "wil-niet"])
            let early = try await walk.post("\(id)/beslissing", als: .petra, ["uitkomst": "ongegrond", "motivering": "Nee."], dag: nil)
            #expect(early.status == 422 && early.bevat("Awb 6:11"))
            #expect(
                try await walk.post("\(id)/te-laat", ["oordeel": "ja", "woorden": "Karin lag in het ziekenhuis."], dag: nil).status == 303)
            let page = try await app.als(.amina).get(walk.pad)
            #expect(page.bevat("te laat, en dat is te verontschuldigen") && page.bevat("in het ziekenhuis"))
            #expect(
                try await walk.post("\(id)/beslissing", als: .petra, ["uitkomst": "ongegrond", "motivering": "Nee."], dag: nil).status
                    == 303)
        }
    }

    @Test("Awb 4:17 en 4:18: een ingebrekestelling waarschuwt medewerker en teamleider op elke bladzijde, tot er is besloten")
    func dwangsom() async throws {
        try await withApp { app in
            let walk = Naloop(road: try await Besluitsteun.aanvraag(app)), base = walk.road.base
            app.klok.vooruit(dagen: 58)  // 29 April: the day after the term
            let fields = ["over": String(try #require(walk.road.pad.split(separator: "/").last)), "door": walk.road.gezin.karin.hex]
            #expect(try await walk.post("nieuw/ingebrekestelling", fields, dag: "ontvangen").status == 303)
            for who in [Cast.amina, .petra] {
                let page = try await app.als(who).get(base + "/gezin")
                #expect(page.bevat("In gebreke gesteld: beslis vóór of op 13 mei 2026"))
            }
            #expect(try await app.als(.amina).get(base).bevat(Taaksoort.ingebrekestelling.label))
            #expect(try await !app.als(.bram).get(base).bevat("gebreke"))
            app.klok.vooruit(dagen: 16)
            #expect(try await app.als(.petra).get(base).bevat("Dwangsom loopt"))
            let page = try await app.als(.amina).get(walk.pad)
            #expect(page.bevat("46,00") && page.bevat("over 2 dagen"))
            try await walk.road.weeg()
            #expect(try await walk.road.besluit().status == 303)
            #expect(try await walk.road.verzend().status == 303)
            #expect(try await !app.als(.petra).get(base + "/gezin").bevat("Dwangsom loopt"))
            let owed = try await app.als(.petra).get(walk.pad)
            let path = try #require(owed.tekst.firstMatch(of: /daarna\/([0-9a-f]{32})\/dwangsom/)?.1)
            #expect(try await app.als(.amina).get(base).bevat(Taaksoort.dwangsom.label))
            #expect(try await walk.post("\(path)/dwangsom", als: .petra, ["keus": "ja"], dag: nil).status == 303)
            #expect(try await app.als(.petra).get(walk.pad).bevat("23,00 over 1 dag<"))
            #expect(try await !app.als(.amina).get(base).bevat(Taaksoort.dwangsom.label))
        }
    }

    @Test("Awb 4:7 en 4:8: leidt de afweging naar een afwijzing, dan vraagt een taak om de zienswijze")
    func zienswijze() async throws {
        try await withApp { app in
            let walk = Naloop(road: try await Besluitsteun.aanvraag(app)), base = walk.road.base
            for step in ["hulpvraag", "problemen", "benodigde-hulp"] { _ = try await walk.road.vul(step) }
            #expect(try await !app.als(.amina).get(base).bevat(Taaksoort.zienswijze.label))
            _ = try await walk.road.vul("eigen-mogelijkheden", ["conclusie": "genoeg"])
            _ = try await walk.road.vul("wat-rest")
            #expect(try await app.als(.amina).get(base).bevat(Taaksoort.zienswijze.label))
            #expect(try await app.als(.amina).get(walk.road.pad).bevat("Vraag eerst wat de aanvrager daarvan vindt"))
            let wrong = try await walk.post("nieuw/zienswijze", ["wat": "overgeslagen", "woorden": "Zij vertelden het zelf."])
            #expect(wrong.status == 422 && wrong.bevat("Zij vertelden het zelf."))
            #expect(
                try await walk.post(
                    "nieuw/zienswijze", ["wat": "overgeslagen", "grond": "zelf-geleverd", "woorden": "Zij vertelden het zelf."]
                ).status == 303)
            #expect(try await !app.als(.amina).get(base).bevat(Taaksoort.zienswijze.label))
            #expect(try await app.als(.amina).get(walk.pad).bevat("Awb 4:7 lid 1"))
        }
    }

    @Test("Awb 8:72: een uitspraak komt terug als feit, met een taak tot de opdracht is uitgevoerd")
    func uitspraak() async throws {
        try await withApp { app in
            let walk = Naloop(road: try await Besluitsteun.verzonden(app)), base = walk.road.base
            let form = try await app.als(.amina).get(walk.pad + "/nieuw/uitspraak")
            let decision = try #require(form.tekst.firstMatch(of: /name="over"[^>]*value="([0-9a-f]{32})"/)?.1)
            let fields = [
                "over": String(decision), "nummer": "AWB 26/123", "instantie": "rechtbank", "uitkomst": "vernietigd",
                "opdracht": "Neem een nieuw besluit.",
            ].en(.datum("uiterlijk", app.vandaag.plus(dagen: 40)))
            #expect(try await walk.post("nieuw/uitspraak", fields, dag: "datum").status == 303)
            #expect(try await app.als(.amina).get(base).bevat(Taaksoort.uitspraak.label))
            let page = try await app.als(.amina).get(walk.pad)
            let path = try #require(page.tekst.firstMatch(of: /daarna\/([0-9a-f]{32})\/uitvoering/)?.1)
            #expect(try await walk.post("\(path)/uitvoering", ["gedaan": "Nieuw besluit genomen."]).status == 303)
            #expect(try await !app.als(.amina).get(base).bevat(Taaksoort.uitspraak.label))
        }
    }

    @Test("Een ander team ziet niets van een bezwaar, en kan er niets bij schrijven")
    func anderTeam() async throws {
        try await withApp { app in
            let walk = Naloop(road: try await Besluitsteun.verzonden(app))
            let id = try await walk.bezwaar()
            for path in [walk.pad, walk.pad + "/\(id)/brief", walk.pad + "/\(id)/horen", walk.pad + "/nieuw/bezwaar"] {
                let page = try await app.als(.bram).get(path)
                #expect(page.status == 404 && !page.bevat("Noor") && !page.bevat("Vier uur"))
            }
            let unknown = String(repeating: "0", count: 31) + "1"
            for part in ["horen", "beslissing", "dwangsom", "uitvoering", "brief"] {
                #expect(try await app.als(.amina).get(walk.pad + "/\(unknown)/\(part)").status == 404, "\(part)")
            }
            #expect(try await walk.post("\(id)/intrekking", als: .bram, ["woorden": "Weg."]).status == 404)
            #expect(try await app.als(.amina).get(walk.pad).bevat("Vier uur is te weinig."))
        }
    }

    @Test("Achter een scherm over Karin ziet die collega haar bezwaar niet, ook niet in de tijdlijn")
    func scherm() async throws {
        try await withApp { app in
            let walk = Naloop(road: try await Besluitsteun.verzonden(app)), family = walk.road.gezin
            let id = try await walk.bezwaar()
            _ = try await walk.post("\(id)/horen", ["wat": "gehoord", "anderen": "de jurist", "woorden": "Karin vertelde over vroeger."])
            let shield = ["doel": "persoon", "over": family.karin.hex, "voorGebruikers": Cast.joost.gebruiker.hex, "reden": "buurman"]
            #expect(try await app.als(.amina).post(GezinURL.schermen(family.dossier), shield).status == 303)
            let theirs = try await app.als(.joost).get(walk.pad), overview = try await app.als(.joost).get(walk.road.base)
            #expect(theirs.status == 200 && !theirs.bevat("Vier uur") && !theirs.bevat("over vroeger"))
            #expect(!overview.bevat("Vier uur") && !overview.bevat("over vroeger"))
            #expect(try await app.als(.amina).get(walk.pad).bevat("Karin vertelde over vroeger."))
        }
    }
}
