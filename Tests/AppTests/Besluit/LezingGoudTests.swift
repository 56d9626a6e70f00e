// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// The four readings of the cases of De Wit, word for word. `ANKERPUNT_AANVAARD=1` writes the files anew; read the difference before
/// keeping it.
@Suite("De lezingen, woord voor woord")
struct LezingGoudTests {
    private static let map = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Goud/lezingen")

    private static let gevallen = ["toegekend", "afgewezen", "anders-dan-de-tabel"]

    private static func weeg(_ app: Proefapp, _ geval: String) async throws -> Besluitsteun {
        let road = try await Besluitsteun.aanvraag(app)
        let own = "Ik wil weer naar school, maar niet alleen."
        _ = try await road.vul("hulpvraag", ["hulpvraag.jeugdige": own, "overweging": "Noor en Karin vragen hetzelfde."])
        _ = try await road.vul("problemen", ["problemen.aard": "gedrag", "overweging": "School en huisarts zien hetzelfde."])
        _ = try await road.vul("benodigde-hulp", ["overweging": "Samen oefenen helpt Noor."])
        let help = geval == "toegekend" ? "nee" : "ja"
        let ends = geval == "afgewezen" ? "genoeg" : "niet-genoeg"
        _ = try await road.vul(
            "eigen-mogelijkheden", ["ladder.netwerk": help, "conclusie": ends, "overweging": "Oma brengt haar elke dag, en dat blijft."])
        _ = try await road.vul("wat-rest", ["conclusie": geval == "afgewezen" ? "geen" : "voorziening"])
        if geval == "afgewezen" {
            try await road.slaZienswijzeOver()
            let refusal = ["strekking": "afwijzen", "motivering": "Oma brengt Noor naar school. Dat is genoeg."]
            #expect(try await app.als(.amina).post(road.pad + "/nemen", refusal).status == 303)
        } else {
            let extra = geval == "toegekend" ? [:] : ["afwijking": "Oma verhuist over een maand en kan dit dan niet meer."]
            #expect(try await app.als(.amina).post(road.pad + "/nemen", road.toekenning.en(extra)).status == 303)
        }
        return road
    }

    @Test("Elke lezing is die van Tests/Goud/lezingen", arguments: gevallen)
    func goud(geval: String) async throws {
        let texts = try await withApp { app in
            let road = try await Self.weeg(app, geval)
            var found: [Lezersoort: String] = [:]
            for kind in Lezersoort.allCases {
                found[kind] = Self.tekst(try await app.als(.amina).get("\(road.pad)/lezing/\(kind.rawValue)").tekst)
            }
            return found
        }
        for kind in Lezersoort.allCases {
            let file = Self.map.appending(path: "\(geval)-\(kind.rawValue).txt"), text = try #require(texts[kind])
            if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] == "1" {
                try FileManager.default.createDirectory(at: Self.map, withIntermediateDirectories: true)
                try text.write(to: file, atomically: true, encoding: .utf8)
            }
            #expect(text == (try String(contentsOf: file, encoding: .utf8)), "\(geval), \(kind.rawValue)")
        }
    }

    /// The words of the reading, a line per element; ids and hashes are another each time.
    private static func tekst(_ page: String) -> String {
        let start = page.range(of: "<article class=\"lezing")?.lowerBound ?? page.startIndex
        var text = page[start...].components(separatedBy: "</article>")[0]
        for (pattern, by) in [
            ("\n", " "), ("</(p|li|h2)>|<br>", "\n"), ("<li>", "- "), ("<[^>]*>", ""), ("[0-9a-f]{64}", "HASH"), ("[0-9a-f]{32}", "FEIT"),
        ] {
            text = text.replacingOccurrences(of: pattern, with: by, options: .regularExpression)
        }
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: "\n")
            + "\n"
    }
}
