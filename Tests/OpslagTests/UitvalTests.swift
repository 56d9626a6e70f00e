// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

/// What the killed writer said it had done.
private struct Kasboek {
    var geschreven: Set<Int64> = []
    var gelezen: Set<UUIDv7> = []

    /// Only whole lines count: the last one may be cut off by the kill.
    mutating func lees(_ path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let parts = line.split(separator: " ")
            guard parts.count == 2 else { continue }
            if parts[0] == "S", let number = Int64(parts[1]) { geschreven.insert(number) }
            if parts[0] == "L", let id = UUIDv7(parts[1]) { gelezen.insert(id) }
        }
    }
}

@Suite("Uitval: wat bevestigd is, blijft (kill -9 onder schrijflast)", .serialized)
struct UitvalTests {
    static let keren = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] == nil ? 3 : 20

    @Test("Na kill -9 ontbreekt geen bevestigde vastlegging en geen leesregel, en de keten klopt", arguments: Motor.alle)
    func uitval(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let keypath = opstelling.map + "/apart/hoofdsleutel"
            try opstelling.hoofdsleutel.schrijf(naar: keypath)
            var kasboek = Kasboek()
            for keer in 1...Self.keren {
                let log = opstelling.map + "/uitvoer-\(keer)"
                try await laatSterven(opstelling, log, keer)
                try kasboek.lees(log)
                try await vergelijk(opstelling, kasboek, keer)
            }
            #expect(kasboek.geschreven.count > Self.keren * 20, "er is genoeg geschreven om iets te bewijzen")
            #expect(kasboek.gelezen.count > Self.keren * 10)
        }
    }

    @Test("Een tweede proces op dezelfde installatie wordt geweigerd, met de reden")
    func tweedeProces() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let keypath = opstelling.map + "/apart/hoofdsleutel"
            try opstelling.hoofdsleutel.schrijf(naar: keypath)
            let databank = try await opstelling.open()
            let errors = Pipe()
            let process = Process()
            process.executableURL = schrijver
            process.arguments = ["schrijf", opstelling.map, "0", "16", "0"]
            process.standardError = errors
            process.standardOutput = errors
            try process.run()
            let text = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus != 0)
            #expect(text.contains("al in gebruik door een ander proces") && !text.contains("KLAAR"), "\(text)")
            try await databank.sluit()
        }
    }

    private var schrijver: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("proefschrijver")
    }

    /// Starts the writer, waits until it has done some work, and kills it after a number of lines that differs each time but not from run to run.
    private func laatSterven(_ opstelling: Opstelling, _ log: String, _ keer: Int) async throws {
        try Data().write(to: URL(fileURLWithPath: log))
        let process = Process()
        process.executableURL = schrijver
        process.arguments = ["schrijf", opstelling.map, String(keer * 1_000_000), "16", "0"]
        if opstelling.motor == .postgres, let conninfo = Motor.conninfo { process.arguments? += [conninfo, opstelling.schema] }
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        try process.run()
        // By what was acknowledged, not by time: a busy machine proves as much as a quiet one.
        let genoeg = 60 + keer * 37 % 120
        for _ in 0..<4_000 {
            if try regels(log) >= genoeg { break }
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(process.isRunning, "de schrijver liep nog")
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private func regels(_ log: String) throws -> Int {
        try Data(contentsOf: URL(fileURLWithPath: log)).filter { $0 == UInt8(ascii: "\n") }.count
    }

    private func vergelijk(_ opstelling: Opstelling, _ kasboek: Kasboek, _ keer: Int) async throws {
        let opzet = Databank.Opzet(
            migraties: [Migratie(1, "schrijfproef", sql: Feitenschema.tabel("schrijfproef"))], feitentabellen: [Feitentabel("schrijfproef")]
        )
        let databank = try await heropen(opstelling, opzet)
        let numbers = try await databank.engine.read {
            Set(try $0.query("SELECT nummer FROM schrijfproef", []).map { try $0.int("nummer") })
        }
        #expect(kasboek.geschreven.subtracting(numbers).isEmpty, "bevestigd maar weg, keer \(keer)")
        let shown = try await databank.engine.read { connection in
            Set(
                try connection.query(
                    "SELECT o.id AS id FROM gebeurtenis_onderwerp o JOIN gebeurtenis g ON g.nummer = o.nummer WHERE g.handeling = 'inzien'",
                    []
                ).map { try $0.uuid("id") })
        }
        #expect(kasboek.gelezen.subtracting(shown).isEmpty, "getoond maar zonder regel, keer \(keer)")
        let verificatie = try await databank.verifieer()
        #expect(verificatie.klopt, "\(verificatie.bevindingen)")
        try await databank.sluit()
    }

    /// PostgreSQL may need a moment to see that the killed process is gone, and then lets its lock go.
    private func heropen(_ opstelling: Opstelling, _ opzet: Databank.Opzet) async throws -> Databank {
        for _ in 0..<100 {
            do { return try await opstelling.open(opzet) } catch Opslagfout.bezet { try await Task.sleep(for: .milliseconds(50)) }
        }
        return try await opstelling.open(opzet)
    }
}
