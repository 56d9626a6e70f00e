// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Kopieën van de sleutelbos verlopen: daarna is wat vernietigd is nergens meer te lezen")
struct SleutelkopieTests {
    private static func backup(_ app: Proefapp, _ naam: String, sleutels: Bool = true) async throws -> String {
        let key = app.map + "/backupsleutel"
        if !FileManager.default.fileExists(atPath: key) { try Backupsleutel.nieuw().schrijf(naar: key) }
        let keys = sleutels ? app.map + "/kopieen/" + naam : nil
        return try await app.app.doe(.backup(naar: app.map + "/data-" + naam, sleutel: key, sleutels: keys)).tekst
    }

    private static func kopieen(_ app: Proefapp) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: app.map + "/kopieen").sorted()
    }

    /// A sleutelbos still has the key of this holder when something sealed under it opens.
    private static func heeft(_ path: String, _ app: Proefapp, _ houder: UUIDv7) throws -> Bool {
        let bos = try Sleutelbos.open(path: path, hoofdsleutel: try Hoofdsleutel.lees(van: app.app.config.hoofdsleutel))
        defer { try? bos.close() }  // only looked in
        return try bos.houders().contains(houder)
    }

    @Test("Een back-up overschrijft en wist wat over zijn termijn is, zegt het, laat de rest en altijd de laatste staan")
    func termijn() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try FileManager.default.createDirectory(atPath: app.map + "/kopieen", withIntermediateDirectories: true)
            #expect(try await Self.backup(app, "een").contains("Zij blijft tot en met 1 april 2026"))
            // A second name of the same file shows what became of its bytes.
            try FileManager.default.linkItem(atPath: app.map + "/kopieen/een", toPath: app.map + "/bewijs")
            try await VernietigingTests.geefToezicht(app, family.dossier)
            _ = try await app.app.vernietig(VernietigingTests.opdracht(app, family.dossier))
            #expect(try Self.heeft(app.map + "/kopieen/een", app, family.noor.raw), "de proef kan falen: in de kopie staat de sleutel nog")
            app.klok.vooruit(dagen: 30)
            #expect(try await !Self.backup(app, "twee").contains("gewist"), "dertig dagen is nog niet ouder dan dertig dagen")
            app.klok.vooruit(dagen: 1)
            let told = try await Self.backup(app, "drie")
            #expect(told.contains("ouder dan 30 dagen overschreven en gewist: \(app.map)/kopieen/een"), "\(told)")
            #expect(try Self.kopieen(app) == ["drie", "twee"])
            #expect(FileManager.default.contents(atPath: app.map + "/bewijs")?.allSatisfy { $0 == 0 } == true)
            for name in try Self.kopieen(app) { #expect(try !Self.heeft(app.map + "/kopieen/" + name, app, family.noor.raw), "\(name)") }
            let lines = try await app.lees(als: .samira, doel: .toezicht) { tx in try tx.regelsOpVolgorde(Journaalvraag(), hoogstens: 1_000)
            }
            #expect(lines.contains { $0.handeling == "sleutelkopie.opruimen" && $0.bijzonderheden == "1 kopieën, ouder dan 30 dagen" })
        }
    }

    @Test("Ook zonder nieuwe kopie wordt opgeruimd, maar nooit de laatste; wat geen kopie van hier is of in gebruik is, blijft")
    func laatste() async throws {
        try await withApp { app in
            let folder = app.map + "/kopieen"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            _ = try await Self.backup(app, "een")
            app.klok.vooruit(dagen: 1)
            _ = try await Self.backup(app, "twee")
            // A copy of before copies had a day, one of another installation, one that was put to use, and something else altogether.
            try app.databank.sleutelbos.backup(naar: folder + "/zonder-dag")
            let strange = Hoofdsleutel.nieuw()
            try Sleutelbos.maak(
                path: folder + "/vreemd", hoofdsleutel: strange, installatie: UUIDv7(moment: app.klok.klok.nu(), random: Toeval.bytes(10)))
            try Data("geen databank".utf8).write(to: URL(fileURLWithPath: folder + "/brief.txt"))
            try FileManager.default.copyItem(atPath: folder + "/een", toPath: folder + "/in-gebruik")
            try Sleutelbos.open(path: folder + "/in-gebruik", hoofdsleutelpad: app.app.config.hoofdsleutel, alsEnige: true).close()
            app.klok.vooruit(dagen: 60)
            let told = try await Self.backup(app, "drie", sleutels: false)
            #expect(
                told.contains("gewist: \(folder)/een") && told.contains("\(folder)/twee is ouder dan 30 dagen en blijft, want"), "\(told)")
            #expect(told.contains("\(folder)/zonder-dag is een kopie van de sleutelbos zonder dag"))
            let left = try Self.kopieen(app).filter { !$0.hasSuffix(".slot") }
            #expect(left == ["brief.txt", "in-gebruik", "twee", "vreemd", "zonder-dag"])
            _ = try await Self.backup(app, "vier")
            #expect(try !Self.kopieen(app).contains("twee"), "nu is er een nieuwere")
        }
    }

    @Test("Hoe lang is een instelling die korter mag en niet langer; de verklaring van vernietiging noemt de dag")
    func instelling() async throws {
        #expect(Instellingssleutel.sleutelkopieDagen.fout("31") != nil && Instellingssleutel.sleutelkopieDagen.fout("0") != nil)
        try await withApp { app in
            let family = try await app.deWit()
            try FileManager.default.createDirectory(atPath: app.map + "/kopieen", withIntermediateDirectories: true)
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try InstellingStore.legVast(
                    Instelling(sleutel: .sleutelkopieDagen, waarde: "7", van: tx.vandaag, grond: "besluit"), tx)
            }
            _ = try await Self.backup(app, "een")
            try await VernietigingTests.geefToezicht(app, family.dossier)
            let done = try await app.app.vernietig(VernietigingTests.opdracht(app, family.dossier))
            let certificate = try #require(done.components(separatedBy: "bewaren verklaring ").last?.prefix(32)).description
            let text = try await app.app.bewaren(.verklaring(bij: certificate))
            #expect(text.contains("definitief: 2026-03-10; dan is de laatste kopie van de sleutels van daarvoor weg (bewaard: 7 dagen)"))
            app.klok.vooruit(dagen: 8)
            #expect(try await Self.backup(app, "twee").contains("ouder dan 7 dagen overschreven en gewist"))
            #expect(try Self.kopieen(app) == ["twee"])
        }
    }
}
