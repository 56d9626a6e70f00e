// SPDX-License-Identifier: EUPL-1.2

/// A value that is one checked text: a code, a postcode. Reading normalises; what is stored and sent is always `tekst`.
package protocol Tekstwaarde: Hashable, Sendable, Codable, CustomStringConvertible {
    /// `nil` when the text is not such a value.
    init?(_ text: some StringProtocol)
    var tekst: String { get }
}

extension Tekstwaarde {
    package var description: String { tekst }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = try Self(container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "geen \(Self.self)")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(tekst)
    }
}

extension StringProtocol {
    /// True when every character is an ASCII digit and there are exactly this many.
    package func isCijfers(_ aantal: Int) -> Bool {
        utf8.count == aantal && utf8.allSatisfy { (48...57).contains($0) }
    }

    /// The text without the characters people put between digits.
    package func zonder(_ tekens: String) -> String { String(filter { !tekens.contains($0) }) }
}
