// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Opslag

/// Sealed drafts: what somebody typed and did not yet send. One per person and form; each has a key of its own.
enum ConceptStore {
    /// Stands before the name of the form in drafts of an expired session: kept apart from the person's own drafts (formaten.md).
    static let verlopen = "verlopen:"

    static let migratie = Migratie(
        2, "concept",
        sql: """
            CREATE TABLE concept (
              id {blob} NOT NULL PRIMARY KEY, gebruiker {blob} NOT NULL, formulier {text} NOT NULL, pad {text} NOT NULL,
              moment {int} NOT NULL, verzegeld {blob} NOT NULL
            ) {strict};
            CREATE INDEX concept_gebruiker ON concept (gebruiker, formulier, pad);
            """)

    static let zegeltabellen = [Zegeltabel("concept", houder: "id")]

    struct Concept: Sendable {
        let id: UUIDv7
        let formulier: String
        let pad: String
        let moment: Moment
        let ingevuld: Ingevuld

        var isVerlopen: Bool { formulier.hasPrefix(ConceptStore.verlopen) }
        /// The name of the form, also when the session had expired.
        var plek: String { isVerlopen ? String(formulier.dropFirst(ConceptStore.verlopen.count)) : formulier }
    }

    /// Keeps a draft. `naast`: beside earlier ones; else the earlier one of the same form on the same page makes place.
    static func bewaar(
        _ formulier: String, pad: String, _ ingevuld: Ingevuld, van gebruiker: ID<Gebruiker>, naast: Bool = false, _ tx: SchrijfTx
    ) throws {
        let earlier = naast ? nil : try vorige(formulier, pad: pad, van: gebruiker, tx)
        if !naast { try weg(formulier, pad: pad, van: gebruiker, tx) }
        // The same draft keeps its key: else every few seconds of typing would leave one behind.
        let id = earlier ?? tx.nieuwID(Concept.self).raw
        let kept = ingevuld.filter { !$0.key.hasPrefix("_") || $0.key == Getoond.veld }
        let bytes = [UInt8](try JSONEncoder().encode(kept))
        try tx.execute(
            "INSERT INTO concept (id, gebruiker, formulier, pad, moment, verzegeld) VALUES (?, ?, ?, ?, ?, ?)",
            [.uuid(id), .id(gebruiker), .text(formulier), .text(pad), .moment(tx.nu), .blob(try tx.verzegel(bytes, plaats(id)))])
    }

    private static func vorige(_ formulier: String, pad: String, van gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws -> UUIDv7? {
        try tx.query(
            "SELECT id FROM concept WHERE gebruiker = ? AND formulier = ? AND pad = ? ORDER BY id DESC LIMIT 1",
            [.id(gebruiker), .text(formulier), .text(pad)]
        ).first?.uuid("id")
    }

    static func concept(_ formulier: String, pad: String, van gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> Concept? {
        try tx.query(
            "SELECT * FROM concept WHERE gebruiker = ? AND formulier = ? AND pad = ? ORDER BY id DESC LIMIT 1",
            [.id(gebruiker), .text(formulier), .text(pad)]
        ).first.map { try lees($0, tx) }
    }

    static func concept(_ id: UUIDv7, van gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> Concept? {
        try tx.query("SELECT * FROM concept WHERE gebruiker = ? AND id = ?", [.id(gebruiker), .uuid(id)]).first.map { try lees($0, tx) }
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

    /// The drafts of everybody on the pages of one file. Only ids: nothing of them is shown.
    static func concepten(op dossier: ID<Dossier>, _ tx: LeesTx) throws -> [UUIDv7] {
        let path = "/dossiers/" + dossier.hex
        return try tx.query("SELECT id FROM concept WHERE pad = ? OR pad LIKE ?", [.text(path), .text(path + "/%")]).map {
            try $0.uuid("id")
        }
    }

    /// Drafts of which the keys are destroyed.
    static func vernietig(_ ids: Set<UUIDv7>, _ tx: SchrijfTx) throws {
        for id in ids { try tx.execute("DELETE FROM concept WHERE id = ?", [.uuid(id)]) }
    }

    /// A form was sent: the drafts that travelled with it are no longer needed.
    static func ruimOp(na ingevuld: Ingevuld, van gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        if let plek = ingevuld[Conceptplek.veld]?.first.flatMap({ Conceptplek(path: $0) }) {
            try weg(plek.formulier, pad: plek.pad, van: gebruiker, tx)
        }
        if let id = ingevuld[Conceptplek.idveld]?.first.flatMap({ UUIDv7($0) }) { try weg(id, van: gebruiker, tx) }
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
