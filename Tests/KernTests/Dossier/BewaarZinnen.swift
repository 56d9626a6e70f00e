// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Hoe lang een dossier blijft (Jeugdwet 7.3.8): per artikel, in een zin")
struct BewaarZinnen {
    /// The day somebody looks.
    private static func dag() throws -> Datum { try Wereld.dag("2046-03-03") }

    /// A line last changed on this day.
    private static func lijn(_ nummer: Int, _ kind: ID<Persoon>?, _ laatst: String, _ klasse: Bewaarklasse = .hulp) throws -> Bewaarlijn {
        Bewaarlijn(
            lijn: ID(Wereld.id(nummer)), dossier: Wereld.dossier, jeugdige: kind, klasse: klasse, laatst: try Wereld.dag(laatst))
    }

    /// Whose lines may go.
    private static func weg(_ lijnen: [Bewaarlijn], jaren: Int? = nil) throws -> String {
        let day = try dag()
        let longer = jaren.map { Instelling(sleutel: .bewarenHulp, waarde: "\($0)", van: .oudst, grond: "raadsbesluit") }
        let over = Bewaartermijnen.verlopen(lijnen, Bewaarregels(Instellingen([longer].compactMap(\.self), op: day)), op: day)
        let names = lijnen.filter { line in over.contains { $0.lijn == line.lijn } }.map { line in
            line.jeugdige == nil ? "gezin" : line.jeugdige == Wereld.noor ? "Noor" : "Sem"
        }
        return names.isEmpty ? "alles blijft" : names.joined(separator: ", ")
    }

    static let zinnen: [Wetszin] = [
        Wetszin("7.3.8 lid 3", "Twintig jaar na de laatste wijziging blijft het dossier nog die dag", "alles blijft") {
            try weg([lijn(1, Wereld.noor, "2026-03-03"), lijn(2, nil, "2026-03-03")])
        },
        Wetszin("7.3.8 lid 3", "Een dag later is de termijn voorbij", "Noor, gezin") {
            try weg([lijn(1, Wereld.noor, "2026-03-02"), lijn(2, nil, "2026-03-02")])
        },
        Wetszin("7.3.8 lid 3", "De laatste wijziging telt, niet de eerste: wat het gezin deelt, verlengt het dossier", "alles blijft") {
            try weg([lijn(1, Wereld.noor, "2020-01-01"), lijn(2, nil, "2030-01-01")])
        },
        Wetszin("7.3.8 lid 3", "Het dossier van het ene kind kan eerder weg dan dat van het andere", "Noor") {
            try weg([lijn(1, Wereld.noor, "2020-01-01"), lijn(2, nil, "2020-01-01"), lijn(3, Wereld.sem, "2040-01-01")])
        },
        Wetszin("7.3.8 lid 3", "Langer bewaren mag als goede hulp dat vraagt", "alles blijft") {
            try weg([lijn(1, Wereld.noor, "2026-03-02"), lijn(2, nil, "2026-03-02")], jaren: 25)
        },
        Wetszin("7.3.8 lid 3", "Korter bewaren mag niet: een kortere termijn wordt geweigerd", "geweigerd, 20 mag") {
            let (short, right) = (Instellingssleutel.bewarenHulp.fout("19"), Instellingssleutel.bewarenHulp.fout("20"))
            return (short == nil ? "gekozen" : "geweigerd") + (right == nil ? ", 20 mag" : "")
        },
        Wetszin("Selectielijst gemeenten", "Het dossier over toegang en besluit heeft zijn eigen termijn van vijftien jaar", "Noor") {
            try weg([
                lijn(1, Wereld.noor, "2031-03-02", .toegang), lijn(2, Wereld.sem, "2031-03-03", .toegang), lijn(3, nil, "2040-01-01"),
            ])
        },
    ]

    @Test("De zin klopt", arguments: zinnen)
    func zin(zin: Wetszin) throws { try zin.klopt() }
}
