// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Dates and counts as people say them. Formatted in one place.
package enum Woorden {
    /// `27 november 2026`
    package static func datum(_ dag: Datum) -> String { dag.uitgeschreven }

    /// `vrijdag 27 november 2026`
    package static func weekdag(_ dag: Datum) -> String { dag.metWeekdag }

    /// `vandaag`, `over 3 dagen`, `2 weken geleden`: rounded down to the unit people use.
    package static func afstand(_ dag: Datum, op vandaag: Datum) -> String {
        let days = vandaag.dagen(tot: dag)
        switch days {
        case 0: return "vandaag"
        case 1: return "morgen"
        case -1: return "gisteren"
        default: return days > 0 ? "over \(duur(days))" : "\(duur(-days)) geleden"
        }
    }

    /// How long past its term: `3 dagen te laat`; nil when it is not late.
    package static func teLaat(_ dag: Datum, op vandaag: Datum) -> String? {
        let days = dag.dagen(tot: vandaag)
        return days > 0 ? "\(aantal(days, "dag", "dagen")) te laat" : nil
    }

    /// `1 kind`, `2 kinderen`
    package static func aantal(_ number: Int, _ een: String, _ meer: String) -> String { "\(number) \(number == 1 ? een : meer)" }

    /// `Karin, Daan en Els`
    package static func opsomming(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " en " + last
    }

    private static func duur(_ days: Int) -> String {
        switch days {
        case ..<14: aantal(days, "dag", "dagen")
        case ..<60: aantal(days / 7, "week", "weken")
        case ..<730: aantal(days / 30, "maand", "maanden")
        default: aantal(days / 365, "jaar", "jaar")
        }
    }
}

extension HTML {
    /// A date with its machine form.
    package static func datum(_ dag: Datum) -> HTML { "<time datetime=\"\(dag.iso)\">\(Woorden.datum(dag))</time>" }
}
