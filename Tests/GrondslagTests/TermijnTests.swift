// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

/// An independent reading of the calendar: Easter by Meeus' algorithm, days by Foundation.
private enum Kalender {
    static func pasen(_ year: Int) -> Datum? {
        let a = year % 19, b = year / 100, c = year % 100
        let d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        return Datum(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1)
    }

    static func vrij(_ dag: Datum) throws -> Bool {
        let easter = try #require(pasen(dag.jaar))
        let offset = easter.dagen(tot: dag)
        let king = Datum(dag.jaar, 4, 27)?.weekdag == 7 ? (4, 26) : (4, 27)
        let fixed = [(1, 1), (5, 5), (12, 25), (12, 26), king].contains { $0 == (dag.maand, dag.dag) }
        // 40: the Friday after Hemelvaartsdag, equated up to and including 2026.
        return dag.weekdag >= 6 || fixed || [-2, 0, 1, 39, 49, 50].contains(offset) || (offset == 40 && dag.jaar <= 2026)
    }
}

@Suite("Termijn (Algemene termijnenwet)")
struct TermijnTests {
    private func dag(_ iso: String) throws -> Datum { try #require(Datum(iso: iso)) }

    @Test("Elke dag van de tabel is een werkdag of niet, gelijk aan een onafhankelijke berekening")
    func tabel() throws {
        let first = try dag("2015-01-01"), last = try dag("2035-12-31")
        var wrong: [String] = []
        for number in first.dagnummer...last.dagnummer {
            let day = Datum(dagnummer: number)
            if try Feestdagen.nederland.isWerkdag(day) == Kalender.vrij(day) { wrong.append(day.iso) }
        }
        #expect(wrong.isEmpty)
    }

    @Test(
        "Art. 3: de algemeen erkende feestdagen van 2026 en Koningsdag op zondag",
        arguments: [
            ("2026-01-01", "Nieuwjaarsdag"), ("2026-04-03", "Goede Vrijdag"), ("2026-04-06", "tweede paasdag"),
            ("2026-04-27", "Koningsdag"),
            ("2026-05-05", "Bevrijdingsdag"), ("2026-05-14", "Hemelvaartsdag"), ("2026-05-25", "tweede pinksterdag"),
            ("2026-12-26", "tweede kerstdag"), ("2025-04-26", "Koningsdag"),
        ])
    func feestdag(iso: String, naam: String) throws { #expect(try Feestdagen.nederland.naam(dag(iso)) == naam) }

    @Test(
        "Art. 1: een wettelijke termijn eindigt niet op zaterdag, zondag of feestdag",
        arguments: [
            (6, "weken", "2026-03-02", "2026-04-13"), (6, "weken", "2026-02-20", "2026-04-07"), (8, "weken", "2026-03-02", "2026-04-28"),
            (8, "weken", "2026-03-19", "2026-05-18"), (1, "maanden", "2026-01-31", "2026-03-02"), (14, "dagen", "2026-03-07", "2026-03-23"),
            (1, "weken", "2026-12-18", "2026-12-28"),
        ])
    func verlengd(aantal: Int, eenheid: String, na: String, einde: String) throws {
        let termijn = Termijn(aantal, try #require(Termijn.Eenheid(rawValue: eenheid)))
        let oordeel = try termijn.laatsteDag(na: dag(na))
        #expect(oordeel.uitkomst.iso == einde)
        #expect(oordeel.gronden.first?.feiten["laatsteDag"] == einde)
    }

    @Test("Art. 2: een termijn van drie dagen of meer bevat twee werkdagen")
    func tweeWerkdagen() throws {
        // Event on Thursday 2 April 2026; the next working days are Tuesday 7 and Wednesday 8 April.
        #expect(try Termijn(3, .dagen).laatsteDag(na: dag("2026-04-02")).uitkomst.iso == "2026-04-08")
        #expect(try Termijn(2, .dagen).laatsteDag(na: dag("2026-04-02")).uitkomst.iso == "2026-04-07")
    }

    @Test(
        "Art. 4: boven 90 dagen, 12 weken of 3 maanden en bij jaren geldt de wet niet",
        arguments: [
            (90, "dagen", true), (91, "dagen", false), (12, "weken", true), (13, "weken", false), (3, "maanden", true),
            (4, "maanden", false), (1, "jaren", false),
        ])
    func grenzen(aantal: Int, eenheid: String, geldt: Bool) throws {
        let unit = try #require(Termijn.Eenheid(rawValue: eenheid))
        #expect(Termijn(aantal, unit).isVerlengbaar == geldt)
        #expect(!Termijn(aantal, unit, .afspraak).isVerlengbaar)
        #expect(!Termijn(aantal, unit, .vrijheidsbeneming).isVerlengbaar)
        let start = try dag("2026-03-07")
        for offset in 0..<14 where !geldt {
            let end = try Termijn(aantal, unit).laatsteDag(na: start.plus(dagen: offset)).uitkomst
            let day = start.plus(dagen: offset)
            let counted =
                switch unit {
                case .dagen: day.plus(dagen: aantal)
                case .weken: day.plus(dagen: 7 * aantal)
                default: day.plus(maanden: unit == .jaren ? 12 * aantal : aantal)
                }
            #expect(end == counted)
        }
    }

    @Test("Een wettelijke termijn in weken eindigt op de eerste werkdag op of na de getelde dag, voor elke dag van de tabel")
    func elkeDag() throws {
        let first = try dag("2015-01-01"), last = try dag("2035-09-30")
        var wrong: [String] = []
        for number in first.dagnummer...last.dagnummer {
            let start = Datum(dagnummer: number)
            var expected = start.plus(dagen: 42)
            while try Kalender.vrij(expected) { expected = expected.plus(dagen: 1) }
            if try Termijn(6, .weken).laatsteDag(na: start).uitkomst != expected { wrong.append(start.iso) }
        }
        #expect(wrong.isEmpty)
    }

    @Test("Terugrekenen wordt nooit verlengd (art. 1 lid 2)")
    func terug() throws {
        #expect(try Termijn(2, .weken).uiterlijkeDag(voor: dag("2026-03-15")).iso == "2026-03-01")
        #expect(try Termijn(5, .werkdagen).uiterlijkeDag(voor: dag("2026-04-09")).iso == "2026-03-31")
    }

    @Test("Werkdagen slaan weekend en feestdagen over")
    func werkdagen() throws {
        #expect(try Termijn(5, .werkdagen).laatsteDag(na: dag("2026-04-02")).uitkomst.iso == "2026-04-13")
        #expect(try Termijn(0, .werkdagen).laatsteDag(na: dag("2026-04-02")).uitkomst.iso == "2026-04-02")
    }

    @Test("Buiten de tabel wordt niet gegokt maar geweigerd", arguments: ["2014-11-01", "2035-12-01", "2099-01-01"])
    func buitenDeTabel(iso: String) throws {
        let start = try dag(iso)
        #expect(throws: Afwijzing.self) { try Termijn(6, .weken).laatsteDag(na: start) }
        #expect(throws: Afwijzing.self) { try Feestdagen.nederland.isWerkdag(start.plus(dagen: iso.hasPrefix("2035") ? 60 : 0)) }
    }

    @Test("De uitleg noemt waarom een termijn doorloopt")
    func uitleg() throws {
        let grond = try #require(Termijn(8, .weken).laatsteDag(na: dag("2026-03-02")).gronden.first)
        let verwacht =
            "8 weken na 2 maart 2026 is maandag 27 april 2026. "
            + "De termijn loopt door tot en met dinsdag 28 april 2026, want Koningsdag telt niet."
        #expect(grond.uitleg == verwacht)
    }
}
