// SPDX-License-Identifier: EUPL-1.2

/// One field that cannot be accepted, and how to mend it, in plain Dutch ending with a full stop.
package struct Veldfout: Hashable, Sendable, Codable {
    /// Stable id of the field, as declared in the form.
    package let veld: String
    package let melding: String

    package init(_ veld: String, _ melding: String) {
        self.veld = veld
        self.melding = melding
    }
}

/// A "no" that is meant for people. It becomes a page or a status in one place (`App/Web/Foutvertaler`).
/// Every other error is ours: logged, and shown as a reference only.
package enum Afwijzing: Error, Hashable, Sendable {
    /// The input cannot be accepted; all errors at once.
    case ongeldig([Veldfout])
    /// Not there, or not for this reader: both look the same.
    case nietGevonden
    /// Somebody else changed it since it was shown. Carries the last fact now in force.
    case verouderd(nieuwste: UUIDv7)
    /// The rules say no, with the reason and what to do instead.
    case nietMogelijk(String)
}
