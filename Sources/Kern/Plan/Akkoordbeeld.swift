// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// How one person stands to a version of the plan. An answer belongs to the version it was given on; dissent on an earlier one stays in
/// sight until that person answered the newer.
package struct Akkoordbeeld: Sendable, Equatable {
    package let persoon: ID<Persoon>
    /// Must be asked: from twelve, or with gezag (Jeugdwet 7.3.4).
    package let isGevraagd: Bool
    /// The last answer to this version.
    package let antwoord: Feit<Akkoord>?
    /// The last answer to a version before it, while there is none to this one.
    package let eerder: Feit<Akkoord>?

    package var isOpen: Bool { isGevraagd && antwoord == nil }

    /// Those who are asked first, in that order; then everyone else who answered this version.
    package static func lijst(_ gevraagd: [ID<Persoon>], plan: UUIDv7, _ akkoorden: [Feit<Akkoord>]) -> [Akkoordbeeld] {
        let answers = akkoorden.geldend().opDatum(\.op)
        let others = Set(answers.filter { $0.inhoud.plan == plan }.map(\.inhoud.persoon)).subtracting(gevraagd).sorted()
        return (gevraagd + others).map { person in
            let own = answers.filter { $0.inhoud.persoon == person }
            let now = own.last { $0.inhoud.plan == plan }
            return Akkoordbeeld(
                persoon: person, isGevraagd: gevraagd.contains(person), antwoord: now,
                eerder: now == nil ? own.last { $0.inhoud.plan != plan } : nil)
        }
    }
}

/// How the family as a whole stands to the plan: derived, in that order of weight.
package enum Akkoordstand: String, Sendable, CaseIterable {
    case nietIedereenGevraagd
    case verschil
    case gehoord
    case eens

    package static func van(_ lijst: [Akkoordbeeld]) -> Akkoordstand {
        if lijst.isEmpty || lijst.contains(where: \.isOpen) { return .nietIedereenGevraagd }
        let said = lijst.compactMap(\.antwoord?.inhoud.antwoord)
        if said.contains(.nietAkkoord) { return .verschil }
        return said.contains(.gehoord) ? .gehoord : .eens
    }

    package var label: String {
        switch self {
        case .nietIedereenGevraagd: "Nog niet iedereen is gevraagd"
        case .verschil: "Niet iedereen is het eens; dat blijft bij het plan staan"
        case .gehoord: "Iedereen is gehoord"
        case .eens: "Iedereen is akkoord"
        }
    }
}
