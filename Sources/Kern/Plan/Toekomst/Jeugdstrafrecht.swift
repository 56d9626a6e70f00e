// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A jeugdige of eighteen or older to whom a court applied juvenile criminal law (Jeugdwet 1.1, jeugdige 2°; Sr 77c). The Jeugdwet itself
/// names no age at which this ends; Sr 77c looks at the age on the day of the offence.
package enum Jeugdstrafrecht {
    package static let bron = "Jeugdwet 1.1, jeugdige 2°; Wetboek van Strafrecht 77c"

    /// Between which ages, on the day of the offence, a court may apply it. Another act is another row.
    struct Rij: Sendable {
        let van: Datum
        let vanaf: Int
        let tot: Int
        /// What has not been checked against the source.
        let opmerking: String
    }

    static let rijen = [
        Rij(van: .oudst, vanaf: 18, tot: 23, opmerking: "[mem] De leeftijden van Sr 77c zijn uit het geheugen overgenomen.")
    ]

    /// - Parameter verlengd: with ground `s`: the day of the ruling and of the offence.
    static func toets(
        _ geboren: Geboortedatum, op dag: Datum, _ verlengd: VerlengdeHulp
    ) -> (uitkomst: Jeugdigetoets.Uitkomst, uitleg: String) {
        guard verlengd.sinds <= dag else { return (.nee, "De rechter paste nog geen jeugdstrafrecht toe.") }
        guard let offence = verlengd.delict, let row = rijen.last(where: { $0.van <= offence }) else {
            return (.onbekend, "Niet bekend is op welke dag het strafbare feit was.")
        }
        switch (geboren.heeftBereikt(row.vanaf, op: offence), geboren.heeftBereikt(row.tot, op: offence)) {
        case (true, false):
            return (.ja, "De rechter paste jeugdstrafrecht toe; op de dag van het feit was de persoon nog geen \(row.tot) jaar.")
        case (_, true): return (.nee, "Op de dag van het strafbare feit was de persoon \(row.tot) jaar of ouder.")
        case (false, _):
            // Under eighteen juvenile law applies by itself (Sr 77a): whether that carries help on is not in 2°.
            return (.onbekend, "Op de dag van het strafbare feit was de persoon nog geen \(row.vanaf) jaar. Een jurist beoordeelt dit.")
        case (nil, _), (_, nil): return (.onbekend, "Niet vast te stellen hoe oud de persoon was op de dag van het strafbare feit.")
        }
    }
}
