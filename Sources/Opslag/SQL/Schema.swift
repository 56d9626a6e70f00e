// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What a database holds: for backup, `herstel` and the schema test.
enum Schema {
    static func tabellen(_ connection: any SQLConnection) throws -> [String] {
        let sql =
            switch connection.dialect {
            case .sqlite: "SELECT name AS naam FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            case .postgres: "SELECT tablename AS naam FROM pg_tables WHERE schemaname = current_schema()"
            }
        return try connection.query(sql, []).map { try $0.text("naam") }.sorted()
    }

    static func kolommen(_ tabel: String, _ connection: any SQLConnection) throws -> [String] {
        let sql =
            switch connection.dialect {
            case .sqlite: "SELECT name AS naam FROM pragma_table_info(?) ORDER BY cid"
            case .postgres:
                """
                SELECT column_name AS naam FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position
                """
            }
        return try connection.query(sql, [.text(tabel)]).map { try $0.text("naam") }
    }

    /// Drops every table of this schema. Only for what a restore made that then failed.
    static func verwijderAlles(_ connection: any SQLConnection) throws {
        let tables = try tabellen(connection)
        guard !tables.isEmpty else { return }
        try connection.script("DROP TABLE \(lijst(tables)) CASCADE")
    }

    static func naam(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    static func lijst(_ names: [String]) -> String { names.map(naam).joined(separator: ", ") }

    /// The schema as text, sorted by table, the same for the same migrations.
    static func dump(_ connection: any SQLConnection) throws -> String {
        switch connection.dialect {
        case .sqlite:
            try connection.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name", [])
                .map { try $0.text("sql") + ";\n" }.joined(separator: "\n")
        case .postgres:
            try connection.query(
                """
                SELECT table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END AS sql
                FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position
                """, []
            ).map { try $0.text("sql") + "\n" }.joined()
        }
    }

    /// Loads rows in any order: references are checked at the end, not row by row.
    static func metUitgesteldeVerwijzingen(_ connection: any SQLConnection, _ body: () throws -> Void) throws {
        guard connection.dialect == .postgres else {
            try connection.script("PRAGMA defer_foreign_keys = ON")
            return try body()
        }
        let keys = try connection.query(
            """
            SELECT conrelid::regclass::text AS tabel, conname::text AS naam FROM pg_constraint
            WHERE contype = 'f' AND NOT condeferrable AND connamespace = current_schema()::regnamespace ORDER BY oid
            """, []
        ).map { (tabel: try $0.text("tabel"), naam: naam(try $0.text("naam"))) }
        for key in keys { try connection.script("ALTER TABLE \(key.tabel) ALTER CONSTRAINT \(key.naam) DEFERRABLE INITIALLY DEFERRED") }
        try body()
        try connection.script("SET CONSTRAINTS ALL IMMEDIATE")
        for key in keys { try connection.script("ALTER TABLE \(key.tabel) ALTER CONSTRAINT \(key.naam) NOT DEFERRABLE") }
    }
}

extension Databank {
    /// The schema in readable form; equal for equal migrations on one engine.
    package func schemaDump() async throws -> String { try await engine.read { try Schema.dump($0) } }

    /// All tables, those of the rooms and of the storage itself, sorted.
    package func tabellen() async throws -> [String] { try await engine.read { try Schema.tabellen($0) } }
}
