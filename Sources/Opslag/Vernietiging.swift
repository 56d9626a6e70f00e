// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Destruction of a line: its rows go, an empty tombstone with id and hash stays, and its key is destroyed (formaten.md, Facts).
enum Vernietiging {
    static let tabel = "grafsteen"
    static let kolommen = "id, tabel, sha, moment"

    static let schema = """
        CREATE TABLE grafsteen (id {blob} NOT NULL PRIMARY KEY, tabel {text} NOT NULL, sha {blob} NOT NULL, moment {int} NOT NULL) {strict};
        CREATE TABLE vernietigd (lijn {blob} NOT NULL PRIMARY KEY, moment {int} NOT NULL) {strict};
        """

    /// Removes the rows of a line and leaves their tombstones, which the journal witnesses like facts.
    static func rijen(_ lijn: ID<Lijn>, _ tabellen: [Feitentabel], _ tx: SchrijfTx) throws -> Int {
        var count = 0
        for tabel in tabellen {
            let hashes = try laatsteHashes(lijn, tabel, tx)
            for (id, sha) in hashes.sorted(by: { $0.key < $1.key }) { try grafsteen(id, tabel, sha, tx) }
            for row in try tx.query("SELECT DISTINCT dossier FROM \(tabel.naam) WHERE lijn = ? AND dossier IS NOT NULL", [.id(lijn)]) {
                tx.raakt(try row.id("dossier"))
            }
            // One statement: a correction and the fact it corrects go together.
            count += try tx.execute("DELETE FROM \(tabel.naam) WHERE lijn = ?", [.id(lijn)])
        }
        try tx.execute("INSERT INTO vernietigd (lijn, moment) VALUES (?, ?) ON CONFLICT (lijn) DO NOTHING", [.id(lijn), .moment(tx.nu)])
        return count
    }

    private static func laatsteHashes(_ lijn: ID<Lijn>, _ tabel: Feitentabel, _ tx: SchrijfTx) throws -> [UUIDv7: [UInt8]] {
        let rows = try tx.query(
            """
            SELECT f.id AS id, g.sha AS sha FROM \(tabel.naam) f JOIN gebeurtenis_feit g ON g.id = f.id AND g.tabel = ?
            WHERE f.lijn = ? ORDER BY g.nummer
            """, [.text(tabel.naam), .id(lijn)])
        return Dictionary(try rows.map { (try $0.uuid("id"), try $0.blob("sha")) }, uniquingKeysWith: { _, last in last })
    }

    private static func grafsteen(_ id: UUIDv7, _ tabel: Feitentabel, _ sha: [UInt8], _ tx: SchrijfTx) throws {
        let values: [SQLValue] = [.uuid(id), .text(tabel.naam), .blob(sha), .moment(tx.nu)]
        try tx.execute("INSERT INTO grafsteen (id, tabel, sha, moment) VALUES (?, ?, ?, ?)", values)
        tx.getuig(Self.tabel, id, values)
    }

    /// The lines this database says were destroyed.
    static func lijnen(_ connection: any SQLConnection) throws -> [Vernietigdelijn] {
        try connection.query("SELECT lijn, moment FROM vernietigd ORDER BY moment, lijn", []).map {
            Vernietigdelijn(lijn: try $0.id("lijn"), moment: try $0.moment("moment"))
        }
    }
}

extension LeesTx {
    /// Was this line destroyed? True from the transaction in which its rows go.
    package func isVernietigd(_ lijn: ID<Lijn>) throws -> Bool {
        try !query("SELECT 1 AS een FROM vernietigd WHERE lijn = ?", [.id(lijn)]).isEmpty
    }
}

extension Databank {
    /// Destroys one line: rows, then the list, then the key. The journal keeps that it happened, not what it was.
    /// Returns the number of facts destroyed.
    @discardableResult
    package func vernietig(
        _ lijn: ID<Lijn>, als wie: Handelende, tabellen: [Feitentabel]? = nil, grond: String
    ) async throws -> Int {
        let tables = tabellen ?? feitentabellen
        sleutelbos.sluitAf(lijn.raw)
        let count: Int
        do {
            count = try await schrijf(als: wie, doel: .rechten, handeling: "vernietigen") { tx in
                tx.noteer("vernietigen", bijzonderheden: "lijn \(lijn.hex), grond \(grond)")
                return try Vernietiging.rijen(lijn, tables, tx)
            }
        } catch {
            sleutelbos.heropen(lijn.raw)
            throw error
        }
        try maakAf(Vernietigdelijn(lijn: lijn, moment: klok.nu()))
        return count
    }

    /// What the database or the list says is destroyed is so everywhere: a crash may have come in between, and an older
    /// sleutelbos may have been put back.
    func maakVernietigingenAf() async throws {
        for line in try await engine.read({ try Vernietiging.lijnen($0) }) { try maakAf(line) }
        for line in vernietigingslijst.lijnen { try maakAf(line) }
    }

    /// Does the destructions of the list again that this database (an older backup) does not have. All rows go before any
    /// projection is made: none of them can be read any more.
    func herhaalVernietigingen(als wie: Handelende) async throws {
        let known = Set(try await engine.read { try Vernietiging.lijnen($0) }.map(\.lijn))
        let missing = vernietigingslijst.lijnen.map(\.lijn).filter { !known.contains($0) }
        guard !missing.isEmpty else { return }
        let tables = feitentabellen
        try await schrijf(als: wie, doel: .rechten, handeling: "vernietigen") { tx in
            tx.noteer("vernietigen", bijzonderheden: "herstel, \(missing.count) lijnen van de lijst")
            for lijn in missing { _ = try Vernietiging.rijen(lijn, tables, tx) }
        }
    }

    private func maakAf(_ line: Vernietigdelijn) throws {
        try vernietigingslijst.voegToe(line)
        if try !sleutelbos.isVernietigd(line.lijn.raw) { try sleutelbos.vernietig([line.lijn.raw]) }
    }
}

extension Databank {
    /// Removes keys that nothing uses: made for work that then failed. Runs as the only writer, so no key in use can go.
    /// - Parameter ook: holders of what rooms sealed outside facts (drafts, messages).
    /// - Returns: how many keys went.
    @discardableResult
    package func veegSleutels(
        als wie: Handelende = .systeem("veger"), ook gebruikt: @escaping @Sendable (LeesTx) throws -> Set<UUIDv7>
    ) async throws -> Int {
        let (sleutelbos, tables) = (sleutelbos, feitentabellen)
        return try await schrijf(als: wie, doel: .beheer, handeling: "sleutels.vegen") { tx in
            var used = try gebruikt(tx)
            for table in tables {
                try tx.each("SELECT DISTINCT sleutelhouder FROM \(table.naam)") { used.insert(try $0.uuid("sleutelhouder")) }
            }
            tx.noteer("sleutels.vegen")
            return try sleutelbos.veeg(gebruikt: used)
        }
    }
}
