// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Giving relations and handing files over, after the table of giving said that it may.
enum Verleenwerk {
    static func geef(_ relatie: Relatie, aan ontvanger: Medewerker, _ zicht: Zicht, handeling: UUIDv7? = nil, _ tx: SchrijfTx) throws {
        let giver = Verlening.Gever(rollen: zicht.rollen, relaties: zicht.relaties)
        try controleer(relatie, door: giver, aan: ontvanger, tx)
        tx.getoond(.gebruiker(ontvanger.gebruiker))
        try RelatieStore.geef(relatie, lijn: DossierStore.lijn(zicht.dossier, nil, .hulp, tx), handeling: handeling, tx)
    }

    private static func controleer(_ relatie: Relatie, door giver: Verlening.Gever, aan ontvanger: Medewerker, _ tx: LeesTx) throws {
        let all = try RelatieStore.relaties(relatie.dossier, tx).lopend(op: tx.nu)
        let teams = Set(all.filter { $0.inhoud.relatiesoort == .team }.compactMap(\.inhoud.team))
        let settings = try InstellingStore.instellingen(tx)
        try Verlening.controleer(relatie, door: giver, aan: ontvanger, teams: teams, settings)
    }

    // MARK: By two people

    /// Gives it, or where the college wants two people for it, proposes it to a second.
    /// - Returns: false when it waits for the second.
    static func geefOfStelVoor(_ relatie: Relatie, aan ontvanger: Medewerker, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Bool {
        guard relatie.relatiesoort == .consult, try InstellingStore.instellingen(tx).vraagtTwee(.consultGeven) else {
            try geef(relatie, aan: ontvanger, zicht, tx)
            return true
        }
        try controleer(relatie, door: Verlening.Gever(rollen: zicht.rollen, relaties: zicht.relaties), aan: ontvanger, tx)
        tx.getoond(.gebruiker(ontvanger.gebruiker))
        tx.noteer("relatie.voorstellen")
        let waiting = try RelatieStore.voorstellen(zicht.dossier, tx)
        guard !waiting.contains(where: { $0.inhoud.relatie.gebruiker == relatie.gebruiker }) else {
            throw Afwijzing.nietMogelijk("Dit is al voor \(ontvanger.naam) gevraagd. Een tweede collega moet het nu bevestigen.")
        }
        try RelatieStore.stelVoor(relatie, lijn: DossierStore.lijn(zicht.dossier, nil, .hulp, tx), tx)
        return false
    }

    /// The second colleague's answer. What was asked is checked again, as who asked could give it now.
    static func toets(
        _ voorstel: Feit<Relatievoorstel>, _ uitkomst: Toetsuitkomst, _ toelichting: String, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        guard zicht.magMeebeslissen else {
            throw Afwijzing.nietMogelijk("Dit bevestigt een collega die in dit dossier mag schrijven of toegang mag geven.")
        }
        let looked = try Relatietoets.kijk(voorstel, door: tx.wie.id, uitkomst, toelichting)
        try RelatieStore.toets(looked, op: voorstel, tx)
        guard uitkomst == .akkoord else { return }
        let relation = voorstel.inhoud.ingegaan(op: tx.nu)
        guard let asker = try BeheerStore.medewerker(ID(voorstel.door), tx),
            let receiver = try relation.gebruiker.flatMap({ try BeheerStore.medewerker($0, tx) }), receiver.gebruiker.raw != tx.wie.id
        else { throw Afwijzing.nietMogelijk("Wie dit vroeg of wie zou meedenken, werkt hier niet meer. Geef het voorstel terug.") }
        let theirs = try RelatieStore.soorten(asker.gebruiker, teams: asker.teams, dossier: relation.dossier, tx)
        try controleer(relation, door: Verlening.Gever(rollen: asker.rollen, relaties: Set(theirs.keys)), aan: receiver, tx)
        tx.getoond(.gebruiker(receiver.gebruiker))
        try RelatieStore.geef(relation, lijn: voorstel.lijn, tx)
    }

    // MARK: Handing over

    /// The file gets another contact, who finds the note as something to read.
    static func draagOver(_ zicht: Zicht, naar ontvanger: Medewerker, notitie: String, _ tx: SchrijfTx) throws {
        let earlier = try RelatieStore.relaties(zicht.dossier, tx).vasteContactpersoon(op: tx.nu)
        let relation = Relatie(
            dossier: zicht.dossier, relatiesoort: .vasteContactpersoon, gebruiker: ontvanger.gebruiker, van: tx.nu,
            gegevenDoor: tx.wie.id, reden: "overgedragen")
        try geef(relation, aan: ontvanger, zicht, tx)
        try RelatieStore.draagOver(
            Overdracht(van: earlier, naar: ontvanger.gebruiker, notitie: notitie), dossier: zicht.dossier,
            lijn: DossierStore.lijn(zicht.dossier, nil, .hulp, tx), tx)
    }

    /// The file goes to another team: that sees it from now on, who had it until now no longer does.
    static func draagOver(_ zicht: Zicht, naarTeam team: ID<Team>, notitie: String, _ tx: SchrijfTx) throws {
        let relations = try RelatieStore.relaties(zicht.dossier, tx)
        let running = relations.lopend(op: tx.nu)
        guard !running.contains(where: { $0.inhoud.relatiesoort == .team && $0.inhoud.team == team }) else {
            throw Afwijzing.ongeldig([Veldfout("naar", "Dit team heeft dit gezin al.")])
        }
        let line = try DossierStore.lijn(zicht.dossier, nil, .hulp, tx)
        let own: Set<Relatiesoort> = [.team, .vasteContactpersoon, .waarneming, .supervisie]
        for old in running where own.contains(old.inhoud.relatiesoort) { try RelatieStore.beeindig(old, reden: "naar een ander team", tx) }
        try RelatieStore.geef(
            Relatie(
                dossier: zicht.dossier, relatiesoort: .team, team: team, van: tx.nu, gegevenDoor: tx.wie.id, reden: "overgedragen"),
            lijn: line, tx)
        let earlier = relations.vasteContactpersoon(op: tx.nu)
        try RelatieStore.draagOver(
            Overdracht(van: earlier, naarTeam: team, notitie: notitie), dossier: zicht.dossier, lijn: line, tx)
    }
}

extension Zicht {
    /// Who may be the second of two for giving access: works in this file, or gives access to it.
    var magMeebeslissen: Bool { magSchrijven || mag(.relatieGeven) }
}
