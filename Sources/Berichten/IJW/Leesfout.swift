// SPDX-License-Identifier: EUPL-1.2

/// A field of a tree that does not become a value: absent, or a date outside the calendar we count in.
public struct Leesfout: Error, Hashable, Sendable {
    public let veld: String

    public var bevinding: Bevinding {
        Bevinding(
            code: "TR134", niveau: 2, plaats: veld,
            melding: "«\(veld)» heeft geen bruikbare waarde. Vul een bestaande datum of een geldige waarde in.")
    }
}
