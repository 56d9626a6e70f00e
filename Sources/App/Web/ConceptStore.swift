// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Opslag

/// Sealed drafts: what somebody typed and did not yet send. One per person and form; each has a key of its own.
enum ConceptStore {
    /// Name under which posts after an expired session are kept.
    static let verlopen = "verlopen"

    static let migratie = Migratie(
        2, "concept",
        sql: """
            CREATE TABLE concept (
              id {blob} NOT NULL PRIMARY KEY, gebruiker {blob} NOT NULL, formulier {text} NOT NULL, pad {text} NOT NULL,
              moment {int} NOT NULL, verzegeld {blob} NOT NULL
            ) {strict};
            CREATE INDEX concept_gebruiker ON concept (gebruiker, formulier, pad);
            """)

    struct Concept: Sendable {
        let id: UUIDv7
        let formulier: String
        let pad: String
        let moment: Moment
        let ingevuld: Ingevuld
    }

    /// Keeps a draft; an earlier one of the same form on the same page makes place, except those of expired sessions.
    static func bewaar(_ formulier: String, pad: String, _ ingevuld: Ingevuld, van gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        if formulier != verlopen { try weg(formulier, pad: pad, van: gebruiker, tx) }
        let id = tx.nieuwID(Concept.self).raw
        let kept = ingevuld.filter { !$0.key.hasPrefix("_") }
        let bytes = [UInt8](try JSONEncoder().encode(kept))
        try tx.execute(
            "INSERT INTO concept (id, gebruiker, formulier, pad, moment, verzegeld) VALUES (?, ?, ?, ?, ?, ?)",
            [.uuid(id), .id(gebruiker), .text(formulier), .text(pad), .moment(tx.nu), .blob(try tx.verzegel(bytes, plaats(id)))])
    }

    static func concept(_ formulier: String, pad: String, van gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> Concept? {
        try tx.query(
            "SELECT * FROM concept WHERE gebruiker = ? AND formulier = ? AND pad = ? ORDER BY id DESC LIMIT 1",
            [.id(gebruiker), .text(formulier), .text(pad)]
        ).first.map { try lees($0, tx) }
    }

    static func alle(van gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> [Concept] {
        try tx.query("SELECT * FROM concept WHERE gebruiker = ? ORDER BY id DESC LIMIT 50", [.id(gebruiker)]).map { try lees($0, tx) }
    }

    /// Called when the form was sent, or when its owner throws it away.
    static func weg(_ formulier: String, pad: String, van gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        try tx.execute(
            "DELETE FROM concept WHERE gebruiker = ? AND formulier = ? AND pad = ?", [.id(gebruiker), .text(formulier), .text(pad)])
    }

    static func weg(_ id: UUIDv7, van gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM concept WHERE gebruiker = ? AND id = ?", [.id(gebruiker), .uuid(id)])
    }

    private static func lees(_ row: SQLRow, _ tx: LeesTx) throws -> Concept {
        let id = try row.uuid("id")
        let bytes = try tx.ontzegel(row.blob("verzegeld"), plaats(id))
        return Concept(
            id: id, formulier: try row.text("formulier"), pad: try row.text("pad"), moment: try row.moment("moment"),
            ingevuld: try JSONDecoder().decode(Ingevuld.self, from: Data(bytes)))
    }

    private static func plaats(_ id: UUIDv7) -> Zegelplaats { Zegelplaats(sleutelhouder: id, veld: "concept", record: id) }
}
