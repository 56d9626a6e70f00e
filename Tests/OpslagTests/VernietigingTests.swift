// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

@Suite("Vernietiging: rijen weg, sleutel weg, grafsteen blijft (Jeugdwet 7.3.9)")
struct VernietigingTests {
    @Test("Een vernietigde lijn is weg, de rest staat er, en de keten klopt", arguments: Motor.alle)
    func vernietig(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, opstelling in
            let (weg, blijft) = (Proefdossier(), Proefdossier())
            let eerste = try await databank.noteer("geheim", weg)
            try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                _ = try tx.teken(Proefnotitie(tekst: "beter"), op: weg.plek, in: Proefkamer.tabel, vervangt: eerste.id)
            }
            try await databank.noteer("van een ander", blijft)
            #expect(try await databank.vernietig(weg.lijn, als: Proefkamer.bram, grond: "verzoek") == 2)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 1)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM grafsteen") == 2)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_stand") == 1)
            #expect(try databank.sleutelbos.sleutel(weg.lijn.raw) == nil)
            #expect(try await databank.notities(blijft) == ["van een ander"])
            #expect(try await databank.verifieer() == Verificatie(regels: 5, feiten: 1))
            #expect(databank.vernietigingslijst.lijnen.map(\.lijn) == [weg.lijn])
        }
    }

    @Test("Voor een vernietigde lijn wordt nooit meer iets vastgelegd, ook niet na een herstart", arguments: Motor.alle)
    func nooitMeer(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let weg = Proefdossier()
            var databank = try await opstelling.open()
            try await databank.noteer("geheim", weg)
            try await databank.vernietig(weg.lijn, als: Proefkamer.bram, grond: "termijn")
            let open = databank
            await #expect(throws: Opslagfout.vernietigd) { try await open.noteer("toch", weg) }
            try await databank.sluit()
            databank = try await opstelling.open()
            let heropend = databank
            await #expect(throws: Opslagfout.vernietigd) { try await heropend.noteer("toch", weg) }
            try await databank.sluit()
        }
    }

    @Test("Een oude kopie van de databank is na vernietiging niet meer te lezen")
    func oudeKopie() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let (weg, blijft) = (Proefdossier(), Proefdossier())
            var databank = try await opstelling.open()
            try await databank.noteer("geheim", weg)
            try await databank.noteer("van een ander", blijft)
            try await databank.sluit()
            let copy = opstelling.map + "/kopie.db"
            try FileManager.default.copyItem(atPath: opstelling.datamap + "/ankerpunt.db", toPath: copy)
            databank = try await opstelling.open()
            try await databank.vernietig(weg.lijn, als: Proefkamer.bram, grond: "verzoek")
            try await databank.sluit()
            let bos = try opstelling.bos()
            let engine = try SQLiteEngine(path: copy)
            let uitkomsten = try await engine.read { connection in
                try [weg, blijft].map { line in
                    let row = try Feitrij(
                        connection.query("SELECT \(Feitrij.kolommen) FROM proef_feit WHERE lijn = ?", [.id(line.lijn)])[0])
                    do { return try (bos.feit(row) as Feit<Proefnotitie>).inhoud.tekst } catch { return "\(error)" }
                }
            }
            #expect(uitkomsten == [Opslagfout.vernietigd.description, "van een ander"])
            try await engine.close()
            try bos.close()
        }
    }

    @Test("Wat uit een lijn volgt gaat mee, en kamers ruimen op in dezelfde vastlegging", arguments: Motor.alle)
    func haken(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let (kind, gezin, blijft) = (Proefdossier(), Proefdossier(), Proefdossier())
            var opzet = opstelling.opzet
            opzet.haken = [Proefhaak(volgt: [kind.lijn: gezin.lijn])]
            let databank = try await opstelling.open(opzet)
            for dossier in [kind, gezin, blijft] {
                try await databank.noteer("x", dossier)
                try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                    try tx.execute("INSERT INTO proef_opzoek VALUES (?, ?)", [.id(dossier.lijn), .id(dossier.lijn)])
                }
            }
            let voorbeeld = try await databank.voorbeeld(vernietiging: [kind.lijn], als: Proefkamer.bram)
            #expect(voorbeeld == Vernietigingsplan(lijnen: [kind.lijn, gezin.lijn], feiten: 2))
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 3)
            #expect(try await databank.vernietig([kind.lijn], als: Proefkamer.bram, grond: "verzoek") == voorbeeld)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 1)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_opzoek") == 1)
            #expect(try databank.sleutelbos.vernietigden() == [kind.lijn.raw, gezin.lijn.raw])
            #expect(Set(databank.vernietigingslijst.lijnen.map(\.lijn)) == [kind.lijn, gezin.lijn])
            #expect(try await databank.notities(blijft) == ["x"])
            #expect(try await databank.verifieer().klopt)
            try await databank.sluit()
        }
    }

    @Test("Wordt een vernietiging geweigerd, dan is er niets gebeurd en gaat het werk door", arguments: Motor.alle)
    func geweigerd(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let gezin = Proefdossier()
            try await databank.noteer("een", gezin)
            await #expect(throws: Afwijzing.self) {
                try await databank.vernietig([gezin.lijn], als: Proefkamer.bram, grond: "verzoek") { _ in
                    throw Afwijzing.nietMogelijk("Nee.")
                }
            }
            try await databank.noteer("twee", gezin)
            #expect(try await databank.notities(gezin) == ["een", "twee"])
            #expect(databank.vernietigingslijst.lijnen.isEmpty)
        }
    }

    @Test("Valt de stroom uit tussen rijen en sleutel, dan maakt de volgende start de vernietiging af", arguments: Motor.alle)
    func halverwege(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let weg = Proefdossier()
            var databank = try await opstelling.open()
            try await databank.noteer("geheim", weg)
            let tables = databank.feitentabellen
            try await databank.schrijf(als: Proefkamer.bram, doel: .rechten) { tx in try Vernietiging.voerUit([weg.lijn], tables, [], tx) }
            #expect(try databank.sleutelbos.sleutel(weg.lijn.raw) != nil)
            try await databank.sluit()
            databank = try await opstelling.open()
            #expect(try databank.sleutelbos.sleutel(weg.lijn.raw) == nil)
            #expect(databank.vernietigingslijst.lijnen.map(\.lijn) == [weg.lijn])
            try await databank.sluit()
        }
    }

    @Test("Een teruggezette oudere sleutelbos maakt een vernietigde lijn niet weer leesbaar")
    func oudeSleutelbos() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let weg = Proefdossier()
            var databank = try await opstelling.open()
            try await databank.noteer("geheim", weg)
            try databank.sleutelbos.backup(naar: opstelling.map + "/oud")
            try await databank.vernietig(weg.lijn, als: Proefkamer.bram, grond: "verzoek")
            try await databank.sluit()
            for end in ["", "-wal", "-shm"] { unlink(opstelling.sleutelbospad + end) }
            try FileManager.default.moveItem(atPath: opstelling.map + "/oud", toPath: opstelling.sleutelbospad)
            databank = try await opstelling.open()
            #expect(try databank.sleutelbos.sleutel(weg.lijn.raw) == nil)
            try await databank.sluit()
        }
    }

    @Test("Een gewijzigde lijst van vernietigingen wordt geweigerd; een half geschreven laatste regel niet")
    func lijstVervalst() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            var databank = try await opstelling.open()
            for _ in 1...3 {
                let weg = Proefdossier()
                try await databank.noteer("geheim", weg)
                try await databank.vernietig(weg.lijn, als: Proefkamer.bram, grond: "termijn")
            }
            try await databank.sluit()
            let path = opstelling.datamap + "/vernietigd"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let lines = text.split(separator: "\n").map(String.init)
            let vervalst: [[String]] = [[lines[1], lines[2]], [lines[0], lines[2]], [lines[1], lines[0], lines[2]], ["onzin"]]
            for wrong in vervalst {
                try (wrong.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
                await #expect { try await opstelling.open() } throws: { "\($0)".contains("lijst van vernietigingen") }
            }
            try (text + "0123").write(toFile: path, atomically: true, encoding: .utf8)
            databank = try await opstelling.open()
            #expect(databank.vernietigingslijst.lijnen.count == 3)
            try await databank.sluit()
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        }
    }
}

@Suite("Kanarie: geen leesbare tekst op schijf")
struct KanarieTests {
    @Test("Namen, BSN's en zinnen staan nergens leesbaar: databank, WAL, sleutelbos, merk, back-up", arguments: Motor.alle)
    func kanarie(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let canaries = (1...200).map { "Kanarie-\($0)-Wilhelmina van der Goudvink-9999\($0)" }
            let databank = try await opstelling.open()
            for canary in canaries {
                let gezin = Proefdossier()
                try await databank.noteer(canary, gezin)
                try await databank.lees(als: Proefkamer.amina, doel: .toeleiding) { $0.noteer("zoeken", bijzonderheden: canary) }
            }
            _ = try await databank.lees(als: Proefkamer.amina, doel: .hulp) { try $0.opzoekcode("bsn", canaries[0]) }
            try await databank.backup(naar: opstelling.map + "/backup", sleutel: .nieuw())
            #expect(try tekens(opstelling) == [], "open")
            let rows = try await databank.engine.read { connection in
                try Schema.tabellen(connection).flatMap { try connection.query("SELECT * FROM \($0)", []).flatMap(\.values) }
            }
            #expect(!rows.contains { if case .text(let text) = $0 { text.contains("Goudvink") } else { false } })
            #expect(!rows.contains { if case .blob(let bytes) = $0 { Data(bytes).range(of: Data("Goudvink".utf8)) != nil } else { false } })
            try await databank.sluit()
            #expect(try tekens(opstelling) == [], "gesloten")
        }
    }

    @Test("De kanarieproef vindt leesbare tekst als die er wel staat")
    func kanFalen() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let databank = try await opstelling.open()
            try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                try tx.execute("INSERT INTO proef_stand VALUES (?, 1, ?)", [.uuid(nieuweID()), "Goudvink"])
            }
            #expect(try tekens(opstelling) != [])
            try await databank.sluit()
        }
    }

    private func tekens(_ opstelling: Opstelling) throws -> [String] {
        try inhoud(van: opstelling.map).filter { $0.value.range(of: Data("Goudvink".utf8)) != nil }.map(\.key)
    }
}
