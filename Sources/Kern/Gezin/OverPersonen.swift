// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Content that is about certain persons: what a shield over one of them looks at.
package protocol OverPersonen {
    var overPersonen: [ID<Persoon>] { get }
}

/// Content that belongs to one question: who may not see the question, may not see this.
package protocol BijHulpvraag {
    /// Fact id of the `Hulpvraag`.
    var hulpvraag: UUIDv7 { get }
}
