// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten

/// Makes valid messages of every kind from the table, and breaks them.
struct Maker {
    let standaard: Standaard
    var zaad: Zaad

    mutating func bericht(_ soort: Berichtsoort) -> Berichtboom {
        let root = standaard.samenstelling(standaard.wortels[soort] ?? 0)
        return Berichtboom(soort: soort, wortel: Knoop("Bericht", delen: delen(root)))
    }

    private mutating func delen(_ type: Standaard.Samenstelling) -> [Knoop] {
        var nodes: [Knoop] = []
        for deel in type.delen {
            let wanted = deel.max == 1 ? (deel.min == 1 || zaad.kans(50) ? 1 : 0) : max(deel.min, Int.random(in: 0...2, using: &zaad))
            for _ in 0..<wanted { nodes.append(knoop(deel)) }
        }
        return nodes
    }

    private mutating func knoop(_ deel: Standaard.Deel) -> Knoop {
        switch deel.inhoud {
        case .samengesteld(let index): Knoop(deel.naam, deel.ruimte, delen: delen(standaard.samenstelling(index)))
        case .waarde(let index):
            Knoop(deel.naam, deel.ruimte, tekst: deel.vast ?? (deel.patroon == nil ? nil : "DN001") ?? waarde(standaard.waardetypen[index]))
        }
    }

    private mutating func waarde(_ type: Waardetype) -> String {
        if let list = type.codelijst { return zaad.kies(list.waarden).code }
        switch type.basis {
        case .datum: return zaad.kies(["2026-04-15", "2024-02-29", "1900-01-01", "2011-12-31"])
        case .tijd: return zaad.kies(["12:34:56", "00:00:00", "23:59:59.999"])
        case .getal: return String(Int.random(in: (type.minWaarde ?? 0)...(type.maxWaarde ?? 99), using: &zaad))
        case .tekst: return tekst(type)
        }
    }

    private mutating func tekst(_ type: Waardetype) -> String {
        switch type.patroon {
        case .vierCijfers: "0363"
        case .achtCijfers: "65656055"
        case .negenCijfers: "999900006"
        case .cijfers: "0201234567"
        case .versie: "1.0.0"
        case .letters: zaad.kies(["T", "ÉJ", "abc"])
        default: String(zaad.kies(["Waterrijk & Zoon", "é<x>", "De \"Boog\"", "a"]).prefix(type.maxLengte ?? 50))
        }
    }
}

/// One change to a message or its text. Some leave it valid: the judges must agree on that too.
struct Breker {
    var zaad: Zaad

    mutating func breek(_ boom: Berichtboom) -> [UInt8] {
        var boom = boom
        if zaad.kans(70) {
            verander(&boom.wortel, diepte: Int.random(in: 0...6, using: &zaad))
            return Schrijver().bytes(boom)
        }
        return tekst(Schrijver().bytes(boom))
    }

    private mutating func verander(_ node: inout Knoop, diepte: Int) {
        if diepte > 0, !node.delen.isEmpty {
            let index = Int.random(in: 0..<node.delen.count, using: &zaad)
            return verander(&node.delen[index], diepte: diepte - 1)
        }
        if node.delen.isEmpty { waarde(&node) } else { structuur(&node) }
    }

    private mutating func structuur(_ node: inout Knoop) {
        let index = Int.random(in: 0..<node.delen.count, using: &zaad)
        switch Int.random(in: 0...9, using: &zaad) {
        case 0, 1: node.delen.remove(at: index)
        case 2: node.delen.insert(node.delen[index], at: index)
        case 3: node.delen.swapAt(index, Int.random(in: 0..<node.delen.count, using: &zaad))
        case 4: node.delen[index].ruimte = zaad.kies([.bericht, .basis, .vreemd("urn:x"), .vreemd("")])
        case 5: node.delen[index].naam += zaad.kies(["x", ""])
        case 6: node.delen.insert(Knoop(zaad.kies(["Commentaar", "RetourCodes", "Code", "Onbekend"]), tekst: "1"), at: index)
        case 7: node.attributen = [kenmerk()]
        case 8: node.ruimte = zaad.kies([.bericht, .basis])
        default: node.delen = []
        }
    }

    private mutating func kenmerk() -> Attribuut {
        let xsi = "http://www.w3.org/2001/XMLSchema-instance"
        return zaad.kies([
            Attribuut(ruimte: "", naam: "id", waarde: "1"), Attribuut(ruimte: xsi, naam: "schemaLocation", waarde: "urn:a a.xsd"),
            Attribuut(ruimte: xsi, naam: "nil", waarde: "true"), Attribuut(ruimte: xsi, naam: "nil", waarde: "false"),
            Attribuut(ruimte: xsi, naam: "type", waarde: "ijw:LDT_Datum"), Attribuut(ruimte: xsi, naam: "type", waarde: "ijw:CDT_Product"),
            Attribuut(ruimte: xsi, naam: "vreemd", waarde: "1"),
        ])
    }

    private static let waarden = [
        "", " ", "0", "1", "2", "3", "9", "01", "13", "20", "45", "A", "NL", "XX", "03", "+5", "-0", "-1", "0007", " 7 ", "7 7", "1.0",
        "2026-02-29", "2024-02-29", "2026-4-1", "0000-01-01", "-2026-04-01", "12026-04-01", "2026-04-31", " 2026-04-01\n", "2026-04-01Z",
        "2026-04-01+01:00", "24:00:00", "24:00:01", "12:34", "12:34:56.", "12:34:60", "12:34:56Z", "999900006", "99990000", "9999000061",
        "٠٣٨٤", "1.0", "1.0.00", "01.0.0", "1.0.0.0", "À", "ỵ", "T.", "a\tb", "a\nb", "a\rb", "\u{A0}", "😀", "\u{85}", "e\u{301}",
        "100000000", "999999999", "1000000000", "1e3", "99999999999999999999", "436", "438", "0200", "9999",
    ]

    private mutating func waarde(_ node: inout Knoop) {
        switch Int.random(in: 0...7, using: &zaad) {
        case 0...3: node.tekst = zaad.kies(Self.waarden)
        case 4:
            node.tekst = String(
                repeating: zaad.kies(["x", "1", "é", "😀"]), count: zaad.kies([1, 2, 3, 5, 9, 11, 13, 16, 21, 25, 36, 37, 65, 81, 201]))
        case 5: node.tekst += zaad.kies([" ", "0", "x", "\t"])
        case 6: node.delen = [Knoop("Code", .basis, tekst: node.tekst)]
        default: node.attributen = [kenmerk()]
        }
    }

    /// Changes in the text itself: comments, CDATA, loose text, namespaces, broken tags.
    private mutating func tekst(_ bytes: [UInt8]) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        let places = text.indices.filter { text[$0] == ">" && $0 > text.index(text.startIndex, offsetBy: 60) }
        let place = text.index(after: zaad.kies(places))
        switch Int.random(in: 0...8, using: &zaad) {
        case 0: text.insert(contentsOf: zaad.kies(["<!-- x -->", "<?a b?>", "<![CDATA[]]>", "<![CDATA[1]]>", "<![CDATA[ ]]>"]), at: place)
        case 1: text.insert(contentsOf: zaad.kies(["x", "&#32;", "&#160;", "&amp;", "&lt;", "\n"]), at: place)
        case 2: text.insert(contentsOf: zaad.kies(["<", "&", "&bestaatniet;", "]]>", "&#0;", "&#1;", "</x>"]), at: place)
        case 3: text = text.replacing("ijw/3_2/basisschema", with: zaad.kies(["ijw/3_1/basisschema", "iwmo/3_2/basisschema"]))
        case 4: text = text.replacing("/schema\">", with: zaad.kies(["/schema2\">", "/schema \">", "/schema\" xmlns:q=\"urn:q\">"]))
        case 5: text.removeSubrange(zaad.kies(places)...)
        case 6: text = text.replacing("</", with: "</ ", maxReplacements: 1)
        case 7: text = text.replacing("ijw:", with: "IJW:")
        default: text = text.replacing("\t", with: zaad.kies(["", "  ", "\u{A0}"]))
        }
        return Array(text.utf8)
    }
}
