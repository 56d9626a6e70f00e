// SPDX-License-Identifier: EUPL-1.2
import Steun
import Testing

@Suite("De doorgang naar een draaiende app")
struct DoorgangTests {
    @Test("Wie niet is aangemeld, krijgt het aanmeldformulier")
    func nietAangemeld() async throws {
        try await withApp { app in
            let answer = try await app.niemand.get("/aanmelden")
            #expect(answer.status == 200)
            #expect(answer.bevat("Gebruikersnaam"))
        }
    }

    @Test("Een formulier zonder het teken van deze aanmelding wordt geweigerd")
    func zonderTeken() async throws {
        try await withApp { app in
            let answer = try await app.als(.amina).post("/afmelden", ["_csrf": "verkeerd"])
            #expect(answer.status == 403)
        }
    }
}
