// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// One field of which two people made something else.
package struct Verschil: Sendable {
    package let label: String
    package let hunne: String
    package let uwe: String

    package init(_ label: String, hunne: String, uwe: String) {
        self.label = label
        self.hunne = hunne
        self.uwe = uwe
    }
}

extension HTML {
    /// Before a rare or dangerous act: what will happen, one button, one way back.
    package static func tussenstop(
        _ uitleg: HTML, actie: String, csrf: String?, idempotent: String? = nil, knop: String, terug: String, gevaar: Bool = true,
        verborgen: [(String, String)] = [], velden: HTML = ""
    ) -> HTML {
        """
        <div class="tussenstop">\(uitleg)
        \(Formulieropmaak.formulier(
            actie: actie, csrf: csrf, idempotent: idempotent, knop: knop, gevaar: gevaar, terug: terug, terugLabel: "Nee, ga terug",
            verborgen: verborgen) { velden })</div>

        """
    }

    /// Somebody saved while you were typing: both texts side by side, neither is lost.
    /// The whole form follows below it, filled with what you typed.
    package static func conflict(wie: String, wanneer: String, verschillen: [Verschil]) -> HTML {
        """
        <div class="melding let-op"><p class="melding-woord">Let op</p><div><p>Terwijl u bezig was, heeft \(wie) dit ook gewijzigd (\(wanneer)). \
        Er is niets overschreven. Vergelijk de teksten, pas hieronder aan wat nodig is en bewaar opnieuw.</p></div></div>
        \(verschillen.map(naastElkaar))
        """
    }

    private static func naastElkaar(_ verschil: Verschil) -> HTML {
        """
        <section class="verschil"><h2>\(verschil.label)</h2><div class="twee">
        <div><h3>Staat er nu</h3>\(tekstOfLeeg(verschil.hunne))</div>
        <div><h3>Typte u</h3>\(tekstOfLeeg(verschil.uwe))</div>
        </div></section>

        """
    }

    private static func tekstOfLeeg(_ text: String) -> HTML {
        text.isBlank ? "<p class=\"zacht\">Leeg</p>" : vrijeTekst(text)
    }

    /// What an answer was last time and is now: the review of a plan or an analysis without retyping.
    package static func vorigeKeer(_ inhoud: HTML, wanneer: String) -> HTML {
        "<p class=\"zacht\">Vorige keer (\(wanneer)):</p>\(inhoud)"
    }
}

/// Pages for when something is not there, not possible, or broken. Never an internal text.
package enum Foutpagina {
    /// Not there and not for you look the same.
    package static func nietGevonden(kop: Kopregel) -> Pagina {
        Pagina(
            titel: "Deze pagina is er niet", kop: kop, indeling: .smal,
            inhoud: """
                <p class="inleiding">Het adres klopt niet, of u heeft geen toegang tot wat hier staat.</p>
                <p>Zoek het gezin opnieuw, of vraag de vaste contactpersoon of uw teamleider om toegang.</p>
                <div class="knoppen"><a class="knop" href="/">Naar Mijn werk</a></div>
                """)
    }

    /// The rules say no: the reason, and what can be done instead.
    package static func nietMogelijk(_ reden: String, kop: Kopregel, terug: String) -> Pagina {
        Pagina(
            titel: "Dit kan nu niet", kop: kop, indeling: .smal,
            inhoud: """
                <p class="inleiding">\(reden)</p>
                <div class="knoppen"><a class="knop" href="\(terug)">Terug</a></div>
                """)
    }

    /// Ours: with a reference only, and the reassurance that is true.
    package static func storing(kenmerk: String, kop: Kopregel) -> Pagina {
        Pagina(
            titel: "Er ging iets mis", kop: kop, indeling: .smal,
            inhoud: """
                <p class="inleiding">Dit ligt aan ons, niet aan u. Wat eerder is bewaard, staat er nog.</p>
                <p>Ga terug en probeer het opnieuw. Gaat het weer mis? Geef dan dit kenmerk door aan de beheerder:</p>
                <p class="kenmerk">\(kenmerk)</p>
                <div class="knoppen"><a class="knop" href="/">Naar Mijn werk</a></div>
                """)
    }

    /// The session ended while somebody was typing. `geldt`: what became of the text.
    package static func verlopen(kop: Kopregel, isBewaard: Bool, teksten: [(String, String)] = []) -> Pagina {
        Pagina(
            titel: "Meld u opnieuw aan", kop: kop, indeling: .smal,
            inhoud: """
                <p class="inleiding">\(isBewaard
                    ? "U bent afgemeld omdat u een tijd niets deed. Uw tekst is bewaard: na het aanmelden gaat u verder waar u was."
                    : "U bent afgemeld omdat u een tijd niets deed. Uw tekst kon niet worden bewaard. Kopieer hem hieronder voordat u verder gaat.")</p>
                \(teksten.map { "<section class=\"blok\"><h2>\($0.0)</h2>\(HTML.vrijeTekst($0.1))</section>\n" as HTML })\
                <div class="knoppen"><a class="knop" href="/aanmelden">Opnieuw aanmelden</a></div>
                """)
    }
}
