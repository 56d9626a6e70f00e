// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// The days on which a rule turns: each of these was once turned round without a test that noticed.
@Suite("Termijnen en gronden op de dag zelf")
struct TermijnrandTests {
    private func dag(_ iso: String) throws -> Datum { try Wereld.dag(iso) }

    @Test("Awb 4:13: de tabel begint op 1 januari 2015, de eerste dag van de Jeugdwet")
    func eersteDag() throws {
        #expect(try Beslistermijn.bereken(ontvangen: dag("2015-01-01")).uitkomst.laatsteDag?.iso == "2015-02-26")
        #expect(throws: Afwijzing.self) { try Beslistermijn.bereken(ontvangen: dag("2014-12-31")) }
    }

    @Test("Awb 4:14: een nieuwe dag die de oude is, verlengt niet; een dag later wel", arguments: [(0, false), (1, true)])
    func verlenging(later: Int, telt: Bool) throws {
        let received = try dag("2026-01-12"), old = try dag("2026-03-09"), new = old.plus(dagen: later)
        let found = try Beslistermijn.bereken(ontvangen: received, verlenging: Verlenging(medegedeeld: dag("2026-03-02"), nieuweDatum: new))
        #expect(found.uitkomst.laatsteDag == new)
        #expect(found.gronden.last?.uitleg.contains("verlengt niet") == !telt)
    }

    @Test("Awb 7:10 lid 4: uitstel tot de dag van de termijn zelf verandert niets", arguments: [(0, false), (1, true)])
    func uitstel(later: Int, telt: Bool) throws {
        let until = try dag("2026-04-13"), bare = try Bezwaarbeslistermijn.bereken(bezwaarTot: until, stappen: []).uitkomst
        let step = try Bezwaarstap(
            .uitgesteld, bij: Bezwaarwereld.bezwaar, op: dag("2026-05-01"), tot: bare.plus(dagen: later), uitstel: .allen)
        let found = try Bezwaarbeslistermijn.bereken(bezwaarTot: until, stappen: [step])
        #expect(found.uitkomst == bare.plus(dagen: later))
        #expect(found.gronden.last?.uitleg.contains("verandert niets") == !telt)
    }

    @Test("Awb 7:10 lid 2: wie op de dag van de vraag al aanvult, laat de termijn niet stilstaan", arguments: [(0, 0), (1, 0), (2, 1)])
    func aangevuld(na: Int, dagen: Int) throws {
        let asked = try dag("2026-04-20"), mended = asked.plus(dagen: na)
        let steps = [
            Bezwaarstap(.herstelGevraagd, bij: Bezwaarwereld.bezwaar, op: asked, tot: asked.plus(dagen: 14)),
            Bezwaarstap(.hersteld, bij: Bezwaarwereld.bezwaar, op: mended),
        ]
        let stood = steps.opschortingen.map { pause in pause.totEnMet.map { pause.van.dagen(tot: $0) + 1 } }
        #expect(stood == (dagen == 0 ? [] : [dagen]))
    }

    @Test(
        "Awb 6:10: bezwaar op de dag van verzending komt vóór de termijn, en telt",
        arguments: [(0, "Awb 6:10 lid 1 a"), (1, "Awb 6:9 lid 1")])
    func bezwaarOpDeDag(na: Int, bron: String) throws {
        let sent = try dag("2026-03-02")
        let found = try Bezwaartijdigheid.bereken(verzonden: sent, ontvangen: sent.plus(dagen: na))
        #expect(found.uitkomst == .opTijd && found.gronden.first?.bron == bron)
    }

    @Test("Awb 4:17 lid 3: wie besliste op de dag van de ingebrekestelling, was op tijd; een dag later liep er een termijn")
    func beslotenOpDeDag() throws {
        func stand(_ besloten: String) throws -> Oordeel<Dwangsomstand> {
            try Dwangsom.bereken(
                termijn: dag("2026-04-28"), ingebreke: dag("2026-04-29"), besloten: dag(besloten), op: dag("2026-06-01"))
        }
        #expect(try !stand("2026-04-29").uitkomst.telt && stand("2026-04-30").uitkomst.telt)
    }

    @Test(
        "Awb 4:17: zonder een dag is er niets verschuldigd, met een dag staat het bedrag er",
        arguments: [("2026-05-13", "nog niets"), ("2026-05-14", "over 1 dag.")])
    func zinnen(op: String, woorden: String) throws {
        let found = try Dwangsom.bereken(termijn: dag("2026-04-28"), ingebreke: dag("2026-04-29"), besloten: nil, op: dag(op))
        #expect(found.gronden.first?.uitleg.contains(woorden) == true)
    }

    @Test(
        "Jeugdwet 1.1, jeugdige 3° en 4° c: opnieuw beginnen kan op de dag waarop de hulp eindigde, niet ervoor",
        arguments: [(0, Jeugdigetoets.Uitkomst.ja), (-1, .nee)])
    func hervatOpDeDag(na: Int, uitkomst: Jeugdigetoets.Uitkomst) throws {
        let born = try #require(Geboortedatum(dag("2008-03-02"))), ended = try dag("2026-02-01"), on = try dag("2026-06-01")
        let again = VerlengdeHulp(.hervatting, sinds: ended, hervat: ended.plus(dagen: na), begonnen: try dag("2025-01-01"))
        #expect(Jeugdigetoets.bereken(born, op: on, verlengd: again).uitkomst == uitkomst)
        #expect(Pleegzorgtoets.bereken(born, op: on, verlengd: again).uitkomst == uitkomst)
    }

    @Test(
        "Jeugdwet 1.1, jeugdige 4° c: hulp die begon op de dag waarop zij eindigde, was er; die erna begon niet",
        arguments: [(0, Jeugdigetoets.Uitkomst.ja), (1, .nee)])
    func begonnenOpDeDag(na: Int, uitkomst: Jeugdigetoets.Uitkomst) throws {
        let born = try #require(Geboortedatum(dag("2008-03-02"))), ended = try dag("2026-02-01")
        let again = VerlengdeHulp(.hervatting, sinds: ended, hervat: try dag("2026-04-01"), begonnen: ended.plus(dagen: na))
        #expect(Jeugdigetoets.bereken(born, op: try dag("2026-06-01"), verlengd: again).uitkomst == uitkomst)
    }

    @Test("Uitleg staat alleen bij het antwoord dat haar nodig heeft")
    func uitleg() {
        #expect(Plaatsing.Plek.allCases.filter { $0.hulp != nil } == [.elders])
        #expect(Verblijfsrecht.Status.allCases.filter { $0.hulp != nil } == [.tijdelijk])
    }
}
