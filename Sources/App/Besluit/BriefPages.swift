// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The letter on screen as it comes out of the printer; what is for the worker stands around it and is not printed.
enum BriefPages {
    static func toon(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ blad: Brievenblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]
    ) -> Antwoord {
        verzoek.dossierpagina(
            "Brief over het besluit", page.kader, blad: .besluit, fouten: fouten, isBrief: true,
            """
            <div class="geen-druk">\(boven(verzoek, page, blad, ingevuld, fouten))</div>
            \(brief(blad, gemeente: verzoek.web.config.gemeentenaam, onderaan: Brieflinkblok.deel(blad.sleutel, verzoek)).html)
            """)
    }

    private static func boven(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ blad: Brievenblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]
    ) -> HTML {
        let isGeldend = blad.besluit.id == page.beeld.geldendBesluit?.id
        let toSend = isGeldend ? verzenden(verzoek, page, ingevuld, fouten) : nil
        return """
            \(adressering(blad))
            \(page.beeld.geldigheid(van: blad.besluit).map { HTML.melding(.letOp, "<p>\($0.zin(voor: .collega))</p>") })
            \(blad.verzending.map { verzonden($0, isNaBezwaar: blad.besluit.inhoud.inPlaatsVan != nil) } ?? toSend)
            \(pdf(verzoek, page, blad))\(isGeldend ? Brieflinkblok.html(verzoek, page, blad) : nil)
            <p>\(HTML.link("Terug naar de aanvraag", naar: BesluitURL.aanvraag(page.kader.id, page.beeld.id)))</p>
            """
    }

    /// Where this server makes them, and of what was sent.
    private static func pdf(_ verzoek: Verzoek, _ page: Aanvraagblad, _ blad: Brievenblad) -> HTML? {
        guard verzoek.web.config.pdfmaker != nil, blad.verzending != nil else { return nil }
        let path = BesluitURL.brief(page.kader.id, page.beeld.id, blad.besluit.id) + "/pdf"
        return "<div class=\"knoppen\">\(HTML.knop("Brief als PDF", naar: path, stil: true))</div>"
    }

    /// What stands in the way of sending it, or asks for care.
    static func adressering(_ blad: Brievenblad) -> HTML {
        """
        \(gevaar(blad))\(blad.aan.count == 1 && !blad.isGeheim ? HTML.melding(.letOp, "Er is geen adres bekend. Leg het adres vast, of geef de brief persoonlijk.") : nil)
        \(blad.heeftTelefoon ? nil : HTML.melding(.letOp, "\(Briefcontact.ontbreekt)"))\(blad.zonderWoorden ? gezeefd : nil)
        """
    }

    private static let gezeefd = HTML.melding(
        .letOp,
        "Niet alles wat vóór het besluit is gezegd, staat in deze brief: voor wie hem krijgt geldt een scherm of een geheim. Lees na of het ook niet in uw eigen woorden staat."
    )

    /// The danger stop of a letter: what not to do, and what to do instead.
    private static func gevaar(_ blad: Brievenblad) -> HTML {
        guard blad.isGeheim else { return HTML() }
        return HTML.melding(
            .gevaar,
            """
            <p>De verblijfplaats is geheim. Er staat geen adres op de brief en hij mag niet zomaar op de post.</p>
            <p>Geef de brief persoonlijk, of spreek een veilig postadres af. Lees de brief na: staat er iets in waaruit de plaats blijkt?</p>
            """)
    }

    static func verzonden(_ sent: Verzending, isNaBezwaar: Bool = false) -> HTML {
        // Outside the holiday table there is no day to name; the letter itself then refuses.
        let until = (try? Bezwaartermijn.bereken(verzonden: sent.verzonden))?.uitkomst.totEnMet
        return HTML.melding(
            .gelukt,
            "Verzonden op \(HTML.datum(sent.verzonden)), \(sent.wijze.label.lowercased()). \(isNaBezwaar ? "Beroep" : "Bezwaar") kan tot en met \(until.map { HTML.datum($0) })."
        )
    }

    private static func verzenden(_ verzoek: Verzoek, _ page: Aanvraagblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML {
        guard page.beeld.geldendBesluit != nil, page.kader.zicht.mag(.besluiten) else { return HTML() }
        if page.beeld.wachtOpBezwaarbrief {
            let link = HTML.link("Naar het bezwaar", naar: NabesluitURL.blad(page.kader.id, page.beeld.id))
            return HTML.melding(.uitleg, "<p>\(Aanvraagbeeld.samenMetBezwaar) \(link)</p>")
        }
        let form = verzoek.formulier(BesluitURL.verzending(page.kader.id, page.beeld.id), knop: "Verzending vastleggen") {
            Formulieropmaak.velden(Verzendinvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return """
            \(HTML.melding(.uitleg, "Dit is het concept. De dag voor bezwaar in de brief gaat uit van verzending vandaag."))
            <section class="blok"><h2>Brief verzenden</h2>\(form)</section>
            """
    }

    static func brief(_ blad: Brievenblad, gemeente: String, onderaan: [Brief.Deel] = []) -> Brief {
        // With a key in it this is the print itself, and no draft: it bears the day its terms are counted from.
        brief(
            blad.brief, aan: blad.aan, plaats: blad.plaats,
            datum: blad.verzending?.verzonden ?? (blad.sleutel == nil ? nil : blad.brief.datum),
            vorm: blad.vorm, gemeente: gemeente, onderaan: onderaan)
    }

    static func brief(
        _ letter: Besluitbrief, aan: [String], plaats: String, datum: Datum?, vorm: Briefvorm?, gemeente: String, onderaan: [Brief.Deel]
    ) -> Brief {
        Brief(
            organisatie: "Gemeente \(gemeente)", aan: aan, plaats: plaats, datum: datum, kenmerk: letter.kenmerk,
            onderwerp: letter.onderwerp, aanhef: letter.aanhef,
            delen: letter.onderdelen.map { part in Brief.Deel(part.kop, HTML.joined(part.alineas.map(alinea))) } + onderaan,
            ondertekening: Array(letter.ondertekening.dropFirst()), vorm: vorm)
    }

    private static func alinea(_ paragraph: Besluitbrief.Alinea) -> HTML {
        switch paragraph {
        case .tekst(let text): HTML.vrijeTekst(text)
        case .lijst(let items): HTML.lijst(items.map { HTML($0) })
        }
    }
}
