// SPDX-License-Identifier: EUPL-1.2
import GRDB
import GRDBSQLite

/// SQLite through GRDB: WAL, FULL, one connection that writes and checkpoints, readers that cannot write.
///
/// Versions 3.7.0–3.51.2 can corrupt when two connections write and checkpoint at the same instant: hence one writer,
/// and a lock against a second process (docs/dreigingen.md).
package final class SQLiteEngine: SQLEngine {
    package let dialect = Dialect.sqlite
    private let pool: DatabasePool
    private let opname: String

    /// - Parameter opname: copies for long work lie beside this path; by default beside the file.
    package init(path: String, readers: Int = 4, opname: String? = nil) throws {
        self.opname = opname ?? path
        SQLiteOpname.ruimOp(naast: self.opname)
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
            // What one commit changes stays in memory until then: pages that do not fit are written twice.
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -64000")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        guard level == 2 else { throw SQLFout.anders("synchronous staat niet op FULL") }
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await SQLiteConnection.translated { try await pool.read { db in try body(SQLiteConnection(db: db)) } }
    }

    package func readLong<T: Sendable>(
        _ commits: @escaping @Sendable () -> Int, _ body: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T {
        let copy: DatabaseQueue
        do {
            copy = try await SQLiteConnection.translated {
                try await pool.read { [opname] db in try SQLiteOpname.maak(db, naast: opname, Rustpas(commits: commits)) }
            }
        } catch SQLFout.schijf {
            // No room for a copy: then from the file itself, slower for who is at work.
            return try await read(body)
        }
        let value = try await SQLiteConnection.translated { try await copy.read { db in try body(SQLiteConnection(db: db)) } }
        try copy.close()
        return value
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

    /// The path of the file behind this connection.
    var bestand: String { sqlite3_db_filename(db.sqliteConnection, "main").map { String(cString: $0) } ?? "" }

    func query(_ sql: String, _ args: [SQLValue]) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try translated { try walk(prepared(sql), args) { rows.append($0) } }
        return rows
    }

    /// Its statement is not shared: the body may ask the same question again.
    func each(_ sql: String, _ args: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
        try translated { try walk(db.makeStatement(sql: dialect.vertaal(sql)), args, body) }
    }

    func execute(_ sql: String, _ args: [SQLValue]) throws -> Int {
        try translated {
            try walk(prepared(sql), args) { _ in }
            return db.changesCount
        }
    }

    func script(_ sql: String) throws {
        try translated { try db.execute(sql: dialect.vertaal(sql)) }
    }

    private func prepared(_ sql: String) throws -> Statement { try db.cachedStatement(sql: dialect.vertaal(sql)) }

    /// Steps through a statement by SQLite's own functions: a page asks dozens of questions, and a value that passes through three
    /// kinds of wrapping on its way in and out costs more than the question.
    private func walk(_ statement: Statement, _ args: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
        let raw = statement.sqliteStatement
        // SQLite ends a transaction by itself when the disk fails; nothing may be kept outside one.
        guard sqlite3_get_autocommit(db.sqliteConnection) == 0 else { throw SQLFout.schijf("de transactie is afgebroken") }
        defer {
            Scanmeter.noteer(statement.sql, Int(sqlite3_stmt_status(raw, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1)), self)
            sqlite3_reset(raw)
            sqlite3_clear_bindings(raw)
        }
        for (index, value) in args.enumerated() { try goed(Self.bind(value, Int32(index + 1), raw)) }
        // Most questions about a file have no answer: names of columns only when there is one.
        lazy var columns = SQLColumns(statement.columnNames)
        while true {
            switch sqlite3_step(raw) {
            case SQLITE_ROW:
                try body(SQLRow(columns: columns, values: (0..<Int32(columns.names.count)).map { Self.value(raw, $0) }))
            case SQLITE_DONE: return
            case let code: try goed(code)
            }
        }
    }

    private func goed(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage) }
    }

    /// SQLite makes its own copy of what is bound.
    private static let kopieer = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private static func bind(_ value: SQLValue, _ index: Int32, _ raw: SQLiteStatement) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(raw, index)
        case .int(let number): return sqlite3_bind_int64(raw, index, number)
        case .real(let number): return sqlite3_bind_double(raw, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    // Without a place in memory SQLite would read NULL.
                    $0.isEmpty
                        ? sqlite3_bind_text(raw, index, "", 0, kopieer)
                        : sqlite3_bind_text(raw, index, $0.baseAddress, Int32($0.count), kopieer)
                }
            }
        case .blob(let bytes):
            return bytes.isEmpty
                ? sqlite3_bind_zeroblob(raw, index, 0)
                : bytes.withUnsafeBytes { sqlite3_bind_blob(raw, index, $0.baseAddress, Int32($0.count), kopieer) }
        }
    }

    private static func value(_ raw: SQLiteStatement, _ index: Int32) -> SQLValue {
        switch sqlite3_column_type(raw, index) {
        case SQLITE_INTEGER: return .int(sqlite3_column_int64(raw, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(raw, index))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(raw, index)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(raw, index)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(raw, index)
            return .blob(Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(raw, index)))))
        default: return .null
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
