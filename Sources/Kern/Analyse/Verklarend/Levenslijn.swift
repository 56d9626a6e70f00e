// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Something on a lifeline, in months since the year 0.
package struct Levenspunt: Sendable, Hashable {
    package let id: UUIDv7
    package let begin: Int
    /// Only of what lasted.
    package let einde: Int?
    /// When, in words, with the age.
    package let kop: String
    package let tekst: String
    package init(id: UUIDv7, begin: Int, einde: Int? = nil, kop: String, tekst: String) {
        self.id = id
        self.begin = begin
        self.einde = einde
        self.kop = kop
        self.tekst = tekst
    }
}

/// A life as a line from top to bottom: narrow, so that it can be read on a telephone. Years that passed between two events give room
/// between them; what lasted is a bar beside the line. Whole pixels; the same points in any order give the same drawing.
package struct Levenslijn: Sendable, Equatable {
    package struct Plaats: Sendable, Equatable {
        package let punt: Levenspunt
        package let vak: Tekenvak
        package let regels: [String]
    }

    package let breedte: Int
    package let hoogte: Int
    /// Where the line runs.
    package let aslijn: Int
    package let plaatsen: [Plaats]
    /// What lasted: from top to bottom.
    package let balken: [Balk]

    package struct Balk: Sendable, Equatable {
        package let punt: UUIDv7
        package let x: Int
        package let van: Int
        package let tot: Int
    }

    static let vakbreedte = 212
    /// What is measured is the widest usual letter, and the heading is set bolder.
    private static let tekstbreedte = 182
    private static let kopbreedte = 164
    private static let rand = 10
    private static let baan = 12

    package static func teken(_ punten: [Levenspunt]) -> Levenslijn {
        var seen: Set<UUIDv7> = []
        let sorted = punten.sorted { ($0.begin, $0.id) < ($1.begin, $1.id) }.filter { seen.insert($0.id).inserted }
        let (ys, lines, bottom) = hoogten(sorted)
        let spans = sorted.indices.compactMap { index -> (Int, Int, Int)? in
            guard let end = sorted[index].einde, sorted[index].begin < end else { return nil }
            return (index, ys[index], max(ys[index] + 16, y(end, sorted, ys, bottom)))
        }
        let lanes = banen(spans.map { ($0.1, $0.2) })
        let axis = rand + (lanes.max().map { ($0 + 1) * baan } ?? 0) + 4
        let places = sorted.indices.map { index in
            Plaats(
                punt: sorted[index],
                vak: Tekenvak(x: axis + 14, y: ys[index], breedte: vakbreedte, hoogte: 17 * lines[index].count + 14), regels: lines[index])
        }
        return Levenslijn(
            breedte: axis + 14 + vakbreedte + rand, hoogte: bottom + rand, aslijn: axis, plaatsen: places,
            balken: zip(spans, lanes).map { span, lane in
                Balk(punt: sorted[span.0].id, x: axis - (lane + 1) * baan, van: span.1, tot: span.2)
            })
    }

    private static func hoogten(_ punten: [Levenspunt]) -> (ys: [Int], regels: [[String]], onder: Int) {
        var ys: [Int] = [], lines: [[String]] = [], y = rand, earlier: Int?
        for punt in punten {
            let years = earlier.map { (punt.begin - $0) / 12 } ?? 0
            if earlier != nil { y += min(8 + 4 * years, 32) }
            let text = Naamregels.breek(punt.kop, breedte: kopbreedte) + Naamregels.breek(punt.tekst, breedte: tekstbreedte)
            ys.append(y)
            lines.append(text)
            y += 17 * text.count + 14
            earlier = punt.begin
        }
        return (ys, lines, max(y, 2 * rand))
    }

    /// Where a month lies between the events around it.
    private static func y(_ maand: Int, _ punten: [Levenspunt], _ ys: [Int], _ onder: Int) -> Int {
        guard let next = punten.firstIndex(where: { maand < $0.begin }) else { return onder }
        guard next > 0 else { return ys[0] }
        let (from, to) = (punten[next - 1].begin, punten[next].begin)
        return ys[next - 1] + (ys[next] - ys[next - 1]) * (maand - from) / max(1, to - from)
    }

    private static func banen(_ spans: [(Int, Int)]) -> [Int] {
        var taken: [[(Int, Int)]] = []
        return spans.map { span in
            let free = taken.firstIndex { $0.allSatisfy { $0.1 + 4 < span.0 || span.1 + 4 < $0.0 } } ?? taken.count
            if free == taken.count { taken.append([]) }
            taken[free].append(span)
            return free
        }
    }
}
