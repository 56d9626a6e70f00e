// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The sheet for one child: on the fridge, in the bag. No file bar, no flags, nothing that is about another.
enum KindbladPage {
    static func toon(_ kind: Persoonskaart, _ blad: Planblad, _ plan: Feit<Gezinsplan>, _ verzoek: Verzoek) -> Antwoord {
        let shields = blad.kader.zicht.schermen, reader = Lezer.betrokkene(kind.id), name = kind.naam.aanspreek
        guard shields.toont(plan, aan: reader) else {
            return verzoek.pagina(
                "Het plan voor \(name)",
                "\(terug(blad))\(HTML.melding(.gevaar, "<p>Dit plan is afgeschermd voor \(name). Er is geen blad om mee te geven.</p>"))")
        }
        let written = blad.feiten.kindversie(kind.id).flatMap { shields.toont($0, aan: reader) ? $0.inhoud : nil }
        let sheet = Kindblad.van(plan, voor: kind.id, versie: written) { !shields.toont(plan.id, over: [$0], aan: reader) }
        return verzoek.pagina(
            "Het plan voor \(name)",
            """
            \(boven(kind, sheet, written, blad))<div class="kindblad">\(HTML.inleiding("Hallo \(name). Dit hebben we met elkaar afgesproken, zodat het beter gaat."))
            \(deel("Dit gaat al goed", sheet.begin))\
            \(sheet.doelen.isEmpty ? HTML.leeg("In dit plan staat nog geen doel voor \(name).") : HTML.joined(sheet.doelen.map { doel($0, kind, blad) }))\
            \(deel("Gaat het toch niet goed?", sheet.hulp))\
            \(blad.feiten.kijkdag.map { HTML.kop2("Wanneer praten we weer?") + "<p>Op \(Woorden.weekdag($0)) kijken we samen of het helpt.</p>" })
            <p>Klopt er iets niet? Of helpt het niet? Zeg het\(blad.kader.balk.contactpersoon.map { " tegen \($0)" } ?? ""). \
            Dat mag altijd. Je mag iemand meenemen die je vertrouwt.</p></div>
            """)
    }

    private static func deel(_ kop: String, _ tekst: String) -> HTML? {
        tekst.isBlank ? nil : "\(HTML.kop2(kop))\(HTML.vrijeTekst(tekst))"
    }

    private static func doel(_ doel: Kindblad.Doel, _ kind: Persoonskaart, _ blad: Planblad) -> HTML {
        let items = doel.acties.map { action -> HTML in
            let who = action.persoon == kind.id ? "Jij" : blad.wie(action)
            return "\(wieWat(who, action.watZonderPunt))\(action.uiterlijk.map { ", voor \(Woorden.datum($0))" } ?? "")"
        }
        return "<section class=\"kinddoel\">\(HTML.kop2(doel.woorden))\(items.isEmpty ? nil : HTML.lijst(items))</section>\n"
    }

    /// "Els loopt mee": what begins with the name already does not say it twice.
    private static func wieWat(_ wie: String, _ wat: String) -> HTML {
        wat.hasPrefix(wie + " ") ? "<b>\(wie)</b>\(String(wat.dropFirst(wie.count)))" : "<b>\(wie.metHoofdletter)</b>: \(wat)"
    }

    private static func terug(_ blad: Planblad) -> HTML {
        "<p class=\"geen-druk\"><a href=\"\(PlanURL.show(blad.id))\">Terug naar het plan</a></p>\n"
    }

    /// On the screen only: the way back, what to mind before handing it over, and whether it was put in the child's words.
    private static func boven(_ kind: Persoonskaart, _ sheet: Kindblad, _ versie: Kindversie?, _ blad: Planblad) -> HTML {
        let name = kind.naam.aanspreek
        let secret = blad.plan.flatMap { blad.kader.meegeefwaarschuwing($0) }
        let long = Kindblad.langeZinnen(([sheet.begin, sheet.hulp] + sheet.doelen.map(\.woorden)).joined(separator: "\n"))
        let hint: HTML? =
            long.isEmpty
            ? nil
            : HTML.melding(
                .uitleg, "<p>Deze zinnen zijn lang voor een kind. Maak er liever twee van:</p>\(HTML.lijst(long.map { HTML($0) }))")
        let origin: HTML? =
            sheet.isGeschreven
            ? nil
            : HTML.melding(
                .letOp,
                "<p>\(versie == nil ? "Dit blad is nog niet in woorden voor \(name) geschreven: het zijn de zinnen uit het plan." : "Het plan is gewijzigd nadat dit blad is geschreven. Hier staan de zinnen uit het plan van nu.")</p>"
            )
        let write: HTML =
            blad.kader.zicht.magSchrijven
            ? HTML.knoppen([.knop("Schrijf het voor \(name)", naar: PlanURL.kindversie(blad.id, kind.id))]) : HTML()
        return "<div class=\"geen-druk\">\(terug(blad))<p>Afdrukken: Ctrl+P.</p>\(secret)\(origin)\(hint)\(write)</div>\n"
    }
}
