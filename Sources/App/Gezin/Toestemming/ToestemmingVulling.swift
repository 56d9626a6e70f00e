// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// Asks for consent, with what a professional judged first. Who decides says yes; some were not reached, or `alleen` these answer.
    /// Gives the id.
    @discardableResult
    package func vraagtToestemming<Z: Toestemmingszaak>(
        _ zaak: Z, nietBereikt: [ID<Persoon>] = [], alleen wie: [ID<Persoon>]? = nil, oordeel: ((UUIDv7) -> Wilsoordeel)? = nil,
        uitzondering: ((UUIDv7) -> Toestemmingsuitzondering)? = nil, dossier: ID<Dossier>
    ) throws -> UUIDv7 {
        let zicht = try zicht(dossier), dag = zaak.gevraagdOp
        let fact = try ToestemmingStore.legVast(zaak, zicht, tx)
        let matter = try ToestemmingStore.zaak(fact.id, zicht, tx)
        if let judged = oordeel?(fact.id) { try ToestemmingStore.legVast(judged, bij: matter, op: dag, zicht, tx) }
        if let except = uitzondering?(fact.id) { try ToestemmingStore.legVast(except, bij: matter, op: dag, zicht, tx) }
        let asked = wie.map { $0.map(Optional.some) } ?? (matter.beeld.vereist?.uitkomst.leden ?? []).map(\.persoon)
        for person in asked {
            let isMissed = person.map(nietBereikt.contains) ?? false
            let answer = Toestemmingsantwoord(
                zaak: fact.id, wie: person, namens: person == nil ? "de gezinsvoogd" : "", antwoord: isMissed ? .nietBereikt : .ja, op: dag,
                wijze: isMissed ? .telefoon : .gesprek)
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
