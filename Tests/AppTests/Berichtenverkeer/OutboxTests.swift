// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Toewijzingen die uitgaan")
struct OutboxTests {
    @Test("OP002, OP087: een opdracht gaat als JW301 uit, met wie gezag heeft, naar de letter zoals het gouden bericht")
    func goud() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try await wereld.ronde()
            let messages = try wereld.uit("JW301")
            #expect(messages.count == 2, "een per jeugdige")
            let text = String(decoding: try #require(messages.first), as: UTF8.self).replacing("\r\n", with: "\n")
            #expect(text == Goud.jw301)
        }
    }

    @Test("Het schema van de standaard aanvaardt het JW301", .enabled(if: Schema.bestaat))
    func schema() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try await wereld.bestel(10_025, voor: wereld.gezin.noor, "45A05")
            try await wereld.ronde()
            for bytes in try wereld.uit("JW301") { #expect(try Schema.aanvaardt(bytes)) }
        }
    }

    @Test(
        "OP003: een geheim adres of een onbekend BSN houdt het bericht tegen, en de bladzijde zegt wat dan wel", arguments: [true, false])
    func gevaarstop(geheim: Bool) async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let gezin = wereld.gezin
            try await app.schrijf { tx in
                if geheim {
                    let secret = Geheimhouding(persoon: gezin.noor, grond: "aanwijzing politie")
                    try tx.teken(secret, op: DossierStore.plek(gezin.dossier, tx), in: BeschermingStore.tabel, van: tx.vandaag)
                } else {
                    let card = try #require(try PersoonStore.persoon(gezin.noor, tx))
                    let bare = Persoonsgegevens(persoon: gezin.noor, naam: card.naam, geboortedatum: card.gegevens.geboortedatum)
                    try PersoonStore.legVast(bare, vervangt: card.feit, tx)
                }
            }
            try await wereld.ronde()
            #expect(try wereld.uit("JW301").count == 1, "alleen dat van Sem")
            let page = try await app.als(.ravi).get("/berichten")
            #expect(page.bevat(geheim ? "De verblijfplaats is geheim" : "Er is geen BSN bekend"))
            _ = try await app.als(.ravi).post("/toewijzingsberichten/10023")
            try await wereld.ronde()
            #expect(try wereld.uit("JW301").count == 1, "ook de knop stuurt het niet")
        }
    }

    @Test("TR061: kan een opdracht niet weg, dan staat op haar bladzijde en in het overzicht waarom; is het verbeterd, dan gaat zij meteen")
    func wachtOpAdres() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let gezin = wereld.gezin, file = "/dossiers/\(gezin.dossier.hex)"
            let lotte = try await wereld.kind("Lotte", jaren: 12, .elders)
            try await app.schrijf { tx in
                let care = Gezag(
                    kind: lotte, gezagsoort: .eenhoofdig, houders: [gezin.karin], herkomst: .gezagsregister, gezienOp: tx.vandaag)
                try tx.teken(care, op: DossierStore.plek(gezin.dossier, tx), in: GezinStore.tabel, van: tx.vandaag)
            }
            try await wereld.bestel(10_030, voor: lotte)
            try await wereld.ronde()
            #expect(try wereld.uit("JW301").count == 2, "die van Noor en Sem")
            for path in [file + "/hulp/10030", file] {
                let page = try await app.als(.amina).get(path)
                #expect(page.bevat("De opdracht voor Lotte") && page.bevat("kan nog niet weg") && page.bevat("(TR061)"), "\(path)")
            }
            #expect(try await !app.als(.amina).get(file + "/hulp/10030").bevat("U hoeft niets te doen"))
            try await app.schrijf { tx in
                try PersoonStore.legVast(
                    Adres(persoon: lotte, straat: "Kade", huisnummer: 3, postcode: Postcode("1999AC"), plaats: "Waterrijk"),
                    van: tx.vandaag, tx)
            }
            try await wereld.ronde()
            #expect(try wereld.uit("JW301").count == 3)
            #expect(try await !app.als(.amina).get(file).bevat("kan nog niet weg"))
        }
    }

    @Test("OP002x2: wie achttien is heeft zelf te zeggen: de opdracht gaat uit zonder gezag na te vragen, en zonder ouders als relatie")
    func achttien() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let eva = try await wereld.kind("Eva", jaren: 18, .inHuis)
            try await wereld.bestel(10_031, voor: eva)
            try await wereld.ronde()
            let own = try wereld.uit("JW301").filter { String(decoding: $0, as: UTF8.self).contains("999900055") }
            #expect(own.count == 1)
            #expect(own.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Relatie>") })
        }
    }

    @Test("Zoeken op toewijzingnummer vindt ook de antwoorden JW306 en JW308, en van een ander nummer niets")
    func zoeken() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try await wereld.ronde()
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.ronde()
            try wereld.bezorg(try wereld.stop(10_023, identificatie: "S2"), "b.xml")
            try await wereld.ronde()
            let kinds = try await app.lees(als: .ravi, doel: .bekostiging) { tx in
                try BerichtStore.zoek(nummer: "10023", soort: "", tx).compactMap(\.soort).sorted()
            }
            #expect(kinds == ["JW301", "JW305", "JW306", "JW307", "JW308"])
            let other = try await app.lees(als: .ravi, doel: .bekostiging) { tx in
                try BerichtStore.zoek(nummer: "10024", soort: "", tx).compactMap(\.soort)
            }
            #expect(other == ["JW301"])
        }
    }

    @Test("Een afgewezen toewijzing staat met uitleg op de bladzijde en gaat pas opnieuw uit als iemand het wil")
    func afgewezen() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try await wereld.ronde()
            guard case .jw301(let order) = try Berichtenwereld.codec.get().lees(try wereld.uit("JW301")[0]).bericht else { return }
            let label = IJW.Retourgegevens(identificatie: "A1", dagtekening: app.vandaag)
            let answer = IJW.retour(op: order, codes: [10_023: ["S329"]], retour: label)
            try wereld.bezorg(try Berichtenwereld.codec.get().schrijf(answer), "a.xml")
            try await wereld.ronde()
            #expect(try await wereld.stand("JW301").contains(.afgewezen))
            let page = try await app.als(.ravi).get("/berichten")
            #expect(page.bevat("De aanbieder wees dit af"))
            #expect(try wereld.uit("JW301").count == 2)
            _ = try await app.als(.ravi).post("/toewijzingsberichten/10023")
            try await wereld.ronde()
            #expect(try wereld.uit("JW301").count == 3)
        }
    }

    @Test("In de demo antwoordt de proefaanbieder binnen een minuut: aanvaard, gestart, en ons antwoord gaat terug")
    func proefaanbieder() async throws {
        try await withApp(isDemo: true) { app in
            let wereld = try await Berichtenwereld.maak(app)
            let ander = try Proefaanbieder(app.app.config)
            for _ in 0..<10 {
                try await wereld.ronde()
                try ander.ronde(op: app.klok.klok.nu())
                app.klok.vooruit(seconden: 6)
            }
            #expect(Set(try await wereld.starts().map(\.toewijzing)) == [10_023, 10_024])
            #expect(try await wereld.stand("JW301") == [.aanvaard, .aanvaard])
            #expect(try await wereld.stand("JW306") == [.verstuurd, .verstuurd])
        }
    }

    @Test("Wie geen backoffice is, of niet van dit team, ziet geen bericht en geen woord ervan")
    func afwezigheid() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app, team: Cast.zuid)
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.ronde()
            let row = try #require(try await wereld.rijen(soort: "JW305").first)
            for wie in Cast.allCases {
                let answer = try await app.als(wie).get("/berichten/\(row.id.hex)")
                #expect(answer.status == 404 && !answer.bevat("Wit"), "\(wie)")
                #expect(try await app.als(wie).post("/berichten/\(row.id.hex)/gezien").status == 404)
            }
            let list = try await app.als(.ravi).get("/berichten")
            #expect(list.status == 200 && !list.bevat("Noor") && !list.bevat(row.id.hex))
            #expect(try await app.als(.amina).get("/berichten").status == 404)
        }
    }

    @Test("Na verwerking staat er geen BSN of naam leesbaar in de databank")
    func verzegeld() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.ronde()
            let files = try FileManager.default.contentsOfDirectory(atPath: app.map).map { app.map + "/" + $0 }
            for path in files {
                guard let data = FileManager.default.contents(atPath: path) else { continue }
                #expect(data.range(of: Data("999900006".utf8)) == nil, "\(path)")
            }
        }
    }
}

/// The published schema and `xmllint`: an outside judge, never part of the project.
private enum Schema {
    static let xsd = AcceptatieTests.voorbeeld?.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
        "xsd/JW301.xsd")
    static let xmllint = "/usr/bin/xmllint"
    static var bestaat: Bool { xsd != nil && FileManager.default.isExecutableFile(atPath: xmllint) }

    static func aanvaardt(_ bytes: [UInt8]) throws -> Bool {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("jw301-\(UUID().uuidString).xml")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }  // A left-over temporary file of made-up people harms nobody.
        let process = Process()
        process.executableURL = URL(fileURLWithPath: xmllint)
        process.arguments = ["--noout", "--nonet", "--schema", xsd?.path ?? "", file.path]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
