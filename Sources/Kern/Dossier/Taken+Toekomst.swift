// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// Where the safety of the family stands; nil without a plan.
    package var veiligheid: Veiligheidsbeeld? {
        Veiligheidsbeeld.van(
            feiten.veiligheidsplannen, controles: feiten.veiligheidscontroles, herzieningen: feiten.veiligheidsherzieningen,
            einden: feiten.beeindigingen, op: vandaag)
    }

    /// Safety is looked at again also when the file was closed: until somebody ends the plan.
    var veiligheidsplantaken: [Taak] {
        guard let safety = veiligheid else { return [] }
        return [Taak(.veiligheidsplan, safety.herzienVoor, feit: safety.plan.id)]
    }

    /// What belongs to one child and to the years to come.
    var toekomsttaken: [Taak] {
        perspectieftaken + toekomstplantaken + toekomststuktaken + overgangstaken + verlengingstaken + groepstaken
    }

    /// Everybody in the file as a child, also who is in no question; in a fixed order.
    var kinderenInDossier: [ID<Persoon>] {
        Set(feiten.deelnames.lopend(op: vandaag, einden: feiten.beeindigingen).filter { $0.inhoud.rol == .jeugdige }.map(\.inhoud.persoon))
            .sorted()
    }

    func isGestorven(_ kind: ID<Persoon>) -> Bool {
        feiten.levens.filter { $0.inhoud.persoon == kind }.laatste(op: vandaag)?.inhoud.leven == .overleden
    }

    private var perspectieftaken: [Taak] {
        kinderenInDossier.compactMap { child in
            guard !isGestorven(child) else { return nil }
            let found = Levenslang.nu(child, feiten.levenslang)
            if let plan = feiten.perspectiefplannen.filter({ $0.inhoud.kind == child }).huidig() {
                let text = "Zo staat het in het perspectiefplan van \(plan.inhoud.datum.uitgeschreven)."
                return Taak(.perspectiefplan, dag(plan.inhoud.herzienOp, "perspectiefplan", text), jeugdige: child, feit: plan.id)
            }
            guard let found, found.inhoud.uitkomst == .ja else { return nil }
            return Taak(.perspectiefplan, normen.laatsteDag(.perspectiefplan, na: found.inhoud.op), jeugdige: child, feit: found.id)
        }
    }

    /// From 16½ there is a plan for what comes at eighteen; made, it is looked at again. After eighteen only while help goes on.
    private var toekomstplantaken: [Taak] {
        guard !vervolg.isEmpty || !feiten.toekomstplannen.isEmpty else { return [] }
        return kinderenInDossier.compactMap { child in
            guard !isGestorven(child) else { return nil }
            let plan = feiten.toekomstplannen.filter { $0.inhoud.jongere == child }.huidig()
            if let plan, geboren(child)?.heeftBereikt(18, op: vandaag) != true || heeftVerlengdeHulp(child) {
                let text = "Zo staat het in het toekomstplan van \(plan.inhoud.datum.uitgeschreven)."
                return Taak(.toekomstplan, dag(plan.inhoud.herzienOp, "toekomstplan", text), jeugdige: child, feit: plan.id)
            }
            return Toekomstmoment.oordeel(geboren(child), heeftPlan: plan != nil, op: vandaag).map {
                Taak(.toekomstplan, nietVoorDeVraag($0), jeugdige: child, feit: vervolg.first?.vraag.id)
            }
        }
    }

    /// Nobody is late for what was due before they met the family: then the same weeks as for an analysis.
    func nietVoorDeVraag(_ due: Oordeel<Datum>) -> Oordeel<Datum> {
        guard let asked = vervolg.first?.vraag.inhoud.datum else { return due }
        let fair = normen.laatsteDag(.analyse, na: asked)
        return due.uitkomst < fair.uitkomst ? Oordeel(fair.uitkomst, gronden: due.gronden + fair.gronden) : due
    }

    /// A meeting that was agreed and of which nothing was written down.
    private var groepstaken: [Taak] {
        kinderenInDossier.compactMap { child in
            guard let group = Resourcegroepbeeld.van(child, feiten.resourcegroepen, feiten.bijeenkomsten), let next = group.volgende else {
                return nil
            }
            return Taak(
                .resourcegroep, dag(next, "resourcegroep", "Voor die dag is een bijeenkomst afgesproken."), jeugdige: child,
                feit: group.groep.id)
        }
    }
}
