// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Giving relations and handing files over, after the table of giving said that it may.
enum Verleenwerk {
    static func geef(_ relatie: Relatie, aan ontvanger: Medewerker, _ zicht: Zicht, handeling: UUIDv7? = nil, _ tx: SchrijfTx) throws {
        let all = try RelatieStore.relaties(zicht.dossier, tx).lopend(op: tx.nu)
        let giver = Verlening.Gever(rollen: zicht.rollen, relaties: zicht.relaties)
        let teams = Set(all.filter { $0.inhoud.relatiesoort == .team }.compactMap(\.inhoud.team))
        let settings = try InstellingStore.instellingen(tx)
        try Verlening.controleer(relatie, door: giver, aan: ontvanger, teams: teams, settings)
        tx.getoond(.gebruiker(ontvanger.gebruiker))
        try RelatieStore.geef(relatie, lijn: DossierStore.lijn(zicht.dossier, nil, .hulp, tx), handeling: handeling, tx)
    }

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
