// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Synchronization

extension Databank {
    /// The act of the line that a restore leaves.
    static let herstelhandeling = "herstel"

    /// What is restored, with which keys, and up to when.
    private struct Herstelwerk: Sendable {
        let path: String
        let hoofd: Backuphoofd
        let sleutel: Backupsleutel
        let map: String
        let sleutelbos: Sleutelbos
        let opzet: Opzet
        let klok: Klok
        let wie: Handelende
        let tot: Moment?
        let hook: @Sendable (SchrijfTx) throws -> Void
        /// From here on the tables in the database are ours to take away.
        let isGeladen = Vlag()
    }

    private final class Vlag: Sendable {
        let staat = Mutex(false)
    }

    /// Restores a backup into an empty folder with SQLite. The whole file is proved before anything is made; when it fails, nothing stays.
    ///
    /// Destructions of the signed list (`opzet.vernietigingslijst`, or `vernietigd` in the folder) are done again.
    /// - Parameter tot: facts and journal as they were at this instant; nil: as the backup has them. See `knip` for what has no past.
    /// - Parameter na: rooms make their look-ups again here, in the same commit as the journal line of the restore.
    /// - Returns: the opened installation.
    package static func herstel(
        van path: String, sleutel: Backupsleutel, naar map: String, sleutelbos: Sleutelbos, opzet: Opzet, klok: Klok,
        als wie: Handelende = .systeem("herstel"), tot moment: Moment? = nil,
        na hook: @escaping @Sendable (SchrijfTx) throws -> Void = { _ in }
    ) async throws -> Databank {
        let werk = Herstelwerk(
            path: path, hoofd: try bewijs(path, sleutel, sleutelbos, opzet, tot: moment), sleutel: sleutel, map: map,
            sleutelbos: sleutelbos,
            opzet: opzet, klok: klok, wie: wie, tot: moment, hook: hook)
        guard !FileManager.default.fileExists(atPath: map + "/ankerpunt.db"), !FileManager.default.fileExists(atPath: map + "/hoogwater")
        else {
            throw Opslagfout.backup("In \(map) staat al een installatie. Er is niets gewijzigd; herstel alleen in een lege map.")
        }
        let slot = try maakMap(map)
        do {
            return try await herstel(werk, SQLiteEngine(path: map + "/ankerpunt.db"), slot)
        } catch {
            for name in ["ankerpunt.db", "ankerpunt.db-wal", "ankerpunt.db-shm", "hoogwater"] { unlink(map + "/" + name) }
            throw error
        }
    }

    /// The same into an empty schema of PostgreSQL; the folder gets the high-water mark.
    package static func herstel(
        van path: String, sleutel: Backupsleutel, postgres conninfo: String, schema: String = "public", map: String, sleutelbos: Sleutelbos,
        opzet: Opzet, klok: Klok, als wie: Handelende = .systeem("herstel"), tot moment: Moment? = nil,
        na hook: @escaping @Sendable (SchrijfTx) throws -> Void = { _ in }
    ) async throws -> Databank {
        let werk = Herstelwerk(
            path: path, hoofd: try bewijs(path, sleutel, sleutelbos, opzet, tot: moment), sleutel: sleutel, map: map,
            sleutelbos: sleutelbos,
            opzet: opzet, klok: klok, wie: wie, tot: moment, hook: hook)
        guard !FileManager.default.fileExists(atPath: map + "/hoogwater") else {
            throw Opslagfout.backup("In \(map) staat al een installatie. Er is niets gewijzigd; herstel alleen in een lege map.")
        }
        let slot = try maakMap(map)
        do {
            return try await herstel(werk, PostgresEngine.open(conninfo, schema: schema), slot)
        } catch {
            unlink(map + "/hoogwater")
            if werk.isGeladen.staat.withLock({ $0 }) { await maakLeeg(conninfo, schema) }
            throw error
        }
    }

    /// Takes away what this restore put in a database that was empty.
    private static func maakLeeg(_ conninfo: String, _ schema: String) async {
        // The first error is the one to tell. When the server cannot be reached the tables stay, and the next restore says so.
        guard let engine = try? await PostgresEngine.open(conninfo, schema: schema) else { return }
        try? await engine.write { try Schema.verwijderAlles($0) }  // what stays is told by the next restore
        try? await engine.close()  // nothing is open on it
    }

    /// Proves the whole file against key, installation and program. Touches nothing.
    private static func bewijs(
        _ path: String, _ sleutel: Backupsleutel, _ sleutelbos: Sleutelbos, _ opzet: Opzet, tot: Moment?
    ) throws -> Backuphoofd {
        let (installatie, hoofd) = try Backuplezer.controleer(path: path, sleutel: sleutel)
        guard installatie == sleutelbos.installatie else {
            throw Backupvorm.fout("De back-up hoort bij een andere installatie dan deze sleutelbos.")
        }
        guard Set(hoofd.migraties).isSubset(of: opzet.stappen.map(\.nummer)) else {
            throw Opslagfout.nieuwer("De back-up is van een nieuwere versie. Er is niets gewijzigd; herstel met die versie.")
        }
        guard tot.map({ $0 <= hoofd.moment }) ?? true else {
            throw Opslagfout.backup(
                "Deze back-up is van \(hoofd.moment.datum.iso) \(hoofd.moment.kloktijd) en weet niets van daarna. Er is niets gewijzigd; "
                    + "kies een eerder moment of een latere back-up.")
        }
        return hoofd
    }

    private static func herstel(_ werk: Herstelwerk, _ engine: any SQLEngine, _ slot: Slot) async throws -> Databank {
        do {
            let kop = try await engine.write { connection in try laad(werk, connection) }
            werk.isGeladen.staat.withLock { $0 = true }
            let mark = try Hoogwater(path: werk.map + "/hoogwater")
            try mark.zet(kop)
        } catch {
            try? await engine.close()  // the first error is the one to tell
            slot.laatLos()
            throw error
        }
        let databank = try await open(
            engine: engine, hoogwater: werk.map + "/hoogwater", slot: slot, sleutelbos: werk.sleutelbos, opzet: werk.opzet, klok: werk.klok)
        do {
            try await databank.naHerstel(werk)
            return databank
        } catch {
            try? await databank.sluit()  // the first error is the one to tell
            throw error
        }
    }

    /// Schema as it was, rows, proof that the head of the chain is the one the backup promised, then the schema as it is now.
    /// - Returns: the head of the chain that the restored installation goes on from.
    private static func laad(_ werk: Herstelwerk, _ connection: any SQLConnection) throws -> Ketenkop {
        let (hoofd, nu) = (werk.hoofd, werk.klok.nu())
        guard try Schema.tabellen(connection).isEmpty else { throw Backupvorm.fout("De databank is niet leeg.") }
        try Migraties.run(werk.opzet.stappen.filter { hoofd.migraties.contains($0.nummer) }, on: connection, werk.sleutelbos, op: nu)
        var reader = try Backuplezer(path: werk.path, sleutel: werk.sleutel)
        guard try reader.hoofd() == hoofd else { throw Backupvorm.fout("De back-up is onder het lezen veranderd.") }
        let inserts = try hoofd.tabellen.map { try invoeging($0, connection) }
        try Schema.metUitgesteldeVerwijzingen(connection) {
            // A migration may have put in first rows (a counter); the backup holds them as they became.
            for table in hoofd.tabellen { try connection.execute("DELETE FROM \(Schema.naam(table.naam))", []) }
            try reader.rijen(hoofd) { table, values in try connection.execute(inserts[table], values) }
            guard try Journaal.kop(connection) == hoofd.kop else { throw Backupvorm.fout("Het journaal in de back-up is niet volledig.") }
            if let moment = werk.tot { try knip(moment, werk, connection) }
        }
        try Migraties.run(werk.opzet.stappen, on: connection, werk.sleutelbos, op: nu)
        return try Journaal.kop(connection)
    }

    /// Leaves what was recorded up to an instant: the journal up to its last line of then, and the facts of those lines.
    ///
    /// What is no fact has no past: log-ins, drafts, messages and counters stay as the backup has them. What was destroyed stays destroyed.
    private static func knip(_ moment: Moment, _ werk: Herstelwerk, _ connection: any SQLConnection) throws {
        let first = try connection.query("SELECT MIN(nummer) AS nummer FROM gebeurtenis WHERE moment > ?", [.moment(moment)]).first
        guard let later = try first?.optionalInt("nummer") else { return }
        guard later > 1 else { throw Backupvorm.fout("De back-up bevat niets van vóór dat moment.") }
        let known = Set(werk.hoofd.tabellen.map(\.naam))
        for table in werk.opzet.feitentabellen where known.contains(table.naam) {
            try connection.execute(
                "DELETE FROM \(table.naam) WHERE id IN (SELECT id FROM gebeurtenis_feit WHERE nummer >= ? AND tabel = ?)",
                [.int(later), .text(table.naam)])
        }
        for table in ["gebeurtenis_feit", "gebeurtenis_onderwerp", "controlepunt", "gebeurtenis"] {
            try connection.execute("DELETE FROM \(table) WHERE nummer >= ?", [.int(later)])
        }
    }

    private static func invoeging(_ tabel: Backuphoofd.Tabel, _ connection: any SQLConnection) throws -> String {
        guard try Set(Schema.kolommen(tabel.naam, connection)).isSuperset(of: tabel.kolommen) else {
            throw Backupvorm.fout("De back-up heeft een tabel die dit programma niet kent: \(tabel.naam).")
        }
        let marks = tabel.kolommen.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(Schema.naam(tabel.naam)) (\(Schema.lijst(tabel.kolommen))) VALUES (\(marks))"
    }

    private func naHerstel(_ werk: Herstelwerk) async throws {
        let (hoofd, wie) = (werk.hoofd, werk.wie)
        try await herhaalVernietigingen(als: wie)
        let tot = werk.tot.map { ", terug tot \($0.micros)" } ?? ""
        try await schrijf(als: wie, doel: .beheer, handeling: Self.herstelhandeling) { tx in
            tx.noteer(Self.herstelhandeling, bijzonderheden: "back-up van \(hoofd.moment.micros), tot en met regel \(hoofd.regel)\(tot)")
            try werk.hook(tx)
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
