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
    private let pool: DatabasePool
    private let master: SymmetricKey
    private let cache = Mutex(Cache())
    private static let proef = Array("ankerpunt".utf8)

    private struct Cache {
        var keys: [UUIDv7: SymmetricKey] = [:]
        /// Made in this group of transactions, not yet durable.
        var nieuw: [UUIDv7: SymmetricKey] = [:]
    }

    private static let schema = """
        CREATE TABLE IF NOT EXISTS sleutel (
          houder BLOB NOT NULL PRIMARY KEY CHECK (length(houder) = 16), versie INTEGER NOT NULL, verpakt BLOB NOT NULL, gemaakt INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS kenmerk (naam TEXT NOT NULL PRIMARY KEY, waarde BLOB NOT NULL) STRICT;
        """

    /// Makes a new, empty sleutelbos for a new installation.
    package static func maak(path: String, hoofdsleutel: Hoofdsleutel, installatie: UUIDv7) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Opslagfout.sleutel("Er is al een sleutelbos op \(path); die wordt niet overschreven.")
        }
        let pool = try Self.pool(path)
        try pool.write { db in
            try db.execute(sql: schema)
            try zet(db, "installatie", installatie.bytes)
            try zet(db, "proef", Zegel.sluit(proef, key: hoofdsleutel.key, aad: kenmerkAAD(installatie, "proef")))
            for naam in ["opzoek", "dataset"] {
                let key = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
                try zet(db, naam, Zegel.sluit(key, key: hoofdsleutel.key, aad: kenmerkAAD(installatie, naam)))
            }
        }
        try Self.close(pool)
    }

    /// Opens an existing sleutelbos and proves that this master key fits. Nothing is written before that.
    package static func open(path: String, hoofdsleutel: Hoofdsleutel) throws -> Sleutelbos {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Opslagfout.sleutel("De sleutelbos \(path) is er niet. Zonder sleutelbos zijn de gegevens niet te lezen; zet hem terug.")
        }
        let installatie = try check(path: path, hoofdsleutel: hoofdsleutel)
        return try Sleutelbos(pool: pool(path), master: hoofdsleutel.key, installatie: installatie)
    }

    private init(pool: DatabasePool, master: SymmetricKey, installatie: UUIDv7) throws {
        self.pool = pool
        self.master = master
        self.installatie = installatie
    }

    /// Reads the installation id and the key-check value on a read-only connection.
    private static func check(path: String, hoofdsleutel: Hoofdsleutel) throws -> UUIDv7 {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let values = try queue.read { db in
            (try kenmerk(db, "installatie"), try kenmerk(db, "proef"))
        }
        try queue.close()
        guard let raw = values.0, let installatie = UUIDv7(bytes: raw), let proefwaarde = values.1 else {
            throw Opslagfout.sleutel("\(path) is geen sleutelbos van Ankerpunt, of hij is beschadigd.")
        }
        do {
            guard try Zegel.open(proefwaarde, key: hoofdsleutel.key, aad: kenmerkAAD(installatie, "proef")) == proef else {
                throw Opslagfout.vernietigd
            }
        } catch {
            throw Opslagfout.sleutel("Deze hoofdsleutel past niet bij de sleutelbos \(path). Er is niets gewijzigd; geef de juiste hoofdsleutel.")
        }
        return installatie
    }

    package func close() throws { try Self.close(pool) }

    // MARK: Keys of holders

    /// The key of a holder; nil when there is none (never made, or destroyed).
    package func sleutel(_ houder: UUIDv7) throws -> SymmetricKey? {
        if let key = cache.withLock({ $0.keys[houder] ?? $0.nieuw[houder] }) { return key }
        let wrapped = try pool.read { db in
            try Data.fetchOne(db.cachedStatement(sql: "SELECT verpakt FROM sleutel WHERE houder = ?"), arguments: [Data(houder.bytes)])
        }
        guard let wrapped else { return nil }
        let key = SymmetricKey(data: try Zegel.open([UInt8](wrapped), key: master, aad: sleutelAAD(houder)))
        cache.withLock { cache in
            if cache.keys.count >= 400_000 { cache.keys.removeAll(keepingCapacity: true) }
            cache.keys[houder] = key
        }
        return key
    }

    /// A key for a holder that may be new. A new key is usable at once and becomes durable with `bewaar`, before the commit that uses it.
    package func sleutelOfNieuw(_ houder: UUIDv7) throws -> SymmetricKey {
        if let key = try sleutel(houder) { return key }
        let key = SymmetricKey(size: .bits256)
        cache.withLock { $0.nieuw[houder] = key }
        return key
    }

    /// Makes the new keys durable, in one commit. Called by the writer before the commit of the group.
    func bewaar(op moment: Moment) throws {
        let fresh = cache.withLock { $0.nieuw }
        guard !fresh.isEmpty else { return }
        let rows = try fresh.map { houder, key in
            (houder, try Zegel.sluit(key.withUnsafeBytes { Array($0) }, key: master, aad: sleutelAAD(houder)))
        }
        try pool.write { db in
            let statement = try db.cachedStatement(sql: "INSERT OR IGNORE INTO sleutel (houder, versie, verpakt, gemaakt) VALUES (?, 1, ?, ?)")
            for (houder, wrapped) in rows { try statement.execute(arguments: [Data(houder.bytes), Data(wrapped), moment.micros]) }
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

    /// Destroys keys: what they seal can no longer be read, here and in every data backup.
    package func vernietig(_ houders: [UUIDv7]) throws {
        try pool.write { db in
            for houder in houders { try db.execute(sql: "DELETE FROM sleutel WHERE houder = ?", arguments: [Data(houder.bytes)]) }
        }
        _ = try pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
        cache.withLock { cache in for houder in houders { cache.keys[houder] = nil } }
    }

    /// All holders that have a key: for the sweep of unused keys and for checks.
    package func houders() throws -> Set<UUIDv7> {
        try pool.read { db in Set(try Data.fetchAll(db, sql: "SELECT houder FROM sleutel").compactMap { UUIDv7(bytes: [UInt8]($0)) }) }
    }

    // MARK: Keys of the installation

    /// The key of HMAC look-ups (`opzoek`) or of the data set (`dataset`).
    func installatiesleutel(_ naam: String) throws -> SymmetricKey {
        guard let wrapped = try pool.read({ db in try Self.kenmerk(db, naam) }) else {
            throw Opslagfout.sleutel("In de sleutelbos ontbreekt de sleutel “\(naam)”. Zet de back-up van de sleutelbos terug.")
        }
        return SymmetricKey(data: try Zegel.open(wrapped, key: master, aad: Self.kenmerkAAD(installatie, naam)))
    }

    private func sleutelAAD(_ houder: UUIDv7) -> [UInt8] {
        Zegel.aad(installatie: installatie, Zegelplaats(sleutelhouder: houder, veld: "sleutel", record: houder))
    }

    private static func kenmerkAAD(_ installatie: UUIDv7, _ naam: String) -> [UInt8] {
        Zegel.aad(installatie: installatie, Zegelplaats(sleutelhouder: installatie, veld: "kenmerk." + naam, record: installatie))
    }

    private static func kenmerk(_ db: Database, _ naam: String) throws -> [UInt8]? {
        try Data.fetchOne(db, sql: "SELECT waarde FROM kenmerk WHERE naam = ?", arguments: [naam]).map { [UInt8]($0) }
    }

    private static func zet(_ db: Database, _ naam: String, _ bytes: [UInt8]) throws {
        try db.execute(sql: "INSERT INTO kenmerk (naam, waarde) VALUES (?, ?)", arguments: [naam, Data(bytes)])
    }

    private static func pool(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.maximumReaderCount = 2
        configuration.busyMode = .timeout(5)
        configuration.persistentReadOnlyConnections = true
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON") }
        return pool
    }

    private static func close(_ pool: DatabasePool) throws {
        _ = try pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
        try pool.close()
    }
}
