// SPDX-License-Identifier: EUPL-1.2
import Testing

@testable import Opmaak

@Suite("Een grote tekening past op vellen papier: geen vak doorgesneden, niets kwijt, letters niet kleiner")
struct TekenvelTests {
    private func tekening(_ rijen: Int) -> Tekening {
        var drawing = Tekening(id: "t", titel: "Proef.", beschrijving: "Proef.", breedte: 640, hoogte: rijen * 130)
        drawing.stukken = (0..<rijen).map { row in
            let box = Tekening.Vak(x: 10, y: row * 130 + 20, breedte: 186, hoogte: 100)
            return Tekening.Stuk(.kaart, box, tekst: box, regels: ["Rij"], uitleg: "Rij \(row)")
        }
        return drawing
    }

    @Test("Elk vel past, samen zijn zij het geheel, en geen vak ligt over een snede", arguments: 1...40)
    func snijden(rijen: Int) {
        let drawing = tekening(rijen), sheets = drawing.vellen
        #expect(sheets.first?.lowerBound == 0 && sheets.last?.upperBound == drawing.hoogte)
        for (one, next) in zip(sheets, sheets.dropFirst()) { #expect(one.upperBound == next.lowerBound) }
        let room = sheets.count == 1 ? Tekening.bladhoogte : Tekening.velhoogte
        for sheet in sheets { #expect(!sheet.isEmpty && sheet.count <= room) }
        for piece in drawing.stukken {
            #expect(sheets.contains { $0.lowerBound <= piece.vak.y && piece.vak.y + piece.vak.hoogte <= $0.upperBound })
        }
    }

    @Test("Wat op één vel past, blijft zoals het was; wat groter is, krijgt een vel per deel, alleen op papier")
    func html() {
        #expect(!tekening(3).html.tekst.contains("tekenvel"))
        let drawing = tekening(20), large = drawing.html.tekst, sheets = large.split(separator: "<div class=\"tekenvel\">").dropFirst()
        #expect(large.contains("gesneden") && sheets.count == drawing.vellen.count && !large.contains("<use"))
        for (number, sheet) in sheets.enumerated() { #expect(sheet.contains("(deel \(number + 1) van \(sheets.count))")) }
        // On the screen each box once, and once on paper; on no two sheets.
        #expect(sheets.map { $0.ranges(of: "class=\"vorm\"").count }.reduce(0, +) == 20)
        #expect(large.ranges(of: "aria-label=\"Rij ").count == 20)
    }
}
