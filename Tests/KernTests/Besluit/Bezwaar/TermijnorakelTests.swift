// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Kern

/// Every term again, written a second time without anything of ours: days as numbers, Easter by the rule of Meeus, weekdays by Foundation.
private struct Orakel {
    private let vrij: Set<Int>

    init() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        func number(_ year: Int, _ month: Int, _ day: Int) throws -> Int {
            let date = try #require(calendar.date(from: DateComponents(year: year, month: month, day: day)))
            return Int((date.timeIntervalSince1970 / 86_400).rounded())
        }
        var free: Set<Int> = []
        for year in 2015...2035 {
            let (month, day) = Self.pasen(year)
            let easter = try number(year, month, day)
            free.formUnion([-2, 0, 1, 39, 49, 50].map { easter + $0 })
            if year <= 2026 { free.insert(easter + 40) }
            for (month, day) in [(1, 1), (5, 5), (12, 25), (12, 26)] { free.insert(try number(year, month, day)) }
            let king = try number(year, 4, 27)
            free.insert(Self.weekdag(king, calendar) == 1 ? king - 1 : king)
            for day in try number(year, 1, 1)...number(year, 12, 31) where [1, 7].contains(Self.weekdag(day, calendar)) { free.insert(day) }
        }
        vrij = free
    }

    /// 1 is Sunday, 7 is Saturday.
    private static func weekdag(_ day: Int, _ calendar: Calendar) -> Int {
        calendar.component(.weekday, from: Date(timeIntervalSince1970: Double(day) * 86_400 + 43_200))
    }

    private static func pasen(_ year: Int) -> (Int, Int) {
        let a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30, l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7, m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return (sum / 31, sum % 31 + 1)
    }

    func werkdag(_ day: Int) -> Int {
        var end = day
        while vrij.contains(end) { end += 1 }
        return end
    }

    func einde(_ start: Int, dagen: Int) -> Int { werkdag(start + dagen) }
}

@Suite("Termijnen na een besluit, tegen een tweede berekening, elke dag van de tabel met feestdagen")
struct TermijnorakelTests {
    /// All days of which every term ends inside the table.
    private static let dagen = (16_436...23_740).map { Datum(dagnummer: $0) }

    private func vergelijk(_ wat: String, _ bereken: (Datum) throws -> Datum, met orakel: (Int) -> Int) rethrows {
        var fouten: [String] = []
        for dag in Self.dagen {
            let found = try bereken(dag), expected = Datum(dagnummer: orakel(dag.dagnummer))
            if found != expected { fouten.append("\(dag.iso): \(found.iso), niet \(expected.iso)") }
        }
        #expect(fouten.isEmpty, "\(wat): \(fouten.count) dagen anders, zoals \(fouten.prefix(3))")
    }

    @Test("De proef gaat over zeven duizend dagen, van 2015 tot en met 2034")
    func omvang() throws {
        #expect(Self.dagen.first?.iso == "2015-01-01" && Self.dagen.last?.iso == "2034-12-31" && Self.dagen.count > 7_000)
    }

    @Test("Awb 6:7 en 6:8: bezwaar en beroep, zes weken na verzending")
    func indienen() throws {
        let plain = try Orakel()
        try vergelijk("bezwaar", { try #require(try Bezwaartermijn.bereken(verzonden: $0).uitkomst.totEnMet) }) {
            plain.einde($0, dagen: 42)
        }
        try vergelijk("beroep", { try Awbtermijn.beroep.laatsteDag(na: $0, wat: "Beroep").uitkomst }) { plain.einde($0, dagen: 42) }
    }

    @Test("Awb 6:9 lid 2: de laatste dag waarop wat op tijd gepost is nog mag binnenkomen")
    func nabezorging() throws {
        let plain = try Orakel()
        for sent in Self.dagen {
            let last = Datum(dagnummer: plain.einde(sent.dagnummer, dagen: 42))
            let latest = Datum(dagnummer: plain.einde(last.dagnummer, dagen: 7))
            func judged(_ received: Datum, _ posted: Datum?) throws -> Bezwaartijdigheid {
                try Bezwaartijdigheid.bereken(verzonden: sent, ontvangen: received, gepost: posted).uitkomst
            }
            let sums = try [
                judged(last, nil), judged(last.plus(dagen: 1), nil), judged(latest, last), judged(latest.plus(dagen: 1), last),
                judged(latest, last.plus(dagen: 1)),
            ]
            guard sums != [.opTijd, .teLaat, .opTijd, .teLaat, .teLaat] else { continue }
            Issue.record("\(sent.iso): \(sums)")
            return
        }
    }

    @Test("Awb 7:10 lid 1: zes weken, en twaalf met een commissie, na de bezwaartermijn")
    func beslissen() throws {
        let plain = try Orakel(), id = Wereld.id(1)
        try vergelijk("zes weken", { try Bezwaarbeslistermijn.bereken(bezwaarTot: $0, stappen: []).uitkomst }) {
            plain.einde($0, dagen: 42)
        }
        try vergelijk(
            "twaalf weken",
            {
                let told = Bezwaarstap(.bevestigd, bij: id, op: $0, voorbereiding: .commissie)
                return try Bezwaarbeslistermijn.bereken(bezwaarTot: $0, stappen: [told]).uitkomst
            }
        ) { plain.einde($0, dagen: 84) }
    }

    @Test("Awb 7:10 lid 2: veertien dagen stilstand schuift de termijn veertien dagen op, en nooit korter dan zonder")
    func stilstand() throws {
        let plain = try Orakel(), id = Wereld.id(1)
        try vergelijk(
            "stilstand",
            { end in
                let asked = Bezwaarstap(.herstelGevraagd, bij: id, op: end.plus(dagen: 3), tot: end.plus(dagen: 17))
                return try Bezwaarbeslistermijn.bereken(bezwaarTot: end, stappen: [asked]).uitkomst
            }
        ) { plain.einde($0, dagen: 42 + 14) }
    }

    @Test("Awb 7:10 lid 3: zes weken verdagen vanaf het einde van de termijn")
    func verdagen() throws {
        let plain = try Orakel(), id = Wereld.id(1)
        try vergelijk(
            "verdaagd",
            { try Bezwaarbeslistermijn.bereken(bezwaarTot: $0, stappen: [Bezwaarstap(.verdaagd, bij: id, op: $0)]).uitkomst }
        ) { plain.einde(plain.einde($0, dagen: 42), dagen: 42) }
    }

    @Test("Awb 9:11: zes weken voor een klacht, en vier weken langer na verdagen")
    func klacht() throws {
        let plain = try Orakel()
        try vergelijk("klacht", { try Awbtermijn.klacht.laatsteDag(na: $0, wat: "Klacht").uitkomst }) { plain.einde($0, dagen: 42) }
        try vergelijk("verdaagd", { try Awbtermijn.klachtVerdagen.laatsteDag(na: $0, wat: "Klacht").uitkomst }) {
            plain.einde($0, dagen: 28)
        }
    }

    @Test("Awb 4:17 lid 3 en 4:18: twee weken om alsnog te beslissen, en om vast te stellen; de dagen zelf schuiven niet")
    func ingebreke() throws {
        let plain = try Orakel()
        for notice in Self.dagen {
            let stand = try Dwangsom.bereken(
                termijn: notice.plus(dagen: -1), ingebreke: notice, besloten: nil, op: notice.plus(dagen: 400)
            ).uitkomst
            let before = plain.einde(notice.dagnummer, dagen: 14)
            let days = [stand.beslisVoor?.dagnummer, stand.eersteDag?.dagnummer, stand.laatsteDag?.dagnummer]
            guard days != [before, before + 1, before + 42] || stand.dagen != 42 || !stand.isAfgelopen else { continue }
            Issue.record("\(notice.iso): \(days)")
            return
        }
    }
}
