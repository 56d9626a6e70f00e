// SPDX-License-Identifier: EUPL-1.2

/// Builds bytes in which every part is preceded by its length, so that no two different lists of parts give the same bytes.
package struct Lengtegemerkt {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func add(_ part: [UInt8]) {
        let count = UInt32(truncatingIfNeeded: part.count)
        bytes.append(contentsOf: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) })
        bytes.append(contentsOf: part)
    }

    package mutating func add(_ text: String) { add(Array(text.utf8)) }

    package mutating func add(_ number: Int64) { add(number.bigEndianBytes) }

    /// A value with its kind, so that NULL, 0 and "" differ.
    package mutating func add(_ value: SQLValue) {
        switch value {
        case .null: add([0])
        case .int(let number): add([1] + number.bigEndianBytes)
        case .real(let number): add([2] + Int64(bitPattern: number.bitPattern).bigEndianBytes)
        case .text(let text): add([3] + Array(text.utf8))
        case .blob(let bytes): add([4] + bytes)
        }
    }
}

extension Int64 {
    package var bigEndianBytes: [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: self >> Int64(56 - 8 * $0)) }
    }

    package init?(bigEndianBytes bytes: some Collection<UInt8>) {
        guard bytes.count == 8 else { return nil }
        self = bytes.reduce(0) { ($0 << 8) | Int64($1) }
    }
}
