// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// How much a toewijzing allows, in one product period and in all (TR321, TR322, IV076–IV078).
struct Volumeruimte {
    let omvang: IJW.Omvang
    let ingang: Datum
    let einde: Datum?

    /// Units 82 and 83 are output; all others are effort (OP263, OP305).
    var isOutput: Bool { ["82", "83"].contains(omvang.eenheid) }

    /// Most units within one product period.
    func hoogstens(van begin: Datum, totEnMet end: Datum) -> Int {
        let days = begin.dagen(tot: end) + 1
        return switch omvang.frequentie {
        case "1": days * omvang.volume
        case "2": weken(begin, end) * omvang.volume
        default: omvang.volume
        }
    }

    /// Most units over the whole toewijzing; when it is open, up to the given day.
    func hoogstens(tot day: Datum) -> Int {
        let last = einde ?? day
        guard last >= ingang else { return 0 }
        return switch omvang.frequentie {
        case "1": (ingang.dagen(tot: last) + 1) * omvang.volume
        case "2": weken(ingang, last) * omvang.volume
        case "4": maanden(ingang, last) * omvang.volume
        default: omvang.volume
        }
    }

    /// IV077. Effort: calendar weeks that are touched. Output: Sundays, and one more where the last, broken week of the toewijzing counts.
    private func weken(_ begin: Datum, _ end: Datum) -> Int {
        guard isOutput else { return Self.week(end) - Self.week(begin) + 1 }
        let sundays = Self.zondagen(tot: end) - Self.zondagen(tot: begin.plus(dagen: -1))
        return sundays + (teltLaatsteWeek(begin, end) ? 1 : 0)
    }

    private func teltLaatsteWeek(_ begin: Datum, _ end: Datum) -> Bool {
        guard let einde, einde.weekdag != 7 else { return false }
        let sunday = max(einde.plus(dagen: -einde.weekdag), ingang)
        return begin <= sunday && sunday <= end
    }

    private func maanden(_ begin: Datum, _ end: Datum) -> Int { (end.jaar - begin.jaar) * 12 + end.maand - begin.maand + 1 }

    /// Number of the ISO week, counted on through the years. 1970-01-01 was a Thursday.
    private static func week(_ day: Datum) -> Int { (day.dagnummer + 3 + 7_000_000) / 7 }
    private static func zondagen(tot day: Datum) -> Int { (day.dagnummer + 4 + 7_000_000) / 7 }
}
