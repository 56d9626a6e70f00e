// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The plan on paper for the family: one or two pages. No file bar: a paper on the fridge shows no flags. For a child: `KindbladPage`.
enum PlanAfdruk {
    static func gezin(_ blad: Planblad, _ plan: Gezinsplan, _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Plan van \(blad.gezin.titel.kleineEersteLetter)",
            """
            \(boven(blad))<p class="zacht">Versie \(plan.nummer), \(HTML.datum(plan.datum)).\(contact(blad))</p>
            \(HTML.joined(plan.doelen.enumerated().map { PlanPages.doel($1, $0 + 1, blad, metUitkomst: false) + waaraan($1, blad) }))\
            <p><b>Wie heeft de regie?</b> \(Regieblok.zin(Regiebeeld.van(blad.feiten.regieafspraken, op: verzoek.vandaag)))</p>
            \(plan.terugval.isBlank ? HTML() : HTML.kop2("Als het misgaat") + HTML.vrijeTekst(plan.terugval))\
            \(blad.feiten.kijkdag.map { HTML.kop2("Samen kijken of het helpt") + "<p>\(HTML.datum($0))</p>" })
            \(handtekeningen(blad, verzoek))
            """)
    }

    /// What a goal works on, in the words of the verklarende analyse.
    private static func waaraan(_ doel: Gezinsdoel, _ blad: Planblad) -> HTML {
        let grounds = blad.grondenOpPapier.filter { doel.rust(op: $0) }.map(\.tekst)
        return grounds.isEmpty ? HTML() : "<p class=\"zacht\">Dit werkt aan: \(grounds.joined(separator: "; ")).</p>\n"
    }

    /// On the screen only: the way back, and what to mind before handing it over.
    private static func boven(_ blad: Planblad) -> HTML {
        let warning = blad.plan.flatMap { blad.kader.meegeefwaarschuwing($0) }
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

extension Dossierkader {
    /// What to mind before a plan is handed over: somebody's whereabouts are a secret, or the plan is kept from somebody of the family.
    func meegeefwaarschuwing<I: Versiedocument>(_ plan: Feit<I>) -> HTML? {
        let shielded = zicht.schermen.toont(plan, aan: .buitenstaander) ? nil : "Dit plan is voor iemand afgeschermd."
        let all = [geheimzin, shielded].compactMap(\.self)
        guard !all.isEmpty else { return nil }
        return HTML.melding(.gevaar, "<p>\(all.joined(separator: " ")) Lees de tekst na voordat u dit meegeeft.</p>")
    }
}

extension String {
    fileprivate var kleineEersteLetter: String { prefix(1).lowercased() + dropFirst() }
}
