// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Het telefoonnummer van een team")
struct TeamtelefoonTests {
    @Test("Een nieuw nummer van een team staat in zijn brieven; een fout nummer of onbekend team verandert niets")
    func nummer() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            #expect(try await road.besluit().status == 303)
            try await app.app.noteer(telefoon: "0299-100 300", van: "team noord")
            let letter = try await app.als(.amina).get(road.pad + "/brief")
            #expect(letter.bevat("Team Noord, telefoon 0299 100300") && !letter.bevat("De brief noemt geen telefoonnummer"))
            await #expect(throws: Opslagfout.self) { try await app.app.noteer(telefoon: "bel maar", van: "Team Noord") }
            await #expect(throws: Opslagfout.self) { try await app.app.noteer(telefoon: "0299 100 400", van: "Team West") }
            #expect(try await app.als(.amina).get(road.pad + "/brief").bevat("telefoon 0299 100300"))
        }
    }
}
