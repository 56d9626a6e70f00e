// SPDX-License-Identifier: EUPL-1.2

/// Burgerservicenummer: nine digits that pass the elfproef (Wabb; iJw CS002). Prints masked.
package struct BSN: Hashable, Sendable {
    /// The nine digits. Only for sealing, messages and the page of who may see it.
    package let cijfers: String

    /// Accepts spaces and dots between the digits; `nil` when it is no BSN.
    package init?(_ text: some StringProtocol) {
        var (digits, sum, count) = (0, 0, 0)
        for byte in text.utf8 where byte != 32 && byte != UInt8(ascii: ".") && byte != UInt8(ascii: "-") {
            guard count < 9, (48...57).contains(byte) else { return nil }
            let digit = Int(byte) - 48
            // The weights are 9, 8, … 2 and -1.
            sum += digit * (count == 8 ? -1 : 9 - count)
            digits = digits * 10 + digit
            count += 1
        }
        guard count == 9, sum % 11 == 0, digits != 0 else { return nil }
        cijfers = String(String(1_000_000_000 + digits).dropFirst())
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
