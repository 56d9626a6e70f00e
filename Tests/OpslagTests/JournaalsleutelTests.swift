// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

@Suite("De sleutel van het journaal vervangen: wat er stond blijft te lezen en na te rekenen, en het is nooit half")
struct JournaalsleutelTests {
    private let sleutel = Backupsleutel.nieuw()

    /// A search with its words, which are sealed, and a note about this file.
    private func werk(_ databank: Databank, _ nummer: Int, _ file: Proefdossier) async throws {
        try await databank.lees(als: Proefkamer.amina, doel: .toeleiding) { tx in
            tx.getoond(.dossier(file.dossier))
            tx.noteer("zoeken", bijzonderheden: "zoekt \(nummer)")
        }
        try await databank.noteer("notitie \(nummer)", file)
    }

    /// Who looked at this file, with the words of the searches, oldest first.
    private func zoekwoorden(_ databank: Databank, _ file: Proefdossier) async throws -> [String] {
        try await databank.lees(als: Proefkamer.bram, doel: .toezicht) { tx in
            try tx.regels(over: .dossier(file.dossier)).reversed().filter { $0.handeling == "zoeken" }.map { $0.bijzonderheden ?? "weg" }
        }
    }

    private func daden(_ databank: Databank, _ naam: String) async throws -> Int64 {
        try await databank.telling("SELECT COUNT(*) AS n FROM gebeurtenis WHERE handeling = ?", [.text(naam)])
    }

    /// The keys as they lie on the disk now, to be put back later.
    private func kopieer(_ opstelling: Opstelling, naar path: String) throws {
        let bos = try opstelling.bos()
        try bos.backup(naar: path)
        try bos.close()
    }

    private func legTerug(_ opstelling: Opstelling, van path: String) throws {
        for side in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: opstelling.sleutelbospad + side) {
            try FileManager.default.removeItem(atPath: opstelling.sleutelbospad + side)
        }
        try FileManager.default.copyItem(atPath: path, toPath: opstelling.sleutelbospad)
    }

    @Test(
        "Na drie vervangingen leest wie-keek alle zoekwoorden, klopt de keten, en volgt wie de eerste sleutel noteerde",
        arguments: Motor.alle)
    func drieKeer(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let (file, buiten) = (Proefdossier(), opstelling.map + "/buiten")
            var databank = try await opstelling.open()
            let first = try databank.sleutelbos.controlesleutel()
            for round in 0..<4 {
                try await werk(databank, round, file)
                try #require(try await databank.zetControlepunt()).voegToe(aan: buiten)
                guard round < 3 else { continue }
                let done = try await databank.vervangJournaalsleutel()
                #expect(done.versie == UInt32(round + 2))
                try databank.sleutelbos.zetWissels(buiten: buiten)
                if round == 1 { opstelling.klok.verzet(seconden: 40 * 86_400) }
            }
            try databank.sleutelbos.zetWissels(buiten: buiten)
            let points = try Controlepunt.lees(van: buiten)
            #expect(Set(points.map(\.sleutel)).count == 4)
            #expect(try String(contentsOfFile: buiten, encoding: .utf8).split(separator: "\n").count == 7)
            for reopened in [false, true] {
                if reopened {
                    try await databank.sluit()
                    databank = try await opstelling.open()
                }
                #expect(try await zoekwoorden(databank, file) == (0..<4).map { "zoekt \($0)" })
                let result = try await databank.verifieer(buiten: points)
                #expect(result.klopt && result.vanBuiten == 4 && result.controlepunten == 4, "\(result)")
                let noted = try await databank.verifieer(buiten: points, sleutel: first)
                #expect(noted.klopt && noted.opmerkingen.contains { $0.contains("3 keer opgevolgd") }, "\(noted)")
            }
            #expect(try await daden(databank, "journaalsleutel.vervangen") == 3)
            let other = Controlepunt.tekst(Array(repeating: 7, count: 32))
            #expect(try await databank.verifieer(sleutel: other).bevindingen.count == 4)
            try await databank.sluit()
            // Every period key of every version is there, and none is swept.
            let bos = try opstelling.bos()
            #expect(try bos.houders().filter { Journaal.isPeriode($0) }.count == 5)
            try bos.close()
        }
    }

    @Test(
        "De oude sleutel tekent niets meer van na de vervanging, en wat er in de databank bij komt wordt niet geloofd",
        arguments: Motor.alle)
    func oudeSleutel(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, opstelling in
            try await werk(databank, 0, Proefdossier())
            let (old, before) = (try databank.sleutelbos.ondertekensleutel(), try databank.sleutelbos.openbareOndertekensleutel())
            let signed = try await databank.lees(als: Proefkamer.amina, doel: .beheer) { try $0.onderteken("verklaring") }
            try await databank.vervangJournaalsleutel()
            try await werk(databank, 1, Proefdossier())
            let then = try #require(try databank.sleutelbos.journaalwissels().first).moment
            func isReal(_ moment: Moment) async throws -> Bool {
                try await databank.lees(als: Proefkamer.amina, doel: .beheer) { try $0.isEcht("verklaring", signed, op: moment) }
            }
            #expect(try await isReal(then.plus(seconden: -1)), "wat er voor de vervanging lag, blijft echt")
            #expect(try await !isReal(then.plus(seconden: 1)), "een verklaring van later met de oude sleutel is vals")
            let head = try await databank.engine.read { try Journaal.kop($0) }
            let forged = try Controlepunt(head, op: opstelling.klok.klok.nu(), installatie: opstelling.installatie, key: old)
            let found = try await databank.verifieer(buiten: [forged])
            #expect(
                found.bevindingen == ["Het controlepunt bij regel \(head.nummer) is niet echt: de handtekening of de sleutel klopt niet."])
            // Who has the old key and the database says that a key of his own followed.
            let own = opstelling.map + "/dief"
            try Sleutelbos.maak(path: own, hoofdsleutel: opstelling.hoofdsleutel, installatie: opstelling.installatie)
            let other = try Sleutelbos.open(path: own, hoofdsleutel: opstelling.hoofdsleutel)
            let thief = try Journaalwissel(
                versie: 3, na: head.nummer, op: opstelling.klok.klok.nu(), van: before, had: old, naar: other.ondertekensleutel(),
                installatie: opstelling.installatie)
            try other.close()
            try await databank.engine.write { try thief.bewaar($0) }
            #expect(try await databank.verifieer().bevindingen == ["Vervanging 3 van de sleutel van het journaal kent de sleutelbos niet."])
        }
    }

    @Test(
        "Afgebroken vóór de regel in het journaal is de nieuwe sleutel al de sleutel, en de volgende start schrijft die regel",
        arguments: Motor.alle)
    func afgebroken(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let file = Proefdossier()
            var databank = try await opstelling.open()
            try await werk(databank, 0, file)
            _ = try await databank.zetControlepunt()
            // What a kill between the two commits leaves.
            let head = try await databank.engine.read { try Journaal.kop($0) }
            _ = try databank.sleutelbos.wisselJournaalsleutel(na: head.nummer, op: opstelling.klok.klok.nu())
            try await databank.sluit()
            for _ in 0..<2 {
                databank = try await opstelling.open()
                #expect(try await daden(databank, "journaalsleutel.bekend") == 1)
                try await werk(databank, 1, file)
                _ = try await databank.zetControlepunt()
                #expect(try await databank.verifieer().klopt)
                try await databank.sluit()
            }
            databank = try await opstelling.open()
            #expect(try await zoekwoorden(databank, file) == ["zoekt 0", "zoekt 1", "zoekt 1"])
            #expect(try await databank.vervangJournaalsleutel().versie == 3)
            #expect(try await databank.verifieer().klopt)
            try await databank.sluit()
        }
    }

    @Test("Wordt een sleutelbos van vóór de vervanging teruggezet, dan tekent zijn oude sleutel niets meer", arguments: Motor.alle)
    func oudereSleutelbos(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let (file, copy) = (Proefdossier(), opstelling.map + "/kopie")
            var databank = try await opstelling.open()
            try await werk(databank, 0, file)
            _ = try await databank.zetControlepunt()
            let noted = try databank.sleutelbos.controlesleutel()
            try await databank.sluit()
            try kopieer(opstelling, naar: copy)
            databank = try await opstelling.open()
            try await databank.vervangJournaalsleutel()
            try await werk(databank, 1, file)
            _ = try await databank.zetControlepunt()
            try await databank.sluit()
            try legTerug(opstelling, van: copy)
            databank = try await opstelling.open()
            #expect(try databank.sleutelbos.journaalversie() == 3)
            #expect(try databank.sleutelbos.controlesleutel() != noted)
            try await werk(databank, 2, file)
            _ = try await databank.zetControlepunt()
            // What was sealed with a key that is lost stays lost, and says so; the rest reads, and the chain holds.
            #expect(try await zoekwoorden(databank, file) == ["zoekt 0", "weg", "zoekt 2"])
            #expect(try await databank.verifieer().klopt)
            try await databank.sluit()
        }
    }

    @Test("Back-ups van vóór en van na de vervanging komen terug, met alle zoekwoorden", arguments: Motor.alle, [true, false])
    func backups(_ motor: Motor, _ voor: Bool) async throws {
        try await metOpstelling(motor) { opstelling in
            let (file, path, buiten) = (Proefdossier(), opstelling.map + "/backup", opstelling.map + "/buiten")
            var databank = try await opstelling.open()
            try await werk(databank, 0, file)
            _ = try await databank.zetControlepunt()
            if voor { try await databank.backup(naar: path, sleutel: sleutel) }
            try await databank.vervangJournaalsleutel()
            try await werk(databank, 1, file)
            try #require(try await databank.zetControlepunt()).voegToe(aan: buiten)
            if !voor { try await databank.backup(naar: path, sleutel: sleutel) }
            opstelling.klok.verzet(seconden: 1)
            try await databank.sluit()
            let points = try Controlepunt.lees(van: buiten)
            databank = try await Databank.herstel(
                van: path, sleutel: sleutel, naar: opstelling.map + "/terug", sleutelbos: opstelling.bos(), opzet: opstelling.opzet,
                klok: opstelling.klok.klok)
            try await werk(databank, 2, file)
            _ = try await databank.zetControlepunt()
            #expect(try await zoekwoorden(databank, file) == (voor ? ["zoekt 0", "zoekt 2"] : ["zoekt 0", "zoekt 1", "zoekt 2"]))
            let result = try await databank.verifieer(buiten: points)
            #expect(result.klopt, "\(result.bevindingen)")
            #expect(try await daden(databank, "journaalsleutel.bekend") == (voor ? 1 : 0))
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM journaalwissel") == 1)
            try await databank.sluit()
        }
    }

    @Test("De hoofdsleutel vervangen gaat ook na een vervanging van de journaalsleutel en na een kopie van de sleutelbos")
    func metHoofdsleutel() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let (file, pad) = (Proefdossier(), opstelling.map + "/apart/hoofdsleutel")
            try opstelling.hoofdsleutel.schrijf(naar: pad)
            let databank = try await opstelling.open()
            try await werk(databank, 0, file)
            try await databank.vervangJournaalsleutel()
            try databank.sleutelbos.backup(naar: opstelling.map + "/kopie", op: opstelling.klok.klok.nu())
            #expect(try await databank.sleutelbos.vervangHoofdsleutel(pad: pad).generatie == 2)
            try await databank.vervangJournaalsleutel()
            try await werk(databank, 1, file)
            try await databank.sluit()
            let kijk = try Sleutelboskijk(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
            #expect(kijk.journaalversie == 3 && !kijk.wordtVervangen)
            let again = try await Databank.open(
                map: opstelling.datamap, sleutelbos: .open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad), opzet: opstelling.opzet,
                klok: opstelling.klok.klok)
            #expect(try await zoekwoorden(again, file) == ["zoekt 0", "zoekt 1"])
            #expect(try again.sleutelbos.controlesleutel() == kijk.controlesleutel)
            #expect(try again.sleutelbos.ruimKopieenOp(gemaaktVoor: opstelling.klok.klok.nu()).laatste == nil)
            #expect(try await again.verifieer().klopt)
            try await again.sluit()
        }
    }

    @Test("Terwijl er wordt gelezen en geschreven mislukt niets", arguments: Motor.alle)
    func tijdensWerk(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let file = Proefdossier()
            async let working: Void = {
                for number in 0..<60 { try await werk(databank, number, file) }
            }()
            async let signing: Void = {
                for _ in 0..<20 { _ = try await databank.zetControlepunt() }
            }()
            async let checking: Void = {
                for _ in 0..<20 {
                    let result = try await databank.verifieer()
                    #expect(result.klopt, "\(result.bevindingen)")
                }
            }()
            for round in 0..<5 { #expect(try await databank.vervangJournaalsleutel().versie == UInt32(round + 2)) }
            try await working
            try await signing
            try await checking
            #expect(try await zoekwoorden(databank, file) == (0..<60).map { "zoekt \($0)" })
            #expect(try await databank.verifieer().klopt)
        }
    }

    @Test("Een herstel dat ook vernietigt, maakt van punten van buiten geen bevindingen", arguments: Motor.alle)
    func herstelMetVernietiging(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let (file, path, buiten) = (Proefdossier(), opstelling.map + "/backup", opstelling.map + "/buiten")
            var databank = try await opstelling.open()
            try await databank.noteer("weg", file)
            try await databank.backup(naar: path, sleutel: sleutel)
            try #require(try await databank.zetControlepunt()).voegToe(aan: buiten)
            try await databank.vernietig(file.lijn, als: Proefkamer.bram, grond: "verzoek")
            try #require(try await databank.zetControlepunt()).voegToe(aan: buiten)
            opstelling.klok.verzet(seconden: 1)
            try await databank.sluit()
            var opzet = opstelling.opzet
            opzet.vernietigingslijst = opstelling.datamap + "/vernietigd"
            databank = try await Databank.herstel(
                van: path, sleutel: sleutel, naar: opstelling.map + "/terug", sleutelbos: opstelling.bos(), opzet: opzet,
                klok: opstelling.klok.klok)
            let result = try await databank.verifieer(buiten: Controlepunt.lees(van: buiten))
            #expect(result.klopt && result.opmerkingen.contains { $0.contains("2 latere controlepunten") }, "\(result)")
            try await databank.sluit()
        }
    }
}
