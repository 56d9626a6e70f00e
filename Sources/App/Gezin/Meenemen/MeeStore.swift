// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Packs that were taken along: whose, until when, and the key that opens the notes that come back. Of the pack itself nothing stays here.
enum MeeStore {
    static let migratie = Migratie(
        26, "meepak",
        sql: """
            CREATE TABLE meepak (
              id {blob} NOT NULL PRIMARY KEY, gebruiker {blob} NOT NULL, gemaakt {int} NOT NULL, tot {int} NOT NULL,
              aantal {int} NOT NULL, gewist {int}
            ) {strict};
            CREATE INDEX meepak_gebruiker ON meepak (gebruiker, gemaakt);
            CREATE INDEX meepak_gemaakt ON meepak (gemaakt);
            CREATE TABLE meesleutel (pak {blob} NOT NULL PRIMARY KEY, tot {int} NOT NULL, verzegeld {blob} NOT NULL) {strict};
            CREATE TABLE meenotitie (
              nummer {text} NOT NULL, revisie {int} NOT NULL, pak {blob} NOT NULL, moment {int} NOT NULL, PRIMARY KEY (nummer, revisie)
            ) {strict};
            CREATE INDEX meenotitie_pak ON meenotitie (pak);
            """)

    static let zegeltabellen = [Zegeltabel("meesleutel", houder: "pak")]

    /// How long notes can still come in after the pack ended, in days. Then its key goes, and with it whatever is still on a device.
    static let dagenNaEinde = 30
    /// How long it stays known that somebody took a pack along and whether it was erased, in days. What is in the files and in the journal
    /// stays.
    static let dagenBekend = 365

    struct Pak: Sendable, Equatable {
        let id: UUIDv7
        let gebruiker: ID<Gebruiker>
        let gemaakt: Moment
        /// First instant at which the device no longer opens it.
        let tot: Moment
        /// How many families.
        let aantal: Int
        /// When the device said that nothing is left on it; nil: it did not say so.
        let gewist: Moment?
    }

    // MARK: Record

    static func maak(_ id: UUIDv7, van gebruiker: ID<Gebruiker>, tot: Moment, aantal: Int, _ zegel: Meezegel, _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO meepak (id, gebruiker, gemaakt, tot, aantal) VALUES (?, ?, ?, ?, ?)",
            [.uuid(id), .id(gebruiker), .moment(tx.nu), .moment(tot), .int(aantal)])
        try tx.execute(
            "INSERT INTO meesleutel (pak, tot, verzegeld) VALUES (?, ?, ?)",
            [.uuid(id), .moment(tot), .blob(try tx.verzegel(zegel.sleutel, plaats(id)))])
    }

    /// A note came in. It stays known when its draft was thrown away: handing in twice is once.
    static func onthoud(_ nummer: String, revisie: Int, pak: UUIDv7, _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO meenotitie (nummer, revisie, pak, moment) VALUES (?, ?, ?, ?)",
            [.text(nummer), .int(revisie), .uuid(pak), .moment(tx.nu)])
    }

    /// The device of its owner says that it is empty. The first time counts.
    static func meldGewist(_ id: UUIDv7, van gebruiker: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        try tx.execute(
            "UPDATE meepak SET gewist = ? WHERE id = ? AND gebruiker = ? AND gewist IS NULL", [.moment(tx.nu), .uuid(id), .id(gebruiker)])
    }

    /// Packs whose time for notes is over: their keys are used by nothing any more and are swept.
    static func ruimOp(_ tx: SchrijfTx) throws {
        let before = SQLValue.moment(tx.nu.plus(seconden: -Int64(dagenNaEinde) * 86_400))
        try tx.execute("DELETE FROM meenotitie WHERE pak IN (SELECT pak FROM meesleutel WHERE tot < ?)", [before])
        try tx.execute("DELETE FROM meesleutel WHERE tot < ?", [before])
        try tx.execute("DELETE FROM meepak WHERE tot < ?", [.moment(tx.nu.plus(seconden: -Int64(dagenBekend) * 86_400))])
    }

    // MARK: Read

    /// The key of a pack, for its owner only.
    static func zegel(_ id: UUIDv7, van gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> Meezegel? {
        let rows = try tx.query(
            "SELECT s.verzegeld FROM meesleutel s JOIN meepak p ON p.id = s.pak WHERE p.id = ? AND p.gebruiker = ?",
            [.uuid(id), .id(gebruiker)])
        return try rows.first.map { Meezegel(sleutel: try tx.ontzegel($0.blob("verzegeld"), plaats(id))) }
    }

    static func isBinnen(_ nummer: String, revisie: Int, _ tx: LeesTx) throws -> Bool {
        try !tx.query("SELECT 1 AS een FROM meenotitie WHERE nummer = ? AND revisie >= ?", [.text(nummer), .int(revisie)]).isEmpty
    }

    static func pak(_ id: UUIDv7, _ tx: LeesTx) throws -> Pak? {
        try tx.query("SELECT id, gebruiker, gemaakt, tot, aantal, gewist FROM meepak WHERE id = ?", [.uuid(id)]).first.map(lees)
    }

    /// Newest first; of one person, or of everybody.
    static func pakken(van gebruiker: ID<Gebruiker>? = nil, hoogstens: Int, _ tx: LeesTx) throws -> [Pak] {
        let (mine, args) = gebruiker.map { ("WHERE gebruiker = ? ", [SQLValue.id($0)]) } ?? ("", [])
        return try tx.query(
            "SELECT id, gebruiker, gemaakt, tot, aantal, gewist FROM meepak \(mine)ORDER BY gemaakt DESC, id DESC LIMIT ?",
            args + [.int(hoogstens)]
        ).map(lees)
    }

    private static func lees(_ row: SQLRow) throws -> Pak {
        Pak(
            id: try row.uuid("id"), gebruiker: try row.id("gebruiker"), gemaakt: try row.moment("gemaakt"), tot: try row.moment("tot"),
            aantal: Int(try row.int("aantal")), gewist: try row.optionalInt("gewist").map { Moment(micros: $0) })
    }

    private static func plaats(_ id: UUIDv7) -> Zegelplaats { Zegelplaats(sleutelhouder: id, veld: "meesleutel", record: id) }
}
