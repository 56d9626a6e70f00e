// SPDX-License-Identifier: EUPL-1.2

extension Feestdagen {
    /// This day, or the first working day after it (Algemene termijnenwet art. 1 lid 1).
    /// - Throws: `nietMogelijk` outside the table.
    package func werkdag(opOfNa dag: Datum) throws(Afwijzing) -> Datum {
        var day = dag
        while try !isWerkdag(day) { day = day.plus(dagen: 1) }
        return day
    }
}
