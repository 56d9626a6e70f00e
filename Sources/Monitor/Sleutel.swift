// SPDX-License-Identifier: EUPL-1.2

/// A pseudonymous key: 16 or 32 bytes that mean nothing here. Made outside, as HMAC(data-set key, jeugdige) or at random
/// when a line is destroyed. Equal keys are the same jeugdige (or the same row); nothing leads back to a person.
package struct Sleutel: Hashable, Sendable {
    private let eerste, tweede, derde, vierde: UInt64
    private let lengte: UInt8

    /// `nil` unless there are exactly 16 or 32 bytes.
    package init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 || bytes.count == 32 else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
        (eerste, tweede, derde, vierde) = (words[0], words[1], words[2], words[3])
        lengte = UInt8(bytes.count)
    }

    /// A 16-byte key of two numbers, for measurements without real data.
    init(_ hoog: UInt64, _ laag: UInt64) {
        (eerste, tweede, derde, vierde, lengte) = (hoog, laag, 0, 0, 16)
    }

    package var bytes: [UInt8] {
        let all = [eerste, tweede, derde, vierde].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        }
        return Array(all.prefix(Int(lengte)))
    }

    /// Lower-case hexadecimal digits.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension Sleutel: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.eerste, left.tweede, left.derde, left.vierde) < (right.eerste, right.tweede, right.derde, right.vierde)
    }
}

extension Sleutel: CustomStringConvertible {
    package var description: String { hex }
}
