// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag

/// Writes one backup file. It gets its name only when it is whole and durable, and so is the line that says who made it.
final class Backupschrijver {
    private let path: String
    private let file: FileHandle
    private let aanhef: [UInt8]
    private let key: SymmetricKey
    private var volgnummer: Int64 = 0
    private var sha = SHA256()
    private var aantallen: [Int64] = []
    private var rijen: [UInt8] = []
    private var inBlok = 0

    init(path: String, sleutel: Backupsleutel, installatie: UUIDv7) throws {
        self.path = path
        let handle = open(path + ".deel", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw Opslagfout.backup("Kan \(path) niet maken. Bestaat de map, en mag deze gebruiker erin schrijven?") }
        file = FileHandle(fileDescriptor: handle, closeOnDealloc: true)
        let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        aanhef = Backupvorm.aanhef(installatie, salt: salt)
        key = Backupvorm.sleutel(sleutel, aanhef: aanhef)
        try file.write(contentsOf: aanhef)
    }

    static func eisVrij(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Opslagfout.backup("\(path) bestaat al; een back-up overschrijft niets. Kies een andere naam.")
        }
    }

    func hoofd(_ hoofd: Backuphoofd) throws {
        aantallen = hoofd.tabellen.map { _ in 0 }
        try blok(.hoofd, [UInt8](JSONEncoder().encode(hoofd)))
    }

    func rij(_ values: [SQLValue], tabel: Int) throws {
        for value in values { Rijvorm.schrijf(value, &rijen) }
        aantallen[tabel] += 1
        inBlok += 1
        if rijen.count >= Backupvorm.blok { try sluitTabel(tabel) }
    }

    /// Writes what is gathered of this table.
    func sluitTabel(_ tabel: Int) throws {
        guard inBlok > 0 else { return }
        try blok(.rijen, Backupvorm.vier(tabel) + Backupvorm.vier(inBlok) + rijen)
        rijen.removeAll(keepingCapacity: true)
        inBlok = 0
    }

    /// Ends the file and makes it durable.
    func einde() throws {
        let einde = Backupeinde(aantallen: aantallen, sha: Array(sha.finalize()))
        try blok(.einde, [UInt8](JSONEncoder().encode(einde)))
        try file.synchronize()
        try file.close()
    }

    static func geefNaam(_ path: String) throws {
        guard rename(path + ".deel", path) == 0 else { throw Opslagfout.backup("Kan de back-up de naam \(path) niet geven.") }
        try Bestand.maakNaamDuurzaam(path)
    }

    /// Removes what was written of a backup that failed.
    static func breekAf(_ path: String) { unlink(path + ".deel") }

    private func blok(_ soort: Backupvorm.Soort, _ content: [UInt8]) throws {
        let plain = [soort.rawValue] + content
        sha.update(data: plain)
        let box = try AES.GCM.seal(plain, using: key, authenticating: Backupvorm.aad(aanhef, volgnummer))
        volgnummer += 1
        let sealed = Array(box.nonce) + box.ciphertext + box.tag
        try file.write(contentsOf: Backupvorm.vier(sealed.count) + sealed)
    }
}

extension Databank {
    /// Makes an encrypted backup while serving: one moment, bounded memory, in nobody's way. The line of it is durable before the file has
    /// its name.
    /// - Parameter voortgang: told now and then how many rows were written.
    @discardableResult
    package func backup(
        naar path: String, sleutel: Backupsleutel, als wie: Handelende = .systeem("backup"),
        voortgang: (@Sendable (Int64) -> Void)? = nil
    ) async throws -> Backuphoofd {
        let (installatie, uitgezonderd, commits) = (
            sleutelbos.installatie, uitgezonderd, { [schrijver] in schrijver.commits } as @Sendable () -> Int
        )
        try Backupschrijver.eisVrij(path)
        do {
            let hoofd = try await lees(als: wie, doel: .beheer, handeling: "backup", isLang: true) { tx in
                let bestand = try Backupschrijver(path: path, sleutel: sleutel, installatie: installatie)
                let hoofd = try Self.hoofd(tx, zonder: uitgezonderd)
                try bestand.hoofd(hoofd)
                try Self.schrijf(hoofd, tx, bestand, Rustpas(commits: commits), voortgang)
                try bestand.einde()
                tx.noteer("backup", bijzonderheden: "tot en met regel \(hoofd.regel)")
                return hoofd
            }
            try Backupschrijver.geefNaam(path)
            return hoofd
        } catch {
            Backupschrijver.breekAf(path)
            throw error
        }
    }

    private static func hoofd(_ tx: LeesTx, zonder uitgezonderd: Set<String>) throws -> Backuphoofd {
        let kop = try Journaal.kop(tx.connection)
        let tables = try Schema.tabellen(tx.connection).filter { !uitgezonderd.contains($0) && $0 != "migratie" }
        return Backuphoofd(
            moment: tx.nu, regel: kop.nummer, ketenhash: kop.hash, migraties: try Migraties.gedaan(tx.connection),
            tabellen: try tables.map { Backuphoofd.Tabel(naam: $0, kolommen: try Schema.kolommen($0, tx.connection)) })
    }

    private static func schrijf(
        _ hoofd: Backuphoofd, _ tx: LeesTx, _ schrijver: Backupschrijver, _ pas: Rustpas, _ voortgang: (@Sendable (Int64) -> Void)?
    ) throws {
        var (count, pas) = (Int64(0), pas)
        for (index, table) in hoofd.tabellen.enumerated() {
            try tx.each("SELECT \(Schema.lijst(table.kolommen)) FROM \(Schema.naam(table.naam))") { row in
                try schrijver.rij(row.values, tabel: index)
                count += 1
                if count % 64 == 0 { pas.adem() }
                if count % 10_000 == 0 { voortgang?(count) }
            }
            try schrijver.sluitTabel(index)
        }
        voortgang?(count)
    }
}
