// SPDX-License-Identifier: EUPL-1.2
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

    static func plaats(_ key: String, _ gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> String? {
        guard !key.isEmpty else { return nil }
        return try tx.query("SELECT plaats FROM eenmalig WHERE sleutel = ? AND gebruiker = ?", [.text(key), .id(gebruiker)]).first?.text(
            "plaats")
    }

    static func onthoud(_ key: String, _ gebruiker: ID<Gebruiker>, plaats: String, _ tx: SchrijfTx) throws {
        guard !key.isEmpty else { return }
        try tx.execute(
            "INSERT INTO eenmalig (sleutel, gebruiker, plaats, moment) VALUES (?, ?, ?, ?)",
            [.text(key), .id(gebruiker), .text(plaats), .moment(tx.nu)])
    }
}
