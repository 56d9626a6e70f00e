// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The letter with a change of a decision, or with which it is taken back, as it comes out of the printer.
enum VerloopbriefPages {
    static func toon(_ verzoek: Verzoek, _ sheet: Veranderingsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        verzoek.dossierpagina(
            "Brief over de wijziging", sheet.blad.kader, blad: .besluit, fouten: fouten, isBrief: true,
            """
            <div class="geen-druk">\(boven(verzoek, sheet, ingevuld, fouten))</div>
            \(BriefPages.brief(sheet.brief, gemeente: verzoek.web.config.gemeentenaam).html)
            """)
    }

    private static func boven(_ verzoek: Verzoek, _ sheet: Veranderingsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML {
        """
        \(BriefPages.adressering(sheet.brief))
        \(sheet.brief.verzending.map { BriefPages.verzonden($0) } ?? verzenden(verzoek, sheet, ingevuld, fouten))
        <p>\(HTML.link("Terug naar de aanvraag", naar: BesluitURL.aanvraag(sheet.blad.kader.id, sheet.blad.beeld.id)))</p>
        """
    }

    private static func verzenden(_ verzoek: Verzoek, _ sheet: Veranderingsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML {
        guard sheet.blad.kader.zicht.mag(.besluiten) else { return HTML() }
        let url = VerloopURL.verzending(sheet.blad.kader.id, sheet.blad.beeld.id, sheet.verandering.id)
        let form = verzoek.formulier(url, knop: "Verzending vastleggen") {
            Formulieropmaak.velden(Verzendinvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return """
            \(HTML.melding(.uitleg, "Dit is het concept. Na verzending verandert de opdracht aan de aanbieder mee."))
            <section class="blok"><h2>Brief verzenden</h2>\(form)</section>
            """
    }
}
