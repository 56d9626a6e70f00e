// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Something of the verklarende analyse on which a goal of the plan can rest: a factor, or what is needed.
package struct Doelgrond: Sendable, Equatable {
    package enum Soort: Sendable { case factor, nodig }

    /// Fact id of the `Verklaringsfactor` or `Verklaringsnodig` in force.
    package let id: UUIDv7
    /// Ids of all its versions: a goal of years ago names an earlier one.
    package let versies: Set<UUIDv7>
    package let soort: Soort
    package let tekst: String
    /// What is needed: for what, as the family says it.
    package let doel: String
    package let kind: ID<Persoon>
    /// Of the newest analysis of this child; a goal may still rest on one of an earlier.
    package let isNieuwste: Bool

    /// Every ground there is: what is needed first, then the factors, child by child.
    package static func lijst(_ feiten: Verklaringsfeiten) -> [Doelgrond] {
        var seen: Set<ID<Persoon>> = []
        return feiten.beelden().flatMap { view -> [Doelgrond] in
            let isNewest = seen.insert(view.kind).inserted
            let needs = view.nodig.map { fact in
                Doelgrond(
                    id: fact.id, versies: feiten.nodig.versies(van: fact), soort: .nodig, tekst: fact.inhoud.wat, doel: fact.inhoud.doel,
                    kind: view.kind, isNieuwste: isNewest)
            }
            return needs
                + view.factoren.map { fact in
                    Doelgrond(
                        id: fact.id, versies: feiten.factoren.versies(van: fact), soort: .factor, tekst: fact.inhoud.tekst, doel: "",
                        kind: view.kind, isNieuwste: isNewest)
                }
        }
    }
}

extension Gezinsdoel {
    package func rust(op grond: Doelgrond) -> Bool { !grond.versies.isDisjoint(with: bevindingen) }
}
