// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Grondslag

/// What `journaal verifieer` found. Empty: every line, subject and fact agrees with the chain and the mark.
package struct Verificatie: Sendable, Equatable {
    package var regels: Int64 = 0
    package var feiten: Int64 = 0
    package var bevindingen: [String] = []
    package var klopt: Bool { bevindingen.isEmpty }
}

enum Verificateur {
    /// Recomputes the chain, the subjects and the hash of every fact row.
    static func run(_ connection: any SQLConnection, hoogwater: Ketenkop, tabellen: [String]) throws -> Verificatie {
        var result = Verificatie()
        var kop = Ketenkop.begin
        let subjects = try subjects(connection)
        let facts = try facts(connection)
        try connection.each("SELECT * FROM gebeurtenis ORDER BY nummer", []) { row in
            let nummer = try row.int("nummer")
            result.regels += 1
            if nummer != kop.nummer + 1 { result.bevindingen.append("Regel \(kop.nummer + 1) ontbreekt vóór regel \(nummer).") }
            if try row.blob("vorige") != kop.hash { result.bevindingen.append("Regel \(nummer) sluit niet aan op de vorige.") }
            let hash = Journaal.hash(Array(row.values.dropLast()), (subjects[nummer] ?? []).sorted())
            if try row.blob("hash") != hash { result.bevindingen.append("Regel \(nummer) is gewijzigd.") }
            let made = (facts[nummer] ?? []).sorted()
            if try row.optionalBlob("feiten") != (made.isEmpty ? nil : Journaal.samen(made)) {
                result.bevindingen.append("De feiten van regel \(nummer) kloppen niet met de regel.")
            }
            if nummer == hoogwater.nummer, try row.blob("hash") != hoogwater.hash {
                result.bevindingen.append("Regel \(nummer) is niet de regel die bij het hoogwatermerk hoort.")
            }
            kop = Ketenkop(nummer: nummer, hash: try row.blob("hash"))
        }
        if kop.nummer < hoogwater.nummer {
            result.bevindingen.append("Het journaal is afgekapt: laatste regel \(kop.nummer), hoogwatermerk \(hoogwater.nummer).")
        }
        try compareFacts(connection, facts.values.flatMap { $0 }, tabellen, &result)
        return result
    }

    private static func subjects(_ connection: any SQLConnection) throws -> [Int64: [Onderwerp]] {
        var result: [Int64: [Onderwerp]] = [:]
        try connection.each("SELECT nummer, soort, id FROM gebeurtenis_onderwerp", []) { row in
            guard let soort = try Onderwerp.Soort(rawValue: row.text("soort")) else { throw SQLFout.soort("soort") }
            result[try row.int("nummer"), default: []].append(Onderwerp(soort, try row.uuid("id")))
        }
        return result
    }

    private static func facts(_ connection: any SQLConnection) throws -> [Int64: [Feithash]] {
        var result: [Int64: [Feithash]] = [:]
        try connection.each("SELECT nummer, tabel, id, sha FROM gebeurtenis_feit", []) { row in
            let fact = Feithash(tabel: try row.text("tabel"), id: try row.uuid("id"), sha: try row.blob("sha"))
            result[try row.int("nummer"), default: []].append(fact)
        }
        return result
    }

    /// Every fact row has its line and every line its row (or its tombstone), with equal bytes.
    private static func compareFacts(_ connection: any SQLConnection, _ known: [Feithash], _ tabellen: [String], _ result: inout Verificatie) throws {
        let byTable = Dictionary(grouping: known, by: \.tabel)
        let graves = Set(try connection.query("SELECT id FROM grafsteen", []).map { try $0.uuid("id") })
        for table in Set(tabellen).union(byTable.keys).sorted() {
            var expected = Dictionary((byTable[table] ?? []).map { ($0.id, $0.sha) }, uniquingKeysWith: { _, last in last })
            try connection.each("SELECT * FROM \(table)", []) { row in
                result.feiten += 1
                let id = try row.uuid("id")
                guard let sha = expected.removeValue(forKey: id) else {
                    result.bevindingen.append("Feit \(id) in \(table) staat niet in het journaal.")
                    return
                }
                if Feitrij.sha(row.values) != sha { result.bevindingen.append("Feit \(id) in \(table) is gewijzigd.") }
            }
            for id in expected.keys.sorted() where !graves.contains(id) {
                result.bevindingen.append("Feit \(id) uit \(table) is verdwenen.")
            }
        }
    }
}
