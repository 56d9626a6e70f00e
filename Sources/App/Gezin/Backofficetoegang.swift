// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// The dated relation of the backoffice with a file, for ordering and paying (Jeugdwet 7.4.0 onder c). It comes with the decision or the
/// order and goes when the help on it ended: nobody has to ask for it, and nobody has it longer than the work lasts.
enum Backofficetoegang {
    /// How long after help ended it stays, in weeks: so long messages about it may still come in and be put right.
    static func wekenNaEinde(_ tx: LeesTx) throws -> Int { try InstellingStore.instellingen(tx).weken(.bekostigingWeken) }

    /// Who gets it: the backoffice of the team of the file; where a team has none of its own, the one that works for all teams.
    static func open(_ dossier: ID<Dossier>, reden: String, _ tx: SchrijfTx) throws {
        let running = try RelatieStore.relaties(dossier, tx).lopend(op: tx.nu)
        let lijn = try DossierStore.lijn(dossier, nil, .hulp, tx)
        for who in try wie(running.compactMap(\.inhoud.team), tx) where !running.contains(where: { $0.inhoud.isBekostiging(van: who) }) {
            tx.getoond(.gebruiker(who))
            let relation = Relatie(
                dossier: dossier, relatiesoort: .bekostiging, gebruiker: who, van: tx.nu, gegevenDoor: tx.wie.id, reden: reden)
            try RelatieStore.geef(relation, lijn: lijn, tx)
        }
    }

    /// A letter waits, and nobody of this team sends letters: then who works for all teams may, before there is anything to order.
    static func openVoorBrief(_ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        let running = try RelatieStore.relaties(dossier, tx).lopend(op: tx.nu)
        let staff = try BeheerStore.medewerkers(tx).filter { $0.rollen.contains(.backoffice) }
        guard staff.allSatisfy({ Set($0.teams).isDisjoint(with: running.compactMap(\.inhoud.team)) }) else { return }
        try open(dossier, reden: brief, tx)
    }

    /// The letter went, and nothing else has to be done here.
    static func sluitNaBrief(_ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        for relation in try RelatieStore.relaties(dossier, tx).lopend(op: tx.nu)
        where relation.inhoud.relatiesoort == .bekostiging && relation.inhoud.reden == brief {
            try RelatieStore.beeindig(relation, reden: "de brief is verstuurd", tx)
        }
    }

    private static let brief = "een brief over een besluit te versturen"

    static func sluit(_ dossier: ID<Dossier>, reden: String, _ tx: SchrijfTx) throws {
        for relation in try RelatieStore.relaties(dossier, tx).lopend(op: tx.nu) where relation.inhoud.relatiesoort == .bekostiging {
            try RelatieStore.beeindig(relation, reden: reden, tx)
        }
    }

    private static func wie(_ teams: [ID<Team>], _ tx: LeesTx) throws -> [ID<Gebruiker>] {
        let staff = try BeheerStore.medewerkers(tx).filter { $0.rollen.contains(.backoffice) }
        let own = staff.filter { !Set($0.teams).isDisjoint(with: teams) }
        return (own.isEmpty ? staff.filter(\.teams.isEmpty) : own).map(\.gebruiker)
    }
}

extension Relatie {
    fileprivate func isBekostiging(van wie: ID<Gebruiker>) -> Bool { relatiesoort == .bekostiging && gebruiker == wie }
}
