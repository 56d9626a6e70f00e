// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Inkoop en inzet")
struct InzetTests {
    let start: Datum
    init() throws { start = try Wereld.dag("2026-03-02") }

    private func traject(_ starts: [Int], _ stops: [(Int, Stopreden)]) throws -> Traject {
        let order = Toewijzing(
            nummer: 7, besluit: nil, jeugdige: Wereld.noor, aanbieder: Wereld.boog, agb: try #require(AGBCode("12345678")),
            toegewezenOp: start,
            periode: try #require(Periode(van: start, totEnMet: start.plus(dagen: 100))), categorie: "45", product: "45A04")
        let begun = starts.map { Wereld.feit(70 + $0, LeveringStart(toewijzing: 7, op: start.plus(dagen: $0)), op: start) }
        let ended = stops.map { Wereld.feit(200 + $0.0, LeveringStop(toewijzing: 7, op: start.plus(dagen: $0.0), reden: $0.1), op: start) }
        let unknown = Wereld.feit(500, LeveringStart(toewijzing: 8, op: start), op: start)
        return try #require(Traject.lijst([Wereld.feit(69, order, op: start)], starts: begun + [unknown], stops: ended).first)
    }

    @Test(
        "Meer dan het besluit is meer, in welke eenheid of per welke tijd ook (Jeugdwet 2.3)",
        arguments: [
            (Omvang(volume: 2, eenheid: .uur, frequentie: .perDag), Omvang(volume: 2, eenheid: .uur, frequentie: .perWeek), true),
            (Omvang(volume: 120, eenheid: .minuut, frequentie: .perWeek), Omvang(volume: 2, eenheid: .uur, frequentie: .perWeek), false),
            (Omvang(volume: 121, eenheid: .minuut, frequentie: .perWeek), Omvang(volume: 2, eenheid: .uur, frequentie: .perWeek), false),
            (Omvang(volume: 130, eenheid: .minuut, frequentie: .perWeek), Omvang(volume: 2, eenheid: .uur, frequentie: .perWeek), true),
            (Omvang(volume: 17, eenheid: .uur, frequentie: .perMaand), Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek), false),
            (Omvang(volume: 18, eenheid: .uur, frequentie: .perMaand), Omvang(volume: 4, eenheid: .uur, frequentie: .perWeek), true),
            (Omvang(volume: 1, eenheid: .dagdeel, frequentie: .perWeek), Omvang(volume: 3, eenheid: .uur, frequentie: .perWeek), true),
            (Omvang(volume: 10, eenheid: .uur, frequentie: .totaal), Omvang(volume: 2, eenheid: .uur, frequentie: .perWeek), false),
            (Omvang(volume: 1, eenheid: .etmaal, frequentie: .perWeek), Omvang(volume: 9, eenheid: .uur, frequentie: .perWeek), nil),
        ] as [(Omvang, Omvang, Bool?)])
    func meerDan(besteld: Omvang, toegekend: Omvang, meer: Bool?) throws {
        let begin = try #require(Datum(iso: "2026-03-02"))
        let period = try #require(Periode(van: begin, totEnMet: begin.plus(dagen: 69)))
        #expect(besteld.isMeer(dan: toegekend, in: period) == meer)
    }

    @Test("De stand van hulp volgt uit start en stop")
    func stand() throws {
        let waiting = try traject([], [])
        #expect(waiting.stand(op: start.plus(dagen: 5)) == .wacht)
        #expect(waiting.wachtdagen(op: start.plus(dagen: 5)) == 5)
        #expect(waiting.stand(op: start.plus(dagen: 101)) == .nooitGestart)
        let paused = try traject([10], [(20, .tijdelijk)])
        #expect(paused.stand(op: start.plus(dagen: 15)) == .loopt)
        #expect(paused.stand(op: start.plus(dagen: 25)) == .onderbroken)
        #expect(try traject([10, 30], [(20, .tijdelijk)]).stand(op: start.plus(dagen: 31)) == .loopt)
        let ended = try traject([10], [(40, .volgensPlan)])
        #expect(ended.stand(op: start.plus(dagen: 40)) == .gestopt)
        #expect(ended.duur(op: start.plus(dagen: 90)) == 31)
    }

    @Test("Een geheim adres of geen BSN houdt het bericht tegen, met wat wel kan (iJw OP003)")
    func gevaarstop() throws {
        let bsn = try #require(BSN("999990019"))
        #expect(Gevaarstop.toets(geheim: false, bsn: bsn).isEmpty)
        #expect(Gevaarstop.toets(geheim: true, bsn: bsn).map(\.reden) == [.geheimAdres])
        #expect(Gevaarstop.toets(geheim: true, bsn: nil).map(\.reden) == [.geheimAdres, .geenBSN])
        #expect(Gevaarstop.toets(geheim: true, bsn: nil).allSatisfy { !$0.inPlaatsDaarvan.isEmpty })
    }

    @Test("Bestelbaar is alleen wat de hele periode onder contract staat")
    func bestelbaar() throws {
        let boog = Aanbieder(aanbieder: Wereld.boog, agb: try #require(AGBCode("12345678")), naam: "De Boog")
        let product = Contractproduct(
            code: "45A04", categorie: "45", omschrijving: "gesprekken", eenheid: .uur, tarief: Eurocent(9_500), variant: .inspanningsgericht
        )
        let year = try #require(Periode(van: try Wereld.dag("2026-01-01"), totEnMet: try Wereld.dag("2026-12-31")))
        let contract = Contract(aanbieder: Wereld.boog, nummer: "C1", periode: year, producten: [product])
        func list(_ from: String, _ to: String?) throws -> Int {
            let period = try #require(Periode(van: try Wereld.dag(from), totEnMet: try to.map { try Wereld.dag($0) }))
            return Bestelbaar.lijst(
                aanbieders: [Wereld.feit(71, boog, op: year.van)], contracten: [Wereld.feit(72, contract, op: year.van)], in: period
            ).count
        }
        #expect(try list("2026-03-02", "2026-09-01") == 1)
        #expect(try list("2026-03-02", "2027-01-01") == 0)
        #expect(try list("2026-03-02", nil) == 0)
    }
}

@Suite("Eenheden van hulp")
struct EenheidTests {
    @Test("Elke keuze in een lijst heeft een eigen naam; in een zin blijft het gewoon ‘keer’")
    func namen() {
        #expect(Set(Eenheid.allCases.map(\.label)).count == Eenheid.allCases.count)
        #expect(Omvang(volume: 3, eenheid: .stuksInspanning, frequentie: .perWeek).uitgeschreven == "3 keer per week")
    }
}
