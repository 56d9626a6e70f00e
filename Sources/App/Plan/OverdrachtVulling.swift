// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// What was told when this family got another fixed contact.
    /// - Parameter gesprek: made for the id of the change.
    package func vertelt(dossier: ID<Dossier>, _ gesprek: (UUIDv7) -> Overdrachtgesprek) throws {
        guard let change = Wissel.contactpersoon(try RelatieStore.relaties(dossier, tx), op: tx.nu) else { throw Afwijzing.nietGevonden }
        try legtVast(bijPlan: gesprek(change.id).gecontroleerd(op: vandaag), dossier: dossier)
    }
}
