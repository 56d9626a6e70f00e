// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB

/// A copy of one moment of a database, for work that takes long. As long as somebody reads in the file itself its log cannot be emptied,
/// and everybody else goes slower the longer it lasts; in a copy one may read for as long as one likes. It holds what the file holds,
/// sealed as it is, for its owner only, and its name is gone before it is read.
enum SQLiteOpname {
    private static let achtervoegsel = ".opname-"
    /// Pages of 4 kB copied before it looks about.
    private static let perStap: CInt = 256
    /// After so many steps it waits for the disk itself: a commit that must be durable never stands behind a heap of copied pages.
    private static let stappenPerSchijf = 16

    /// Copies what this connection sees.
    /// - Parameter path: the copy lies beside this file.
    static func maak(_ db: Database, naast path: String, _ pas: Rustpas) throws -> DatabaseQueue {
        let copy = path + achtervoegsel + UUID().uuidString
        let handle = open(copy, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard handle >= 0 else { throw SQLFout.schijf("\(copy) kan niet worden gemaakt") }
        defer {
            unlink(copy)
            close(handle)
        }
        try vul(copy, handle, db, pas)
        return try SQLiteBestand.stil(copy)
    }

    private static func vul(_ path: String, _ handle: Int32, _ db: Database, _ pas: Rustpas) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        var (pas, steps) = (pas, 0)
        try queue.writeWithoutTransaction { target in
            try db.backup(to: target, pagesPerStep: perStap) { _ in
                steps += 1
                if steps % stappenPerSchijf == 0 { _ = Bestand.volhard { Int(fdatasync(handle)) } }
                pas.adem()
            }
        }
        try queue.close()
    }

    /// Removes what a process that was killed left behind; the lock of the installation is held by who calls this.
    static func ruimOp(naast path: String) {
        let folder = Bestand.map(van: path), start = path.dropFirst(folder.isEmpty ? 0 : folder.count + 1) + achtervoegsel
        // A folder that cannot be read has nothing that we left there.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        for name in names where name.hasPrefix(start) { unlink(folder.isEmpty ? name : "\(folder)/\(name)") }
    }
}
