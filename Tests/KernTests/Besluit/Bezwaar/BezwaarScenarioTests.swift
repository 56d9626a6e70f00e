// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// One situation after a decision, in a sentence, with its article and what follows on a day.
struct Bezwaarscenario: Sendable, CustomTestStringConvertible {
    let artikel: String
    let zin: String
    let dag: String
    let stand: Bezwaarstand
    /// The last day to decide.
    let beslissen: String
    let wereld: @Sendable () throws -> Bezwaarwereld

    var testDescription: String { "Awb \(artikel): \(zin)" }

    init(
        _ artikel: String, _ zin: String, op dag: String, _ stand: Bezwaarstand, beslissen: String,
        _ vertel: @escaping @Sendable (inout Bezwaarwereld) throws -> Void
    ) {
        self.artikel = artikel
        self.zin = zin
        self.dag = dag
        self.stand = stand
        self.beslissen = beslissen
        wereld = {
            var world = try Bezwaarwereld()
            try vertel(&world)
            return world
        }
    }
}

@Suite("Bezwaar: per artikel, in een zin")
struct BezwaarScenarioTests {
    static let zinnen: [Bezwaarscenario] = [
        Bezwaarscenario(
            "6:14", "Het bezwaar kwam op de laatste dag binnen en is nog niet bevestigd", op: "2026-04-14", .ontvangen,
            beslissen: "2026-05-26"
        ) { try $0.bezwaar(op: "2026-04-13") },
        Bezwaarscenario(
            "7:10 lid 1", "Medewerkers bereiden de beslissing voor: zes weken, en tweede pinksterdag telt niet", op: "2026-04-16",
            .inBehandeling, beslissen: "2026-05-26"
        ) {
            try $0.bezwaar(op: "2026-04-10")
            try $0.stap(.bevestigd, op: "2026-04-15", voorbereiding: .ambtelijk)
        },
        Bezwaarscenario(
            "7:10 lid 1", "Een commissie geeft advies: twaalf weken", op: "2026-04-16", .inBehandeling, beslissen: "2026-07-06"
        ) {
            try $0.bezwaar(op: "2026-04-10")
            try $0.stap(.bevestigd, op: "2026-04-15", voorbereiding: .commissie)
        },
        Bezwaarscenario(
            "6:6", "De redenen ontbreken en er is om gevraagd: wie bezwaar maakt is aan zet", op: "2026-05-04", .aanvullen,
            beslissen: "2026-06-08"
        ) {
            try $0.bezwaar(op: "2026-04-13", .proForma)
            try $0.stap(.bevestigd, op: "2026-04-20", voorbereiding: .ambtelijk)
            try $0.stap(.herstelGevraagd, op: "2026-04-20", tot: "2026-05-04")
        },
        Bezwaarscenario(
            "7:10 lid 2", "De redenen kwamen na negen dagen: zoveel dagen later beslissen", op: "2026-05-01", .inBehandeling,
            beslissen: "2026-06-03"
        ) {
            try $0.bezwaar(op: "2026-04-13", .proForma)
            try $0.stap(.bevestigd, op: "2026-04-20", voorbereiding: .ambtelijk)
            try $0.stap(.herstelGevraagd, op: "2026-04-20", tot: "2026-05-04")
            try $0.stap(.hersteld, op: "2026-04-30")
        },
        Bezwaarscenario(
            "7:10 lid 2", "De termijn om aan te vullen ging ongebruikt voorbij: veertien dagen later beslissen", op: "2026-05-05",
            .inBehandeling, beslissen: "2026-06-08"
        ) {
            try $0.bezwaar(op: "2026-04-13", .proForma)
            try $0.stap(.bevestigd, op: "2026-04-20", voorbereiding: .ambtelijk)
            try $0.stap(.herstelGevraagd, op: "2026-04-20", tot: "2026-05-04")
        },
        Bezwaarscenario(
            "7:10 lid 2", "De vraag om aan te vullen en het antwoord vielen binnen de bezwaartermijn: dat kost geen dag", op: "2026-04-20",
            .inBehandeling, beslissen: "2026-05-26"
        ) {
            try $0.bezwaar(op: "2026-03-10", .proForma)
            try $0.stap(.bevestigd, op: "2026-03-12", voorbereiding: .ambtelijk)
            try $0.stap(.herstelGevraagd, op: "2026-03-12", tot: "2026-03-26")
            try $0.stap(.hersteld, op: "2026-03-20")
        },
        Bezwaarscenario(
            "7:10 lid 3", "Zes weken verdaagd, met een brief op de laatste dag", op: "2026-05-27", .inBehandeling, beslissen: "2026-07-07"
        ) {
            try $0.bezwaar(op: "2026-04-10")
            try $0.stap(.bevestigd, op: "2026-04-15", voorbereiding: .ambtelijk)
            try $0.stap(.verdaagd, op: "2026-05-26")
        },
        Bezwaarscenario(
            "7:10 lid 4", "Verdaagd, en daarna met instemming nog eens tot in september", op: "2026-08-01", .inBehandeling,
            beslissen: "2026-09-15"
        ) {
            try $0.bezwaar(op: "2026-04-10")
            try $0.stap(.bevestigd, op: "2026-04-15", voorbereiding: .commissie)
            try $0.stap(.verdaagd, op: "2026-07-01")
            try $0.stap(.uitgesteld, op: "2026-08-01", tot: "2026-09-15", uitstel: .indiener)
        },
        Bezwaarscenario("6:21", "Wie bezwaar maakte, trekt het in", op: "2026-04-20", .ingetrokken, beslissen: "2026-05-26") {
            try $0.bezwaar(op: "2026-04-10")
            try $0.stap(.ingetrokken, op: "2026-04-18")
        },
        Bezwaarscenario(
            "7:11", "Gehoord en ongegrond, en de brief moet nog weg", op: "2026-05-12", .besloten, beslissen: "2026-05-26"
        ) {
            try $0.bezwaar(op: "2026-04-10")
            try $0.stap(.gehoord, op: "2026-05-01")
            try $0.beslis(.ongegrond, op: "2026-05-12")
        },
    ]

    @Test("Wat er volgt uit wat er gebeurde", arguments: zinnen)
    func zin(_ scenario: Bezwaarscenario) throws {
        let view = try scenario.wereld().beeld
        #expect(view.stand(op: try Wereld.dag(scenario.dag)) == scenario.stand)
        #expect(view.beslissen.uitkomst.iso == scenario.beslissen)
        #expect(!view.beslissen.gronden.isEmpty && view.beslissen.gronden.allSatisfy { $0.bron.hasPrefix("Awb 7:10") })
    }

    @Test("Elk artikel dat de termijn beweegt, staat in de zinnen")
    func volledig() {
        let named = Set(Self.zinnen.map(\.artikel))
        #expect(named.isSuperset(of: ["6:6", "6:14", "6:21", "7:10 lid 1", "7:10 lid 2", "7:10 lid 3", "7:10 lid 4", "7:11"]))
    }
}
