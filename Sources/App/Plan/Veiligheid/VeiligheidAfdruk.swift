// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The veiligheidsplan on paper: one sheet for family and network, and one in plain words for a child. No file bar: paper shows no flags.
enum VeiligheidAfdruk {
    static func gezin(_ blad: Bijplanblad, _ beeld: Veiligheidsbeeld, _ verzoek: Verzoek) -> Antwoord {
        let plan = beeld.plan.inhoud
        return verzoek.pagina(
            "Veiligheidsplan van \(blad.gezin.titel.prefix(1).lowercased() + blad.gezin.titel.dropFirst())",
            """
            \(boven(blad, beeld))<div class="een-vel">
            <p class="zacht">Versie \(plan.nummer), \(HTML.datum(plan.datum)). Nu: \(beeld.fase.uitkomst.label.lowercased()). \
            Samen kijken: \(HTML.datum(beeld.herzienVoor.uitkomst)).</p>
            \(VeiligheidPages.inhoud(plan, blad, controles: nil))</div>
            """)
    }

    /// Short and plain: what happens, whom to go to, what to do. Nothing of what was worried about.
    static func kind(_ kind: Kindveiligheid, _ blad: Bijplanblad, _ beeld: Veiligheidsbeeld, _ verzoek: Verzoek) -> Antwoord {
        let plan = beeld.plan, name = blad.gezin.naam(kind.kind), reader = Lezer.betrokkene(kind.kind)
        let made = plan.inhoud.afspraken(voor: kind) { !blad.kader.zicht.schermen.toont(plan.id, over: [$0], aan: reader) }
        let items = made.map { "<b>\(blad.gezin.wie($0))</b>: \($0.wat) <span class=\"zacht\">(\($0.wanneer))</span>" as HTML }
        let who: HTML? = items.isEmpty ? nil : HTML.kop2("Wie doet wat?") + HTML.lijst(items)
        let others = plan.inhoud.afspraken.count { $0.fase != .herstel } - made.count
        let signal: HTML = kind.signaal.isBlank ? "Zeg het tegen iemand die je vertrouwt." : "\(kind.signaal)"
        return verzoek.pagina(
            "Zo blijft het veilig, \(name)",
            """
            \(boven(blad, beeld))\(elders(others))\(HTML.inleiding("Hallo \(name). Iedereen wil dat het thuis veilig is. Dit hebben we afgesproken."))
            \(who)\
            \(HTML.kop2("Gaat het mis?"))<p>\(signal)</p><p>Ga naar <b>\(blad.gezin.vertrouwd(kind))</b>. Het is niet jouw schuld.</p>
            <p>Is er nu gevaar? Bel <b>112</b>. Wil je met iemand praten? Bel de Kindertelefoon: <b>0800 0432</b>. Dat is gratis.</p>
            \(HTML.kop2("Wat jij zei"))\(HTML.citaat(kind.woorden))\
            \(HTML.kop2("Wanneer praten we weer?"))<p>Op \(Woorden.weekdag(beeld.herzienVoor.uitkomst)) kijken we samen of het werkt.</p>
            <p>Klopt er iets niet? Zeg het\(blad.kader.balk.contactpersoon.map { " tegen \($0)" } ?? ""). Je mag altijd iemand meenemen.</p>
            """)
    }

    /// On the screen only: agreements of others may be about those others.
    private static func elders(_ aantal: Int) -> HTML? {
        guard aantal > 0 else { return nil }
        let text =
            "Niet op dit blad: \(Woorden.aantal(aantal, "afspraak", "afspraken")) van anderen. Vertel zelf wat het kind daarvan moet weten."
        return "<div class=\"geen-druk\">\(HTML.melding(.uitleg, "<p>\(text)</p>"))</div>\n"
    }

    /// On the screen only: the way back, and what to mind before handing it over.
    private static func boven(_ blad: Bijplanblad, _ beeld: Veiligheidsbeeld) -> HTML {
        """
        <div class="geen-druk"><p><a href="\(VeiligheidURL.show(blad.id))">Terug naar het veiligheidsplan</a>. Afdrukken: Ctrl+P.</p>\
        \(blad.kader.meegeefwaarschuwing(beeld.plan))</div>

        """
    }
}
