// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Testing

@testable import App

/// Bad kaders: what an operator reads, on disk. `ANKERPUNT_AANVAARD=1` writes it anew; look at the difference before keeping it.
@Suite("Slechte kaders geven bevindingen met bestand en regel")
struct KaderfoutenTests {
    private static func vervang(_ text: String, _ pairs: [(String, String)]) throws -> String {
        try pairs.reduce(text) { text, pair in
            let range = try #require(text.range(of: pair.0), "staat er niet: \(pair.0)")
            return text.replacingCharacters(in: range, with: pair.1)
        }
    }

    private static func bevindingen(_ text: String) -> [String] {
        do {
            _ = try Kaderregister.lees([("kader-proef.yaml", Array(text.utf8))])
            return ["(geen)"]
        } catch {
            return (error as? Registerfout)?.bevindingen ?? ["\(error)"]
        }
    }

    private static let gevallen: [(naam: String, verandering: [(String, String)])] = [
        (
            "Niet te lezen: alles tegelijk",
            [
                ("geldigVan: \"2026-01-01\"", "geldigVan: \"2026-13-01\""), ("        vraag: Waarom komt de vraag nu?\n", ""),
                ("        label: De hulpvraag is duidelijk\n", ""), ("          dan: aanwezig\n", ""),
                ("    bron: Jeugdwet artikel 2.9 a\n", ""),
            ]
        ),
        (
            "Gat en tegenspraak",
            [
                ("- als: {problemen.aard: geen}", "- als: {problemen.aard: \"beperking\"}"), ("treffer: eerste", "treffer: een"),
            ]
        ),
        (
            "Wat niet bestaat",
            [
                ("invoer: [problemen.aard]", "invoer: [problemen.aard, schoenmaat, termijn.verlengd, problemen.wat, ladder.netwerk]"),
                ("{ladder.andere-wet: \"wlz, zvw\"}", "{ladder.andere-wet: \"wlz, azv\"}"),
                ("          dan: voorziening", "          dan: vergoeding"),
            ]
        ),
        (
            "Zonder bron, en in een kring",
            [
                ("          bron: Jeugdwet artikel 1.2 lid 1 onder b\n", "          bron: \" \"\n"),
                ("invoer: [problemen.aard]", "invoer: [problemen.aard, uitkomst.wat-rest]"),
                (
                    "invoer: [wet.jeugdige, uitkomst.eigen-mogelijkheden]",
                    "invoer: [wet.jeugdige, uitkomst.eigen-mogelijkheden, uitkomst.problemen]"
                ),
            ]
        ),
        (
            "Een regel die nooit geldt, en een norm met een gat",
            [
                ("        - als: {ladder.gebruikelijk: ja}\n", "        - als: {ladder.eigen-kracht: ja, ladder.gebruikelijk: ja}\n"),
                ("    tot: 4\n", "    tot: 3\n"),
            ]
        ),
        ("Geen YAML", [("id: jeugdwet-2.3", "id: [jeugdwet-2.3")]),
    ]

    @Test("De bevindingen zijn wat er in Tests/Goud staat")
    func goud() throws {
        let good = String(decoding: try Registerbestand.bytes("kader-jeugdwet-2.3-versie-2.yaml"), as: UTF8.self)
        #expect(Self.bevindingen(good) == ["(geen)"])
        let text =
            try Self.gevallen.map { item in
                (["# \(item.naam)"] + Self.bevindingen(try Self.vervang(good, item.verandering))).joined(separator: "\n")
            }.joined(separator: "\n\n") + "\n"
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Goud/kaderfouten.txt").standardized
        if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] == "1" { try text.write(to: path, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOf: path, encoding: .utf8) == text)
    }

    @Test("Eén fout in één bestand, en er wordt niets geladen")
    func nietHalf() throws {
        let good = try Registerbestand.bytes("kader-jeugdwet-2.3.yaml")
        let bad = Array(String(decoding: good, as: UTF8.self).replacingOccurrences(of: "versie: 1", with: "versie: 0").utf8)
        do {
            _ = try Kaderregister.lees([("kader-a.yaml", good), ("kader-b.yaml", bad)])
            Issue.record("het register is half geladen")
        } catch let fout as Registerfout {
            #expect(fout.bevindingen.count == 1 && fout.bevindingen[0].hasPrefix("kader-b.yaml, regel "), "\(fout)")
        }
    }
}
