// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// How users log in: sealed name and TOTP secret, scrypt of the password, and how often it went wrong. No facts: no history is kept.
/// The name is found by a keyed code that no backup holds.
enum AanmeldStore {
    /// The first form, with names in the open; `verzegelmigratie` takes it away.
    static let migratie = Migratie(
        12, "aanmelding",
        sql: """
            CREATE TABLE aanmelding (
              gebruiker {blob} NOT NULL PRIMARY KEY, naam {text} NOT NULL UNIQUE, wachtwoord {text} NOT NULL, totp {blob} NOT NULL,
              mislukt {int} NOT NULL, wacht_tot {int} NOT NULL, laatste_code {int} NOT NULL
            ) {strict};
            """)

    static let verzegelmigratie = Migratie(
        14, "aanmeldnaam verzegeld",
        sql: """
            CREATE TABLE inlog (
              gebruiker {blob} NOT NULL PRIMARY KEY, naam {blob} NOT NULL, wachtwoord {text} NOT NULL, totp {blob} NOT NULL,
              mislukt {int} NOT NULL, wacht_tot {int} NOT NULL, laatste_code {int} NOT NULL
            ) {strict};
            CREATE TABLE inlog_opzoek (code {blob} NOT NULL PRIMARY KEY, gebruiker {blob} NOT NULL UNIQUE) {strict};
            """,
        werk: { werk in
            for row in try werk.query("SELECT * FROM aanmelding") {
                let gebruiker: ID<Gebruiker> = try row.id("gebruiker")
                let naam = try row.text("naam")
                try werk.execute(
                    """
                    INSERT INTO inlog (gebruiker, naam, wachtwoord, totp, mislukt, wacht_tot, laatste_code) VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    [
                        .id(gebruiker), .blob(try werk.verzegel(naam, naamplaats(gebruiker))), .text(try row.text("wachtwoord")),
                        .blob(try row.blob("totp")), .int(try row.int("mislukt")), .int(try row.int("wacht_tot")),
                        .int(try row.int("laatste_code")),
                    ])
                try werk.execute(
                    "INSERT INTO inlog_opzoek (code, gebruiker) VALUES (?, ?)",
                    [.blob(try werk.opzoekcode(opzoeksoort, naam)), .id(gebruiker)])
            }
            try werk.execute("DROP TABLE aanmelding")
        })

    /// Rebuilt at `herstel`, never in a backup.
    static let afgeleid: Set<String> = ["inlog_opzoek"]
    static let zegeltabellen = [Zegeltabel("inlog", houder: "gebruiker")]
    private static let opzoeksoort = "aanmeldnaam"

    struct Aanmelding: Sendable {
        let gebruiker: ID<Gebruiker>
        let naam: String
        let wachtwoord: String
        let geheim: [UInt8]
        let mislukt: Int
        let wachtTot: Moment
        /// Time step of the last accepted code: a code is good once.
        let laatsteCode: Int64
    }

    /// - Throws: `SQLFout.uniek` when the name is taken.
    static func maak(_ gebruiker: ID<Gebruiker>, naam: String, wachtwoord: String, geheim: [UInt8], _ tx: SchrijfTx) throws {
        try onthoud(gebruiker, naam, tx)
        try tx.execute(
            "INSERT INTO inlog (gebruiker, naam, wachtwoord, totp, mislukt, wacht_tot, laatste_code) VALUES (?, ?, ?, ?, 0, 0, 0)",
            [
                .id(gebruiker), .blob(try tx.verzegel(naam, naamplaats(gebruiker))), .text(wachtwoord),
                .blob(try tx.verzegel(geheim, plaats(gebruiker))),
            ])
    }

    private static func onthoud(_ gebruiker: ID<Gebruiker>, _ naam: String, _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO inlog_opzoek (code, gebruiker) VALUES (?, ?)", [.blob(try tx.opzoekcode(opzoeksoort, naam)), .id(gebruiker)])
    }

    static func herbouwOpzoek(_ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM inlog_opzoek")
        for (naam, gebruiker) in try namen(tx) { try onthoud(gebruiker, naam, tx) }
    }

    static func vind(_ naam: String, _ tx: LeesTx) throws -> Aanmelding? {
        try tx.query(
            "SELECT i.* FROM inlog_opzoek o JOIN inlog i ON i.gebruiker = o.gebruiker WHERE o.code = ?",
            [.blob(try tx.opzoekcode(opzoeksoort, naam))]
        ).first.map { try aanmelding($0, tx) }
    }

    /// The log-in of a user.
    static func van(_ gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> Aanmelding? {
        try tx.query("SELECT * FROM inlog WHERE gebruiker = ?", [.id(gebruiker)]).first.map { try aanmelding($0, tx) }
    }

    /// Another password; what went wrong before no longer counts.
    static func zetWachtwoord(_ gebruiker: ID<Gebruiker>, _ hash: String, _ tx: SchrijfTx) throws {
        try tx.execute(
            "UPDATE inlog SET wachtwoord = ?, mislukt = 0, wacht_tot = 0 WHERE gebruiker = ?", [.text(hash), .id(gebruiker)])
    }

    /// Another secret of the second factor, with the time step of its first code: that one is used up.
    static func zetGeheim(_ gebruiker: ID<Gebruiker>, _ geheim: [UInt8], code: Int64, _ tx: SchrijfTx) throws {
        try tx.execute(
            "UPDATE inlog SET totp = ?, laatste_code = ?, mislukt = 0, wacht_tot = 0 WHERE gebruiker = ?",
            [.blob(try tx.verzegel(geheim, plaats(gebruiker))), .int(code), .id(gebruiker)])
    }

    private static func aanmelding(_ row: SQLRow, _ tx: LeesTx) throws -> Aanmelding {
        let gebruiker: ID<Gebruiker> = try row.id("gebruiker")
        return Aanmelding(
            gebruiker: gebruiker, naam: try tx.ontzegelTekst(row.blob("naam"), naamplaats(gebruiker)),
            wachtwoord: try row.text("wachtwoord"),
            geheim: try tx.ontzegel(row.blob("totp"), plaats(gebruiker)),
            mislukt: Int(try row.int("mislukt")), wachtTot: try row.moment("wacht_tot"), laatsteCode: try row.int("laatste_code"))
    }

    /// A failed attempt: from the third on one must wait, twice as long each time, at most a quarter of an hour.
    static func mislukt(_ gebruiker: ID<Gebruiker>, keer: Int, _ tx: SchrijfTx) throws {
        let seconds = keer < 3 ? 0 : min(900, Int64(1) << Int64(min(keer, 12)))
        try tx.execute(
            "UPDATE inlog SET mislukt = ?, wacht_tot = ? WHERE gebruiker = ?",
            [.int(keer), .moment(tx.nu.plus(seconden: seconds)), .id(gebruiker)])
    }

    static func gelukt(_ gebruiker: ID<Gebruiker>, code: Int64, _ tx: SchrijfTx) throws {
        try tx.execute("UPDATE inlog SET mislukt = 0, wacht_tot = 0, laatste_code = ? WHERE gebruiker = ?", [.int(code), .id(gebruiker)])
    }

    /// Log-in names with their users, by name: the demo and the list of users.
    static func namen(_ tx: LeesTx) throws -> [(String, ID<Gebruiker>)] {
        try tx.query("SELECT gebruiker, naam FROM inlog").map { row in
            let gebruiker: ID<Gebruiker> = try row.id("gebruiker")
            return (try tx.ontzegelTekst(row.blob("naam"), naamplaats(gebruiker)), gebruiker)
        }.sorted { $0.0 < $1.0 }
    }

    private static func plaats(_ gebruiker: ID<Gebruiker>) -> Zegelplaats {
        Zegelplaats(sleutelhouder: gebruiker.raw, veld: "aanmelding.totp", record: gebruiker.raw)
    }

    private static func naamplaats(_ gebruiker: ID<Gebruiker>) -> Zegelplaats {
        Zegelplaats(sleutelhouder: gebruiker.raw, veld: "aanmelding.naam", record: gebruiker.raw)
    }
}
