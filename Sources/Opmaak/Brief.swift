// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A letter: the same page on screen, on paper and in the archive. The address stands where a window
/// envelope (C5/6, window left) shows it, and nothing else does.
package struct Brief: Sendable {
    package var organisatie: String
    /// Name and address, a line each. The danger stop has been passed before this is filled.
    package var aan: [String]
    package var plaats: String
    package var datum: Datum?
    /// Number without meaning: no BSN, no name.
    package var kenmerk: String
    package var onderwerp: String
    package var aanhef: String
    package var delen: [Deel]
    package var ondertekening: [String]
    package var bijlagen: [String]
    /// What the gemeente put around it; nil: its name alone.
    package var vorm: Briefvorm?

    /// A part under its heading: what we decided, what it means, what you can do, why, objection, help.
    package struct Deel: Sendable {
        package let kop: String
        package let inhoud: HTML

        package init(_ kop: String, _ inhoud: HTML) {
            self.kop = kop
            self.inhoud = inhoud
        }
    }

    package init(
        organisatie: String, aan: [String], plaats: String, datum: Datum?, kenmerk: String, onderwerp: String, aanhef: String,
        delen: [Deel], ondertekening: [String], bijlagen: [String] = [], vorm: Briefvorm? = nil
    ) {
        self.organisatie = organisatie
        self.aan = aan
        self.plaats = plaats
        self.datum = datum
        self.kenmerk = kenmerk
        self.onderwerp = onderwerp
        self.aanhef = aanhef
        self.delen = delen
        self.ondertekening = ondertekening
        self.bijlagen = bijlagen
        self.vorm = vorm
    }

    /// The letter as a part of a page; headings start at h2.
    package var html: HTML {
        """
        \(vorm?.opmaakblad)<article class="brief\(vorm?.klassen ?? "")" aria-label="Brief: \(onderwerp)">
        <p class="afzender">\(vorm?.beeld)\(vorm?.afzender ?? organisatie)</p>
        <address class="venster">\(vorm?.retour)\(HTML.joined(aan.map { HTML($0) }, met: "<br>"))</address>
        <dl class="briefgegevens">
        <div><dt>Datum</dt><dd>\(datum.map { "\(plaats), \(Woorden.datum($0))" } ?? "nog niet verzonden")</dd></div>
        <div><dt>Kenmerk</dt><dd>\(kenmerk)</dd></div>
        <div><dt>Onderwerp</dt><dd>\(onderwerp)</dd></div>
        </dl>
        <p>\(aanhef)</p>
        \(delen.map { "<section><h2>\($0.kop)</h2>\n\($0.inhoud)</section>\n" as HTML })\
        <div class="slot"><p>Met vriendelijke groet,</p><p>\(HTML.joined(slot.map { HTML($0) }, met: "<br>"))</p></div>
        \(bijlagen.isEmpty ? nil : "<p>Bij deze brief: \(Woorden.opsomming(bijlagen)).</p>" as HTML)
        \(vorm?.voettekst)\
        </article>

        """
    }

    private var slot: [String] { ondertekening + (vorm.map { $0.slotregel.isEmpty ? [] : [$0.slotregel] } ?? []) }
}

/// What a gemeente puts around its letters: its name, a logo, a colour, where the window is, and what stands at the foot.
package struct Briefvorm: Sendable, Equatable {
    package struct Beeld: Sendable, Equatable {
        package let pad: String
        /// In pixels.
        package let breedte: Int
        package let hoogte: Int

        package init(pad: String, breedte: Int, hoogte: Int) {
            self.pad = pad
            self.breedte = breedte
            self.hoogte = hoogte
        }
    }

    package let afzender: String
    /// Six hexadecimal digits; readable on white.
    package let kleur: String
    package let beeldmerk: Beeld?
    package let isVensterRechts: Bool
    package let retouradres: String
    package let slotregel: String
    /// The foot, a line each.
    package let voet: [String]

    package init(
        afzender: String, kleur: String, beeldmerk: Beeld?, isVensterRechts: Bool, retouradres: String, slotregel: String, voet: [String]
    ) {
        self.afzender = afzender
        self.kleur = kleur
        self.beeldmerk = beeldmerk
        self.isVensterRechts = isVensterRechts
        self.retouradres = retouradres
        self.slotregel = slotregel
        self.voet = voet
    }

    /// Where the style sheet of a colour is: a page may hold no style of its own (content security policy).
    package static func opmaakpad(_ kleur: String) -> String { "/huisstijl/kleur/\(kleur)" }

    /// The words of that style sheet.
    package static func opmaak(_ kleur: String) -> String {
        """
        .brief.kleur-\(kleur) .afzender, .brief.kleur-\(kleur) h2 { color: #\(kleur) }
        .brief.kleur-\(kleur) .briefvoet { border-color: #\(kleur) }

        """
    }

    fileprivate var opmaakblad: HTML { "<link rel=\"stylesheet\" href=\"\(Self.opmaakpad(kleur))\">\n" }
    fileprivate var klassen: String { " kleur-\(kleur)" + (isVensterRechts ? " venster-rechts" : "") }

    /// The name stands beside it: the picture says nothing more.
    fileprivate var beeld: HTML? {
        beeldmerk.map { "<img class=\"beeldmerk\" alt=\"\" src=\"\($0.pad)\" width=\"\($0.breedte)\" height=\"\($0.hoogte)\"> " }
    }

    fileprivate var retour: HTML? { retouradres.isEmpty ? nil : "<small class=\"retour\">Retour: \(retouradres)</small>" }

    fileprivate var voettekst: HTML? {
        let lines = voet.filter { !$0.isEmpty }
        return lines.isEmpty ? nil : "<p class=\"briefvoet\">\(HTML.joined(lines.map { HTML($0) }, met: "<br>"))</p>\n"
    }
}
