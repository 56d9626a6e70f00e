// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Orders for which a JW301 must still go out: derived from the orders and the traces of messages, so never typed.
extension BerichtStore {
    struct Opdrachtgroep: Sendable, Hashable {
        let dossier: ID<Dossier>
        let jeugdige: ID<Persoon>
        let agb: String
        /// Numbers of the orders that wait.
        let nummers: [Int64]
        let sinds: Moment
        /// The aanbieder refused the last message: a worker looks before it goes again.
        let isAfgewezen: Bool
        /// It went out, and then the installation was put back to before that: a worker looks before it goes again.
        let isEerderVerstuurd: Bool

        /// The postbode sends it without anybody asking.
        var gaatVanzelf: Bool { !isAfgewezen && !isEerderVerstuurd }
    }

    /// Brings the waiting orders of a file up to date.
    static func werkOpdrachtenBij(_ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        try tx.execute(
            "DELETE FROM bericht_keuring WHERE toewijzing IN (SELECT toewijzing FROM bericht_opdracht WHERE dossier = ?)", [.id(dossier)])
        try tx.execute("DELETE FROM bericht_opdracht WHERE dossier = ?", [.id(dossier)])
        let facts = try tx.feiten(in: InzetStore.tabel, dossier: dossier)
        let (orders, all) = (try facts.geldend(Toewijzing.self), try facts.alle(Toewijzing.self))
        guard !orders.isEmpty else { return }
        let started = Set(try facts.geldend(LeveringStart.self).map(\.inhoud.toewijzing))
        let (given, answers) = (try facts.geldend(Verstrekking.self), try facts.geldend(Toewijzingsantwoord.self).map(\.inhoud))
        let stopped = Set(try facts.geldend(LeveringStop.self).map(\.inhoud).filter { !$0.reden.isTijdelijk }.map(\.toewijzing))
        // Help that began was accepted; only what changed since goes out, until it has ended.
        let toTell = orders.map(\.inhoud).filter {
            !started.contains($0.nummer) || ($0.wijziging != nil && !stopped.contains($0.nummer))
        }.map(\.nummer)
        for order in orders where toTell.contains(order.inhoud.nummer) {
            let last = given.last { $0.inhoud.over == order.id }
            guard var soort = wacht(last, answers.last { $0.toewijzing == order.inhoud.nummer }) else { continue }
            // Any version of the order: what was sent of an earlier one was sent.
            let versions = Set(all.filter { $0.inhoud.nummer == order.inhoud.nummer }.map(\.id))
            let told = given.last { $0.inhoud.over.map(versions.contains) ?? false }?.opgetekend
            if soort == "nieuw", try isVerstuurd(order.inhoud.nummer, na: told, tx) { soort = "verstuurd" }
            try tx.execute(
                """
                INSERT INTO bericht_opdracht (toewijzing, dossier, jeugdige, agb, soort, sinds, einde) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (toewijzing) DO NOTHING
                """,
                [
                    .int(order.inhoud.nummer), .id(dossier), .id(order.inhoud.jeugdige), .text(order.inhoud.agb.tekst), .text(soort),
                    .moment(order.opgetekend), .datum(order.inhoud.periode.totEnMet),
                ])
        }
    }

    /// Nil: it left the house and the last message was not refused.
    private static func wacht(_ given: Feit<Verstrekking>?, _ answer: Toewijzingsantwoord?) -> String? {
        guard let given else { return "nieuw" }
        guard given.inhoud.weg == .bericht, let answer, answer.isAfgekeurd, given.inhoud.wat.hasSuffix("(JW301 \(answer.bericht))") else {
            return nil
        }
        return "afgewezen"
    }

    /// Orders that wait, one group per client and aanbieder. Ended ones no longer go out.
    static func opdrachten(_ tx: LeesTx, nietGekeurdSinds moment: Moment? = nil, van dossier: ID<Dossier>? = nil) throws -> [Opdrachtgroep]
    {
        let rows = try tx.query(
            """
            SELECT o.toewijzing AS toewijzing, o.dossier AS dossier, o.jeugdige AS jeugdige, o.agb AS agb, o.soort AS soort, o.sinds AS sinds
            FROM bericht_opdracht o LEFT JOIN bericht_keuring k ON k.toewijzing = o.toewijzing
            WHERE (o.einde IS NULL OR o.einde >= ?) AND (k.moment IS NULL OR k.moment <= ?)\(dossier == nil ? "" : " AND o.dossier = ?")
            ORDER BY o.sinds, o.toewijzing LIMIT 200
            """, [.datum(tx.vandaag), .moment(moment ?? tx.nu)] + (dossier.map { [.id($0)] } ?? []))
        let groups = Dictionary(grouping: try rows.map(opdracht)) {
            "\($0.dossier.hex) \($0.jeugdige.hex) \($0.agb) \($0.isAfgewezen) \($0.isEerderVerstuurd)"
        }
        return groups.values.compactMap { parts in
            parts.first.map {
                Opdrachtgroep(
                    dossier: $0.dossier, jeugdige: $0.jeugdige, agb: $0.agb, nummers: parts.flatMap(\.nummers).sorted(), sinds: $0.sinds,
                    isAfgewezen: $0.isAfgewezen, isEerderVerstuurd: $0.isEerderVerstuurd)
            }
        }.sorted { ($0.sinds, $0.nummers.first ?? 0) < ($1.sinds, $1.nummers.first ?? 0) }
    }

    private static func opdracht(_ row: SQLRow) throws -> Opdrachtgroep {
        Opdrachtgroep(
            dossier: try row.id("dossier"), jeugdige: try row.id("jeugdige"), agb: try row.text("agb"),
            nummers: [try row.int("toewijzing")],
            sinds: try row.moment("sinds"), isAfgewezen: try row.text("soort") == "afgewezen",
            isEerderVerstuurd: try row.text("soort") == "verstuurd")
    }

    /// It was looked at and may not go yet: the postbode looks again later, or at once when the file changes.
    static func gekeurd(_ groep: Opdrachtgroep, _ tx: SchrijfTx) throws {
        for nummer in groep.nummers {
            try tx.execute(
                "INSERT INTO bericht_keuring (toewijzing, moment) VALUES (?, ?) ON CONFLICT (toewijzing) DO UPDATE SET moment = excluded.moment",
                [.int(nummer), .moment(tx.nu)])
        }
    }
}

/// Keeps `bericht_opdracht` equal to the facts.
struct Opdrachtprojectie: Projectie {
    let naam = "berichtopdracht"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        for dossier in dossiers { try BerichtStore.werkOpdrachtenBij(dossier, tx) }
    }
}
