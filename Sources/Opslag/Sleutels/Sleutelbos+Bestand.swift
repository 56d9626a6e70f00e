// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import GRDB
import Grondslag
import Synchronization

/// The file of the sleutelbos: made, opened, checked, backed up.
extension Sleutelbos {
    static let proef = Array("ankerpunt".utf8)
    /// Marks that are no sealed keys: every other is wrapped anew with the master key.
    static let openKenmerken = ["installatie", "generatie", "proef", "proef.nieuw", "kopie", "kopiemappen"]

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
            try merkZonderSporen(db)
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

    /// Opens an existing sleutelbos with the master key that lies at a path, or with its successor while one is being replaced.
    /// - Parameter alsEnige: takes the lock beside it, for who writes in it for a longer time; two at once would undo each other's work.
    package static func open(path: String, hoofdsleutelpad pad: String, alsEnige: Bool = false) throws -> Sleutelbos {
        let keys = try Hoofdsleutelplek(pad).sleutels().map(\.key)
        return try open(path: path, kandidaten: keys, slot: { alsEnige ? try slot(path) : nil })
    }

    /// Opens an existing sleutelbos and proves that this master key fits. Nothing is written before that.
    package static func open(path: String, hoofdsleutel: Hoofdsleutel) throws -> Sleutelbos {
        try open(path: path, kandidaten: [hoofdsleutel.key])
    }

    /// The same for a copy of this one, with the keys that this one was opened with.
    func openKopie(path: String) throws -> Sleutelbos {
        try Self.open(path: path, kandidaten: hoofdsleutels.withLock { Array($0.sleutels.values) })
    }

    private static func slot(_ path: String) throws -> Slot {
        try Slot(
            path: path + ".slot",
            anders: "De sleutelbos \(path) is al in gebruik door een ander proces, zoals een draaiende server. Stop dat proces eerst.")
    }

    private static func open(path: String, kandidaten: [SymmetricKey], slot: () throws -> Slot? = { nil }) throws -> Sleutelbos {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Opslagfout.sleutel("De sleutelbos \(path) is er niet. Zonder sleutelbos zijn de gegevens niet te lezen; zet hem terug.")
        }
        _ = try check(path: path, kandidaten)
        let held = try slot()
        // Looked at again now that it is ours: a replacement may just have ended.
        let (installatie, hoofdsleutels) = try check(path: path, kandidaten)
        let opened = try Opslagfout.vertaald {
            let pool = try Self.pool(path)
            let isClean = try pool.write { db in
                if held != nil { try isGeenKopieMeer(db) }
                // Made before keys knew after which line of the journal they were made: these are never swept.
                if try !db.columns(in: "sleutel").contains(where: { $0.name == "na" }) {
                    try db.execute(sql: "ALTER TABLE sleutel ADD COLUMN na BLOB")
                }
                return try isZonderSporen(db)
            }
            if !isClean { try herschrijf(pool) }
            return pool
        }
        return Sleutelbos(pool: opened, hoofdsleutels: hoofdsleutels, installatie: installatie, slot: held)
    }

    private struct Kenmerken {
        let installatie, proef, opvolger: [UInt8]?
        let generatie: Int64
    }

    /// Reads the installation id and the key-check values on a connection that cannot write, and tells which key is which.
    static func check(path: String, _ kandidaten: [SymmetricKey]) throws -> (UUIDv7, Hoofdsleutels) {
        let values: Kenmerken
        do {
            values = try SQLiteBestand.alleenLezen(path) { db in
                Kenmerken(
                    installatie: try kenmerk(db, "installatie"), proef: try kenmerk(db, "proef"), opvolger: try kenmerk(db, "proef.nieuw"),
                    generatie: try generatie(db))
            }
        } catch is DatabaseError {
            throw Opslagfout.sleutel("\(path) is geen sleutelbos van Ankerpunt, of hij is beschadigd.")
        }
        guard let raw = values.installatie, let installatie = UUIDv7(bytes: raw), let proefwaarde = values.proef else {
            throw Opslagfout.sleutel("\(path) is geen sleutelbos van Ankerpunt, of hij is beschadigd.")
        }
        guard let master = kandidaten.first(where: { past($0, proefwaarde, installatie, "proef") }) else {
            throw Opslagfout.sleutel(
                "Deze hoofdsleutel past niet bij de sleutelbos \(path). Er is niets gewijzigd; geef de juiste hoofdsleutel.")
        }
        var keys = Hoofdsleutels(huidig: values.generatie, sleutels: [values.generatie: master])
        if let opvolger = values.opvolger {
            guard let next = kandidaten.first(where: { past($0, opvolger, installatie, "proef.nieuw") }) else {
                throw Opslagfout.sleutel(
                    "De hoofdsleutel wordt vervangen, en de nieuwe (naam van de hoofdsleutel met .nieuw erachter) ontbreekt of past niet. "
                        + "Er is niets gewijzigd; leg beide naast elkaar en maak het af met: ankerpunt sleutel vervang")
            }
            keys.neemOpvolger(next)
        }
        return (installatie, keys)
    }

    private static func past(_ key: SymmetricKey, _ waarde: [UInt8], _ installatie: UUIDv7, _ naam: String) -> Bool {
        // A key that does not open the value is simply not the one.
        (try? Zegel.open(waarde, key: key, aad: kenmerkAAD(installatie, naam))) == proef
    }

    static func kenmerkAAD(_ installatie: UUIDv7, _ naam: String) -> [UInt8] {
        Zegel.aad(installatie: installatie, Zegelplaats(sleutelhouder: installatie, veld: "kenmerk." + naam, record: installatie))
    }

    static func kenmerk(_ db: Database, _ naam: String) throws -> [UInt8]? {
        try Data.fetchOne(db, sql: "SELECT waarde FROM kenmerk WHERE naam = ?", arguments: [naam]).map { [UInt8]($0) }
    }

    static func zet(_ db: Database, _ naam: String, _ bytes: [UInt8]) throws {
        try db.execute(sql: "INSERT OR REPLACE INTO kenmerk (naam, waarde) VALUES (?, ?)", arguments: [naam, Data(bytes)])
    }

    /// Which master key wraps the keys of the installation: 1 until the first replacement.
    static func generatie(_ db: Database) throws -> Int64 {
        try kenmerk(db, "generatie").flatMap { Int64(bigEndianBytes: $0) } ?? 1
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
