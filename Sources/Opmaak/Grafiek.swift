// SPDX-License-Identifier: EUPL-1.2

/// Charts as SVG, each followed by the same numbers in a table. Both are made from the same values,
/// and every mark carries its value, so a test can compare them (ux.md UX13).
package enum Grafiek {
    /// One bar, like a month or a door.
    package struct Staaf: Sendable {
        package let label: String
        package let waarde: Double
        /// The same number as people read it.
        package let tekst: String

        package init(_ label: String, _ waarde: Int) { self.init(label, Double(waarde), tekst: "\(waarde)") }

        package init(_ label: String, _ waarde: Double, tekst: String) {
            self.label = label
            self.waarde = waarde
            self.tekst = tekst
        }
    }

    /// One voice about one leefgebied: a figure now and, if there is one, the figure before.
    package struct Stem: Sendable {
        package let leefgebied: String
        package let wie: String
        package let vorige: Int?
        package let nu: Int?

        package init(_ leefgebied: String, wie: String, vorige: Int?, nu: Int?) {
            self.leefgebied = leefgebied
            self.wie = wie
            self.vorige = vorige
            self.nu = nu
        }
    }

    /// A bar chart, bars lying down so that every label reads straight. From zero, always.
    ///
    /// - Parameters:
    ///   - id: unique on the page.
    ///   - titel: says the message, in about ten words.
    ///   - uitleg: measure, population, area, period and source.
    package static func staven(id: String, titel: String, uitleg: String, eenheid: String, staven: [Staaf], csv: String? = nil) -> HTML {
        if staven.isEmpty { return HTML.leeg("Er zijn nog geen cijfers voor “\(titel)”.") }
        let table = Tabel(
            "\(titel), als tabel", kolommen: ["Onderdeel", .init(eenheid, getal: true)],
            rijen: staven.map { [HTML($0.label), HTML($0.tekst)] }, titelZichtbaar: false)
        let description = staven.map { "\($0.label): \($0.tekst)" }.joined(separator: "; ")
        return figuur(id: id, titel: titel, beschrijving: description, uitleg: uitleg, hoogte: staven.count * 48, table.html, csv: csv) {
            balken(staven)
        }
    }

    /// Places are percentages and texts keep their size, so a chart reads as well at 320 px as at 1280.
    private static func balken(_ staven: [Staaf]) -> HTML {
        let most = max(1, staven.map(\.waarde).max() ?? 1)
        return HTML.joined(
            staven.enumerated().map { index, staaf in
                let y = index * 48
                let length = procent(Int(max(0, staaf.waarde) * 840 / most))
                return """
                    <g data-label="\(staaf.label)" data-waarde="\(staaf.tekst)"><text x="0" y="\(y + 14)">\(staaf.label)</text>\
                    <rect class="balk" x="0" y="\(y + 20)" width="\(length)" height="16" rx="3"/>\
                    <text class="cijfer" x="\(length)" dx="8" y="\(y + 33)">\(staaf.tekst)</text></g>

                    """
            })
    }

    /// Figures from 0 to 10, per voice: ○ before, ● now, with the line between them.
    package static func hoeGaatHet(
        id: String, titel: String, uitleg: String, vorigeLabel: String, nuLabel: String, stemmen: [Stem], csv: String? = nil
    ) -> HTML {
        if stemmen.isEmpty { return HTML.leeg("Er is nog niet gevraagd hoe het gaat.") }
        let table = Tabel(
            "\(titel), als tabel",
            kolommen: ["Leefgebied", "Wie", .init(vorigeLabel, getal: true), .init(nuLabel, getal: true)],
            rijen: stemmen.map { [HTML($0.leefgebied), HTML($0.wie), cijfer($0.vorige), cijfer($0.nu)] }, titelZichtbaar: false)
        let description = stemmen.map(zin).joined(separator: " ")
        return figuur(
            id: id, titel: titel, beschrijving: description, uitleg: uitleg, sleutel: "○ \(vorigeLabel)   ● \(nuLabel)",
            hoogte: stemmen.count * 56 + 20, table.html, csv: csv
        ) { stippen(stemmen) }
    }

    private static func cijfer(_ number: Int?) -> HTML { number.map { "\($0)" } ?? "niet gevraagd" }

    private static func zin(_ stem: Stem) -> String {
        let now = stem.nu.map { "een \($0)" } ?? "nu geen cijfer"
        let before = stem.vorige.map { ", eerder een \($0)" } ?? ""
        return "\(stem.wie) geeft \(stem.leefgebied.lowercased()) \(now)\(before)."
    }

    private static func stippen(_ stemmen: [Stem]) -> HTML {
        let rows = stemmen.enumerated().map { index, stem in rij(stem, y: index * 56) }
        let y = stemmen.count * 56 + 12
        let axis = [0, 5, 10].map { "<text class=\"as-cijfer\" x=\"\(x($0))\" y=\"\(y)\">\($0)</text>" as HTML }
        return HTML.joined(rows) + "<g aria-hidden=\"true\">\(axis)</g>"
    }

    private static func rij(_ stem: Stem, y: Int) -> HTML {
        """
        <g data-leefgebied="\(stem.leefgebied)" data-wie="\(stem.wie)"\(attribuut: "data-vorige", stem.vorige.map { String($0) })\
        \(attribuut: "data-nu", stem.nu.map { String($0) })><text x="0" y="\(y + 15)">\(stem.leefgebied) <tspan class="stil">\(stem.wie)</tspan></text>\
        <line class="as" x1="\(x(0))" y1="\(y + 34)" x2="\(x(10))" y2="\(y + 34)"/>\(merken(stem, y + 34))</g>

        """
    }

    private static func merken(_ stem: Stem, _ y: Int) -> HTML {
        var marks = HTML()
        if let before = stem.vorige, let now = stem.nu, before != now {
            marks += "<line class=\"weg\" x1=\"\(x(before))\" y1=\"\(y)\" x2=\"\(x(now))\" y2=\"\(y)\"/>"
        }
        if let before = stem.vorige {
            marks += "<circle class=\"vorige\" cx=\"\(x(before))\" cy=\"\(y)\" r=\"\(before == stem.nu ? 11 : 7)\"/>"
        }
        if let now = stem.nu {
            marks += "<circle class=\"nu-stip\" cx=\"\(x(now))\" cy=\"\(y)\" r=\"7\"/>"
            marks += "<text class=\"cijfer\" x=\"\(x(now))\" dx=\"16\" y=\"\(y + 5)\">\(now)</text>"
        }
        return marks
    }

    /// The place of a figure from 0 to 10 on the axis; figures outside it stand at its end.
    private static func x(_ figure: Int) -> String { procent(25 + min(10, max(0, figure)) * 85) }

    private static func procent(_ perMille: Int) -> String { "\(perMille / 10).\(perMille % 10)%" }

    private static func figuur(
        id: String, titel: String, beschrijving: String, uitleg: String, sleutel: String? = nil, hoogte: Int, _ tabel: HTML, csv: String?,
        _ tekening: () -> HTML
    ) -> HTML {
        """
        <figure class="grafiek"><p class="grafiektitel">\(titel)</p>
        \(sleutel.map { "<p class=\"sleutel\">\($0)</p>\n" as HTML })\
        <svg height="\(hoogte)" role="img" aria-labelledby="\(id)-t \(id)-d">\
        <title id="\(id)-t">\(titel)</title><desc id="\(id)-d">\(beschrijving)</desc>
        \(tekening())</svg>
        <figcaption>\(uitleg)
        \(HTML.uitklap("Als tabel", tabel))\
        \(csv.map { "<p><a href=\"\($0)\">Download als CSV</a></p>" as HTML })</figcaption></figure>

        """
    }
}
