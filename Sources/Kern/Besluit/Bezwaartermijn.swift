// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The term for objecting: six weeks (Awb 6:7), from the day after the decision was sent (Awb 6:8 lid 1).
package enum Bezwaartermijn {
    package static let regel = "bezwaartermijn/1"

    /// Awb 6:7 and 6:8 `[mem]`.
    package static let termijn = Termijn(6, .weken)

    /// The first and the last day on which an objection is in time.
    /// - Throws: `nietMogelijk` outside the holiday table.
    package static func bereken(verzonden: Datum, feestdagen: Feestdagen = .nederland) throws(Afwijzing) -> Oordeel<Periode> {
        let end = try termijn.laatsteDag(na: verzonden, feestdagen: feestdagen)
        guard let period = Periode(van: verzonden.plus(dagen: 1), totEnMet: end.uitkomst) else {
            throw .nietMogelijk("De bezwaartermijn is niet uit te rekenen. Controleer de verzenddatum.")
        }
        let ground = Grond(
            regel: regel, bron: "Awb 6:7 en 6:8 lid 1",
            uitleg: "Bezwaar maken kan van \(period.van.uitgeschreven) tot en met \(end.uitkomst.uitgeschreven).",
            feiten: ["besluit.verzonden": verzonden.iso], onder: end.gronden)
        return Oordeel(period, gronden: [ground])
    }
}
