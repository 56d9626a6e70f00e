// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

package enum Overgangsstand: String, Keuzelijst {
    case nog
    case loopt
    case geregeld
    case nietNodig = "niet-nodig"

    package var label: String {
        switch self {
        case .nog: "Nog regelen"
        case .loopt: "Loopt"
        case .geregeld: "Geregeld"
        case .nietNodig: "Niet nodig"
        }
    }

    package var isKlaar: Bool { self == .geregeld || self == .nietNodig }
}

/// How one point of the hand-over at eighteen stands, from a day on.
package struct Overgangsstap: Feitinhoud {
    package static let soort = "overgangsstap"
    package let jongere: ID<Persoon>
    package let punt: Overgangspunt
    package let stand: Overgangsstand
    package let op: Datum
    /// Who does it, or what is agreed.
    package let toelichting: String
    package init(jongere: ID<Persoon>, punt: Overgangspunt, stand: Overgangsstand, op: Datum, toelichting: String = "") {
        self.jongere = jongere
        self.punt = punt
        self.stand = stand
        self.op = op
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: "\(punt.rawValue).\(stand.rawValue)", datum: op) }

    /// The last word on each point.
    package static func stand(_ jongere: ID<Persoon>, _ feiten: [Feit<Overgangsstap>]) -> [Overgangspunt: Feit<Overgangsstap>] {
        let mine = feiten.geldend().filter { $0.inhoud.jongere == jongere }
            .sorted { ($0.inhoud.op, $0.opgetekend, $0.id) < ($1.inhoud.op, $1.opgetekend, $1.id) }
        return Dictionary(mine.map { ($0.inhoud.punt, $0) }) { $1 }
    }
}

extension Overgangsstap: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jongere] }
}
