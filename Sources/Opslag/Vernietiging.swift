// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Destruction of a line: its rows go, an empty tombstone with id and hash stays, and its key is destroyed (formaten.md, Facts).
enum Vernietiging {
    static let schema = """
        CREATE TABLE grafsteen (id {blob} NOT NULL PRIMARY KEY, tabel {text} NOT NULL, sha {blob} NOT NULL, moment {int} NOT NULL) {strict};
        """

    static func rijen(_ lijn: ID<Lijn>, _ tabellen: [Feitentabel], _ tx: SchrijfTx) throws -> Int {
        var count = 0
        for tabel in tabellen {
            let facts = try tx.query(
                """
                SELECT f.id AS id, g.sha AS sha FROM \(tabel.naam) f JOIN gebeurtenis_feit g ON g.id = f.id WHERE f.lijn = ? ORDER BY f.id DESC
                """, [.id(lijn)])
            for fact in facts {
                try tx.execute(
                    "INSERT INTO grafsteen (id, tabel, sha, moment) VALUES (?, ?, ?, ?)",
                    [.uuid(try fact.uuid("id")), .text(tabel.naam), .blob(try fact.blob("sha")), .moment(tx.nu)])
                try tx.execute("DELETE FROM \(tabel.naam) WHERE id = ?", [.uuid(try fact.uuid("id"))])
            }
            count += facts.count
        }
        return count
    }
}

extension Databank {
    /// Destroys one line: rows, then key. The journal keeps that it happened, not what it was.
    /// Returns the number of facts destroyed.
    package func vernietig(_ lijn: ID<Lijn>, als wie: Handelende, tabellen: [Feitentabel], grond: String) async throws -> Int {
        let count = try await schrijf(als: wie, doel: .rechten, handeling: "vernietigen") { tx in
            tx.noteer("vernietigen", bijzonderheden: "lijn \(lijn.hex), grond \(grond)")
            return try Vernietiging.rijen(lijn, tabellen, tx)
        }
        try sleutelbos.vernietig([lijn.raw])
        return count
    }
}
