// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Synchronization
import Testing

@testable import Opslag

/// The engines that the store suite runs on: SQLite always, PostgreSQL when `ANKERPUNT_PG` names a server.
enum Motor: String, Sendable, CustomTestStringConvertible {
    case sqlite, postgres

    static let conninfo = ProcessInfo.processInfo.environment["ANKERPUNT_PG"]
    static let alle: [Motor] = conninfo == nil ? [.sqlite] : [.sqlite, .postgres]
    var testDescription: String { rawValue }
}

/// A clock that tests move.
final class Proefklok: Sendable {
    private let micros: Mutex<Int64>
    init(_ moment: Moment) { micros = Mutex(moment.micros) }
    func verzet(seconden: Int64) { micros.withLock { $0 += seconden * 1_000_000 } }
    var klok: Klok { Klok { Moment(micros: self.micros.withLock { $0 }) } }
}

/// One installation in a folder of its own, on one engine, opened and closed as often as a test likes.
final class Opstelling: Sendable {
    /// 2026-03-02T08:00:00Z.
    static let begin = Moment(micros: 1_772_438_400_000_000)
    let motor: Motor
    let map: String
    let schema: String
    let klok = Proefklok(begin)
    let hoofdsleutel = Hoofdsleutel.nieuw()
    let installatie: UUIDv7
    var sleutelbospad: String { map + "/apart/sleutelbos" }
    var datamap: String { map + "/data" }

    init(_ motor: Motor) throws {
        self.motor = motor
        installatie = nieuweID()
        schema = "proef_" + installatie.hex.suffix(12)
        map = NSTemporaryDirectory() + "ankerpunt-proef-" + installatie.hex
        try FileManager.default.createDirectory(atPath: map + "/apart", withIntermediateDirectories: true)
        try Sleutelbos.maak(path: sleutelbospad, hoofdsleutel: hoofdsleutel, installatie: installatie)
    }

    var opzet: Databank.Opzet {
        Databank.Opzet(
            migraties: [Proefkamer.migratie], feitentabellen: [Proefkamer.tabel], projecties: [Proefprojectie()],
            uitgezonderd: ["proef_opzoek"])
    }

    func bos() throws -> Sleutelbos { try Sleutelbos.open(path: sleutelbospad, hoofdsleutel: hoofdsleutel) }

    func open(_ opzet: Databank.Opzet? = nil) async throws -> Databank {
        let opzet = opzet ?? self.opzet
        switch motor {
        case .sqlite: return try await .open(map: datamap, sleutelbos: bos(), opzet: opzet, klok: klok.klok)
        case .postgres:
            let conninfo = try #require(Motor.conninfo)
            return try await .open(postgres: conninfo, schema: schema, map: datamap, sleutelbos: bos(), opzet: opzet, klok: klok.klok)
        }
    }

    /// Works on the closed database as an attacker would, outside `Databank`.
    func ruw<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        let engine: any SQLEngine =
            switch motor {
            case .sqlite: try SQLiteEngine(path: datamap + "/ankerpunt.db")
            case .postgres: try await PostgresEngine.open(#require(Motor.conninfo), schema: schema)
            }
        let value = try await engine.write(body)
        try await engine.close()
        return value
    }

    func ruimOp() {
        if motor == .postgres, let conninfo = Motor.conninfo, let connection = try? PostgresVerbinding(conninfo) {
            // A schema that stays behind harms no other test: each has its own.
            _ = try? connection.simpel("DROP SCHEMA IF EXISTS \(schema) CASCADE")
        }
        // Left-overs of a test lie in the temporary folder only.
        try? FileManager.default.removeItem(atPath: map)
    }
}

/// Runs a test on a fresh installation, opened and closed around it.
func metDatabank(_ motor: Motor, _ body: (Databank, Opstelling) async throws -> Void) async throws {
    try await metOpstelling(motor) { opstelling in
        let databank = try await opstelling.open()
        try await body(databank, opstelling)
        try await databank.sluit()
    }
}

func metOpstelling(_ motor: Motor, _ body: (Opstelling) async throws -> Void) async throws {
    let opstelling = try Opstelling(motor)
    defer { opstelling.ruimOp() }
    try await body(opstelling)
}

func nieuweID() -> UUIDv7 {
    var generator = SystemRandomNumberGenerator()
    return UUIDv7(moment: Opstelling.begin, random: (0..<10).map { _ in UInt8.random(in: 0...255, using: &generator) })
}

/// All bytes of a folder, by path: equal before and after means nothing was written.
func inhoud(van map: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: map) {
        if let data = FileManager.default.contents(atPath: map + "/" + name) { result[name] = data }
    }
    return result
}
