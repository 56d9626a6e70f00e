// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Which lines of the journal are asked for. What is nil or empty does not narrow it.
package struct Journaalvraag: Sendable, Equatable {
    /// Lines about any of these.
    package var over: [Onderwerp] = []
    package var door: UUIDv7?
    package var handeling: String?
    package var van: Moment?
    /// First instant outside it.
    package var voor: Moment?
    /// After this number, and up to and including that one.
    package var naRegel: Int64 = 0
    package var totRegel = Int64.max
    /// Without the named system actors.
    package var alleenMensen = false
    /// Acts of the program that count as somebody's: who is outside looked through it.
    package var behalve: [String] = []
    package var alleenGelukt = false
    /// Lines that recorded nothing: looks.
    package var alleenLezen = false
    /// Lines about a file.
    package var overDossier = false
    /// Lines about one file, no more: what touched hundreds at once was no look into any of them.
    package var overEenDossier = false

    package init() {}

    package init(over: [Onderwerp] = [], door: UUIDv7? = nil, van: Moment? = nil, voor: Moment? = nil) {
        self.over = over
        self.door = door
        self.van = van
        self.voor = voor
    }

    var voorwaarde: (String, [SQLValue]) {
        var parts = ["g.nummer > ? AND g.nummer <= ?"]
        var args: [SQLValue] = [.int(naRegel), .int(totRegel)]
        func eis(_ sql: String, _ values: SQLValue...) {
            parts.append(sql)
            args += values
        }
        if !over.isEmpty {
            let any = over.map { _ in "(id = ? AND soort = ?)" }.joined(separator: " OR ")
            parts.append("g.nummer IN (SELECT nummer FROM gebeurtenis_onderwerp WHERE \(any))")
            args += over.flatMap { [.uuid($0.id), .text($0.soort.rawValue)] }
        }
        if let door { eis("g.wie = ?", .uuid(door)) }
        if let handeling { eis("g.handeling = ?", .text(handeling)) }
        if let van { eis("g.moment >= ?", .moment(van)) }
        if let voor { eis("g.moment < ?", .moment(voor)) }
        if alleenMensen {
            let marks = behalve.map { _ in "?" }.joined(separator: ", ")
            parts.append(behalve.isEmpty ? "g.rol <> ?" : "(g.rol <> ? OR g.handeling IN (\(marks)))")
            args += [.text("systeem")] + behalve.map { .text($0) }
        }
        if alleenGelukt { eis("g.uitkomst = ?", "gelukt") }
        if alleenLezen { eis("g.feiten IS NULL") }
        if overDossier {
            eis("EXISTS (SELECT 1 FROM gebeurtenis_onderwerp d WHERE d.nummer = g.nummer AND d.soort = ?)", "dossier")
        }
        if overEenDossier {
            eis(
                """
                (SELECT COUNT(*) FROM (
                  SELECT 1 AS een FROM gebeurtenis_onderwerp d WHERE d.nummer = g.nummer AND d.soort = ? LIMIT 2
                ) AS twee) = 1
                """, "dossier")
        }
        return (parts.joined(separator: " AND "), args)
    }
}

extension LeesTx {
    /// The lines, newest first, `hoogstens` of them after passing over `sla` ones.
    package func regels(_ vraag: Journaalvraag, sla: Int = 0, hoogstens: Int) throws -> [Journaalregel] {
        let (sql, args) = vraag.voorwaarde
        return try query(
            "SELECT g.* FROM gebeurtenis g WHERE \(sql) ORDER BY g.nummer DESC LIMIT ? OFFSET ?", args + [.int(hoogstens), .int(sla)]
        ).map(journaalregel)
    }

    /// The lines in the order in which they were written.
    package func regelsOpVolgorde(_ vraag: Journaalvraag, hoogstens: Int) throws -> [Journaalregel] {
        let (sql, args) = vraag.voorwaarde
        return try query("SELECT g.* FROM gebeurtenis g WHERE \(sql) ORDER BY g.nummer LIMIT ?", args + [.int(hoogstens)]).map(
            journaalregel)
    }

    package func aantal(_ vraag: Journaalvraag) throws -> Int {
        let (sql, args) = vraag.voorwaarde
        return Int(try query("SELECT COUNT(*) AS aantal FROM gebeurtenis g WHERE \(sql)", args).first?.int("aantal") ?? 0)
    }

    /// The numbers alone, in order: what is drawn from.
    package func nummers(_ vraag: Journaalvraag) throws -> [Int64] {
        let (sql, args) = vraag.voorwaarde
        var numbers: [Int64] = []
        try each("SELECT g.nummer AS nummer FROM gebeurtenis g WHERE \(sql) ORDER BY g.nummer", args) {
            numbers.append(try $0.int("nummer"))
        }
        return numbers
    }

    /// Whom or what each of these lines is about.
    package func onderwerpen(van nummers: [Int64]) throws -> [Int64: [Onderwerp]] {
        var result: [Int64: [Onderwerp]] = [:]
        for start in stride(from: 0, to: nummers.count, by: 500) {
            let part = nummers[start..<min(start + 500, nummers.count)]
            let marks = part.map { _ in "?" }.joined(separator: ", ")
            let sql = "SELECT nummer, soort, id FROM gebeurtenis_onderwerp WHERE nummer IN (\(marks)) ORDER BY nummer, soort, id"
            for row in try query(sql, part.map { .int($0) }) {
                guard let soort = try Onderwerp.Soort(rawValue: row.text("soort")) else { continue }
                result[try row.int("nummer"), default: []].append(Onderwerp(soort, try row.uuid("id")))
            }
        }
        return result
    }

    /// How often this actor did one of these acts with success since then, counted by the end of the act's code.
    /// - Parameter perDossier: an act in which several files went at once: it counts for each of them.
    package func aantal(van wie: UUIDv7, dieEindigenOp einden: [String], perDossier: String = "", sinds: Moment) throws -> Int {
        let any = einden.map { _ in "g.handeling LIKE ?" }.joined(separator: " OR ")
        let rows = try query(
            """
            SELECT COUNT(*) AS aantal FROM gebeurtenis g
            LEFT JOIN gebeurtenis_onderwerp o ON o.nummer = g.nummer AND o.soort = 'dossier' AND g.handeling = ?
            WHERE g.wie = ? AND g.moment >= ? AND g.uitkomst = ? AND (\(any))
            """, [.text(perDossier), .uuid(wie), .moment(sinds), "gelukt"] + einden.map { .text("%" + $0) })
        return Int(try rows.first?.int("aantal") ?? 0)
    }

    /// The number of the last line of the journal, as this transaction sees it.
    package func laatsteRegel() throws -> Int64 {
        try query("SELECT MAX(nummer) AS nummer FROM gebeurtenis").first?.optionalInt("nummer") ?? 0
    }

    /// The number of the last line before that moment; 0: there is none.
    package func laatsteRegel(voor moment: Moment) throws -> Int64 {
        try query("SELECT MAX(nummer) AS nummer FROM gebeurtenis WHERE moment < ?", [.moment(moment)]).first?.optionalInt("nummer") ?? 0
    }
}
