// SPDX-License-Identifier: EUPL-1.2

/// A drawing on paper. One that does not fit on a sheet is cut between its boxes, so that its words stay as large as the text around it.
extension Tekening {
    /// Room on an A4 sheet between the margins, in CSS pixels: 170 by 230 mm; the rest is for the heading above it.
    static let velbreedte = 642, bladhoogte = 869
    /// Of each part of a larger one: a browser may repeat who the file is about at the top of every sheet, as high as a quarter of it.
    static let velhoogte = 700

    /// How much of the drawing stands on one sheet: from one height to the next, in units of the drawing. One: it fits.
    package var vellen: [Range<Int>] {
        func opSchaal(_ height: Int) -> Int { height * max(breedte, Self.velbreedte) / Self.velbreedte }
        guard opSchaal(Self.bladhoogte) < hoogte else { return [0..<hoogte] }
        let room = opSchaal(Self.velhoogte)
        var cuts = [0]
        while let last = cuts.last, hoogte - last > room {
            // The lowest place that cuts through no box; a box higher than a sheet is cut all the same.
            let free = stride(from: last + room, to: last, by: -1).first { y in
                !stukken.contains { $0.vak.y < y && y < $0.vak.y + $0.vak.hoogte }
            }
            cuts.append(free ?? last + room)
        }
        return zip(cuts, cuts.dropFirst() + [hoogte]).map { $0..<$1 }
    }

    /// The sheets of a drawing that does not fit on one: each its own boxes, and the stretch of every line that runs there. Only in print.
    /// Drawn again and not pointed at with `use`: what is copied that way loses the looks its figure gives it.
    var opVellen: HTML? {
        let sheets = vellen
        guard sheets.count > 1 else { return nil }
        return HTML.joined(sheets.enumerated().map { number, part in vel(part, "\(titel) (deel \(number + 1) van \(sheets.count))") })
    }

    private func vel(_ deel: Range<Int>, _ kop: String) -> HTML {
        let pieces = stukken.filter { deel.overlaps($0.vak.y..<($0.vak.y + max(1, $0.vak.hoogte))) }
        return """
            <div class="tekenvel"><p class="grafiektitel">\(kop)</p>
            <svg width="\(breedte)" height="\(deel.count)" viewBox="0 \(deel.lowerBound) \(breedte) \(deel.count)" aria-hidden="true">
            \(omlijning.map(Self.omlijning))\(lijnen.map(Self.lijn))\(pieces.map(Self.opPapier))</svg></div>

            """
    }
}
