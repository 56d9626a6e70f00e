// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Synchronization
import Testing

@testable import Opslag

@Suite("De hoofdsleutel vervangen: terwijl er wordt gewerkt, en nooit half")
struct VervangTests {
    /// What a kill leaves: the files as they lie on the disk at this moment.
    private static func kiekje(_ opstelling: Opstelling, _ naam: String) throws -> String {
        let map = opstelling.map + "/kiekje-" + naam
        try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true)
        for name in try FileManager.default.contentsOfDirectory(atPath: opstelling.map + "/apart") where !name.hasSuffix("-shm") {
            try FileManager.default.copyItem(atPath: opstelling.map + "/apart/" + name, toPath: map + "/" + name)
        }
        return map
    }

    private static func sleutelpad(_ map: String) -> String { map + "/hoofdsleutel" }

    /// Keys for this many holders, with their bytes.
    private static func vul(_ bos: Sleutelbos, _ count: Int) throws -> [UUIDv7: Hoofdsleutel] {
        var keys: [UUIDv7: Hoofdsleutel] = [:]
        for _ in 0..<count {
            let holder = nieuweID()
            keys[holder] = Hoofdsleutel(key: try bos.sleutelOfNieuw(holder))
        }
        try bos.bewaar(op: Opstelling.begin)
        return keys
    }

    private static func eisAlles(_ bos: Sleutelbos, _ keys: [UUIDv7: Hoofdsleutel], _ opzoek: [UInt8]) throws {
        #expect(try bos.sleutels(Set(keys.keys)) == keys.mapValues(\.key))
        #expect(try bos.opzoekcode("bsn", "1") == opzoek)
        #expect(try bos.houders() == Set(keys.keys))
    }

    @Test("Afgebroken na elke stap gaat de vervanging verder, is intussen alles te lezen, en opent de oude sleutel daarna niets meer")
    func afgebroken() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let pad = Self.sleutelpad(opstelling.map + "/apart")
            try opstelling.hoofdsleutel.schrijf(naar: pad)
            let bos = try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
            let keys = try Self.vul(bos, 2_500)
            let (opzoek, punt) = (try bos.opzoekcode("bsn", "1"), try bos.controlesleutel())
            var kiekjes: [(stap: Vervangstap, map: String)] = []
            let done = try await bos.vervangHoofdsleutel(pad: pad) { stap in
                kiekjes.append((stap, try Self.kiekje(opstelling, "\(kiekjes.count)")))
            }
            #expect(done == Sleutelvervanging(aantal: 2_500, generatie: 2, oud: pad + ".oud-1"))
            #expect(
                kiekjes.map(\.stap) == [
                    .geschreven, .begonnen, .omgezet(1_000), .omgezet(2_000), .omgezet(2_500), .afgerond, .opzij, .klaar,
                ])
            try Self.eisAlles(bos, keys, opzoek)
            try bos.close()
            for (stap, map) in kiekjes {
                let (path, key) = (map + "/sleutelbos", Self.sleutelpad(map))
                var again = try Sleutelbos.open(path: path, hoofdsleutelpad: key)
                // At every point everything reads, and new work is kept.
                try Self.eisAlles(again, keys, opzoek)
                let extra = try Self.vul(again, 3)
                if stap != .klaar {
                    #expect(try await again.vervangHoofdsleutel(pad: key).generatie == 2, "\(stap)")
                }
                try again.close()
                #expect(!FileManager.default.fileExists(atPath: key + ".nieuw"), "\(stap)")
                again = try Sleutelbos.open(path: path, hoofdsleutelpad: key)
                #expect(!again.wordtVervangen)
                try Self.eisAlles(again, keys.merging(extra) { $1 }, opzoek)
                #expect(try again.controlesleutel() == punt)
                try again.close()
                #expect { try Sleutelbos.open(path: path, hoofdsleutel: opstelling.hoofdsleutel) } throws: { "\($0)".contains("past niet") }
            }
        }
    }

    @Test("Ook als er kopieën van de sleutelbos zijn gemaakt: wat daarover in de sleutelbos staat is geen sleutel")
    func naEenKopie() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let (pad, copy) = (Self.sleutelpad(opstelling.map + "/apart"), opstelling.map + "/kopie")
            try opstelling.hoofdsleutel.schrijf(naar: pad)
            var bos = try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
            let keys = try Self.vul(bos, 5)
            let opzoek = try bos.opzoekcode("bsn", "1")
            try bos.backup(naar: copy, op: Opstelling.begin)
            #expect(try await bos.vervangHoofdsleutel(pad: pad).generatie == 2)
            #expect(try bos.ruimKopieenOp(gemaaktVoor: Opstelling.begin.plus(seconden: 1)).laatste == copy)
            try bos.close()
            // The copy itself, put beside another installation's program, is replaced as well.
            let old = opstelling.map + "/oud"
            try opstelling.hoofdsleutel.schrijf(naar: old)
            bos = try Sleutelbos.open(path: copy, hoofdsleutelpad: old)
            #expect(try await bos.vervangHoofdsleutel(pad: old).generatie == 2)
            try Self.eisAlles(bos, keys, opzoek)
            try bos.close()
        }
    }

    @Test("Halverwege opent geen van beide sleutels alleen, en de melding zegt wat te doen")
    func halverwege() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let pad = Self.sleutelpad(opstelling.map + "/apart")
            try opstelling.hoofdsleutel.schrijf(naar: pad)
            let bos = try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
            _ = try Self.vul(bos, 10)
            struct Stop: Error {}
            await #expect(throws: Stop.self) {
                try await bos.vervangHoofdsleutel(pad: pad) { if case .omgezet = $0 { throw Stop() } }
            }
            #expect(bos.wordtVervangen)
            try bos.close()
            let before = try inhoud(van: opstelling.map)
            for key in [opstelling.hoofdsleutel, try .lees(van: pad + ".nieuw")] {
                #expect(throws: Opslagfout.self) { try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutel: key) }
            }
            #expect { try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutel: opstelling.hoofdsleutel) } throws: {
                "\($0)".contains("ankerpunt sleutel vervang")
            }
            #expect(try inhoud(van: opstelling.map) == before)
        }
    }

    @Test("Terwijl er wordt gelezen en geschreven mislukt niets, en een tweede vervanging kan", arguments: Motor.alle)
    func tijdensWerk(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let pad = Self.sleutelpad(opstelling.map + "/apart")
            try opstelling.hoofdsleutel.schrijf(naar: pad)
            let files = (0..<60).map { _ in Proefdossier() }
            var databank = try await opstelling.open()
            for (index, file) in files.enumerated() { try await databank.noteer("voor \(index)", file) }
            try await databank.sluit()
            opstelling.klok.verzet(seconden: 60)
            databank = try await opstelling.open()
            let open = databank
            async let werk: Void = {
                for (index, file) in files.enumerated() {
                    try await open.noteer("tijdens \(index)", file)
                    try await open.noteer("nieuw \(index)", Proefdossier())
                    #expect(try await open.notities(file) == ["voor \(index)", "tijdens \(index)"])
                }
            }()
            for generatie in 2...4 {
                #expect(try await open.sleutelbos.vervangHoofdsleutel(pad: pad).generatie == Int64(generatie))
            }
            try await werk
            try await databank.sluit()
            let bos = try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
            for houder in try bos.houders() { #expect(try bos.sleutel(houder) != nil) }
            #expect(try bos.houders().count == 120)
            try bos.close()
            for number in 1...3 { #expect(FileManager.default.fileExists(atPath: "\(pad).oud-\(number)")) }
        }
    }

    @Test("Twintigduizend sleutels zijn ook op een drukke machine binnen een minuut omgezet")
    func snelheid() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let pad = Self.sleutelpad(opstelling.map + "/apart")
            try opstelling.hoofdsleutel.schrijf(naar: pad)
            let bos = try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
            _ = try Self.vul(bos, 20_000)
            let klok = ContinuousClock()
            let start = klok.now
            #expect(try await bos.vervangHoofdsleutel(pad: pad).aantal == 20_000)
            #expect(klok.now - start < .seconds(60))
            try bos.close()
        }
    }
}
