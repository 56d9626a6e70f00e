// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Gebruikers en rechten")
struct GebruikerTests {
    private static let nieuw: Ingevuld = [
        "inlognaam": ["k.visser"], "wachtwoord": ["een-lang-wachtwoord"], "naam": ["Kim Visser"], "functie": ["jeugdprofessional"],
        "rollen": ["jeugdprofessional"], "teams": [Cast.noord.hex],
    ]

    @Test("Een nieuwe gebruiker kan aanmelden met de sleutel die één keer te zien is")
    func maken() async throws {
        try await withApp { app in
            let made = try await app.als(.fatima).post("/gebruikers", Self.nieuw)
            #expect(made.status == 200 && made.bevat("maar één keer"))
            let secret = try await app.lees(als: .fatima, doel: .beheer) { tx in try AanmeldStore.vind("k.visser", tx)?.geheim } ?? []
            #expect(made.tekst.replacing(" ", with: "").contains(Base32.tekst(secret)))
            #expect(try await app.als(.fatima).get("/gebruikers").bevat("Kim Visser"))
            let login = try await app.niemand.post(
                "/aanmelden", ["naam": "k.visser", "wachtwoord": "een-lang-wachtwoord", "code": app.code(secret)])
            #expect(login.status == 303)
        }
    }

    @Test("Twee keer versturen maakt één gebruiker en toont de sleutel niet nog eens")
    func eenKeer() async throws {
        try await withApp { app in
            let form = Self.nieuw.merging(["_idempotent": ["vast"]]) { $1 }
            let fatima = app.als(.fatima)
            #expect(try await fatima.post("/gebruikers", form).status == 200)
            let again = try await fatima.post("/gebruikers", form)
            #expect(!again.bevat("maar één keer"))
        }
    }

    @Test("Een gewijzigde rol eindigt de sessie meteen; het oude blijft als feit")
    func wijzigen() async throws {
        try await withApp { app in
            let joost = app.als(.joost)
            #expect(try await joost.get("/rechten").status == 200)
            let answer = try await app.als(.fatima).post(
                "/gebruikers/\(Cast.joost.gebruiker.hex)", ["naam": "Joost van der Wal", "functie": "beleid", "rollen": "beleidsadviseur"])
            #expect(answer.status == 303)
            #expect(try await joost.get("/rechten").status == 303)
        }
    }

    @Test("Wie is beëindigd komt er niet meer in; de eigen rollen wijzigt niemand")
    func beeindigen() async throws {
        try await withApp { app in
            let fatima = app.als(.fatima)
            let ended = try await fatima.post("/gebruikers/\(Cast.bram.gebruiker.hex)/einde")
            #expect(ended.status == 303)
            #expect(try await fatima.get("/gebruikers").bevat("beëindigd"))
            #expect(try await fatima.post("/gebruikers/\(Cast.fatima.gebruiker.hex)/einde").status == 422)
        }
    }

    @Test("Alleen de functioneel beheerder ziet gebruikers; iedereen ziet de rechten", arguments: [Cast.amina, .petra, .samira, .inge])
    func rechten(wie: Cast) async throws {
        try await withApp { app in
            let list = try await app.als(wie).get("/gebruikers")
            #expect(list.status == 404)
            #expect(try await app.als(wie).post("/gebruikers", Self.nieuw).status == 404)
            #expect(try await app.als(wie).get("/rechten").bevat("Noodtoegang nemen"))
        }
    }

    @Test("Base32 volgt de voorbeelden van RFC 4648", arguments: [("f", "MY"), ("fo", "MZXQ"), ("foobar", "MZXW6YTBOI")])
    func base32(tekst: String, verwacht: String) {
        #expect(Base32.tekst(Array(tekst.utf8)) == verwacht)
    }
}
