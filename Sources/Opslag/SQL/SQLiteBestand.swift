// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB

/// Looking into a file of SQLite without changing anything.
enum SQLiteBestand {
    /// A cleanly closed file is opened as immutable: then SQLite makes no side files either.
    static func alleenLezen<T>(_ path: String, _ body: (Database) throws -> T) throws -> T {
        let wal = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int) ?? 0  // no side file: size 0
        let queue = try wal == 0 ? stil(path) : DatabaseQueue(path: path, configuration: lezend)
        let value = try queue.read(body)
        try queue.close()
        return value
    }

    /// Opens a file that nobody changes any more: it needs no side files and no locks, nor its name once it is open.
    static func stil(_ path: String) throws -> DatabaseQueue {
        let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: lezend)
    }

    private static var lezend: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        return configuration
    }

    /// The tables in a file; none when it is not there or empty.
    /// - Throws: `Opslagfout.backup` when it is no database: whatever it is, it is not ours to overwrite.
    static func tabellen(_ path: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        do {
            return try alleenLezen(path) { db in
                try String.fetchAll(
                    db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            }
        } catch is DatabaseError {
            throw Opslagfout.backup("\(path) is er al en is niet te lezen. Er is niets gewijzigd; herstel alleen in een lege map.")
        }
    }
}
