// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De monitor van de afbakening: één keer gerekend, en altijd gelijk aan opnieuw rekenen")
struct AfbakeningTests {
    /// What is kept, beside what all receipts give when they are read again.
    private static func beide(_ app: Proefapp) async throws -> (bewaard: Kadervergelijking, opnieuw: Kadervergelijking, open: Int) {
        let pair = try AfbakeningStore.Paar.nu(), steps = pair.met.kader.stappen.map(\.id)
        return try await app.databank.lees(als: .systeem("proef"), doel: .controle) { tx in
            (
                Kadervergelijking(groepen: try AfbakeningStore.groepen(pair, tx), stappen: steps),
                Kadervergelijking(try Afbakening.gevallen(pair.kader, pair.met, tx), stappen: steps),
                try AfbakeningStore.open(pair, tx).count
            )
        }
    }

    @Test("Een besluit staat er meteen in; wat erna verandert ook; een herbouw geeft hetzelfde", arguments: SamenvoegomkeerTests.motoren)
    func gelijk(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let empty = try await Self.beide(app)
            #expect(empty.bewaard == empty.opnieuw && empty.bewaard.samen.aantal == 0)
            _ = try await Besluitsteun.verzonden(app)
            let first = try await Self.beide(app)
            #expect(first.bewaard == first.opnieuw && first.bewaard.samen.aantal == 1 && first.open == 0)
            #expect(first.bewaard.samen.nietMeer == 1)
            try await app.databank.herbouw()
            let again = try await Self.beide(app)
            #expect(again.bewaard == first.bewaard && again.open == 0)
        }
    }

    @Test("Wat van voor een opwaardering is, of met een andere tekst gerekend, wordt bij het kijken één keer ingehaald")
    func inhalen() async throws {
        try await withApp { app in
            _ = try await Besluitsteun.verzonden(app)
            try await app.schrijf { tx in try tx.execute("UPDATE afbakening_dossier SET paar = ?", [.text("een-ander-kader")]) }
            #expect(try await Self.beide(app).open == 1)
            let page = try await app.als(.thomas).get(AfbakeningRoutes.pad)
            #expect(page.status == 200 && page.bevat("minder dan 5") && !page.bevat("Noor"))
            let now = try await Self.beide(app)
            #expect(now.open == 0 && now.bewaard == now.opnieuw)
            // Nothing is worked out twice: only one writing.
            let written = try await app.app.aantalKeren("afweging.vergelijken")
            _ = try await app.als(.thomas).get(AfbakeningRoutes.pad)
            #expect(try await app.app.aantalKeren("afweging.vergelijken") <= written + 3)
        }
    }

    @Test("Alleen het programma leest de rijen; een mens krijgt ze niet")
    func nietVoorMensen() async throws {
        try await withApp { app in
            _ = await #expect(throws: Afwijzing.self) {
                try await app.lees { tx in _ = try AfbakeningStore.groepen(AfbakeningStore.Paar.nu(), tx) }
            }
        }
    }

    @Test("Groepen tellen als losse besluiten")
    func groepen() {
        let kept = Kadervergelijking.Geval(leefgebieden: [.school], was: true, wordt: .voorziening, stap: "a")
        let lost = Kadervergelijking.Geval(leefgebieden: [.school, .geld], was: true, wordt: .geenVoorziening, stap: "b")
        let one = Kadervergelijking(Array(repeating: kept, count: 7) + Array(repeating: lost, count: 3), stappen: ["a", "b"])
        #expect(one == Kadervergelijking(groepen: [(kept, 7), (lost, 3)], stappen: ["a", "b"]))
    }
}
