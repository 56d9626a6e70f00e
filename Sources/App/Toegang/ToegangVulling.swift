// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    package func kloptAan(_ binnenkomst: Binnenkomst) throws { try BinnenkomstStore.ontvang(binnenkomst, tx) }

    package func kent(
        _ vindplaats: Vindplaats, vast: [Vastcontact] = [], daar: Vindplaatspersoon? = nil
    ) throws {
        try VindplaatsStore.legVast(vindplaats, tx)
        for contact in vast { try VindplaatsStore.legVast(contact, tx) }
        if let daar { try VindplaatsStore.legVast(daar, vervangt: nil, tx) }
    }

    package func nieuwID<Of>() -> ID<Of> { tx.nieuwID() }

    package func telt(_ contact: ContactZonderDossier, team: ID<Team>) throws { try ToegangStore.legVast(contact, team: team, tx) }

    package func vraagt(_ vraag: Hulpvraag, dossier: ID<Dossier>) throws -> Feit<Hulpvraag> {
        try ToegangStore.legVast(vraag.gecontroleerd(op: vandaag), dossier: dossier, tx)
    }

    package func bepaaltWoonplaats(_ bepaling: Woonplaatsbepaling, dossier: ID<Dossier>) throws {
        try ToegangStore.legVast(bepaling.gecontroleerd(), zicht(dossier), tx)
    }

    package func vraagtPartner(_ vraag: Partnervraag, dossier: ID<Dossier>) throws {
        let fact = try PartnervraagStore.legVast(vraag.gecontroleerd(op: vandaag), zicht(dossier), tx)
        try PartnervraagStore.verstrek(fact, zicht(dossier), tx)
        _ = try PartnervraagStore.maakLink(fact, tx)
    }

    /// The moments of a crisis that went as it should, told afterwards: the family was seen within the hour.
    package func doorloopt(crisis vraag: Feit<Hulpvraag>, dossier: ID<Dossier>) throws {
        let steps: [(Crisisstap, Int64, String)] = [
            (.melding, 90, ""), (.eersteContact, 40, "Thuis, met het kind en de ouder."),
            (.gedragswetenschapper, 20, "Samen het veiligheidsplan gemaakt."),
            (.veilig, 5, "Slaapt deze week bij familie."),
        ]
        for (step, ago, text) in steps {
            let fact = Crisistijd(hulpvraag: vraag.id, stap: step, op: tx.nu.plus(seconden: -ago * 60), toelichting: text)
            try ToegangStore.legVast(bij: vraag, fact, zicht(dossier), tx)
        }
    }

    /// A triage in stages: safety by who took the call, how soon in the meeting of the team.
    package func weegt(_ vraag: Feit<Hulpvraag>, op dag: Datum, dossier: ID<Dossier>) throws {
        let place = try zicht(dossier)
        try ToegangStore.legVast(bij: vraag, Triagestap.veiligheid(.veilig, gezien: "", bij: vraag.id, op: dag), place, tx)
        let why = "De ouder houdt het thuis bijna niet meer vol."
        try ToegangStore.legVast(bij: vraag, Triagestap.spoed(.dezeWeek, waarom: why, bij: vraag.id, op: dag), place, tx)
    }

    /// What who did the triage gives along to who takes the family on.
    package func geeftMee(bij vraag: Feit<Hulpvraag>, dossier: ID<Dossier>) throws {
        let note = Triageoverdracht(
            hulpvraag: vraag.id, afgesproken: "Iemand belt deze week voor een afspraak bij het gezin thuis.",
            beloofd: "Eén vaste contactpersoon, die ook met het kind zelf praat.", nietDoen: "Niet bellen onder schooltijd.")
        try ToegangStore.legVast(bij: vraag, note.gecontroleerd(), zicht(dossier), tx)
    }

    package func beoordeelt(_ triage: Triage, bij vraag: Feit<Hulpvraag>, dossier: ID<Dossier>) throws {
        try ToegangStore.legVast(triage.gecontroleerd(bij: vraag.inhoud), bij: vraag, zicht(dossier), tx)
    }
}
