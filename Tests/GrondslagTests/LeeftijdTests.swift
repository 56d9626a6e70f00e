// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@Suite("Leeftijd")
struct LeeftijdTests {
    private func geboorte(_ jaar: Int, _ maand: Int, _ dag: Int, _ gebruik: Datumgebruik) -> Geboortedatum? {
        Datum(jaar, maand, dag).flatMap { Geboortedatum($0, gebruik: gebruik) }
    }

    @Test(
        "Wie op 29 februari geboren is, bereikt een leeftijd zonder die dag op 1 maart",
        arguments: [
            ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18), ("2008-02-29", "2024-02-28", 15),
            ("2008-02-29", "2024-02-29", 16),
        ])
    func schrikkeldag(geboren: String, op: String, jaren: Int) throws {
        #expect(Leeftijd.jaren(geboren: try #require(Datum(iso: geboren)), op: try #require(Datum(iso: op))) == jaren)
    }

    @Test("Leeftijd is het grootste aantal jaren waarvan de dag is gekomen, voor elke dag")
    func elkeDag() throws {
        for birth in stride(from: 10_957, to: 12_500, by: 1) {
            let geboren = Datum(dagnummer: birth)
            for n in [1, 12, 16, 18, 23] {
                let verjaardag = Leeftijd.bereikt(n, geboren: geboren)
                #expect(Leeftijd.jaren(geboren: geboren, op: verjaardag) == n)
                #expect(Leeftijd.jaren(geboren: geboren, op: verjaardag.plus(dagen: -1)) == n - 1)
            }
        }
    }

    @Test("Vóór de geboorte is er geen leeftijd")
    func ongeboren() {
        #expect(Leeftijd.jaren(geboren: Datum(dagnummer: 10), op: Datum(dagnummer: 9)) == nil)
        #expect(Leeftijd.jaren(geboren: Datum(dagnummer: 10), op: Datum(dagnummer: 10)) == 0)
    }

    @Test(
        "CS139: gebruik en datum passen bij elkaar",
        arguments: [
            ("2017-05-12", nil, true), ("2017-05-01", 1, true), ("2017-05-02", 1, false), ("2017-01-01", 2, true), ("2017-02-01", 2, false),
            ("1900-01-01", 3, true), ("2017-01-01", 3, false),
        ] as [(String, Int?, Bool)])
    func cs139(iso: String, gebruik: Int?, goed: Bool) throws {
        let datum = try #require(Datum(iso: iso))
        #expect((Geboortedatum(datum, gebruik: gebruik.flatMap(Datumgebruik.init(rawValue:))) != nil) == goed)
    }

    @Test("Bij een deels onbekende datum is de leeftijd een bereik dat elke mogelijke dag dekt")
    func bereik() throws {
        let jaar = try #require(geboorte(2008, 1, 1, .maandEnDagOnbekend))
        let maand = try #require(geboorte(2008, 2, 1, .dagOnbekend))
        let op = try #require(Datum(2026, 2, 15))
        #expect(jaar.leeftijd(op: op) == 17...18)
        #expect(maand.leeftijd(op: op) == 17...18)
        #expect(jaar.heeftBereikt(18, op: op) == nil)
        #expect(jaar.heeftBereikt(17, op: op) == true)
        #expect(jaar.heeftBereikt(19, op: op) == false)
        #expect(maand.mogelijk?.totEnMet == Datum(2008, 2, 29))
        #expect(jaar.mogelijk?.dagen == 366)
    }

    @Test("Van een onbekende datum wordt geen leeftijd verzonnen")
    func onbekend() throws {
        let geboren = try #require(geboorte(1900, 1, 1, .onbekend))
        #expect(geboren.leeftijd(op: Datum(dagnummer: 20_000)) == nil && geboren.heeftBereikt(18, op: Datum(dagnummer: 20_000)) == nil)
        #expect(geboren.uitgeschreven == "onbekend")
        #expect(!"\(geboren)".contains("1900"))
    }
}
