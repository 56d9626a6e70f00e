// SPDX-License-Identifier: EUPL-1.2

/// Looks at the bytes before any parser does: size, encoding, and a DOCTYPE, which no message may have.
struct Voorkeuring {
    let grenzen: Grenzen

    static let doctype = Onleesbaar(
        "XML",
        "Het bestand bevat een DOCTYPE of een eigen entiteit. Dat mag niet in een bericht en kan gevaarlijk zijn. Vertrouw het bestand niet."
    )

    func keur(_ bytes: [UInt8]) throws(Onleesbaar) {
        guard bytes.count <= grenzen.bytes else {
            throw Onleesbaar("OP179", "Het bestand is groter dan 25 MB. Vraag de afzender het bericht te splitsen.")
        }
        guard !bytes.isEmpty else { throw Onleesbaar("XML", "Het bestand is leeg.") }
        try codering(bytes)
        try aanhef(bytes)
        guard Labels(bytes).zijnKlein(hoogstens: grenzen.kenmerken) else {
            throw Onleesbaar("XML", "Een veld in het bestand heeft veel te veel kenmerken. Vertrouw het bestand niet.")
        }
    }

    private static let gewoon = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)

    private func codering(_ bytes: [UInt8]) throws(Onleesbaar) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw Onleesbaar("OP192", "Het bestand begint met een BOM. Sla het op als UTF-8 zonder BOM.")
        }
        // Plain ASCII without a nul is right, and seen at once.
        let isPlain = bytes.withUnsafeBufferPointer { $0.reduce(0) { $0 | $1 | ($1 &- 1) } < 128 }
        guard isPlain || !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil else {
            throw Onleesbaar("OP192", "Het bestand is geen geldige UTF-8. Sla het op als UTF-8 zonder BOM.")
        }
    }

    /// Walks over declaration, comments and instructions up to the root element. A DOCTYPE can only stand here.
    private func aanhef(_ bytes: [UInt8]) throws(Onleesbaar) {
        var rest = bytes[...]
        if rest.starts(with: "<?xml".utf8) { try verklaring(rest) }
        while true {
            rest = rest.drop(while: \.isXMLWit)
            if rest.starts(with: "<!DOCTYPE".utf8) { throw Self.doctype }
            if rest.starts(with: "<!--".utf8) {
                rest = na("-->", rest.dropFirst(4))
            } else if rest.starts(with: "<?".utf8) {
                rest = na("?>", rest.dropFirst(2))
            } else {
                return
            }
        }
    }

    private func verklaring(_ bytes: ArraySlice<UInt8>) throws(Onleesbaar) {
        guard !bytes.starts(with: Self.gewoon) else { return }
        let header = String(decoding: bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        guard let encoding = header.split(separator: "encoding", maxSplits: 1).dropFirst().first else { return }
        let name = encoding.drop { "= \t\r\n\"'".contains($0) }.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        guard name.lowercased() == "utf-8" || name.lowercased() == "utf8" else {
            throw Onleesbaar("OP192", "Het bestand zegt dat het \(name.prefix(20)) is. Een bericht is altijd UTF-8.")
        }
    }

    private func na(_ end: String, _ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let mark = Array(end.utf8)
        var index = bytes.startIndex
        while index + mark.count <= bytes.endIndex {
            if bytes[index] == mark[0], bytes[index..<(index + mark.count)].elementsEqual(mark) { return bytes[(index + mark.count)...] }
            index += 1
        }
        return []
    }
}
