// SPDX-License-Identifier: EUPL-1.2

extension Moment {
    /// The calendar day in the Netherlands at this instant.
    package var datum: Datum { Datum(dagnummer: Int(lokaleSeconden.gedeeld(86_400))) }

    /// The clock in the Netherlands, like `09:05`.
    package var kloktijd: String {
        let minutes = (lokaleSeconden - lokaleSeconden.gedeeld(86_400) * 86_400) / 60
        return Moment.tweeCijfers(minutes / 60) + ":" + Moment.tweeCijfers(minutes % 60)
    }

    /// The instant at which this day begins in the Netherlands.
    package init(begin dag: Datum) {
        let midnight = Int64(dag.dagnummer) * 86_400
        self.init(micros: (midnight - (Moment.isZomertijd(seconden: midnight - 3_600) ? 7_200 : 3_600)) * 1_000_000)
    }

    private var lokaleSeconden: Int64 {
        let seconds = micros.gedeeld(1_000_000)
        return seconds + (Moment.isZomertijd(seconden: seconds) ? 7_200 : 3_600)
    }

    /// Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
    /// (richtlijn 2000/84/EG; so since 1996). For earlier instants the same rule is used: no instant of ours lies there.
    private static func isZomertijd(seconden: Int64) -> Bool {
        let jaar = Datum(dagnummer: Int(seconden.gedeeld(86_400))).jaar
        guard let start = laatsteZondag(jaar, 3), let end = laatsteZondag(jaar, 10) else { return false }
        return (Int64(start.dagnummer) * 86_400 + 3_600..<Int64(end.dagnummer) * 86_400 + 3_600).contains(seconden)
    }

    private static func laatsteZondag(_ jaar: Int, _ maand: Int) -> Datum? {
        guard let last = Datum(jaar, maand, 31) else { return nil }
        return last.plus(dagen: -(last.weekdag % 7))
    }

    private static func tweeCijfers(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Int64 {
    /// Division rounded down, also before 1970.
    fileprivate func gedeeld(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
