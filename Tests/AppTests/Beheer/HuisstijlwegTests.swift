// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag
import HTTPTypes
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De huisstijl van brieven: met een dag, met een voorbeeld, en een oude brief houdt zijn vorm")
struct HuisstijlwegTests {
    static func stijl(_ app: Proefapp, _ naam: String, na dagen: Int = 1) -> [String: String] {
        [
            "afzender": naam, "beeldmerk": "geen", "kleur": "#0b5563", "venster": "rechts", "retouradres": "Postbus 7, 1999 AA Waterrijk",
            "telefoon": "14 0299", "openingstijden": "elke werkdag", "bezwaaradres": "Postbus 8, 1999 AA Waterrijk",
            "slotregel": "Jeugd en Gezin", "voetregel": "Noem het kenmerk.", "grond": "Collegebesluit 12",
        ].en(.datum("van", app.vandaag.plus(dagen: dagen)))
    }

    @Test(
        "De brief van vandaag houdt zijn vorm, die van na de begindatum krijgt de nieuwe", arguments: SamenvoegomkeerTests.motoren)
    func datum(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let road = try await Besluitsteun.verzonden(app), fatima = app.als(.fatima)
            let before = try await app.als(.amina).get(road.pad + "/brief")
            #expect(try await fatima.post(HuisstijlURL.blad, Self.stijl(app, "Gemeente Nieuwstijl")).naar == HuisstijlURL.blad)
            let page = try await fatima.get(HuisstijlURL.blad)
            #expect(page.bevat("Gemeente Nieuwstijl") && page.bevat("gaat nog in") && page.bevat("Collegebesluit 12"))
            app.klok.vooruit(dagen: 2)
            #expect(try await app.als(.fatima).get(HuisstijlURL.blad).bevat("geldt nu"))
            let kept = try await app.als(.amina).get(road.pad + "/brief")
            #expect(!kept.bevat("Gemeente Nieuwstijl") && !kept.bevat("Postbus 8") && kept.bevat("Gemeente Waterrijk"))
            #expect(Self.brief(kept) == Self.brief(before), "verzonden: de brief is wat hij was")

            let next = try await Besluitsteun.aanvraag(app)
            try await next.weeg()
            #expect(try await next.besluit().status == 303)
            let fresh = try await app.als(.amina).get(next.pad + "/brief")
            for text in [
                "Gemeente Nieuwstijl", "venster-rechts", "kleur-0b5563", "/huisstijl/kleur/0b5563", "Retour: Postbus 7", "Jeugd en Gezin",
                "Noem het kenmerk.", "Telefoon 14 0299, elke werkdag", "Stuur uw brief naar: Postbus 8",
            ] {
                #expect(fresh.bevat(text), "\(text)")
            }
        }
    }

    private static func brief(_ page: Uitslag) -> Substring {
        page.tekst[(page.tekst.range(of: "<article class=\"brief")?.lowerBound ?? page.tekst.startIndex)...].prefix { $0 != "\u{1}" }
            .split(separator: "</article>").first ?? ""
    }

    @Test("Fouten staan bij het veld: een lichte kleur, een dag die al begon, geen telefoonnummer, een beeldmerk dat er niet is")
    func fouten() async throws {
        try await withApp { app in
            let fatima = app.als(.fatima), whole = Self.stijl(app, "Gemeente X")
            for (change, text) in [
                (["kleur": "#cccccc"], "Deze kleur is te licht op wit papier: het contrast is 1,6 en moet minstens 4,5 zijn"),
                (["kleur": "rood"], "zes tekens"), (["telefoon": "bel ons"], "geen telefoonnummer"),
                ([String: String].datum("van", app.vandaag), "brieven van vandaag houden hun vorm"),
                (["beeldmerk": String(repeating: "0", count: 64)], "Beeldmerk"), (["afzender": ""], "Naam van de afzender"),
            ] {
                let page = try await fatima.post(HuisstijlURL.blad, whole.en(change))
                #expect(page.status == 422 && page.bevat(text), "\(change)")
            }
            #expect(try await fatima.get(HuisstijlURL.blad).bevat("nog geen huisstijl"))
        }
    }

    @Test("Het voorbeeld toont voor en na, en legt niets vast")
    func voorbeeld() async throws {
        try await withApp { app in
            let fatima = app.als(.fatima)
            let page = try await fatima.post(HuisstijlURL.voorbeeld, Self.stijl(app, "Gemeente Voorproef"))
            #expect(page.status == 200 && page.bevat("Zo is het nu") && page.bevat("Zo wordt het vanaf 3 maart 2026"))
            #expect(page.tekst.components(separatedBy: "<article class=\"brief").count == 3)
            #expect(page.waarde("retouradres") == "Postbus 7, 1999 AA Waterrijk", "wat getypt was blijft staan")
            let light = try await fatima.post(HuisstijlURL.voorbeeld, Self.stijl(app, "X").en(["kleur": "#eeeeee"]))
            #expect(light.status == 422 && !light.bevat("Zo wordt het"))
            #expect(try await !fatima.get(HuisstijlURL.blad).bevat("Voorproef"))
        }
    }

    @Test("Een beeldmerk: klaargezet, gekozen, in de brief, voor iedereen te laden; iets anders dan een plaatje niet")
    func beeldmerk() async throws {
        try await withApp { app in
            let fatima = app.als(.fatima)
            let png = try #require(Data(base64Encoded: Self.png)).map { $0 }
            let file = (veld: "bestand", naam: "logo.png", inhoud: png + Array("<script>".utf8))
            let kept = try await fatima.post(HuisstijlURL.beeldmerk, ["naam": "Ons logo"], bestand: file)
            #expect(kept.naar == HuisstijlURL.blad, "\(kept.status): \(kept.tekst)")
            let sha = Uitvoer.hex(SHA256.hash(data: png))
            #expect(try await fatima.get(HuisstijlURL.blad).bevat("value=\"\(sha)\""))
            let style = Self.stijl(app, "Gemeente X").en(["beeldmerk": sha])
            #expect(try await fatima.post(HuisstijlURL.voorbeeld, style).bevat("src=\"/huisstijl/beeld/\(sha)\""))
            let seen = try await app.niemand.get(HuisstijlURL.beeld(sha))
            #expect(seen.status == 200 && seen.koppen[.contentType] == "image/png" && seen.bytes == png, "wat erachter hing is weg")
            let svg = (veld: "bestand", naam: "logo.png", inhoud: Array("<svg onload=\"alert(1)\"/>".utf8))
            let refused = try await fatima.post(HuisstijlURL.beeldmerk, ["naam": "Fout"], bestand: svg)
            #expect(refused.status == 422 && refused.bevat("SVG kan niet") && refused.waarde("naam") == "Fout")
            #expect(try await fatima.post(HuisstijlURL.beeldmerk, ["naam": "Leeg"]).status == 422)
            for path in ["/huisstijl/beeld/" + String(repeating: "0", count: 64), "/huisstijl/kleur/cccccc", "/huisstijl/kleur/x}"] {
                #expect(try await app.niemand.get(path).status == 404, "\(path)")
            }
            let sheet = try await app.niemand.get("/huisstijl/kleur/0b5563")
            #expect(sheet.koppen[.contentType] == "text/css; charset=utf-8" && sheet.bevat(".kleur-0b5563"))
        }
    }

    /// Two by one, white.
    private static let png =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGP4/x8AAv4B/qW4dVMAAAAASUVORK5CYII="

    @Test("Alleen functioneel beheer: een ander krijgt de bladzijde niet en legt niets vast")
    func afwezig() async throws {
        try await withApp { app in
            for who in Cast.allCases where who != .fatima {
                let read = try await app.als(who).get(HuisstijlURL.blad).status
                let written = try await app.als(who).post(HuisstijlURL.blad, Self.stijl(app, "Gemeente Y")).status
                #expect(read == 404 && written == 404, "\(who)")
            }
            let page = try await app.als(.fatima).get(HuisstijlURL.blad)
            #expect(page.bevat("nog geen huisstijl"))
        }
    }
}
