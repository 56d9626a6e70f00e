// SPDX-License-Identifier: EUPL-1.2

/// A drawing of people and what binds them, as SVG: text is text, every person with a page of their own is a link, and no meaning
/// stands in colour. Where everything stands is decided elsewhere; here it is only drawn.
package struct Tekening: Sendable {
    package struct Punt: Sendable {
        package let x: Int
        package let y: Int
        package init(_ x: Int, _ y: Int) {
            self.x = x
            self.y = y
        }
    }

    package struct Vak: Sendable {
        package let x: Int
        package let y: Int
        package let breedte: Int
        package let hoogte: Int
        package init(x: Int, y: Int, breedte: Int, hoogte: Int) {
            self.x = x
            self.y = y
            self.breedte = breedte
            self.hoogte = hoogte
        }
    }

    /// How a line looks; the names are classes in the stylesheet.
    package enum Streep: String, Sendable {
        case vol, dik, streep, kort, lang, stippel
        case streeppunt = "streep-punt"
        /// Whole, with two strokes through it.
        case doorgestreept
    }

    /// What stands at the end of a line that goes somewhere.
    package enum Kop: Sendable {
        /// It makes stronger.
        case pijl
        /// It holds back: a bar across the end.
        case dwars
    }

    package enum Vorm: Sendable {
        case vierkant, rond, ruit, driehoek
        /// A box with rounded corners around its own text.
        case kaart
    }

    package struct Lijn: Sendable {
        package let streep: Streep
        package let punten: [Punt]
        /// A word at the second point of the line, where it comes to a symbol.
        package let merk: String?
        /// Lines up from the end, for words of lines that end beside each other.
        package let merkregel: Int
        package let kop: Kop?
        package init(_ streep: Streep, _ punten: [Punt], merk: String? = nil, merkregel: Int = 0, kop: Kop? = nil) {
            self.streep = streep
            self.punten = punten
            self.merk = merk
            self.merkregel = merkregel
            self.kop = kop
        }
    }

    /// A symbol with its words.
    package struct Stuk: Sendable {
        package let vorm: Vorm
        package let vak: Vak
        package let tekst: Vak
        package let regels: [String]
        package var isDubbel = false
        package var isDoorkruist = false
        package var isMidden = false
        package var pad: String?
        /// What a screen reader says: at least the words of the drawing.
        package var uitleg: String
        package init(_ vorm: Vorm, _ vak: Vak, tekst: Vak, regels: [String], uitleg: String) {
            self.vorm = vorm
            self.vak = vak
            self.tekst = tekst
            self.regels = regels
            self.uitleg = uitleg
        }
    }

    /// Unique on the page.
    package let id: String
    package let titel: String
    package let beschrijving: String
    package let breedte: Int
    package let hoogte: Int
    package var omlijning: [Vak] = []
    package var lijnen: [Lijn] = []
    package var stukken: [Stuk] = []
    package var legenda: [(Streep, String)] = []
    package var pijllegenda: [(Streep, Kop, String)] = []
    package var uitleg = HTML()

    package init(id: String, titel: String, beschrijving: String, breedte: Int, hoogte: Int) {
        self.id = id
        self.titel = titel
        self.beschrijving = beschrijving
        self.breedte = breedte
        self.hoogte = hoogte
    }

    /// A group, not an image: what stands in an image cannot be a link for who reads with a screen reader.
    package var svg: HTML {
        """
        <svg width="\(breedte)" height="\(hoogte)" viewBox="0 0 \(breedte) \(hoogte)" role="group" aria-labelledby="\(id)-t" \
        aria-describedby="\(id)-d"><title id="\(id)-t">\(titel)</title><desc id="\(id)-d">\(beschrijving)</desc>
        <g aria-hidden="true">
        \(omlijning.map(Self.omlijning))\(lijnen.map(Self.lijn))</g>
        \(stukken.map(Self.stuk))</svg>
        """
    }

    private var isGesneden: Bool { vellen.count > 1 }

    package var html: HTML {
        """
        <figure class="tekening\(isGesneden ? " gesneden" : "")"><p class="grafiektitel">\(titel)</p>
        <div class="tekenvak" role="region" tabindex="0" aria-label="\(titel)">\(svg)</div>\(opVellen)
        <figcaption>\(sleutel)\(uitleg)</figcaption></figure>

        """
    }

    private var sleutel: HTML? {
        guard !legenda.isEmpty || !pijllegenda.isEmpty else { return nil }
        let lines = legenda.map { streep, label -> HTML in
            """
            <li><svg width="44" height="12" aria-hidden="true">\(Self.lijn(Lijn(streep, [Punt(0, 6), Punt(44, 6)])))</svg> \(label)</li>

            """
        }
        let arrows = pijllegenda.map { streep, kop, label -> HTML in
            """
            <li><svg width="20" height="40" aria-hidden="true">\(Self.lijn(Lijn(streep, [Punt(10, 2), Punt(10, 38)], kop: kop)))</svg> \(label)</li>

            """
        }
        let items = lines + arrows
        return "<ul class=\"tekensleutel\">\n\(items)</ul>\n"
    }

    // MARK: Parts

    static func omlijning(_ vak: Vak) -> HTML {
        """
        <rect class="huis" x="\(vak.x)" y="\(vak.y)" width="\(vak.breedte)" height="\(vak.hoogte)" rx="10"/>

        """
    }

    static func lijn(_ lijn: Lijn) -> HTML {
        let points = lijn.punten.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        return """
            <polyline class="lijn \(lijn.streep.rawValue)" points="\(points)"/>\(strepen(lijn))\(kop(lijn))\(merk(lijn))

            """
    }

    /// The head of an arrow that comes from above.
    private static func kop(_ lijn: Lijn) -> HTML? {
        guard let kop = lijn.kop, let end = lijn.punten.last else { return nil }
        switch kop {
        case .pijl: return "<polygon class=\"pijl\" points=\"\(end.x - 5),\(end.y - 9) \(end.x + 5),\(end.y - 9) \(end.x),\(end.y)\"/>"
        case .dwars: return "<line class=\"lijn dwars\" x1=\"\(end.x - 6)\" y1=\"\(end.y - 4)\" x2=\"\(end.x + 6)\" y2=\"\(end.y - 4)\"/>"
        }
    }

    /// Two strokes across the longest stretch, a quarter along it: the middle is for the line to the children.
    private static func strepen(_ lijn: Lijn) -> HTML? {
        guard lijn.streep == .doorgestreept else { return nil }
        let stretches = zip(lijn.punten, lijn.punten.dropFirst()).filter { $0.y == $1.y }
        guard let (from, to) = stretches.max(by: { abs($0.0.x - $0.1.x) < abs($1.0.x - $1.1.x) }) else { return nil }
        let x = min(from.x, to.x) + abs(to.x - from.x) / 4
        return [0, 6].map { step -> HTML in
            "<line class=\"lijn vol\" x1=\"\(x + step - 3)\" y1=\"\(from.y + 7)\" x2=\"\(x + step + 3)\" y2=\"\(from.y - 7)\"/>"
        }.joined()
    }

    private static func merk(_ lijn: Lijn) -> HTML? {
        guard let word = lijn.merk, let end = lijn.punten.dropFirst().first else { return nil }
        return "<text class=\"merk\" x=\"\(end.x + 4)\" y=\"\(end.y - 5 - 12 * lijn.merkregel)\">\(word)</text>"
    }

    /// Without a way to a page: paper has none.
    static func opPapier(_ stuk: Stuk) -> HTML { "<g class=\"stuk\">\(vorm(stuk))\(tekst(stuk))</g>\n" }

    private static func stuk(_ stuk: Stuk) -> HTML {
        let content: HTML = "\(vorm(stuk))\(tekst(stuk))"
        guard let path = stuk.pad else { return "<g class=\"stuk\" role=\"img\" aria-label=\"\(stuk.uitleg)\">\(content)</g>\n" }
        return "<a class=\"stuk\" href=\"\(path)\" aria-label=\"\(stuk.uitleg)\">\(content)</a>\n"
    }

    private static func vorm(_ stuk: Stuk) -> HTML {
        let inner: HTML? = stuk.isDubbel ? omtrek(stuk.vorm, stuk.vak, binnen: 5) : nil
        let cross: HTML? = stuk.isDoorkruist ? kruis(stuk.vak) : nil
        return "\(omtrek(stuk.vorm, stuk.vak, binnen: 0))\(inner)\(cross)"
    }

    private static func omtrek(_ vorm: Vorm, _ vak: Vak, binnen: Int) -> HTML {
        let (x, y) = (vak.x + binnen, vak.y + binnen)
        let (width, height) = (vak.breedte - 2 * binnen, vak.hoogte - 2 * binnen)
        switch vorm {
        case .vierkant: return "<rect class=\"vorm\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\"/>"
        case .kaart: return "<rect class=\"vorm\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" rx=\"8\"/>"
        case .rond: return "<circle class=\"vorm\" cx=\"\(x + width / 2)\" cy=\"\(y + height / 2)\" r=\"\(width / 2)\"/>"
        case .ruit:
            let points = "\(x + width / 2),\(y) \(x + width),\(y + height / 2) \(x + width / 2),\(y + height) \(x),\(y + height / 2)"
            return "<polygon class=\"vorm\" points=\"\(points)\"/>"
        case .driehoek:
            let points = "\(x + width / 2),\(y) \(x + width),\(y + height) \(x),\(y + height)"
            return "<polygon class=\"vorm\" points=\"\(points)\"/>"
        }
    }

    private static func kruis(_ vak: Vak) -> HTML {
        let (right, bottom) = (vak.x + vak.breedte, vak.y + vak.hoogte)
        return """
            <line class="kruis" x1="\(vak.x)" y1="\(vak.y)" x2="\(right)" y2="\(bottom)"/>\
            <line class="kruis" x1="\(vak.x)" y1="\(bottom)" x2="\(right)" y2="\(vak.y)"/>
            """
    }

    private static func tekst(_ stuk: Stuk) -> HTML {
        let box = stuk.tekst
        let x = stuk.isMidden ? box.x + box.breedte / 2 : box.x
        let first = box.y + (box.hoogte - 17 * stuk.regels.count) / 2 + 13
        return stuk.regels.enumerated().map { index, line -> HTML in
            let name: HTML = index == 0 ? " class=\"naam\"" : ""
            return
                "<text\(name)\(attribuut: "text-anchor", stuk.isMidden ? "middle" : nil) x=\"\(x)\" y=\"\(first + 17 * index)\">\(line)</text>"
        }.joined()
    }
}
