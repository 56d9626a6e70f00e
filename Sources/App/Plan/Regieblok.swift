// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// With whom the regie is, as the pages of the plan say it.
enum Regieblok {
    static func html(_ blad: Planblad, _ plan: Gezinsplan, op dag: Datum) -> HTML {
        let change: HTML? =
            blad.kader.zicht.magSchrijven
            ? "<p class=\"geen-druk\">\(HTML.link("Regie anders afspreken", naar: PlanURL.regie(blad.id)))</p>\n" : nil
        return "\(HTML.kop2("Wie heeft de regie?"))\(stand(blad, plan, op: dag))\(change)"
    }

    /// How it is now, without the question and the way to change it: for the page that asks that itself.
    static func stand(_ blad: Planblad, _ plan: Gezinsplan, op dag: Datum) -> HTML {
        let whole = Regiebeeld.van(blad.feiten.regieafspraken, op: dag)
        let own = Regiebeeld.alle(blad.feiten.regieafspraken, acties: plan.acties.map(\.id), op: dag).filter { $0.actie != nil }
        let lines = own.compactMap { entry in
            plan.acties.first { $0.id == entry.actie }.map { "\($0.wat): \(zin(entry.beeld))" as HTML }
        }
        return "<p>\(zin(whole))</p>\n\(lines.isEmpty ? nil : HTML.lijst(lines))"
    }

    static func zin(_ beeld: Regiebeeld) -> HTML {
        if beeld.isAfgelopen, let until = beeld.tot {
            return "Weer het gezin zelf: wat was afgesproken liep tot en met \(HTML.datum(until)). Bespreek of dat zo goed is."
        }
        guard beeld.bij != .gezin else { return "Het gezin zelf." }
        let until = beeld.tot.map { ", tot en met \(HTML.datum($0))" as HTML }
        return "\(beeld.tekst) (\(beeld.bij.label.lowercased()))\(until). \(beeld.waarom)"
    }

    /// What the regie can be about: the plan, and each action of it.
    static func keuzes(_ plan: Gezinsplan) -> [Keuze] {
        [Keuze("plan", "Het hele plan")] + plan.acties.map { Keuze($0.id.hex, "Alleen: \($0.wat)") }
    }
}
