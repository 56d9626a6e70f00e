// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// How long help may go on because there was no time to ask consent (Jeugdwet 7.3.16), from a day on. A new value is a new row.
package struct Spoedtermijn: Sendable, Equatable {
    /// Days after the one on which it began.
    package let dagen: Int
    package let van: Datum
    package let bron: String
    package let opmerking: String

    package static let rijen = [
        Spoedtermijn(
            dagen: 3, van: .oudst, bron: "Jeugdwet 7.3.16", opmerking: "de wet noemt geen getal; drie dagen is een werkafspraak")
    ]

    /// The row in force on a day: the one that began last.
    package static func termijn(op dag: Datum, _ rijen: [Spoedtermijn] = rijen) -> Spoedtermijn? {
        rijen.filter { $0.van <= dag }.max { $0.van < $1.van }
    }

    /// The last day of urgency that began on a day.
    package static func laatsteDag(na dag: Datum) -> Datum { dag.plus(dagen: termijn(op: dag)?.dagen ?? 0) }
}
