// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The letter with a change of a decision, or with which it is taken back, as it comes out of the printer.
enum VerloopbriefPages {
    static func toon(_ verzoek: Verzoek, _ sheet: Veranderingsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        verzoek.dossierpagina(
            sheet.titel, sheet.blad.kader, blad: .besluit, fouten: fouten, isBrief: true,
            """
            <div class="geen-druk">\(boven(verzoek, sheet, ingevuld, fouten))</div>
            \(BriefPages.brief(sheet.brief, gemeente: verzoek.web.config.gemeentenaam).html)
            """)
    }

    private static func boven(_ verzoek: Verzoek, _ sheet: Veranderingsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML {
        """
        \(BriefPages.adressering(sheet.brief))
        \(isVervallen(sheet) ? HTML.melding(.letOp, "<p>Dit is vervallen, omdat een bezwaar gelijk kreeg. Wat eerder is besloten, geldt weer.</p>") : nil)
        \(sheet.brief.verzending.map { BriefPages.verzonden($0, isNaBezwaar: isNaBezwaar(sheet)) } ?? verzenden(verzoek, sheet, ingevuld, fouten))
        \(pdf(verzoek, sheet))
        <p>\(HTML.link("Terug naar de aanvraag", naar: BesluitURL.aanvraag(sheet.blad.kader.id, sheet.blad.beeld.id)))</p>
        """
    }

    /// It takes the place of what fell: then the way is to the court (Awb 7:1, 8:1).
    private static func isNaBezwaar(_ sheet: Veranderingsblad) -> Bool {
        if case .wijziging(let fact) = sheet.verandering { fact.inhoud.inPlaatsVan != nil } else { false }
    }

    private static func isVervallen(_ sheet: Veranderingsblad) -> Bool { sheet.blad.beeld.vervallen.contains(sheet.verandering.id) }

    private static func pdf(_ verzoek: Verzoek, _ sheet: Veranderingsblad) -> HTML? {
        guard verzoek.web.config.pdfmaker != nil, sheet.brief.verzending != nil else { return nil }
        let path = VerloopURL.pdf(sheet.blad.kader.id, sheet.blad.beeld.id, sheet.verandering.id)
        return HTML.knoppen([HTML.knop("Brief als PDF", naar: path, stil: true)])
    }

    private static func verzenden(_ verzoek: Verzoek, _ sheet: Veranderingsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML {
        guard sheet.blad.kader.zicht.mag(.besluiten), !isVervallen(sheet) else { return HTML() }
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

extension Veranderingsblad {
    fileprivate var titel: String {
        switch verandering {
        case .wijziging(let fact) where fact.inhoud.wat == .verlengen: "Brief over de verlenging"
        case .wijziging: "Brief over de wijziging"
        case .intrekking: "Brief over de intrekking"
        }
    }
}
