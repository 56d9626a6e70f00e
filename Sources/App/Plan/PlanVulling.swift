// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// Adds goals to the plan of the family: the first version, or the next.
    package func plant(_ doelen: [Gezinsdoel], evaluatieOp: Datum, dossier: ID<Dossier>) throws -> Feit<Gezinsplan> {
        let zicht = try zicht(dossier)
        let facts = try PlanStore.feiten(zicht, tx)
        let change = Planwijziging(
            doelen: (facts.lopend?.inhoud.doelen ?? []) + doelen, evaluatieOp: evaluatieOp, gezien: facts.huidig?.id)
        return try PlanStore.herzie(change, zicht, tx)
    }

    /// An answer to the plan, an evaluation, the closing: facts of the whole family.
    package func legtVast<I: Feitinhoud>(bijPlan feit: I, dossier: ID<Dossier>) throws {
        try PlanStore.legVast(feit, zicht(dossier), van: vandaag, tx)
    }

    /// Somebody says that it does not help. Gives the id, to answer it.
    package func zegtHelptNiet(_ signaal: Helptniet, dossier: ID<Dossier>) throws -> UUIDv7 {
        try PlanStore.legVast(signaal, zicht(dossier), van: vandaag, tx).id
    }

    /// The plan the family works with now.
    package func plan(_ dossier: ID<Dossier>) throws -> Feit<Gezinsplan>? { try PlanStore.feiten(zicht(dossier), tx).huidig }
}
