// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

/// What an installation says of its contents when it is opened and read: refused, not in order, or this.
private enum Lezing: Equatable {
    case gemerkt
    case inhoud([[String]])
}

@Suite("Omkering: geen omgedraaide byte en geen verwisseld zegel blijft ongemerkt")
struct OmkeringTests {
    private static let keren = Proefduur.keren(voluit: 10_000, anders: 120)

    @Test("Een omgedraaid bit in de databank wordt gemerkt, of verandert niets aan dossier en journaal")
    func databank() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let files = try await vul(opstelling)
            let good = try Data(contentsOf: URL(fileURLWithPath: opstelling.datamap + "/ankerpunt.db"))
            let expected = try await lees(opstelling, files)
            try #require(expected != .gemerkt)
            var generator = Zaad(6)
            var noticed = 0
            for _ in 0..<Self.keren {
                var bytes = good
                let position = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                try zet(bytes, opstelling)
                let found = try await lees(opstelling, files)
                if found == .gemerkt { noticed += 1 }
                #expect(found == .gemerkt || found == expected, "byte \(position) van \(good.count)")
            }
            #expect(noticed > Self.keren / 4, "de proef kan falen: \(noticed) van \(Self.keren) gemerkt")
            print("omkering databank: \(Self.keren) keer, \(noticed) gemerkt, de andere raakten geen inhoud")
        }
    }

    @Test("Twee verwisselde zegels gaan niet open, en de keten noemt ze")
    func verwisseld() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let files = try await vul(opstelling)
            let good = try Data(contentsOf: URL(fileURLWithPath: opstelling.datamap + "/ankerpunt.db"))
            let ids = try await opstelling.ruw { try $0.query("SELECT id FROM proef_feit ORDER BY id", []).map { try $0.uuid("id") } }
            var generator = Zaad(7)
            for _ in 0..<Proefduur.keren(voluit: 500, anders: 20) {
                try zet(good, opstelling)
                let pair = Array(ids.shuffled(using: &generator).prefix(2))
                try await opstelling.ruw { connection in
                    let sealed = try pair.map {
                        try connection.query("SELECT verzegeld FROM proef_feit WHERE id = ?", [.uuid($0)]).first?.blob("verzegeld") ?? []
                    }
                    for (id, bytes) in zip(pair, sealed.reversed()) {
                        _ = try connection.execute("UPDATE proef_feit SET verzegeld = ? WHERE id = ?", [.blob(bytes), .uuid(id)])
                    }
                }
                #expect(try await lees(opstelling, files) == .gemerkt)
                await #expect(throws: (any Error).self, "zonder te verifiëren gaat het zegel ook niet open") {
                    let databank = try await opstelling.open()
                    do { for file in files { _ = try await databank.notities(file) } } catch {
                        try await databank.sluit()
                        throw error
                    }
                    try await databank.sluit()
                }
            }
        }
    }

    private func vul(_ opstelling: Opstelling) async throws -> [Proefdossier] {
        let files = (0..<8).map { _ in Proefdossier() }
        let databank = try await opstelling.open()
        for number in 0..<64 { try await databank.noteer("notitie \(number) van dit gezin", files[number % 8]) }
        for file in files { _ = try await databank.notities(file) }
        try await databank.sluit()
        return files
    }

    /// A stopped database with these bytes.
    private func zet(_ bytes: Data, _ opstelling: Opstelling) throws {
        for suffix in ["-wal", "-shm"] {
            let path = opstelling.datamap + "/ankerpunt.db" + suffix
            if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        }
        try bytes.write(to: URL(fileURLWithPath: opstelling.datamap + "/ankerpunt.db"))
    }

    /// Opens it as the program would, verifies as an auditor would, and reads every file as a worker would. The mark is put back: each
    /// reading is the first.
    private func lees(_ opstelling: Opstelling, _ files: [Proefdossier]) async throws -> Lezing {
        let marks = try inhoud(van: opstelling.datamap).filter { !$0.key.hasPrefix("ankerpunt.db") }
        defer {
            // Only what was there a moment ago, in a folder of this test.
            for (name, data) in marks { try? data.write(to: URL(fileURLWithPath: opstelling.datamap + "/" + name)) }
        }
        do {
            let databank = try await opstelling.open()
            do {
                guard try await databank.verifieer().klopt else {
                    try await databank.sluit()
                    return .gemerkt
                }
                var result: [[String]] = []
                for file in files { result.append(try await databank.notities(file)) }
                try await databank.sluit()
                return .inhoud(result)
            } catch {
                // It is closed because the next reading needs the lock; what went wrong is the answer.
                try? await databank.sluit()
                return .gemerkt
            }
        } catch {
            return .gemerkt
        }
    }
}
