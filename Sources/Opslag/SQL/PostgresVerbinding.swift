// SPDX-License-Identifier: EUPL-1.2
import CPq
import Grondslag

/// One libpq connection with its prepared statements. `@unchecked Sendable`: the engine hands it to one thread at a time.
final class PostgresVerbinding: @unchecked Sendable {
    private var handle: OpaquePointer?
    private var prepared: [String: String] = [:]
    private var made = 0
    private var cursors = 0
    /// Not used before: when this one breaks, the server is gone, not just the connection.
    var isNieuw = true
    private static let meesteStatements = 256

    init(_ conninfo: String) throws {
        handle = PQconnectdb(conninfo)
        guard let handle, PQstatus(handle) == CONNECTION_OK else {
            let text = melding
            sluit()
            throw Opslagfout.bezet("PostgreSQL is niet te bereiken. Draait de server, en kloppen naam en wachtwoord? (\(text))")
        }
        try simpel("SET client_encoding TO 'UTF8'; SET client_min_messages TO warning; SET standard_conforming_strings TO on")
    }

    deinit { sluit() }

    var leeft: Bool { handle.map { PQstatus($0) == CONNECTION_OK } ?? false }

    func sluit() {
        if let handle { PQfinish(handle) }
        handle = nil
    }

    /// One transaction: commits on return, rolls back on throw. An error in between makes the server answer COMMIT with ROLLBACK.
    func transactie<T>(_ begin: String, _ body: (any SQLConnection) throws -> T) throws -> T {
        try simpel(begin)
        return try rondAf(body)
    }

    /// The rest of a transaction that has begun.
    func rondAf<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
        do {
            let value = try body(PostgresConnection(verbinding: self))
            let tag = try simpel("COMMIT")
            guard tag == "COMMIT" else { throw SQLFout.anders("COMMIT gaf \(tag)") }
            return value
        } catch {
            if leeft, PQtransactionStatus(handle) != PQTRANS_IDLE {
                // A connection that cannot roll back is not used again: the server does it when the connection closes.
                do { try simpel("ROLLBACK") } catch { sluit() }
            }
            throw error
        }
    }

    /// Statements without arguments; gives the server's word for the last of them.
    @discardableResult
    func simpel(_ sql: String) throws -> String {
        let result = try goed(PQexec(handle, sql), sql)
        defer { PQclear(result) }
        return PQcmdStatus(result).map { String(cString: $0) } ?? ""
    }

    func script(_ sql: String) throws {
        try simpel(sql)
        // A changed table makes old plans useless ("cached plan must not change result type"); savepoints change nothing.
        if !sql.contains("SAVEPOINT"), !prepared.isEmpty { try vergeetStatements() }
    }

    func vraag(_ sql: String, _ args: [SQLValue]) throws -> [SQLRow] {
        let result = try voerUit(sql, args)
        defer { PQclear(result) }
        return PostgresUitkomst.rijen(result)
    }

    func voer(_ sql: String, _ args: [SQLValue]) throws -> Int {
        let result = try voerUit(sql, args)
        defer { PQclear(result) }
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// Row by row through a cursor, so that other questions can be asked in between and memory stays bounded.
    func elk(_ sql: String, _ args: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
        cursors += 1
        let cursor = "loper\(cursors)"
        PQclear(
            try parameters(args) {
                try goed(
                    PQexecParams(handle, "DECLARE \(cursor) NO SCROLL CURSOR FOR \(Dialect.genummerd(sql))", $0, nil, $1, $2, $3, 0), sql)
            })
        while true {
            let result = try goed(PQexec(handle, "FETCH 500 FROM \(cursor)"), sql)
            let rows = PostgresUitkomst.rijen(result)
            PQclear(result)
            if rows.isEmpty { break }
            for row in rows { try body(row) }
        }
        try simpel("CLOSE \(cursor)")
    }

    private func voerUit(_ sql: String, _ args: [SQLValue]) throws -> OpaquePointer {
        let name = try statement(sql)
        return try parameters(args) { try goed(PQexecPrepared(handle, name, $0, $1, $2, $3, 0), sql) }
    }

    private func statement(_ sql: String) throws -> String {
        if let name = prepared[sql] { return name }
        if prepared.count >= Self.meesteStatements { try vergeetStatements() }
        made += 1
        let name = "s\(made)"
        PQclear(try goed(PQprepare(handle, name, Dialect.genummerd(sql), 0, nil), sql))
        prepared[sql] = name
        return name
    }

    private func vergeetStatements() throws {
        try simpel("DEALLOCATE ALL")
        prepared.removeAll(keepingCapacity: true)
    }

    /// Text for all kinds but blobs, which cross as bytes.
    private func parameters<R>(
        _ args: [SQLValue], _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) throws -> R
    ) throws -> R {
        var bytes: [UInt8] = []
        var starts: [Int?] = []
        var lengths: [Int32] = []
        var formats: [Int32] = []
        for value in args {
            let part = PostgresUitkomst.bytes(value)
            starts.append(part == nil ? nil : bytes.count)
            lengths.append(Int32(truncatingIfNeeded: part?.count ?? 0))
            if case .blob = value { formats.append(1) } else { formats.append(0) }
            bytes += (part ?? []) + [0]
        }
        return try bytes.withUnsafeBytes { raw in
            let base = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
            return try body(Int32(args.count), starts.map { start in start.flatMap { base?.advanced(by: $0) } }, lengths, formats)
        }
    }

    private func goed(_ result: OpaquePointer?, _ sql: String) throws -> OpaquePointer {
        let status = PQresultStatus(result)
        if let result, status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK { return result }
        defer { PQclear(result) }
        let code = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
        if !leeft {
            throw Opslagfout.bezet(
                "De verbinding met PostgreSQL is verbroken. Er wordt niets bewaard tot zij er weer is; probeer het zo opnieuw.")
        }
        if code == "0A000" || code == "26000" { prepared.removeAll() }
        throw PostgresUitkomst.fout(code, bij: PostgresUitkomst.werk(sql))
    }

    /// Why there is no connection: said before anything was asked, so it holds no stored value. Only the first line.
    private var melding: String {
        guard let handle, let text = PQerrorMessage(handle) else { return "geen verbinding" }
        return String(cString: text).split(separator: "\n").first.map(String.init) ?? ""
    }
}

struct PostgresConnection: SQLConnection {
    let verbinding: PostgresVerbinding
    var dialect: Dialect { .postgres }

    func query(_ sql: String, _ args: [SQLValue]) throws -> [SQLRow] { try verbinding.vraag(sql, args) }
    func each(_ sql: String, _ args: [SQLValue], _ body: (SQLRow) throws -> Void) throws { try verbinding.elk(sql, args, body) }
    func execute(_ sql: String, _ args: [SQLValue]) throws -> Int { try verbinding.voer(sql, args) }
    func script(_ sql: String) throws { try verbinding.script(dialect.vertaal(sql)) }
}
