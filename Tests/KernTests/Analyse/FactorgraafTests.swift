// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("De tekening van factoren en de levenslijn: niets over elkaar, elke pijl één keer, altijd hetzelfde")
struct FactorgraafTests {
    private func toevallig(_ zaad: UInt64) -> ([Factorknoop], [Factorpijl]) {
        var random = Vast(state: zaad)
        let words = ["Slaapt slecht", "Ruzie thuis", "Kan heel goed vertellen en bouwen met alles wat hij vindt", "Verhuisd", "x"]
        let nodes = (0..<Int.random(in: 1...14, using: &random)).map { number in
            Factorknoop(
                id: Wereld.id(1_000 + number), niveau: Factorniveau.allCases.randomElement(using: &random) ?? .kind,
                rol: Factorrol.allCases.randomElement(using: &random) ?? .aanleiding, tekst: words.randomElement(using: &random) ?? "")
        }
        let arrows = (0..<Int.random(in: 0...24, using: &random)).map { number in
            Factorpijl(
                id: Wereld.id(2_000 + number), van: Wereld.id(1_000 + Int.random(in: 0...15, using: &random)),
                naar: Wereld.id(1_000 + Int.random(in: 0...15, using: &random)), werking: Bool.random(using: &random) ? .versterkt : .dempt)
        }
        return (nodes, arrows)
    }

    @Test("In geen enkele tekening raken twee vakken elkaar, of valt er iets buiten het papier", arguments: 1...150 as ClosedRange<UInt64>)
    func vakken(zaad: UInt64) {
        let (nodes, arrows) = toevallig(zaad)
        let graph = Factorgraaf.teken(nodes, arrows)
        #expect(Set(graph.plaatsen.map(\.knoop.id)) == Set(nodes.map(\.id)) && graph.plaatsen.count == nodes.count)
        for (index, place) in graph.plaatsen.enumerated() {
            #expect(place.vak.x >= 0 && place.vak.y >= 0)
            #expect(place.vak.x + place.vak.breedte <= graph.breedte && place.vak.y + place.vak.hoogte <= graph.hoogte)
            #expect(
                place.regels.count * 17 <= place.vak.hoogte && place.regels.allSatisfy { Naamregels.maat($0) <= Factorgraaf.tekstbreedte })
            for other in graph.plaatsen[(index + 1)...] { #expect(!place.vak.raakt(other.vak)) }
        }
    }

    @Test(
        "Elke pijl tussen twee factoren staat er één keer, en loopt van onder zijn vak naar boven het andere",
        arguments: 1...150 as ClosedRange<UInt64>)
    func pijlen(zaad: UInt64) {
        let (nodes, arrows) = toevallig(zaad)
        let graph = Factorgraaf.teken(nodes, arrows), known = Set(nodes.map(\.id))
        let expected = arrows.filter { $0.van != $0.naar && known.contains($0.van) && known.contains($0.naar) }
        #expect(graph.pijlen.map(\.pijl.id).sorted() == expected.map(\.id).sorted())
        let boxes = Dictionary(uniqueKeysWithValues: graph.plaatsen.map { ($0.knoop.id, $0.vak) })
        for arrow in graph.pijlen {
            guard let from = boxes[arrow.pijl.van], let to = boxes[arrow.pijl.naar], let begin = arrow.punten.first,
                let end = arrow.punten.last
            else {
                Issue.record("een pijl zonder vak")
                continue
            }
            #expect(begin.y == from.y + from.hoogte && (from.x...(from.x + from.breedte)).contains(begin.x))
            #expect(end.y == to.y && (to.x...(to.x + to.breedte)).contains(end.x))
            #expect(arrow.punten.allSatisfy { $0.x > 0 && $0.y > 0 && $0.x < graph.breedte && $0.y < graph.hoogte })
        }
    }

    @Test("Geen pijl loopt door een vak, en geen twee lopen over elkaar", arguments: 1...150 as ClosedRange<UInt64>)
    func vrij(zaad: UInt64) {
        let (nodes, arrows) = toevallig(zaad)
        let graph = Factorgraaf.teken(nodes, arrows)
        var stretches: [(pijl: UUIDv7, vak: Tekenvak, isStaand: Bool)] = []
        for arrow in graph.pijlen {
            for (a, b) in zip(arrow.punten, arrow.punten.dropFirst()) {
                #expect(a.x == b.x || a.y == b.y, "een schuine lijn")
                let box = Tekenvak(x: min(a.x, b.x), y: min(a.y, b.y), breedte: abs(a.x - b.x), hoogte: abs(a.y - b.y))
                stretches.append((arrow.pijl.id, box, a.x == b.x))
                for place in graph.plaatsen {
                    // Touching the edge is where an arrow begins and ends.
                    let inner = Tekenvak(
                        x: place.vak.x + 1, y: place.vak.y + 1, breedte: place.vak.breedte - 2, hoogte: place.vak.hoogte - 2)
                    #expect(!inner.raakt(Tekenvak(x: box.x, y: box.y, breedte: box.breedte + 1, hoogte: box.hoogte + 1)))
                }
            }
        }
        for (index, one) in stretches.enumerated() {
            for other in stretches[(index + 1)...] where other.pijl != one.pijl && other.isStaand == one.isStaand {
                let sameLine = one.isStaand ? one.vak.x == other.vak.x : one.vak.y == other.vak.y
                guard sameLine else { continue }
                let overlap =
                    one.isStaand
                    ? min(one.vak.y + one.vak.hoogte, other.vak.y + other.vak.hoogte) - max(one.vak.y, other.vak.y)
                    : min(one.vak.x + one.vak.breedte, other.vak.x + other.vak.breedte) - max(one.vak.x, other.vak.x)
                #expect(overlap < 0, "twee pijlen op dezelfde lijn")
            }
        }
    }

    @Test("Dezelfde feiten in elke volgorde geven dezelfde tekening", arguments: 1...40 as ClosedRange<UInt64>)
    func volgorde(zaad: UInt64) {
        let (nodes, arrows) = toevallig(zaad), first = Factorgraaf.teken(nodes, arrows)
        var random = Vast(state: zaad &+ 99)
        for _ in 0..<3 { #expect(Factorgraaf.teken(nodes.shuffled(using: &random), arrows.shuffled(using: &random)) == first) }
    }

    @Test("Zonder pijlen en zonder factoren gaat het ook")
    func leeg() {
        #expect(Factorgraaf.teken([], []).plaatsen.isEmpty)
        let one = Factorgraaf.teken([Factorknoop(id: Wereld.id(1), niveau: .kind, rol: .beschermend, tekst: "Lacht")], [])
        #expect(one.plaatsen.count == 1 && one.pijlen.isEmpty && one.plaatsen[0].regels == ["Kind", "beschermend", "Lacht"])
    }

    @Test("De levenslijn past op een telefoon: smal, op volgorde, niets over elkaar", arguments: 1...80 as ClosedRange<UInt64>)
    func levenslijn(zaad: UInt64) {
        var random = Vast(state: zaad)
        let points = (0..<Int.random(in: 1...15, using: &random)).map { number -> Levenspunt in
            let begin = 2_010 * 12 + Int.random(in: 0...190, using: &random)
            return Levenspunt(
                id: Wereld.id(3_000 + number), begin: begin,
                einde: Bool.random(using: &random) ? begin + Int.random(in: 1...40, using: &random) : nil,
                kop: "maart 2019, 4 jaar", tekst: "Ouders uit elkaar, en daarna nog twee keer verhuisd")
        }
        let line = Levenslijn.teken(points)
        #expect(line.plaatsen.map(\.punt.begin) == points.map(\.begin).sorted())
        for (index, place) in line.plaatsen.enumerated() {
            #expect(
                place.vak.x + place.vak.breedte <= line.breedte && place.vak.y + place.vak.hoogte <= line.hoogte
                    && place.vak.x > line.aslijn)
            for other in line.plaatsen[(index + 1)...] { #expect(!place.vak.raakt(other.vak)) }
        }
        #expect(line.balken.count == points.count { $0.einde != nil })
        for (index, bar) in line.balken.enumerated() {
            #expect(bar.x > 0 && bar.x < line.aslijn && bar.van < bar.tot && bar.tot <= line.hoogte)
            for other in line.balken[(index + 1)...] where other.x == bar.x { #expect(bar.tot < other.van || other.tot < bar.van) }
        }
        #expect(Levenslijn.teken(points.shuffled(using: &random)) == line)
        if line.balken.isEmpty { #expect(line.breedte <= 270) }
    }
}
