// SPDX-License-Identifier: EUPL-1.2
@testable import Berichten
import Foundation
import Testing

@Suite("Elke regel heeft een plaats")
struct RegelplaatsTests {
    private static let wortel = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("De plaatsen zijn precies de 307 regels van de tabel")
    func volledig() throws {
        let rules = try Standaard.ijw32().regels.map(\.code)
        #expect(Regelplaats.alle.count == 307)
        #expect(Regelplaats.alle.map(\.code).sorted() == rules.sorted())
        #expect(Regelplaats.alle.allSatisfy { $0.waar.hasSuffix(".") })
    }

    @Test("Wat op een bericht te controleren is, staat in code en heeft een proef")
    func gecontroleerd() throws {
        let checked = try Standaard.ijw32().regels.filter { ["2", "3", "4"].contains($0.controleniveau.prefix(1)) }.map(\.code)
        for code in checked { #expect(Regelplaats.alle.first { $0.code == code }?.soort == .bericht, "\(code)") }
        #expect(Set(checked).isSubset(of: Regelproef.alle.map(\.code)))
    }

    @Test("De bestanden en regels die een plaats noemt, bestaan")
    func verwijzingen() throws {
        let known = Set(Regelplaats.alle.map(\.code))
        let files = Self.bestanden("Sources/Berichten")
        for place in Regelplaats.alle {
            for word in place.waar.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init) where Self.isCode(word) {
                #expect(known.contains(word), "\(place.code) noemt \(word)")
            }
            if place.waar.hasSuffix(".swift.") {
                let file = String(place.waar.dropLast())
                #expect(files.contains(file), "\(place.code) noemt \(file)")
            }
            for path in Self.paden(place.waar) { #expect(Self.bestaat(path), "\(place.code) noemt \(path)") }
        }
    }

    @Test("docs/regels-ijw.md is gemaakt uit de tabellen")
    func blad() throws {
        let file = Self.wortel.appendingPathComponent("docs/regels-ijw.md")
        let made = Regelblad(try Standaard.ijw32()).tekst
        if ProcessInfo.processInfo.environment["ANKERPUNT_AANVAARD"] != nil { try made.write(to: file, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOf: file, encoding: .utf8) == made, "docs/regels-ijw.md is verouderd: aanvaard met ANKERPUNT_AANVAARD=1")
    }

    private static func isCode(_ word: String) -> Bool {
        ["UP", "OP", "TR", "CD", "CS", "RS", "IV"].contains(word.prefix(2)) && word.dropFirst(2).first?.isNumber == true
    }

    /// Paths between brackets, like (App/Berichtenverkeer/Verwerker).
    private static func paden(_ text: String) -> [String] {
        text.split(whereSeparator: { "(), ".contains($0) }).map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
            .filter { $0.hasPrefix("App/") || $0.hasPrefix("Kern/") || $0.hasPrefix("docs/") }
    }

    private static func bestaat(_ path: String) -> Bool {
        let full = path.hasPrefix("docs/") ? path : "Sources/\(path)"
        return [full, "\(full).swift"].contains { FileManager.default.fileExists(atPath: wortel.appendingPathComponent($0).path) }
    }

    private static func bestanden(_ map: String) -> Set<String> {
        let walk = FileManager.default.enumerator(atPath: wortel.appendingPathComponent(map).path)
        return Set((walk?.allObjects as? [String] ?? []).compactMap { $0.split(separator: "/").last.map(String.init) })
    }
}
