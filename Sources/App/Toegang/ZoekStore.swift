// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Opslag

/// Marks the id of a search.
enum Zoekopdracht {}

/// Searches: what was typed, sealed under a key of its own, for a short while; so that nothing personal stands in an address.
enum ZoekStore {
    static let migratie = Migratie(
        41, "zoekopdracht",
        sql: """
            CREATE TABLE zoekopdracht (
              id {blob} NOT NULL PRIMARY KEY, gebruiker {blob} NOT NULL, moment {int} NOT NULL, verzegeld {blob} NOT NULL
            ) {strict};
            CREATE INDEX zoekopdracht_moment ON zoekopdracht (moment);
            """)

    static let zegeltabellen = [Zegeltabel("zoekopdracht", houder: "id")]

    /// How long the result can be looked at, in seconds.
    static let geldig: Int64 = 3_600
    /// How long a new file may still start from it: as long as a session at most, in seconds.
    static let bewaard: Int64 = 12 * 3_600

    /// Keeps a search of this person; the expired ones of everybody go.
    static func bewaar(_ ingevuld: Ingevuld, van gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws -> ID<Zoekopdracht> {
        try tx.execute("DELETE FROM zoekopdracht WHERE moment < ?", [.moment(tx.nu.plus(seconden: -bewaard))])
        let id = tx.nieuwID(Zoekopdracht.self)
        let typed = ingevuld.filter { !$0.key.hasPrefix("_") }
        let sealed = try tx.verzegel([UInt8](try JSONEncoder().encode(typed)), plaats(id))
        try tx.execute(
            "INSERT INTO zoekopdracht (id, gebruiker, moment, verzegeld) VALUES (?, ?, ?, ?)",
            [.id(id), .id(gebruiker), .moment(tx.nu), .blob(sealed)])
        return id
    }

    /// What this person typed then; nil when it is gone, too old or somebody else's.
    static func zoekopdracht(
        _ id: ID<Zoekopdracht>, van gebruiker: ID<Gebruiker>, hoogstens seconden: Int64 = geldig, _ tx: LeesTx
    ) throws -> Ingevuld? {
        let rows = try tx.query(
            "SELECT verzegeld FROM zoekopdracht WHERE id = ? AND gebruiker = ? AND moment > ?",
            [.id(id), .id(gebruiker), .moment(tx.nu.plus(seconden: -seconden))])
        guard let row = rows.first else { return nil }
        return try JSONDecoder().decode(Ingevuld.self, from: Data(try tx.ontzegel(row.blob("verzegeld"), plaats(id))))
    }

    private static func plaats(_ id: ID<Zoekopdracht>) -> Zegelplaats {
        Zegelplaats(sleutelhouder: id.raw, veld: "zoekopdracht", record: id.raw)
    }
}
