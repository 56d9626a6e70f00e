// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Opslag

/// What happened to a message, and the work that follows from it.
extension BerichtStore {
    /// Adds a step; what waits is derived from it in the same commit.
    static func zet(_ stap: Berichtstap, op id: ID<Berichtrij>, _ detail: Stapdetail, _ tx: SchrijfTx) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let count = try tx.query("SELECT COALESCE(MAX(nummer), 0) AS n FROM bericht_stap WHERE bericht = ?", [.id(id)]).first?.int("n") ?? 0
        let place = Zegelplaats(sleutelhouder: id.raw, veld: "berichtstap\(count + 1)", record: id.raw)
        let sealed = detail == Stapdetail() ? nil : try tx.verzegel([UInt8](try encoder.encode(detail)), place)
        try tx.execute(
            "INSERT INTO bericht_stap (bericht, nummer, moment, door, soort, verzegeld) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .id(id), .int(count + 1), .moment(tx.nu), .uuid(tx.wie.id), .text(stap.rawValue), sealed.map { .blob($0) } ?? .null,
            ])
        try werkBij(stap, id, tx)
    }

    static func zet(_ stap: Berichtstap, op id: ID<Berichtrij>, _ tx: SchrijfTx) throws { try zet(stap, op: id, Stapdetail(), tx) }

    private static func werkBij(_ stap: Berichtstap, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        tx.getoond(onderwerp(id))
        let out = try tx.query("SELECT soort, nummer FROM bericht_uit WHERE id = ?", [.id(id)]).first
        let number = try out?.int("nummer") ?? tx.query("SELECT nummer FROM bericht_in WHERE id = ?", [.id(id)]).first?.int("nummer") ?? 0
        let work = stap.werk(soort: try out?.text("soort"))
        try tx.execute("DELETE FROM bericht_open WHERE bericht = ?", [.id(id)])
        if let work {
            try tx.execute(
                "INSERT INTO bericht_open (bericht, werk, nummer, sinds, vanaf) VALUES (?, ?, ?, ?, ?)",
                [
                    .id(id), .text(work.rawValue), .int(number), .moment(tx.nu),
                    .moment(try rust(na: stap, id, tx).map(tx.nu.plus(seconden:))),
                ])
        }
        if work != .verwerken { try tx.execute("DELETE FROM bericht_baan WHERE bericht = ?", [.id(id)]) }
    }

    static func wacht(_ id: ID<Berichtrij>, tot moment: Moment, _ tx: SchrijfTx) throws {
        try tx.execute("UPDATE bericht_open SET vanaf = ? WHERE bericht = ?", [.moment(moment), .id(id)])
    }

    /// In seconds; nil: it may be tried at once.
    private static func rust(na stap: Berichtstap, _ id: ID<Berichtrij>, _ tx: LeesTx) throws -> Int64? {
        switch stap {
        case .vastgelopen: return Berichtrust.vast
        case .mislukt:
            let steps = try tx.query("SELECT soort FROM bericht_stap WHERE bericht = ? ORDER BY nummer DESC LIMIT 20", [.id(id)])
            let times = try steps.map { try $0.text("soort") }.prefix { $0 == stap.rawValue }.count
            return Berichtrust.na(keer: times, spreiding: Toeval.bytes(1)[0])
        default: return nil
        }
    }

    static func werk(_ id: ID<Berichtrij>, _ tx: LeesTx) throws -> Berichtwerk? {
        try tx.query("SELECT werk FROM bericht_open WHERE bericht = ?", [.id(id)]).first.flatMap {
            Berichtwerk(rawValue: try $0.text("werk"))
        }
    }

    /// Messages to be worked on, in order. Those that stuck or failed wait a while before they are tried again; what stands behind a
    /// stuck one waits for it.
    /// - Parameter metRust: false: also those that rest.
    static func open(_ werk: Berichtwerk, _ tx: LeesTx, metRust: Bool = true) throws -> [ID<Berichtrij>] {
        try tx.query(
            """
            SELECT o.bericht AS bericht FROM bericht_open o WHERE o.werk = ? AND (o.vanaf IS NULL OR o.vanaf <= ?)
              AND NOT EXISTS (
                SELECT 1 FROM bericht_baan m JOIN bericht_baan e ON e.baan = m.baan AND e.nummer < m.nummer WHERE m.bericht = o.bericht)
            ORDER BY o.nummer LIMIT 500
            """, [.text(werk.rawValue), metRust ? .moment(tx.nu) : .int(Int64.max)]
        ).map { try $0.id("bericht") }
    }

    /// All steps, first to last.
    static func verloop(_ id: ID<Berichtrij>, _ tx: LeesTx) throws -> [Berichtverloop] {
        try tx.query("SELECT nummer, moment, soort, verzegeld FROM bericht_stap WHERE bericht = ? ORDER BY nummer", [.id(id)]).compactMap {
            row in
            guard let stap = Berichtstap(rawValue: try row.text("soort")) else { return nil }
            let place = Zegelplaats(sleutelhouder: id.raw, veld: "berichtstap\(try row.int("nummer"))", record: id.raw)
            let detail = try row.optionalBlob("verzegeld").map {
                try JSONDecoder().decode(Stapdetail.self, from: Data(try tx.ontzegel($0, place)))
            }
            return Berichtverloop(stap: stap, moment: try row.moment("moment"), detail: detail ?? Stapdetail())
        }
    }
}
