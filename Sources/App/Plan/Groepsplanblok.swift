// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// What the family chose about a plan of its own, and that plan.
enum Groepsplanblok {
    /// Beside the plan: where it stands, and the way to record more.
    static func naast(_ blad: Planblad) -> HTML {
        let said = blad.feiten.groepsplan?.inhoud
        let own: HTML = said.map { stand($0, blad) } ?? "<p>Nog niet gevraagd.</p>"
        let change: HTML =
            blad.kader.zicht.magSchrijven ? "<p><a href=\"\(PlanURL.groepsplan(blad.id))\">Opnieuw vastleggen</a></p>" : ""
        return HTML.blok("Eigen plan van het gezin", own + change)
    }

    static func stand(_ aanbod: Familiegroepsplanaanbod, _ blad: Planblad) -> HTML {
        let until = aanbod.klaarOp.map { day in " Klaar op \(HTML.datum(day))." as HTML }
        let rest = blad.feiten.groepsplan.flatMap { termijn($0.inhoud) }
        return "<p>\(aanbod.uitkomst.label), \(HTML.datum(aanbod.op)).\(until)</p>\(HTML.vrijeTekst(aanbod.toelichting))\(rest)"
    }

    /// The six weeks of the law run from the day the own plan is off the table; the day itself stands at the task.
    private static func termijn(_ aanbod: Familiegroepsplanaanbod) -> HTML? {
        guard aanbod.uitkomst.isVanTafel else { return nil }
        return "<p class=\"zacht\">Binnen zes weken daarna is er een gezinsplan (Jeugdwet 4.1.3).</p>"
    }

    /// The plan that the family made, whole.
    static func plan(_ blad: Planblad) -> HTML? {
        guard let made = blad.feiten.groepsplangeschiedenis.first(where: { $0.inhoud.heeftPlan })?.inhoud else { return nil }
        let document = made.document.flatMap { id in blad.documenten.first { $0.inhoud.bijlage == id } }?.inhoud
        let link: HTML? = document.map { file in
            "<p>\(HTML.link("Open het document: \(file.titel)", naar: GezinURL.document(blad.id, file.bijlage)))</p>"
        }
        let elsewhere: HTML? =
            made.document != nil && document == nil ? "<p class=\"zacht\">Het plan staat bij de documenten van dit gezin.</p>" : nil
        return HTML.uitklap(
            "Het eigen plan van het gezin, van \(Woorden.datum(made.op))",
            "\(made.plan.map { HTML.vrijeTekst($0) })\(link)\(elsewhere)")
    }

    /// What was said before: nothing is overwritten.
    static func eerder(_ blad: Planblad) -> HTML? {
        let before = blad.feiten.groepsplangeschiedenis
        guard !before.isEmpty else { return nil }
        let items = before.map { fact in
            "\(fact.inhoud.uitkomst.label), \(HTML.datum(fact.inhoud.op)).\(fact.inhoud.toelichting.isEmpty ? "" : " \(fact.inhoud.toelichting)")"
                as HTML
        }
        return "\(HTML.kop2("Wat er tot nu toe is gezegd"))\(HTML.lijst(items))\(plan(blad))"
    }
}
