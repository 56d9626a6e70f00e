// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Synchronization
import Testing

@testable import Opslag

@Suite("Een herstel dat wordt afgebroken is geen installatie, en dezelfde opdracht maakt het af")
struct HerstelafbraakTests {
    private struct Stroomuitval: Error {}
    private static let sleutel = Backupsleutel.nieuw()

    private static func herstel(_ opstelling: Opstelling, _ opzet: Databank.Opzet? = nil, _ wens: Herstelwens) async throws -> Databank {
        let (path, map, opzet) = (opstelling.map + "/backup", opstelling.map + "/hersteld", opzet ?? opstelling.opzet)
        switch opstelling.motor {
        case .sqlite:
            return try await Databank.herstel(
                van: path, sleutel: sleutel, naar: map, sleutelbos: opstelling.bos(), opzet: opzet, klok: opstelling.klok.klok, wens)
        case .postgres:
            return try await Databank.herstel(
                van: path, sleutel: sleutel, postgres: #require(Motor.conninfo), schema: opstelling.schema + "_h", map: map,
                sleutelbos: opstelling.bos(), opzet: opzet, klok: opstelling.klok.klok, wens)
        }
    }

    private static func open(_ opstelling: Opstelling) async throws -> Databank {
        let map = opstelling.map + "/hersteld"
        switch opstelling.motor {
        case .sqlite:
            return try await .open(map: map, sleutelbos: opstelling.bos(), opzet: opstelling.opzet, klok: opstelling.klok.klok)
        case .postgres:
            return try await .open(
                postgres: #require(Motor.conninfo), schema: opstelling.schema + "_h", map: map, sleutelbos: opstelling.bos(),
                opzet: opstelling.opzet, klok: opstelling.klok.klok)
        }
    }

    private static func ruimOp(_ opstelling: Opstelling) throws {
        guard opstelling.motor == .postgres, let conninfo = Motor.conninfo else { return }
        try PostgresVerbinding(conninfo).simpel("DROP SCHEMA IF EXISTS \(opstelling.schema)_h CASCADE")
    }

    @Test("Afgebroken na elke stap gaat zij niet open met wat te doen, en dezelfde opdracht herstelt haar heel", arguments: Motor.alle)
    func elkeStap(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            var databank = try await opstelling.open()
            let files = [Proefdossier(), Proefdossier()]
            for file in files { try await databank.noteer("blijft", file) }
            try await databank.backup(naar: opstelling.map + "/backup", sleutel: Self.sleutel)
            try await databank.vernietig(files[1].lijn, als: Proefkamer.bram, grond: "verzoek")
            try await databank.sluit()
            for last in Herstelstap.allCases {
                let kill = Herstelproef(ruimtOp: false) { if $0 == last { throw Stroomuitval() } }
                await #expect(throws: Stroomuitval.self) { try await Self.herstel(opstelling, nil, Herstelwens(proef: kill)) }
                await #expect { try await Self.open(opstelling) } throws: { "\($0)".contains("herstel van deze installatie is afgebroken") }
            }
            // Over what the last one left.
            databank = try await Self.herstel(opstelling, nil, Herstelwens())
            #expect(try await databank.notities(files[0]) == ["blijft"])
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 1)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_stand") == 1)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM gebeurtenis WHERE handeling = 'herstel'") == 1)
            #expect(try await databank.verifieer().klopt)
            #expect(try await !databank.tabellen().contains(Herstelmerk.tabel))
            try await databank.sluit()
            databank = try await Self.open(opstelling)
            #expect(try await databank.notities(files[0]) == ["blijft"])
            try await databank.sluit()
            // An installation that is whole is never cleared.
            await #expect { try await Self.herstel(opstelling, nil, Herstelwens()) } throws: {
                "\($0)".contains("staat al een installatie") || "\($0)".contains("niet leeg")
            }
            databank = try await Self.open(opstelling)
            #expect(try await databank.verifieer().klopt)
            try await databank.sluit()
            try Self.ruimOp(opstelling)
        }
    }

    @Test("Een hoogwatermerk zonder databank is geen lege plek, en een vreemd bestand wordt niet overschreven")
    func vreemd() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let databank = try await opstelling.open()
            try await databank.noteer("een", Proefdossier())
            try await databank.backup(naar: opstelling.map + "/backup", sleutel: Self.sleutel)
            try await databank.sluit()
            let map = opstelling.map + "/hersteld"
            try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: opstelling.datamap + "/hoogwater", toPath: map + "/hoogwater")
            await #expect { try await Self.herstel(opstelling, nil, Herstelwens()) } throws: {
                "\($0)".contains("staat al een installatie")
            }
            unlink(map + "/hoogwater")
            let strange = Data(repeating: 7, count: 9_000)
            try strange.write(to: URL(fileURLWithPath: map + "/ankerpunt.db"))
            await #expect { try await Self.herstel(opstelling, nil, Herstelwens()) } throws: { "\($0)".contains("niet te lezen") }
            #expect(FileManager.default.contents(atPath: map + "/ankerpunt.db") == strange)
            unlink(map + "/ankerpunt.db")
            try await Self.herstel(opstelling, nil, Herstelwens()).sluit()
        }
    }

    private static let moment = Migratie(
        2, "moment", sql: "CREATE TABLE proef_bekend (code {int} NOT NULL PRIMARY KEY, moment {int} NOT NULL) {strict}")

    @Test(
        "Terug tot een moment verdwijnt uit aangemelde tabellen wat van daarna is, en de kamers horen wat er wegviel", arguments: Motor.alle
    )
    func momenttabel(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            var opzet = opstelling.opzet
            opzet.migraties.append(Self.moment)
            opzet.momenttabellen = [Momenttabel("proef_bekend", moment: "moment")]
            let file = Proefdossier()
            var databank = try await opstelling.open(opzet)
            for number in 1...3 {
                opstelling.klok.verzet(seconden: 60)
                try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                    _ = try tx.teken(Proefnotitie(tekst: "notitie \(number)"), op: file.plek, in: Proefkamer.tabel)
                    try tx.execute("INSERT INTO proef_bekend VALUES (?, ?)", [.int(number), .moment(tx.nu)])
                }
            }
            let tot = opstelling.klok.klok.nu().plus(seconden: -60)
            try await databank.backup(naar: opstelling.map + "/backup", sleutel: Self.sleutel)
            try await databank.sluit()
            let seen = Herstelwerk.Knipbak()
            databank = try await Self.herstel(
                opstelling, opzet, Herstelwens(tot: tot, naKnip: { _, knip in seen.inhoud.withLock { $0 = knip } }))
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_bekend") == 2)
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 2)
            let knip = try #require(seen.inhoud.withLock { $0 })
            #expect(knip.vervallen == [.init(tabel: "proef_feit", soort: "proef.notitie", lijn: file.lijn, aantal: 1)] && knip.tot == tot)
            try await databank.sluit()
            try Self.ruimOp(opstelling)
        }
    }
}

@Suite("De sleutelbos: één schrijver, en geen sleutel weg die een andere back-up nodig heeft")
struct SleutelbosslotTests {
    @Test("Wie hem voor langere tijd neemt is alleen; kijken kan altijd en schrijft niets")
    func slot() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let pad = opstelling.map + "/apart/hoofdsleutel"
            try opstelling.hoofdsleutel.schrijf(naar: pad)
            let bos = try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad, alsEnige: true)
            _ = try bos.sleutelOfNieuw(nieuweID())
            try bos.bewaar(op: Opstelling.begin)
            #expect { try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad, alsEnige: true) } throws: {
                "\($0)".contains("al in gebruik door een ander proces")
            }
            var kijk = try Sleutelboskijk(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
            #expect(kijk == Sleutelboskijk(sleutels: 1, wordtVervangen: false, controlesleutel: nil))
            let key = try bos.controlesleutel()
            let before = try inhoud(van: opstelling.map + "/apart")
            kijk = try Sleutelboskijk(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
            #expect(kijk.controlesleutel == key)
            let after = try inhoud(van: opstelling.map + "/apart")
            for name in ["sleutelbos", "sleutelbos-wal"] { #expect(after[name] == before[name], "\(name)") }
            try bos.close()
            try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad, alsEnige: true).close()
            let vreemd = opstelling.map + "/vreemd"
            try Hoofdsleutel.nieuw().schrijf(naar: vreemd)
            #expect(throws: Opslagfout.self) { try Sleutelboskijk(path: opstelling.sleutelbospad, hoofdsleutelpad: vreemd) }
        }
    }

    @Test("Is de hoofdsleutel buiten ons om vervangen, dan wordt geen sleutel meer bewaard die niemand kan openen")
    func generatie() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let pad = opstelling.map + "/apart/hoofdsleutel"
            try opstelling.hoofdsleutel.schrijf(naar: pad)
            let een = try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
            let ander = try Sleutelbos.open(path: opstelling.sleutelbospad, hoofdsleutelpad: pad)
            #expect(try await ander.vervangHoofdsleutel(pad: pad).generatie == 2)
            _ = try een.sleutelOfNieuw(nieuweID())
            #expect { try een.bewaar(op: Opstelling.begin) } throws: { "\($0)".contains("door een ander proces vervangen") }
            #expect(try ander.houders().isEmpty)
            try een.close()
            try ander.close()
        }
    }

    @Test("Na herstel tot een moment wordt de sleutel van de eerste regel daarna niet geveegd: een later herstel leest hem")
    func vegen() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            let (later, sleutel, path) = (Proefdossier(), Backupsleutel.nieuw(), opstelling.map + "/backup")
            func herstel(_ naam: String, tot: Moment?) async throws -> Databank {
                try await Databank.herstel(
                    van: path, sleutel: sleutel, naar: opstelling.map + "/" + naam, sleutelbos: opstelling.bos(), opzet: opstelling.opzet,
                    klok: opstelling.klok.klok, Herstelwens(tot: tot))
            }
            var databank = try await opstelling.open()
            try await databank.noteer("eerst", Proefdossier())
            let tot = opstelling.klok.klok.nu()
            opstelling.klok.verzet(seconden: 60)
            // Its key is made after line 1, and is used by line 2.
            try await databank.noteer("na het moment", later)
            try await databank.backup(naar: path, sleutel: sleutel)
            try await databank.sluit()
            opstelling.klok.verzet(seconden: 3 * 24 * 3_600)
            databank = try await herstel("terug", tot: tot)
            for number in 1...5 { try await databank.noteer("verder \(number)", Proefdossier()) }
            let mislukt = Proefdossier()
            await #expect(throws: Afwijzing.self) {
                try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                    _ = try tx.teken(Proefnotitie(tekst: "x"), op: mislukt.plek, in: Proefkamer.tabel)
                    throw Afwijzing.nietMogelijk("Dat kan niet.")
                }
            }
            try await databank.noteer("verder", Proefdossier())
            #expect(try await databank.veegSleutels() == 0)
            opstelling.klok.verzet(seconden: 3 * 24 * 3_600)
            #expect(try await databank.veegSleutels() == 1, "wat na het herstel is gemaakt en niet gebruikt, gaat wel")
            try await databank.sluit()
            databank = try await herstel("heel", tot: nil)
            #expect(try await databank.notities(later) == ["na het moment"])
            try await databank.sluit()
        }
    }
}
