// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag

extension Databank {
    /// The act of the line that a restore leaves.
    static let herstelhandeling = "herstel"

    /// Restores a backup into an empty folder with SQLite. The whole file is proved before anything is made; when it fails, nothing stays.
    ///
    /// Destructions of the signed list (`opzet.vernietigingslijst`, or `vernietigd` in the folder) are done again.
    /// - Parameter na: rooms make their look-ups again here, in the same commit as the journal line of the restore.
    /// - Returns: the opened installation.
    package static func herstel(
        van path: String, sleutel: Backupsleutel, naar map: String, sleutelbos: Sleutelbos, opzet: Opzet, klok: Klok,
        als wie: Handelende = .systeem("herstel"), na hook: @escaping @Sendable (SchrijfTx) throws -> Void = { _ in }
    ) async throws -> Databank {
        let hoofd = try bewijs(path, sleutel, sleutelbos, opzet)
        guard !FileManager.default.fileExists(atPath: map + "/ankerpunt.db"), !FileManager.default.fileExists(atPath: map + "/hoogwater")
        else {
            throw Opslagfout.backup("In \(map) staat al een installatie. Er is niets gewijzigd; herstel alleen in een lege map.")
        }
        let slot = try maakMap(map)
        do {
            let engine = try SQLiteEngine(path: map + "/ankerpunt.db")
            return try await herstel(
                van: path, hoofd, sleutel, engine, map: map, slot: slot, sleutelbos: sleutelbos, opzet: opzet, klok: klok, als: wie,
                na: hook)
        } catch {
            for name in ["ankerpunt.db", "ankerpunt.db-wal", "ankerpunt.db-shm", "hoogwater"] { unlink(map + "/" + name) }
            throw error
        }
    }

    /// The same into an empty schema of PostgreSQL; the folder gets the high-water mark.
    package static func herstel(
        van path: String, sleutel: Backupsleutel, postgres conninfo: String, schema: String = "public", map: String, sleutelbos: Sleutelbos,
        opzet: Opzet, klok: Klok, als wie: Handelende = .systeem("herstel"),
        na hook: @escaping @Sendable (SchrijfTx) throws -> Void = { _ in }
    ) async throws -> Databank {
        let hoofd = try bewijs(path, sleutel, sleutelbos, opzet)
        guard !FileManager.default.fileExists(atPath: map + "/hoogwater") else {
            throw Opslagfout.backup("In \(map) staat al een installatie. Er is niets gewijzigd; herstel alleen in een lege map.")
        }
        let slot = try maakMap(map)
        let engine = try await PostgresEngine.open(conninfo, schema: schema)
        do {
            return try await herstel(
                van: path, hoofd, sleutel, engine, map: map, slot: slot, sleutelbos: sleutelbos, opzet: opzet, klok: klok, als: wie,
                na: hook)
        } catch {
            unlink(map + "/hoogwater")
            throw error
        }
    }

    /// Proves the whole file against key, installation and program. Touches nothing.
    private static func bewijs(_ path: String, _ sleutel: Backupsleutel, _ sleutelbos: Sleutelbos, _ opzet: Opzet) throws -> Backuphoofd {
        let (installatie, hoofd) = try Backuplezer.controleer(path: path, sleutel: sleutel)
        guard installatie == sleutelbos.installatie else {
            throw Backupvorm.fout("De back-up hoort bij een andere installatie dan deze sleutelbos.")
        }
        guard Set(hoofd.migraties).isSubset(of: opzet.stappen.map(\.nummer)) else {
            throw Opslagfout.nieuwer("De back-up is van een nieuwere versie. Er is niets gewijzigd; herstel met die versie.")
        }
        return hoofd
    }

    private static func herstel(
        van path: String, _ hoofd: Backuphoofd, _ sleutel: Backupsleutel, _ engine: any SQLEngine, map: String, slot: Slot,
        sleutelbos: Sleutelbos,
        opzet: Opzet, klok: Klok, als wie: Handelende, na hook: @escaping @Sendable (SchrijfTx) throws -> Void
    ) async throws -> Databank {
        do {
            try await engine.write { connection in try laad(path, sleutel, hoofd, opzet, sleutelbos, klok.nu(), connection) }
            let mark = try Hoogwater(path: map + "/hoogwater")
            try mark.zet(hoofd.kop)
        } catch {
            try? await engine.close()  // the first error is the one to tell
            slot.laatLos()
            throw error
        }
        let databank = try await open(
            engine: engine, hoogwater: map + "/hoogwater", slot: slot, sleutelbos: sleutelbos, opzet: opzet, klok: klok)
        do {
            try await databank.naHerstel(hoofd, wie, hook)
            return databank
        } catch {
            try? await databank.sluit()  // the first error is the one to tell
            throw error
        }
    }

    /// Schema as it was, rows, proof that the head of the chain is the one the backup promised, then the schema as it is now.
    private static func laad(
        _ path: String, _ sleutel: Backupsleutel, _ hoofd: Backuphoofd, _ opzet: Opzet, _ sleutelbos: Sleutelbos, _ nu: Moment,
        _ connection: any SQLConnection
    ) throws {
        guard try Schema.tabellen(connection).isEmpty else { throw Backupvorm.fout("De databank is niet leeg.") }
        try Migraties.run(opzet.stappen.filter { hoofd.migraties.contains($0.nummer) }, on: connection, sleutelbos, op: nu)
        var reader = try Backuplezer(path: path, sleutel: sleutel)
        guard try reader.hoofd() == hoofd else { throw Backupvorm.fout("De back-up is onder het lezen veranderd.") }
        let inserts = try hoofd.tabellen.map { try invoeging($0, connection) }
        try Schema.metUitgesteldeVerwijzingen(connection) {
            // A migration may have put in first rows (a counter); the backup holds them as they became.
            for table in hoofd.tabellen { try connection.execute("DELETE FROM \(Schema.naam(table.naam))", []) }
            try reader.rijen(hoofd) { table, values in try connection.execute(inserts[table], values) }
        }
        guard try Journaal.kop(connection) == hoofd.kop else { throw Backupvorm.fout("Het journaal in de back-up is niet volledig.") }
        try Migraties.run(opzet.stappen, on: connection, sleutelbos, op: nu)
    }

    private static func invoeging(_ tabel: Backuphoofd.Tabel, _ connection: any SQLConnection) throws -> String {
        guard try Set(Schema.kolommen(tabel.naam, connection)).isSuperset(of: tabel.kolommen) else {
            throw Backupvorm.fout("De back-up heeft een tabel die dit programma niet kent: \(tabel.naam).")
        }
        let marks = tabel.kolommen.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(Schema.naam(tabel.naam)) (\(Schema.lijst(tabel.kolommen))) VALUES (\(marks))"
    }

    private func naHerstel(_ hoofd: Backuphoofd, _ wie: Handelende, _ hook: @escaping @Sendable (SchrijfTx) throws -> Void) async throws {
        try await herhaalVernietigingen(als: wie)
        try await schrijf(als: wie, doel: .beheer, handeling: Self.herstelhandeling) { tx in
            tx.noteer(Self.herstelhandeling, bijzonderheden: "back-up van \(hoofd.moment.micros), tot en met regel \(hoofd.regel)")
            try hook(tx)
        }
        try await herbouw(als: wie)
        _ = try await zetControlepunt()
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
