// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

@Suite("Back-up en herstel: eerst bewijzen, dan pas aanraken")
struct BackupTests {
    private let sleutel = Backupsleutel.nieuw()

    /// Restores into a second folder (and schema) of the same installation.
    private func herstel(_ opstelling: Opstelling, _ motor: Motor, van path: String, sleutel: Backupsleutel, schema: String) async throws
        -> Databank
    {
        let map = opstelling.map + "/hersteld"
        switch motor {
        case .sqlite:
            return try await Databank.herstel(
                van: path, sleutel: sleutel, naar: map, sleutelbos: opstelling.bos(), opzet: opstelling.opzet, klok: opstelling.klok.klok,
                Herstelwens(na: herbouwOpzoek))
        case .postgres:
            return try await Databank.herstel(
                van: path, sleutel: sleutel, postgres: #require(Motor.conninfo), schema: schema, map: map, sleutelbos: opstelling.bos(),
                opzet: opstelling.opzet, klok: opstelling.klok.klok, Herstelwens(na: herbouwOpzoek))
        }
    }

    private let herbouwOpzoek: @Sendable (SchrijfTx) throws -> Void = { tx in
        try tx.execute("INSERT INTO proef_opzoek VALUES (?, ?)", [.blob(try tx.opzoekcode("bsn", "1")), .uuid(nieuweID())])
    }

    private func vul(_ databank: Databank, _ count: Int) async throws -> [Proefdossier] {
        let files = (0..<count).map { _ in Proefdossier() }
        for (index, file) in files.enumerated() {
            let eerste = try await databank.noteer("notitie \(index)", file)
            try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                _ = try tx.teken(Proefnotitie(tekst: "beter \(index)"), op: file.plek, in: Proefkamer.tabel, vervangt: eerste.id)
                try tx.execute("INSERT INTO proef_opzoek VALUES (?, ?)", [.uuid(file.lijn.raw), .id(file.lijn)])
            }
        }
        return files
    }

    @Test("Een back-up komt terug op elke motor, ook op de andere", arguments: Motor.alle, Motor.alle)
    func heenEnTerug(_ van: Motor, _ naar: Motor) async throws {
        try await metOpstelling(van) { opstelling in
            let path = opstelling.map + "/backup"
            var databank = try await opstelling.open()
            let files = try await vul(databank, 40)
            let hoofd = try await databank.backup(naar: path, sleutel: sleutel)
            try await databank.noteer("na de back-up", files[0])
            #expect(hoofd.regel == 80)
            try await databank.sluit()
            let schema = opstelling.schema + "_h"
            databank = try await herstel(opstelling, naar, van: path, sleutel: sleutel, schema: schema)
            for (index, file) in files.enumerated() { #expect(try await databank.notities(file) == ["beter \(index)"]) }
            let verificatie = try await databank.verifieer()
            #expect(verificatie.klopt && verificatie.feiten == 80, "\(verificatie)")
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_opzoek") == 1)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_stand") == 40)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM gebeurtenis WHERE handeling = 'herstel' AND nummer = 81") == 1)
            #expect(try databank.hoogwater.lees().nummer > 81)
            try await databank.sluit()
            if naar == .postgres, let conninfo = Motor.conninfo { try PostgresVerbinding(conninfo).simpel("DROP SCHEMA \(schema) CASCADE") }
        }
    }

    @Test("Een herstel dat na het laden mislukt laat niets achter, en daarna lukt het", arguments: Motor.alle)
    func mislukt(_ motor: Motor) async throws {
        struct Stop: Error {}
        try await metOpstelling(motor) { opstelling in
            let path = opstelling.map + "/backup", map = opstelling.map + "/hersteld", schema = opstelling.schema + "_h"
            var databank = try await opstelling.open()
            let files = try await vul(databank, 3)
            try await databank.backup(naar: path, sleutel: sleutel)
            try await databank.sluit()
            await #expect(throws: Stop.self) {
                switch motor {
                case .sqlite:
                    _ = try await Databank.herstel(
                        van: path, sleutel: sleutel, naar: map, sleutelbos: opstelling.bos(), opzet: opstelling.opzet,
                        klok: opstelling.klok.klok, Herstelwens(na: { _ in throw Stop() }))
                case .postgres:
                    _ = try await Databank.herstel(
                        van: path, sleutel: sleutel, postgres: #require(Motor.conninfo), schema: schema, map: map,
                        sleutelbos: opstelling.bos(), opzet: opstelling.opzet, klok: opstelling.klok.klok,
                        Herstelwens(na: { _ in throw Stop() }))
                }
            }
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: map).filter { $0.hasPrefix("ankerpunt.db") || $0 == "hoogwater" } == [])
            databank = try await herstel(opstelling, motor, van: path, sleutel: sleutel, schema: schema)
            #expect(try await databank.notities(files[2]) == ["beter 2"])
            #expect(try await databank.verifieer().klopt)
            try await databank.sluit()
            if motor == .postgres, let conninfo = Motor.conninfo {
                try PostgresVerbinding(conninfo).simpel("DROP SCHEMA \(schema) CASCADE")
            }
        }
    }

    @Test("Herstel tot een moment geeft wat er toen stond, met een keten die klopt", arguments: Motor.alle, [1, 2, 3, 4])
    func totMoment(_ motor: Motor, _ stap: Int) async throws {
        try await metOpstelling(motor) { opstelling in
            let path = opstelling.map + "/backup", schema = opstelling.schema + "_h", file = Proefdossier()
            var databank = try await opstelling.open()
            var orakel: [(moment: Moment, notities: [String])] = []
            var eerste: UUIDv7?
            for number in 1...4 {
                opstelling.klok.verzet(seconden: 60)
                let vervangt = number == 3 ? eerste : nil
                let feit = try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                    try tx.teken(Proefnotitie(tekst: "notitie \(number)"), op: file.plek, in: Proefkamer.tabel, vervangt: vervangt)
                }
                eerste = eerste ?? feit.id
                orakel.append((opstelling.klok.klok.nu(), try await databank.notities(file)))
            }
            #expect(orakel[2].notities.sorted() == ["notitie 2", "notitie 3"])
            opstelling.klok.verzet(seconden: 60)
            _ = try await databank.zetControlepunt()
            try await databank.backup(naar: path, sleutel: sleutel)
            try await databank.sluit()
            let (map, tot) = (opstelling.map + "/hersteld", orakel[stap - 1].moment.plus(seconden: 1))
            switch motor {
            case .sqlite:
                databank = try await Databank.herstel(
                    van: path, sleutel: sleutel, naar: map, sleutelbos: opstelling.bos(), opzet: opstelling.opzet,
                    klok: opstelling.klok.klok, Herstelwens(tot: tot))
            case .postgres:
                databank = try await Databank.herstel(
                    van: path, sleutel: sleutel, postgres: #require(Motor.conninfo), schema: schema, map: map, sleutelbos: opstelling.bos(),
                    opzet: opstelling.opzet, klok: opstelling.klok.klok, Herstelwens(tot: tot))
            }
            #expect(try await databank.notities(file).sorted() == orakel[stap - 1].notities.sorted())
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == Int64(stap))
            #expect(try await databank.telling("SELECT aantal AS n FROM proef_stand") == Int64(orakel[stap - 1].notities.count))
            let check = try await databank.verifieer()
            #expect(check.klopt && check.feiten == stap, "\(check)")
            try await databank.noteer("verder", file)
            #expect(try await databank.verifieer().klopt)
            try await databank.sluit()
            if motor == .postgres, let conninfo = Motor.conninfo {
                try PostgresVerbinding(conninfo).simpel("DROP SCHEMA \(schema) CASCADE")
            }
        }
    }

    @Test(
        "Een moment vanaf de back-up zelf geeft alles wat erin staat, ook binnen dezelfde minuut", arguments: [Int64(0), 1, 20, 60, 86_400])
    func totNaBackup(_ seconds: Int64) async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let path = opstelling.map + "/backup", file = Proefdossier()
            var databank = try await opstelling.open()
            try await databank.noteer("een", file)
            let made = try await databank.backup(naar: path, sleutel: sleutel)
            try await databank.sluit()
            databank = try await Databank.herstel(
                van: path, sleutel: sleutel, naar: opstelling.map + "/hersteld", sleutelbos: opstelling.bos(), opzet: opstelling.opzet,
                klok: opstelling.klok.klok, Herstelwens(tot: made.moment.plus(seconden: seconds)))
            #expect(try await databank.notities(file) == ["een"])
            #expect(try await databank.verifieer().klopt)
            try await databank.sluit()
        }
    }

    @Test("Een moment vóór het begin wordt geweigerd en er ontstaat niets")
    func totBuiten() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let path = opstelling.map + "/backup", map = opstelling.map + "/hersteld"
            let databank = try await opstelling.open()
            try await databank.noteer("een", Proefdossier())
            try await databank.backup(naar: path, sleutel: sleutel)
            try await databank.sluit()
            await #expect {
                try await Databank.herstel(
                    van: path, sleutel: sleutel, naar: map, sleutelbos: opstelling.bos(), opzet: opstelling.opzet,
                    klok: opstelling.klok.klok, Herstelwens(tot: opstelling.klok.klok.nu().plus(seconden: -60)))
            } throws: { "\($0)".contains("niets van vóór dat moment") }
            #expect(!FileManager.default.fileExists(atPath: map + "/ankerpunt.db"))
        }
    }

    @Test("Een hersteloefening bewijst de back-up, laat niets achter en raakt de installatie niet", arguments: Motor.alle)
    func oefening(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, opstelling in
            let files = try await vul(databank, 10)
            try await databank.vernietig(files[3].lijn, als: Proefkamer.bram, grond: "verzoek")
            let list = try String(contentsOfFile: opstelling.datamap + "/vernietigd", encoding: .utf8)
            let map = opstelling.map + "/oefening"
            let result = try await databank.oefenHerstel(in: map, opzet: opstelling.opzet, na: herbouwOpzoek)
            #expect(result.geslaagd && result.feiten == 18 && result.bytes > 0, "\(result)")
            #expect(!FileManager.default.fileExists(atPath: map))
            #expect(try String(contentsOfFile: opstelling.datamap + "/vernietigd", encoding: .utf8) == list)
            #expect(try await databank.verifieer().klopt)
            try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true)
            await #expect { try await databank.oefenHerstel(in: map, opzet: opstelling.opzet) } throws: { "\($0)".contains("bestaat al") }
        }
    }

    @Test("Een vernietigde lijn komt niet terug uit een oudere back-up", arguments: Motor.alle)
    func vernietigdBlijftWeg(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let path = opstelling.map + "/backup"
            var databank = try await opstelling.open()
            let files = try await vul(databank, 3)
            let broer = Plek(dossier: files[1].dossier, lijn: ID(nieuweID()))
            try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                try tx.teken(Proefnotitie(tekst: "over de broer"), op: broer, in: Proefkamer.tabel)
            }
            try await databank.backup(naar: path, sleutel: sleutel)
            for lijn in [files[1].lijn, broer.lijn] { try await databank.vernietig(lijn, als: Proefkamer.bram, grond: "verzoek") }
            try await databank.sluit()
            let map = opstelling.map + "/hersteld"
            try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: opstelling.datamap + "/vernietigd", toPath: map + "/vernietigd")
            let schema = opstelling.schema + "_h"
            databank = try await herstel(opstelling, motor, van: path, sleutel: sleutel, schema: schema)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 4)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM grafsteen") == 3)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_stand") == 2)
            #expect(try await databank.notities(files[1]) == [])
            #expect(try await databank.verifieer().klopt)
            try await databank.sluit()
            if motor == .postgres, let conninfo = Motor.conninfo {
                try PostgresVerbinding(conninfo).simpel("DROP SCHEMA \(schema) CASCADE")
            }
        }
    }

    @Test("Zonder lijst weet de sleutelbos wat er vernietigd is, en de lijst komt terug", arguments: Motor.alle)
    func zonderLijst(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let path = opstelling.map + "/backup"
            var databank = try await opstelling.open()
            let files = try await vul(databank, 3)
            try await databank.backup(naar: path, sleutel: sleutel)
            try await databank.vernietig(files[1].lijn, als: Proefkamer.bram, grond: "verzoek")
            try await databank.sluit()
            let schema = opstelling.schema + "_h"
            databank = try await herstel(opstelling, motor, van: path, sleutel: sleutel, schema: schema)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 4)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM grafsteen") == 2)
            #expect(databank.vernietigingslijst.lijnen.map(\.lijn) == [files[1].lijn])
            #expect(try await databank.verifieer().klopt)
            try await databank.sluit()
            if motor == .postgres, let conninfo = Motor.conninfo {
                try PostgresVerbinding(conninfo).simpel("DROP SCHEMA \(schema) CASCADE")
            }
        }
    }

    @Test("Een afgekapte, gewijzigde, verlengde of vreemde back-up wordt geweigerd en het doel blijft leeg")
    func beschadigd() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let path = opstelling.map + "/backup"
            let databank = try await opstelling.open()
            _ = try await vul(databank, 20)
            try await databank.backup(naar: path, sleutel: sleutel)
            try await databank.sluit()
            let good = try Data(contentsOf: URL(fileURLWithPath: path))
            var wrong: [Data] = [0, 10, 64, 65, 70, good.count / 2, good.count - 1].map { good.prefix($0) }
            wrong += stride(from: 0, to: good.count, by: max(1, good.count / Proefduur.keren(voluit: 10_000, anders: 97))).map { position in
                var bytes = good
                bytes[position] ^= 0x10
                return bytes
            }
            wrong.append(good + [0])
            for bytes in wrong {
                try bytes.write(to: URL(fileURLWithPath: path))
                await geweigerd(opstelling, path, sleutel)
            }
            try good.write(to: URL(fileURLWithPath: path))
            await geweigerd(opstelling, path, .nieuw())
            try await herstel(opstelling, .sqlite, van: path, sleutel: sleutel, schema: "").sluit()
        }
    }

    private func geweigerd(_ opstelling: Opstelling, _ path: String, _ sleutel: Backupsleutel) async {
        await #expect {
            try await herstel(opstelling, .sqlite, van: path, sleutel: sleutel, schema: "").sluit()
        } throws: {
            if case Opslagfout.backup(let text) = $0 { text.contains("Er is niets gewijzigd") } else { false }
        }
        #expect(!FileManager.default.fileExists(atPath: opstelling.map + "/hersteld"))
    }

    @Test("Herstellen over een bestaande installatie of met de sleutelbos van een ander wordt geweigerd")
    func nietLeeg() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let path = opstelling.map + "/backup"
            let databank = try await opstelling.open()
            try await databank.backup(naar: path, sleutel: sleutel)
            try await databank.sluit()
            let before = try inhoud(van: opstelling.datamap)
            await #expect {
                try await Databank.herstel(
                    van: path, sleutel: sleutel, naar: opstelling.datamap, sleutelbos: opstelling.bos(), opzet: opstelling.opzet,
                    klok: opstelling.klok.klok)
            } throws: { "\($0)".contains("staat al een installatie") }
            #expect(try inhoud(van: opstelling.datamap) == before)
            let vreemd = try Opstelling(.sqlite)
            defer { vreemd.ruimOp() }
            await #expect {
                try await herstel(vreemd, .sqlite, van: path, sleutel: sleutel, schema: "")
            } throws: { "\($0)".contains("andere installatie") }
        }
    }

    @Test("Een back-up overschrijft niets, laat een regel na en gaat door terwijl er wordt geschreven", arguments: Motor.alle)
    func tijdensWerk(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, opstelling in
            let files = try await vul(databank, 10)
            async let schrijven: Void = {
                for number in 1...50 { try await databank.noteer("erbij \(number)", files[0]) }
            }()
            let hoofd = try await databank.backup(naar: opstelling.map + "/backup", sleutel: sleutel)
            try await schrijven
            #expect(try Backuplezer.controleer(path: opstelling.map + "/backup", sleutel: sleutel).hoofd == hoofd)
            await #expect(throws: Opslagfout.self) { try await databank.backup(naar: opstelling.map + "/backup", sleutel: sleutel) }
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM gebeurtenis WHERE handeling = 'backup'") == 1)
            #expect(!FileManager.default.fileExists(atPath: opstelling.map + "/backup.deel"))
        }
    }

    @Test("De back-up van de sleutelbos opent met dezelfde hoofdsleutel en heeft dezelfde sleutels")
    func sleutelbos() async throws {
        try await metDatabank(.sqlite) { databank, opstelling in
            try await databank.noteer("x", Proefdossier())
            let path = opstelling.map + "/sleutelbos-kopie"
            try databank.sleutelbos.backup(naar: path)
            let copy = try Sleutelbos.open(path: path, hoofdsleutel: opstelling.hoofdsleutel)
            #expect(try copy.houders() == databank.sleutelbos.houders())
            #expect(try copy.houders().count == 1)
            try copy.close()
            #expect(throws: Opslagfout.self) { try databank.sleutelbos.backup(naar: path) }
        }
    }

    @Test("De afdruk van het schema is leesbaar en steeds gelijk", arguments: Motor.alle)
    func schema(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let dump = try await databank.schemaDump()
            let again = try await databank.schemaDump()
            #expect(dump == again)
            #expect(dump.contains("proef_feit") && dump.contains("gebeurtenis_onderwerp"))
            #expect(
                try await databank.tabellen() == [
                    "controlepunt", "gebeurtenis", "gebeurtenis_feit", "gebeurtenis_onderwerp", "grafsteen", "journaalwissel", "migratie",
                    "proef_feit",
                    "proef_opzoek", "proef_stand", "vernietigd",
                ])
        }
    }
}
