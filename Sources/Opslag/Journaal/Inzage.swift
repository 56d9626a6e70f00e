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

    package init(wie: UUIDv7, rol: String, aantal: Int64, laatste: Moment) {
        self.wie = wie
        self.rol = rol
        self.aantal = aantal
        self.laatste = laatste
    }
}

/// Questions to the journal. The caller says with `getoond` whom the answer is about: looking here leaves a line too.
extension LeesTx {
    /// The lines about one person or dossier, newest first.
    package func regels(over onderwerp: Onderwerp, sinds: Moment? = nil, hoogstens: Int = 500) throws -> [Journaalregel] {
        try query(
            """
            SELECT g.* FROM gebeurtenis_onderwerp o JOIN gebeurtenis g ON g.nummer = o.nummer
            WHERE o.id = ? AND o.soort = ? AND o.nummer >= ? AND g.moment >= ? ORDER BY o.nummer DESC LIMIT ?
            """,
            [
                .uuid(onderwerp.id), .text(onderwerp.soort.rawValue), .int(try sinds.map(eersteRegel) ?? 0),
                .int(sinds?.micros ?? Int64.min), .int(hoogstens),
            ]
        ).map(journaalregel)
    }

    /// The lines of one actor, newest first.
    package func regels(van wie: UUIDv7, sinds: Moment? = nil, hoogstens: Int = 500) throws -> [Journaalregel] {
        try query(
            "SELECT * FROM gebeurtenis WHERE wie = ? AND moment >= ? ORDER BY nummer DESC LIMIT ?",
            [.uuid(wie), .int(sinds?.micros ?? Int64.min), .int(hoogstens)]
        ).map(journaalregel)
    }

    /// Per person and role: how often this subject was shown to them or changed by them. Most recent first. What the program did by itself
    /// showed nobody anything, and a refusal neither.
    /// - Parameter hoogstens: so many lines are counted, the newest.
    package func kijkers(over onderwerp: Onderwerp, sinds: Moment, hoogstens: Int = 200) throws -> [Journaalaantal] {
        try query(
            """
            SELECT wie, rol, COUNT(*) AS aantal, MAX(moment) AS laatste FROM (
              SELECT g.wie AS wie, g.rol AS rol, g.moment AS moment FROM gebeurtenis_onderwerp o JOIN gebeurtenis g ON g.nummer = o.nummer
              WHERE o.id = ? AND o.soort = ? AND o.nummer >= ? AND g.moment >= ? AND g.uitkomst = ? AND g.rol <> ?
              ORDER BY o.nummer DESC LIMIT ?
            ) AS deel GROUP BY wie, rol ORDER BY laatste DESC, wie, rol
            """,
            [
                .uuid(onderwerp.id), .text(onderwerp.soort.rawValue), .int(try eersteRegel(sinds)), .moment(sinds), .text("gelukt"),
                .text("systeem"), .int(hoogstens),
            ]
        ).map {
            Journaalaantal(
                wie: try $0.uuid("wie"), rol: try $0.text("rol"), aantal: try $0.int("aantal"), laatste: try $0.moment("laatste"))
        }
    }

    /// A line before which all are older: found by halving, since lines are written in the order of time. A minute of room, for the
    /// moment of a line is when its work began.
    private func eersteRegel(_ sinds: Moment) throws -> Int64 {
        let room = sinds.plus(seconden: -60)
        var (low, high) = (Int64(1), try laatsteRegel() + 1)
        while low < high {
            let middle = low + (high - low) / 2
            let row = try query("SELECT nummer, moment FROM gebeurtenis WHERE nummer >= ? ORDER BY nummer LIMIT 1", [.int(middle)]).first
            guard let row, try row.moment("moment") < room else {
                high = middle
                continue
            }
            low = try row.int("nummer") + 1
        }
        return low
    }

    /// The keys of months of the journal that end before a day and of which the particulars can still be read, each with the last day of its
    /// month. A month in which the journal got another key has two.
    package func journaalmaanden(voor dag: Datum) throws -> [(houder: ID<Lijn>, laatste: Datum)] {
        guard let first = try query("SELECT moment FROM gebeurtenis ORDER BY nummer LIMIT 1").first?.moment("moment") else { return [] }
        let changes = try Journaalwissel.alle(connection)
        var months: [(houder: ID<Lijn>, laatste: Datum)] = []
        let begin = Datum(dagnummer: Int(first.micros / 86_400_000_000))
        var start = begin.plus(dagen: 1 - begin.dag)
        while start.plus(maanden: 1) <= dag {
            let next = start.plus(maanden: 1)
            // Months of the journal are counted in UTC.
            let van = Moment(micros: Int64(start.dagnummer) * 86_400_000_000), tot = Moment(micros: Int64(next.dagnummer) * 86_400_000_000)
            for versie in Journaalwissel.versies(changes, van: van, tot: tot) {
                let key = ID<Lijn>(Journaal.periode(van, versie: versie))
                if try !isVernietigd(key) { months.append((key, next.plus(dagen: -1))) }
            }
            start = next
        }
        return months
    }

    func journaalregel(_ row: SQLRow) throws -> Journaalregel {
        Journaalregel(
            nummer: try row.int("nummer"), moment: try row.moment("moment"), wie: try row.uuid("wie"), rol: try row.text("rol"),
            namens: try row.optionalUUID("namens"), vanwaar: try row.text("vanwaar"), handeling: try row.text("handeling"),
            doel: try row.text("doel"), uitkomst: try row.text("uitkomst"), bijzonderheden: try bijzonderheden(row))
    }

    private func bijzonderheden(_ row: SQLRow) throws -> String? {
        guard let sealed = try row.optionalBlob("bijzonderheden") else { return nil }
        // Each line says itself which key of its period seals it: the journal may have had several.
        let versie = Zegel.versie(sealed) ?? 1
        let place = Journaal.plaats(try row.moment("moment"), try row.int("nummer"), versie: versie)
        do {
            return String(decoding: try ontzegel(sealed, place, versie: versie), as: UTF8.self)
        } catch Opslagfout.vernietigd {
            return nil
        }
    }
}
