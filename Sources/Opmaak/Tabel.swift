// SPDX-License-Identifier: EUPL-1.2

/// A table: always a caption, always scopes. On a telephone its rows become blocks; a table of figures that is read down its columns
/// scrolls inside its own named region instead.
package struct Tabel: Sendable {
    package struct Kolom: Sendable, ExpressibleByStringLiteral {
        package let label: String
        package let isGetal: Bool
        /// False for what can only be done on a screen.
        package let isOpPapier: Bool

        package init(_ label: String, getal: Bool = false, opPapier: Bool = true) {
            self.label = label
            isGetal = getal
            isOpPapier = opPapier
        }

        package init(stringLiteral value: String) { self.init(value) }
    }

    package var titel: String
    package var kolommen: [Kolom]
    /// One cell per column; the first is the heading of its row.
    package var rijen: [[HTML]]
    package var leeg: String
    package var titelZichtbaar: Bool
    /// On a telephone each row becomes a block with the headings in it, instead of scrolling sideways.
    package var stapelt: Bool

    package init(
        _ titel: String, kolommen: [Kolom], rijen: [[HTML]], leeg: String = "Er is niets om te laten zien.", titelZichtbaar: Bool = true,
        stapelt: Bool = true
    ) {
        self.stapelt = stapelt
        self.titel = titel
        self.kolommen = kolommen
        self.rijen = rijen
        self.leeg = leeg
        self.titelZichtbaar = titelZichtbaar
    }

    package var html: HTML {
        if rijen.isEmpty { return HTML.leeg(leeg) }
        return """
            <div class="tabelvak" role="region" tabindex="0" aria-label="\(titel)"><table\(klasse)>
            <caption\(attribuut: "class", titelZichtbaar ? nil : "verborgen")>\(titel)</caption>
            <thead\(rol("rowgroup"))><tr\(rol("row"))>\(kolommen.map { "<th scope=\"col\"\(rol("columnheader"))\($0.klasse)>\($0.label)</th>" as HTML })</tr></thead>
            <tbody\(rol("rowgroup"))>
            \(rijen.map(rij))</tbody></table></div>

            """
    }

    private var klasse: HTML {
        // Many columns are set small on paper, so that the last one is there too.
        let names = (stapelt ? ["stapel"] : []) + (kolommen.count > 6 ? ["veel"] : [])
        let role: HTML? = stapelt ? " role=\"table\"" : nil
        return "\(attribuut: "class", names.isEmpty ? nil : names.joined(separator: " "))\(role)"
    }

    /// Blocks are no table to a screen reader any more; said here they stay one.
    private func rol(_ naam: String) -> HTML { stapelt ? " role=\"\(naam)\"" : HTML() }

    private func rij(_ cellen: [HTML]) -> HTML {
        var row: HTML = "<tr\(rol("row"))>"
        for (index, cel) in cellen.enumerated() {
            let klasse = index < kolommen.count ? kolommen[index].klasse : HTML()
            let kop: HTML? = stapelt && index < kolommen.count ? " data-kop=\"\(kolommen[index].label)\"" : nil
            row +=
                index == 0
                ? "<th scope=\"row\"\(rol("rowheader"))\(klasse)>\(cel)</th>" : "<td\(rol("cell"))\(kop)\(klasse)>\(cel)</td>"
        }
        return row + "</tr>\n"
    }
}

extension Tabel.Kolom {
    fileprivate var klasse: HTML {
        let names = (isGetal ? ["getal"] : []) + (isOpPapier ? [] : ["geen-druk"])
        return "\(attribuut: "class", names.isEmpty ? nil : names.joined(separator: " "))"
    }
}

extension HTML {
    /// `1–25 van 143`, and the way to the other pages. `pad` makes the link of a page, counted from 1.
    package static func bladeren(pagina: Int, per: Int, totaal: Int, label: String = "Bladeren", pad: (Int) -> String) -> HTML {
        let last = max(1, (totaal + per - 1) / max(1, per))
        let from = totaal == 0 ? 0 : (pagina - 1) * per + 1
        let previous: HTML? = pagina > 1 ? "<a rel=\"prev\" href=\"\(pad(pagina - 1))\">Vorige</a>" : nil
        let next: HTML? = pagina < last ? "<a rel=\"next\" href=\"\(pad(pagina + 1))\">Volgende</a>" : nil
        return """
            <nav class="bladeren" aria-label="\(label)"><p>\(from)–\(min(totaal, pagina * per)) van \(totaal)</p>\(previous)\(next)</nav>

            """
    }
}
