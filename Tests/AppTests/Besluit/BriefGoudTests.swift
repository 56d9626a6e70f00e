// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De brief, woord voor woord")
struct BriefGoudTests {
    /// `ANKERPUNT_AANVAARD=1` writes the file anew; look at the difference before keeping it.
    @Test("De brief met een toekenning is die van Tests/Goud/besluitbrief.txt")
    func goud() async throws {
        let text = try await withApp { app in
            let road = try await Besluitsteun.verzonden(app)
            return Self.tekst(try await app.als(.amina).get(road.pad + "/brief").tekst)
        }
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Goud/besluitbrief.txt")
        if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] == "1" { try text.write(to: file, atomically: true, encoding: .utf8) }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden)
    }

    /// The words of the letter, a line per element; the mark without meaning differs each time.
    private static func tekst(_ page: String) -> String {
        let start = page.range(of: "<article class=\"brief\"")?.lowerBound ?? page.startIndex
        let letter = page[start...].prefix(while: { _ in true }).components(separatedBy: "</article>")[0]
        var text = letter
        for (pattern, by) in [("\n", " "), ("</(p|li|h2|dt|dd|address)>|<br>", "\n"), ("<[^>]*>", ""), ("B-[0-9A-F]{8}", "B-KENMERK")] {
            text = text.replacingOccurrences(of: pattern, with: by, options: .regularExpression)
        }
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: "\n")
            + "\n"
    }
}
