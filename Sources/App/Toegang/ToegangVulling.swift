// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    package func kloptAan(_ binnenkomst: Binnenkomst) throws { try BinnenkomstStore.ontvang(binnenkomst, tx) }

    package func vraagt(_ vraag: Hulpvraag, dossier: ID<Dossier>) throws -> Feit<Hulpvraag> {
        try ToegangStore.legVast(vraag.gecontroleerd(op: vandaag), dossier: dossier, tx)
    }

    package func bepaaltWoonplaats(_ bepaling: Woonplaatsbepaling, dossier: ID<Dossier>) throws {
        try ToegangStore.legVast(bepaling.gecontroleerd(), zicht(dossier), tx)
    }

    package func vraagtPartner(_ vraag: Partnervraag, dossier: ID<Dossier>) throws {
        let fact = try PartnervraagStore.legVast(vraag.gecontroleerd(op: vandaag), zicht(dossier), tx)
        _ = try PartnervraagStore.maakLink(fact, tx)
    }

    package func beoordeelt(_ triage: Triage, bij vraag: Feit<Hulpvraag>, dossier: ID<Dossier>) throws {
        try ToegangStore.legVast(triage.gecontroleerd(bij: vraag.inhoud), bij: vraag, zicht(dossier), tx)
    }
}
