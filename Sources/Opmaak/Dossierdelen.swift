// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Who this dossier is about: on every dossier page and on every print, always the same (ux.md 2.1).
package struct Identiteitsbalk: Sendable {
    package struct Kind: Sendable, Hashable {
        package let naam: String
        package let leeftijd: Int?

        package init(_ naam: String, leeftijd: Int?) {
            self.naam = naam
            self.leeftijd = leeftijd
        }
    }

    package struct Gezag: Sendable, Hashable {
        package let wie: String
        package let bron: String
        package let op: Datum?

        package init(wie: String, bron: String, op: Datum?) {
            self.wie = wie
            self.bron = bron
            self.op = op
        }
    }

    package var gezin: String
    package var pad: String
    package var kinderen: [Kind]
    /// Empty shows "niet vastgelegd": not known is said, never left out.
    package var gezag: [Gezag]
    package var contactpersoon: String?
    package var vlaggen: [Teken]
    /// Why this reader may see the dossier, like "lid van het team, tot 1 maart 2027".
    package var waarom: String?

    package init(
        gezin: String, pad: String, kinderen: [Kind], gezag: [Gezag] = [], contactpersoon: String? = nil, vlaggen: [Teken] = [],
        waarom: String? = nil
    ) {
        self.gezin = gezin
        self.pad = pad
        self.kinderen = kinderen
        self.gezag = gezag
        self.contactpersoon = contactpersoon
        self.vlaggen = vlaggen
        self.waarom = waarom
    }

    package var html: HTML {
        """
        <section class="wie\(kinderen.count > 4 ? " lang" : "")" aria-label="Over dit dossier"><div class="rij">
        <p class="naam"><a href="\(pad)">\(gezin)</a></p>
        \(kinderen.map { "<span><b>\($0.naam)</b> \($0.leeftijd.map { "\($0) jaar" } ?? "leeftijd onbekend")</span>\n" as HTML })\
        <span>Gezag \(gezagHTML)</span>
        <span>Vaste contactpersoon <b>\(contactpersoon ?? "nog niemand")</b></span>
        \(vlaggen.map(\.html).joined(met: "\n"))
        \(waarom.map { "<span class=\"waarom\">U ziet dit dossier als \($0)</span>" as HTML })
        </div></section>
        """
    }

    private var gezagHTML: HTML {
        if gezag.isEmpty { return "<b>niet vastgelegd</b>" }
        return gezag.map { deel -> HTML in
            let source = [deel.bron, deel.op.map { Woorden.datum($0) } ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
            return source.isEmpty ? "<b>\(deel.wie)</b>" : "<b>\(deel.wie)</b> (\(source))"
        }.joined(met: ", ")
    }
}

/// The pages of a dossier.
package struct Zijnavigatie: Sendable {
    package var label: String
    package var punten: [Kopregel.Menupunt]

    package init(_ punten: [Kopregel.Menupunt], label: String = "In dit dossier") {
        self.label = label
        self.punten = punten
    }

    package var html: HTML {
        let items = punten.map { punt -> HTML in
            let count: HTML? = punt.aantal.flatMap { $0 > 0 ? " <span class=\"tel\">\($0)</span>" : nil }
            return "<li><a href=\"\(punt.pad)\"\(attribuut: "aria-current", punt.isHier ? "page" : nil)>\(punt.label)\(count)</a></li>\n"
        }
        return "<nav class=\"zij\" aria-label=\"\(label)\"><ul>\n\(items)</ul></nav>"
    }
}

/// A flag or tag. The words carry the meaning; colour only helps.
package struct Teken: Sendable, Hashable {
    package enum Soort: String, Sendable {
        case gewoon, goed, letOp = "let-op", gevaar, geheim
    }
    package let tekst: String
    package let soort: Soort
    /// Where it is told in full.
    package let pad: String?

    package init(_ tekst: String, _ soort: Soort = .gewoon, pad: String? = nil) {
        self.tekst = tekst
        self.soort = soort
        self.pad = pad
    }

    package var html: HTML {
        if let pad { return "<a class=\"teken \(soort.rawValue)\" href=\"\(pad)\">\(tekst)</a>" }
        return "<span class=\"teken \(soort.rawValue)\">\(tekst)</span>"
    }
}
