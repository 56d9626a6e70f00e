// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag

/// Opening an installation. The keys were checked by opening the sleutelbos: a wrong key never comes here.
extension Databank {
    /// Opens a data folder with SQLite.
    package static func open(map: String, sleutelbos: Sleutelbos, opzet: Opzet, klok: Klok) async throws -> Databank {
        let slot = try maakMap(map)
        let engine = try Opslagfout.vertaald { try SQLiteEngine(path: map + "/ankerpunt.db") }
        return try await open(engine: engine, hoogwater: map + "/hoogwater", slot: slot, sleutelbos: sleutelbos, opzet: opzet, klok: klok)
    }

    /// Opens a PostgreSQL database; the folder holds the high-water mark. The lock of the write connection keeps a second process off.
    package static func open(
        postgres conninfo: String, schema: String = "public", map: String, sleutelbos: Sleutelbos, opzet: Opzet, klok: Klok
    ) async throws -> Databank {
        let slot = try maakMap(map)
        let engine = try await PostgresEngine.open(conninfo, schema: schema)
        return try await open(engine: engine, hoogwater: map + "/hoogwater", slot: slot, sleutelbos: sleutelbos, opzet: opzet, klok: klok)
    }

    /// Makes the folder, for its owner only, and takes its lock.
    static func maakMap(_ map: String) throws -> Slot {
        let isNieuw = !FileManager.default.fileExists(atPath: map)
        try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do { try Bestand.maakNaamDuurzaam(map) } catch  where !isNieuw {
            // A folder that somebody else made may lie where we may not look: then its name is theirs to keep.
        }
        return try Slot(path: map + "/slot")
    }

    /// Opens any engine; the high-water mark lies in a file outside it. On failure the engine is closed and nothing was changed.
    /// - Parameter inHerstel: the restore that is under way itself; everybody else is refused until it is done.
    package static func open(
        engine: any SQLEngine, hoogwater path: String, slot: Slot?, sleutelbos: Sleutelbos, opzet: Opzet, klok: Klok,
        inHerstel: Bool = false
    ) async throws -> Databank {
        do {
            let lijst = try Vernietigingslijst(
                path: opzet.vernietigingslijst ?? Bestand.map(van: path) + "/vernietigd",
                key: sleutelbos.installatiesleutel("vernietiging"))
            let hoogwater = try Hoogwater(path: path)
            let mark = try hoogwater.lees()
            let steps = opzet.stappen
            let kop = try await engine.write { connection in
                if !inHerstel { try Herstelmerk.eisGeen(connection) }
                try Migraties.run(steps, on: connection, sleutelbos, op: klok.nu())
                let kop = try Journaal.kop(connection)
                try kop.controleer(tegen: mark) { try Journaal.hash(van: $0, connection) }
                return kop
            }
            let databank = Databank(
                engine: engine, sleutelbos: sleutelbos, hoogwater: hoogwater, kop: kop, lijst: lijst,
                resten: Restenlijst(map: Bestand.map(van: path)), slot: slot, opzet: opzet, klok: klok)
            try await databank.maakVernietigingenAf()
            // A restore does this itself, after the line that says it was one.
            if !inHerstel { try await databank.maakJournaalwisselAf() }
            return databank
        } catch {
            try? await engine.close()  // the first error is the one to tell
            slot?.laatLos()
            throw Opslagfout.uitleg(error)
        }
    }
}
