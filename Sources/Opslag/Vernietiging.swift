// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Synchronization

/// What a room does when lines are destroyed. Opslag knows the hook and no room.
///
/// A line is also the key of a person, a kept message or a draft: whatever has a key of its own can be destroyed with it.
package protocol Vernietigingshaak: Sendable {
    /// Lines and keys that have no reason to stay once these go. Asked before anything goes, and again until nothing is added.
    func volgt(uit lijnen: Set<ID<Lijn>>, _ tx: LeesTx) throws -> Set<ID<Lijn>>
    /// Removes what this room keeps of these lines outside facts. Runs after their rows went; at `herstel` the keys are gone already.
    func ruimOp(_ lijnen: Set<ID<Lijn>>, _ tx: SchrijfTx) throws
}

/// What goes when lines are destroyed: for the preview, and as the answer afterwards.
package struct Vernietigingsplan: Sendable, Equatable {
    /// The lines that were asked for, and the lines and keys that follow from them.
    package let lijnen: Set<ID<Lijn>>
    package let feiten: Int

    package init(lijnen: Set<ID<Lijn>>, feiten: Int) {
        self.lijnen = lijnen
        self.feiten = feiten
    }
}

/// Destruction of a line: its rows go, an empty tombstone with id and hash stays, and its key is destroyed (formaten.md, Facts).
enum Vernietiging {
    static let tabel = "grafsteen"
    static let kolommen = "id, tabel, sha, moment"

    static let schema = """
        CREATE TABLE grafsteen (id {blob} NOT NULL PRIMARY KEY, tabel {text} NOT NULL, sha {blob} NOT NULL, moment {int} NOT NULL) {strict};
        CREATE TABLE vernietigd (lijn {blob} NOT NULL PRIMARY KEY, moment {int} NOT NULL) {strict};
        """

    /// All that goes with these lines.
    static func plan(
        _ gevraagd: Set<ID<Lijn>>, _ tabellen: [Feitentabel], _ haken: [any Vernietigingshaak], _ tx: LeesTx
    ) throws -> Vernietigingsplan {
        var lines = gevraagd
        var before = 0
        while before < lines.count {
            before = lines.count
            for haak in haken { lines.formUnion(try haak.volgt(uit: lines, tx)) }
        }
        var count = 0
        for (tabel, lijn) in tabellen.flatMap({ tabel in lines.map { (tabel, $0) } }) {
            count += Int(try tx.query("SELECT COUNT(*) AS n FROM \(tabel.naam) WHERE lijn = ?", [.id(lijn)]).first?.int("n") ?? 0)
        }
        return Vernietigingsplan(lijnen: lines, feiten: count)
    }

    /// Removes the rows of these lines, leaves their tombstones, and lets the rooms clean up what is theirs.
    static func voerUit(
        _ lijnen: Set<ID<Lijn>>, _ tabellen: [Feitentabel], _ haken: [any Vernietigingshaak], _ tx: SchrijfTx
    ) throws {
        for lijn in lijnen.sorted() { try rijen(lijn, tabellen, tx) }
        for haak in haken { try haak.ruimOp(lijnen, tx) }
    }

    /// Removes the rows of a line and leaves their tombstones, which the journal witnesses like facts.
    private static func rijen(_ lijn: ID<Lijn>, _ tabellen: [Feitentabel], _ tx: SchrijfTx) throws {
        tx.vergeetBegin()
        for tabel in tabellen {
            let hashes = try laatsteHashes(lijn, tabel, tx)
            for (id, sha) in hashes.sorted(by: { $0.key < $1.key }) { try grafsteen(id, tabel, sha, tx) }
            for row in try tx.query("SELECT DISTINCT dossier FROM \(tabel.naam) WHERE lijn = ? AND dossier IS NOT NULL", [.id(lijn)]) {
                tx.raakt(try row.id("dossier"))
            }
            // One statement: a correction and the fact it corrects go together.
            try tx.connection.execute("DELETE FROM \(tabel.naam) WHERE lijn = ?", [.id(lijn)])
        }
        try tx.connection.execute(
            "INSERT INTO vernietigd (lijn, moment) VALUES (?, ?) ON CONFLICT (lijn) DO NOTHING", [.id(lijn), .moment(tx.nu)])
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
        try tx.connection.execute("INSERT INTO grafsteen (id, tabel, sha, moment) VALUES (?, ?, ?, ?)", values)
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
        try !begonHier(lijn.raw) && !query("SELECT 1 AS een FROM vernietigd WHERE lijn = ?", [.id(lijn)]).isEmpty
    }
}

extension Databank {
    /// What would go, without anything going. The look is journalled.
    package func voorbeeld(
        vernietiging lijnen: Set<ID<Lijn>>, als wie: Handelende, keur: @escaping @Sendable (LeesTx) throws -> Void = { _ in }
    ) async throws -> Vernietigingsplan {
        let (tables, hooks) = (feitentabellen, haken)
        return try await lees(als: wie, doel: .rechten, handeling: "vernietigen.voorbeeld") { tx in
            tx.noteer("vernietigen.voorbeeld", bijzonderheden: Self.opsomming(lijnen))
            try keur(tx)
            return try Vernietiging.plan(lijnen, tables, hooks, tx)
        }
    }

    /// Destroys lines and what has no reason to stay without them: rows, then the list, then the keys. The journal keeps that it
    /// happened, not what it was.
    /// - Parameters:
    ///   - keur: refuses who may not do this, in the same transaction.
    ///   - erbij: records that it was done, in the same commit; never on a line that goes.
    @discardableResult
    package func vernietig(
        _ lijnen: Set<ID<Lijn>>, als wie: Handelende, grond: String, keur: @escaping @Sendable (LeesTx) throws -> Void = { _ in },
        erbij: @escaping @Sendable (Vernietigingsplan, SchrijfTx) throws -> Void = { _, _ in }
    ) async throws -> Vernietigingsplan {
        let (sleutelbos, tables, hooks) = (sleutelbos, feitentabellen, haken)
        let closed = Gesloten()
        let plan: Vernietigingsplan
        do {
            plan = try await schrijf(als: wie, doel: .rechten, handeling: "vernietigen") { tx in
                tx.noteer("vernietigen", bijzonderheden: "\(Self.opsomming(lijnen)), grond \(grond)")
                try keur(tx)
                let plan = try Vernietiging.plan(lijnen, tables, hooks, tx)
                // From here on nobody seals under these keys: what came after in the same group would be lost.
                for lijn in plan.lijnen { sleutelbos.sluitAf(lijn.raw) }
                closed.lijnen.withLock { $0 = plan.lijnen }
                try Vernietiging.voerUit(plan.lijnen, tables, hooks, tx)
                try erbij(plan, tx)
                return plan
            }
        } catch {
            for lijn in closed.lijnen.withLock({ $0 }) { sleutelbos.heropen(lijn.raw) }
            throw error
        }
        let now = klok.nu()
        try maakAf(plan.lijnen.sorted().map { Vernietigdelijn(lijn: $0, moment: now) })
        return plan
    }

    /// Destroys one line. Returns the number of facts destroyed.
    @discardableResult
    package func vernietig(_ lijn: ID<Lijn>, als wie: Handelende, grond: String) async throws -> Int {
        try await vernietig([lijn], als: wie, grond: grond).feiten
    }

    /// The lines of which the keys were closed, carried from the writer's thread.
    private final class Gesloten: Sendable {
        let lijnen = Mutex<Set<ID<Lijn>>>([])
    }

    private static func opsomming(_ lijnen: Set<ID<Lijn>>) -> String { "lijn " + lijnen.map(\.hex).sorted().joined(separator: " ") }

    /// What the database or the list says is destroyed is so everywhere: a crash may have come in between, and an older
    /// sleutelbos may have been put back.
    package func maakVernietigingenAf() async throws {
        try maakAf(try await engine.read({ try Vernietiging.lijnen($0) }) + vernietigingslijst.lijnen)
    }

    /// Does the destructions of the list again that this database (an older backup) does not have, and those of which the sleutelbos
    /// knows while the list does not. All rows go before any projection is made: none of them can be read any more.
    func herhaalVernietigingen(als wie: Handelende) async throws {
        let now = klok.nu()
        try vernietigingslijst.voegToe(sleutelbos.vernietigden().sorted().map { Vernietigdelijn(lijn: ID($0), moment: now) })
        let known = Set(try await engine.read { try Vernietiging.lijnen($0) }.map(\.lijn))
        let missing = Set(vernietigingslijst.lijnen.map(\.lijn)).subtracting(known)
        guard !missing.isEmpty else { return }
        let (tables, hooks) = (feitentabellen, haken)
        try await schrijf(als: wie, doel: .rechten, handeling: "vernietigen") { tx in
            tx.noteer("vernietigen", bijzonderheden: "herstel, \(missing.count) lijnen van de lijst")
            try Vernietiging.voerUit(missing, tables, hooks, tx)
        }
    }

    private func maakAf(_ lines: [Vernietigdelijn]) throws {
        try vernietigingslijst.voegToe(lines)
        let left = try sleutelbos.nogNietVernietigd(lines.map(\.lijn.raw))
        if !left.isEmpty { try sleutelbos.vernietig(left) }
    }
}
