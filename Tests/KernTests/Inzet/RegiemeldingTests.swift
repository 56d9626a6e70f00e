// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Wat de aanbieder nog moet melden (iJw OP271, OP272)")
struct RegiemeldingTests {
    private static func dag(_ iso: String) -> Datum { Datum(iso: iso) ?? .oudst }

    private func traject(_ van: String, _ tot: String?, gestart: String?, gestopt: (String, Stopreden)?, _ reden: Toewijzingsreden?) throws
        -> Traject
    {
        let order = Toewijzing(
            nummer: 10_001, jeugdige: Wereld.noor, aanbieder: Wereld.boog, agb: try #require(AGBCode("12345678")),
            toegewezenOp: Self.dag(van), periode: try #require(Periode(van: Self.dag(van), totEnMet: tot.map(Self.dag))),
            categorie: "45", product: "45A04", wijziging: reden)
        return Traject(
            toewijzing: Wereld.feit(1, order, op: Self.dag(van)),
            starts: gestart.map { [LeveringStart(toewijzing: 10_001, op: Self.dag($0))] } ?? [],
            stops: gestopt.map { [LeveringStop(toewijzing: 10_001, op: Self.dag($0.0), reden: $0.1)] } ?? [])
    }

    @Test("OP271: de start telt vanaf de eerste dag van de hulp, of vanaf het versturen als dat later was")
    func start() throws {
        let order = try traject("2026-06-01", "2026-12-31", gestart: nil, gestopt: nil, nil)
        #expect(try #require(order.verwacht(verstuurd: Self.dag("2026-05-01"))) == (.start, Self.dag("2026-06-01")))
        #expect(try #require(order.verwacht(verstuurd: Self.dag("2026-06-01"))) == (.start, Self.dag("2026-06-01")))
        #expect(try #require(order.verwacht(verstuurd: Self.dag("2026-06-20"))) == (.start, Self.dag("2026-06-20")))
    }

    @Test("OP272: het einde telt vanaf de laatste dag van de toewijzing; een tijdelijke stop is geen einde")
    func stop() throws {
        let sent = Self.dag("2026-06-01")
        let runs = try traject("2026-06-01", "2026-09-30", gestart: "2026-06-03", gestopt: nil, nil)
        #expect(try #require(runs.verwacht(verstuurd: sent)) == (.stop, Self.dag("2026-09-30")))
        let pause = try #require(Stopreden.allCases.first { $0.isTijdelijk }),
            end = try #require(Stopreden.allCases.first { !$0.isTijdelijk })
        let paused = try traject("2026-06-01", "2026-09-30", gestart: "2026-06-03", gestopt: ("2026-07-01", pause), nil)
        #expect(try #require(paused.verwacht(verstuurd: sent)) == (.stop, Self.dag("2026-09-30")))
        #expect(
            try traject("2026-06-01", "2026-09-30", gestart: "2026-06-03", gestopt: ("2026-07-01", end), nil).verwacht(verstuurd: sent)
                == nil)
    }

    @Test("Niets te melden: verwijderd, afgelopen voor het kon beginnen, of zonder einddatum en al begonnen")
    func niets() throws {
        let sent = Self.dag("2026-06-01")
        #expect(try traject("2026-06-01", "2026-06-01", gestart: nil, gestopt: nil, .verwijderd).verwacht(verstuurd: sent) == nil)
        #expect(try traject("2026-05-01", "2026-05-31", gestart: nil, gestopt: nil, nil).verwacht(verstuurd: sent) == nil)
        #expect(try traject("2026-06-01", nil, gestart: "2026-06-01", gestopt: nil, nil).verwacht(verstuurd: sent) == nil)
    }
}
