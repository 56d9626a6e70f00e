// SPDX-License-Identifier: EUPL-1.2

/// Age in whole years. Who is born on 29 February reaches an age on 1 March in a year without that day `[mem]`: a year has gone by
/// when the birthday has come, and without 29 February the next day is the first that lies after 28 February.
package enum Leeftijd {
    /// Age on this day; `nil` before the birth.
    package static func jaren(geboren: Datum, op dag: Datum) -> Int? {
        guard geboren <= dag else { return nil }
        let years = dag.jaar - geboren.jaar
        return bereikt(years, geboren: geboren) <= dag ? years : years - 1
    }

    /// The first day on which somebody born then is this many years old.
    package static func bereikt(_ jaren: Int, geboren: Datum) -> Datum {
        let jaar = geboren.jaar + jaren
        return Datum(jaar, geboren.maand, geboren.dag) ?? Datum(jaar, 3, 1) ?? geboren.plus(jaren: jaren)
    }
}
