// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The form of the plan: goals with their actions, and buttons that add or remove one without losing what was typed.
struct PlanformPage {
    let blad: Planblad
    let verzoek: Verzoek
    let ingevuld: Ingevuld
    var fouten: [Veldfout] = []
    var bewaard: Bewaard?
    /// What somebody else saved while this form was open, beside what was typed.
    var conflict: HTML?

    private var blokken: Planblokken { Planblokken(ingevuld) }

    var antwoord: Antwoord {
        verzoek.dossierpagina(
            blad.plan == nil ? "Gezinsplan maken" : "Gezinsplan wijzigen", blad.kader, blad: .plan, fouten: fouten,
            """
            \(conflict)\(HTML.inleiding("Schrijf op wat het gezin wil bereiken, in hun woorden. Liever twee doelen die lukken dan zes die blijven liggen."))
            \(blad.keuzes.isEmpty ? HTML.melding(.letOp, "<p>Er is nog geen conclusie in de <a href=\"\(AnalyseURL.overzicht(blad.id))\">analyse</a>. Elk doel hoort daarbij.</p>") : HTML())\
            \(formulier)
            """)
    }

    private var formulier: HTML {
        verzoek.formulier(
            PlanURL.wijzigen(blad.id), knop: "Plan bewaren", laatsteFeit: blad.feiten.huidig?.id, intussen: conflict != nil,
            concept: Conceptplek(Planinvoer.self, PlanURL.wijzigen(blad.id)).path, bewaard: bewaard, terug: PlanURL.show(blad.id)
        ) {
            HTML.eersteKnop("Plan bewaren") + fout("doelen") + HTML.joined(blokken.acties.enumerated().map { doel($0 + 1, $1) }) + nogEen
                + HTML.kop2("Afspraken over het plan") + velden(["terugval", "evaluatieOp"])
        }
    }

    private var nogEen: HTML {
        guard blokken.doelen < Planinvoer.meesteDoelen else {
            return
                "<p class=\"hulp\">Een plan heeft hoogstens \(Planinvoer.meesteDoelen) doelen. Wat nog niet past, komt in een volgende versie.</p>\n"
        }
        return "<p>\(HTML.stapknop("doel", "nieuw", blokken.doelen == 0 ? "Doel toevoegen" : "Nog een doel toevoegen"))</p>\n"
    }

    private func doel(_ nummer: Int, _ acties: Int) -> HTML {
        let id = "doel-\(nummer)"
        let more: HTML =
            acties < Planinvoer.meesteActies
            ? HTML.stapknop("actie", "\(nummer)", "Actie toevoegen", verborgen: "bij doel \(nummer)") : ""
        return """
            <fieldset class="groep plandoel"><legend>Doel \(nummer)</legend>
            \(velden(["id", "woorden", "bevindingen", "voor", "strekking"].map { "\(id)-\($0)" }))\
            \(fout("\(id)-acties"))\(HTML.joined((0..<acties).map { actie(nummer, $0 + 1) }))\
            <p>\(more)\(HTML.stapknop("doel-weg", "\(nummer)", "Doel \(nummer) weghalen"))</p></fieldset>

            """
    }

    private func actie(_ doel: Int, _ nummer: Int) -> HTML {
        let id = "doel-\(doel)-actie-\(nummer)"
        return """
            <fieldset class="planactie"><legend>Actie \(nummer) <span class="verborgen">bij doel \(doel)</span></legend>
            \(velden(["id", "wat", "wie", "naam", "uiterlijk"].map { "\(id)-\($0)" }))\
            \(HTML.stapknop("actie-weg", "\(doel).\(nummer)", "Actie weghalen", verborgen: "\(nummer) bij doel \(doel)"))</fieldset>

            """
    }

    private func velden(_ ids: [String]) -> HTML {
        let fields = ids.compactMap { id in Planinvoer.velden.first { $0.id == id } }
        return Formulieropmaak.velden(fields, ingevuld: ingevuld, fouten: fouten, keuzes: blad.aanbod)
    }

    /// An error that belongs to a group of fields.
    private func fout(_ id: String) -> HTML {
        guard let error = fouten.first(where: { $0.veld == id }) else { return HTML() }
        return
            "<p class=\"fout\" id=\"\(Formulieropmaak.anker(id))\" tabindex=\"-1\"><span class=\"verborgen\">Fout: </span>\(error.melding)</p>\n"
    }
}
