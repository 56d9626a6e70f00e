// SPDX-License-Identifier: EUPL-1.2

/// Builds bytes in which every part is preceded by its length, so that no two different lists of parts give the same bytes.
package struct Lengtegemerkt {
    package private(set) var bytes: [UInt8] = []

    package init() { bytes.reserveCapacity(512) }

    package mutating func add(_ part: [UInt8]) {
        lengte(part.count)
        bytes += part
    }

    package mutating func add(_ text: String) {
        lengte(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func add(_ number: Int64) {
        lengte(8)
        getal(UInt64(bitPattern: number))
    }

    /// A value with its kind, so that NULL, 0 and "" differ.
    package mutating func add(_ value: SQLValue) {
        switch value {
        case .null: soort(0, 0)
        case .int(let number):
            soort(1, 8)
            getal(UInt64(bitPattern: number))
        case .real(let number):
            soort(2, 8)
            getal(number.bitPattern)
        case .text(let text):
            soort(3, text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        case .blob(let part):
            soort(4, part.count)
            bytes += part
        }
    }

    private mutating func soort(_ kind: UInt8, _ count: Int) {
        lengte(count + 1)
        bytes.append(kind)
    }

    private mutating func lengte(_ count: Int) {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: count).bigEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func getal(_ number: UInt64) { withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) } }
}

extension Int64 {
    package var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }

    package init?(bigEndianBytes bytes: some Collection<UInt8>) {
        guard bytes.count == 8 else { return nil }
        self = bytes.reduce(0) { ($0 << 8) | Int64($1) }
    }
}
