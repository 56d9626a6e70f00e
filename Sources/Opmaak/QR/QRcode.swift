// SPDX-License-Identifier: EUPL-1.2

/// A QR code of a short text (ISO/IEC 18004): byte mode, error correction level M, versions 1 to 6. Enough for an address of 106 bytes,
/// and readable when 15 % of it is stained.
package struct QRcode: Sendable, Equatable {
    /// 1 to 6: how large it is.
    package let versie: Int
    /// 0 to 7: by which pattern its fields were turned over.
    package let masker: Int
    /// Dark fields, row by row, without the quiet zone.
    package let velden: [[Bool]]

    /// - Parameter masker: nil: the one with the lowest penalty.
    /// - Returns: nil when the text is too long.
    package init?(_ tekst: String, masker: Int? = nil) {
        let bytes = Array(tekst.utf8)
        guard let size = QRmaat.alle.first(where: { bytes.count <= $0.tekstbytes }) else { return nil }
        let frame = QRraster(size, size.codewoorden(bytes))
        let chosen = masker.map { [$0] } ?? Array(0..<8)
        let drawn = chosen.map { (masker: $0, velden: frame.velden(masker: $0)) }
        guard let best = drawn.min(by: { QRstraf.van($0.velden) < QRstraf.van($1.velden) }) else { return nil }
        versie = size.versie
        self.masker = best.masker
        velden = best.velden
    }

    /// As a drawing in the page itself, with the four fields of white around it that a camera needs.
    package func html(titel: String) -> HTML {
        let size = velden.count + 8
        return """
            <svg class="qr" viewBox="0 0 \(size) \(size)" role="img" shape-rendering="crispEdges"><title>\(titel)</title>\
            <path fill="#fff" d="M0 0h\(size)v\(size)h-\(size)z"/><path fill="#000" d="\(pad)"/></svg>
            """
    }

    /// Every row of dark fields beside each other is one rectangle.
    private var pad: String {
        var path = ""
        for (y, row) in velden.enumerated() {
            var x = 0
            while x < row.count {
                let end = row[x...].firstIndex { $0 != row[x] } ?? row.count
                if row[x] { path += "M\(x + 4) \(y + 4)h\(end - x)v1h-\(end - x)z" }
                x = end
            }
        }
        return path
    }
}

/// What a version holds at level M (ISO/IEC 18004, tables 1 and 9).
struct QRmaat: Sendable {
    let versie: Int
    let blokken: Int
    /// Data in one block, and what guards it, in bytes: at level M all blocks of these versions are equally long.
    let data: Int
    let controle: Int

    static let alle = [
        QRmaat(versie: 1, blokken: 1, data: 16, controle: 10), QRmaat(versie: 2, blokken: 1, data: 28, controle: 16),
        QRmaat(versie: 3, blokken: 1, data: 44, controle: 26), QRmaat(versie: 4, blokken: 2, data: 32, controle: 18),
        QRmaat(versie: 5, blokken: 2, data: 43, controle: 24), QRmaat(versie: 6, blokken: 4, data: 27, controle: 16),
    ]

    var zijde: Int { 17 + 4 * versie }
    /// Mode and length take a byte and a half, the end four bits.
    var tekstbytes: Int { blokken * data - 2 }

    /// Mode, length, text and padding, cut in blocks with what guards each, and laid through each other.
    func codewoorden(_ tekst: [UInt8]) -> [UInt8] {
        let all = gevuld(tekst)
        let blocks = (0..<blokken).map { Array(all[$0 * data..<($0 + 1) * data]) }
        let guards = blocks.map { Galois.rest($0, aantal: controle) }
        var result: [UInt8] = []
        for index in 0..<data { for block in blocks { result.append(block[index]) } }
        for index in 0..<controle { for guarded in guards { result.append(guarded[index]) } }
        return result
    }

    private func gevuld(_ tekst: [UInt8]) -> [UInt8] {
        // Four bits 0100 (byte mode), eight with the length, the text, four bits 0000: so each byte stands half a byte further.
        var halves: [UInt8] = [4, UInt8(tekst.count) >> 4, UInt8(tekst.count) & 15]
        for byte in tekst { halves += [byte >> 4, byte & 15] }
        halves.append(0)
        var bytes = stride(from: 0, to: halves.count, by: 2).map { halves[$0] << 4 | halves[$0 + 1] }
        let padding: [UInt8] = [0xec, 0x11]
        for index in 0..<(blokken * data - bytes.count) { bytes.append(padding[index % 2]) }
        return bytes
    }
}

/// Arithmetic on bytes as ISO/IEC 18004 asks it (GF(2⁸), x⁸+x⁴+x³+x²+1), for the Reed-Solomon guard.
enum Galois {
    private static let machten: [UInt8] = {
        var value = 1
        return (0..<255).map { _ in
            defer { value = value << 1 ^ (value & 128 == 0 ? 0 : 0x11d) }
            return UInt8(value)
        }
    }()
    private static let logaritmen: [Int] = {
        var table = Array(repeating: 0, count: 256)
        for (exponent, value) in machten.enumerated() { table[Int(value)] = exponent }
        return table
    }()

    static func maal(_ a: UInt8, _ b: UInt8) -> UInt8 {
        a == 0 || b == 0 ? 0 : machten[(logaritmen[Int(a)] + logaritmen[Int(b)]) % 255]
    }

    /// What is left of the data after dividing by the generator of this degree.
    static func rest(_ data: [UInt8], aantal: Int) -> [UInt8] {
        var generator: [UInt8] = [1]
        for exponent in 0..<aantal {
            var next = generator + [0]
            for (index, factor) in generator.enumerated() { next[index + 1] ^= maal(factor, machten[exponent]) }
            generator = next
        }
        var left = data + Array(repeating: 0, count: aantal)
        for index in data.indices where left[index] != 0 {
            let lead = left[index]
            for (offset, factor) in generator.enumerated() { left[index + offset] ^= maal(factor, lead) }
        }
        return Array(left.suffix(aantal))
    }
}
