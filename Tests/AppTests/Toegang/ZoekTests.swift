// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Zoeken voor aanmaken")
struct ZoekTests {
    @Test("Wat iemand zoekt, staat nooit in het adres", arguments: ["Noor de Wit", "999900006", "06-12345678", "1999 AC 17"])
    func nietInAdres(_ typed: String) async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let answer = try await app.als(.amina).post("/zoeken", ["zoek": typed])
            #expect(answer.status == 303)
            let path = try #require(answer.naar)
            #expect(path.wholeMatch(of: /\/zoeken\/[0-9a-f]{32}/) != nil)
            let page = try await app.als(.amina).get(path)
            #expect(page.status == 200)
            #expect(page.bevat(family.dossier.hex))
        }
    }

    @Test("Een treffer buiten eigen dossiers toont alleen “al bekend”, de reden en wie te vragen")
    func anderTeam() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let page = try await app.als(.bram).postEnVolg("/zoeken", ["zoek": "06-12345678"])
            #expect(page.status == 200)
            #expect(page.bevat("Al bekend, vraag toegang of draag over"))
            #expect(page.bevat("zelfde telefoonnummer"))
            #expect(page.bevat("Team Noord (0299 100 100)"))
            for secret in ["Karin", "Smeets", "Noor ", "Noor<", "de Wit", "De Wit", family.dossier.hex, "41 jaar"] {
                #expect(!page.bevat(secret), "\(secret)")
            }
        }
    }

    @Test("Wie een kind in gevaar zoekt, komt van de treffer bij noodtoegang; een ander, en wie dat niet mag, niet")
    func noodtoegang() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let bram = app.als(.bram)
            let page = try await bram.postEnVolg("/zoeken", ["zoek": "06-12345678"])
            let path = String(try #require(page.tekst.firstMatch(of: /href="(\/zoeken\/[0-9a-f]+\/noodtoegang\/[0-9a-f]+)"/)?.1))
            #expect(!path.contains(family.dossier.hex))
            #expect(try await bram.get(path).naar == GezinURL.noodtoegang(family.dossier))
            for wie in [Cast.amina, .inge, .samira] { #expect(try await app.als(wie).get(path).status == 404, "\(wie)") }
            #expect(try await bram.get(String(path.dropLast(2)) + "00").status == 404)
            let own = try await app.als(.amina).postEnVolg("/zoeken", ["zoek": "06-12345678"])
            #expect(!own.bevat("/noodtoegang/"))
        }
    }

    @Test("De zoekopdracht van een ander is niet te zien")
    func vanEenAnder() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            let path = try #require(try await app.als(.amina).post("/zoeken", ["zoek": "Noor"]).naar)
            let page = try await app.als(.bram).get(path)
            #expect(page.bevat("Zoek opnieuw"))
            #expect(!page.bevat("Noor"))
        }
    }

    @Test("Na een uur is de uitslag weg")
    func verlopen() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            let path = try #require(try await app.als(.amina).post("/zoeken", ["zoek": "Noor"]).naar)
            app.klok.vooruit(seconden: ZoekStore.geldig + 1)
            let page = try await app.als(.amina).get(path)
            #expect(page.bevat("verlopen"))
            #expect(!page.bevat("Noor"))
        }
    }

    @Test("Een fout in het formulier gooit niets weg")
    func fouten() async throws {
        try await withApp { app in
            let page = try await app.als(.amina).post("/zoeken", ["naam": "Noor", "postcode": "12", "huisnummer": ""])
            #expect(page.status == 422)
            #expect(page.bevat("Een postcode heeft 4 cijfers en 2 letters"))
            #expect(page.waarde("naam") == "Noor")
        }
    }

    @Test("Elke vertoonde uitslag staat in het journaal")
    func journaal() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            let amina = app.als(.amina)
            let path = try #require(try await amina.post("/zoeken", ["zoek": "Noor"]).naar)
            let before = try await zoekregels(app)
            _ = try await amina.get(path)
            #expect(try await zoekregels(app) == before + 1)
        }
    }

    private func zoekregels(_ app: Proefapp) async throws -> Int64 {
        try await app.lees { tx in
            try tx.query("SELECT count(*) AS n FROM gebeurtenis WHERE handeling = ?", [.text("zoeken")]).first?.int("n") ?? 0
        }
    }

    @Test("Wie niet mag zoeken, vindt de bladzijde niet", arguments: [Cast.inge, .thomas, .samira])
    func geenRecht(_ wie: Cast) async throws {
        try await withApp { app in
            let page = try await app.als(wie).get("/zoeken")
            let answer = try await app.als(wie).post("/zoeken", ["zoek": "Noor"])
            #expect(page.status == 404)
            #expect(answer.status == 404)
        }
    }
}
