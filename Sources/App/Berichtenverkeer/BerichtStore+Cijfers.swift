// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Monitor
import Opslag

/// Messages as far as they are counted: numbers, codes and days.
extension BerichtStore {
    /// One message as far as it is counted.
    struct Geteld: Sendable {
        let soort: String?
        let partij: String?
        let isOpdracht: Bool
        /// Until the answer went, or came.
        let dagen: Int?
        let afwijzingen: Set<Berichtcijfers.Weigering>
    }

    /// Every message that came in or was made in this period.
    static func geteld(_ periode: Verslagperiode, _ tx: LeesTx) throws -> [Geteld] {
        let (from, to) = (Moment(begin: periode.van), Moment(begin: periode.totEnMet.plus(dagen: 1)))
        let incoming = try tx.query(
            """
            SELECT i.id AS id, i.ontvangen AS moment, k.soort AS soort, k.afzender AS partij, (
              SELECT MIN(s.moment) FROM bericht_uit u JOIN bericht_stap s ON s.bericht = u.id AND s.soort = 'verstuurd'
              WHERE u.antwoord_op = i.id) AS klaar
            FROM bericht_in i LEFT JOIN bericht_kop k ON k.bericht = i.id WHERE i.ontvangen >= ? AND i.ontvangen < ? ORDER BY i.nummer
            """, [.moment(from), .moment(to)])
        let outgoing = try tx.query(
            """
            SELECT u.id AS id, u.soort AS soort, u.ontvanger AS partij,
              (SELECT MIN(s.moment) FROM bericht_stap s WHERE s.bericht = u.id AND s.soort = 'verstuurd') AS moment,
              (SELECT MIN(s.moment) FROM bericht_stap s WHERE s.bericht = u.id AND s.soort IN ('aanvaard', 'afgewezen')) AS klaar
            FROM bericht_uit u WHERE u.gemaakt >= ? AND u.gemaakt < ? ORDER BY u.nummer
            """, [.moment(from), .moment(to)])
        return try incoming.map { try geteld($0, isIn: true, tx) } + outgoing.map { try geteld($0, isIn: false, tx) }
    }

    private static func geteld(_ row: SQLRow, isIn: Bool, _ tx: LeesTx) throws -> Geteld {
        let kind = try row.optionalText("soort")
        let begin = try row.optionalInt("moment").map { Moment(micros: $0).datum }
        let end = try row.optionalInt("klaar").map { Moment(micros: $0).datum }
        let days = begin.flatMap { begin in end.map { begin.dagen(tot: $0) } }
        return Geteld(
            soort: kind, partij: try row.optionalText("partij"), isOpdracht: !isIn && kind == Berichtsoort.jw301.rawValue && begin != nil,
            dagen: days, afwijzingen: try afwijzingen(row.id("id"), kind, isIn: isIn, tx))
    }

    /// Codes only, from what was judged; each once for a message. An answer of theirs is told at the message it answers.
    private static func afwijzingen(
        _ id: ID<Berichtrij>, _ soort: String?, isIn: Bool, _ tx: LeesTx
    ) throws -> Set<Berichtcijfers.Weigering> {
        let isAnswer = soort.flatMap(Berichtsoort.init(rawValue:))?.isRetour ?? true
        guard !(isIn && isAnswer) else { return [] }
        var found: Set<Berichtcijfers.Weigering> = []
        for step in try codes(van: id, tx) {
            let who: Berichtcijfers.Weigeraar? =
                switch step.stap {
                case .verwerkt, .aandacht: isIn ? .gemeente : nil
                case .afgewezen: .aanbieder
                case .geweigerd: .keten
                default: nil
                }
            guard let who else { continue }
            for code in step.codes where !["0200", "8001"].contains(code) { found.insert(Berichtcijfers.Weigering(door: who, code: code)) }
        }
        return found
    }

    /// The steps in which a message was judged, with their codes. None of a message that was destroyed.
    static func codes(van id: ID<Berichtrij>, _ tx: LeesTx) throws -> [(stap: Berichtstap, codes: [String])] {
        do {
            return try verloop(id, tx).filter { !$0.detail.codes.isEmpty }.map { ($0.stap, $0.detail.codes) }
        } catch Opslagfout.vernietigd {
            return []
        }
    }
}
