// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Opslag

/// Starts and stops that were accepted, with the exact keys the standard compares (IV096): codes, numbers and dates only.
extension BerichtStore {
    static func onthoud(_ start: IJW.Startsleutel, feit: UUIDv7, uit bericht: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        try onthoud(start, nil, feit, bericht, tx)
    }

    static func onthoud(_ stop: IJW.Stopsleutel, feit: UUIDv7, uit bericht: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        try onthoud(stop.start, stop, feit, bericht, tx)
    }

    private static func onthoud(
        _ start: IJW.Startsleutel, _ stop: IJW.Stopsleutel?, _ feit: UUIDv7, _ bericht: ID<Berichtrij>, _ tx: SchrijfTx
    ) throws {
        try tx.execute(
            """
            INSERT INTO bericht_melding (feit, bericht, toewijzing, categorie, product, begin, reden, einde) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .uuid(feit), .id(bericht), .int(start.toewijzingNummer ?? 0), .text(start.product?.categorie), .text(start.product?.code),
                .datum(start.begindatum), .text(stop?.redenBeeindiging), .datum(stop?.einddatum),
            ])
    }

    /// Accepted starts and stops on this order.
    static func meldingen(_ toewijzing: Int, _ tx: LeesTx) throws -> (starts: Set<IJW.Startsleutel>, stops: Set<IJW.Stopsleutel>) {
        var starts: Set<IJW.Startsleutel> = [], stops: Set<IJW.Stopsleutel> = []
        for row in try tx.query("SELECT * FROM bericht_melding WHERE toewijzing = ?", [.int(toewijzing)]) {
            let start = try sleutel(row, toewijzing)
            if let reden = try row.optionalText("reden"), let einde = try row.optionalDatum("einde") {
                stops.insert(IJW.Stopsleutel(start: start, redenBeeindiging: reden, einddatum: einde))
            } else {
                starts.insert(start)
            }
        }
        return (starts, stops)
    }

    /// Forgets a start or stop that the sender takes back.
    /// - Returns: the fact that recorded it.
    static func vergeet(_ start: IJW.Startsleutel, _ stop: IJW.Stopsleutel?, _ tx: SchrijfTx) throws -> UUIDv7? {
        guard let number = start.toewijzingNummer else { return nil }
        for row in try tx.query("SELECT * FROM bericht_melding WHERE toewijzing = ?", [.int(number)]) {
            let isSame = try row.optionalText("reden") == stop?.redenBeeindiging && row.optionalDatum("einde") == stop?.einddatum
            guard isSame, try sleutel(row, number) == start else { continue }
            let fact = try row.uuid("feit")
            try tx.execute("DELETE FROM bericht_melding WHERE feit = ?", [.uuid(fact)])
            return fact
        }
        return nil
    }

    private static func sleutel(_ row: SQLRow, _ toewijzing: Int) throws -> IJW.Startsleutel {
        let code = try row.optionalText("product")
        return IJW.Startsleutel(
            toewijzingNummer: toewijzing, product: try row.optionalText("categorie").map { IJW.Product(categorie: $0, code: code) },
            begindatum: try row.datum("begin"))
    }
}
