// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("De verordening: wat de gemeente zelf regelt, met een dag en een besluit (Jeugdwet 2.9)")
struct VerordeningTests {
    private static func dag(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }

    private static func zet(_ punt: Verordeningpunt, _ waarde: String, _ van: String) throws -> Instelling {
        Instelling(sleutel: .verordening(punt), waarde: waarde, van: try dag(van), grond: "Raadsbesluit \(van)")
    }

    @Test("Zonder keuze geldt wat de wet en de rechtspraak zeggen, en staat erbij dat er niet is gekozen")
    func zonderKeuze() throws {
        let none = Verordening.zonderKeuze(op: try Self.dag("2026-03-02"))
        #expect(none.waarde(.gebruikelijk) == "ja" && none.bron(.gebruikelijk).hasPrefix("niet gekozen; Jeugdwet 2.3 lid 1"))
        #expect(none.bron(.gebruikelijk).hasSuffix("(nog na te gaan)") && !none.bron(.prijs).hasSuffix("(nog na te gaan)"))
        #expect(none.vrij == [.lokaalTeam, .groep] && none.zorgnorm(bij: 9) == nil)
    }

    @Test("Een regel geldt vanaf haar dag; een latere verandert niets aan wat eerder werd bewaard")
    func gedateerd() throws {
        let set = [
            try Self.zet(.gebruikelijk, "nee", "2026-04-01"), try Self.zet(.gebruikelijk, "ja", "2026-06-01"),
            try Self.zet(.gebruikelijk, "misschien", "2026-05-01"), try Self.zet(.begeleiding, "vrij", "2026-04-01"),
            try Self.zet(.zorg5tot11, "Ouders helpen bij alles tot 12 jaar.", "2026-04-01"),
        ]
        func op(_ iso: String) throws -> Verordening { Verordening(set, op: try Self.dag(iso)) }
        #expect(try op("2026-03-31").waarde(.gebruikelijk) == "ja" && op("2026-04-01").waarde(.gebruikelijk) == "nee")
        #expect(try op("2026-05-31").waarde(.gebruikelijk) == "nee" && op("2026-06-01").waarde(.gebruikelijk) == "ja")
        let may = try op("2026-05-15")
        #expect(may.vrij == [.lokaalTeam, .groep, .begeleiding] && may.bron(.gebruikelijk) == "Raadsbesluit 2026-04-01")
        #expect(may.zorgnorm(bij: 5)?.tekst == "Ouders helpen bij alles tot 12 jaar." && may.zorgnorm(bij: 12) == nil)
        let facts = may.bewijsfeiten(leeftijd: 11, metPgb: true)
        #expect(facts.first { $0.naam == .verordeningGebruikelijk }?.datum == (try Self.dag("2026-04-01")))
        #expect(facts.first { $0.naam == .verordeningZorgnorm }?.bron == "Raadsbesluit 2026-04-01")
        #expect(facts.first { $0.naam == .verordeningVrij }?.waarde == "vrij-lokaal-team,vrij-groep,vrij-begeleiding")
        #expect(Set(facts.map(\.naam)).count == facts.count && facts.contains { $0.naam == .verordeningPgb })
        #expect(!may.bewijsfeiten(leeftijd: nil, metPgb: false).contains { $0.naam == .verordeningPgb || $0.naam == .verordeningZorgnorm })
    }

    @Test("Elk punt heeft een artikel en een waarde die mag; wat niet mag, krijgt een zin", arguments: Verordeningpunt.allCases)
    func punten(punt: Verordeningpunt) {
        #expect(punt.fout(punt.standaard) == nil && punt.vindplaats.hasPrefix("Jeugdwet"))
        #expect(punt.fout("") != nil && punt.fout(String(repeating: "a", count: Verordeningpunt.meesteTekens + 1)) != nil)
        #expect(Instelbaar(rawValue: "verordening-\(punt.rawValue)") == .verordening(punt))
    }

    @Test("Elke leeftijd van een kind heeft precies één norm")
    func leeftijden() {
        for age in 0...17 { #expect(Verordeningpunt.allCases.filter { $0.leeftijd?.contains(age) == true }.count == 1, "\(age)") }
    }
}
