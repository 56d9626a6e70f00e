// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

/// The independent oracle: Foundation's calendar.
private struct Orakel {
    var calendar = Calendar(identifier: .gregorian)

    init(zone: String) throws { calendar.timeZone = try #require(TimeZone(identifier: zone)) }

    func date(_ dag: Datum) -> Date { Date(timeIntervalSince1970: Double(dag.dagnummer) * 86_400) }
}

@Suite("Datum")
struct DatumTests {
    @Test("Elke dag van 1970 tot en met 2100 is dezelfde als volgens de kalender van Foundation")
    func elkeDag() throws {
        let orakel = try Orakel(zone: "UTC")
        let last = try #require(Datum(2100, 12, 31))
        var wrong: [String] = []
        for number in 0...last.dagnummer {
            let dag = Datum(dagnummer: number)
            let parts = orakel.calendar.dateComponents([.year, .month, .day, .weekday], from: orakel.date(dag))
            let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
            let same = parts.year == dag.jaar && parts.month == dag.maand && parts.day == dag.dag && weekday == dag.weekdag
            if !same || Datum(iso: dag.iso) != dag || Datum(dag.jaar, dag.maand, dag.dag) != dag { wrong.append(dag.iso) }
        }
        #expect(wrong.isEmpty)
        #expect(last.dagnummer == 47_846)
    }

    @Test("Maanden optellen komt overeen met Foundation, ook aan het eind van de maand", arguments: [1, 2, 3, 6, 11, 12, 25, -1, -13])
    func maanden(aantal: Int) throws {
        let orakel = try Orakel(zone: "UTC")
        var wrong: [String] = []
        for number in stride(from: 0, to: 40_000, by: 1) {
            let dag = Datum(dagnummer: number)
            let there = try #require(orakel.calendar.date(byAdding: .month, value: aantal, to: orakel.date(dag)))
            if Int((there.timeIntervalSince1970 / 86_400).rounded(.down)) != dag.plus(maanden: aantal).dagnummer { wrong.append(dag.iso) }
        }
        #expect(wrong.isEmpty)
    }

    @Test("De Nederlandse dag en klok kloppen met de tijdzone Europe/Amsterdam")
    func nederlandseTijd() throws {
        let orakel = try Orakel(zone: "Europe/Amsterdam")
        var wrong: [String] = []
        let start = Int64(10_957) * 86_400, end = Int64(24_000) * 86_400
        for seconds in stride(from: start, to: end, by: 1_801 * 7) {
            let there = Date(timeIntervalSince1970: Double(seconds))
            let parts = orakel.calendar.dateComponents([.year, .month, .day, .hour, .minute], from: there)
            let moment = Moment(micros: seconds * 1_000_000)
            let klok = String(format: "%02d:%02d", parts.hour ?? -1, parts.minute ?? -1)
            let dag = Datum(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            if moment.datum != dag || moment.kloktijd != klok { wrong.append("\(seconds)") }
        }
        #expect(wrong.isEmpty)
    }

    @Test("Rond het verzetten van de klok klopt elke minuut", arguments: ["2026-03-29", "2026-10-25"])
    func klokVerzetten(iso: String) throws {
        let orakel = try Orakel(zone: "Europe/Amsterdam")
        let dag = try #require(Datum(iso: iso))
        for minute in 0..<300 {
            let seconds = Int64(dag.dagnummer) * 86_400 - 3_600 + Int64(minute) * 60
            let parts = orakel.calendar.dateComponents([.hour, .minute], from: Date(timeIntervalSince1970: Double(seconds)))
            #expect(Moment(micros: seconds * 1_000_000).kloktijd == String(format: "%02d:%02d", parts.hour ?? -1, parts.minute ?? -1))
        }
    }

    @Test("Het begin van een dag valt op die dag, en een seconde eerder niet")
    func beginVanDeDag() {
        for number in 10_957...24_000 {
            let dag = Datum(dagnummer: number)
            let begin = Moment(begin: dag)
            #expect(begin.datum == dag && begin.kloktijd == "00:00" && begin.plus(seconden: -1).datum == dag.plus(dagen: -1))
        }
    }

    @Test("Een datum staat er zoals mensen hem schrijven")
    func uitgeschreven() throws {
        let dag = try #require(Datum(2026, 3, 2))
        #expect(dag.uitgeschreven == "2 maart 2026")
        #expect(dag.metWeekdag == "maandag 2 maart 2026")
        #expect(dag.kort == "02-03-2026")
    }

    @Test(
        "Afstand tot vandaag leest als gewone taal",
        arguments: [
            (0, "vandaag"), (1, "morgen"), (-1, "gisteren"), (3, "over 3 dagen"), (-13, "13 dagen geleden"), (14, "over 2 weken"),
            (-15, "2 weken geleden"), (55, "over 7 weken"), (60, "over 8 weken"), (61, "over 2 maanden"),
            (-89, "2 maanden geleden"), (-90, "3 maanden geleden"),
            (731, "over 2 jaar"), (-729, "23 maanden geleden"), (-730, "2 jaar geleden"),
        ])
    func relatief(dagen: Int, tekst: String) throws {
        let vandaag = try #require(Datum(2026, 3, 2))
        #expect(vandaag.plus(dagen: dagen).relatief(tot: vandaag) == tekst)
    }
}

@Suite("De klok in Nederland, ook in de nacht dat zij verspringt")
struct WandtijdTests {
    @Test(
        "Een minuut die mensen schrijven is tot en met haar laatste microseconde",
        arguments: [
            // Winter, summer, and the two Sundays themselves: before and after the change (richtlijn 2000/84/EG).
            ("2026-03-02T14:30", 1_772_458_200), ("2026-07-01T00:00", 1_782_856_800), ("2026-03-29T01:59", 1_774_745_940),
            ("2026-03-29T03:00", 1_774_746_000), ("2026-03-29T14:30", 1_774_787_400), ("2026-10-25T01:30", 1_792_884_600),
            // Twice on the clock: the second time.
            ("2026-10-25T02:30", 1_792_891_800), ("2026-10-25T14:30", 1_792_935_000),
        ])
    func minuut(_ tekst: String, _ seconden: Int64) throws {
        let moment = try #require(Moment(eindeVan: tekst))
        #expect(moment.micros == seconden * 1_000_000 + 59_999_999)
        #expect("\(moment.datum.iso)T\(moment.kloktijd)" == tekst)
    }

    @Test("Wat de klok overslaat of niemand zo schrijft, is geen moment")
    func geen() {
        for text in [
            "2026-03-29T02:30", "2026-03-02", "2026-03-02T24:00", "2026-03-02T9:00", "2026-03-02T09:60", "2026-02-30T09:00", "T", "",
        ] {
            #expect(Moment(eindeVan: text) == nil, "\(text)")
        }
    }

    @Test("Elk half uur van twee jaar komt terug als zichzelf, en op de klok die twee keer komt als een van twee")
    func heenEnTerug() throws {
        var (wrong, twice) = (0, 0)
        for step in 0..<(2 * 365 * 48) {
            let moment = Moment(micros: (1_767_225_600 + Int64(step) * 1_800) * 1_000_000)
            let parts = moment.kloktijd.split(separator: ":").compactMap { Int($0) }
            let found = Moment.momenten(moment.datum, uur: parts[0], minuut: parts[1])
            if !found.contains(moment) { wrong += 1 }
            if found.count == 2 { twice += 1 }
        }
        #expect(wrong == 0 && twice == 8)
    }
}
