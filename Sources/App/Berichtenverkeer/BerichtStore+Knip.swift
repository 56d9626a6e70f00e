// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Opslag

/// Messages have no past: after the installation was put back to an instant, the tables know of messages that the facts do not.
extension BerichtStore {
    /// What was processed since is read again, what was made since and not sent stays in, and what was sent since is told.
    /// Orders that went out since are held by `werkOpdrachtenBij` until a worker has looked.
    static func naKnip(tot moment: Moment, _ tx: SchrijfTx) throws -> [String] {
        let again = try leesOpnieuw(na: moment, tx)
        let held = try houdIn(na: moment, tx)
        let sent = try verstuurd(na: moment, tx)
        return [
            again.isEmpty
                ? nil
                : "Deze ontvangen berichten zijn na dat moment verwerkt en worden opnieuw gelezen als de server start: \(opsomming(again)).",
            held.isEmpty
                ? nil : "Deze toewijzingsberichten zijn na dat moment gemaakt en niet verstuurd; zij blijven hier: \(opsomming(held)).",
            sent.isEmpty
                ? nil
                : "Let op: deze berichten zijn na dat moment verstuurd en niet terug te halen: \(opsomming(sent)). Toewijzingen daaruit gaan niet vanzelf "
                    + "nog eens weg; zij staan bij Berichten. Bel de aanbieder over wat nu anders is.",
        ].compactMap(\.self)
    }

    /// Messages that came in and of which the facts are gone: their starts and stops are forgotten and they wait to be read.
    private static func leesOpnieuw(na moment: Moment, _ tx: SchrijfTx) throws -> [String] {
        let rows = try tx.query(
            """
            SELECT i.id AS id, i.nummer AS nummer, k.soort AS soort FROM bericht_in i LEFT JOIN bericht_kop k ON k.bericht = i.id
            WHERE EXISTS (SELECT 1 FROM bericht_stap s WHERE s.bericht = i.id AND s.moment > ? AND s.soort IN ('verwerkt', 'aandacht'))
            ORDER BY i.nummer
            """, [.moment(moment)])
        for row in rows {
            let id: ID<Berichtrij> = try row.id("id")
            try tx.execute("DELETE FROM bericht_melding WHERE bericht = ?", [.id(id)])
            let reden = "Ankerpunt is teruggezet naar een moment van voordat dit bericht werd verwerkt. Het wordt opnieuw gelezen."
            try zet(.opnieuw, op: id, Stapdetail(reden: reden), tx)
        }
        return try rows.map { "\(try $0.optionalText("soort") ?? "bericht") in-\(try $0.int("nummer"))" }
    }

    /// Orders in the outbox of which the disclosure is gone: when the order still stands, a new message is made of it.
    private static func houdIn(na moment: Moment, _ tx: SchrijfTx) throws -> [String] {
        let rows = try tx.query(
            """
            SELECT u.id AS id, u.nummer AS nummer, u.soort AS soort FROM bericht_uit u JOIN bericht_open o ON o.bericht = u.id
            WHERE o.werk = 'versturen' AND u.soort = 'JW301' AND u.gemaakt > ? ORDER BY u.nummer
            """, [.moment(moment)])
        for row in rows {
            let reden = "Niet verstuurd: Ankerpunt is teruggezet naar een moment van voordat dit bericht werd gemaakt."
            try zet(.terzijde, op: try row.id("id"), Stapdetail(reden: reden), tx)
        }
        return try rows.map(naam)
    }

    private static func verstuurd(na moment: Moment, _ tx: LeesTx) throws -> [String] {
        try tx.query(
            """
            SELECT u.nummer AS nummer, u.soort AS soort FROM bericht_uit u
            WHERE EXISTS (SELECT 1 FROM bericht_stap s WHERE s.bericht = u.id AND s.moment > ? AND s.soort = 'verstuurd') ORDER BY u.nummer
            """, [.moment(moment)]
        ).map(naam)
    }

    private static func naam(_ row: SQLRow) throws -> String { "\(try row.text("soort")) uit-\(try row.int("nummer"))" }

    private static func opsomming(_ names: [String]) -> String {
        names.prefix(50).joined(separator: ", ") + (names.count > 50 ? " en nog \(names.count - 50)" : "")
    }

    /// Was an order sent after the last disclosure that the facts know of? Then the facts are of before that message.
    static func isVerstuurd(_ toewijzing: Int64, na moment: Moment?, _ tx: LeesTx) throws -> Bool {
        try !tx.query(
            """
            SELECT 1 AS een FROM bericht_over v JOIN bericht_uit u ON u.id = v.bericht
            WHERE v.toewijzing = ? AND u.soort = 'JW301' AND u.gemaakt > ?
              AND EXISTS (SELECT 1 FROM bericht_stap s WHERE s.bericht = u.id AND s.soort = 'verstuurd') LIMIT 1
            """, [.int(toewijzing), .int(moment?.micros ?? 0)]
        ).isEmpty
    }
}
