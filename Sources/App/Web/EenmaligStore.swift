// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Formulier
import Foundation
import Grondslag
import Opslag

/// Posts that were done: the same form sent twice has one effect and gives the same answer.
enum EenmaligStore {
    static let migratie = Migratie(
        1, "eenmalig",
        sql: """
            CREATE TABLE eenmalig (
              sleutel {text} NOT NULL, gebruiker {blob} NOT NULL, plaats {text} NOT NULL, moment {int} NOT NULL, PRIMARY KEY (sleutel, gebruiker)
            ) {strict};
            CREATE INDEX eenmalig_moment ON eenmalig (moment);
            """)

    /// How long an answer is kept, in seconds: a form that is older is a new one.
    static let bewaard: Int64 = 7 * 24 * 3_600

    /// The key as it is stored: of the form, where it was sent and what stood in it. Who goes back, changes the text and sends it
    /// again does something new. Empty without a key: then a form is not known again.
    static func sleutel(_ key: String, pad: String, _ ingevuld: Ingevuld) -> String {
        guard !key.isEmpty else { return "" }
        var parts = Lengtegemerkt()
        for text in [key, pad] { parts.add(text) }
        for (name, values) in ingevuld.sorted(by: { $0.key < $1.key }) where name != "_csrf" {
            parts.add(name)
            parts.add(Int64(values.count))
            for value in values { parts.add(value) }
        }
        return Data(SHA256.hash(data: parts.bytes)).base64EncodedString()
    }

    static func plaats(_ key: String, _ gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> String? {
        guard !key.isEmpty else { return nil }
        return try tx.query("SELECT plaats FROM eenmalig WHERE sleutel = ? AND gebruiker = ?", [.text(key), .id(gebruiker)]).first?.text(
            "plaats")
    }

    static func onthoud(_ key: String, _ gebruiker: ID<Gebruiker>, plaats: String, _ tx: SchrijfTx) throws {
        guard !key.isEmpty else { return }
        try tx.execute("DELETE FROM eenmalig WHERE moment < ?", [.moment(tx.nu.plus(seconden: -bewaard))])
        try tx.execute(
            "INSERT INTO eenmalig (sleutel, gebruiker, plaats, moment) VALUES (?, ?, ?, ?)",
            [.text(key), .id(gebruiker), .text(plaats), .moment(tx.nu)])
    }
}
