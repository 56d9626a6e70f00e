// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Opslag

/// Each time a message goes on its way: the number its envelope bears, chosen in the commit that puts it ready. A second try after a crash
/// has the same number, so that the other side knows it again.
struct Zending: Sendable, Equatable {
    let nummer: Int64
    /// UUID version 4, as the chain wants it.
    let referentie: String
    /// The envelope that is answered.
    let antwoordOp: String?
    let moment: Moment

    /// `JJJJMMDDUUMMSS` on the clock of the Netherlands.
    var tijdstip: String {
        let seconds = (moment.micros / 1_000_000) % 60
        return (moment.datum.iso + moment.kloktijd).filter(\.isNumber) + (seconds < 10 ? "0\(seconds)" : "\(seconds)")
    }
}

extension BerichtStore {
    static let postmigratie = Migratie(
        92, "berichtpost",
        sql: """
            CREATE TABLE bericht_zending (
              bericht {blob} NOT NULL, nummer {int} NOT NULL, referentie {text} NOT NULL UNIQUE CHECK (length(referentie) = 36),
              antwoord_op {text}, moment {int} NOT NULL, PRIMARY KEY (bericht, nummer)
            ) {strict};
            CREATE TABLE bericht_verzoek (
              afzender {text} NOT NULL, referentie {text} NOT NULL, bericht {blob} NOT NULL REFERENCES bericht_in (id),
              baan {blob} NOT NULL, PRIMARY KEY (afzender, referentie)
            ) {strict};
            CREATE INDEX bericht_verzoek_bericht ON bericht_verzoek (bericht);
            ALTER TABLE bericht_open ADD COLUMN vanaf {int};
            """)

    /// Once more on its way, as an answer to the envelope in which the other side asked last.
    static func begin(_ id: ID<Berichtrij>, antwoordOp envelop: String?, _ tx: SchrijfTx) throws {
        let last =
            try tx.query("SELECT COALESCE(MAX(nummer), 0) AS n FROM bericht_zending WHERE bericht = ?", [.id(id)]).first?.int("n") ?? 0
        guard let number = Referentienummer.uuid4(Toeval.bytes(16)) else { throw Afwijzing.nietGevonden }
        try tx.execute(
            "INSERT INTO bericht_zending (bericht, nummer, referentie, antwoord_op, moment) VALUES (?, ?, ?, ?, ?)",
            [.id(id), .int(last + 1), .text(number), .text(envelop), .moment(tx.nu)])
    }

    /// The last one; nil for a message of before envelopes were numbered.
    static func zending(_ id: ID<Berichtrij>, _ tx: LeesTx) throws -> Zending? {
        try tx.query("SELECT * FROM bericht_zending WHERE bericht = ? ORDER BY nummer DESC LIMIT 1", [.id(id)]).first.map { row in
            Zending(
                nummer: try row.int("nummer"), referentie: try row.text("referentie"), antwoordOp: try row.optionalText("antwoord_op"),
                moment: try row.moment("moment"))
        }
    }

    /// The message of ours that went in this envelope.
    static func uitbericht(envelop: String, _ tx: LeesTx) throws -> Uitbericht? {
        try tx.query("SELECT bericht FROM bericht_zending WHERE referentie = ?", [.text(envelop)]).first.flatMap { row in
            try uitbericht(row.id("bericht"), tx)
        }
    }

    // MARK: Envelopes that came

    /// The number of the envelope it came in, the latest when it came more than once (decision 009).
    static func envelop(_ id: ID<Berichtrij>, _ tx: LeesTx) throws -> String? {
        try tx.query("SELECT envelop FROM bericht_in WHERE id = ?", [.id(id)]).first?.optionalBlob("envelop")
            .map { String(decoding: $0, as: UTF8.self) }
    }

    static func onthoud(envelop: String, van id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        try tx.execute("UPDATE bericht_in SET envelop = ? WHERE id = ?", [.blob(Array(envelop.utf8)), .id(id)])
    }

    /// Numbers by which the chain knows it; none when it travels without an envelope.
    static func enveloppen(_ row: Berichtrij, _ tx: LeesTx) throws -> [String] {
        if row.isIn { return try envelop(row.id, tx).map { [$0] } ?? [] }
        return try tx.query("SELECT referentie FROM bericht_zending WHERE bericht = ? ORDER BY nummer", [.id(row.id)]).map {
            try $0.text("referentie")
        }
    }

    /// How much work of each kind waits: numbers only.
    static func openstaand(_ tx: LeesTx) throws -> [Berichtwerk: Int] {
        let rows = try tx.query("SELECT werk, COUNT(*) AS n FROM bericht_open GROUP BY werk ORDER BY werk")
        return try rows.reduce(into: [:]) { counts, row in
            if let work = Berichtwerk(rawValue: try row.text("werk")) { counts[work] = Int(try row.int("n")) }
        }
    }

    // MARK: Requests

    /// References of this aanbieder that were taken in with other messages than this one, and whether one of this client waits for its
    /// end (TR347, TR374).
    static func verzoeken(
        van afzender: String, baan: [UInt8], behalve id: ID<Berichtrij>, _ tx: LeesTx
    ) throws -> (referenties: Set<String>, loopt: Bool) {
        let rows = try tx.query(
            "SELECT referentie FROM bericht_verzoek WHERE afzender = ? AND bericht <> ?", [.text(afzender), .id(id)])
        let open = try tx.query(
            """
            SELECT v.referentie FROM bericht_verzoek v JOIN bericht_open o ON o.bericht = v.bericht WHERE v.afzender = ? AND v.baan = ?
            AND v.bericht <> ? LIMIT 1
            """, [.text(afzender), .blob(baan), .id(id)])
        return (Set(try rows.map { try $0.text("referentie") }), !open.isEmpty)
    }

    static func onthoud(verzoek referentie: String, van afzender: String, baan: [UInt8], uit id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO bericht_verzoek (afzender, referentie, bericht, baan) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [.text(afzender), .text(referentie), .id(id), .blob(baan)])
    }

    /// Requests that were taken in, first to last: those of which the last judgement was that somebody must decide.
    static func aangenomenVerzoeken(_ tx: LeesTx) throws -> [ID<Berichtrij>] {
        try tx.query(
            """
            SELECT k.bericht AS bericht FROM bericht_kop k JOIN bericht_in i ON i.id = k.bericht WHERE k.soort IN ('JW315', 'JW317')
              AND EXISTS (SELECT 1 FROM bericht_stap s WHERE s.bericht = k.bericht AND s.soort = 'aandacht') ORDER BY i.nummer
            """
        ).map { try $0.id("bericht") }
    }

    static func vergeetVerzoeken(_ tx: SchrijfTx) throws { try tx.execute("DELETE FROM bericht_verzoek") }
}

/// How long what failed rests before it is tried again: doubled each time, up to an hour, spread so that many do not come at once.
enum Berichtrust {
    /// In seconds.
    static let eerste: Int64 = 30, langste: Int64 = 3_600
    /// What stuck while it was processed: a worker is at it, so it rests always as long.
    static let vast: Int64 = 300

    /// - Parameters:
    ///   - keer: how often it failed in a row, from one.
    ///   - spreiding: any byte; a quarter less to a quarter more.
    static func na(keer: Int, spreiding: UInt8) -> Int64 {
        let plain = min(langste, eerste << Int64(min(max(keer, 1), 10) - 1))
        return plain * (768 + 2 * Int64(spreiding)) / 1_024
    }
}
