// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One row of a summary list: what was asked, what was answered, and the way to change it.
package struct Samenvatting: Sendable {
    package let vraag: String
    /// Empty shows "Niet ingevuld".
    package let antwoord: HTML
    package let wijzig: String?
    /// By which a link elsewhere finds this line.
    package let anker: String?

    package init(_ vraag: String, _ antwoord: HTML, wijzig: String? = nil, anker: String? = nil) {
        self.vraag = vraag
        self.antwoord = antwoord
        self.wijzig = wijzig
        self.anker = anker
    }
}

/// A task or a term: derived from facts, never typed.
package struct Taak: Sendable {
    package let titel: String
    package let pad: String?
    /// What it follows from, and whose it is.
    package let uitleg: HTML
    package let voor: Datum?
    package let isKlaar: Bool

    package init(_ titel: String, pad: String? = nil, uitleg: HTML = "", voor: Datum? = nil, isKlaar: Bool = false) {
        self.titel = titel
        self.pad = pad
        self.uitleg = uitleg
        self.voor = voor
        self.isKlaar = isKlaar
    }
}

/// One event of the tijdlijn.
package struct Gebeurtenis: Sendable {
    package let op: Datum
    package let titel: String
    /// Who was there and who wrote it down.
    package let wie: String?
    package let inhoud: HTML
    package let pad: String?

    package init(op: Datum, _ titel: String, wie: String? = nil, inhoud: HTML = "", pad: String? = nil) {
        self.op = op
        self.titel = titel
        self.wie = wie
        self.inhoud = inhoud
        self.pad = pad
    }
}

extension HTML {
    package static func samenvattingslijst(_ rijen: [Samenvatting]) -> HTML {
        let rows = rijen.map { rij -> HTML in
            """
            <div\(rij.anker.map { " id=\"\($0)\" tabindex=\"-1\"" as HTML })><dt>\(rij.vraag)</dt><dd>\(rij.antwoord.isEmpty ? "<span class=\"zacht\">Niet ingevuld</span>" as HTML : rij.antwoord)</dd>\
            \(rij.wijzig.map { pad -> HTML in "<dd class=\"wijzig\">\(link("Wijzig", naar: pad, verborgen: rij.vraag))</dd>" })</div>

            """
        }
        return "<dl class=\"samenvatting\">\n\(rows)</dl>\n"
    }

    /// Tasks with their day in words; what is late says so.
    package static func takenlijst(_ taken: [Taak], op vandaag: Datum, leeg: String = "Er staat nu niets open.") -> HTML {
        if taken.isEmpty { return HTML.leeg(leeg) }
        let items = taken.map { taak -> HTML in
            let title: HTML = taak.pad.map { "<a href=\"\($0)\">\(taak.titel)</a>" } ?? HTML(taak.titel)
            return """
                <li><span class="taak">\(title)\(taak.uitleg.isEmpty ? nil : "<small>\(taak.uitleg)</small>" as HTML)</span>\
                \(termijn(taak, op: vandaag))</li>

                """
        }
        return "<ul class=\"taken\">\n\(items)</ul>\n"
    }

    private static func termijn(_ taak: Taak, op vandaag: Datum) -> HTML {
        if taak.isKlaar { return "<span class=\"over\">Klaar</span>" }
        guard let day = taak.voor else { return HTML() }
        let late = Woorden.teLaat(day, op: vandaag)
        let soon = vandaag.dagen(tot: day) <= 14
        return """
            <span class="over\(late != nil ? " te-laat" : soon ? " laat" : "")"><b>\(late ?? Woorden.afstand(day, op: vandaag))</b>\
            <small>\(HTML.datum(day))</small></span>
            """
    }

    /// Newest first, each with its own date; not a task list.
    package static func tijdlijn(_ gebeurtenissen: [Gebeurtenis]) -> HTML {
        if gebeurtenissen.isEmpty { return HTML.leeg("Er is nog niets vastgelegd.") }
        let items = gebeurtenissen.map { item -> HTML in
            let title: HTML = item.pad.map { "<a href=\"\($0)\">\(item.titel)</a>" } ?? HTML(item.titel)
            return """
                <li><p class="wanneer">\(HTML.datum(item.op))</p><p><b>\(title)</b>\(item.wie.map { " · \($0)" })</p>\(item.inhoud)</li>

                """
        }
        return "<ol class=\"tijd\">\n\(items)</ol>\n"
    }

    /// Steps of a road, in order, with where we are.
    package static func voortgang(_ stappen: [(label: String, pad: String?, isGedaan: Bool)], nu: Int) -> HTML {
        let items = stappen.enumerated().map { index, stap -> HTML in
            let label: HTML = stap.pad.map { "<a href=\"\($0)\">\(stap.label)</a>" } ?? HTML(stap.label)
            let state = index == nu ? "nu" : stap.isGedaan ? "klaar" : "later"
            return """
                <li class="\(state)"\(attribuut: "aria-current", index == nu ? "step" : nil)>\(label)\
                \(stap.isGedaan ? "<span class=\"verborgen\"> (gedaan)</span>" as HTML : nil)</li>

                """
        }
        return "<ol class=\"voortgang\" aria-label=\"Stappen\">\n\(items)</ol>\n"
    }
}
