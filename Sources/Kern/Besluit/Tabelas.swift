// SPDX-License-Identifier: EUPL-1.2

/// One input of a table, compiled: its values cut into atoms (values that no line tells apart), and for every atom the lines that hold
/// there as bits. A line is found by an AND over the axes.
final class Tabelas: Sendable {
    static let meesteAtomen = 64

    let naam: String
    let veld: Tabelveld
    /// For each atom the lines that hold there.
    let regels: [UInt64]
    /// For each line the atoms on which it holds.
    let atomen: [UInt64]
    /// Codes in the order of the atoms; an open text has one atom more, for all others.
    private let codes: [String]
    private let plek: [String: Int]
    /// First value of each atom of numbers.
    private let starts: [Int]

    var aantal: Int { regels.count }

    /// - Parameter cellen: of every line; `nil` where anything goes.
    init(_ naam: String, _ veld: Tabelveld, _ cellen: [Celvoorwaarde?]) {
        self.naam = naam
        self.veld = veld
        switch veld {
        case .codes(let known): codes = known
        case .tekst: codes = Set(cellen.flatMap { $0?.codes ?? [] }).sorted()
        case .getal, .dag: codes = []
        }
        plek = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        starts = veld.bereik.map { Self.knippen($0, cellen) } ?? []
        let count = veld.bereik == nil ? codes.count + (veld == .tekst ? 1 : 0) : starts.count
        var perAtom = Array(repeating: UInt64(0), count: count), perLine = Array(repeating: UInt64(0), count: cellen.count)
        for atom in 0..<min(count, Self.meesteAtomen) {
            for (line, cell) in cellen.enumerated() where Self.geldt(cell, atom, codes, starts) {
                perAtom[atom] |= 1 << line
                perLine[line] |= 1 << atom
            }
        }
        regels = perAtom
        atomen = perLine
    }

    private static func knippen(_ whole: ClosedRange<Int>, _ cells: [Celvoorwaarde?]) -> [Int] {
        let ranges = cells.flatMap { $0?.bereiken ?? [] }
        return Set([whole.lowerBound] + ranges.flatMap { [$0.lowerBound, $0.upperBound + 1] }).filter { whole.contains($0) }.sorted()
    }

    private static func geldt(_ cell: Celvoorwaarde?, _ atom: Int, _ codes: [String], _ starts: [Int]) -> Bool {
        guard let cell else { return true }
        let isIn =
            starts.isEmpty ? atom < codes.count && cell.codes.contains(codes[atom]) : cell.bereiken.contains { $0.contains(starts[atom]) }
        return isIn != cell.isNiet
    }

    /// The lines that may hold with this value, and those that certainly do. Without a value all may hold.
    func kijk(_ waarde: String?) -> (mogelijk: UInt64, zeker: UInt64, isBekend: Bool) {
        guard let waarde, let found = atoom(waarde) else { return kijk(0...(aantal - 1), isBekend: false) }
        guard found.lowerBound < found.upperBound else { return (regels[found.lowerBound], regels[found.lowerBound], true) }
        return kijk(found, isBekend: false)
    }

    private func kijk(_ range: ClosedRange<Int>, isBekend: Bool) -> (mogelijk: UInt64, zeker: UInt64, isBekend: Bool) {
        regels[range].reduce((0, .max, isBekend)) { ($0.0 | $1, $0.1 & $1, isBekend) }
    }

    /// The atoms in which the value lies; `nil` when it cannot be read.
    private func atoom(_ waarde: String) -> ClosedRange<Int>? {
        guard veld.bereik != nil else {
            // A few codes are looked along faster than looked up.
            if let found = codes.count <= 12 ? codes.firstIndex(of: waarde) : plek[waarde] { return found...found }
            return veld == .tekst && !waarde.isEmpty ? codes.count...codes.count : nil
        }
        if let number = veld.lees(waarde) { return atoom(number)...atoom(number) }
        let ends = waarde.split(separator: "..", maxSplits: 1).map { veld.lees($0) }
        guard ends.count == 2, let low = ends[0], let high = ends[1], low <= high else { return nil }
        return atoom(low)...atoom(high)
    }

    private func atoom(_ number: Int) -> Int { (starts.firstIndex { $0 > number } ?? starts.count) - 1 }

    /// An atom in words, for a finding: `12..15`, `genoeg`.
    func schrijf(_ atom: Int) -> String {
        guard let whole = veld.bereik else { return atom < codes.count ? codes[atom] : "iets anders" }
        return veld.schrijf(starts[atom]...(atom + 1 < starts.count ? starts[atom + 1] - 1 : whole.upperBound))
    }
}
