// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Opslag

/// Lists for the pages. Rows name nobody; whom they are about is in `dossiers`, and the page asks the rights.
extension BerichtStore {
    private static let kolommenIn = """
        i.id AS id, i.nummer AS nummer, i.ontvangen AS moment, k.soort AS soort, k.afzender AS partij, k.identificatie AS identificatie, \
        k.dagtekening AS dagtekening, NULL AS antwoord_op, 1 AS isin
        """
    private static let kolommenUit = """
        u.id AS id, u.nummer AS nummer, u.gemaakt AS moment, u.soort AS soort, u.ontvanger AS partij, u.identificatie AS identificatie, \
        u.dagtekening AS dagtekening, u.antwoord_op AS antwoord_op, 0 AS isin
        """

    /// Everything on which work waits, oldest first.
    static func wachtend(_ tx: LeesTx) throws -> [Berichtrij] {
        let incoming = try tx.query(
            """
            SELECT \(kolommenIn) FROM bericht_open o JOIN bericht_in i ON i.id = o.bericht LEFT JOIN bericht_kop k ON k.bericht = i.id
            ORDER BY o.sinds, i.nummer LIMIT 200
            """)
        let outgoing = try tx.query(
            "SELECT \(kolommenUit) FROM bericht_open o JOIN bericht_uit u ON u.id = o.bericht ORDER BY o.sinds, u.nummer LIMIT 200")
        return try (incoming + outgoing).map { try rij($0, tx) }
    }

    /// The latest, or those that a number or kind asks for: our number, theirs, or that of an order.
    static func zoek(nummer: String, soort: String, filter: Berichtfilter = Berichtfilter(), _ tx: LeesTx) throws -> [Berichtrij] {
        var (conditions, args) = filter.voorwaarden
        if !nummer.isEmpty {
            // An answer is about what it answers: the JW306 of a JW305 is found by the number of the order too.
            let about = "(SELECT v.bericht FROM bericht_over v WHERE v.toewijzing = ?)"
            let envelope = "(SELECT z.bericht FROM bericht_zending z WHERE z.referentie = ?)"
            let request = "(SELECT r.bericht FROM bericht_verzoek r WHERE r.referentie = ?)"
            conditions.append(
                "(x.identificatie = ? OR x.id IN \(about) OR x.antwoord_op IN \(about) OR x.id IN \(envelope) OR x.id IN \(request))")
            args += [.text(nummer), .int(max(0, Int64(nummer) ?? 0)), .int(max(0, Int64(nummer) ?? 0)), .text(nummer), .text(nummer)]
        }
        if !soort.isEmpty {
            conditions.append("x.soort = ?")
            args.append(.text(soort))
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let rows = try tx.query(
            """
            SELECT * FROM (
              SELECT \(kolommenIn) FROM bericht_in i LEFT JOIN bericht_kop k ON k.bericht = i.id
              UNION ALL SELECT \(kolommenUit) FROM bericht_uit u) x
            \(condition) ORDER BY x.moment DESC, x.nummer DESC LIMIT \(filter.code.isEmpty ? Berichtfilter.getoond : Berichtfilter.doorzocht)
            """, args)
        // Codes lie sealed in what happened to a message: only there can be asked which it got.
        let fits =
            try filter.code.isEmpty ? rows : rows.filter { try codes(van: $0.id("id"), tx).contains { $0.codes.contains(filter.code) } }
        return try fits.prefix(Berichtfilter.getoond).map { try rij($0, tx) }
    }

    static func rij(_ id: ID<Berichtrij>, _ tx: LeesTx) throws -> Berichtrij? {
        let incoming = try tx.query(
            "SELECT \(kolommenIn) FROM bericht_in i LEFT JOIN bericht_kop k ON k.bericht = i.id WHERE i.id = ?", [.id(id)])
        let rows = incoming.isEmpty ? try tx.query("SELECT \(kolommenUit) FROM bericht_uit u WHERE u.id = ?", [.id(id)]) : incoming
        return try rows.first.map { try rij($0, tx) }
    }

    private static func rij(_ row: SQLRow, _ tx: LeesTx) throws -> Berichtrij {
        let id: ID<Berichtrij> = try row.id("id")
        let last = try tx.query("SELECT soort, moment FROM bericht_stap WHERE bericht = ? ORDER BY nummer DESC LIMIT 1", [.id(id)]).first
        guard let last, let stand = Berichtstap(rawValue: try last.text("soort")) else { throw SQLFout.soort("bericht_stap") }
        let open = try tx.query("SELECT vanaf FROM bericht_open WHERE bericht = ?", [.id(id)]).first
        let about = try tx.query(
            """
            SELECT DISTINCT dossier FROM bericht_over
            WHERE bericht = ? OR bericht IN (SELECT antwoord_op FROM bericht_uit WHERE id = ?)
            """, [.id(id), .id(id)])
        return Berichtrij(
            id: id, nummer: try row.int("nummer"), moment: try row.moment("moment"), isIn: try row.bool("isin"),
            soort: try row.optionalText("soort"), partij: try row.optionalText("partij"),
            identificatie: try row.optionalText("identificatie"),
            dagtekening: try row.optionalDatum("dagtekening"), stand: stand, sinds: try last.moment("moment"),
            dossiers: try about.map { try $0.id("dossier") }, vanaf: try open?.optionalInt("vanaf").map { Moment(micros: $0) })
    }
}
