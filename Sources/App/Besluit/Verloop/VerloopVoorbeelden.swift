// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of what follows on a decision: a pause, the form, and the letter.
enum VerloopVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let day = family.vandaag
        let plain = try Aanvraagblad.besloten(family, verzonden: nil)
        guard let decision = plain.beeld.laatsteBesluit else { return [] }
        let sent = Verzending(besluit: ID(decision.id), verzonden: day.plus(dagen: -1), wijze: .post)
        let page = try Aanvraagblad.besloten(family, verzonden: sent)
        let change = family.feit(
            120,
            Besluitwijziging(
                besluit: ID(decision.id), wat: .opschorten, grond: .elders, toelichting: "Noor is vier weken bij haar oma.",
                per: day.plus(dagen: 20), gehoordOp: day, gezegd: "Karin vindt het goed.", mandaat: decision.inhoud.mandaat,
                ondertekenaar: decision.inhoud.ondertekenaar,
                genomen: day), kind: Voorbeeldgezin.noor)
        var view = page.beeld
        view.wijzigingsbesluiten = [change]
        let changed = page.met(view)
        let letter = Brievenblad(
            besluit: decision,
            brief: try Besluitbrief(change.inhoud, verloop: view.verloop(van: decision), gegevens: BriefVoorbeelden.gegevens(family)),
            verzending: nil, aan: ["Karin Smeets", "Ankerkade 17", "1999 AC Waterrijk"], isGeheim: false, heeftTelefoon: true,
            plaats: "Waterrijk")
        let sheet = Veranderingsblad(blad: changed, verandering: .wijziging(change), brief: letter)
        let wrong = Besluitwijzigingsinvoer.lees(["wat": ["verlengen"]], op: verzoek.vandaag)
        return [
            .blad("Aanvraag met een gewijzigd besluit", .gevuld, BesluitPages.aanvraag(verzoek, changed)),
            .blad("Besluit wijzigen", .leeg, VerloopPages.wijzigen(verzoek, page, [:], [])),
            .blad("Besluit wijzigen", .fout, VerloopPages.wijzigen(verzoek, page, wrong.ingevuld, wrong.fouten)),
            .blad("Brief over een wijziging", .gevuld, VerloopbriefPages.toon(verzoek, sheet, [:], [])),
        ]
    }
}

extension Aanvraagblad {
    fileprivate func met(_ beeld: Aanvraagbeeld) -> Aanvraagblad {
        Aanvraagblad(kader: kader, beeld: beeld, weegkader: weegkader, bevoegdheid: bevoegdheid, analyse: analyse, plan: plan)
    }
}
