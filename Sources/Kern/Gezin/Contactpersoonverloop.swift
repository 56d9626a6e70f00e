// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Who were the fixed contact of a family, one after the other: a family that tells its story to a new face each time, is worse off
/// (Jeugdwet 4.1.1; HA: vaste contactpersoon).
package struct Contactpersoonverloop: Sendable, Equatable {
    package struct Deel: Sendable, Equatable {
        package let wie: ID<Gebruiker>
        package let van: Datum
        /// The first day on which it was somebody else, or nobody; nil: still.
        package let tot: Datum?
    }

    /// The first one first; nobody twice in a row.
    package let delen: [Deel]

    /// How often the family got somebody else.
    package var wisselingen: Int { max(0, delen.count - 1) }

    package var nu: Deel? { delen.last.flatMap { $0.tot == nil ? $0 : nil } }

    package init(_ relaties: Relaties, op nu: Moment) {
        let ends = Dictionary(relaties.beeindigd.map { ($0.inhoud.relatie, $0.inhoud.op) }, uniquingKeysWith: min)
        let given = relaties.gegeven.filter { $0.inhoud.relatiesoort == .vasteContactpersoon && $0.inhoud.van <= nu }
            .sorted { ($0.inhoud.van, $0.id) < ($1.inhoud.van, $1.id) }
        delen = given.reduce(into: []) { parts, fact in
            guard let who = fact.inhoud.gebruiker else { return }
            let end = [ends[fact.id], fact.inhoud.tot].compactMap(\.self).filter { $0 <= nu }.min()?.datum
            let began = fact.inhoud.van.datum
            if let last = parts.last, last.wie == who {
                parts[parts.count - 1] = Deel(wie: who, van: last.van, tot: end)
            } else {
                if let last = parts.last, last.tot.map({ began < $0 }) ?? true {
                    parts[parts.count - 1] = Deel(wie: last.wie, van: last.van, tot: began)
                }
                parts.append(Deel(wie: who, van: began, tot: end))
            }
        }
    }
}
