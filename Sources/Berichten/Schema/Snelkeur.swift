// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A short look at the bytes of a value that knows of nearly every good one that it is good. What it doubts, `Waardetype` judges:
/// that alone says what is wrong.
struct Snelkeur: Sendable {
    private let basis: Waardetype.Basis
    private let lengte: ClosedRange<Int>
    private let waarde: ClosedRange<Int>
    private let patroon: Patroon?
    /// The codes of at most eight bytes, each as a number, in ascending order: where they stand in the row of all.
    private let codes: Range<Int>?

    init(_ type: Waardetype, alleCodes: inout [UInt64]) {
        basis = type.basis
        lengte = (type.minLengte ?? 0)...(type.maxLengte ?? .max)
        waarde = (type.minWaarde ?? 0)...(type.maxWaarde ?? .max)
        patroon = type.patroon
        let begin = alleCodes.count
        alleCodes += type.codelijst?.waarden.compactMap { Self.gepakt($0.code.utf8) }.sorted() ?? []
        codes = type.codelijst == nil ? nil : begin..<alleCodes.count
    }

    func isZekerGoed(_ bytes: UnsafeBufferPointer<UInt8>, _ alleCodes: [UInt64]) -> Bool {
        let hasForm =
            switch basis {
            case .tekst: bytes.allSatisfy { (32..<127).contains($0) } && lengte.contains(bytes.count)
            case .getal: Self.getal(bytes).map { waarde.contains($0) } ?? false
            case .datum: Datum(iso: bytes) != nil
            case .tijd: Self.isTijd(bytes)
            }
        guard hasForm, patroon?.past(ascii: bytes) ?? true else { return false }
        guard let codes else { return true }
        return Self.gepakt(bytes).map { Self.bevat($0, alleCodes, codes) } ?? false
    }

    private static func bevat(_ code: UInt64, _ row: [UInt64], _ part: Range<Int>) -> Bool {
        var (low, high) = (part.lowerBound, part.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if row[middle] < code { low = middle + 1 } else { high = middle }
        }
        return low < part.upperBound && row[low] == code
    }

    /// Digits only, and so few that they fit.
    static func getal(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var number = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    /// `UU:MM:SS` before midnight.
    private static func isTijd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 8, bytes[2] == UInt8(ascii: ":"), bytes[5] == UInt8(ascii: ":") else { return false }
        func part(_ place: Int, under limit: Int) -> Bool {
            getal(UnsafeBufferPointer(rebasing: bytes[place..<(place + 2)])).map { $0 < limit } ?? false
        }
        return part(0, under: 24) && part(3, under: 60) && part(6, under: 60)
    }

    private static func gepakt(_ bytes: some Collection<UInt8>) -> UInt64? {
        guard !bytes.isEmpty, bytes.count <= 8, !bytes.contains(0) else { return nil }
        return bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
