// SPDX-License-Identifier: EUPL-1.2

/// Names of elements as numbers: those of the standard first, then what a document has besides.
struct Namen: Sendable {
    struct Naam: Hashable, Sendable {
        let naam: String
        let ruimte: Ruimte
    }

    private var rij: [Naam] = []
    private var nummers: [Naam: Int32] = [:]

    subscript(nummer: Int32) -> Naam { rij[Int(nummer)] }

    /// The number of a name; a new one when it was not seen before.
    mutating func nummer(_ naam: Naam) -> Int32 {
        if let known = nummers[naam] { return known }
        let next = Int32(rij.count)
        rij.append(naam)
        nummers[naam] = next
        return next
    }
}
