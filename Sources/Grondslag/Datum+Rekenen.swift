// SPDX-License-Identifier: EUPL-1.2

extension Datum {
    /// The same day of the month, this many months on; the last day of the month where that day does not exist.
    package func plus(maanden: Int) -> Datum {
        let (jaar, maand, dag) = delen
        let months = jaar * 12 + (maand - 1) + maanden
        let year = months.delen(door: 12), month = months - year * 12 + 1
        return Datum(year, month, min(dag, Datum.dagenIn(maand: month, jaar: year))) ?? self.plus(dagen: maanden * 30)
    }

    /// The same day this many years on; 28 February where 29 February does not exist.
    package func plus(jaren: Int) -> Datum { plus(maanden: jaren * 12) }

    package func plus(weken: Int) -> Datum { plus(dagen: weken * 7) }

    package var isWeekend: Bool { weekdag >= 6 }
}

extension Int {
    /// Division rounded down, also below zero.
    fileprivate func delen(door divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
