// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A table outside the facts that holds sealed values, and the column that names whose key seals them. Rooms register theirs:
/// a key that no registered table and no fact names is swept some day.
package struct Zegeltabel: Sendable, Hashable {
    package let naam: String
    package let houder: String

    package init(_ naam: String, houder: String) {
        self.naam = naam
        self.houder = houder
    }
}

extension Databank {
    /// A key younger than this is never swept, in seconds: whoever forgot to register a table finds out before anything is lost.
    static let jongsteSleutel: Int64 = 24 * 3_600

    /// So many keys go in one piece of writing, so that people's work goes between.
    private static let perKeer = 500

    /// Removes keys that nothing uses: made for work that then failed, of drafts that were sent, of searches that expired.
    ///
    /// Who seems not to be used is sought beside other work; whether it is so, is asked again as the only writer, so no key in use can
    /// go. A key goes only from the database that made it: a copy that was restored
    /// beside a newer one knows nothing of the keys made since. So the chain must go on after the line that the key was made after, and
    /// in a restored database only keys of after the restore go: of those before it some may belong to lines that the restored copy
    /// does not have (made just after its last line, or in one group of writes with it), and another backup may need them.
    /// - Returns: how many keys went.
    @discardableResult
    package func veegSleutels(als wie: Handelende = .systeem("veger")) async throws -> Int {
        let verdacht = try await ongebruikt(als: wie)
        var gone = 0
        for begin in stride(from: 0, to: max(1, verdacht.count), by: Self.perKeer) {
            gone += try await veeg(Array(verdacht[begin..<min(verdacht.count, begin + Self.perKeer)]), als: wie)
        }
        return gone
    }

    /// Keys older than a day that no row named when its table was read: table by table, resting as long as each took.
    private func ongebruikt(als wie: Handelende) async throws -> [Sleutelbos.Kandidaat] {
        let (tables, sealing) = (feitentabellen, zegeltabellen)
        try await lees(als: wie, doel: .beheer) { tx in try Sleutelgebruik.eisAlleBekend(tables, sealing, tx) }
        let before = klok.nu().plus(seconden: -Self.jongsteSleutel)
        var marks: [UInt64] = []
        for plek in Sleutelgebruik.plekken(tables, sealing) {
            let start = ContinuousClock.now
            marks += try await lees(als: wie, doel: .beheer) { tx in try Sleutelgebruik.merken(plek, tx) }
            try await Task.sleep(for: ContinuousClock.now - start)
        }
        let used = Sleutelmerken(marks)
        return try sleutelbos.kandidaten(gemaaktVoor: before) { used.bevat($0) }
    }

    private func veeg(_ verdacht: [Sleutelbos.Kandidaat], als wie: Handelende) async throws -> Int {
        let (sleutelbos, tables, sealing) = (sleutelbos, feitentabellen, zegeltabellen)
        return try await schrijf(als: wie, doel: .beheer, handeling: "sleutels.vegen") { tx in
            let used = try Sleutelgebruik.gebruikt(verdacht.map(\.houder), tables, sealing, tx)
            let (restored, head) = (try Self.laatsteHerstel(tx.connection), try Journaal.kop(tx.connection).nummer)
            let unused = try verdacht.filter { candidate in
                try !used.contains(candidate.houder) && candidate.na.nummer > 0 && candidate.na.nummer >= restored
                    && candidate.na.nummer < head && Journaal.hash(van: candidate.na.nummer, tx.connection) == candidate.na.hash
            }
            tx.noteer("sleutels.vegen", bijzonderheden: "\(unused.count) sleutels")
            try sleutelbos.veeg(unused.map(\.houder))
            return unused.count
        }
    }

    /// The line of the last restore of this database; 0 when it was never restored.
    private static func laatsteHerstel(_ connection: any SQLConnection) throws -> Int64 {
        let who = ["herstel", "hersteloefening"].map { SQLValue.uuid(Handelende.systeem($0).id) }
        return try connection.query(
            "SELECT MAX(nummer) AS nummer FROM gebeurtenis WHERE wie IN (?, ?) AND handeling = ?", who + [.text(herstelhandeling)]
        ).first?.optionalInt("nummer") ?? 0
    }
}

/// Holders of keys, kept as half their id: millions fit in memory, and two that look alike only keep a key that could go.
private struct Sleutelmerken {
    private let merken: [UInt64]

    init(_ merken: [UInt64]) { self.merken = merken.sorted() }

    func bevat(_ houder: UUIDv7) -> Bool {
        let mark = Sleutelgebruik.merk(houder.bytes)
        var (low, high) = (0, merken.count)
        while low < high {
            let middle = (low + high) / 2
            if merken[middle] < mark { low = middle + 1 } else { high = middle }
        }
        return low < merken.count && merken[low] == mark
    }
}

/// Who holds a key that is in use.
enum Sleutelgebruik {
    /// A table whose rows name the holder of their key. A fact is sealed under the key of its line.
    struct Plek: Sendable {
        let tabel: String
        let kolom: String
    }

    static func plekken(_ feiten: [Feitentabel], _ zegeltabellen: [Zegeltabel]) -> [Plek] {
        feiten.map { Plek(tabel: $0.naam, kolom: "lijn") } + zegeltabellen.map { Plek(tabel: $0.naam, kolom: $0.houder) }
    }

    static func merk(_ houder: [UInt8]) -> UInt64 { houder.suffix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// The marks of all holders in one table.
    static func merken(_ plek: Plek, _ tx: LeesTx) throws -> [UInt64] {
        var marks: [UInt64] = []
        try tx.each("SELECT DISTINCT \(plek.kolom) AS houder FROM \(plek.tabel)") { marks.append(merk(try $0.blob("houder"))) }
        return marks
    }

    /// Those of these holders that a row names.
    static func gebruikt(_ houders: [UUIDv7], _ feiten: [Feitentabel], _ zegeltabellen: [Zegeltabel], _ tx: LeesTx) throws -> Set<UUIDv7> {
        guard !houders.isEmpty else { return [] }
        let marks = houders.map { _ in "?" }.joined(separator: ", ")
        var used: Set<UUIDv7> = []
        for plek in plekken(feiten, zegeltabellen) {
            let sql = "SELECT DISTINCT \(plek.kolom) AS houder FROM \(plek.tabel) WHERE \(plek.kolom) IN (\(marks))"
            for row in try tx.query(sql, houders.map { .uuid($0) }) { used.insert(try row.uuid("houder")) }
        }
        return used
    }

    /// A table with sealed rows that nobody registered: then nothing is swept.
    static func eisAlleBekend(_ feiten: [Feitentabel], _ zegeltabellen: [Zegeltabel], _ tx: LeesTx) throws {
        let known = Set(feiten.map(\.naam) + zegeltabellen.map(\.naam))
        for table in try Schema.tabellen(tx.connection) where !known.contains(table) {
            guard try !Schema.kolommen(table, tx.connection).contains("verzegeld") else {
                throw Opslagfout.sleutel("Tabel \(table) heeft verzegelde rijen en is niet aangemeld. Er worden geen sleutels geveegd.")
            }
        }
    }
}
