// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// The dated relations through which people see files. `relatie_stand` is derived from the facts, for lists.
enum RelatieStore {
    static let tabel = Feitentabel("relatie_feit")
    static let afgeleid: Set<String> = ["relatie_stand", "overdracht_stand"]
    static let migratie = Migratie(
        11, "relatie",
        sql: Feitenschema.tabel("relatie_feit") + """

            CREATE TABLE relatie_stand (
              feit {blob} NOT NULL PRIMARY KEY, dossier {blob} NOT NULL, soort {text} NOT NULL, gebruiker {blob}, team {blob},
              van {int} NOT NULL, tot {int}
            ) {strict};
            CREATE INDEX relatie_stand_dossier ON relatie_stand (dossier);
            CREATE INDEX relatie_stand_gebruiker ON relatie_stand (gebruiker, dossier);
            CREATE INDEX relatie_stand_team ON relatie_stand (team, dossier);
            """)

    /// A family has one vaste contactpersoon: giving it to somebody ends it for who had it.
    @discardableResult
    static func geef(_ relatie: Relatie, lijn: ID<Lijn>, handeling: UUIDv7? = nil, _ tx: SchrijfTx) throws -> Feit<Relatie> {
        if relatie.relatiesoort == .vasteContactpersoon {
            for old in try relaties(relatie.dossier, tx).lopend(op: tx.nu) where old.inhoud.relatiesoort == .vasteContactpersoon {
                try beeindig(old, reden: "opgevolgd", tx)
            }
        }
        return try tx.teken(
            relatie, op: Plek(dossier: relatie.dossier, lijn: lijn), in: tabel, van: relatie.van.datum, bron: "relatie",
            handeling: handeling)
    }

    static func beeindig(_ relatie: Feit<Relatie>, reden: String, _ tx: SchrijfTx) throws {
        try tx.teken(
            Relatieeinde(relatie: relatie.id, op: tx.nu, reden: reden), op: Plek(dossier: relatie.dossier, lijn: relatie.lijn), in: tabel,
            van: tx.vandaag, bron: "relatie")
    }

    static func relaties(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Relaties {
        try tx.eenmaal("relaties", dossier) {
            let bundle = try tx.feiten(in: tabel, dossier: dossier)
            return Relaties(gegeven: try bundle.geldend(Relatie.self), beeindigd: try bundle.geldend(Relatieeinde.self))
        }
    }

    /// What this person has with the file at this moment; shows nothing about the file, so it leaves no line.
    static func soorten(_ wie: ID<Gebruiker>, teams: [ID<Team>], dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Relatiesoort: Moment?] {
        let marks = teams.map { _ in "?" }.joined(separator: ", ")
        let team = teams.isEmpty ? "" : " OR team IN (\(marks))"
        let rows = try tx.query(
            "SELECT soort, tot FROM relatie_stand WHERE dossier = ? AND van <= ? AND (tot IS NULL OR tot > ?) AND (gebruiker = ?\(team))",
            [.id(dossier), .moment(tx.nu), .moment(tx.nu), .id(wie)] + teams.map { .id($0) })
        var result: [Relatiesoort: Moment?] = [:]
        for row in rows {
            guard let soort = try Relatiesoort(rawValue: row.text("soort")) else { continue }
            result[soort] = .some(try row.optionalInt("tot").map { Moment(micros: $0) })
        }
        return result
    }

    /// The relations this person had with the file at an earlier instant, by fact id. Shows nothing about the file.
    static func lopend(
        _ wie: ID<Gebruiker>, dossier: ID<Dossier>, teams: [ID<Team>], op moment: Moment, _ tx: LeesTx
    ) throws -> [UUIDv7: Relatiesoort] {
        let rows = try tx.query(
            "SELECT feit, soort, gebruiker, team FROM relatie_stand WHERE dossier = ? AND van <= ? AND (tot IS NULL OR tot > ?)",
            [.id(dossier), .moment(moment), .moment(moment)])
        var result: [UUIDv7: Relatiesoort] = [:]
        for row in rows {
            let user: ID<Gebruiker>? = try row.optionalID("gebruiker")
            let team: ID<Team>? = try row.optionalID("team")
            guard user == wie || team.map(teams.contains) ?? false else { continue }
            result[try row.uuid("feit")] = try Relatiesoort(rawValue: row.text("soort"))
        }
        return result
    }

    /// The teams that have this file now. Shows nothing of it, so it leaves no line of its own.
    static func teams(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Set<ID<Team>> {
        let rows = try tx.query(
            "SELECT team FROM relatie_stand WHERE dossier = ? AND team IS NOT NULL AND van <= ? AND (tot IS NULL OR tot > ?)",
            [.id(dossier), .moment(tx.nu), .moment(tx.nu)])
        return Set(try rows.map { try $0.id("team") })
    }

    /// One time somebody looked in an emergency.
    struct Nood: Sendable {
        /// Fact id of the relation.
        let feit: UUIDv7
        let dossier: ID<Dossier>
        let gebruiker: ID<Gebruiker>
        let van: Moment
        /// When it ended or will end.
        let tot: Moment
    }

    /// The last times, newest first: who, when and which file, no word of why. The caller says what it shows.
    static func noodtoegangen(hoogstens: Int = 1_000, _ tx: LeesTx) throws -> [Nood] {
        try tx.query(
            "SELECT feit, dossier, gebruiker, van, tot FROM relatie_stand WHERE soort = ? ORDER BY van DESC, feit DESC LIMIT ?",
            [.text(Relatiesoort.noodtoegang.rawValue), .int(hoogstens)]
        ).map { try nood($0) }
    }

    /// One noodtoegang with its reason. Counts as shown.
    static func noodtoegang(_ feit: UUIDv7, _ tx: LeesTx) throws -> (nood: Nood, relatie: Relatie)? {
        let rows = try tx.query(
            "SELECT feit, dossier, gebruiker, van, tot FROM relatie_stand WHERE feit = ? AND soort = ?",
            [.uuid(feit), .text(Relatiesoort.noodtoegang.rawValue)])
        guard let row = rows.first else { return nil }
        let found = try nood(row)
        tx.getoond(.dossier(found.dossier))
        tx.getoond(.gebruiker(found.gebruiker))
        return try tx.feiten(in: tabel, waar: "id = ?", [.uuid(feit)]).alle(Relatie.self).first.map { (found, $0.inhoud) }
    }

    private static func nood(_ row: SQLRow) throws -> Nood {
        Nood(
            feit: try row.uuid("feit"), dossier: try row.id("dossier"), gebruiker: try row.id("gebruiker"), van: try row.moment("van"),
            tot: try row.optionalInt("tot").map { Moment(micros: $0) } ?? row.moment("van"))
    }

    /// The files this person has a running relation of their own with, of one of these kinds.
    static func dossiers(van wie: ID<Gebruiker>, soorten: [Relatiesoort], _ tx: LeesTx) throws -> [ID<Dossier>] {
        let marks = soorten.map { _ in "?" }.joined(separator: ", ")
        return try tx.query(
            """
            SELECT DISTINCT dossier FROM relatie_stand
            WHERE gebruiker = ? AND van <= ? AND (tot IS NULL OR tot > ?) AND soort IN (\(marks)) ORDER BY dossier LIMIT 500
            """, [.id(wie), .moment(tx.nu), .moment(tx.nu)] + soorten.map { .text($0.rawValue) }
        ).map { try $0.id("dossier") }
    }

    /// Of these files those in which anybody has a running relation of this kind. Shows nothing of them, so it leaves no line of its own.
    static func dossiers(_ dossiers: [ID<Dossier>], met soort: Relatiesoort, _ tx: LeesTx) throws -> [ID<Dossier>] {
        // File by file, along its own index: a gemeente has a million relations, and this is asked a few files at a time.
        try dossiers.filter { file in
            try !tx.query(
                "SELECT 1 AS een FROM relatie_stand WHERE dossier = ? AND soort = ? AND van <= ? AND (tot IS NULL OR tot > ?) LIMIT 1",
                [.id(file), .text(soort.rawValue), .moment(tx.nu), .moment(tx.nu)]
            ).isEmpty
        }
    }

    /// SQL condition and arguments for files this person has any running relation with; `kolom` names the dossier column.
    static func voorwaarde(_ wie: ID<Gebruiker>, teams: [ID<Team>], kolom: String, op nu: Moment) -> (String, [SQLValue]) {
        let marks = teams.map { _ in "?" }.joined(separator: ", ")
        let team = teams.isEmpty ? "" : " OR r.team IN (\(marks))"
        return (
            "EXISTS (SELECT 1 FROM relatie_stand r WHERE r.dossier = \(kolom) AND r.van <= ? AND (r.tot IS NULL OR r.tot > ?) AND (r.gebruiker = ?\(team)))",
            [.moment(nu), .moment(nu), .id(wie)] + teams.map { .id($0) }
        )
    }
}

/// Keeps `relatie_stand` equal to the relation facts.
struct Relatieprojectie: Projectie {
    let naam = "relatie"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        for dossier in dossiers {
            let relaties = try RelatieStore.relaties(dossier, tx)
            try tx.execute("DELETE FROM relatie_stand WHERE dossier = ?", [.id(dossier)])
            for fact in relaties.gegeven {
                let end = relaties.beeindigd.filter { $0.inhoud.relatie == fact.id }.map(\.inhoud.op).min()
                let tot = [fact.inhoud.tot, end].compactMap(\.self).min()
                try tx.execute(
                    "INSERT INTO relatie_stand (feit, dossier, soort, gebruiker, team, van, tot) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [
                        .uuid(fact.id), .id(dossier), .text(fact.inhoud.relatiesoort.rawValue), .id(fact.inhoud.gebruiker),
                        .id(fact.inhoud.team), .moment(fact.inhoud.van), .moment(tot),
                    ])
            }
        }
    }
}
