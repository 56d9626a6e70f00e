// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// Who looks like somebody that is known is not made a second time without a look.
@Suite("Voor een nieuw dossier: is dit kind al bekend?")
struct VermoedenTests {
    private static func zoek(_ app: Proefapp, _ tekst: String, _ wie: Cast = .amina) async throws -> String {
        try #require(try await app.als(wie).post("/zoeken", ["zoek": tekst]).naar)
    }

    /// Noor de Wit as she would be typed by who heard her name and mixed up day and month.
    private static func noor(_ app: Proefapp, naam: String = "Noortje") async throws -> [String: String] {
        let born = try await app.lees { tx in
            let found = try PersoonStore.zoek(Zoekvraag(naam: "noor de wit"), app.app.naamindex, tx)
            return try #require(found.treffers.first?.1.gegevens.geboortedatum?.datum)
        }
        return HulpvraagTests.nieuw.en([
            "kind1roepnaam": naam, "kind1voorvoegsel": "de", "kind1achternaam": "Wit", "kind2roepnaam": "",
        ]).en(.datum("kind1geboortedatum", born))
    }

    @Test("Zoeken toont de redenen in woorden, de beste bovenaan, ook voor wie fout typt")
    func redenen() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            let page = try await app.als(.amina).postEnVolg("/zoeken", ["zoek": "Noortje de Witt"])
            #expect(page.bevat("Noor de Wit"))
            #expect(page.bevat("naam klinkt hetzelfde"))
            let typo = try await app.als(.amina).postEnVolg("/zoeken", ["zoek": "Karni Smeets"])
            #expect(typo.bevat("Karin Smeets") && typo.bevat("naam scheelt een letter"))
        }
    }

    @Test("Boven het nieuwe dossier staat wie erop lijkt, met waarom; bij een ander team zonder naam")
    func bovenaan() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let own = try await app.als(.amina).get(try await Self.zoek(app, "Karin Smeets") + "/dossier")
            #expect(own.bevat("Kijk eerst of het een van deze mensen is") && own.bevat(family.dossier.hex) && own.bevat("zelfde naam"))
            let bram = app.als(.bram)
            let other = try await bram.get(try await Self.zoek(app, "Karin Smeets", .bram) + "/dossier")
            #expect(other.bevat("Iemand bij Team Noord (0299 100 100): zelfde naam"))
            #expect(!other.bevat(family.dossier.hex) && !other.bevat("41 jaar"))
            let none = try await app.als(.amina).get(try await Self.zoek(app, "Quintus Oosterbaan") + "/dossier")
            #expect(!none.bevat("Kijk eerst of het een van deze mensen is"))
        }
    }

    @Test("Een kind dat op een bekend kind lijkt, wordt niet gemaakt voor iemand zegt dat het een ander is")
    func nietVanzelf() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            let path = try await Self.zoek(app, "Noortje de Wit") + "/dossier"
            let form = try await Self.noor(app), before = try await app.aantalFeiten()
            let page = try await app.als(.amina).post(path, form)
            #expect(page.status == 422)
            #expect(
                page.bevat("Misschien al bekend: Noor de Wit") && page.bevat("andere vorm van dezelfde voornaam en zelfde geboortedatum"))
            #expect(page.bevat("name=\"_anderen\"") && page.waarde("kind1roepnaam") == "Noortje")
            #expect(try await app.aantalFeiten() == before)
            #expect(try await app.als(.amina).post(path, form.en(["_anderen": "ja"])).status == 303)
        }
    }

    @Test("Wie het bekende kind niet mag zien, leest alleen dat er iemand is")
    func anderTeam() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let path = try await Self.zoek(app, "Noortje de Wit", .bram) + "/dossier"
            let page = try await app.als(.bram).post(path, try await Self.noor(app))
            #expect(page.status == 422 && page.bevat("Misschien al bekend: iemand in een dossier dat u niet ziet"))
            #expect(!page.bevat("Noor de Wit") && !page.bevat(family.dossier.hex))
        }
    }

    @Test("Een ander kind, of een ander BSN, houdt niemand op")
    func anderKind() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            let path = try await Self.zoek(app, "Noortje de Wit") + "/dossier"
            let form = try await Self.noor(app)
            #expect(try await app.als(.amina).post(path, form.en(["kind1bsn": "999990007"])).status == 303)
            let other = try await Self.noor(app, naam: "Fleur")
            #expect(try await app.als(.amina).post(path, other.en(["telefoon": "0299 654321", "ouderRoepnaam": "Ayse"])).status == 303)
        }
    }

    @Test("Wie anders gaat heten, is meteen onder die naam te vinden")
    func andereNaam() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina), path = GezinURL.gegevens(family.dossier, family.sem)
            let form = try await amina.get(path)
            let answer = try await amina.post(
                path,
                [
                    "roepnaam": "Samuel", "achternaam": "Terpstra", "geslacht": "1",
                    "_laatste": form.waarde("_laatste") ?? "",
                ])
            #expect(answer.status == 303)
            #expect(app.app.naamindex.zoek("samuel terpstra", hoogstens: 5).personen == [family.sem])
        }
    }
}
