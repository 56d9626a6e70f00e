// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// Asks for consent where a professional judged something first, and hears a yes from these people. Gives the id.
    @discardableResult
    package func legtVoor(
        _ zaak: Hulptoestemming, oordeel: ((UUIDv7) -> Wilsoordeel)? = nil, uitzondering: ((UUIDv7) -> Toestemmingsuitzondering)? = nil,
        wie: [ID<Persoon>] = [], dossier: ID<Dossier>
    ) throws -> UUIDv7 {
        let zicht = try zicht(dossier), dag = zaak.gevraagdOp
        let fact = try ToestemmingStore.legVast(zaak, zicht, tx)
        let matter = try ToestemmingStore.zaak(fact.id, zicht, tx)
        if let judged = oordeel?(fact.id) { try ToestemmingStore.legVast(judged, bij: matter, op: dag, zicht, tx) }
        if let except = uitzondering?(fact.id) { try ToestemmingStore.legVast(except, bij: matter, op: dag, zicht, tx) }
        for who in wie {
            let answer = Toestemmingsantwoord(zaak: fact.id, wie: who, antwoord: .ja, op: dag, wijze: .gesprek)
            try ToestemmingStore.legVast(answer, bij: matter, op: dag, bron: "gezin", zicht, tx)
        }
        return fact.id
    }

    /// Somebody takes back a yes.
    package func trektIn(_ intrekking: Toestemmingsintrekking, dossier: ID<Dossier>) throws {
        let zicht = try zicht(dossier)
        let matter = try ToestemmingStore.zaak(intrekking.zaak, zicht, tx)
        try ToestemmingStore.legVast(intrekking, bij: matter, op: intrekking.op, bron: "gezin", zicht, tx)
    }

    package func meldt(_ melding: Verwijsindexmelding, dossier: ID<Dossier>) throws {
        try GezinStore.legVast(melding, zicht(dossier), jeugdige: melding.kind, van: melding.op, tx)
    }

    /// The search for a JIM begins.
    package func zoekt(_ jim: Jimzoektocht, dossier: ID<Dossier>) throws {
        try GezinStore.legVast(jim, zicht(dossier), jeugdige: jim.kind, van: jim.begonnenOp, tx)
    }
}
