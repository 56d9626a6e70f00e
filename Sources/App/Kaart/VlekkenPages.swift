// SPDX-License-Identifier: EUPL-1.2
import Kern
import Opmaak

/// Where nothing is: per wijk and kind, for one group of age, as a table with a picture of the same (Hervormingsagenda 2.1.2).
enum VlekkenPages {
    static func toon(_ kaart: SocialeKaart, _ leeftijd: Leeftijdsgroep, _ verzoek: Verzoek) -> Antwoord {
        let gaps = Wittevlekken(kaart)
        let links = Leeftijdsgroep.allCases.map { age in
            "<li><a href=\"\(KaartURL.vlekken)?leeftijd=\(age.rawValue)\"\(attribuut: "aria-current", age == leeftijd ? "page" : nil)>\(age.label)</a></li>"
                as HTML
        }
        let content: HTML =
            kaart.wijken.isEmpty
            ? HTML.leeg("Er zijn nog geen wijken. Zet ze eerst op de kaart.", actie: HTML.link("Naar de wijken", naar: KaartURL.wijken))
            : "\(samenvatting(kaart, gaps, leeftijd))\(tekening(kaart, gaps, leeftijd))\(tabel(kaart, gaps, leeftijd))"
        return verzoek.pagina(
            "Witte vlekken", indeling: .breed, bijschrift: "Sociale kaart",
            """
            \(HTML.inleiding("Wat is er in elke wijk, en wat is er niet? Wat voor de hele gemeente is, telt apart."))
            <nav class="tabs" aria-label="Leeftijd"><ul>\(links.joined())</ul></nav>
            \(content)
            <p>\(HTML.link("Terug naar de sociale kaart", naar: KaartURL.lijst))</p>
            """)
    }

    private static func samenvatting(_ kaart: SocialeKaart, _ gaps: Wittevlekken, _ age: Leeftijdsgroep) -> HTML {
        let empty = kaart.wijken.flatMap { wijk in
            Kaartsoort.allCases.filter { gaps.isLeeg(.init(wijk: wijk.code, leeftijd: age, soort: $0)) }.map { (wijk.naam, $0.label) }
        }
        guard !empty.isEmpty else { return "<p>Voor deze leeftijd is er in elke wijk van alles iets.</p>" }
        let perKind = Dictionary(grouping: empty, by: \.1).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        let lines = perKind.map { "\($0.key): niets in \($0.value.map(\.0).joined(separator: ", "))" as HTML }
        return "<p><b>\(Woorden.aantal(empty.count, "witte vlek", "witte vlekken"))</b> voor \(age.label):</p>\(HTML.lijst(lines))"
    }

    private static func tabel(_ kaart: SocialeKaart, _ gaps: Wittevlekken, _ age: Leeftijdsgroep) -> HTML {
        let rows = Kaartsoort.allCases.map { kind -> [HTML] in
            [HTML(kind.label)]
                + kaart.wijken.map { wijk in
                    let cell = Wittevlekken.Vak(wijk: wijk.code, leeftijd: age, soort: kind)
                    let (own, all) = (gaps.eigen[cell, default: 0], gaps.overal[cell, default: 0])
                    return own + all == 0 ? "<b>niets</b>" : HTML(all == 0 ? "\(own)" : "\(own) + \(all)")
                }
        }
        return Tabel(
            "Aantal plekken: in de wijk + voor de hele gemeente",
            kolommen: [.init("Soort")] + kaart.wijken.map { .init($0.naam, getal: true) },
            rijen: rows, stapelt: false
        ).html
    }

    // MARK: The picture

    private static let (vak, links, boven) = (104, 200, 30)

    /// A square per wijk and kind: filled for what is in the wijk, ringed for what is for all, crossed for nothing. The table below says the
    /// same in figures.
    private static func tekening(_ kaart: SocialeKaart, _ gaps: Wittevlekken, _ age: Leeftijdsgroep) -> HTML {
        let kinds = Kaartsoort.allCases
        let (width, height) = (links + kaart.wijken.count * vak, boven + kinds.count * 34)
        let heads = kaart.wijken.enumerated().map { index, wijk in
            "<text x=\"\(links + index * vak + vak / 2)\" y=\"18\" text-anchor=\"middle\">\(kort(wijk.naam))</text>" as HTML
        }
        let rows = kinds.enumerated().map { line, kind -> HTML in
            let y = boven + line * 34
            let cells = kaart.wijken.enumerated().map { index, wijk in
                teken(
                    gaps, .init(wijk: wijk.code, leeftijd: age, soort: kind), x: links + index * vak + vak / 2, y: y + 17)
            }
            return "<text x=\"0\" y=\"\(y + 21)\">\(kind.label)</text>\(cells.joined())"
        }
        return """
            <figure class="grafiek"><div class="tabelvak" role="region" tabindex="0" aria-label="Tekening van de witte vlekken">
            <svg class="vlekken" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" aria-labelledby="vlekken-titel">
            <title id="vlekken-titel">Witte vlekken voor \(age.label); de tabel hieronder geeft dezelfde aantallen</title>
            \(heads.joined())\(rows.joined())</svg></div>
            <figcaption>Gevuld: iets in de wijk zelf. Open rondje: alleen iets voor de hele gemeente. Kruis: niets.</figcaption></figure>

            """
    }

    private static func kort(_ naam: String) -> String { naam.count <= 13 ? naam : naam.prefix(12) + "." }

    private static func teken(_ gaps: Wittevlekken, _ cell: Wittevlekken.Vak, x: Int, y: Int) -> HTML {
        if gaps.eigen[cell, default: 0] > 0 { return "<circle class=\"vol\" cx=\"\(x)\" cy=\"\(y)\" r=\"9\"></circle>" }
        if gaps.overal[cell, default: 0] > 0 { return "<circle class=\"open\" cx=\"\(x)\" cy=\"\(y)\" r=\"9\"></circle>" }
        return "<path class=\"niets\" d=\"M\(x - 8) \(y - 8)L\(x + 8) \(y + 8)M\(x + 8) \(y - 8)L\(x - 8) \(y + 8)\"></path>"
    }
}
