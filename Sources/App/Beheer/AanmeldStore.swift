// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// How users log in: name, scrypt of the password, sealed TOTP secret, and how often it went wrong. No facts: no history is kept.
enum AanmeldStore {
    static let migratie = Migratie(
        12, "aanmelding",
        sql: """
            CREATE TABLE aanmelding (
              gebruiker {blob} NOT NULL PRIMARY KEY, naam {text} NOT NULL UNIQUE, wachtwoord {text} NOT NULL, totp {blob} NOT NULL,
              mislukt {int} NOT NULL, wacht_tot {int} NOT NULL, laatste_code {int} NOT NULL
            ) {strict};
            """)

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

    static func maak(_ gebruiker: ID<Gebruiker>, naam: String, wachtwoord: String, geheim: [UInt8], _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO aanmelding (gebruiker, naam, wachtwoord, totp, mislukt, wacht_tot, laatste_code) VALUES (?, ?, ?, ?, 0, 0, 0)",
            [.id(gebruiker), .text(naam), .text(wachtwoord), .blob(try tx.verzegel(geheim, plaats(gebruiker)))])
    }

    static func vind(_ naam: String, _ tx: LeesTx) throws -> Aanmelding? {
        try tx.query("SELECT * FROM aanmelding WHERE naam = ?", [.text(naam)]).first.map { try aanmelding($0, tx) }
    }

    /// The log-in of a user.
    static func van(_ gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> Aanmelding? {
        try tx.query("SELECT * FROM aanmelding WHERE gebruiker = ?", [.id(gebruiker)]).first.map { try aanmelding($0, tx) }
    }

    /// Another password; what went wrong before no longer counts.
    static func zetWachtwoord(_ gebruiker: ID<Gebruiker>, _ hash: String, _ tx: SchrijfTx) throws {
        try tx.execute(
            "UPDATE aanmelding SET wachtwoord = ?, mislukt = 0, wacht_tot = 0 WHERE gebruiker = ?", [.text(hash), .id(gebruiker)])
    }

    /// Another secret of the second factor, with the time step of its first code: that one is used up.
    static func zetGeheim(_ gebruiker: ID<Gebruiker>, _ geheim: [UInt8], code: Int64, _ tx: SchrijfTx) throws {
        try tx.execute(
            "UPDATE aanmelding SET totp = ?, laatste_code = ?, mislukt = 0, wacht_tot = 0 WHERE gebruiker = ?",
            [.blob(try tx.verzegel(geheim, plaats(gebruiker))), .int(code), .id(gebruiker)])
    }

    private static func aanmelding(_ row: SQLRow, _ tx: LeesTx) throws -> Aanmelding {
        let gebruiker: ID<Gebruiker> = try row.id("gebruiker")
        return Aanmelding(
            gebruiker: gebruiker, naam: try row.text("naam"), wachtwoord: try row.text("wachtwoord"),
            geheim: try tx.ontzegel(row.blob("totp"), plaats(gebruiker)),
            mislukt: Int(try row.int("mislukt")), wachtTot: try row.moment("wacht_tot"), laatsteCode: try row.int("laatste_code"))
    }

    /// A failed attempt: from the third on one must wait, twice as long each time, at most a quarter of an hour.
    static func mislukt(_ gebruiker: ID<Gebruiker>, keer: Int, _ tx: SchrijfTx) throws {
        let seconds = keer < 3 ? 0 : min(900, Int64(1) << Int64(min(keer, 12)))
        try tx.execute(
            "UPDATE aanmelding SET mislukt = ?, wacht_tot = ? WHERE gebruiker = ?",
            [.int(keer), .moment(tx.nu.plus(seconden: seconds)), .id(gebruiker)])
    }

    static func gelukt(_ gebruiker: ID<Gebruiker>, code: Int64, _ tx: SchrijfTx) throws {
        try tx.execute(
            "UPDATE aanmelding SET mislukt = 0, wacht_tot = 0, laatste_code = ? WHERE gebruiker = ?", [.int(code), .id(gebruiker)])
    }

    /// Log-in names with their users, by name: the demo and the list of users.
    static func namen(_ tx: LeesTx) throws -> [(String, ID<Gebruiker>)] {
        try tx.query("SELECT naam, gebruiker FROM aanmelding ORDER BY naam").map { (try $0.text("naam"), try $0.id("gebruiker")) }
    }

    private static func plaats(_ gebruiker: ID<Gebruiker>) -> Zegelplaats {
        Zegelplaats(sleutelhouder: gebruiker.raw, veld: "aanmelding.totp", record: gebruiker.raw)
    }
}
