// SPDX-License-Identifier: EUPL-1.2
import Foundation

package enum Dialect: String, Sendable {
    case sqlite, postgres

    /// The few differences between the engines, as tokens in SQL text that is written once.
    package func vertaal(_ sql: String) -> String {
        // Asked before every statement: one look through the bytes as they lie.
        let hasToken = sql.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0x7b, bytes.count) != nil } ?? false
        }
        guard hasToken ?? true else { return sql }
        var text = sql
        for (token, words) in [
            ("{blob}", ("BLOB", "bytea")), ("{int}", ("INTEGER", "bigint")), ("{strict}", ("STRICT", "")), ("{text}", ("TEXT", "text")),
        ] {
            text = text.replacing(token, with: self == .sqlite ? words.0 : words.1)
        }
        return text
    }
}

/// What went wrong in the database, in terms both engines share. Never shown to people.
package enum SQLFout: Error, Sendable {
    case uniek(String)
    case verwijzing(String)
    case controle(String)
    case bezet(String)
    case kolom(String)
    case soort(String)
    /// The disk is full, broken or gone: nothing was kept.
    case schijf(String)
    case anders(String)
}

/// One connection inside one transaction. Synchronous, not Sendable, valid only inside the closure that received it.
package protocol SQLConnection {
    var dialect: Dialect { get }
    /// `?` stands for an argument, in order.
    func query(_ sql: String, _ args: [SQLValue]) throws -> [SQLRow]
    /// The same, row by row, for results too large to hold.
    func each(_ sql: String, _ args: [SQLValue], _ body: (SQLRow) throws -> Void) throws
    /// Returns the number of rows changed.
    @discardableResult func execute(_ sql: String, _ args: [SQLValue]) throws -> Int
    /// Several statements without arguments (migrations).
    func script(_ sql: String) throws
}

/// A database of either kind: many readers, one writer.
package protocol SQLEngine: Sendable {
    var dialect: Dialect { get }
    /// One snapshot, on a connection that cannot write.
    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T
    /// One snapshot for work that takes long, on a copy where an open snapshot is in the way of others.
    /// - Parameter commits: how many times somebody else's work was committed: making the copy gives way to it.
    func readLong<T: Sendable>(
        _ commits: @escaping @Sendable () -> Int, _ body: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T
    /// One transaction on the one writing connection: commits on return, rolls back on throw.
    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T
    /// Moves everything into the main file (SQLite) and closes.
    func close() async throws
}
