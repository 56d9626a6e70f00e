// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// The days on which a term turns, by hand from a calendar: the decision was sent on 2 March 2026, so objecting ran until 13 April, and
/// deciding on it until 26 May (25 May is tweede pinksterdag).
@Suite("De randen van de termijnen na een besluit, dag voor dag uit de kalender")
struct VerdagingTests {
    private func termijn(_ stappen: [Bezwaarstap]) throws -> String {
        try Bezwaarbeslistermijn.bereken(bezwaarTot: Wereld.dag("2026-04-13"), stappen: stappen).uitkomst.iso
    }

    private func stap(
        _ wat: Bezwaarstap.Wat, _ op: String, tot: String? = nil, _ voorbereiding: Bezwaarvoorbereiding? = nil
    ) throws -> Bezwaarstap {
        Bezwaarstap(wat, bij: Wereld.id(403), op: try Wereld.dag(op), tot: try tot.map(Wereld.dag), voorbereiding: voorbereiding)
    }

    @Test(
        "Awb 6:7 en 6:8: zes weken vanaf de dag na verzending; op een vrije dag eindigt de termijn niet (Algemene termijnenwet 1 en 3)",
        arguments: [
            ("2026-03-02", "2026-04-13"), ("2026-03-03", "2026-04-14"),  // a plain Monday and Tuesday
            ("2026-02-20", "2026-04-07"),  // Goede Vrijdag, weekend and tweede paasdag
            ("2026-03-16", "2026-04-28"),  // Koningsdag
            ("2026-03-21", "2026-05-04"), ("2026-03-22", "2026-05-04"),  // Saturday and Sunday
            ("2026-03-24", "2026-05-06"),  // bevrijdingsdag
            ("2026-04-13", "2026-05-26"),  // tweede pinksterdag
            ("2026-11-13", "2026-12-28"), ("2026-11-20", "2027-01-04"),  // Christmas, new year
        ])
    func bezwaartermijn(verzonden: String, laatste: String) throws {
        let sent = try Wereld.dag(verzonden)
        #expect(try Bezwaartermijn.bereken(verzonden: sent).uitkomst.totEnMet?.iso == laatste)
        #expect(try Awbtermijn.beroep.laatsteDag(na: sent, wat: "Beroep").uitkomst.iso == laatste)
    }

    @Test(
        "Awb 7:10 lid 3: verdagen telt tot en met de laatste dag van de termijn, ook op een vrije dag, en daarna niet meer",
        arguments: [
            ("2026-04-10", "2026-07-07"), ("2026-05-22", "2026-07-07"), ("2026-05-25", "2026-07-07"), ("2026-05-26", "2026-07-07"),
            ("2026-05-27", "2026-05-26"), ("2026-07-07", "2026-05-26"),
        ])
    func verdagen(op: String, laatste: String) throws {
        #expect(try termijn([stap(.verdaagd, op)]) == laatste)
    }

    @Test(
        "Awb 7:10 lid 1 en 3: met een commissie is de laatste dag 6 juli, en verdaagd 17 augustus",
        arguments: [("2026-07-06", "2026-08-17"), ("2026-07-07", "2026-07-06")])
    func commissie(op: String, laatste: String) throws {
        #expect(try termijn([stap(.bevestigd, "2026-04-15", .commissie), stap(.verdaagd, op)]) == laatste)
    }

    @Test(
        "Awb 7:10 lid 2 en 3: stond de termijn stil, dan telt een brief nog tot het nieuwe einde",
        arguments: [("2026-05-27", "2026-07-20"), ("2026-06-08", "2026-07-20"), ("2026-06-09", "2026-06-08")])
    func naStilstand(op: String, laatste: String) throws {
        #expect(try termijn([stap(.herstelGevraagd, "2026-04-20", tot: "2026-05-04"), stap(.verdaagd, op)]) == laatste)
    }

    @Test("Awb 7:10 lid 3: een tweede keer verdagen telt niet, ook niet binnen de verlengde termijn")
    func tweemaal() throws {
        #expect(try termijn([stap(.verdaagd, "2026-05-20"), stap(.verdaagd, "2026-07-01")]) == "2026-07-07")
    }

    @Test(
        "Awb 7:10 lid 4: verder uitstel geldt vanaf de dag na de termijn; een eerdere dag maakt haar niet korter",
        arguments: [("2026-05-26", "2026-05-26"), ("2026-05-01", "2026-05-26"), ("2026-05-27", "2026-05-27"), ("2026-09-15", "2026-09-15")])
    func verderUitstel(tot: String, laatste: String) throws {
        #expect(try termijn([stap(.uitgesteld, "2026-05-20", tot: tot)]) == laatste)
    }

    @Test(
        "Awb 4:17 lid 2: de rij van de eerste dag telt; tot en met 2018 zijn het 20, 30 en 40 euro, vanaf 2019 23, 35 en 45",
        arguments: [("2018-12-10", Int64(2_000)), ("2018-12-14", 2_000), ("2018-12-17", 2_300), ("2019-01-02", 2_300)])
    func bedragPerJaar(ingebreke: String, eerste: Int64) throws {
        let notice = try Wereld.dag(ingebreke)
        let until = try #require(try stand(notice, op: notice.plus(dagen: 60)).eersteDag)
        let found = try stand(notice, op: until)
        #expect(found.dagen == 1 && found.bedrag.cent == eerste, "\(until.iso)")
    }

    private func stand(_ notice: Datum, op dag: Datum) throws -> Dwangsomstand {
        try Dwangsom.bereken(termijn: notice.plus(dagen: -1), ingebreke: notice, besloten: nil, op: dag).uitkomst
    }
}
