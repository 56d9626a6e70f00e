// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB
import Logging

/// SQLite through GRDB: WAL, FULL, one connection that writes and checkpoints, readers that cannot write.
///
/// Versions 3.7.0–3.51.2 can corrupt when two connections write and checkpoint at the same instant: hence one writer,
/// and a lock against a second process (docs/dreigingen.md).
package final class SQLiteEngine: SQLEngine {
    package let dialect = Dialect.sqlite
    private let pool: DatabasePool

    package init(path: String, readers: Int = 4) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000")
        }
        Bestand.alleenEigenaar(path)
        pool = try DatabasePool(path: path, configuration: configuration)
        // The pool sets NORMAL after prepareDatabase: set FULL now, and prove it.
        let level = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        guard level == 2 else { throw SQLFout.anders("synchronous staat niet op FULL") }
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await SQLiteConnection.translated { try await pool.read { db in try body(SQLiteConnection(db: db)) } }
    }

    package func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await SQLiteConnection.translated { try await pool.write { db in try body(SQLiteConnection(db: db)) } }
    }

    package func close() async throws {
        try await SQLiteConnection.translated {
            try await pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
            try pool.close()
        }
    }
}

struct SQLiteConnection: SQLConnection {
    let db: Database
    var dialect: Dialect { .sqlite }

    func query(_ sql: String, _ args: [SQLValue]) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try translated { try walk(prepared(sql, args)) { rows.append($0) } }
        return rows
    }

    /// Its statement is not shared: the body may ask the same question again.
    func each(_ sql: String, _ args: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
        try translated {
            let statement = try db.makeStatement(sql: dialect.vertaal(sql))
            statement.setUncheckedArguments(StatementArguments(args.map(Self.databaseValue)))
            try walk(statement, body)
        }
    }

    private func walk(_ statement: Statement, _ body: (SQLRow) throws -> Void) throws {
        let cursor = try Row.fetchCursor(statement)
        // Most questions about a file have no answer: names of columns only when there is one.
        lazy var columns = SQLColumns(statement.columnNames)
        while let row = try cursor.next() {
            try body(SQLRow(columns: columns, values: (0..<columns.names.count).map { Self.value(row[$0]) }))
        }
    }

    func execute(_ sql: String, _ args: [SQLValue]) throws -> Int {
        try translated {
            try prepared(sql, args).execute()
            return db.changesCount
        }
    }

    func script(_ sql: String) throws {
        try translated { try db.execute(sql: dialect.vertaal(sql)) }
    }

    private func prepared(_ sql: String, _ args: [SQLValue]) throws -> Statement {
        let statement = try db.cachedStatement(sql: dialect.vertaal(sql))
        statement.setUncheckedArguments(StatementArguments(args.map(Self.databaseValue)))
        return statement
    }

    private static func databaseValue(_ value: SQLValue) -> DatabaseValue {
        switch value {
        case .null: .null
        case .int(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }

    private static func value(_ value: DatabaseValue) -> SQLValue {
        switch value.storage {
        case .null: .null
        case .int64(let number): .int(number)
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        case .blob(let data): .blob([UInt8](data))
        }
    }

    private func translated<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch let error as DatabaseError { throw Self.fout(error) }
    }

    /// The commit itself may fail too: it belongs to the pool, not to a statement of ours.
    static func translated<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch let error as DatabaseError { throw fout(error) }
    }

    static func fout(_ error: DatabaseError) -> SQLFout {
        let text = error.message ?? "\(error.extendedResultCode)"
        return switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: .uniek(text)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: .verwijzing(text)
        case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL: .controle(text)
        case _ where error.resultCode == .SQLITE_BUSY: .bezet(text)
        case _ where [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode): .schijf(text)
        default: .anders(text)
        }
    }
}
