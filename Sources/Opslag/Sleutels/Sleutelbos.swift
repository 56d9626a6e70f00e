// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import GRDB
import Grondslag
import Synchronization

/// The key store: one wrapped key per sleutelhouder, in a file apart from the database and from every data backup.
///
/// A key-check value is tested when it opens: a wrong master key writes nothing anywhere.
package final class Sleutelbos: Sendable {
    package let installatie: UUIDv7
    let pool: DatabasePool
    let hoofdsleutels: Mutex<Hoofdsleutels>
    private let cache = Mutex(Cache())
    /// Facts about the house itself, opened once.
    let openFeiten = Opgetekend()
    let journaal = Mutex(Journaalsleutels())
    /// Held by who writes in it for a longer time: a server, a restore.
    private let slot: Slot?

    private struct Cache {
        var keys: [UUIDv7: SymmetricKey] = [:]
        /// Made in this group of transactions, not yet durable.
        var nieuw: [UUIDv7: SymmetricKey] = [:]
        /// Being destroyed: no new work under these keys.
        var gesloten: Set<UUIDv7> = []
        /// Keys of the installation, by name.
        var kenmerken: [String: SymmetricKey] = [:]
        /// Grows with every destruction, so that a key read before it is not put back after it.
        var generatie = 0
    }

    init(pool: DatabasePool, hoofdsleutels: Hoofdsleutels, installatie: UUIDv7, slot: Slot? = nil) {
        self.pool = pool
        self.slot = slot
        self.hoofdsleutels = Mutex(hoofdsleutels)
        self.installatie = installatie
    }

    package func close() throws {
        defer { slot?.laatLos() }
        try Opslagfout.vertaald { try Self.close(pool) }
    }

    // MARK: Keys of holders

    /// The key of a holder; nil when there is none (never made, or destroyed).
    package func sleutel(_ houder: UUIDv7) throws -> SymmetricKey? {
        let (known, generatie) = cache.withLock { ($0.keys[houder] ?? $0.nieuw[houder], $0.generatie) }
        if let known { return known }
        guard let key = try pool.read({ db in try lees(houder, db) }) else { return nil }
        cache.withLock { cache in
            guard cache.generatie == generatie else { return }
            if cache.keys.count >= 400_000 { cache.keys.removeAll(keepingCapacity: true) }
            cache.keys[houder] = key
        }
        return key
    }

    /// The keys of these holders, read together and not kept: for a scan. Who has none is not in it.
    func sleutels(_ houders: Set<UUIDv7>) throws -> [UUIDv7: SymmetricKey] {
        let known = cache.withLock { cache in
            houders.reduce(into: [:]) { found, holder in found[holder] = cache.keys[holder] ?? cache.nieuw[holder] }
        }
        return try pool.read { db in
            try houders.reduce(into: known) { found, holder in
                if found[holder] == nil { found[holder] = try lees(holder, db) }
            }
        }
    }

    private func lees(_ houder: UUIDv7, _ db: Database) throws -> SymmetricKey? {
        let statement = try db.cachedStatement(sql: "SELECT versie, verpakt FROM sleutel WHERE houder = ? AND \(Self.levend)")
        guard let row = try Row.fetchOne(statement, arguments: [Data(houder.bytes)]) else { return nil }
        let master = try hoofdsleutel(row["versie"])
        return SymmetricKey(data: try Zegel.open([UInt8](row["verpakt"] as Data), key: master, aad: sleutelAAD(houder)))
    }

    /// A key for a holder that may be new. A new key is usable at once and becomes durable with `bewaar`, before the commit that uses it.
    /// Throws `vernietigd` for a holder whose key was destroyed: nothing is ever sealed for it again.
    /// - Parameter isPasGemaakt: the holder was made in this transaction, so that there is no key of it yet to look for.
    package func sleutelOfNieuw(_ houder: UUIDv7, isPasGemaakt: Bool = false) throws -> SymmetricKey {
        let (isClosed, known) = cache.withLock { ($0.gesloten.contains(houder), $0.keys[houder] ?? $0.nieuw[houder]) }
        if isClosed { throw Opslagfout.vernietigd }
        if let known { return known }
        if !isPasGemaakt {
            if let key = try sleutel(houder) { return key }
            if try isVernietigd(houder) { throw Opslagfout.vernietigd }
        }
        let key = SymmetricKey(size: .bits256)
        cache.withLock { $0.nieuw[houder] = key }
        return key
    }

    /// Makes the new keys durable, in one commit. Called by the writer before the commit of the group.
    /// - Parameter na: the head of the chain they were made after: only a database with that line in its chain may sweep them.
    func bewaar(op moment: Moment, na kop: Ketenkop? = nil) throws {
        let fresh = cache.withLock { $0.nieuw }
        guard !fresh.isEmpty else { return }
        try pool.write { db in
            // Asked inside the write: a replacement of the master key begins and ends on the same connection.
            try eisZelfdeGeneratie(db)
            let (generatie, master) = try hoofdsleutelVoorNieuw()
            let statement = try db.cachedStatement(sql: Self.bewaring)
            let after = kop.map { Data($0.nummer.bigEndianBytes + $0.hash) }
            for (houder, key) in fresh {
                let wrapped = try Zegel.sluit(key.withUnsafeBytes { Array($0) }, key: master, aad: sleutelAAD(houder))
                try statement.execute(arguments: [Data(houder.bytes), generatie, Data(wrapped), moment.micros, after])
                guard db.changesCount == 1 else {
                    throw Opslagfout.sleutel("In de sleutelbos staat al een andere sleutel voor deze houder.")
                }
            }
        }
        cache.withLock { cache in
            for (houder, key) in fresh {
                cache.keys[houder] = key
                cache.nieuw[houder] = nil
            }
        }
    }

    /// Forgets keys that were made for work that was rolled back.
    func vergeetNieuwe() { cache.withLock { $0.nieuw.removeAll() } }

    // MARK: Destruction

    /// From here on nothing is sealed under this key; `heropen` when the destruction did not happen after all.
    func sluitAf(_ houder: UUIDv7) { cache.withLock { _ = $0.gesloten.insert(houder) } }
    func heropen(_ houder: UUIDv7) { cache.withLock { _ = $0.gesloten.remove(houder) } }
    /// How often keys were destroyed since the start: what was opened before may not be kept after.
    var generatie: Int { cache.withLock { $0.generatie } }

    /// Destroys keys: what they seal can no longer be read, here and in every data backup.
    package func vernietig(_ houders: [UUIDv7]) throws {
        try pool.write { db in
            for houder in houders {
                try Self.wis(houder, db)
                try db.execute(sql: "INSERT OR IGNORE INTO vernietigd (houder) VALUES (?)", arguments: [Data(houder.bytes)])
            }
        }
        try vergeet(houders)
    }

    package func isVernietigd(_ houder: UUIDv7) throws -> Bool {
        try pool.read { db in
            try Int.fetchOne(
                db.cachedStatement(sql: "SELECT 1 FROM vernietigd WHERE houder = ?"), arguments: [Data(houder.bytes)]) != nil
        }
    }

    /// All holders that have a key: for the sweep of unused keys and for checks.
    package func houders() throws -> Set<UUIDv7> {
        try pool.read { db in
            Set(try Data.fetchAll(db, sql: "SELECT houder FROM sleutel WHERE \(Self.levend)").compactMap { UUIDv7(bytes: [UInt8]($0)) })
        }
    }

    /// The wrapped keys as they lie on the disk: for checks that destroyed ones left no bytes behind.
    package func verpakt() throws -> [UUIDv7: [UInt8]] {
        try pool.read { db in
            try Row.fetchAll(db, sql: "SELECT houder, verpakt FROM sleutel WHERE \(Self.levend)").reduce(into: [:]) { all, row in
                let holder: Data = row["houder"], key: Data = row["verpakt"]
                if let id = UUIDv7(bytes: [UInt8](holder)) { all[id] = [UInt8](key) }
            }
        }
    }

    /// Of these holders those of whom it does not stand here that they were destroyed; looked up one by one, whatever the list has grown to.
    func nogNietVernietigd(_ houders: [UUIDv7]) throws -> [UUIDv7] {
        try pool.read { db in
            let known = try db.cachedStatement(sql: "SELECT 1 FROM vernietigd WHERE houder = ?")
            return try houders.filter { try Int.fetchOne(known, arguments: [Data($0.bytes)]) == nil }
        }
    }

    /// The holders of which the key was destroyed.
    func vernietigden() throws -> Set<UUIDv7> {
        try pool.read { db in Set(try Data.fetchAll(db, sql: "SELECT houder FROM vernietigd").compactMap { UUIDv7(bytes: [UInt8]($0)) }) }
    }

    /// A key that nothing seems to use, and the head of the chain it was made after.
    struct Kandidaat {
        let houder: UUIDv7
        let na: Ketenkop
    }

    /// Durable keys older than this that are not in use. Keys of journal periods, and keys of which the chain is not known, stay.
    func kandidaten(gemaaktVoor moment: Moment, isGebruikt: (UUIDv7) -> Bool) throws -> [Kandidaat] {
        try pool.read { db in
            // One at a time: nearly all of millions are in use.
            let rows = try Row.fetchCursor(
                db, sql: "SELECT houder, na FROM sleutel WHERE gemaakt < ? AND length(na) = 40 AND \(Self.levend)",
                arguments: [moment.micros])
            var found: [Kandidaat] = []
            while let row = try rows.next() {
                let after = [UInt8](row["na"] as Data)
                guard let houder = UUIDv7(bytes: [UInt8](row["houder"] as Data)), !Journaal.isPeriode(houder), !isGebruikt(houder),
                    let nummer = Int64(bigEndianBytes: after[0..<8])
                else { continue }
                found.append(Kandidaat(houder: houder, na: Ketenkop(nummer: nummer, hash: Array(after[8...]))))
            }
            return found
        }
    }

    /// Removes durable keys that nothing uses. Only inside the writer's transaction: elsewhere a key may be in use that the caller
    /// cannot see yet.
    func veeg(_ houders: [UUIDv7]) throws {
        guard !houders.isEmpty else { return }
        try pool.write { db in
            for houder in houders { try Self.wis(houder, db) }
        }
        try vergeet(houders)
    }

    private func vergeet(_ houders: [UUIDv7]) throws {
        cache.withLock { cache in
            cache.generatie += 1
            for houder in houders {
                cache.keys[houder] = nil
                cache.nieuw[houder] = nil
            }
        }
        openFeiten.leeg()
        _ = try pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    }

    // MARK: Keys of the installation

    /// The key of HMAC look-ups (`opzoek`), of the data set (`dataset`), or of the list of destructions (`vernietiging`).
    func installatiesleutel(_ naam: String) throws -> SymmetricKey {
        if let key = cache.withLock({ $0.kenmerken[naam] }) { return key }
        let wrapped: (generatie: Int64, bytes: [UInt8])? = try pool.read { db in
            try Self.kenmerk(db, naam).map { (try Self.generatie(db), $0) }
        }
        guard let wrapped else {
            throw Opslagfout.sleutel("In de sleutelbos ontbreekt de sleutel “\(naam)”. Zet de back-up van de sleutelbos terug.")
        }
        let key = SymmetricKey(
            data: try Zegel.open(wrapped.bytes, key: hoofdsleutel(wrapped.generatie), aad: Self.kenmerkAAD(installatie, naam)))
        cache.withLock { $0.kenmerken[naam] = key }
        return key
    }

    func sleutelAAD(_ houder: UUIDv7) -> [UInt8] {
        Zegel.aad(installatie: installatie, Zegelplaats(sleutelhouder: houder, veld: "sleutel", record: houder))
    }
}
