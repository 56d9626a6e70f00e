// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

@Suite("Sleutels: zonder de goede sleutel wordt niets gelezen en niets geschreven")
struct SleutelTests {
    @Test("Een verkeerde hoofdsleutel wijzigt geen byte en zegt waarom")
    func verkeerdeHoofdsleutel() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let databank = try await opstelling.open()
            try await databank.noteer("iets", Proefdossier())
            try await databank.sluit()
            let before = try inhoud(van: opstelling.map)
            #expect { try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutel: .nieuw()) } throws: {
                "\($0)".contains("past niet bij de sleutelbos")
            }
            #expect(try inhoud(van: opstelling.map) == before)
        }
    }

    @Test("Een ontbrekende, lege of vreemde sleutelbos wordt gemeld en niet gemaakt")
    func ontbreekt() throws {
        let map = NSTemporaryDirectory() + "ankerpunt-proef-" + nieuweID().hex
        try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: map) }  // left-overs lie in the temporary folder only
        let path = map + "/sleutelbos"
        #expect { try Sleutelbos.open(path: path, hoofdsleutel: .nieuw()) } throws: { "\($0)".contains("is er niet") }
        for content in ["", String(repeating: "geen databank ", count: 100)] {
            try Data(content.utf8).write(to: URL(fileURLWithPath: path))
            let before = try inhoud(van: map)
            #expect { try Sleutelbos.open(path: path, hoofdsleutel: .nieuw()) } throws: { "\($0)".contains("geen sleutelbos") }
            #expect(try inhoud(van: map) == before)
        }
    }

    @Test("Een sleutelbestand wordt niet overschreven, is alleen van de eigenaar, en andere bestanden worden herkend")
    func sleutelbestand() throws {
        let map = NSTemporaryDirectory() + "ankerpunt-proef-" + nieuweID().hex
        try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: map) }  // left-overs lie in the temporary folder only
        let key = Hoofdsleutel.nieuw()
        try key.schrijf(naar: map + "/h")
        #expect(try Hoofdsleutel.lees(van: map + "/h").key == key.key)
        #expect(try FileManager.default.attributesOfItem(atPath: map + "/h")[.posixPermissions] as? Int == 0o600)
        #expect(throws: Opslagfout.self) { try key.schrijf(naar: map + "/h") }
        #expect { try Backupsleutel.lees(van: map + "/h") } throws: { "\($0)".contains("geen back-upsleutel") }
        #expect { try Hoofdsleutel.lees(van: map + "/weg") } throws: { "\($0)".contains("is er niet") }
    }

    @Test("Een zegel dat naar een andere rij is verplaatst gaat niet open", arguments: Motor.alle)
    func verwisseld(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let gezin = Proefdossier()
            var databank = try await opstelling.open()
            let (a, b) = (try await databank.noteer("a", gezin), try await databank.noteer("b", gezin))
            try await databank.sluit()
            try await opstelling.ruw { connection in
                let sealed = try connection.query("SELECT verzegeld FROM proef_feit WHERE id = ?", [.uuid(a.id)])[0].blob("verzegeld")
                try connection.execute("UPDATE proef_feit SET verzegeld = ? WHERE id = ?", [.blob(sealed), .uuid(b.id)])
            }
            databank = try await opstelling.open()
            let open = databank
            await #expect(throws: (any Error).self) { try await open.notities(gezin) }
            #expect(try await databank.verifieer().bevindingen == ["Feit \(b.id) in proef_feit is gewijzigd."])
            try await databank.sluit()
        }
    }

    @Test("Sleutels van mislukt werk worden niet gebruikt en later geveegd; die van gelukt werk blijven", arguments: Motor.alle)
    func mislukteGroep(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let (mislukt, gelukt) = (Proefdossier(), Proefdossier())
            await #expect(throws: Afwijzing.self) {
                try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                    _ = try tx.teken(Proefnotitie(tekst: "x"), op: mislukt.plek, in: Proefkamer.tabel)
                    throw Afwijzing.nietMogelijk("Dat kan niet.")
                }
            }
            try await databank.noteer("blijft", gelukt)
            #expect(try databank.sleutelbos.houders().contains(mislukt.lijn.raw))
            #expect(try await databank.veegSleutels { _ in [] } == 1)
            #expect(try !databank.sleutelbos.houders().contains(mislukt.lijn.raw))
            #expect(try await databank.notities(gelukt) == ["blijft"])
            try await databank.noteer("alsnog", mislukt)
            #expect(try await databank.notities(mislukt) == ["alsnog"])
        }
    }

    @Test("Een nieuwe sleutel overleeft een herstart", arguments: Motor.alle)
    func herstart(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let gezin = Proefdossier()
            var databank = try await opstelling.open()
            try await databank.noteer("blijft", gezin)
            try await databank.sluit()
            databank = try await opstelling.open()
            #expect(try await databank.notities(gezin) == ["blijft"])
            #expect(try await databank.verifieer().klopt)
            try await databank.sluit()
        }
    }

    @Test("Opzoekcodes zijn gelijk voor gelijke waarden en hangen af van soort en installatie")
    func opzoekcodes() async throws {
        try await metDatabank(.sqlite) { een, _ in
            try await metDatabank(.sqlite) { ander, _ in
                let codes = try await een.lees(als: Proefkamer.amina, doel: .hulp) { tx in
                    [
                        try tx.opzoekcode("bsn", "999990019"), try tx.opzoekcode("bsn", "999990019"),
                        try tx.opzoekcode("telefoon", "999990019"),
                    ]
                }
                let elders = try await ander.lees(als: Proefkamer.amina, doel: .hulp) { try $0.opzoekcode("bsn", "999990019") }
                #expect(codes[0] == codes[1])
                #expect(Set(codes + [elders]).count == 3)
            }
        }
    }
}
