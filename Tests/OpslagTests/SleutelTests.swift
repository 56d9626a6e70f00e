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

    @Test(
        "De map van een pad, ook van een naam van één letter zonder map",
        arguments: [("k", ""), ("", ""), ("a/k", "a"), ("/k", "/"), ("/a/b/sleutel", "/a/b"), ("./k", "."), ("é", "")])
    func map(_ path: String, _ folder: String) { #expect(Bestand.map(van: path) == folder) }

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
        try await metDatabank(motor) { databank, opstelling in
            let (mislukt, gelukt) = (Proefdossier(), Proefdossier())
            try await databank.noteer("eerst", gelukt)
            await #expect(throws: Afwijzing.self) {
                try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                    _ = try tx.teken(Proefnotitie(tekst: "x"), op: mislukt.plek, in: Proefkamer.tabel)
                    throw Afwijzing.nietMogelijk("Dat kan niet.")
                }
            }
            try await databank.noteer("blijft", gelukt)
            #expect(try databank.sleutelbos.houders().contains(mislukt.lijn.raw))
            #expect(try await databank.veegSleutels() == 0, "jonger dan een dag")
            opstelling.klok.verzet(seconden: 2 * 24 * 3_600)
            #expect(try await databank.veegSleutels() == 1)
            #expect(try !databank.sleutelbos.houders().contains(mislukt.lijn.raw))
            #expect(try await databank.notities(gelukt) == ["eerst", "blijft"])
            try await databank.noteer("alsnog", mislukt)
            #expect(try await databank.notities(mislukt) == ["alsnog"])
        }
    }

    private static let concept = Migratie(
        2, "concept", sql: "CREATE TABLE proef_concept (id {blob} NOT NULL PRIMARY KEY, verzegeld {blob} NOT NULL) {strict}")

    private static func bewaarConcept(_ databank: Databank) async throws -> UUIDv7 {
        let id = nieuweID()
        try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
            let sealed = try tx.verzegel("half af", Zegelplaats(sleutelhouder: id, veld: "concept", record: id))
            try tx.execute("INSERT INTO proef_concept VALUES (?, ?)", [.uuid(id), .blob(sealed)])
        }
        return id
    }

    @Test("De sleutel van een aangemelde tabel blijft; is een tabel niet aangemeld, dan wordt er niets geveegd", arguments: Motor.alle)
    func aangemeld(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            var opzet = opstelling.opzet
            opzet.migraties.append(Self.concept)
            var databank = try await opstelling.open(opzet)
            try await databank.noteer("eerst", Proefdossier())
            let id = try await Self.bewaarConcept(databank)
            opstelling.klok.verzet(seconden: 2 * 24 * 3_600)
            let open = databank
            await #expect { try await open.veegSleutels() } throws: { "\($0)".contains("proef_concept") }
            try await databank.sluit()
            opzet.zegeltabellen = [Zegeltabel("proef_concept", houder: "id")]
            databank = try await opstelling.open(opzet)
            #expect(try await databank.veegSleutels() == 0)
            #expect(try databank.sleutelbos.houders().contains(id))
            try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { try $0.execute("DELETE FROM proef_concept") }
            #expect(try await databank.veegSleutels() == 1)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM gebeurtenis WHERE handeling = 'sleutels.vegen'") == 2)
            try await databank.sluit()
        }
    }

    @Test("Een teruggezette kopie naast een nieuwere databank veegt de sleutels van die nieuwere niet")
    func kopieVeegtNiet() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let nieuw = Proefdossier(), sleutel = Backupsleutel.nieuw()
            let databank = try await opstelling.open()
            try await databank.noteer("eerst", Proefdossier())
            try await databank.backup(naar: opstelling.map + "/backup", sleutel: sleutel)
            try await databank.noteer("na de back-up", nieuw)
            try await databank.sluit()
            opstelling.klok.verzet(seconden: 3 * 24 * 3_600)
            let kopie = try await Databank.herstel(
                van: opstelling.map + "/backup", sleutel: sleutel, naar: opstelling.map + "/kopie", sleutelbos: opstelling.bos(),
                opzet: opstelling.opzet, klok: opstelling.klok.klok)
            for number in 1...5 { try await kopie.noteer("verder \(number)", Proefdossier()) }
            #expect(try await kopie.veegSleutels() == 0)
            try await kopie.sluit()
            let weer = try await opstelling.open()
            #expect(try await weer.notities(nieuw) == ["na de back-up"])
            try await weer.sluit()
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
