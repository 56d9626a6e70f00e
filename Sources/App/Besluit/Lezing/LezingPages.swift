// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// A reading on screen as it comes out of the printer. For the family without the bar and the flags of the file: paper goes from hand to
/// hand.
enum LezingPages {
    static func toon(_ blad: Lezingblad, _ verzoek: Verzoek) -> Antwoord {
        let title = blad.lezing?.titel ?? "Uitleg voor: \(blad.soort.label.lowercased())"
        let content: HTML = """
            <div class="geen-druk">\(lezers(blad))\(boven(blad))</div>
            \(blad.lezing.map { tekst($0) })
            """
        guard blad.soort.isBuiten else { return verzoek.dossierpagina(title, blad.pagina.kader, blad: .besluit, isBrief: true, content) }
        return verzoek.pagina(title, bijschrift: "Uitleg bij het besluit", content)
    }

    /// Links, not buttons: each reading has its own address.
    private static func lezers(_ blad: Lezingblad) -> HTML {
        let id = blad.pagina.kader.id, asked = blad.pagina.beeld.id
        let items = Lezersoort.allCases.map { kind -> HTML in
            let here: HTML? = kind == blad.soort ? " aria-current=\"page\"" : nil
            return "<li><a href=\"\(LezingURL.een(id, asked, kind))\"\(here)>\(kind.label)</a></li>\n"
        }
        return "<nav class=\"tabs\" aria-label=\"Voor wie\"><ul>\n\(items)</ul></nav>\n"
    }

    private static func boven(_ blad: Lezingblad) -> HTML {
        """
        \(blad.beletsel.map { HTML.melding(.gevaar, "<p>\($0)</p>") })\(replay(blad))\(ouders(blad))\(weglating(blad))
        \(blad.soort.isBuiten && blad.lezing != nil ? "<p>Lees de tekst na voordat u hem geeft. Afdrukken: Ctrl+P.</p>" as HTML : nil)
        <p>\(HTML.link("Terug naar de aanvraag", naar: BesluitURL.aanvraag(blad.pagina.kader.id, blad.pagina.beeld.id)))</p>
        """
    }

    private static func replay(_ blad: Lezingblad) -> HTML? {
        blad.herhaald.map { same in
            same
                ? HTML.melding(.gelukt, "Opnieuw uitgerekend met wat is bewaard: de uitkomst en alle gronden zijn gelijk.")
                : HTML.melding(.gevaar, "Opnieuw uitgerekend komt er iets anders uit. Meld dit bij functioneel beheer.")
        }
    }

    /// For all parents, or for one of them.
    private static func ouders(_ blad: Lezingblad) -> HTML? {
        guard !blad.keuzes.isEmpty else { return nil }
        let id = blad.pagina.kader.id, asked = blad.pagina.beeld.id, isAll = blad.voor.count > 1
        let names = blad.voor.map { blad.pagina.kader.gezin.naam($0) }
        let others = blad.keuzes.filter { isAll || !blad.voor.contains($0.id) }
            .map { HTML.link("Alleen voor \($0.naam)", naar: LezingURL.een(id, asked, voor: $0.id)) }
        let all = isAll ? [] : [HTML.link("Voor de ouders samen", naar: LezingURL.een(id, asked, .ouders))]
        return "<p>Deze uitleg is gemaakt voor \(Woorden.opsomming(names)).</p>\(HTML.lijst(all + others))"
    }

    private static func weglating(_ blad: Lezingblad) -> HTML? {
        guard blad.lezing != nil else { return nil }
        if blad.zonderWoorden {
            return HTML.melding(
                .letOp,
                "<p>Voor wie dit leest geldt een scherm of een geheim. Daarom staat er niets in dat iemand zelf opschreef.</p>")
        }
        guard blad.dicht > 0 else { return nil }
        return HTML.melding(
            .letOp, "<p>Van \(blad.dicht == 1 ? "één stap" : "\(blad.dicht) stappen") is de tekst weggelaten: die is afgeschermd.</p>")
    }

    private static func tekst(_ reading: Lezing) -> HTML {
        let parts = reading.delen.map { part -> HTML in
            "<section>\(HTML.kop2(part.kop))\(HTML.joined(part.alineas.map(alinea)))</section>\n"
        }
        return
            "<article class=\"\(reading.lezer == .kind ? "lezing kindblad" : "lezing")\" aria-label=\"\(reading.titel)\">\n\(parts)</article>\n"
    }

    private static func alinea(_ paragraph: Lezing.Alinea) -> HTML {
        switch paragraph {
        case .tekst(let text): HTML.vrijeTekst(text)
        case .lijst(let items): HTML.lijst(items.map { HTML($0) })
        }
    }
}
