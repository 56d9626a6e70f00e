// SPDX-License-Identifier: EUPL-1.2

/// An identifier that says what it identifies: a `ID<Dossier>` cannot be handed over as a `ID<Persoon>`.
package struct ID<Of>: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let raw: UUIDv7

    package init(_ raw: UUIDv7) { self.raw = raw }

    /// Reads the hexadecimal form, as it stands in a URL or a form.
    package init?(_ text: some StringProtocol) {
        guard let raw = UUIDv7(text) else { return nil }
        self.raw = raw
    }

    package var hex: String { raw.hex }
    package var description: String { raw.hex }
    package static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws { raw = try UUIDv7(from: decoder) }
    package func encode(to encoder: any Encoder) throws { try raw.encode(to: encoder) }
}

/// Marks of what an `ID` names. The content of each stands with its room; the marks stand here so that rooms can refer
/// to each other's things without knowing them.
package enum Dossier {}
package enum Persoon {}
package enum Lijn {}
package enum Gebruiker {}
package enum Team {}
package enum Feitmerk {}
