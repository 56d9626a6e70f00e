// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Files and their lines. A line is (dossier, jeugdige or gezin, retention class) and has its own key.
enum DossierStore {
    static let migratie = Migratie(
        20, "dossier",
        sql: """
            CREATE TABLE dossier (id {blob} NOT NULL PRIMARY KEY, gemaakt {int} NOT NULL, door {blob} NOT NULL) {strict};
            CREATE TABLE lijn (
              id {blob} NOT NULL PRIMARY KEY, dossier {blob} NOT NULL REFERENCES dossier (id), jeugdige {blob}, bewaarklasse {text} NOT NULL,
              gemaakt {int} NOT NULL
            ) {strict};
            CREATE INDEX lijn_dossier ON lijn (dossier);
            """)

    struct Lijnrij: Sendable, Hashable {
        let id: ID<Lijn>
        let jeugdige: ID<Persoon>?
        let bewaarklasse: Bewaarklasse
        let gemaakt: Moment
    }

    /// Opens a new file with its family line, seen by this team from now on.
    static func maak(team: ID<Team>, _ tx: SchrijfTx) throws -> (dossier: ID<Dossier>, lijn: ID<Lijn>) {
        let dossier = tx.nieuwID(Dossier.self)
        try tx.execute("INSERT INTO dossier (id, gemaakt, door) VALUES (?, ?, ?)", [.id(dossier), .moment(tx.nu), .uuid(tx.wie.id)])
        let lijn = try lijn(dossier, nil, .hulp, tx)
        let relatie = Relatie(
            dossier: dossier, relatiesoort: .team, team: team, van: tx.nu, gegevenDoor: tx.wie.id, reden: "dossier aangemaakt")
        try RelatieStore.geef(relatie, lijn: lijn, tx)
        return (dossier, lijn)
    }

    /// Who made the file.
    static func maker(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> ID<Gebruiker>? {
        try tx.query("SELECT door FROM dossier WHERE id = ?", [.id(dossier)]).first.map { try $0.id("door") }
    }

    static func lijnen(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Lijnrij] {
        try tx.query("SELECT id, jeugdige, bewaarklasse, gemaakt FROM lijn WHERE dossier = ? ORDER BY id", [.id(dossier)]).map { row in
            guard let klasse = try Bewaarklasse(rawValue: row.text("bewaarklasse")) else { throw SQLFout.soort("bewaarklasse") }
            return Lijnrij(
                id: try row.id("id"), jeugdige: try row.optionalID("jeugdige"), bewaarklasse: klasse,
                gemaakt: try row.moment("gemaakt"))
        }
    }

    /// Files with a line made before a moment, after one file, in order of id. Only ids; the caller says what it shows.
    static func dossiers(gemaaktVoor moment: Moment, na: ID<Dossier>?, hoogstens: Int, _ tx: LeesTx) throws -> [ID<Dossier>] {
        let after = na.map { (" AND dossier > ?", [SQLValue.id($0)]) } ?? ("", [])
        return try tx.query(
            "SELECT DISTINCT dossier FROM lijn WHERE gemaakt < ?\(after.0) ORDER BY dossier LIMIT ?",
            [.moment(moment)] + after.1 + [.int(hoogstens)]
        ).map { try $0.id("dossier") }
    }

    /// The files these lines belong to. Keys that are no line of a file (of persons, messages, drafts) belong to none.
    static func dossiers(van lijnen: Set<ID<Lijn>>, _ tx: LeesTx) throws -> Set<ID<Dossier>> {
        Set(try lijnen.compactMap { try tx.query("SELECT dossier FROM lijn WHERE id = ?", [.id($0)]).first?.id("dossier") })
    }

    /// The lines that were not destroyed.
    static func levend(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Lijnrij] {
        try lijnen(dossier, tx).filter { try !tx.isVernietigd($0.id) }
    }

    /// The line of a child (or of the family) in this class; made at its first use, and again when the earlier one went by its term.
    /// - Throws: `vernietigd` for a file, or a child in it, of which nothing is left: that does not come back.
    static func lijn(_ dossier: ID<Dossier>, _ jeugdige: ID<Persoon>?, _ klasse: Bewaarklasse, _ tx: SchrijfTx) throws -> ID<Lijn> {
        let all = try lijnen(dossier, tx)
        let living = try all.filter { try !tx.isVernietigd($0.id) }
        if let known = living.first(where: { $0.jeugdige == jeugdige && $0.bewaarklasse == klasse }) { return known.id }
        let own = all.filter { $0.jeugdige == jeugdige }
        let isGone = jeugdige != nil && !own.isEmpty && !living.contains { $0.jeugdige == jeugdige }
        guard !isGone, all.isEmpty || !living.isEmpty else { throw Opslagfout.vernietigd }
        let id = tx.nieuwID(Lijn.self)
        try tx.execute(
            "INSERT INTO lijn (id, dossier, jeugdige, bewaarklasse, gemaakt) VALUES (?, ?, ?, ?, ?)",
            [.id(id), .id(dossier), .id(jeugdige), .text(klasse.rawValue), .moment(tx.nu)])
        return id
    }

    /// All files, for an export. Only ids; the caller says what it shows.
    static func alle(_ tx: LeesTx) throws -> [ID<Dossier>] { try tx.query("SELECT id FROM dossier ORDER BY id").map { try $0.id("id") } }

    /// Files with their lines, as rows of a table.
    static func uitvoer(_ tx: LeesTx) throws -> [[(String, SQLValue)]] {
        try tx.query(
            """
            SELECT d.id AS dossier, d.gemaakt AS dossier_gemaakt, d.door AS door, l.id AS lijn, l.jeugdige AS jeugdige,
              l.bewaarklasse AS bewaarklasse, l.gemaakt AS lijn_gemaakt
            FROM dossier d LEFT JOIN lijn l ON l.dossier = d.id ORDER BY d.id, l.id
            """
        ).map { row in zip(row.columns.names, row.values).map { ($0, $1) } }
    }

    /// Where a fact of this file goes.
    static func plek(_ dossier: ID<Dossier>, van jeugdige: ID<Persoon>? = nil, klasse: Bewaarklasse = .hulp, _ tx: SchrijfTx) throws -> Plek
    {
        Plek(dossier: dossier, lijn: try lijn(dossier, jeugdige, klasse, tx), jeugdige: jeugdige)
    }
}
