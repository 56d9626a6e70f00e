// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Crypto
import Grondslag
import Kern
import Opslag

/// Messages that came in and go out. The bytes lie sealed under a key per message; open are only codes, numbers and dates.
enum BerichtStore {
    static let tabel = Feitentabel("bericht_feit")
    static let migratie = Migratie(90, "berichtenverkeer", sql: Feitenschema.tabel("bericht_feit") + BerichtSchema.sql)

    // MARK: In

    /// Keeps the raw bytes before anything else is done with them. The same bytes are the same message.
    /// - Parameter inhoud: the message inside, when it came in an envelope: the same message in another envelope is the same message.
    static func ontvang(_ bytes: [UInt8], inhoud: [UInt8]? = nil, _ tx: SchrijfTx) throws -> (id: ID<Berichtrij>, isNieuw: Bool) {
        try ontvang(bytes, afdruk: afdruk(SHA256.hash(data: inhoud ?? bytes), tx), grootte: bytes.count, tx)
    }

    /// A file that is too large to keep: its row says that it came, without its bytes.
    static func ontvang(groot sha: [UInt8], grootte: Int, _ tx: SchrijfTx) throws -> (id: ID<Berichtrij>, isNieuw: Bool) {
        try ontvang([], afdruk: afdruk(sha, tx), grootte: grootte, tx)
    }

    private static func ontvang(
        _ bytes: [UInt8], afdruk print: [UInt8], grootte: Int, _ tx: SchrijfTx
    ) throws -> (id: ID<Berichtrij>, isNieuw: Bool) {
        if let row = try tx.query("SELECT id FROM bericht_in WHERE afdruk = ?", [.blob(print)]).first {
            return (try row.id("id"), false)
        }
        let id = tx.nieuwID(Berichtrij.self)
        tx.getoond(onderwerp(id))
        try tx.execute(
            "INSERT INTO bericht_in (id, nummer, ontvangen, afdruk, envelop, grootte, verzegeld) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                .id(id), .int(try volgende("in", tx)), .moment(tx.nu), .blob(print), .null, .int(grootte),
                .blob(try tx.verzegel(bytes, plaats(id))),
            ])
        try zet(.ontvangen, op: id, tx)
        return (id, true)
    }

    /// The bytes exactly as they came.
    static func bytes(in id: ID<Berichtrij>, _ tx: LeesTx) throws -> [UInt8] {
        guard let row = try tx.query("SELECT verzegeld FROM bericht_in WHERE id = ?", [.id(id)]).first else { throw Afwijzing.nietGevonden }
        tx.getoond(onderwerp(id))
        return try tx.ontzegel(row.blob("verzegeld"), plaats(id))
    }

    /// The message itself, out of its envelope when it came in one.
    static func inhoud(in id: ID<Berichtrij>, _ tx: LeesTx) throws -> [UInt8] {
        let bytes = try bytes(in: id, tx)
        // What cannot be opened is shown and judged as it came: try? loses nothing.
        return (try? Poststuk(bytes))?.bericht ?? bytes
    }

    /// False for a file that was too large: then its row is all there is.
    static func heeftBytes(_ id: ID<Berichtrij>, _ bytes: [UInt8], _ tx: LeesTx) throws -> Bool {
        guard bytes.isEmpty else { return true }
        return try tx.query("SELECT grootte FROM bericht_in WHERE id = ?", [.id(id)]).first?.int("grootte") ?? 0 == 0
    }

    /// What the message says about itself, once its form is right.
    static func onthoudKop(
        _ id: ID<Berichtrij>, soort: String, afzender: String, ontvanger: String, identificatie: String, dagtekening: Datum, _ tx: SchrijfTx
    ) throws {
        try tx.execute(
            """
            INSERT INTO bericht_kop (bericht, soort, afzender, ontvanger, identificatie, dagtekening) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (bericht) DO NOTHING
            """,
            [.id(id), .text(soort), .text(afzender), .text(ontvanger), .text(identificatie), .datum(dagtekening)])
    }

    /// Reserves (Afzender, BerichtCode, Identificatie) for this message.
    /// - Returns: false when another message, with other bytes, had it before (TR056).
    static func reserveer(
        _ id: ID<Berichtrij>, afzender: String, berichtcode: String, identificatie: String, _ tx: SchrijfTx
    ) throws -> Bool {
        let key: [SQLValue] = [.text(afzender), .text(berichtcode), .text(identificatie)]
        let sql = "SELECT bericht FROM bericht_drietal WHERE afzender = ? AND berichtcode = ? AND identificatie = ?"
        if let row = try tx.query(sql, key).first { return try row.id("bericht") == id }
        try tx.execute("INSERT INTO bericht_drietal (afzender, berichtcode, identificatie, bericht) VALUES (?, ?, ?, ?)", key + [.id(id)])
        return true
    }

    // MARK: One client and one aanbieder in turn

    /// The line that messages of one client and one aanbieder stand in.
    static func baan(aanbieder: String, bsn: String, _ tx: LeesTx) throws -> [UInt8] { try tx.opzoekcode("baan", aanbieder + " " + bsn) }

    /// True when an earlier message of this line is stuck.
    static func isVersperd(_ baan: [UInt8], voor id: ID<Berichtrij>, _ tx: LeesTx) throws -> Bool {
        try !tx.query(
            """
            SELECT b.bericht FROM bericht_baan b WHERE b.baan = ? AND b.bericht <> ?
              AND b.nummer < (SELECT nummer FROM bericht_in WHERE id = ?) LIMIT 1
            """, [.blob(baan), .id(id), .id(id)]
        ).isEmpty
    }

    /// A stuck message stops its own line, and no other; one that waits behind it stops what comes after it.
    static func versper(_ baan: [UInt8], door id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        try tx.execute(
            """
            INSERT INTO bericht_baan (bericht, nummer, baan) SELECT id, nummer, ? FROM bericht_in WHERE id = ?
            ON CONFLICT (bericht) DO NOTHING
            """,
            [.blob(baan), .id(id)])
    }

    static func vergeetBanen(_ tx: SchrijfTx) throws { try tx.execute("DELETE FROM bericht_baan") }

    // MARK: Shared

    static func onderwerp(_ id: ID<Berichtrij>) -> Onderwerp { Onderwerp(.bericht, id.raw) }

    static func plaats(_ id: ID<Berichtrij>) -> Zegelplaats { Zegelplaats(sleutelhouder: id.raw, veld: "bericht", record: id.raw) }

    /// The next of a sequence. A gap is harmless, a repeat is not.
    static func volgende(_ naam: String, _ tx: SchrijfTx) throws -> Int64 {
        try tx.execute(
            "INSERT INTO bericht_nummer (naam, laatste) VALUES (?, 1) ON CONFLICT (naam) DO UPDATE SET laatste = bericht_nummer.laatste + 1",
            [.text(naam)])
        return try tx.query("SELECT laatste FROM bericht_nummer WHERE naam = ?", [.text(naam)]).first?.int("laatste") ?? 1
    }

    /// After a restore numbers sent since the backup must not come back: leave a wide gap.
    static func slaOver(_ tx: SchrijfTx) throws { try tx.execute("UPDATE bericht_nummer SET laatste = laatste + 100000") }

    /// Which orders, and so which files, a message is about.
    static func koppel(_ id: ID<Berichtrij>, toewijzing: Int64, dossier: ID<Dossier>, jeugdige: ID<Persoon>, _ tx: SchrijfTx) throws {
        tx.getoond(.dossier(dossier))
        try tx.execute(
            "INSERT INTO bericht_over (bericht, toewijzing, dossier, jeugdige) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [.id(id), .int(toewijzing), .id(dossier), .id(jeugdige)])
    }

    /// About the same files as another message: then the same people may see both, and both go when the file goes.
    static func koppel(_ id: ID<Berichtrij>, zoals ander: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        tx.getoond(onderwerp(id))
        try tx.execute(
            """
            INSERT INTO bericht_over (bericht, toewijzing, dossier, jeugdige)
            SELECT ?, toewijzing, dossier, jeugdige FROM bericht_over WHERE bericht = ? ON CONFLICT DO NOTHING
            """, [.id(id), .id(ander)])
    }

    /// The children a message is about, each with its file.
    static func kinderen(in bericht: ID<Berichtrij>, _ tx: LeesTx) throws -> [(dossier: ID<Dossier>, jeugdige: ID<Persoon>)] {
        try tx.query(
            "SELECT DISTINCT dossier, jeugdige FROM bericht_over WHERE bericht = ? AND jeugdige IS NOT NULL ORDER BY jeugdige",
            [.id(bericht)]
        ).map { (try $0.id("dossier"), try $0.id("jeugdige")) }
    }

    static func gekoppeld(_ id: ID<Berichtrij>, _ tx: LeesTx) throws -> [(toewijzing: Int64, dossier: ID<Dossier>)] {
        try tx.query("SELECT toewijzing, dossier FROM bericht_over WHERE bericht = ? ORDER BY toewijzing", [.id(id)]).map {
            (try $0.int("toewijzing"), try $0.id("dossier"))
        }
    }

    private static func afdruk(_ sha: some Sequence<UInt8>, _ tx: LeesTx) throws -> [UInt8] {
        let hash = sha.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return try tx.opzoekcode("bericht", hash)
    }
}
