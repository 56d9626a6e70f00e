// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The contacts without a file of a year, counted by month and by something else. Holds nothing about a person.
package struct Contacttelling: Sendable, Equatable {
    /// A month of the year, as people say it.
    package struct Maand: Sendable, Hashable, Comparable {
        package let jaar: Int
        package let maand: Int

        package init(_ dag: Datum) { (jaar, maand) = (dag.jaar, dag.maand) }
        package static func < (left: Self, right: Self) -> Bool { (left.jaar, left.maand) < (right.jaar, right.maand) }
    }

    package let contacten: [ContactZonderDossier]
    /// The twelve months up to and including that of the day asked for, oldest first.
    package let maanden: [Maand]

    package init(_ contacten: [ContactZonderDossier], op vandaag: Datum) {
        let first = Datum(vandaag.jaar, vandaag.maand, 1) ?? vandaag
        maanden = (0..<12).reversed().map { Maand(first.plus(maanden: -$0)) }
        let since = first.plus(maanden: -11)
        self.contacten = contacten.filter { since <= $0.datum && $0.datum <= vandaag }
    }

    /// The day from which they are counted.
    package static func vanaf(op vandaag: Datum) -> Datum { (Datum(vandaag.jaar, vandaag.maand, 1) ?? vandaag).plus(maanden: -11) }

    package var perMaand: [Maand: Int] { tel { Maand($0.datum) } }
    package var perDeur: [Deur: Int] { tel(\.deur) }
    package var perOnderwerp: [Contactonderwerp: Int] { tel(\.onderwerp) }
    package var perUitkomst: [Contactuitkomst: Int] { tel(\.uitkomst) }

    package func perMaand(_ deur: Deur) -> [Maand: Int] {
        Dictionary(contacten.filter { $0.deur == deur }.map { (Maand($0.datum), 1) }, uniquingKeysWith: +)
    }

    /// Of those of which it is known.
    package var minuten: Int { contacten.compactMap { $0.duur?.minuten }.reduce(0, +) }

    /// Of how many that is known.
    package var metDuur: Int { contacten.count { $0.duur != nil } }

    private func tel<K: Hashable>(_ key: (ContactZonderDossier) -> K) -> [K: Int] {
        Dictionary(contacten.map { (key($0), 1) }, uniquingKeysWith: +)
    }

    // MARK: Small numbers

    /// How figures are shown to who has no right to what is behind them: to the nearest five, and one to four not as a number. Totals are
    /// rounded by themselves, so that no small number follows from a difference.
    package enum Weergave: Sendable {
        case precies
        case afgerond

        package func tekst(_ aantal: Int) -> String {
            switch self {
            case .precies: return "\(aantal)"
            case .afgerond:
                guard aantal > 0 else { return "0" }
                return aantal < 5 ? "minder dan 5" : "\(orde(aantal))"
            }
        }

        /// The number as far as it is shown: by it a list stands in order, so that the order tells no more.
        package func orde(_ aantal: Int) -> Int {
            switch self {
            case .precies: aantal
            case .afgerond: aantal == 0 ? 0 : aantal < 5 ? 1 : (aantal + 2) / 5 * 5
            }
        }

        /// How long they took together; nil: of so few that it may not be told.
        package func duur(_ minuten: Int, van aantal: Int) -> String? {
            switch self {
            case .precies: return minuten < 60 ? "\(minuten) minuten" : "\((minuten + 30) / 60) uur"
            case .afgerond:
                guard 5 <= aantal else { return nil }
                return minuten < 300 ? "minder dan 5 uur" : "\((minuten + 30) / 60) uur"
            }
        }
    }
}
