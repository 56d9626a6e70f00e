// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten

// Changes to one value (length, pattern, code, number, date) and to the text of the file.
extension Breker {
    private static let waarden = [
        "", " ", "0", "1", "2", "3", "9", "01", "13", "20", "45", "A", "NL", "XX", "03", "+5", "-0", "-1", "0007", " 7 ", "7 7", "1.0",
        "2026-02-29", "2024-02-29", "2026-4-1", "0000-01-01", "-2026-04-01", "12026-04-01", "2026-04-31", " 2026-04-01\n", "2026-04-01Z",
        "2026-04-01+01:00", "24:00:00", "24:00:01", "12:34", "12:34:56.", "12:34:60", "12:34:56Z", "999900006", "99990000", "9999000061",
        "٠٣٨٤", "1.0", "1.0.00", "01.0.0", "1.0.0.0", "À", "ỵ", "T.", "a\tb", "a\nb", "a\rb", "\u{A0}", "😀", "\u{85}", "e\u{301}",
        "100000000", "999999999", "1000000000", "1e3", "99999999999999999999", "436", "438", "0200", "9999",
    ]

    mutating func waarde(_ node: inout Knoop, _ type: Waardetype?) {
        switch Int.random(in: 0...9, using: &zaad) {
        case 0, 1: node.tekst = zaad.kies(Self.waarden)
        case 2, 3: lengte(&node, type)
        case 4: node.tekst += zaad.kies([" ", "0", "x", "\t", "\n", "."])
        case 5, 6: teken(&node)
        case 7: code(&node, type)
        case 8: getal(&node, type)
        default: node.tekst = zaad.kies([" ", "\n", "0"]) + node.tekst
        }
    }

    /// At, one below and one above the edges of the length.
    private mutating func lengte(_ node: inout Knoop, _ type: Waardetype?) {
        let edge = zaad.kies([type?.maxLengte ?? 60, type?.minLengte ?? 1])
        let length = max(0, edge + zaad.kies([-1, 0, 1]))
        node.tekst = String(repeating: zaad.kies(["x", "1", "é", "😀", "A", " "]), count: length)
    }

    /// One character becomes another, at the edges of the patterns.
    private mutating func teken(_ node: inout Knoop) {
        var scalars = Array(node.tekst.unicodeScalars)
        guard !scalars.isEmpty else { return }
        let pool: [Unicode.Scalar] = [
            "0", "9", "/", ":", "A", "Z", "@", "[", "a", "z", "`", "{", "À", "×", "ÿ", "\u{1EF3}", "\u{1EF4}", "¿", "-", "+", ".", " ",
            "\u{A0}",
            "\u{3000}", "\t", "٣", "²", "\u{2028}",
        ]
        scalars[Int.random(in: 0..<scalars.count, using: &zaad)] = zaad.kies(pool)
        node.tekst = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    private mutating func code(_ node: inout Knoop, _ type: Waardetype?) {
        let lists = Array(standaard.codelijsten.values).sorted { $0.naam < $1.naam }
        let own = type?.codelijst?.waarden.map(\.code) ?? []
        node.tekst = zaad.kies(own.isEmpty || zaad.kans(40) ? zaad.kies(lists).waarden.map(\.code) : own)
        if zaad.kans(20) { node.tekst = zaad.kies([node.tekst.lowercased(), " " + node.tekst, node.tekst + " ", "0" + node.tekst]) }
    }

    private mutating func getal(_ node: inout Knoop, _ type: Waardetype?) {
        let edge = zaad.kies([type?.maxWaarde ?? 99, type?.minWaarde ?? 0])
        node.tekst = zaad.kies(["", "+", "000", " "]) + String(edge + zaad.kies([-1, 0, 1])) + zaad.kies(["", "", " ", ".0"])
    }

    /// Changes in the text itself: comments, CDATA, loose text, namespaces, broken tags.
    mutating func tekst(_ bytes: [UInt8]) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        let places = text.indices.filter { text[$0] == ">" && $0 > text.index(text.startIndex, offsetBy: 60) }
        let place = text.index(after: zaad.kies(places))
        switch Int.random(in: 0...10, using: &zaad) {
        case 0: text.insert(contentsOf: zaad.kies(["<!-- x -->", "<?a b?>", "<![CDATA[]]>", "<![CDATA[1]]>", "<![CDATA[ ]]>"]), at: place)
        case 1: text.insert(contentsOf: zaad.kies(["x", "&#32;", "&#160;", "&amp;", "&lt;", "\n"]), at: place)
        case 2: text.insert(contentsOf: zaad.kies(["<", "&", "&bestaatniet;", "]]>", "&#0;", "&#1;", "</x>"]), at: place)
        case 3: text = text.replacing("ijw/3_2/basisschema", with: zaad.kies(["ijw/3_1/basisschema", "iwmo/3_2/basisschema"]))
        case 4: text = text.replacing("/schema\">", with: zaad.kies(["/schema2\">", "/schema \">", "/schema\" xmlns:q=\"urn:q\">"]))
        case 5: text.removeSubrange(zaad.kies(places)...)
        case 6: text = text.replacing("</", with: "</ ", maxReplacements: 1)
        case 7: text = text.replacing("ijw:", with: "IJW:")
        case 8:
            text = text.replacing("xmlns:ijw=", with: zaad.kies(["xmlns:IJW=", "xmlns=", "xmlns:ijw =", "xmlns:ijw=\"urn:x\" xmlns:y="]))
        case 9: text = text.replacing("ijw", with: zaad.kies(["ijw", "jw", "a"]))
        default: text = text.replacing("\t", with: zaad.kies(["", "  ", "\u{A0}"]))
        }
        return Array(text.utf8)
    }
}
