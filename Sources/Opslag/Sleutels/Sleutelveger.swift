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

    /// Removes keys that nothing uses: made for work that then failed, of drafts that were sent, of searches that expired.
    ///
    /// Runs as the only writer, so no key in use can go. A key goes only from the database that made it: a copy that was restored
    /// beside a newer one knows nothing of the keys made since. So the chain must go on after the line that the key was made after, and
    /// in a restored database only keys of after the restore go: of those before it some may belong to lines that the restored copy
    /// does not have (made just after its last line, or in one group of writes with it), and another backup may need them.
    /// - Returns: how many keys went.
    @discardableResult
    package func veegSleutels(als wie: Handelende = .systeem("veger")) async throws -> Int {
        let (sleutelbos, tables, sealing) = (sleutelbos, feitentabellen, zegeltabellen)
        return try await schrijf(als: wie, doel: .beheer, handeling: "sleutels.vegen") { tx in
            let used = try Sleutelgebruik.houders(tables, sealing, tx)
            let before = tx.nu.plus(seconden: -Self.jongsteSleutel)
            let (restored, head) = (try Self.laatsteHerstel(tx.connection), try Journaal.kop(tx.connection).nummer)
            let unused = try sleutelbos.kandidaten(gebruikt: used, gemaaktVoor: before).filter { candidate in
                try candidate.na.nummer > 0 && candidate.na.nummer >= restored && candidate.na.nummer < head
                    && Journaal.hash(van: candidate.na.nummer, tx.connection) == candidate.na.hash
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

/// Who holds a key that is in use.
enum Sleutelgebruik {
    static func houders(_ feiten: [Feitentabel], _ zegeltabellen: [Zegeltabel], _ tx: LeesTx) throws -> Set<UUIDv7> {
        try eisAlleBekend(feiten, zegeltabellen, tx)
        let columns = feiten.map { ($0.naam, "sleutelhouder") } + zegeltabellen.map { ($0.naam, $0.houder) }
        var used: Set<UUIDv7> = []
        for (table, column) in columns {
            try tx.each("SELECT DISTINCT \(column) AS houder FROM \(table)") { used.insert(try $0.uuid("houder")) }
        }
        return used
    }

    /// A table with sealed rows that nobody registered: then nothing is swept.
    private static func eisAlleBekend(_ feiten: [Feitentabel], _ zegeltabellen: [Zegeltabel], _ tx: LeesTx) throws {
        let known = Set(feiten.map(\.naam) + zegeltabellen.map(\.naam))
        for table in try Schema.tabellen(tx.connection) where !known.contains(table) {
            guard try !Schema.kolommen(table, tx.connection).contains("verzegeld") else {
                throw Opslagfout.sleutel("Tabel \(table) heeft verzegelde rijen en is niet aangemeld. Er worden geen sleutels geveegd.")
            }
        }
    }
}
