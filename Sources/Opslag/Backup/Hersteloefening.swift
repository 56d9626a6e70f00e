// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag

/// What a restore drill showed: a backup of this moment really becomes the same installation somewhere else.
package struct Hersteloefening: Sendable, Equatable {
    package struct Tijden: Sendable, Equatable {
        package var backup = Duration.zero
        package var herstel = Duration.zero
        package var nagerekend = Duration.zero
    }

    /// Last line of the journal in the backup.
    package var regel: Int64 = 0
    /// Size of the backup in bytes.
    package var bytes = 0
    /// Facts in the restored installation.
    package var feiten: Int64 = 0
    /// The same facts with the same bytes, line by line of the journal, here and there.
    package var isGelijk = false
    package var bevindingen: [String] = []
    /// Folders of drills that were cut off before, and are gone now.
    package var opgeruimd: [String] = []
    package var tijden = Tijden()
    package var geslaagd: Bool { isGelijk && bevindingen.isEmpty }
}

extension Databank {
    /// Makes a backup while serving, restores it with a copy of the sleutelbos in an empty folder, and proves that it is equal.
    /// Everything it made is gone afterwards, the copy of the keys written over; cut off, the next drill or start clears it. This
    /// installation is only read.
    /// - Parameter map: folder for the drill, on a disk with room for a second installation; must not exist.
    package func oefenHerstel(
        in map: String, opzet: Opzet, na hook: @escaping @Sendable (SchrijfTx) throws -> Void = { _ in }
    ) async throws -> Hersteloefening {
        let cleared = try resten.ruimOp()
        guard !FileManager.default.fileExists(atPath: map) else {
            throw Opslagfout.backup("\(map) bestaat al. De oefening maakt zelf een lege map; geef een andere naam.")
        }
        let folder = try resten.werkmap(map)
        do {
            var result = try await oefen(in: map, opzet: opzet, na: hook)
            try folder.wis()
            try resten.vergeet(map)
            result.opgeruimd = cleared
            return result
        } catch {
            try? folder.wis()  // the first error is the one to tell; what stays, the next start clears
            throw error
        }
    }

    private func oefen(
        in map: String, opzet: Opzet, na hook: @escaping @Sendable (SchrijfTx) throws -> Void
    ) async throws -> Hersteloefening {
        var result = Hersteloefening()
        let sleutel = Backupsleutel.nieuw()
        let (path, klok) = (map + "/backup", ContinuousClock())
        let start = klok.now
        let hoofd = try await backup(naar: path, sleutel: sleutel, als: .systeem("hersteloefening"))
        try sleutelbos.backup(naar: map + "/sleutelbos")
        let made = klok.now
        (result.regel, result.bytes, result.tijden.backup) = (hoofd.regel, Self.grootte(path), made - start)
        let copy = try sleutelbos.openKopie(path: map + "/sleutelbos")
        var opzet = opzet
        opzet.vernietigingslijst = map + "/vernietigd"
        try vernietigingslijst.kopieer(naar: map + "/vernietigd")
        let restored = try await Databank.herstel(
            van: path, sleutel: sleutel, naar: map + "/data", sleutelbos: copy, opzet: opzet, klok: self.klok,
            Herstelwens(als: .systeem("hersteloefening"), na: hook))
        let done = klok.now
        result.tijden.herstel = done - made
        do {
            let check = try await restored.verifieer()
            (result.feiten, result.bevindingen) = (check.feiten, check.bevindingen)
            let (here, there) = (try await bewijsstukken(tot: hoofd.regel), try await restored.bewijsstukken(tot: hoofd.regel))
            result.isGelijk = here == there
            try await restored.sluit()
        } catch {
            try? await restored.sluit()  // the first error is the one to tell
            throw error
        }
        result.tijden.nagerekend = klok.now - done
        return result
    }

    /// SHA-256 over every fact that the journal names up to a line: with `verifieer` on both sides, equal means equal facts.
    private func bewijsstukken(tot regel: Int64) async throws -> [UInt8] {
        try await engine.read { connection in
            var sha = SHA256()
            try connection.each(
                "SELECT nummer, tabel, id, sha FROM gebeurtenis_feit WHERE nummer <= ? ORDER BY nummer, tabel, id", [.int(regel)]
            ) { row in
                var parts = Lengtegemerkt()
                for value in row.values { parts.add(value) }
                sha.update(data: parts.bytes)
            }
            return Array(sha.finalize())
        }
    }

    private static func grootte(_ path: String) -> Int {
        // A file that is not there has no size; the restore then says so.
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}
