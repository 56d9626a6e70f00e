// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Synchronization

extension Databank {
    /// The act of the line that a restore leaves.
    static let herstelhandeling = "herstel"

    /// Restores a backup into an empty folder with SQLite. The whole file is proved before anything is made; when it fails, nothing stays.
    /// Cut off, what lies there does not open, and the same restore clears it and begins again.
    ///
    /// Destructions of the signed list (`opzet.vernietigingslijst`, or `vernietigd` in the folder) are done again.
    /// - Returns: the opened installation.
    package static func herstel(
        van path: String, sleutel: Backupsleutel, naar map: String, sleutelbos: Sleutelbos, opzet: Opzet, klok: Klok,
        _ wens: Herstelwens = Herstelwens()
    ) async throws -> Databank {
        let werk = Herstelwerk(
            path: path, hoofd: try bewijs(path, sleutel, sleutelbos, opzet), sleutel: sleutel, map: map,
            sleutelbos: sleutelbos, opzet: opzet, klok: klok, wens: wens)
        let file = map + "/ankerpunt.db"
        guard try isVrij(werk, tabellen: SQLiteBestand.tabellen(file)) else { throw bezet(map) }
        let slot = try maakMap(map)
        // Looked at again now that it is ours; what a cut-off restore left goes, the mark first.
        guard try isVrij(werk, tabellen: SQLiteBestand.tabellen(file)) else {
            slot.laatLos()
            throw bezet(map)
        }
        ruimOp(map)
        do {
            return try await herstel(werk, SQLiteEngine(path: file), slot)
        } catch {
            if wens.proef.ruimtOp { ruimOp(map) }
            throw error
        }
    }

    /// The same into an empty schema of PostgreSQL; the folder gets the high-water mark.
    package static func herstel(
        van path: String, sleutel: Backupsleutel, postgres conninfo: String, schema: String = "public", map: String, sleutelbos: Sleutelbos,
        opzet: Opzet, klok: Klok, _ wens: Herstelwens = Herstelwens()
    ) async throws -> Databank {
        let werk = Herstelwerk(
            path: path, hoofd: try bewijs(path, sleutel, sleutelbos, opzet), sleutel: sleutel, map: map,
            sleutelbos: sleutelbos, opzet: opzet, klok: klok, wens: wens)
        let slot = try maakMap(map)
        do {
            let engine = try await PostgresEngine.open(conninfo, schema: schema)
            do {
                try await maakRuimte(werk, engine)
            } catch {
                try? await engine.close()  // the first error is the one to tell
                throw error
            }
            return try await herstel(werk, engine, slot)
        } catch {
            slot.laatLos()
            if wens.proef.ruimtOp, werk.isGeladen.staat.withLock({ $0 }) {
                unlink(werk.hoogwater)
                await maakLeeg(conninfo, schema)
            }
            throw error
        }
    }

    /// Nothing lies here, or only what a restore that was cut off left.
    private static func isVrij(_ werk: Herstelwerk, tabellen: [String]) throws -> Bool {
        if tabellen.contains(Herstelmerk.tabel) { return true }
        // An empty file is what is left of a start that failed before anything was kept.
        let mark = (try? FileManager.default.attributesOfItem(atPath: werk.hoogwater)[.size] as? Int) ?? 0  // no file: size 0
        return tabellen.isEmpty && mark == 0
    }

    private static func bezet(_ map: String) -> Opslagfout {
        .backup("In \(map) staat al een installatie. Er is niets gewijzigd; herstel alleen in een lege map.")
    }

    /// The mark first, the database before its side files: killed in between, what is left is never taken for an installation.
    private static func ruimOp(_ map: String) {
        for name in ["hoogwater", "ankerpunt.db", "ankerpunt.db-wal", "ankerpunt.db-shm"] { unlink(map + "/" + name) }
    }

    /// Takes away what a restore that was cut off left in this schema; refuses when anything else is there.
    private static func maakRuimte(_ werk: Herstelwerk, _ engine: PostgresEngine) async throws {
        let tables = try await engine.write { try Schema.tabellen($0) }
        guard try isVrij(werk, tabellen: tables) else {
            throw tables.isEmpty ? bezet(werk.map) : Backupvorm.fout("De databank is niet leeg.")
        }
        unlink(werk.hoogwater)
        guard !tables.isEmpty else { return }
        try await engine.write { connection in
            guard try Herstelmerk.staatEr(connection) else { return }
            try Schema.verwijderAlles(connection)
        }
    }

    /// Takes away what this restore put in a database that was empty.
    private static func maakLeeg(_ conninfo: String, _ schema: String) async {
        // The first error is the one to tell. When the server cannot be reached the tables stay, marked, and the next restore clears them.
        guard let engine = try? await PostgresEngine.open(conninfo, schema: schema) else { return }
        try? await engine.write { try Schema.verwijderAlles($0) }  // what stays is marked: the next restore clears it
        try? await engine.close()  // nothing is open on it
    }

    /// Proves the whole file against key, installation and program. Touches nothing.
    private static func bewijs(
        _ path: String, _ sleutel: Backupsleutel, _ sleutelbos: Sleutelbos, _ opzet: Opzet
    ) throws -> Backuphoofd {
        let (installatie, hoofd) = try Backuplezer.controleer(path: path, sleutel: sleutel)
        guard installatie == sleutelbos.installatie else {
            throw Backupvorm.fout("De back-up hoort bij een andere installatie dan deze sleutelbos.")
        }
        guard Set(hoofd.migraties).isSubset(of: opzet.stappen.map(\.nummer)) else {
            throw Opslagfout.nieuwer("De back-up is van een nieuwere versie. Er is niets gewijzigd; herstel met die versie.")
        }
        return hoofd
    }

    private static func herstel(_ werk: Herstelwerk, _ engine: any SQLEngine, _ slot: Slot) async throws -> Databank {
        let stap = werk.wens.proef.naStap
        werk.wens.gelezen(werk.hoofd)
        do {
            let kop = try await engine.write { connection in try laad(werk, connection) }
            werk.isGeladen.staat.withLock { $0 = true }
            try stap(.geladen)
            let mark = try Hoogwater(path: werk.hoogwater)
            try mark.zet(kop)
            try stap(.gemerkt)
        } catch {
            try? await engine.close()  // the first error is the one to tell
            slot.laatLos()
            throw error
        }
        let databank = try await open(
            engine: engine, hoogwater: werk.hoogwater, slot: slot, sleutelbos: werk.sleutelbos, opzet: werk.opzet, klok: werk.klok,
            inHerstel: true)
        do {
            try stap(.geopend)
            try await databank.naHerstel(werk)
            return databank
        } catch {
            try? await databank.sluit()  // the first error is the one to tell
            throw error
        }
    }

    private func naHerstel(_ werk: Herstelwerk) async throws {
        let (hoofd, wens, knip) = (werk.hoofd, werk.wens, werk.knip.inhoud.withLock { $0 })
        let stap = wens.proef.naStap
        let tot = wens.tot.map { ", terug tot \($0.micros)" } ?? ""
        // The first line of after the backup: from here on, checkpoints outside this machine of what came after the backup do not count.
        try await schrijf(als: wens.wie, doel: .beheer, handeling: Self.herstelhandeling) { tx in
            tx.noteer(Self.herstelhandeling, bijzonderheden: "back-up van \(hoofd.moment.micros), tot en met regel \(hoofd.regel)\(tot)")
        }
        try await maakJournaalwisselAf()
        try await herhaalVernietigingen(als: wens.wie)
        try stap(.vernietigd)
        try await schrijf(als: wens.wie, doel: .beheer, handeling: "herbouwen") { tx in
            try wens.hook(tx)
            if let knip { try wens.naKnip(tx, knip) }
        }
        try stap(.gehaakt)
        try await herbouw(als: wens.wie)
        try stap(.herbouwd)
        _ = try await zetControlepunt()
        try stap(.getekend)
        try await engine.write { try Herstelmerk.haalWeg($0) }
    }

    /// Brings the projections of all files up to date, some hundreds at a time.
    package func herbouw(als wie: Handelende = .systeem("herbouwer")) async throws {
        guard !projecties.isEmpty, !feitentabellen.isEmpty else { return }
        let sql = feitentabellen.map { "SELECT dossier FROM \($0.naam) WHERE dossier IS NOT NULL" }.joined(separator: " UNION ")
        let all: [ID<Dossier>] = try await engine.read { try $0.query(sql, []).map { try $0.id("dossier") } }
        for start in stride(from: 0, to: all.count, by: 200) {
            let part = Array(all[start..<min(start + 200, all.count)])
            try await schrijf(als: wie, doel: .beheer, handeling: "herbouwen") { tx in tx.herbouw(part) }
        }
    }
}
