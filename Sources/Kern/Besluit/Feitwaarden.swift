// SPDX-License-Identifier: EUPL-1.2

/// The values of the facts that rules look at: few, so they are found by looking along them.
struct Feitwaarden: Sendable {
    private struct Rij: Sendable {
        let naam: Feitnaam
        let waarde: String
    }

    private let rijen: [Rij]

    init(_ feiten: [Feitnaam: String]) { rijen = feiten.map { Rij(naam: $0.key, waarde: $0.value) } }

    /// `nil` when a fact stands there twice.
    init?(_ feiten: [Bewijsfeit]) {
        for (index, fact) in feiten.enumerated() where feiten.prefix(index).contains(where: { $0.naam == fact.naam }) { return nil }
        rijen = feiten.map { Rij(naam: $0.naam, waarde: $0.waarde) }
    }

    subscript(_ naam: Feitnaam) -> String? { rijen.first { $0.naam == naam }?.waarde }
}
