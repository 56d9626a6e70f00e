// SPDX-License-Identifier: EUPL-1.2
import CPq
import Grondslag
import NIOPosix
import Synchronization

/// PostgreSQL through libpq: blocking calls on as many threads as there are connections (one writer, some readers).
///
/// The write connection holds an advisory lock: a second process is refused. When the connection is lost the lock is lost
/// with it, and writing stops until a new connection has taken it again; the writer then reads the head of the chain again.
package final class PostgresEngine: SQLEngine {
    package let dialect = Dialect.postgres
    private let conninfo: String
    private let schema: String
    private let writeThread = NIOThreadPool(numberOfThreads: 1)
    private let readThreads: NIOThreadPool
    private let stand = Mutex(Stand())

    private struct Stand {
        var writer: PostgresVerbinding?
        var readers: [PostgresVerbinding] = []
        var dicht = false
    }

    /// Connects, takes the lock and makes the schema if it is not there.
    package static func open(_ conninfo: String, schema: String = "public", readers: Int = 4) async throws -> PostgresEngine {
        let engine = PostgresEngine(conninfo, schema: schema, readers: readers)
        do {
            _ = try await engine.writeThread.runIfActive { try engine.schrijfverbinding() }
        } catch {
            try? await engine.close()  // the first error is the one to tell
            throw error
        }
        return engine
    }

    private init(_ conninfo: String, schema: String, readers: Int) {
        self.conninfo = conninfo
        self.schema = schema
        readThreads = NIOThreadPool(numberOfThreads: readers)
        writeThread.start()
        readThreads.start()
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await readThreads.runIfActive {
            let connection = try self.begonnen()
            defer { self.terug(connection) }
            return try connection.rondAf(body)
        }
    }

    /// Old rows wait for a snapshot without being in anybody's way.
    package func readLong<T: Sendable>(
        _ commits: @escaping @Sendable () -> Int, _ body: @escaping @Sendable (any SQLConnection) throws -> T
    ) async throws -> T { try await read(body) }

    package func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await writeThread.runIfActive {
            try self.schrijfverbinding().transactie("BEGIN ISOLATION LEVEL READ COMMITTED", body)
        }
    }

    package func close() async throws {
        let connections = stand.withLock { stand in
            defer { stand = Stand(dicht: true) }
            return stand.readers + (stand.writer.map { [$0] } ?? [])
        }
        try await writeThread.shutdownGracefully()
        try await readThreads.shutdownGracefully()
        for connection in connections { connection.sluit() }
    }

    /// The one write connection, made again when it was lost. Runs on the write thread only.
    @discardableResult
    private func schrijfverbinding() throws -> PostgresVerbinding {
        if let writer = stand.withLock({ $0.writer }), writer.leeft { return writer }
        stand.withLock { $0.writer.take()?.sluit() }
        let writer = try PostgresVerbinding(conninfo)
        do {
            try writer.simpel("SET synchronous_commit = on")
            try neemSlot(writer)
            try writer.simpel("CREATE SCHEMA IF NOT EXISTS \(quoted)")
            try writer.simpel("SET search_path TO \(quoted)")
        } catch {
            writer.sluit()
            throw error
        }
        stand.withLock { $0.writer = writer }
        return writer
    }

    private func neemSlot(_ writer: PostgresVerbinding) throws {
        let rows = try writer.vraag("SELECT pg_try_advisory_lock(hashtext(?), hashtext(?)) AS gelukt", ["ankerpunt", .text(schema)])
        guard try rows.first?.bool("gelukt") == true else {
            throw Opslagfout.bezet("Deze databank is al in gebruik door een ander proces van Ankerpunt. Stop dat proces, of praat ermee.")
        }
    }

    /// A reader with its snapshot. One that turns out to be broken is replaced by a new one; nothing was read on it yet.
    private func begonnen() throws -> PostgresVerbinding {
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        while true {
            let reader = try leesverbinding()
            do {
                try reader.simpel(begin)
                return reader
            } catch  where !reader.leeft && !reader.isNieuw {
                reader.sluit()
            }
        }
    }

    private func leesverbinding() throws -> PostgresVerbinding {
        let idle = stand.withLock { $0.readers.popLast() }
        if let idle, idle.leeft {
            idle.isNieuw = false
            return idle
        }
        idle?.sluit()
        let reader = try PostgresVerbinding(conninfo)
        try reader.simpel("SET search_path TO \(quoted)")
        return reader
    }

    private func terug(_ reader: PostgresVerbinding) {
        let keep = stand.withLock { stand in
            let keep = !stand.dicht && reader.leeft
            if keep { stand.readers.append(reader) }
            return keep
        }
        if !keep { reader.sluit() }
    }

    private var quoted: String { "\"" + schema.replacing("\"", with: "\"\"") + "\"" }
}
