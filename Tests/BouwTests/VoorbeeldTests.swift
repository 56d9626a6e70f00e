// SPDX-License-Identifier: EUPL-1.2
import Testing

/// A page type that nobody can look at by itself is looked at by nobody: every page function has a sample in the storybook.
@Suite("Het storybook is compleet")
struct VoorbeeldTests {
    private static let soort = Patroon(#"^(?:enum|extension) (\w+Pages)\b"#)
    private static let functie = Patroon(#"^    static func (\w+)\("#)

    /// `AnalysePages.overzicht`, of every function that answers with a page.
    private static func bladen(_ bron: Bron) -> [String] {
        var type = "", found: [String] = []
        let lines = bron.kaal.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, line) in lines.enumerated() {
            if let hit = soort.vind(in: line).first { type = hit.groepen[1] }
            if line == "}" { type = "" }
            guard !type.isEmpty, let hit = functie.vind(in: line).first else { continue }
            let head = lines[index...].prefix(5)
            let end = head.firstIndex { $0.contains("{") } ?? index
            if lines[index...end].joined(separator: " ").contains("-> Antwoord") { found.append("\(type).\(hit.groepen[1])") }
        }
        return found
    }

    @Test("Elke bladzijde heeft een voorbeeld")
    func compleet() {
        let sources = Bronboom.lees("Sources").filter { $0.doel == "App" }
        let samples = sources.filter { $0.naam.hasSuffix("Voorbeelden.swift") }.map(\.kaal).joined()
        let pages = Set(sources.flatMap { Self.bladen($0) })
        #expect(pages.count > 40, "de lijst van bladzijden is niet goed gelezen: \(pages.count)")
        let missing = pages.filter { !samples.contains($0 + "(") }
        #expect(missing.isEmpty, "zonder voorbeeld: \(missing.sorted())")
    }
}
