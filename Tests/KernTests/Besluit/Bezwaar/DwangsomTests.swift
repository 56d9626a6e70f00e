// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Dwangsom bij niet tijdig beslissen (Awb 4:17–4:18)")
struct DwangsomTests {
    private func dag(_ iso: String) throws -> Datum { try Wereld.dag(iso) }

    private func stand(_ ingebreke: String, besloten: String? = nil, op vandaag: String, termijn: String = "2026-04-28") throws
        -> Dwangsomstand
    {
        try Dwangsom.bereken(
            termijn: dag(termijn), ingebreke: dag(ingebreke), besloten: besloten.map(dag), op: dag(vandaag)
        ).uitkomst
    }

    @Test("Awb 4:17 lid 2: dag voor dag geteld met de hand, 23, 35 en 45 euro, en nooit meer dan 42 dagen")
    func dagVoorDag() throws {
        let notice = try dag("2026-04-29"), first = try dag("2026-05-14")
        var hand: Int64 = 0
        for offset in 0...60 {
            let today = first.plus(dagen: offset)
            if offset < 42 { hand += offset < 14 ? 2_300 : offset < 28 ? 3_500 : 4_500 }
            let found = try Dwangsom.bereken(termijn: dag("2026-04-28"), ingebreke: notice, besloten: nil, op: today).uitkomst
            #expect(found.bedrag.cent == hand && found.dagen == min(offset + 1, 42), "dag \(offset)")
            #expect(found.isAfgelopen == (offset > 41))
        }
        #expect(hand == 144_200)
    }

    @Test("Awb 4:17: de laatste dag zonder dwangsom, de eerste dag met, en de 42e")
    func randen() throws {
        #expect(try stand("2026-04-29", op: "2026-05-13").dagen == 0)
        #expect(try stand("2026-04-29", op: "2026-05-13").beslisVoor?.iso == "2026-05-13")
        #expect(try stand("2026-04-29", op: "2026-05-14").bedrag == Eurocent(2_300))
        #expect(try stand("2026-04-29", op: "2026-06-24").bedrag == Eurocent(144_200))
        #expect(try stand("2026-04-29", op: "2026-06-25").bedrag == Eurocent(144_200))
    }

    @Test("Algemene termijnenwet: eindigen de twee weken op een vrije dag, dan begint de dwangsom later")
    func vrijeDag() throws {
        let found = try stand("2026-05-01", op: "2026-05-19")
        #expect(found.beslisVoor?.iso == "2026-05-18" && found.eersteDag?.iso == "2026-05-19" && found.dagen == 1)
    }

    @Test("Awb 4:17: de dwangsom eindigt met het besluit; de dag van verzending telt niet mee")
    func besluit() throws {
        #expect(try stand("2026-04-29", besloten: "2026-05-13", op: "2026-06-01").dagen == 0)
        #expect(try stand("2026-04-29", besloten: "2026-05-14", op: "2026-06-01").dagen == 0)
        let one = try stand("2026-04-29", besloten: "2026-05-15", op: "2026-06-01")
        #expect(one.dagen == 1 && one.bedrag == Eurocent(2_300) && one.isAfgelopen)
        #expect(try stand("2026-04-29", besloten: "2027-05-15", op: "2027-06-01").bedrag == Eurocent(144_200))
    }

    @Test("Awb 6:12 en 4:17 lid 3: te vroeg in gebreke gesteld telt niet; de dag na de termijn wel")
    func teVroeg() throws {
        #expect(try !stand("2026-04-28", op: "2026-07-01").telt)
        #expect(try stand("2026-04-29", op: "2026-07-01").telt)
        let late = try Dwangsom.bereken(termijn: dag("2026-04-28"), ingebreke: dag("2026-04-01"), besloten: nil, op: dag("2026-07-01"))
        #expect(late.gronden.first?.uitleg.contains("telt niet") == true)
    }

    @Test("Awb 4:17: na het besluit is er niets meer om in gebreke te stellen")
    func naBesluit() throws {
        #expect(try !stand("2026-05-10", besloten: "2026-05-08", op: "2026-07-01").telt)
        #expect(try stand("2026-05-10", besloten: "2026-05-11", op: "2026-07-01").telt)
    }

    @Test("De bedragen zijn rijen met een dag en een opmerking; elke rij telt 42 dagen")
    func rijen() {
        #expect(Dwangsom.rijen.map(\.van) == Dwangsom.rijen.map(\.van).sorted())
        #expect(Dwangsom.rijen.allSatisfy { $0.meesteDagen == 42 && $0.opmerking.contains("[mem]") })
        #expect(Dwangsom.rijen.map { $0.bedrag(42).cent } == [126_000, 144_200])
        #expect(Dwangsom.rijen.last?.bedrag(-3) == .nul && Dwangsom.rijen.last?.bedrag(99).cent == 144_200)
    }

    @Test("Elke termijn van de Awb staat in een rij met artikel en opmerking, en vóór de eerste rij wordt niets geraden")
    func termijnrijen() throws {
        for kind in Awbtermijn.allCases {
            let row = try kind.rij(op: dag("2026-03-02"))
            #expect(row.bron.hasPrefix("Awb ") && row.opmerking == "[mem]" && row.termijn.isVerlengbaar)
            #expect(throws: Afwijzing.self) { try kind.rij(op: dag("2014-12-31")) }
        }
    }
}
