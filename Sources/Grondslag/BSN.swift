// SPDX-License-Identifier: EUPL-1.2

/// Burgerservicenummer: nine digits that pass the elfproef (Wabb; iJw CS002). Prints masked.
package struct BSN: Hashable, Sendable {
    /// The nine digits. Only for sealing, messages and the page of who may see it.
    package let cijfers: String

    /// Accepts spaces and dots between the digits; `nil` when it is no BSN.
    package init?(_ text: some StringProtocol) {
        let digits = String(text.filter { !" .-".contains($0) })
        guard digits.utf8.count == 9, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let values = digits.utf8.map { Int($0) - 48 }
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
        let sum = zip(values, weights).map { $0 * $1 }.reduce(0, +)
        guard sum % 11 == 0, values.contains(where: { $0 != 0 }) else { return nil }
        cijfers = digits
    }
}

extension BSN: CustomStringConvertible {
    package var description: String { "BSN(…\(cijfers.suffix(3)))" }
}

extension BSN: CustomDebugStringConvertible {
    package var debugDescription: String { description }
}

extension BSN: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = try BSN(container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "geen BSN")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(cijfers)
    }
}
