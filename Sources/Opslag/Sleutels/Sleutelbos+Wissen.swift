// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB
import Grondslag

/// How a key leaves the file: its bytes become zeros in their place, and the row stays.
///
/// A row that is deleted lets SQLite move its neighbours to another page; `secure_delete` cleans what was deleted, not what was moved, so
/// that a copy of a neighbour's key would stay behind in the old page and outlive its own destruction. Nothing moves when nothing is
/// deleted and every new value is as long as the old.
extension Sleutelbos {
    /// Which rows of `sleutel` hold a key.
    static let levend = "verpakt <> zeroblob(length(verpakt))"
    /// Adds a key; over the zeros of one that was swept, never over another key.
    static let bewaring = """
        INSERT INTO sleutel (houder, versie, verpakt, gemaakt, na) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (houder) DO UPDATE SET versie = excluded.versie, verpakt = excluded.verpakt, gemaakt = excluded.gemaakt, na = excluded.na
        WHERE sleutel.verpakt = zeroblob(length(sleutel.verpakt))
        """
    /// `user_version` of a file in which no row was ever deleted, or that was written anew since.
    private static let zonderSporen = 1

    static func wis(_ houder: UUIDv7, _ db: Database) throws {
        try db.execute(sql: "UPDATE sleutel SET verpakt = zeroblob(length(verpakt)) WHERE houder = ?", arguments: [Data(houder.bytes)])
    }

    static func isZonderSporen(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 >= zonderSporen
    }

    static func merkZonderSporen(_ db: Database) throws { try db.execute(sql: "PRAGMA user_version = \(zonderSporen)") }

    /// Writes the whole file anew, without what was moved or deleted in it.
    static func herschrijf(_ pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "VACUUM")
            try merkZonderSporen(db)
            _ = try db.checkpoint(.truncate)
        }
    }
}
