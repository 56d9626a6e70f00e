// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Content that is about certain persons: what a shield over one of them looks at.
package protocol OverPersonen {
    var overPersonen: [ID<Persoon>] { get }
}

/// Content that is about the child on whose line it stands, where it names nobody itself.
package protocol OverLijn {}

extension Feit {
    /// The persons it is about: as its content says, or else the child on whose line it stands.
    package var overPersonen: [ID<Persoon>] {
        let people = (inhoud as? any OverPersonen)?.overPersonen ?? []
        return people.isEmpty && inhoud is any OverLijn ? [jeugdige].compactMap(\.self) : people
    }
}

/// Content that belongs to one other fact: who may not see that, may not see this.
package protocol BijFeit {
    var hoofdfeit: UUIDv7 { get }
}

/// Content that belongs to one question: who may not see the question, may not see this.
package protocol BijHulpvraag: BijFeit {
    /// Fact id of the `Hulpvraag`.
    var hulpvraag: UUIDv7 { get }
}

extension BijHulpvraag {
    package var hoofdfeit: UUIDv7 { hulpvraag }
}
