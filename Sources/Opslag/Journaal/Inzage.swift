// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One line of the journal, as "who looked" shows it (NEN 7513; AVG 15).
package struct Journaalregel: Sendable, Equatable {
    package let nummer: Int64
    package let moment: Moment
    package let wie: UUIDv7
    package let rol: String
    package let namens: UUIDv7?
    package let vanwaar: String
    package let handeling: String
    package let doel: String
    /// `gelukt` or `geweigerd`.
    package let uitkomst: String
    /// Ids and codes; nil when there are none, or when the key of that period is gone.
    package let bijzonderheden: String?
}

/// How often one actor appears in the lines about a subject, and when last.
package struct Journaalaantal: Sendable, Equatable {
    package let wie: UUIDv7
    package let rol: String
    package let aantal: Int64
    package let laatste: Moment
}

/// Questions to the journal. The caller says with `getoond` whom the answer is about: looking here leaves a line too.
extension LeesTx {
    /// The lines about one person or dossier, newest first.
    package func regels(over onderwerp: Onderwerp, sinds: Moment? = nil, hoogstens: Int = 500) throws -> [Journaalregel] {
        try query(
            """
            SELECT g.* FROM gebeurtenis_onderwerp o JOIN gebeurtenis g ON g.nummer = o.nummer
            WHERE o.id = ? AND o.soort = ? AND g.moment >= ? ORDER BY g.nummer DESC LIMIT ?
            """,
            [.uuid(onderwerp.id), .text(onderwerp.soort.rawValue), .int(sinds?.micros ?? Int64.min), .int(hoogstens)]
        ).map(journaalregel)
    }

    /// The lines of one actor, newest first.
    package func regels(van wie: UUIDv7, sinds: Moment? = nil, hoogstens: Int = 500) throws -> [Journaalregel] {
        try query(
            "SELECT * FROM gebeurtenis WHERE wie = ? AND moment >= ? ORDER BY nummer DESC LIMIT ?",
            [.uuid(wie), .int(sinds?.micros ?? Int64.min), .int(hoogstens)]
        ).map(journaalregel)
    }

    /// Per actor and role: how often they appear about this subject. Most recent first.
    package func aantallen(over onderwerp: Onderwerp, sinds: Moment? = nil) throws -> [Journaalaantal] {
        try query(
            """
            SELECT g.wie AS wie, g.rol AS rol, COUNT(*) AS aantal, MAX(g.moment) AS laatste
            FROM gebeurtenis_onderwerp o JOIN gebeurtenis g ON g.nummer = o.nummer
            WHERE o.id = ? AND o.soort = ? AND g.moment >= ? GROUP BY g.wie, g.rol ORDER BY laatste DESC, g.wie, g.rol
            """,
            [.uuid(onderwerp.id), .text(onderwerp.soort.rawValue), .int(sinds?.micros ?? Int64.min)]
        ).map {
            Journaalaantal(
                wie: try $0.uuid("wie"), rol: try $0.text("rol"), aantal: try $0.int("aantal"), laatste: try $0.moment("laatste"))
        }
    }

    func journaalregel(_ row: SQLRow) throws -> Journaalregel {
        Journaalregel(
            nummer: try row.int("nummer"), moment: try row.moment("moment"), wie: try row.uuid("wie"), rol: try row.text("rol"),
            namens: try row.optionalUUID("namens"), vanwaar: try row.text("vanwaar"), handeling: try row.text("handeling"),
            doel: try row.text("doel"), uitkomst: try row.text("uitkomst"), bijzonderheden: try bijzonderheden(row))
    }

    private func bijzonderheden(_ row: SQLRow) throws -> String? {
        guard let sealed = try row.optionalBlob("bijzonderheden") else { return nil }
        do {
            return try ontzegelTekst(sealed, Journaal.plaats(row.moment("moment"), row.int("nummer")))
        } catch Opslagfout.vernietigd {
            return nil
        }
    }
}
