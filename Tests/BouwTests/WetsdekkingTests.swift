// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

/// docs/wet-in-zinnen.md names for each rule of the act the sentence that guards it. It must be true: each sentence stands in a test,
/// each rule of the fact list stands in the table, and a rule without a sentence says why.
@Suite("De wet in zinnen: elke regel heeft een zin of een reden")
struct WetsdekkingTests {
    struct Rij: Equatable {
        let paragraaf: String
        let regel: String
        let dekking: [String]
    }

    private static let tabel = Bronboom.tekst("docs/wet-in-zinnen.md")
    /// The tests by file name.
    private static let proeven = Dictionary(Bronboom.lees("Tests").map { ($0.naam, $0.tekst) }, uniquingKeysWith: { $0 + $1 })

    static func rijen(_ text: String) -> [Rij] {
        text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| § ") }.compactMap { line in
            let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
            guard cells.count == 3 else { return nil }
            return Rij(paragraaf: cells[0], regel: cells[1], dekking: cells[2].components(separatedBy: "<br>"))
        }
    }

    /// What is wrong with one line of cover: a sentence that stands in no test, or a reason that says nothing.
    static func fout(_ dekking: String, _ proeven: [String: String]) -> String? {
        for begin in ["geen zin: ", "nog niet gebouwd: "] where dekking.hasPrefix(begin) {
            return dekking.count < begin.count + 25 ? "‘\(dekking)’ is geen reden." : nil
        }
        let parts = dekking.components(separatedBy: ".swift: “")
        guard parts.count == 2, parts[1].hasSuffix("”") else { return "‘\(dekking)’ is niet te lezen." }
        guard let text = proeven[parts[0] + ".swift"] else { return "\(parts[0]).swift is er niet." }
        return text.contains("\"\(parts[1].dropLast())\"") ? nil : "De zin ‘\(parts[1].dropLast())’ staat niet in \(parts[0]).swift."
    }

    @Test("Elke zin die de tabel noemt, is een proef")
    func zinnen() throws {
        let rows = Self.rijen(try #require(Self.tabel))
        #expect(rows.count >= 65)
        for row in rows {
            for cover in row.dekking { #expect(Self.fout(cover, Self.proeven) == nil, "\(row.regel)") }
        }
    }

    /// The rules of the fact list: the first cell of each line of its paragraphs; in §3 the ruling.
    static func regels(_ feiten: String) -> [String] {
        var paragraph = "", found: [String] = []
        for line in feiten.split(separator: "\n") {
            if line.hasPrefix("## ") { paragraph = String(line.dropFirst(3).prefix { $0.isNumber }) }
            guard ["1", "2", "3", "6"].contains(paragraph) else { continue }
            if paragraph == "3", let ruling = line.firstMatch(of: /ECLI:[A-Z:0-9]+/) { found.append(String(ruling.output)) }
            guard line.hasPrefix("| "), paragraph != "3" else { continue }
            let name = line.dropFirst(2).prefix { $0 != "|" }.replacingOccurrences(of: "**", with: "")
            found.append(name.trimmingCharacters(in: .whitespaces))
        }
        return found.filter { !["term", "art."].contains($0) }
    }

    @Test("Elke regel van de feitenlijst staat in de tabel, als die lijst ernaast ligt")
    func volledig() throws {
        let list = Bronboom.wortel.deletingLastPathComponent().appending(path: "shared/domein/wet.md")
        // A clone elsewhere has no fact list beside it; then the table is checked by itself.
        guard let facts = try? String(contentsOf: list, encoding: .utf8) else { return }
        let named = Set(Self.rijen(try #require(Self.tabel)).map(\.regel)), rules = Self.regels(facts)
        #expect(rules.count >= 65)
        #expect(rules.filter { !named.contains($0) } == [])
        #expect(named.subtracting(rules) == [])
    }

    @Test("De proef ziet een verdwenen zin, een leeg excuus en een vergeten regel")
    func kanZakken() {
        let tests = ["A.swift": "Wetszin(\"1.1\", \"Het klopt\", \"ja\")"]
        #expect(Self.fout("A.swift: “Het klopt”", tests) == nil)
        #expect(Self.fout("A.swift: “Het klopt niet”", tests) != nil && Self.fout("B.swift: “Het klopt”", tests) != nil)
        #expect(Self.fout("geen zin: kan niet", tests) != nil && Self.fout("onzin", tests) != nil)
        #expect(
            Self.regels("## 2. Plicht\n| art. | x |\n| **2.3** lid 1 | y |\n## 3. ECLI:NL:X:1\n## 4. Z\n| 4.1 | z |") == [
                "2.3 lid 1", "ECLI:NL:X:1",
            ])
        #expect(
            Self.rijen("| § | regel | bewaakt door |\n|---|---|---|\n| 2 | 2.9 | a<br>b |") == [
                Rij(paragraaf: "2", regel: "2.9", dekking: ["a", "b"])
            ])
    }
}
