// SPDX-License-Identifier: EUPL-1.2

/// Writes a tree as the canonical document: UTF-8 without BOM, CR/LF, one tab per level, the standard's prefixes (OP192).
public struct Schrijver: Sendable {
    public init() {}

    public func bytes(_ boom: Berichtboom) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(8_192)
        out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n".utf8
        schrijf(boom.wortel, boom.soort, 0, &out)
        return out
    }

    private func schrijf(_ node: Knoop, _ soort: Berichtsoort, _ depth: Int, _ out: inout [UInt8]) {
        out += repeatElement(9, count: depth)
        let name = naam(node, soort)
        out += "<\(name)".utf8
        if depth == 0 {
            out += " xmlns:ijw=\"\(Berichtsoort.basisruimte)\" xmlns:\(soort.voorvoegsel)=\"\(soort.naamruimte)\"".utf8
        }
        if case .vreemd(let uri) = node.ruimte { out += " xmlns=\"\(Self.veilig(uri))\"".utf8 }
        for (index, attribute) in node.attributen.enumerated() { self.attribuut(attribute, index, &out) }
        out.append(UInt8(ascii: ">"))
        if node.delen.isEmpty {
            out += Self.veilig(node.tekst).utf8
        } else {
            out += "\r\n".utf8
            for child in node.delen { schrijf(child, soort, depth + 1, &out) }
            out += repeatElement(9, count: depth)
        }
        out += "</\(name)>\r\n".utf8
    }

    private func naam(_ node: Knoop, _ soort: Berichtsoort) -> String {
        switch node.ruimte {
        case .bericht: "\(soort.voorvoegsel):\(node.naam)"
        case .basis: "ijw:\(node.naam)"
        case .vreemd: node.naam
        }
    }

    private func attribuut(_ attribute: Attribuut, _ index: Int, _ out: inout [UInt8]) {
        let space = attribute.ruimte.isEmpty ? "" : " xmlns:a\(index)=\"\(Self.veilig(attribute.ruimte))\""
        let prefix = attribute.ruimte.isEmpty ? "" : "a\(index):"
        out += "\(space) \(prefix)\(attribute.naam)=\"\(Self.veilig(attribute.waarde))\"".utf8
    }

    static func veilig(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 32 || $0 == 38 || $0 == 60 || $0 == 62 || $0 == 34 }) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "\r\n"
            case "\r": result += "&#13;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Control characters that XML 1.0 cannot carry, in no form.
    static func kanXML(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.value >= 32 ? $0.value != 0xFFFE && $0.value != 0xFFFF : $0.isXMLWit }
    }
}
