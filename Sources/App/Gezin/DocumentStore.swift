// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag
import Kern
import Opslag

/// Documents of a file. What they are is a fact of this room; their bytes lie in sealed parts under the same line's key.
enum DocumentStore {
    static let migratie = Migratie(
        24, "document",
        sql: """
            CREATE TABLE document_deel (
              bijlage {blob} NOT NULL, nummer {int} NOT NULL, lijn {blob} NOT NULL, verzegeld {blob} NOT NULL, PRIMARY KEY (bijlage, nummer)
            ) {strict};
            CREATE INDEX document_deel_lijn ON document_deel (lijn);
            """)

    static let zegeltabellen = [Zegeltabel("document_deel", houder: "lijn")]

    /// Bytes in one part: a row stays small, whatever the file.
    private static let deel = 512 * 1_024

    /// Keeps the bytes and what they are. The hash in the fact ties the two together, in the journal too.
    static func bewaar(_ document: Document, _ inhoud: [UInt8], _ zicht: Zicht, _ tx: SchrijfTx) throws {
        let fact = try GezinStore.legVast(document, zicht, jeugdige: document.over, van: document.datum, handeling: document.bijlage, tx)
        for (number, start) in stride(from: 0, to: inhoud.count, by: deel).enumerated() {
            let part = Array(inhoud[start..<min(start + deel, inhoud.count)])
            let sealed = try tx.verzegel(part, plaats(fact.lijn, document.bijlage, number))
            try tx.execute(
                "INSERT INTO document_deel (bijlage, nummer, lijn, verzegeld) VALUES (?, ?, ?, ?)",
                [.uuid(document.bijlage), .int(number), .id(fact.lijn), .blob(sealed)])
        }
    }

    /// The documents this reader may see, newest first.
    static func documenten(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Document>] {
        try zicht.feiten(in: GezinStore.tabel, tx).geldend(Document.self)
            .sorted { ($0.inhoud.datum, $0.id) > ($1.inhoud.datum, $1.id) }
    }

    /// - Throws: `nietGevonden` when it is not there or stands behind a shield for this reader.
    static func document(_ bijlage: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> Feit<Document> {
        guard let found = try documenten(zicht, tx).first(where: { $0.inhoud.bijlage == bijlage }) else { throw Afwijzing.nietGevonden }
        return found
    }

    /// Every document there is, also those that were put right since, each attachment once. For an export.
    static func alle(_ tx: LeesTx) throws -> [Feit<Document>] {
        var found: [UUIDv7: Feit<Document>] = [:]
        try tx.eachFeit(Document.self, in: GezinStore.tabel) { found[$0.inhoud.bijlage] = $0 }
        return found.values.sorted { $0.inhoud.bijlage < $1.inhoud.bijlage }
    }

    /// The bytes, proved against the hash in the fact.
    static func inhoud(_ feit: Feit<Document>, _ tx: LeesTx) throws -> [UInt8] {
        let rows = try tx.query(
            "SELECT nummer, verzegeld FROM document_deel WHERE bijlage = ? ORDER BY nummer", [.uuid(feit.inhoud.bijlage)])
        var bytes: [UInt8] = []
        bytes.reserveCapacity(feit.inhoud.grootte)
        for row in rows { bytes += try tx.ontzegel(row.blob("verzegeld"), plaats(feit.lijn, feit.inhoud.bijlage, Int(row.int("nummer")))) }
        guard sha(bytes) == feit.inhoud.sha else { throw Opslagfout.journaal("De bytes van een document horen niet bij het feit.") }
        return bytes
    }

    /// The parts go with their line.
    static func ruimOp(_ lijnen: Set<ID<Lijn>>, _ tx: SchrijfTx) throws {
        for lijn in lijnen { try tx.execute("DELETE FROM document_deel WHERE lijn = ?", [.id(lijn)]) }
    }

    static func sha(_ bytes: [UInt8]) -> String { Data(SHA256.hash(data: bytes)).base64EncodedString() }

    private static func plaats(_ lijn: ID<Lijn>, _ bijlage: UUIDv7, _ nummer: Int) -> Zegelplaats {
        Zegelplaats(sleutelhouder: lijn.raw, veld: "document.deel", record: bijlage, versie: nummer + 1)
    }
}
