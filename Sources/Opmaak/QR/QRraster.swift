// SPDX-License-Identifier: EUPL-1.2

/// The fields of a QR code: what is the same in every one of its size, and the data around it (ISO/IEC 18004, 6.3 and 7.7 to 7.9).
struct QRraster {
    private let zijde: Int
    private var donker: [[Bool]]
    /// Fields that belong to the pattern: no data stands there and no mask turns them over.
    private var vast: [[Bool]]

    init(_ maat: QRmaat, _ codewoorden: [UInt8]) {
        zijde = maat.zijde
        donker = Array(repeating: Array(repeating: false, count: zijde), count: zijde)
        vast = donker
        tekenTimers()
        for (row, column) in [(3, 3), (3, zijde - 4), (zijde - 4, 3)] { tekenZoeker(row, column) }
        if maat.versie > 1 { tekenRichter(zijde - 7) }
        tekenVorm(masker: 0)
        leg(codewoorden)
    }

    func velden(masker: Int) -> [[Bool]] {
        var copy = self
        for row in 0..<zijde {
            for column in 0..<zijde where !vast[row][column] && Self.keertOm(masker, row, column) { copy.donker[row][column].toggle() }
        }
        copy.tekenVorm(masker: masker)
        return copy.donker
    }

    // MARK: What is the same in all

    private mutating func zet(_ row: Int, _ column: Int, _ isDark: Bool) {
        donker[row][column] = isDark
        vast[row][column] = true
    }

    private mutating func tekenTimers() {
        for index in 0..<zijde {
            zet(6, index, index % 2 == 0)
            zet(index, 6, index % 2 == 0)
        }
    }

    /// Three nested squares, with a light edge where it is not the edge of the code.
    private mutating func tekenZoeker(_ row: Int, _ column: Int) {
        for down in -4...4 {
            for right in -4...4 where (0..<zijde).contains(row + down) && (0..<zijde).contains(column + right) {
                let ring = max(abs(down), abs(right))
                zet(row + down, column + right, ring != 2 && ring != 4)
            }
        }
    }

    private mutating func tekenRichter(_ middle: Int) {
        for down in -2...2 {
            for right in -2...2 { zet(middle + down, middle + right, max(abs(down), abs(right)) != 1) }
        }
    }

    /// Level M and the mask, guarded by ten bits, twice; and the one field that is always dark.
    private mutating func tekenVorm(masker: Int) {
        var rest = masker
        for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
        // Level M is 00.
        let bits = (masker << 10 | rest) ^ 0x5412
        for index in 0..<15 {
            let isDark = bits >> index & 1 == 1
            switch index {
            case 0...5: zet(index, 8, isDark)
            case 6: zet(7, 8, isDark)
            case 7: zet(8, 8, isDark)
            case 8: zet(8, 7, isDark)
            default: zet(8, 14 - index, isDark)
            }
            if index < 8 { zet(8, zijde - 1 - index, isDark) } else { zet(zijde - 15 + index, 8, isDark) }
        }
        zet(zijde - 8, 8, true)
    }

    // MARK: Data

    /// In columns of two, from the right, up and down in turn; the column of the timer is passed over.
    private mutating func leg(_ codewoorden: [UInt8]) {
        var bit = 0, isUp = true
        for right in stride(from: zijde - 1, to: 0, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
            for step in 0..<zijde {
                let row = isUp ? zijde - 1 - step : step
                for column in [right, right - 1] where !vast[row][column] && bit < codewoorden.count * 8 {
                    donker[row][column] = codewoorden[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
                    bit += 1
                }
            }
            isUp.toggle()
        }
    }

    /// The eight masks (table 10).
    private static func keertOm(_ masker: Int, _ row: Int, _ column: Int) -> Bool {
        switch masker {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: row * column % 2 + row * column % 3 == 0
        case 6: (row * column % 2 + row * column % 3) % 2 == 0
        default: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }
}

/// How hard a pattern is for a camera (ISO/IEC 18004, 7.8.3): long runs, blocks, what looks like a finder, too much of one colour.
enum QRstraf {
    private static let zoeker = [true, false, true, true, true, false, true]

    static func van(_ velden: [[Bool]]) -> Int {
        let columns = velden.indices.map { column in velden.map { $0[column] } }
        let lines = (velden + columns).map { rijen($0) + zoekers($0) }.reduce(0, +)
        return lines + blokken(velden) + verhouding(velden)
    }

    private static func rijen(_ line: [Bool]) -> Int {
        var penalty = 0, run = 0
        for (index, field) in line.enumerated() {
            run = index > 0 && line[index - 1] == field ? run + 1 : 1
            penalty += run == 5 ? 3 : run > 5 ? 1 : 0
        }
        return penalty
    }

    /// 1:1:3:1:1 with four light fields before or behind it; around the code it is light.
    private static func zoekers(_ line: [Bool]) -> Int {
        let padded = Array(repeating: false, count: 4) + line + Array(repeating: false, count: 4)
        var count = 0
        for start in 4...(padded.count - 11) where Array(padded[start..<start + 7]) == zoeker {
            if !padded[start - 4..<start].contains(true) { count += 1 }
            if !padded[start + 7..<start + 11].contains(true) { count += 1 }
        }
        return count * 40
    }

    private static func blokken(_ velden: [[Bool]]) -> Int {
        var count = 0
        for row in 1..<velden.count {
            for column in 1..<velden.count {
                let field = velden[row][column]
                if field == velden[row - 1][column], field == velden[row][column - 1], field == velden[row - 1][column - 1] { count += 1 }
            }
        }
        return count * 3
    }

    private static func verhouding(_ velden: [[Bool]]) -> Int {
        let dark = velden.joined().count { $0 }, all = velden.count * velden.count
        return abs(dark * 20 - all * 10) / all * 10
    }
}
