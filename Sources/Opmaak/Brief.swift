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
        delen: [Deel], ondertekening: [String], bijlagen: [String] = []
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
    }

    /// The letter as a part of a page; headings start at h2.
    package var html: HTML {
        """
        <article class="brief" aria-label="Brief: \(onderwerp)">
        <p class="afzender">\(organisatie)</p>
        <address class="venster">\(HTML.joined(aan.map { HTML($0) }, met: "<br>"))</address>
        <dl class="briefgegevens">
        <div><dt>Datum</dt><dd>\(datum.map { "\(plaats), \(Woorden.datum($0))" } ?? "nog niet verzonden")</dd></div>
        <div><dt>Kenmerk</dt><dd>\(kenmerk)</dd></div>
        <div><dt>Onderwerp</dt><dd>\(onderwerp)</dd></div>
        </dl>
        <p>\(aanhef)</p>
        \(delen.map { "<section><h2>\($0.kop)</h2>\n\($0.inhoud)</section>\n" as HTML })\
        <div class="slot"><p>Met vriendelijke groet,</p><p>\(HTML.joined(ondertekening.map { HTML($0) }, met: "<br>"))</p></div>
        \(bijlagen.isEmpty ? nil : "<p>Bij deze brief: \(Woorden.opsomming(bijlagen)).</p>" as HTML)
        </article>

        """
    }
}
