// SPDX-License-Identifier: EUPL-1.2
import Testing

/// A thing has one word on pages (docs/woordenlijst.md, "Eén woord voor één ding"). Here are the words that would bring a second one back.
enum Woordkeus {
    static let verboden: [(woord: String, liever: String)] = [
        (#"[Cc]ollega('s)?( die)? (mee)?kijk(t|en) mee\b|[Cc]ollega (het )?(laten )?mee(te )?kij"#, "een tweede collega kijkt het na"),
        (#"iemand meekijken|ander kijkt mee"#, "een tweede collega kijkt het na"),
        (#"\b([Hh]et|[Nn]aar het|[Ee]en) consult\b"#, "meedenken (een collega van een ander team), meekijken (een deskundige)"),
        (#"[Ee]valuatiegesprek|[Ee]valuatiemoment|[Tt]erugkijkmoment"#, "evaluatie; in een zin: samen kijken of het helpt"),
        (#"Overdrachts?gesprek|([Hh]et|[Ee]en|[Dd]it) overdrachts?gesprek"#, "wat bij een wissel is verteld"),
        (#"Triage-?overdracht|([Dd]e|[Ee]en) triage-?overdracht"#, "wat na de triage is meegegeven"),
    ]

    /// In the texts of a file only; a name of an act or a kind (`consult.vragen`) is none of these.
    static func fouten(_ bron: Bron) -> [String] {
        let lines = bron.teksten.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { place, line in
            verboden.compactMap { rule in
                Patroon(rule.woord).vind(in: String(line)).isEmpty ? nil : "\(bron.pad):\(place + 1): schrijf liever: \(rule.liever)"
            }
        }
    }
}

@Suite("Eén woord voor één ding")
struct WoordkeusTests {
    @Test("In teksten voor mensen staat geen tweede woord voor hetzelfde")
    func paginas() {
        let found = Bronboom.lees("Sources/App", "Sources/Kern").flatMap { Woordkeus.fouten($0) }
        #expect(found == [])
    }

    @Test("De proef vindt wat zij verbiedt, en laat de namen in de code met rust")
    func zelfproef() {
        let bad = Bron("Sources/App/X.swift", "let a = \"Laat het na: een collega kijkt mee.\"\nlet b = \"Naar het consult toe\"")
        #expect(Woordkeus.fouten(bad).count == 2)
        let good = Bron("Sources/App/X.swift", "let a = \"consult.vragen\"\nlet b = \"overdrachtgesprek\"\n// een collega kijkt mee")
        #expect(Woordkeus.fouten(good) == [])
    }
}
