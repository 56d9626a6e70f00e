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

    /// The instants at which the clock in the Netherlands shows this on a day: one, none in the hour that is skipped in March, two in the
    /// hour that comes twice in October.
    package static func momenten(_ dag: Datum, uur: Int, minuut: Int) -> [Moment] {
        guard (0..<24).contains(uur), (0..<60).contains(minuut) else { return [] }
        let wall = Int64(dag.dagnummer) * 86_400 + Int64(uur) * 3_600 + Int64(minuut) * 60
        // Summer time first: of the hour that comes twice it is the earlier one.
        return [Int64(7_200), 3_600].filter { (wall - $0).isWandtijd(wall) }.map { Moment(micros: (wall - $0) * 1_000_000) }
    }

    /// The last instant of a minute as people write it: `2026-03-02T14:30`. In the hour that comes twice it is the second time.
    package init?(eindeVan wandtijd: String) {
        let parts = wandtijd.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Datum(iso: String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 2, clock.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(clock[0]), let minute = Int(clock[1]),
            let begin = Self.momenten(day, uur: hour, minuut: minute).last
        else { return nil }
        self.init(micros: begin.micros + 59_999_999)
    }

    private var lokaleSeconden: Int64 {
        let seconds = micros.gedeeld(1_000_000)
        return seconds + (Moment.isZomertijd(seconden: seconds) ? 7_200 : 3_600)
    }

    /// Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
    /// (richtlijn 2000/84/EG; so since 1996). For earlier instants the same rule is used: no instant of ours lies there.
    fileprivate static func isZomertijd(seconden: Int64) -> Bool {
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
    /// Does the clock in the Netherlands show these local seconds at these seconds since 1970 in UTC?
    fileprivate func isWandtijd(_ wall: Int64) -> Bool { self + (Moment.isZomertijd(seconden: self) ? 7_200 : 3_600) == wall }

    /// Division rounded down, also before 1970.
    fileprivate func gedeeld(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
