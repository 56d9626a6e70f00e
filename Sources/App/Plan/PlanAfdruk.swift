// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The plan on paper: for the family, and for a child in its own words. No file bar: a paper on the fridge shows no flags.
enum PlanAfdruk {
    static func gezin(_ blad: Planblad, _ plan: Gezinsplan, _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Plan van \(blad.gezin.titel.kleineEersteLetter)",
            """
            \(boven(blad))<p class="zacht">Versie \(plan.nummer), \(HTML.datum(plan.datum)).\(contact(blad))</p>
            \(HTML.joined(plan.doelen.enumerated().map { PlanPages.doel($1, $0 + 1, blad, metUitkomst: false) }))\
            \(plan.terugval.isBlank ? HTML() : HTML.kop2("Als het misgaat") + HTML.vrijeTekst(plan.terugval))\
            \(HTML.kop2("Samen kijken of het helpt"))<p>\(HTML.datum(plan.evaluatieOp))</p>
            \(handtekeningen(blad, verzoek))
            """)
    }

    static func kind(_ kind: Persoonskaart, _ blad: Planblad, _ plan: Gezinsplan, _ verzoek: Verzoek) -> Antwoord {
        let mine = plan.doelen.filter { $0.voor == nil || $0.voor == kind.id }
        return verzoek.pagina(
            "Het plan voor \(kind.naam.aanspreek)",
            """
            \(boven(blad))\(HTML.inleiding("Hallo \(kind.naam.aanspreek). Dit hebben we met elkaar afgesproken, zodat het beter gaat."))
            \(mine.isEmpty ? HTML.leeg("In dit plan staat nog geen doel voor \(kind.naam.aanspreek).") : HTML.joined(mine.map { doel($0, blad) }))\
            \(plan.terugval.isBlank ? HTML() : HTML.kop2("Gaat het toch niet goed?") + HTML.vrijeTekst(plan.terugval))\
            \(HTML.kop2("Wanneer praten we weer?"))<p>Op \(Woorden.weekdag(plan.evaluatieOp)) kijken we samen of het helpt.</p>
            <p>Klopt er iets niet, of wil je iets anders? Zeg het\(blad.kader.balk.contactpersoon.map { " tegen \($0)" } ?? ""). \
            Je mag ook altijd iemand meenemen die je vertrouwt.</p>
            """)
    }

    private static func doel(_ doel: Gezinsdoel, _ blad: Planblad) -> HTML {
        let items = doel.acties.map {
            "<b>\(blad.wie($0))</b>: \($0.wat)\($0.uiterlijk.map { ", voor \(Woorden.datum($0))" } ?? "")" as HTML
        }
        return HTML.kop2(doel.woorden) + HTML.lijst(items)
    }

    /// On the screen only: the way back, and what to mind before handing it over.
    private static func boven(_ blad: Planblad) -> HTML {
        let secrets = blad.kader.zicht.schermen.geheimen.map { "\($0.wat.label) \(blad.gezin.naam($0.persoon)) is geheim" }
        let warning: HTML =
            secrets.isEmpty
            ? HTML() : HTML.melding(.gevaar, "<p>\(secrets.joined(separator: "; ")). Lees de tekst na voordat u dit meegeeft.</p>")
        return
            "<div class=\"geen-druk\"><p><a href=\"\(PlanURL.show(blad.id))\">Terug naar het plan</a>. Afdrukken: Ctrl+P.</p>\(warning)</div>\n"
    }

    private static func contact(_ blad: Planblad) -> String {
        blad.kader.balk.contactpersoon.map { " Vaste contactpersoon: \($0)." } ?? ""
    }

    private static func handtekeningen(_ blad: Planblad, _ verzoek: Verzoek) -> HTML {
        guard let plan = blad.plan else { return HTML() }
        let rows = blad.gevraagd(op: verzoek.vandaag).map { person -> [HTML] in
            let answer = blad.feiten.akkoord(person, plan: plan.id)?.inhoud
            return [HTML(blad.gezin.naam(person)), answer.map { "\($0.antwoord.label), \(HTML.datum($0.op)). \($0.woorden)" } ?? "", ""]
        }
        return Tabel("Wie is het ermee eens?", kolommen: ["Naam", "Antwoord", "Handtekening"], rijen: rows, leeg: "").html
    }
}

extension String {
    fileprivate var kleineEersteLetter: String { prefix(1).lowercased() + dropFirst() }
}
