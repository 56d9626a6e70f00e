// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Opslag

/// Kept messages of a child of whom nothing is kept any more: bytes, steps and key go.
extension BerichtStore {
    static let kindmigratie = Migratie(91, "berichtkind", sql: "ALTER TABLE bericht_over ADD COLUMN jeugdige {blob};")

    static let zegeltabellen = [
        Zegeltabel("bericht_in", houder: "id"), Zegeltabel("bericht_uit", houder: "id"), Zegeltabel("bericht_stap", houder: "bericht"),
    ]

    /// The messages about orders of this file, with the children they are about; nil: kept before that was known.
    static func berichten(over dossier: ID<Dossier>, _ tx: LeesTx) throws -> [ID<Berichtrij>: [ID<Persoon>?]] {
        let rows = try tx.query(
            """
            SELECT bericht, jeugdige FROM bericht_over
            WHERE bericht IN (SELECT b.bericht FROM bericht_over b WHERE b.dossier = ?) ORDER BY bericht, toewijzing
            """, [.id(dossier)])
        return try Dictionary(grouping: rows) { try $0.id("bericht") as ID<Berichtrij> }
            .mapValues { try $0.map { try $0.optionalID("jeugdige") } }
    }

    /// Our answers to a message: they repeat what it says.
    static func antwoorden(op id: ID<Berichtrij>, _ tx: LeesTx) throws -> [ID<Berichtrij>] {
        try tx.query("SELECT id FROM bericht_uit WHERE antwoord_op = ?", [.id(id)]).map { try $0.id("id") }
    }

    /// Messages kept before a moment that are about no file and have no work open, nor has an answer of ours, each with the moment of the
    /// last thing done with it. Our answers follow what they answer. Only ids and moments: nothing is opened.
    static func zonderDossier(voor moment: Moment, hoogstens: Int, _ tx: LeesTx) throws -> [(id: ID<Berichtrij>, laatst: Moment)] {
        func vrij(_ name: String) -> String {
            """
            NOT EXISTS (SELECT 1 FROM bericht_over o WHERE o.bericht = \(name).id)
            AND NOT EXISTS (SELECT 1 FROM bericht_open w WHERE w.bericht = \(name).id)
            """
        }
        let rows = try tx.query(
            """
            SELECT b.id AS id, b.ontvangen AS moment FROM bericht_in b WHERE b.ontvangen < ? AND \(vrij("b"))
            AND NOT EXISTS (SELECT 1 FROM bericht_uit a WHERE a.antwoord_op = b.id AND NOT (\(vrij("a"))))
            UNION ALL SELECT b.id AS id, b.gemaakt AS moment FROM bericht_uit b WHERE b.gemaakt < ? AND b.antwoord_op IS NULL AND \(vrij("b"))
            ORDER BY moment, id LIMIT ?
            """, [.moment(moment), .moment(moment), .int(hoogstens)])
        return try rows.map { row in
            let id: ID<Berichtrij> = try row.id("id")
            return (id, try max(row.moment("moment"), laatsteStap(id, tx)))
        }
    }

    /// The last thing done with a message or with our answers to it; the beginning of time when nothing was.
    private static func laatsteStap(_ id: ID<Berichtrij>, _ tx: LeesTx) throws -> Moment {
        let rows = try tx.query(
            """
            SELECT moment FROM bericht_stap WHERE bericht = ?
            UNION ALL SELECT gemaakt AS moment FROM bericht_uit WHERE antwoord_op = ?
            UNION ALL SELECT s.moment AS moment FROM bericht_stap s JOIN bericht_uit u ON u.id = s.bericht WHERE u.antwoord_op = ?
            """, [.id(id), .id(id), .id(id)])
        return try rows.map { try $0.moment("moment") }.max() ?? Moment(micros: 0)
    }

    private static let weg = [
        "DELETE FROM bericht_stap WHERE bericht = ?", "DELETE FROM bericht_open WHERE bericht = ?",
        "DELETE FROM bericht_baan WHERE bericht = ?", "DELETE FROM bericht_over WHERE bericht = ?",
        "DELETE FROM bericht_melding WHERE bericht = ?", "DELETE FROM bericht_kop WHERE bericht = ?",
        "DELETE FROM bericht_drietal WHERE bericht = ?", "DELETE FROM bericht_zending WHERE bericht = ?",
        "DELETE FROM bericht_verzoek WHERE bericht = ?", "DELETE FROM bericht_uit WHERE id = ?",
    ]

    /// Removes what is kept of these messages. A holder that is no message is passed over.
    static func vernietig(_ ids: [ID<Berichtrij>], _ tx: SchrijfTx) throws {
        let sql = "SELECT id FROM bericht_in WHERE id = ? UNION SELECT id FROM bericht_uit WHERE id = ?"
        let known = try ids.filter { try !tx.query(sql, [.id($0), .id($0)]).isEmpty }
        for id in known {
            tx.getoond(onderwerp(id))
            for sql in weg { try tx.execute(sql, [.id(id)]) }
        }
        // Answers name what they answer: these go first.
        for id in known { try tx.execute("DELETE FROM bericht_in WHERE id = ?", [.id(id)]) }
    }
}

/// Messages follow the message line of the child they are about; our answers follow what they answer.
struct Berichtvernietiging: Vernietigingshaak {
    func volgt(uit lijnen: Set<ID<Lijn>>, _ tx: LeesTx) throws -> Set<ID<Lijn>> {
        var result = Set(try lijnen.flatMap { try BerichtStore.antwoorden(op: ID($0.raw), tx) }.map { ID<Lijn>($0.raw) })
        for dossier in try DossierStore.dossiers(van: lijnen, tx) {
            let stand = try Lijnstand(dossier, zonder: lijnen, tx)
            let gone = stand.zonderBerichten
            guard !gone.isEmpty else { continue }
            for (message, children) in try BerichtStore.berichten(over: dossier, tx) {
                let goes = children.allSatisfy { child in child.map(gone.contains) ?? stand.isZonderKinderen }
                guard goes else { continue }
                result.insert(ID(message.raw))
            }
        }
        return result
    }

    func ruimOp(_ lijnen: Set<ID<Lijn>>, _ tx: SchrijfTx) throws { try BerichtStore.vernietig(lijnen.map { ID($0.raw) }, tx) }
}
