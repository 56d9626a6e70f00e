// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Bewaard werk: wat iemand typt, gaat niet verloren")
struct ConceptTests {
    private static let zin = "Karin belde en huilde, de hele nacht niet geslapen"

    private static func pad(_ family: DeWit) -> String { Conceptplek(Contactinvoer.self, GezinURL.nieuwContact(family.dossier)).path }

    @Test("Een concept staat weer in het formulier en in de lijst, en is voor een ander niet te vinden")
    func bewaren() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let kept = try await amina.post(Self.pad(family), ["gezegd": Self.zin])
            #expect(kept.status == 200 && kept.bevat("Bewaard om 09:00"))
            #expect(try await amina.get(GezinURL.nieuwContact(family.dossier)).bevat(Self.zin))
            #expect(try await amina.get("/concepten").bevat("Contactnotitie"))
            #expect(try await app.als(.joost).get("/concepten").bevat("Contactnotitie") == false)
            #expect(try await app.als(.joost).get(GezinURL.nieuwContact(family.dossier)).bevat(Self.zin) == false)
        }
    }

    @Test("Versturen gooit het concept weg; met een fout blijft het")
    func versturen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            _ = try await amina.post(Self.pad(family), ["gezegd": Self.zin])
            let half = try await amina.post(GezinURL.contacten(family.dossier), ["gezegd": Self.zin, "_concept": Self.pad(family)])
            #expect(half.status == 422 && half.bevat(Self.zin))
            #expect(try await amina.get("/concepten").bevat(Self.zin))
            let sent = try await amina.post(
                GezinURL.contacten(family.dossier),
                ContactTests.notitie(family, gezegd: Self.zin).merging(["_concept": [Self.pad(family)]]) { $1 })
            #expect(sent.status == 303)
            #expect(try await amina.get("/concepten").bevat(Self.zin) == false)
        }
    }

    @Test("Een post na een verlopen sessie wordt een apart concept, dat na aanmelden verder gaat")
    func verlopen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            app.klok.vooruit(seconden: 31 * 60)
            let late = try await amina.post(
                GezinURL.contacten(family.dossier), ["gezegd": Self.zin, "_concept": Self.pad(family)])
            #expect(late.status == 303 && late.naar == "/aanmelden?naar=/concepten&bewaard=ja")
            let back = app.als(.amina)
            let list = try await back.get("/concepten")
            #expect(list.bevat("na afmelden") && list.bevat(Self.zin))
            let id = try #require(list.tekst.firstMatch(of: /concept=([0-9a-f]{32})/)?.1)
            #expect(try await back.get(GezinURL.nieuwContact(family.dossier) + "?concept=\(id)").bevat(Self.zin))
        }
    }

    @Test("Na twaalf uur, na afmelden of met een vreemde sessie wordt niets bewaard; de tekst staat er nog")
    func nietBewaard() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            _ = try await amina.post("/afmelden")
            let late = try await amina.post(GezinURL.contacten(family.dossier), ["gezegd": Self.zin])
            #expect(late.status == 401 && late.bevat(Self.zin) && late.bevat("kon niet worden bewaard"))
            #expect(try await app.als(.amina).get("/concepten").bevat(Self.zin) == false)
            let joost = app.als(.joost)
            app.klok.vooruit(seconden: 13 * 3600)
            #expect(try await joost.post(GezinURL.contacten(family.dossier), ["gezegd": Self.zin]).status == 401)
        }
    }

    @Test("De eigenaar gooit een concept weg; een pad naar buiten wordt geen concept")
    func weggooien() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            _ = try await amina.post(Self.pad(family), ["gezegd": Self.zin])
            let list = try await amina.get("/concepten")
            let id = try #require(list.tekst.firstMatch(of: /concepten\/([0-9a-f]{32})\/weg/)?.1)
            _ = try await app.als(.joost).post("/concepten/\(id)/weg")
            #expect(try await amina.get("/concepten/\(id)/tekst").bevat(Self.zin))
            _ = try await amina.post("/concepten/\(id)/weg")
            #expect(try await amina.get("/concepten").bevat("Er ligt niets klaar"))
            #expect(try await amina.post("/concepten/contactnotitie?pad=https%3A%2F%2Fkwaad.nl", ["gezegd": "x"]).status == 404)
        }
    }
}
