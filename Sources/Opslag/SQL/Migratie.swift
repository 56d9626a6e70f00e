// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One numbered step of the schema. Append-only: after the first release a step is never edited, only followed.
package struct Migratie: Sendable {
    package let nummer: Int
    package let naam: String
    /// SQL text with tokens (`{blob}`, `{int}`, `{strict}`), see `Dialect`.
    package let sql: String
    /// Work on rows that SQL cannot do: sealing what was open. Runs after `sql`, in the same commit.
    package let werk: (@Sendable (Migratiewerk) throws -> Void)?

    package init(_ nummer: Int, _ naam: String, sql: String, werk: (@Sendable (Migratiewerk) throws -> Void)? = nil) {
        self.nummer = nummer
        self.naam = naam
        self.sql = sql
        self.werk = werk
    }
}

/// What the Swift step of a migration may do: rows of its own room's tables, and seal them. Never facts.
package struct Migratiewerk {
    let connection: any SQLConnection
    let sleutelbos: Sleutelbos

    package func query(_ sql: String, _ args: [SQLValue] = []) throws -> [SQLRow] { try connection.query(sql, args) }

    package func execute(_ sql: String, _ args: [SQLValue] = []) throws { try connection.execute(sql, args) }

    package func verzegel(_ text: String, _ plaats: Zegelplaats) throws -> [UInt8] {
        let key = try sleutelbos.sleutelOfNieuw(plaats.sleutelhouder)
        return try Zegel.sluit(Array(text.utf8), key: key, aad: Zegel.aad(installatie: sleutelbos.installatie, plaats))
    }

    /// As `LeesTx.opzoekcode`.
    package func opzoekcode(_ soort: String, _ waarde: String) throws -> [UInt8] {
        try sleutelbos.opzoekcode(soort, waarde)
    }
}

enum Migraties {
    /// The numbers of the steps this database has had.
    static func gedaan(_ connection: any SQLConnection) throws -> [Int] {
        try connection.query("SELECT nummer FROM migratie ORDER BY nummer", []).map { Int(try $0.int("nummer")) }
    }

    /// Brings the schema up to the last step; refuses a database that is newer than this program.
    /// New keys of a Swift step are durable before the commit.
    static func run(_ steps: [Migratie], on connection: any SQLConnection, _ sleutelbos: Sleutelbos, op nu: Moment) throws {
        try connection.script("CREATE TABLE IF NOT EXISTS migratie (nummer {int} NOT NULL PRIMARY KEY, naam {text} NOT NULL) {strict}")
        let done = Set(try gedaan(connection))
        // Rooms have numbers of their own: a newer program may have added one in the middle.
        if let unknown = done.subtracting(steps.map(\.nummer)).max() {
            throw Opslagfout.nieuwer(
                "De gegevens zijn van een nieuwere versie (schema \(unknown)). Start die versie, of zet een back-up terug.")
        }
        for step in steps.sorted(by: { $0.nummer < $1.nummer }) where !done.contains(step.nummer) {
            try connection.script(step.sql)
            try step.werk?(Migratiewerk(connection: connection, sleutelbos: sleutelbos))
            try connection.execute("INSERT INTO migratie (nummer, naam) VALUES (?, ?)", [.int(step.nummer), .text(step.naam)])
        }
        try sleutelbos.bewaar(op: nu)
    }
}

/// The SQL text of a fact table: the envelope of formaten.md, version 1. Used by the rooms' migrations; never changed.
package enum Feitenschema {
    package static func tabel(_ naam: String) -> String {
        """
        CREATE TABLE \(naam) (
          id {blob} NOT NULL PRIMARY KEY CHECK (length(id) = 16),
          dossier {blob} CHECK (dossier IS NULL OR length(dossier) = 16),
          lijn {blob} NOT NULL CHECK (length(lijn) = 16),
          jeugdige {blob} CHECK (jeugdige IS NULL OR length(jeugdige) = 16),
          soort {text} NOT NULL,
          soort_versie {int} NOT NULL CHECK (soort_versie > 0),
          opgetekend {int} NOT NULL,
          door {blob} NOT NULL CHECK (length(door) = 16),
          geldig_van {text},
          geldig_tot {text} CHECK (geldig_tot IS NULL OR geldig_van IS NULL OR geldig_tot >= geldig_van),
          bron {text} NOT NULL,
          vervangt {blob} REFERENCES \(naam) (id),
          ingetrokken {int} NOT NULL CHECK (ingetrokken IN (0, 1)),
          handeling {blob},
          code {text},
          datum {text},
          bedrag {int},
          nummer {int},
          sleutelhouder {blob} NOT NULL CHECK (length(sleutelhouder) = 16),
          verzegeld {blob} NOT NULL,
          CHECK (ingetrokken = 0 OR vervangt IS NOT NULL)
        ) {strict};
        CREATE INDEX \(naam)_dossier ON \(naam) (dossier, soort);
        CREATE INDEX \(naam)_lijn ON \(naam) (lijn, soort);
        CREATE INDEX \(naam)_code ON \(naam) (soort, code);
        CREATE INDEX \(naam)_nummer ON \(naam) (soort, nummer);
        CREATE INDEX \(naam)_vervangt ON \(naam) (vervangt);
        """
    }
}
