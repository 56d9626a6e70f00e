// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Opmaak
import Opslag

/// Sealed drafts: what somebody typed and did not yet send. One per person and form; each has a key of its own.
enum ConceptStore {
    /// Stands before the name of the form in drafts of an expired session: kept apart from the person's own drafts (formaten.md).
    static let verlopen = "verlopen:"
    /// The same for what was written without signal and came in later: two notes about one family are two drafts.
    static let meegenomen = "meegenomen:"

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
        var isMeegenomen: Bool { formulier.hasPrefix(ConceptStore.meegenomen) }
        /// The name of the form, wherever the draft came from.
        var plek: String { ConceptStore.naam(formulier) }
    }

    private static func naam(_ formulier: String) -> String {
        let origin = [verlopen, meegenomen].first { formulier.hasPrefix($0) }
        return String(formulier.dropFirst(origin?.count ?? 0))
    }

    /// Keeps a draft. `naast`: beside earlier ones; else the earlier one of the same form on the same page makes place.
    @discardableResult
    static func bewaar(
        _ formulier: String, pad: String, _ ingevuld: Ingevuld, van gebruiker: ID<Gebruiker>, naast: Bool = false, _ tx: SchrijfTx
    ) throws -> UUIDv7 {
        let earlier = naast ? nil : try vorige(formulier, pad: pad, van: gebruiker, tx)
        if !naast { try weg(formulier, pad: pad, van: gebruiker, tx) }
        // The same draft keeps its key: else every few seconds of typing would leave one behind.
        let id = earlier ?? tx.nieuwID(Concept.self).raw
        try tx.execute(
            "INSERT INTO concept (id, gebruiker, formulier, pad, moment, verzegeld) VALUES (?, ?, ?, ?, ?, ?)",
            [.uuid(id), .id(gebruiker), .text(formulier), .text(pad), .moment(tx.nu), .blob(try verzegeld(ingevuld, id, tx))])
        return id
    }

    /// Goes on in a draft that was opened by its own id, wherever it came from, so that another one of the same form on the same page
    /// is left alone.
    /// - Returns: false when there is no such draft of this person in this place.
    static func werkBij(_ id: UUIDv7, _ ingevuld: Ingevuld, op plek: Conceptplek, van gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws
        -> Bool
    {
        guard try staat(id, op: plek, van: gebruiker, tx) else { return false }
        try tx.execute(
            "UPDATE concept SET moment = ?, verzegeld = ? WHERE id = ?",
            [.moment(tx.nu), .blob(try verzegeld(ingevuld, id, tx)), .uuid(id)])
        return true
    }

    private static func staat(_ id: UUIDv7, op plek: Conceptplek, van gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> Bool {
        let rows = try tx.query(
            "SELECT formulier FROM concept WHERE id = ? AND gebruiker = ? AND pad = ?", [.uuid(id), .id(gebruiker), .text(plek.pad)])
        return try rows.first.map { naam(try $0.text("formulier")) == plek.formulier } ?? false
    }

    /// Of what travels hidden with a form this is kept: what its page showed, and the last fact its writer saw.
    private static let meegekomen: Set<String> = [Getoond.veld, Formulieropmaak.laatsteFeitveld]

    private static func verzegeld(_ ingevuld: Ingevuld, _ id: UUIDv7, _ tx: SchrijfTx) throws -> [UInt8] {
        let kept = ingevuld.filter { !$0.key.hasPrefix("_") || meegekomen.contains($0.key) }
        return try tx.verzegel([UInt8](try JSONEncoder().encode(kept)), plaats(id))
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

    /// A form was sent: the draft it was made from is no longer needed. One that was opened by its own id goes by itself: another on the
    /// same page may hold something else.
    static func ruimOp(na ingevuld: Ingevuld, van gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        let plek = ingevuld[Conceptplek.veld]?.first.flatMap { Conceptplek(path: $0) }
        let opened = ingevuld[Conceptplek.idveld]?.first.flatMap { UUIDv7($0) }
        let isApart = try opened.flatMap { id in try plek.map { try staat(id, op: $0, van: gebruiker, tx) } } ?? false
        if let plek, !isApart { try weg(plek.formulier, pad: plek.pad, van: gebruiker, tx) }
        if let opened { try weg(opened, van: gebruiker, tx) }
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
