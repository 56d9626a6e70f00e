// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import GRDB
import Grondslag

/// The file of the sleutelbos: made, opened, checked, backed up.
extension Sleutelbos {
    private static let proef = Array("ankerpunt".utf8)

    private static let schema = """
        CREATE TABLE sleutel (
          houder BLOB NOT NULL PRIMARY KEY CHECK (length(houder) = 16), versie INTEGER NOT NULL, verpakt BLOB NOT NULL, gemaakt INTEGER NOT NULL, na BLOB
        ) STRICT;
        CREATE TABLE vernietigd (houder BLOB NOT NULL PRIMARY KEY CHECK (length(houder) = 16)) STRICT;
        CREATE TABLE kenmerk (naam TEXT NOT NULL PRIMARY KEY, waarde BLOB NOT NULL) STRICT;
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
            for naam in ["opzoek", "dataset", "vernietiging"] {
                let key = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
                try zet(db, naam, Zegel.sluit(key, key: hoofdsleutel.key, aad: kenmerkAAD(installatie, naam)))
            }
        }
        try Self.close(pool)
        try Bestand.maakNaamDuurzaam(path)
    }

    /// Opens an existing sleutelbos and proves that this master key fits. Nothing is written before that.
    package static func open(path: String, hoofdsleutel: Hoofdsleutel) throws -> Sleutelbos {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Opslagfout.sleutel("De sleutelbos \(path) is er niet. Zonder sleutelbos zijn de gegevens niet te lezen; zet hem terug.")
        }
        let installatie = try check(path: path, hoofdsleutel: hoofdsleutel)
        let opened = try Opslagfout.vertaald {
            let pool = try Self.pool(path)
            try pool.write { db in
                // Made before keys knew after which line of the journal they were made: these are never swept.
                guard try !db.columns(in: "sleutel").contains(where: { $0.name == "na" }) else { return }
                try db.execute(sql: "ALTER TABLE sleutel ADD COLUMN na BLOB")
            }
            return pool
        }
        return Sleutelbos(pool: opened, master: hoofdsleutel.key, installatie: installatie)
    }

    /// A copy of the whole sleutelbos, made while it is in use. Keep it apart from data backups, 30 days at most:
    /// only then is a destruction final.
    package func backup(naar path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Opslagfout.backup("\(path) bestaat al; een back-up van de sleutelbos overschrijft niets. Kies een andere naam.")
        }
        Bestand.alleenEigenaar(path)
        let target = try DatabaseQueue(path: path)
        try pool.backup(to: target)
        try target.close()
        try Bestand.maakNaamDuurzaam(path)
    }

    /// Reads the installation id and the key-check value on a connection that cannot write.
    private static func check(path: String, hoofdsleutel: Hoofdsleutel) throws -> UUIDv7 {
        let values: ([UInt8]?, [UInt8]?)
        do {
            values = try alleenLezen(path) { db in (try kenmerk(db, "installatie"), try kenmerk(db, "proef")) }
        } catch is DatabaseError {
            throw Opslagfout.sleutel("\(path) is geen sleutelbos van Ankerpunt, of hij is beschadigd.")
        }
        guard let raw = values.0, let installatie = UUIDv7(bytes: raw), let proefwaarde = values.1 else {
            throw Opslagfout.sleutel("\(path) is geen sleutelbos van Ankerpunt, of hij is beschadigd.")
        }
        do {
            guard try Zegel.open(proefwaarde, key: hoofdsleutel.key, aad: kenmerkAAD(installatie, "proef")) == proef else {
                throw Opslagfout.vernietigd
            }
        } catch {
            throw Opslagfout.sleutel(
                "Deze hoofdsleutel past niet bij de sleutelbos \(path). Er is niets gewijzigd; geef de juiste hoofdsleutel.")
        }
        return installatie
    }

    /// A cleanly closed file is opened as immutable: then SQLite makes no side files either.
    private static func alleenLezen<T>(_ path: String, _ body: (Database) throws -> T) throws -> T {
        var configuration = Configuration()
        configuration.readonly = true
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        let wal = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int) ?? 0  // no side file: size 0
        let queue = try DatabaseQueue(path: wal == 0 ? "file:\(escaped)?immutable=1" : path, configuration: configuration)
        let value = try queue.read(body)
        try queue.close()
        return value
    }

    static func kenmerkAAD(_ installatie: UUIDv7, _ naam: String) -> [UInt8] {
        Zegel.aad(installatie: installatie, Zegelplaats(sleutelhouder: installatie, veld: "kenmerk." + naam, record: installatie))
    }

    static func kenmerk(_ db: Database, _ naam: String) throws -> [UInt8]? {
        try Data.fetchOne(db, sql: "SELECT waarde FROM kenmerk WHERE naam = ?", arguments: [naam]).map { [UInt8]($0) }
    }

    static func zet(_ db: Database, _ naam: String, _ bytes: [UInt8]) throws {
        try db.execute(sql: "INSERT INTO kenmerk (naam, waarde) VALUES (?, ?)", arguments: [naam, Data(bytes)])
    }

    private static func pool(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.maximumReaderCount = 2
        configuration.busyMode = .timeout(5)
        configuration.persistentReadOnlyConnections = true
        Bestand.alleenEigenaar(path)
        let pool = try DatabasePool(path: path, configuration: configuration)
        let level = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        guard level == 2 else {
            throw Opslagfout.sleutel("De sleutelbos \(path) kan niet veilig worden bewaard (synchronous is niet FULL).")
        }
        return pool
    }

    static func close(_ pool: DatabasePool) throws {
        _ = try pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
        try pool.close()
    }
}
