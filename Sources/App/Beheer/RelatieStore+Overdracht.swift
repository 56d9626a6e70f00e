// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Files that change hands, and all relations of one person at once.
extension RelatieStore {
    static let overdrachtmigratie = Migratie(
        15, "overdracht",
        sql: """
            CREATE TABLE overdracht_stand (
              feit {blob} NOT NULL PRIMARY KEY, dossier {blob} NOT NULL, naar {blob}, naar_team {blob}, opgetekend {int} NOT NULL,
              gelezen {int}
            ) {strict};
            CREATE INDEX overdracht_stand_dossier ON overdracht_stand (dossier);
            CREATE INDEX overdracht_stand_naar ON overdracht_stand (naar, gelezen);
            """)

    // MARK: All of one person

    /// The relations of their own that somebody has now, of these kinds, oldest file first.
    static func eigen(_ wie: ID<Gebruiker>, soorten: [Relatiesoort], _ tx: LeesTx) throws -> [Feit<Relatie>] {
        let marks = soorten.map { _ in "?" }.joined(separator: ", ")
        let rows = try tx.query(
            "SELECT feit FROM relatie_stand WHERE gebruiker = ? AND van <= ? AND (tot IS NULL OR tot > ?) AND soort IN (\(marks)) ORDER BY dossier, feit",
            [.id(wie), .moment(tx.nu), .moment(tx.nu)] + soorten.map { .text($0.rawValue) })
        return try rows.flatMap { try tx.feiten(in: tabel, waar: "id = ?", [.uuid($0.uuid("feit"))]).alle(Relatie.self) }
    }

    /// Who leaves loses every relation of their own, now. The files stay with their team.
    /// - Returns: how many ended.
    static func beeindigAlle(van wie: ID<Gebruiker>, reden: String, _ tx: SchrijfTx) throws -> Int {
        let all = try eigen(wie, soorten: Relatiesoort.allCases, tx)
        for relation in all { try beeindig(relation, reden: reden, tx) }
        return all.count
    }

    /// How many files somebody is the contact or the substitute of.
    static func aantalEigen(_ wie: ID<Gebruiker>, _ tx: LeesTx) throws -> Int {
        Int(
            try tx.query(
                """
                SELECT COUNT(DISTINCT dossier) AS aantal FROM relatie_stand
                WHERE gebruiker = ? AND van <= ? AND (tot IS NULL OR tot > ?) AND soort IN (?, ?)
                """,
                [
                    .id(wie), .moment(tx.nu), .moment(tx.nu), .text(Relatiesoort.vasteContactpersoon.rawValue),
                    .text(Relatiesoort.waarneming.rawValue),
                ]
            ).first?.int("aantal") ?? 0)
    }

    // MARK: Files of a team

    /// The substitutions that run now in files of these teams.
    static func waarnemingen(_ teams: [ID<Team>], _ tx: LeesTx) throws -> [Feit<Relatie>] {
        guard !teams.isEmpty else { return [] }
        let marks = teams.map { _ in "?" }.joined(separator: ", ")
        let rows = try tx.query(
            """
            SELECT r.feit FROM relatie_stand r WHERE r.soort = ? AND r.van <= ? AND (r.tot IS NULL OR r.tot > ?) AND EXISTS (
              SELECT 1 FROM relatie_stand t WHERE t.dossier = r.dossier AND t.soort = ? AND t.team IN (\(marks)) AND t.van <= ?
                AND (t.tot IS NULL OR t.tot > ?))
            ORDER BY r.feit LIMIT 500
            """,
            [.text(Relatiesoort.waarneming.rawValue), .moment(tx.nu), .moment(tx.nu), .text(Relatiesoort.team.rawValue)]
                + teams.map { .id($0) } + [.moment(tx.nu), .moment(tx.nu)])
        return try rows.flatMap { try tx.feiten(in: tabel, waar: "id = ?", [.uuid($0.uuid("feit"))]).alle(Relatie.self) }
    }

    // MARK: By two people

    /// Nobody sees more by this: a second colleague decides.
    static func stelVoor(_ relatie: Relatie, lijn: ID<Lijn>, _ tx: SchrijfTx) throws {
        let place = Plek(dossier: relatie.dossier, lijn: lijn)
        try tx.teken(Relatievoorstel(relatie: relatie), op: place, in: tabel, van: tx.vandaag, bron: "relatie")
    }

    static func toets(_ toets: Relatietoets, op voorstel: Feit<Relatievoorstel>, _ tx: SchrijfTx) throws {
        try tx.teken(toets, op: Plek(dossier: voorstel.dossier, lijn: voorstel.lijn), in: tabel, van: tx.vandaag, bron: "relatie")
    }

    /// What was asked is no longer needed: nobody can agree to it any more.
    static func trekIn(_ voorstel: Feit<Relatievoorstel>, _ tx: SchrijfTx) throws { try tx.trekIn(voorstel, in: tabel) }

    /// What waits for a second colleague in this file now.
    static func voorstellen(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Feit<Relatievoorstel>] {
        let bundle = try tx.feiten(in: tabel, dossier: dossier)
        return try bundle.alle(Relatievoorstel.self).wachtend(bundle.alle(Relatietoets.self), op: tx.nu)
    }

    // MARK: Handing over

    @discardableResult
    static func draagOver(_ overdracht: Overdracht, dossier: ID<Dossier>, lijn: ID<Lijn>, _ tx: SchrijfTx) throws -> Feit<Overdracht> {
        if let user = overdracht.naar { tx.getoond(.gebruiker(user)) }
        return try tx.teken(overdracht, op: Plek(dossier: dossier, lijn: lijn), in: tabel, van: tx.vandaag, bron: "overdracht")
    }

    static func gelezen(_ overdracht: Feit<Overdracht>, _ tx: SchrijfTx) throws {
        try tx.teken(
            Overdrachtgelezen(overdracht: overdracht.id), op: Plek(dossier: overdracht.dossier, lijn: overdracht.lijn), in: tabel,
            van: tx.vandaag, bron: "overdracht")
    }

    /// What was handed to this person and is not read yet, oldest first.
    static func ongelezen(_ wie: ID<Gebruiker>, _ tx: LeesTx) throws -> [(dossier: ID<Dossier>, feit: UUIDv7)] {
        try tx.query(
            "SELECT dossier, feit FROM overdracht_stand WHERE naar = ? AND gelezen IS NULL ORDER BY feit LIMIT 50", [.id(wie)]
        ).map { (try $0.id("dossier"), try $0.uuid("feit")) }
    }
}

/// Keeps `overdracht_stand` equal to the facts.
struct Overdrachtprojectie: Projectie {
    let naam = "overdracht"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        for dossier in dossiers { try RelatieStore.herbouwOverdrachten(dossier, tx) }
    }
}

extension RelatieStore {
    static func herbouwOverdrachten(_ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        let bundle = try tx.feiten(in: tabel, dossier: dossier)
        let read = try bundle.geldend(Overdrachtgelezen.self)
        try tx.execute("DELETE FROM overdracht_stand WHERE dossier = ?", [.id(dossier)])
        for fact in try bundle.geldend(Overdracht.self) {
            try tx.execute(
                "INSERT INTO overdracht_stand (feit, dossier, naar, naar_team, opgetekend, gelezen) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .uuid(fact.id), .id(dossier), .id(fact.inhoud.naar), .id(fact.inhoud.naarTeam), .moment(fact.opgetekend),
                    .moment(read.first { $0.inhoud.overdracht == fact.id }?.opgetekend),
                ])
        }
    }
}
