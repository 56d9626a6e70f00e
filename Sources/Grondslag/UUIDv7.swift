// SPDX-License-Identifier: EUPL-1.2

/// An identifier of 16 bytes that sorts by time (RFC 9562 §5.7).
///
/// Made only at the edge of the program (App, Proefland, tests): pure targets receive it as an argument.
package struct UUIDv7: Hashable, Sendable, Comparable {
    package let bytes: [UInt8]

    /// - Parameter bytes: exactly 16 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// - Parameters:
    ///   - moment: the instant of making; its milliseconds fill the first 48 bits.
    ///   - random: 10 random bytes.
    package init(moment: Moment, random: [UInt8]) {
        let ms = UInt64(max(0, moment.micros / 1000))
        var bytes = (0..<6).map { UInt8(truncatingIfNeeded: ms >> UInt64(40 - 8 * $0)) }
        bytes += (0..<10).map { $0 < random.count ? random[$0] : 0 }
        bytes[6] = 0x70 | (bytes[6] & 0x0f)
        bytes[8] = 0x80 | (bytes[8] & 0x3f)
        self.bytes = bytes
    }

    /// Reads 32 hexadecimal digits, with or without hyphens.
    package init?(_ text: some StringProtocol) {
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in text.utf8 where character != UInt8(ascii: "-") {
            guard let nibble = Self.nibble(character) else { return nil }
            if let first = high {
                bytes.append(first << 4 | nibble)
                high = nil
            } else {
                high = nibble
            }
        }
        guard high == nil else { return nil }
        self.init(bytes: bytes)
    }

    /// 32 lower-case hexadecimal digits, as used in URLs.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    private static func nibble(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension UUIDv7: CustomStringConvertible {
    package var description: String { hex }
}

extension UUIDv7: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = try UUIDv7(container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "geen UUID")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
