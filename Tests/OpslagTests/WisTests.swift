// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

@Suite("Wat vernietigd is, staat nergens meer in de sleutelbos: ook niet op een plek waar het eerder stond (Jeugdwet 7.3.9)")
struct WisTests {
    @discardableResult private static func vul(_ bos: Sleutelbos, _ count: Int) throws -> [UUIDv7] {
        let holders = (0..<count).map { _ in nieuweID() }
        for holder in holders { _ = try bos.sleutelOfNieuw(holder) }
        try bos.bewaar(op: Opstelling.begin, na: Ketenkop(nummer: 7, hash: Array(repeating: 7, count: 32)))
        return holders
    }

    /// How often the ends of these wrapped keys stand anywhere in the folder of the sleutelbos.
    private static func keren(_ sleutels: some Collection<[UInt8]>, _ opstelling: Opstelling) throws -> Int {
        let ends = Set(sleutels.map { woord($0.suffix(8)) })
        let folder = opstelling.map + "/apart"
        return try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { sum, name in
            var window: UInt64 = 0
            return sum
                + (FileManager.default.contents(atPath: folder + "/" + name) ?? Data()).reduce(into: 0) { found, byte in
                    window = window << 8 | UInt64(byte)
                    if ends.contains(window) { found += 1 }
                }
        }
    }

    private static func woord(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    @Test("Rondes van vernietigen en vegen, door elkaar: van geen weg gegane sleutel blijft een kopie, van elke andere is er één")
    func rondes() async throws { try await metOpstelling(.sqlite) { try Self.rondes($0) } }

    private static func rondes(_ opstelling: Opstelling) throws {
        var chance = Zaad(739)
        let bos = try opstelling.bos()
        var living = try Self.vul(bos, 1_500)
        for round in 0..<12 {
            let wrapped = try bos.verpakt()
            living.shuffle(using: &chance)
            let gone = Array(living.prefix(100))
            living.removeFirst(100)
            if round % 3 == 0 { try bos.veeg(gone) } else { try bos.vernietig(gone) }
            living += try Self.vul(bos, 20)
            #expect(try Self.keren(gone.compactMap { wrapped[$0] }, opstelling) == 0, "ronde \(round)")
            #expect(try bos.houders() == Set(living))
        }
        let left = try bos.verpakt()
        try bos.close()
        #expect(left.count == living.count)
        #expect(try Self.keren(left.values, opstelling) == left.count)
    }

    @Test("Na het vervangen van de hoofdsleutel staat elke sleutel er één keer, en wat weg was blijft weg")
    func vervangen() async throws {
        try await metOpstelling(.sqlite) { try await Self.vervangen($0) }
    }

    private static func vervangen(_ opstelling: Opstelling) async throws {
        let pad = opstelling.map + "/apart/hoofdsleutel"
        try opstelling.hoofdsleutel.schrijf(naar: pad)
        let bos = try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
        let holders = try Self.vul(bos, 700), gone = Array(holders.prefix(50))
        let before = try bos.verpakt()
        try bos.vernietig(gone)
        #expect(try await bos.vervangHoofdsleutel(pad: pad).aantal == 650)
        let after = try bos.verpakt()
        #expect(Set(after.keys) == Set(holders.dropFirst(50)))
        #expect(try Self.keren(before.values, opstelling) == 0)
        #expect(try Self.keren(after.values, opstelling) == 650)
        try bos.vernietig(Array(holders[50..<400]))
        #expect(try Self.keren(holders[50..<400].compactMap { after[$0] }, opstelling) == 0)
        #expect(try bos.sleutel(gone[0]) == nil)
        #expect(throws: Opslagfout.vernietigd) { try bos.sleutelOfNieuw(gone[0]) }
        try bos.close()
    }

    @Test("Een sleutelbos van vroeger, waar rijen uit zijn gehaald, wordt bij het openen één keer opnieuw geschreven")
    func vroeger() async throws {
        var copies = 0
        for kept in 2...12 { try await metOpstelling(.sqlite) { copies += try await Self.vroeger($0, elke: kept) } }
        #expect(copies > 0, "er bleven kopieën achter")
    }

    /// Rows out as it was done before, and their neighbours from page to page.
    /// - Returns: how many copies of destroyed keys that left behind, before it was opened again.
    private static func vroeger(_ opstelling: Opstelling, elke kept: Int) async throws -> Int {
        var bos = try opstelling.bos()
        try vul(bos, 1_000)
        let wrapped = try bos.verpakt()
        try bos.close()
        let raw = try SQLiteEngine(path: opstelling.sleutelbospad)
        let gone: [UUIDv7] = try await raw.write { connection in
            _ = try connection.query("PRAGMA secure_delete = ON", [])
            let rows = try connection.query("SELECT houder FROM sleutel ORDER BY rowid", []).map { try $0.uuid("houder") }
            let gone = rows.enumerated().filter { $0.offset % kept != 0 }.map(\.element)
            for holder in gone { try connection.execute("DELETE FROM sleutel WHERE houder = ?", [.uuid(holder)]) }
            try connection.execute("PRAGMA user_version = 0", [])
            return gone
        }
        try await raw.close()
        let copies = try keren(gone.compactMap { wrapped[$0] }, opstelling)
        bos = try opstelling.bos()
        #expect(try keren(wrapped.values, opstelling) == 1_000 - gone.count)
        #expect(try bos.verpakt() == wrapped.filter { !gone.contains($0.key) })
        try bos.close()
        return copies
    }
}
