// SPDX-License-Identifier: EUPL-1.2

/// Puts rows and columns on paper: symbols, names, and below each row the space its lines need.
struct Genogramtekenaar {
    let rijen: Genogramrijen
    let kolommen: Genogramkolommen
    private let goten: [Genogramgoot]
    /// The upper side of each row.
    private let boven: [Int]

    init(_ rijen: Genogramrijen, _ kolommen: Genogramkolommen) {
        self.rijen = rijen
        self.kolommen = kolommen
        goten = (0..<rijen.aantal).map { Genogramgoot($0, rijen, kolommen.assen) }
        var tops: [Int] = []
        var y = Genogram.rand
        for gutter in goten {
            tops.append(y)
            y += Genogram.rijhoogte + gutter.hoogte
        }
        boven = tops
    }

    func teken() -> Genogram {
        let places = rijen.graaf.mensen.indices.map(plaats)
        let right = rijen.knopen.indices.map { kolommen.links($0) + kolommen.breedte($0) }.max() ?? 0
        let bottom = zip(boven, goten).map { $0 + Genogram.rijhoogte + $1.hoogte }.last ?? 0
        return Genogram(
            breedte: right + Genogram.rand, hoogte: bottom, plaatsen: places,
            lijnen: zip(goten, boven).enumerated().flatMap { row, part in
                part.0.lijnen(onder: part.1 + Genogram.rijhoogte) { bovenkant($0) }
            },
            huis: huis(places), nietGetekend: rijen.graaf.nietGetekend)
    }

    private func plaats(_ index: Int) -> Genogram.Plaats {
        let person = rijen.graaf.mensen[index]
        let (x, y) = (kolommen.links(index), boven[rijen.knopen[index].rij])
        let lines = Naamregels.breek(person.naam, bijschrift: person.bijschrift, breedte: Genogram.tekstbreedte)
        return Genogram.Plaats(
            mens: person, figuur: Tekenvak(x: x, y: y + 4, breedte: Genogram.figuurmaat, hoogte: Genogram.figuurmaat),
            tekst: Tekenvak(x: x + Genogram.figuurmaat + 6, y: y, breedte: Genogram.tekstbreedte, hoogte: Genogram.rijhoogte), regels: lines
        )
    }

    /// Where a line from above ends at a node: at the symbol, or at the top of the row it passes.
    private func bovenkant(_ node: Int) -> Int { boven[rijen.knopen[node].rij] + (rijen.knopen[node].mens == nil ? 0 : 4) }

    // MARK: The household

    private func huis(_ places: [Genogram.Plaats]) -> [Tekenvak] {
        let inside = places.filter(\.mens.isInHuis).map(vak)
        guard inside.count > 1 else { return [] }
        let whole = om(inside)
        if !places.contains(where: { !$0.mens.isInHuis && vak($0).raakt(whole) }) { return [whole] }
        return rijen.knopen.indices.isEmpty ? [] : (0..<rijen.aantal).flatMap { row in perRij(row, places) }
    }

    /// People of the household beside each other, without who stands between.
    private func perRij(_ row: Int, _ places: [Genogram.Plaats]) -> [Tekenvak] {
        let inRow = rijen.knopen(in: row).compactMap { rijen.knopen[$0].mens }.sorted { places[$0].figuur.x < places[$1].figuur.x }
        let runs = inRow.split { !places[$0].mens.isInHuis }
        return runs.map { run in om(run.map { vak(places[$0]) }) }
    }

    private func vak(_ place: Genogram.Plaats) -> Tekenvak {
        Tekenvak(x: place.figuur.x, y: place.tekst.y, breedte: Genogram.kolom, hoogte: Genogram.rijhoogte)
    }

    private func om(_ boxes: [Tekenvak]) -> Tekenvak {
        let (left, top) = (boxes.map(\.x).min() ?? 0, boxes.map(\.y).min() ?? 0)
        let right = boxes.map { $0.x + $0.breedte }.max() ?? 0
        let bottom = boxes.map { $0.y + $0.hoogte }.max() ?? 0
        return Tekenvak(x: left - 8, y: top - 8, breedte: right - left + 16, hoogte: bottom - top + 16)
    }
}

/// Breaks a name in lines that fit beside a symbol. Widths are estimates on the wide side: a font of the reader is not known here.
package enum Naamregels {
    /// At most two lines of name and one of caption.
    static func breek(_ naam: String, bijschrift: String, breedte: Int) -> [String] {
        let lines = breek(naam, breedte: breedte)
        let kept = lines.count <= 2 ? lines : [lines[0], inkort(lines[1...].joined(separator: " "), breedte)]
        return kept + (bijschrift.isEmpty ? [] : [inkort(bijschrift, breedte)])
    }

    package static func breek(_ tekst: String, breedte: Int) -> [String] {
        tekst.split(separator: " ").map(String.init).reduce(into: []) { lines, word in
            if let last = lines.last, maat(last + " " + word) <= breedte {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(inkort(word, breedte))
            }
        }
    }

    package static func inkort(_ tekst: String, _ breedte: Int) -> String {
        guard maat(tekst) > breedte else { return tekst }
        var short = tekst
        while !short.isEmpty, maat(short + "…") > breedte { short.removeLast() }
        return short + "…"
    }

    /// Width in pixels at 14 px, at most.
    package static func maat(_ tekst: String) -> Int { tekst.reduce(0) { $0 + maat($1) } }

    private static func maat(_ letter: Character) -> Int {
        if "iljtfrI.,:;'’ ()[]|!-".contains(letter) { return 5 }
        if "mwMW@%—…".contains(letter) { return 13 }
        if letter.unicodeScalars.contains(where: { $0.value > 0x2E80 }) { return 15 }
        return letter.isUppercase ? 10 : 8
    }
}
