// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// The next version of a document, by the rules of the house.
    private func plant<I: Versiedocument>(
        _ draft: I, na huidig: Feit<I>?, _ fouten: [Veldfout], van kind: ID<Persoon>?, dossier: ID<Dossier>
    ) throws {
        let next = try draft.opvolger(van: huidig, gezien: huidig?.id, op: vandaag, fouten: fouten)
        try BijplanStore.legVast(next, van: kind, zicht(dossier), op: vandaag, tx)
    }

    private func bijplannen(_ dossier: ID<Dossier>) throws -> Bijplanfeiten { try BijplanStore.feiten(zicht(dossier), tx) }

    package func veiligheidsplan(_ dossier: ID<Dossier>) throws -> Feit<Veiligheidsplan>? {
        try bijplannen(dossier).veiligheidsbeeld(op: vandaag)?.plan
    }

    package func plant(_ plan: Veiligheidsplan, dossier: ID<Dossier>) throws {
        let facts = try bijplannen(dossier), phase = facts.veiligheidsbeeld(op: vandaag)?.fase.uitkomst ?? .directe
        try plant(
            plan, na: facts.veiligheidsplannen.huidig(), plan.fouten(fase: phase, op: vandaag), van: nil, dossier: dossier)
    }

    package func plant(_ plan: Perspectiefplan, dossier: ID<Dossier>) throws {
        try plant(
            plan, na: bijplannen(dossier).perspectief(plan.kind).first, plan.fouten(nu: nil, op: vandaag), van: plan.kind, dossier: dossier)
    }

    package func plant(_ plan: Toekomstplan, dossier: ID<Dossier>) throws {
        try plant(plan, na: bijplannen(dossier).toekomst(plan.jongere).first, plan.fouten(op: vandaag), van: plan.jongere, dossier: dossier)
    }

    package func plant(_ groep: Resourcegroep, dossier: ID<Dossier>) throws {
        let known = try bijplannen(dossier).groepen(groep.jongere).first
        try plant(groep, na: known, groep.fouten(na: known?.inhoud, op: vandaag), van: groep.jongere, dossier: dossier)
    }

    /// A finding, a check, a step: a fact of one child, or of the family.
    package func legtVast<I: Feitinhoud>(bijKind feit: I, _ kind: ID<Persoon>?, dossier: ID<Dossier>) throws {
        try BijplanStore.legVast(feit, van: kind, zicht(dossier), op: vandaag, tx)
    }
}
