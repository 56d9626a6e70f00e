// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization
import Testing

@testable import Opslag

@Suite("Lang lezen: op een kopie, zodat niemand erop wacht")
struct OpnameTests {
    private func metMap(_ body: (String) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "ankerpunt-opname-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }  // it lies in the temporary directory
        try await body(folder)
    }

    private func gevuld(_ path: String, opname: String? = nil) async throws -> SQLiteEngine {
        let engine = try SQLiteEngine(path: path, opname: opname)
        try await engine.write { connection in
            try connection.script("CREATE TABLE proef (n INTEGER PRIMARY KEY, inhoud BLOB) STRICT")
            try connection.execute("INSERT INTO proef VALUES (0, ?)", [.blob([1, 2, 3])])
        }
        return engine
    }

    private static func aantal(_ connection: any SQLConnection) throws -> Int64 {
        try connection.query("SELECT COUNT(*) AS n FROM proef", []).first?.int("n") ?? -1
    }

    /// Writes 24 MB in sixty commits; how large the log is afterwards.
    private func schrijfVeel(_ engine: SQLiteEngine, _ path: String) async throws -> Int {
        for _ in 0..<60 {
            try await engine.write { _ = try $0.execute("INSERT INTO proef (inhoud) VALUES (zeroblob(400000))", []) }
        }
        return try #require(FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int)
    }

    @Test("Wie lang leest, ziet één moment; intussen loopt het logboek van de databank niet vol", arguments: [true, false])
    func eenMoment(_ lang: Bool) async throws {
        try await metMap { folder in
            let path = folder + "/proef.db", engine = try await gevuld(path)
            let (begonnen, mag) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            let body: @Sendable (any SQLConnection) throws -> [Int64] = { connection in
                let first = try Self.aantal(connection)
                begonnen.signal()
                mag.wait()
                return [first, try Self.aantal(connection)]
            }
            async let read = lang ? engine.readLong({ 0 }, body) : engine.read(body)
            await withCheckedContinuation { done in
                DispatchQueue.global().async {
                    begonnen.wait()
                    done.resume()
                }
            }
            let log = try await schrijfVeel(engine, path)
            mag.signal()
            #expect(try await read == [1, 1])
            #expect(lang ? log < 8_000_000 : log > 20_000_000, "\(log) bytes; met een open momentopname loopt het vol")
            #expect(try await engine.read { try Self.aantal($0) } == 61)
            try await engine.close()
        }
    }

    @Test("Van een kopie blijft niets achter, ook niet van een die met kill -9 werd afgebroken")
    func nietsAchter() async throws {
        try await metMap { folder in
            let path = folder + "/proef.db", engine = try await gevuld(path)
            let during = try await engine.readLong({ 0 }) { _ in try FileManager.default.contentsOfDirectory(atPath: folder) }
            #expect(!during.contains { $0.contains(".opname-") }, "de naam is weg vóór er wordt gelezen: \(during)")
            try await engine.close()
            for name in ["proef.db.opname-1", "ander.db.opname-1"] {
                #expect(FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: nil))
            }
            try await SQLiteEngine(path: path).close()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("opname") } == ["ander.db.opname-1"])
        }
    }

    @Test("Waar geen plaats is voor een kopie, wordt het bestand zelf gelezen")
    func geenPlaats() async throws {
        try await metMap { folder in
            let engine = try await gevuld(folder + "/proef.db", opname: folder + "/is/er/niet")
            #expect(try await engine.readLong({ 0 }) { try Self.aantal($0) } == 1)
            try await engine.close()
        }
    }

    @Test("De kopie is de hele databank, in stukken gemaakt terwijl anderen schrijven")
    func inStukken() async throws {
        try await metMap { folder in
            let path = folder + "/proef.db", engine = try await gevuld(path)
            _ = try await schrijfVeel(engine, path)
            let commits = Mutex(0)
            async let others: Void = {
                for _ in 0..<40 { try await engine.write { _ = try $0.execute("INSERT INTO proef (inhoud) VALUES (zeroblob(4000))", []) } }
            }()
            let sums = try await engine.readLong({
                commits.withLock {
                    $0 += 1; return $0
                }
            }) { connection in
                try connection.query("SELECT COUNT(*) AS n, SUM(LENGTH(inhoud)) AS l FROM proef WHERE n <= 60", []).map {
                    [try $0.int("n"), try $0.int("l")]
                }
            }
            try await others
            #expect(sums == [[61, 3 + 60 * 400_000]], "\(sums)")
            try await engine.close()
        }
    }
}
