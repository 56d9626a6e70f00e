// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

@Suite("Envelop: alleen te openen door wie de geheime sleutel heeft, en alleen heel")
struct EnvelopTests {
    private func metMap(_ body: (String) throws -> Void) throws {
        let map = NSTemporaryDirectory() + "ankerpunt-proef-" + nieuweID().hex
        try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: map) }  // left-overs lie in the temporary folder only
        try body(map)
    }

    private func maak(_ path: String, _ content: [UInt8], voor sleutel: Envelopsleutel) throws {
        let envelop = try Envelopschrijver(path: path, wat: "proef", voor: sleutel.openbaar)
        for start in stride(from: 0, to: content.count, by: 10_000) {
            try envelop.voegToe(content[start..<min(start + 10_000, content.count)])
        }
        try envelop.einde()
    }

    @Test("Wat erin ging komt eruit, leeg en groter dan een blok", arguments: [0, 1, 700_000])
    func heenEnTerug(_ size: Int) throws {
        try metMap { map in
            let sleutel = Envelopsleutel.nieuw()
            try sleutel.schrijf(naar: map + "/s")
            let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            try maak(map + "/e", content, voor: sleutel)
            #expect(try Enveloplezer.lees(map + "/e", wat: "proef", met: .lees(van: map + "/s")) == content)
            #expect(try OpenbareSleutel(sleutel.openbaar.tekst).tekst == sleutel.openbaar.tekst)
            #expect(try FileManager.default.attributesOfItem(atPath: map + "/e")[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("Een andere sleutel, een ander soort, een afgekapt, gewijzigd of verlengd bestand wordt geweigerd")
    func geweigerd() throws {
        try metMap { map in
            let sleutel = Envelopsleutel.nieuw()
            try maak(map + "/e", Array("geheim verhaal".utf8), voor: sleutel)
            let good = try Data(contentsOf: URL(fileURLWithPath: map + "/e"))
            #expect(good.range(of: Data("geheim".utf8)) == nil)
            #expect { try Enveloplezer.lees(map + "/e", wat: "proef", met: .nieuw()) } throws: { "\($0)".contains("past niet") }
            #expect(throws: Opslagfout.self) { try Enveloplezer.lees(map + "/e", wat: "anders", met: sleutel) }
            var wrong = (0..<good.count).map { good.prefix($0) }
            wrong += (0..<good.count).map { position in
                var bytes = good
                bytes[position] ^= 0x04
                return bytes
            }
            wrong.append(good + [0])
            for bytes in wrong {
                try bytes.write(to: URL(fileURLWithPath: map + "/w"))
                #expect(throws: Opslagfout.self) { try Enveloplezer.lees(map + "/w", wat: "proef", met: sleutel) }
            }
        }
    }

    @Test("Een tekst die geen openbare sleutel is wordt geweigerd", arguments: ["", "abc", String(repeating: "A", count: 80)])
    func geenSleutel(_ text: String) { #expect(throws: Opslagfout.self) { try OpenbareSleutel(text) } }
}
