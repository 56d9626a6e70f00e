// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

@Suite("Wat een afgebroken opdracht achterliet is bij de volgende weg")
struct WerkmapTests {
    /// What a drill that was killed leaves: the folder with a copy of the keys, and the lock gone with the process.
    private static func breekAf(_ databank: Databank, _ path: String) throws {
        let folder = try databank.resten.werkmap(path)
        try databank.sleutelbos.backup(naar: path + "/sleutelbos")
        try FileManager.default.createDirectory(atPath: path + "/data", withIntermediateDirectories: true)
        try Data("verzegeld".utf8).write(to: URL(fileURLWithPath: path + "/data/ankerpunt.db"))
        withExtendedLifetime(folder) {}
    }

    @Test("De kopie van de sleutelbos van een afgebroken oefening is bij de volgende overschreven en weg, onder welke naam ook")
    func oefening() async throws {
        try await metDatabank(.sqlite) { databank, opstelling in
            try await databank.noteer("een", Proefdossier())
            let (first, second, proof) = (opstelling.map + "/een", opstelling.map + "/twee", opstelling.map + "/bewijs")
            try Self.breekAf(databank, first)
            // A second name of the same file shows what became of its bytes.
            try FileManager.default.linkItem(atPath: first + "/sleutelbos", toPath: proof)
            let size = try #require(FileManager.default.contents(atPath: proof)).count
            let result = try await databank.oefenHerstel(in: second, opzet: opstelling.opzet)
            #expect(result.geslaagd && result.opgeruimd == [first])
            let bytes = try #require(FileManager.default.contents(atPath: proof))
            #expect(bytes.count == size && size > 0 && bytes.allSatisfy { $0 == 0 })
            for path in [first, second, opstelling.datamap + "/resten"] {
                #expect(!FileManager.default.fileExists(atPath: path), "\(path)")
            }
            // Under its own name too.
            try Self.breekAf(databank, second)
            #expect(try await databank.oefenHerstel(in: second, opzet: opstelling.opzet).opgeruimd == [second])
        }
    }

    @Test("Waar nu iemand werkt en wat niet van ons is, blijft; opruimen dat zelf wordt afgebroken gaat de volgende keer verder")
    func nietVanOns() async throws {
        try await metDatabank(.sqlite) { databank, opstelling in
            let (busy, foreign, half) = (opstelling.map + "/bezig", opstelling.map + "/vreemd", opstelling.map + "/half")
            let held = try databank.resten.werkmap(busy)
            try FileManager.default.createDirectory(atPath: foreign, withIntermediateDirectories: true)
            try Data("van een ander".utf8).write(to: URL(fileURLWithPath: foreign + "/brief"))
            #expect(try Werkmap.ruimOp(foreign) == .vreemd && Werkmap.ruimOp(busy) == .bezig && Werkmap.ruimOp(half) == .geen)
            #expect(try databank.resten.ruimOp() == [])
            try Self.breekAf(databank, half)
            try FileManager.default.removeItem(atPath: half + "/sleutelbos")
            #expect(try databank.resten.ruimOp() == [half])
            #expect(FileManager.default.fileExists(atPath: busy) && FileManager.default.fileExists(atPath: foreign + "/brief"))
            try held.wis()
            #expect(try databank.resten.ruimOp() == [])
            #expect(!FileManager.default.fileExists(atPath: opstelling.datamap + "/resten"))
        }
    }

    @Test("Een koppeling in de map wordt verwijderd en niet gevolgd: wat er achter ligt, blijft")
    func koppeling() async throws {
        try await metDatabank(.sqlite) { databank, opstelling in
            let (place, other) = (opstelling.map + "/een", opstelling.map + "/elders")
            try Self.breekAf(databank, place)
            try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
            try Data("blijft".utf8).write(to: URL(fileURLWithPath: other + "/brief"))
            try FileManager.default.createSymbolicLink(atPath: place + "/map", withDestinationPath: other)
            try FileManager.default.createSymbolicLink(atPath: place + "/brief", withDestinationPath: other + "/brief")
            #expect(try databank.resten.ruimOp() == [place])
            #expect(try String(contentsOfFile: other + "/brief", encoding: .utf8) == "blijft")
        }
    }
}
