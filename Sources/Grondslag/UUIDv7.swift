// SPDX-License-Identifier: EUPL-1.2

/// An identifier of 16 bytes that sorts by time (RFC 9562 §5.7).
///
/// Made only at the edge of the program (App, Proefland, tests): pure targets receive it as an argument.
package struct UUIDv7: Hashable, Sendable, Comparable {
    private let high: UInt64
    private let low: UInt64

    /// The 16 bytes, most significant first.
    package var bytes: [UInt8] {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
    }

    /// - Parameter bytes: exactly 16 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        var (high, low) = (UInt64(0), UInt64(0))
        for index in 0..<8 {
            high = high << 8 | UInt64(bytes[index])
            low = low << 8 | UInt64(bytes[index + 8])
        }
        (self.high, self.low) = (high, low)
    }

    /// - Parameters:
    ///   - moment: the instant of making; its milliseconds fill the first 48 bits.
    ///   - random: 10 random bytes.
    package init(moment: Moment, random: [UInt8]) {
        let ms = UInt64(max(0, moment.micros / 1000))
        let tail = (0..<10).map { $0 < random.count ? random[$0] : 0 }
        high = ms << 16 | 0x7000 | UInt64(tail[0] & 0x0f) << 8 | UInt64(tail[1])
        low = 0x8000_0000_0000_0000 | tail[2...].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & 0x3fff_ffff_ffff_ffff
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
        (left.high, left.low) < (right.high, right.low)
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
