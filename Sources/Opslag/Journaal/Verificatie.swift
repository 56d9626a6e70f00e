// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What `journaal verifieer` found. Empty: every line, subject and fact agrees with the chain and the mark.
package struct Verificatie: Sendable, Equatable {
    package var regels: Int64 = 0
    package var feiten: Int64 = 0
    /// Signed checkpoints that agree with their line: kept inside, and held against it from outside.
    package var controlepunten = 0
    package var vanBuiten = 0
    /// What an auditor should know and is no fault, such as a restore.
    package var opmerkingen: [String] = []
    package var bevindingen: [String] = []
    package var klopt: Bool { bevindingen.isEmpty }

    mutating func meld(_ text: String) {
        // A broken chain may break everywhere: the first thousand say enough.
        if bevindingen.count < 1_000 { bevindingen.append(text) }
    }
}

/// Recomputes the chain, the subjects and the hash of every fact row, in blocks, so that memory stays bounded.
struct Verificateur {
    private static let blok = 5_000

    private let connection: any SQLConnection
    private let hoogwater: Ketenkop
    private var kop = Ketenkop.begin
    private var result = Verificatie()
    private var punten: Puntencontrole

    static func run(
        _ connection: any SQLConnection, hoogwater: Ketenkop, tabellen: [String], punten: Puntencontrole
    ) throws -> Verificatie {
        var verificateur = Verificateur(connection: connection, hoogwater: hoogwater, punten: punten)
        try verificateur.bestand()
        try verificateur.keten()
        try verificateur.onbekend(tabellen)
        for tabel in tabellen.sorted() + [Vernietiging.tabel] { try verificateur.feiten(tabel) }
        return verificateur.result
    }

    private init(connection: any SQLConnection, hoogwater: Ketenkop, punten: Puntencontrole) {
        self.connection = connection
        self.hoogwater = hoogwater
        self.punten = punten
    }

    /// The chain is read from the rows, people look through the indexes: SQLite says whether these agree. PostgreSQL has `pg_amcheck`.
    private mutating func bestand() throws {
        guard connection.dialect == .sqlite else { return }
        for row in try connection.query("PRAGMA integrity_check(20)", []) {
            guard case .text(let text)? = row.values.first, text != "ok" else { continue }
            result.meld("Het databankbestand is beschadigd: \(text)")
        }
    }

    private mutating func keten() throws {
        var last = Int64.min
        while true {
            let rows = try connection.query(
                "SELECT \(Journaal.kolommen) FROM gebeurtenis WHERE nummer > ? ORDER BY nummer LIMIT ?", [.int(last), .int(Self.blok)])
            guard let first = try rows.first?.int("nummer"), let end = try rows.last?.int("nummer") else { break }
            let subjects = try perRegel("SELECT nummer, soort, id FROM gebeurtenis_onderwerp WHERE nummer BETWEEN ? AND ?", first, end)
            let facts = try perRegel("SELECT nummer, tabel, id, sha FROM gebeurtenis_feit WHERE nummer BETWEEN ? AND ?", first, end)
            for row in rows {
                let nummer = try row.int("nummer")
                try regel(row, nummer, subjects[nummer] ?? [], facts[nummer] ?? [])
            }
            last = end
        }
        punten.sluitAf(&result)
        if kop.nummer < hoogwater.nummer {
            result.meld("Het journaal is afgekapt: laatste regel \(kop.nummer), hoogwatermerk \(hoogwater.nummer).")
        }
    }

    private func perRegel(_ sql: String, _ first: Int64, _ last: Int64) throws -> [Int64: [SQLRow]] {
        try Dictionary(grouping: connection.query(sql, [.int(first), .int(last)])) { try $0.int("nummer") }
    }

    private mutating func regel(_ row: SQLRow, _ nummer: Int64, _ subjects: [SQLRow], _ facts: [SQLRow]) throws {
        result.regels += 1
        let stored = try row.blob("hash")
        if nummer != kop.nummer + 1 { result.meld("Regel \(kop.nummer + 1) ontbreekt vóór regel \(nummer).") }
        if try row.blob("vorige") != kop.hash { result.meld("Regel \(nummer) sluit niet aan op de vorige.") }
        if try Journaal.hash(row.values.dropLast(), onderwerpen(subjects)) != stored { result.meld("Regel \(nummer) is gewijzigd.") }
        if try row.optionalBlob("feiten") != (facts.isEmpty ? nil : Journaal.samen(feithashes(facts))) {
            result.meld("De feiten van regel \(nummer) kloppen niet met de regel.")
        }
        if nummer == hoogwater.nummer, stored != hoogwater.hash {
            result.meld("Regel \(nummer) is niet de regel die bij het hoogwatermerk hoort.")
        }
        kop = Ketenkop(nummer: nummer, hash: stored)
        if try row.text("handeling") == Databank.herstelhandeling { punten.herstel(nummer, Moment(micros: try row.int("moment")), &result) }
        punten.vergelijk(kop, &result)
    }

    private func onderwerpen(_ rows: [SQLRow]) throws -> [(soort: String, id: [UInt8])] {
        try rows.map { (soort: try $0.text("soort"), id: try $0.blob("id")) }
            .sorted { $0.soort == $1.soort ? $0.id.lexicographicallyPrecedes($1.id) : $0.soort < $1.soort }
    }

    private func feithashes(_ rows: [SQLRow]) throws -> [Feithash] {
        try rows.map { Feithash(tabel: try $0.text("tabel"), id: try $0.uuid("id"), sha: try $0.blob("sha")) }.sorted()
    }

    private mutating func onbekend(_ tabellen: [String]) throws {
        let known = Set(tabellen + [Vernietiging.tabel])
        for row in try connection.query("SELECT DISTINCT tabel FROM gebeurtenis_feit", []) {
            let name = try row.text("tabel")
            if !known.contains(name) { result.meld("Het journaal noemt feiten in een onbekende tabel: \(name).") }
        }
    }

    /// Every fact row has its line and every line its row (or its tombstone), with equal bytes.
    private mutating func feiten(_ tabel: String) throws {
        var found = Verificatie()
        let columns = (tabel == Vernietiging.tabel ? Vernietiging.kolommen : Feitrij.kolommen)
            .split(separator: ",").map { "f." + $0.filter { !$0.isWhitespace } }.joined(separator: ", ")
        try connection.each(
            """
            SELECT \(columns), (SELECT g.sha FROM gebeurtenis_feit g WHERE g.id = f.id AND g.tabel = ? ORDER BY g.nummer DESC LIMIT 1) AS regel_sha
            FROM \(tabel) f
            """, [.text(tabel)]
        ) { row in
            found.feiten += tabel == Vernietiging.tabel ? 0 : 1
            let id = try row.uuid("id")
            switch try row.optionalBlob("regel_sha") {
            case nil: found.meld("Feit \(id) in \(tabel) staat niet in het journaal.")
            case .some(let sha) where sha != Feitrij.sha(row.values.dropLast()): found.meld("Feit \(id) in \(tabel) is gewijzigd.")
            case .some: break
            }
        }
        for text in found.bevindingen { result.meld(text) }
        result.feiten += found.feiten
        try verdwenen(tabel)
    }

    private mutating func verdwenen(_ tabel: String) throws {
        let rows = try connection.query(
            """
            SELECT DISTINCT g.id AS id FROM gebeurtenis_feit g
            WHERE g.tabel = ? AND NOT EXISTS (SELECT 1 FROM \(tabel) f WHERE f.id = g.id)
              AND NOT EXISTS (SELECT 1 FROM \(Vernietiging.tabel) s WHERE s.id = g.id AND s.tabel = g.tabel)
            ORDER BY g.id LIMIT 1000
            """, [.text(tabel)])
        for row in rows { result.meld("Feit \(try row.uuid("id")) uit \(tabel) is verdwenen.") }
    }
}
