// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Which records are one person. Only ids: what a reader may see of them is asked per file.
extension GezinStore {
    static let samentabel = "samenvoeging_stand"
    static let samenmigratie = Migratie(
        29, "samenvoeging",
        sql: """
            CREATE TABLE samenvoeging_stand (dubbel {blob} NOT NULL PRIMARY KEY, blijft {blob} NOT NULL) {strict};
            CREATE INDEX samenvoeging_stand_blijft ON samenvoeging_stand (blijft);
            """)

    /// All ids of this person, the one that stays first; of who was never taken together with another: that id alone.
    static func samen(_ persoon: ID<Persoon>, _ tx: LeesTx) throws -> [ID<Persoon>] {
        let head = try hoofd(persoon, tx)
        let others = try tx.query("SELECT dubbel FROM samenvoeging_stand WHERE blijft = ? ORDER BY dubbel", [.id(head)])
            .map { row -> ID<Persoon> in try row.id("dubbel") }
        return [head] + others
    }

    /// The id that stays.
    static func hoofd(_ persoon: ID<Persoon>, _ tx: LeesTx) throws -> ID<Persoon> {
        try tx.query("SELECT blijft FROM samenvoeging_stand WHERE dubbel = ?", [.id(persoon)]).first?.id("blijft") ?? persoon
    }

    /// The people of a file who stand somewhere under another id too: each with all ids.
    static func samen(in dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Set<ID<Persoon>>] {
        let heads = try tx.query(
            """
            SELECT s.blijft AS blijft FROM samenvoeging_stand s JOIN deelname_stand d ON d.persoon = s.dubbel WHERE d.dossier = ?
            UNION SELECT s.blijft AS blijft FROM samenvoeging_stand s JOIN deelname_stand d ON d.persoon = s.blijft WHERE d.dossier = ?
            """, [.id(dossier), .id(dossier)]
        ).map { row -> ID<Persoon> in try row.id("blijft") }
        return try heads.map { Set(try samen($0, tx)) }
    }

    /// Everybody's files under every id.
    static func dossiers(vanAlle personen: [ID<Persoon>], _ tx: LeesTx) throws -> [(persoon: ID<Persoon>, dossier: ID<Dossier>)] {
        try personen.flatMap { person in try dossiers(van: person, tx).map { (person, $0) } }
    }

    static func onthoudSamen(_ samen: Samenvoeging, _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO samenvoeging_stand (dubbel, blijft) VALUES (?, ?) ON CONFLICT DO NOTHING", [.id(samen.dubbel), .id(samen.blijft)])
    }

    /// Not with another any more: the record that went along stands by itself again.
    static func vergeetDubbel(_ persoon: ID<Persoon>, _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM samenvoeging_stand WHERE dubbel = ?", [.id(persoon)])
    }

    /// Somebody was destroyed: nobody is taken together with them any more.
    static func vergeetSamen(_ persoon: ID<Persoon>, _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM samenvoeging_stand WHERE dubbel = ? OR blijft = ?", [.id(persoon), .id(persoon)])
    }

    static func wisSamen(_ tx: SchrijfTx) throws { try tx.execute("DELETE FROM samenvoeging_stand") }
}
