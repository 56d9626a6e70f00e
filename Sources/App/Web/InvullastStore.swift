// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Opslag

/// What forms asked, one row each time one was saved; read as figures per form, and as the road of one file.
enum InvullastStore {
    static let migratie = Migratie(
        140, "invullast",
        sql: """
            CREATE TABLE invullast (
              nummer {int} NOT NULL PRIMARY KEY, dag {text} NOT NULL, formulier {text} NOT NULL, bij {blob}, gevraagd {text} NOT NULL,
              overgenomen {text} NOT NULL, getypt {text} NOT NULL, woorden {int} NOT NULL, seconden {int}
            ) {strict};
            CREATE INDEX invullast_bij ON invullast (bij);
            CREATE INDEX invullast_dag ON invullast (dag);
            """)

    /// How long a row is kept, in days: a year can be held against the year before.
    static let bewaard = 800

    static func bewaar(_ last: Formulierlast, bij: UUIDv7?, _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM invullast WHERE dag < ?", [.datum(tx.vandaag.plus(dagen: -bewaard))])
        let number = try tx.query("SELECT COALESCE(MAX(nummer), 0) + 1 AS n FROM invullast").first?.int("n") ?? 1
        try tx.execute(
            """
            INSERT INTO invullast (nummer, dag, formulier, bij, gevraagd, overgenomen, getypt, woorden, seconden)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .int(number), .datum(tx.vandaag), .text(last.formulier), .uuid(bij), .text(rij(last.gevraagd)),
                .text(rij(last.overgenomen)), .text(rij(last.getypt)), .int(last.woorden), .int(last.seconden.map(Int64.init)),
            ])
    }

    static func verhuis(_ van: UUIDv7, naar: UUIDv7, _ tx: SchrijfTx) throws {
        try tx.execute("UPDATE invullast SET bij = ? WHERE bij = ?", [.uuid(naar), .uuid(van)])
    }

    /// The file is destroyed: the figures stay, and say no longer of whom.
    static func maakLos(van dossier: UUIDv7, _ tx: SchrijfTx) throws {
        try tx.execute("UPDATE invullast SET bij = NULL WHERE bij = ?", [.uuid(dossier)])
    }

    /// The forms that were saved for one file, in order.
    static func reis(_ dossier: UUIDv7, _ tx: LeesTx) throws -> [Formulierlast] {
        try tx.query("SELECT * FROM invullast WHERE bij = ? ORDER BY nummer", [.uuid(dossier)]).map(lees)
    }

    /// Everything saved since a day.
    static func sinds(_ dag: Datum, _ tx: LeesTx) throws -> [Formulierlast] {
        try tx.query("SELECT * FROM invullast WHERE dag >= ? ORDER BY nummer", [.datum(dag)]).map(lees)
    }

    private static func rij(_ ids: [String]) -> String { ids.joined(separator: " ") }

    private static func lees(_ row: SQLRow) throws -> Formulierlast {
        func ids(_ column: String) throws -> [String] { try row.text(column).split(separator: " ").map(String.init) }
        return Formulierlast(
            formulier: try row.text("formulier"), gevraagd: try ids("gevraagd"), overgenomen: try ids("overgenomen"),
            getypt: try ids("getypt"), woorden: Int(try row.int("woorden")), seconden: try row.optionalInt("seconden").map { Int($0) })
    }
}
