// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// What this employee may see and change: a story cannot write where its teller may not.
    func zicht(_ dossier: ID<Dossier>) throws -> Zicht { try Zicht.op(dossier, bezoek, voor: .wijzigen, tx) }

    /// Opens a file for a team. The relation counts at once, so that the same transaction can go on writing.
    package func opentDossier(team: ID<Team>) throws -> ID<Dossier> {
        let dossier = try DossierStore.maak(team: team, tx).dossier
        try Relatieprojectie().werkBij([dossier], tx)
        return dossier
    }

    /// Makes someone the fixed contact of a family; who is that already stays it.
    package func geeftContactpersoon(_ gebruiker: ID<Gebruiker>, dossier: ID<Dossier>) throws {
        guard try RelatieStore.relaties(dossier, tx).vasteContactpersoon(op: tx.nu) != gebruiker else { return }
        let relatie = Relatie(
            dossier: dossier, relatiesoort: .vasteContactpersoon, gebruiker: gebruiker, van: tx.nu, gegevenDoor: tx.wie.id,
            reden: "neemt de vraag op zich")
        try RelatieStore.geef(relatie, lijn: DossierStore.lijn(dossier, nil, .hulp, tx), tx)
    }

    /// Asks a colleague to think along about the whole file, until they are thanked.
    package func laatMeedenken(_ gebruiker: ID<Gebruiker>, vraag: String, dossier: ID<Dossier>) throws {
        let relatie = Relatie(
            dossier: dossier, relatiesoort: .consult, gebruiker: gebruiker, van: tx.nu, gegevenDoor: tx.wie.id, reden: vraag)
        try RelatieStore.geef(relatie, lijn: DossierStore.lijn(dossier, nil, .hulp, tx), tx)
    }

    /// A person with what is known of them.
    package func schrijftIn(_ persoon: Persoonsgegevens, adres: Adres?, bereikbaarheid: Bereikbaarheid?) throws {
        try PersoonStore.legVast(persoon, tx)
        if let adres { try PersoonStore.legVast(adres, van: vandaag, tx) }
        if let bereikbaarheid { try PersoonStore.legVast(bereikbaarheid, tx) }
    }

    package func neemtDeel(_ deelname: Deelname, dossier: ID<Dossier>) throws {
        try GezinStore.neemDeel(deelname, dossier: dossier, van: vandaag, tx)
    }

    /// A fact about the family: gezag, who is involved.
    package func weet<I: Feitinhoud>(_ feit: I, dossier: ID<Dossier>) throws {
        try tx.teken(feit, op: DossierStore.plek(dossier, tx), in: GezinStore.tabel, van: vandaag, bron: "professional")
    }

    package func noteert(_ notitie: Contactnotitie, dossier: ID<Dossier>) throws { try GezinStore.noteer(notitie, zicht(dossier), tx) }

    /// An appointment, in the agenda of who goes.
    package func spreektAf(_ afspraak: Afspraak, dossier: ID<Dossier>) throws { try GezinStore.plan(afspraak, zicht(dossier), tx) }

    /// An appointment that was held, with the children who were seen.
    package func hield(_ afspraak: Afspraak, gezien: [ID<Persoon>], alleen: [ID<Persoon>] = [], dossier: ID<Dossier>) throws {
        let zicht = try zicht(dossier)
        let act = try GezinStore.plan(afspraak, zicht, tx)
        let held = Afspraakafloop(
            afspraak: act, uitkomst: .doorgegaan, datum: afspraak.datum, met: afspraak.met, aanwezig: afspraak.met, gezien: gezien,
            alleen: alleen)
        try GezinStore.rondAf(held, zicht, eerder: nil, tx)
    }

    /// How two people are related, as far as their roles do not say it.
    package func bindt(_ band: Familieband, sinds: Datum?, dossier: ID<Dossier>) throws {
        try GezinStore.legVast(band, zicht(dossier), sinds: sinds, tx)
    }

    /// Took this family along to a visit, and erased the device afterwards.
    package func namMee(_ dossier: ID<Dossier>) throws {
        let pak = tx.nieuwID(Meeneming.self).raw, tot = tx.nu.plus(seconden: 12 * 3_600)
        try MeeStore.maak(pak, van: bezoek.gebruiker, tot: tot, aantal: 1, Meezegel(sleutel: Toeval.bytes(32)), tx)
        try GezinStore.legVast(Meeneming(pak: pak, tot: tot), zicht(dossier), van: vandaag, tx)
        try MeeStore.meldGewist(pak, van: bezoek.gebruiker, tx)
    }

    /// A secret, a shield or a safety flag.
    package func beschermt<I: Feitinhoud>(_ feit: I, dossier: ID<Dossier>) throws {
        try BeschermingStore.legVast(feit, zicht(dossier), van: vandaag, tx)
    }
}

extension Vulhand {
    /// Weighs the duties before something is given without consent.
    package func weegtAf(_ afweging: Plichtenafweging, dossier: ID<Dossier>) throws {
        let zicht = try zicht(dossier)
        try ToestemmingStore.legVast(afweging, bij: ToestemmingStore.zaak(afweging.zaak, zicht, tx), op: afweging.op, zicht, tx)
    }

    package func vertelt(_ voorlichting: Voorlichting, dossier: ID<Dossier>) throws {
        try GezinStore.legVast(voorlichting, zicht(dossier), jeugdige: voorlichting.kind, van: voorlichting.op, tx)
    }
}
