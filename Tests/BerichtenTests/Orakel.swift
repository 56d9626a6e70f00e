// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Berichten

/// The published schemas and example messages beside the project, and `xmllint`: outside judges, never part of it.
enum Orakel {
    static let map: URL? = {
        let environment = ProcessInfo.processInfo.environment["ANKERPUNT_SHARED"].map { URL(fileURLWithPath: $0) }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let candidates = [environment, root.deletingLastPathComponent().appendingPathComponent("shared")].compactMap { $0 }
        return candidates.first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("ijw/xsd/JW301.xsd").path) }
    }()

    static let xmllint: String? = ["/usr/bin/xmllint", "/opt/homebrew/bin/xmllint", "/usr/local/bin/xmllint"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static var heeftVoorbeelden: Bool { map != nil }
    static var heeftXmllint: Bool { map != nil && xmllint != nil }

    static func voorbeeld(_ naam: String) throws -> [UInt8] {
        guard let map else { throw CocoaError(.fileNoSuchFile) }
        return [UInt8](try Data(contentsOf: map.appendingPathComponent("ijw/voorbeelden/\(naam).xml")))
    }

    /// The verdict of the schema over each file.
    static func oordeel(_ soort: Berichtsoort, _ bestanden: [[UInt8]]) throws -> [Bool] {
        try oordeel(schema: "\(soort.rawValue).xsd", bestanden)
    }

    static func oordeel(schema: String, _ bestanden: [[UInt8]]) throws -> [Bool] {
        try stride(from: 0, to: bestanden.count, by: 500).flatMap {
            try ronde(schema, Array(bestanden[$0..<min($0 + 500, bestanden.count)]))
        }
    }

    /// One run of xmllint.
    private static func ronde(_ schema: String, _ bestanden: [[UInt8]]) throws -> [Bool] {
        guard let map, let xmllint else { throw CocoaError(.fileNoSuchFile) }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("orakel-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // A left-over temporary folder harms nobody.
        for (index, bytes) in bestanden.enumerated() {
            try Data(bytes).write(to: folder.appendingPathComponent("\(index).xml"))
        }
        let log = folder.appendingPathComponent("log")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: xmllint)
        process.currentDirectoryURL = folder
        process.arguments =
            ["--noout", "--nonet", "--schema", map.appendingPathComponent("ijw/xsd/\(schema)").path]
            + bestanden.indices.map { "\($0).xml" }
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        process.waitUntilExit()
        let valid = Set(try String(contentsOf: log, encoding: .utf8).split(separator: "\n").filter { $0.hasSuffix(".xml validates") })
        return bestanden.indices.map { valid.contains("\($0).xml validates") }
    }
}

/// A small seeded generator (SplitMix64): the same messages in every run.
struct Zaad: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func kans(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
    mutating func kies<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &self)] }
}
