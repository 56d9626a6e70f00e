// SPDX-License-Identifier: EUPL-1.2

/// `xs:base64Binary` as the schema defines it: white space between the signs, whole groups of four, and no bits left over.
enum Base64 {
    private static let tekens = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let waarden: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 256)
        for (value, sign) in tekens.enumerated() { table[Int(sign)] = UInt8(value) }
        return table
    }()

    static func schrijf(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let rest = min(3, bytes.count - start)
            let one = UInt32(bytes[start]) << 16
            let two = rest > 1 ? UInt32(bytes[start + 1]) << 8 : 0
            let group = one | two | (rest > 2 ? UInt32(bytes[start + 2]) : 0)
            for part in 0..<4 {
                out.append(part <= rest ? tekens[Int(group >> UInt32(18 - 6 * part)) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Nil when it is no base64Binary.
    static func lees(_ text: String) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count / 4 * 3)
        var (group, signs, fill): (UInt32, Int, Int) = (0, 0, 0)
        for byte in text.utf8 {
            if byte == 32 || byte == 9 || byte == 10 || byte == 13 { continue }
            if byte == UInt8(ascii: "=") {
                fill += 1
                signs += 1
                group <<= 6
            } else {
                let value = waarden[Int(byte)]
                guard value < 64, fill == 0 else { return nil }
                group = group << 6 | UInt32(value)
                signs += 1
            }
            guard signs == 4 else { continue }
            guard voegToe(group, fill, &out) else { return nil }
            (group, signs) = (0, 0)
            // What is filled up ends the content.
            if fill > 0 { fill = 9 }
        }
        return signs == 0 ? out : nil
    }

    private static func voegToe(_ group: UInt32, _ fill: Int, _ out: inout [UInt8]) -> Bool {
        guard fill <= 2, group & ((1 << UInt32(8 * fill)) - 1) == 0 else { return false }
        for part in 0..<(3 - fill) { out.append(UInt8(truncatingIfNeeded: group >> UInt32(16 - 8 * part))) }
        return true
    }
}
