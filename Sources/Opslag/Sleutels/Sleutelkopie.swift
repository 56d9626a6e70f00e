// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB
import Grondslag

/// What became of the copies of the sleutelbos that lie where this machine puts them.
package struct Kopieruiming: Sendable, Equatable {
    /// Past their term, and gone now.
    package var gewist: [String] = []
    /// Of this installation, without a day in them: made before copies had one.
    package var zonderDag: [String] = []
    /// The last copy there is: past its term, and kept.
    package var laatste: String?
    /// Could not be removed.
    package var mislukt: [String] = []
}

/// Copies of the sleutelbos hold keys that were destroyed since: a destruction is final when the last of them is gone. Each copy knows
/// when it was made, and the sleutelbos in which folders it put them.
extension Sleutelbos {
    private static let gemaakt = "kopie"
    private static let mappen = "kopiemappen"

    /// A copy of the whole sleutelbos, made while it is in use. Keep it apart from data backups, and no longer than its term.
    /// - Parameter moment: when it is made, so that it can be told when it is past its term; nil: a copy that goes at once.
    package func backup(naar path: String, op moment: Moment? = nil) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Opslagfout.backup("\(path) bestaat al; een back-up van de sleutelbos overschrijft niets. Kies een andere naam.")
        }
        Bestand.alleenEigenaar(path)
        let target = try DatabaseQueue(path: path)
        try pool.backup(to: target)
        if let moment { try target.write { try Self.zet($0, Self.gemaakt, moment.micros.bigEndianBytes) } }
        try target.close()
        try Bestand.maakNaamDuurzaam(path)
        if moment != nil { try onthoudMap(Bestand.map(van: path)) }
    }

    private func onthoudMap(_ map: String) throws {
        try pool.write { db in
            let known = try Self.kopiemappen(db)
            guard !known.contains(map) else { return }
            try Self.zet(db, Self.mappen, Array((known + [map]).joined(separator: "\n").utf8))
        }
    }

    private static func kopiemappen(_ db: Database) throws -> [String] {
        try kenmerk(db, mappen).map {
            String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
            ?? []
    }

    /// A copy that is put back is no copy any more: nobody may remove it.
    static func isGeenKopieMeer(_ db: Database) throws {
        guard try kenmerk(db, gemaakt) != nil else { return }
        try db.execute(sql: "DELETE FROM kenmerk WHERE naam = ?", arguments: [gemaakt])
    }

    /// Writes over and removes the copies of this sleutelbos that were made before an instant, in every folder where it put one. Never the
    /// last copy, never what is not proved to be a copy of this one.
    package func ruimKopieenOp(gemaaktVoor grens: Moment) throws -> Kopieruiming {
        var result = Kopieruiming()
        var copies: [(path: String, moment: Moment)] = []
        for folder in try pool.read({ try Self.kopiemappen($0) }) {
            for path in Self.bestanden(folder) where path != pool.path {
                switch kopie(path) {
                case .geen: continue
                case .zonderDag: result.zonderDag.append(path)
                case .van(let moment): copies.append((path, moment))
                }
            }
        }
        copies.sort { ($0.moment, $0.path) < ($1.moment, $1.path) }
        for (path, moment) in copies where moment < grens {
            if path == copies.last?.path {
                result.laatste = path
            } else {
                do {
                    // What somebody who looked in it left beside it goes first: the copy itself is what brings us back here.
                    for side in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + side) { try Bestand.wis(path + side) }
                    try Bestand.wis(path)
                    result.gewist.append(path)
                } catch { result.mislukt.append(path) }
            }
        }
        return result
    }

    private enum Kopie {
        case geen, zonderDag
        case van(Moment)
    }

    private static func bestanden(_ folder: String) -> [String] {
        // A folder that is gone holds no copies.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        let sides = ["-wal", "-shm", "-journal", ".slot"]
        return names.filter { name in !sides.contains { name.hasSuffix($0) } }.sorted().map { folder.isEmpty ? $0 : folder + "/" + $0 }
    }

    /// Is this a copy of this sleutelbos, and of when? Whatever cannot be read as one is none.
    private func kopie(_ path: String) -> Kopie {
        guard isDatabank(path) else { return .geen }
        let read: ([UInt8]?, [UInt8]?)?
        do {
            read = try SQLiteBestand.alleenLezen(path) { db in (try Self.kenmerk(db, "installatie"), try Self.kenmerk(db, Self.gemaakt)) }
        } catch { return .geen }
        guard let read, read.0 == installatie.bytes else { return .geen }
        return read.1.flatMap { Int64(bigEndianBytes: $0) }.map { .van(Moment(micros: $0)) } ?? .zonderDag
    }

    private func isDatabank(_ path: String) -> Bool {
        // What cannot be read is none.
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        do { return try file.read(upToCount: 16) == Data("SQLite format 3\0".utf8) } catch { return false }
    }
}
