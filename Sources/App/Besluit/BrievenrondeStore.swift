// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag

/// Rounds of letters: one for each person, and a decision is in one round only, so that nobody gets a letter twice. No facts: what they
/// hold goes when the letter is sent. In no backup either: what was not sent still waits.
enum BrievenrondeStore {
    static let migratie = Migratie(
        79, "brievenronde",
        sql: """
            CREATE TABLE brievenronde (
              id {blob} NOT NULL PRIMARY KEY, maker {blob} NOT NULL UNIQUE, begonnen {int} NOT NULL, dag {text} NOT NULL,
              met_link {int} NOT NULL, is_gestopt {int} NOT NULL
            ) {strict};
            CREATE TABLE rondebrief (
              ronde {blob} NOT NULL, plek {int} NOT NULL, lijn {blob} NOT NULL, dossier {blob} NOT NULL, aanvraag {blob} NOT NULL,
              besluit {blob} NOT NULL, stand {text} NOT NULL, namen {blob} NOT NULL, papier {blob}, PRIMARY KEY (ronde, plek)
            ) {strict};
            CREATE UNIQUE INDEX rondebrief_besluit ON rondebrief (besluit) WHERE stand IN ('wacht', 'gemaakt');
            CREATE INDEX rondebrief_lijn ON rondebrief (lijn);
            """)
    static let tabellen: Set<String> = ["brievenronde", "rondebrief"]
    static let zegeltabellen = [Zegeltabel("rondebrief", houder: "lijn")]

    private enum Code {
        static let wacht = "wacht", gemaakt = "gemaakt"
    }

    // MARK: Begin and end

    /// - Throws: `nietMogelijk` when this person works on another round, or a colleague has one of these letters in theirs.
    static func begin(_ rijen: [Brievenbak.Rij], dag: Datum, metLink: Bool, van wie: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        try ruimVerlopen(tx)
        if let now = try ronde(van: wie, tx) {
            guard now.brieven.map(\.rij.besluit) != rijen.map(\.besluit) || now.dag != dag || now.metLink != metLink else { return }
            throw Afwijzing.nietMogelijk("U bent nog bezig met een ronde. Maak die af, of gooi haar weg. Begin daarna opnieuw.")
        }
        let taken = try Set(inRonde(tx).keys)
        guard rijen.allSatisfy({ !taken.contains($0.besluit) }) else {
            throw Afwijzing.nietMogelijk("Een collega maakt intussen een van deze brieven. Laad de bladzijde opnieuw en kies nog eens.")
        }
        let id = tx.nieuwID(Brievenronde.self).raw
        try tx.execute(
            "INSERT INTO brievenronde (id, maker, begonnen, dag, met_link, is_gestopt) VALUES (?, ?, ?, ?, ?, 0)",
            [.uuid(id), .id(wie), .moment(tx.nu), .datum(dag), .bool(metLink)])
        for (index, row) in rijen.enumerated() {
            try tx.execute(
                """
                INSERT INTO rondebrief (ronde, plek, lijn, dossier, aanvraag, besluit, stand, namen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .uuid(id), .int(index), .id(row.lijn), .id(row.dossier), .id(row.aanvraag), .uuid(row.besluit), .text(Code.wacht),
                    .blob(try verzegel(Namen(row), "namen", row, tx)),
                ])
        }
    }

    /// Everything of this person's round; what it held waits again.
    static func gooiWeg(van wie: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        for id in try tx.query("SELECT id FROM brievenronde WHERE maker = ?", [.id(wie)]).map({ try $0.uuid("id") }) { try weg(id, tx) }
    }

    static func ruimVerlopen(_ tx: SchrijfTx) throws { for id in try verlopen(tx) { try weg(id, tx) } }

    static func verlopen(_ tx: LeesTx) throws -> [UUIDv7] {
        try tx.query("SELECT id FROM brievenronde WHERE begonnen <= ?", [.moment(tx.nu.plus(seconden: -Brievenronde.bewaard))])
            .map { try $0.uuid("id") }
    }

    private static func weg(_ id: UUIDv7, _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM rondebrief WHERE ronde = ?", [.uuid(id)])
        try tx.execute("DELETE FROM brievenronde WHERE id = ?", [.uuid(id)])
    }

    /// Lines of which the keys are destroyed.
    static func vernietig(_ lijnen: Set<ID<Lijn>>, _ tx: SchrijfTx) throws {
        for line in lijnen { try tx.execute("DELETE FROM rondebrief WHERE lijn = ?", [.id(line)]) }
    }

    // MARK: Change

    static func zet(_ gestopt: Bool, van wie: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        try tx.execute("UPDATE brievenronde SET is_gestopt = ? WHERE maker = ?", [.bool(gestopt), .id(wie)])
    }

    static func isGemaakt(_ rij: Brievenbak.Rij, _ papier: Rondepapier, _ tx: SchrijfTx) throws {
        try tx.execute(
            "UPDATE rondebrief SET stand = ?, papier = ? WHERE besluit = ? AND stand = ?",
            [.text(Code.gemaakt), .blob(try verzegel(papier, "papier", rij, tx)), .uuid(rij.besluit), .text(Code.wacht)])
    }

    static func isWeggelaten(_ rij: Brievenbak.Rij, _ uitval: Brievenuitval, _ tx: SchrijfTx) throws {
        try tx.execute(
            "UPDATE rondebrief SET stand = ?, papier = NULL WHERE besluit = ? AND stand = ?",
            [.text(uitval.rawValue), .uuid(rij.besluit), .text(Code.wacht)])
    }

    /// Letters that went away leave the round; with the last one the round itself goes.
    static func zijnWeg(_ rijen: [Brievenbak.Rij], van wie: ID<Gebruiker>, _ tx: SchrijfTx) throws {
        for row in rijen {
            try tx.execute("DELETE FROM rondebrief WHERE besluit = ? AND stand = ?", [.uuid(row.besluit), .text(Code.gemaakt)])
        }
        guard let left = try ronde(van: wie, tx), left.gemaakt.isEmpty, left.isKlaar else { return }
        try gooiWeg(van: wie, tx)
    }

    // MARK: Read

    /// The round of this person; nil when there is none any more.
    static func ronde(van wie: ID<Gebruiker>, _ tx: LeesTx) throws -> Brievenronde? {
        let since = tx.nu.plus(seconden: -Brievenronde.bewaard)
        let rows = try tx.query("SELECT * FROM brievenronde WHERE maker = ? AND begonnen > ?", [.id(wie), .moment(since)])
        guard let row = rows.first else { return nil }
        let id = try row.uuid("id")
        let letters = try tx.query("SELECT * FROM rondebrief WHERE ronde = ? ORDER BY plek", [.uuid(id)]).map { try brief($0, tx) }
        return Brievenronde(
            id: id, begonnen: try row.moment("begonnen"), dag: try row.datum("dag"), metLink: try row.bool("met_link"),
            isGestopt: try row.bool("is_gestopt"), brieven: letters)
    }

    /// Decisions that are in a round now, with who makes it. Says nothing about whom.
    static func inRonde(_ tx: LeesTx) throws -> [UUIDv7: ID<Gebruiker>] {
        let rows = try tx.query(
            """
            SELECT b.besluit AS besluit, r.maker AS maker FROM rondebrief b JOIN brievenronde r ON r.id = b.ronde
            WHERE r.begonnen > ? AND b.stand IN (?, ?)
            """,
            [.moment(tx.nu.plus(seconden: -Brievenronde.bewaard)), .text(Code.wacht), .text(Code.gemaakt)])
        return Dictionary(try rows.map { (try $0.uuid("besluit"), try $0.id("maker")) }, uniquingKeysWith: { first, _ in first })
    }

    private static func brief(_ row: SQLRow, _ tx: LeesTx) throws -> Brievenronde.Brief {
        let line: ID<Lijn> = try row.id("lijn"), decision = try row.uuid("besluit"), dossier: ID<Dossier> = try row.id("dossier")
        let names: Namen = try ontzegel(row.blob("namen"), "namen", line, decision, tx)
        tx.getoond(.dossier(dossier))
        let item = Brievenbak.Rij(
            dossier: dossier, aanvraag: try row.id("aanvraag"), besluit: decision, lijn: line, kind: names.kind, aan: names.aan,
            genomen: names.genomen, wat: names.wat ?? "Besluit", isVerandering: names.isVerandering ?? false, uitval: nil)
        let stand: Brievenronde.Voortgang =
            switch try row.text("stand") {
            case Code.wacht: .wacht
            case Code.gemaakt: .gemaakt(try ontzegel(row.blob("papier"), "papier", line, decision, tx))
            case let other: .weggelaten(Brievenuitval(rawValue: other) ?? .fout)
            }
        return Brievenronde.Brief(rij: item, stand: stand)
    }

    // MARK: Seal

    /// Whose letter it is: as it was chosen.
    private struct Namen: Codable {
        let kind: String
        let aan: String
        let genomen: Datum
        /// nil: kept by a version that knew letters of decisions only.
        let wat: String?
        let isVerandering: Bool?

        init(_ rij: Brievenbak.Rij) {
            kind = rij.kind
            aan = rij.aan
            genomen = rij.genomen
            wat = rij.wat
            isVerandering = rij.isVerandering
        }
    }

    private static func plaats(_ veld: String, _ lijn: ID<Lijn>, _ besluit: UUIDv7) -> Zegelplaats {
        Zegelplaats(sleutelhouder: lijn.raw, veld: "rondebrief." + veld, record: besluit)
    }

    private static func verzegel(_ value: some Encodable, _ veld: String, _ rij: Brievenbak.Rij, _ tx: SchrijfTx) throws -> [UInt8] {
        try tx.verzegel([UInt8](try JSONEncoder().encode(value)), plaats(veld, rij.lijn, rij.besluit))
    }

    private static func ontzegel<T: Decodable>(_ bytes: [UInt8], _ veld: String, _ lijn: ID<Lijn>, _ besluit: UUIDv7, _ tx: LeesTx)
        throws -> T
    {
        try JSONDecoder().decode(T.self, from: Data(try tx.ontzegel(bytes, plaats(veld, lijn, besluit))))
    }
}

/// A letter that is not sent yet goes with the line it is about.
struct Besluitvernietiging: Vernietigingshaak {
    func volgt(uit lijnen: Set<ID<Lijn>>, _ tx: LeesTx) throws -> Set<ID<Lijn>> { [] }

    func ruimOp(_ lijnen: Set<ID<Lijn>>, _ tx: SchrijfTx) throws { try BrievenrondeStore.vernietig(lijnen, tx) }
}
