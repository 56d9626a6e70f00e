// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Meenemen: wat terugkomt, gaat niet verloren en overschrijft niets")
struct InleverTests {
    private static let motoren = ProcessInfo.processInfo.environment["ANKERPUNT_PG"] == nil ? [false] : [false, true]
    private static let een = String(repeating: "a1", count: 16), twee = String(repeating: "b2", count: 16)

    private static func velden(_ gezegd: String) -> Ingevuld {
        ["soort": ["huisbezoek"], "datum.dag": ["2"], "datum.maand": ["3"], "datum.jaar": ["2026"], "gezegd": [gezegd]]
    }

    private static func concepten(_ app: Proefapp, van wie: Cast = .amina) async throws -> [ConceptStore.Concept] {
        try await app.lees(als: wie, doel: .beheer) { tx in try ConceptStore.alle(van: wie.gebruiker, tx) }
    }

    private static func regels(_ app: Proefapp, _ daad: String) async throws -> Int {
        var ask = Journaalvraag()
        ask.handeling = daad
        return try await app.lees(doel: .beheer) { [ask] tx in Int(try tx.aantal(ask)) }
    }

    @Test("Twee notities worden twee concepten; twee keer inleveren is één keer, ook nadat een concept is weggegooid", arguments: motoren)
    func eenKeer(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let device = try await app.neemMee([family.dossier])
            let notes = [
                try device.notitie(Self.een, family.dossier, Self.velden("Rustig aan tafel")),
                try device.notitie(Self.twee, revisie: 3, family.dossier, Self.velden("Sem vertelde over school")),
            ]
            for note in notes { #expect(try await amina.post(MeeURL.inleveren, note).bevat("\"ingeleverd\"")) }
            for note in notes { #expect(try await amina.post(MeeURL.inleveren, note).bevat("\"bekend\"")) }
            let drafts = try await Self.concepten(app)
            #expect(drafts.count == 2 && drafts.allSatisfy { $0.isMeegenomen && $0.plek == Contactinvoer.naam })
            #expect(try await amina.get(ConceptURL.lijst).bevat(", meegenomen"))
            let first = try #require(drafts.first { $0.ingevuld["gezegd"] == ["Rustig aan tafel"] })
            _ = try await amina.post(ConceptURL.weg(first.id))
            #expect(try await amina.post(MeeURL.inleveren, notes[0]).bevat("\"bekend\""))
            #expect(try await Self.concepten(app).count == 1)
        }
    }

    @Test("Het antwoord raakte weg en er is bijgeschreven: het langere komt ernaast", arguments: motoren)
    func laterVersie(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let device = try await app.neemMee([family.dossier])
            for (revisie, text) in [(1, "Kort"), (2, "Kort, en toen meer"), (1, "Kort")] {
                let note = try device.notitie(Self.een, revisie: revisie, family.dossier, Self.velden(text))
                #expect(try await amina.post(MeeURL.inleveren, note).status == 200)
            }
            #expect(try await Self.concepten(app).compactMap { $0.ingevuld["gezegd"]?.first }.sorted() == ["Kort", "Kort, en toen meer"])
        }
    }

    @Test("Verder werken in het ene concept en het bewaren laat het andere staan, en ook wat iemand op kantoor al typte")
    func nietsOverschreven() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), page = GezinURL.nieuwContact(family.dossier)
            let place = Conceptplek(Contactinvoer.self, page).path
            _ = try await amina.post(place, ["gezegd": "Begonnen op kantoor"])
            let device = try await app.neemMee([family.dossier])
            for (number, text) in [(Self.een, "Aan tafel"), (Self.twee, "In de gang")] {
                _ = try await amina.post(MeeURL.inleveren, device.notitie(number, family.dossier, Self.velden(text)))
            }
            let drafts = try await Self.concepten(app)
            let table = try #require(drafts.first { $0.ingevuld["gezegd"] == ["Aan tafel"] })
            let opened = try await amina.get(ConceptURL.verder(table))
            #expect(opened.bevat("Aan tafel") && opened.waarde("_conceptid") == table.id.hex)
            #expect(try await amina.get(page).bevat("Begonnen op kantoor"))
            // The script of the page saves while somebody types in the opened one.
            _ = try await amina.post(place, ["gezegd": "Aan tafel, aangevuld", "_conceptid": table.id.hex])
            let texts = try await Self.concepten(app).compactMap { $0.ingevuld["gezegd"]?.first }
            #expect(texts.sorted() == ["Aan tafel, aangevuld", "Begonnen op kantoor", "In de gang"])
            var sent = ContactTests.notitie(family, gezegd: "Aan tafel, aangevuld")
            sent["_concept"] = [place]
            sent["_conceptid"] = [table.id.hex]
            #expect(try await amina.post(GezinURL.contacten(family.dossier), sent).status == 303)
            let left = try await Self.concepten(app).compactMap { $0.ingevuld["gezegd"]?.first }
            #expect(left.sorted() == ["Begonnen op kantoor", "In de gang"])
        }
    }

    @Test("Is de toegang intussen weg, dan komt de tekst binnen bij wie haar schreef, en blijft het dossier dicht", arguments: motoren)
    func rechtWeg(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let device = try await app.neemMee([family.dossier])
            try await app.eindigRelaties(family.dossier)
            let answer = try await amina.post(MeeURL.inleveren, device.notitie(Self.een, family.dossier, Self.velden("Zij wil verder")))
            #expect(answer.status == 200 && answer.bevat("zonder-recht"))
            let draft = try #require(try await Self.concepten(app).first)
            #expect(try await amina.get(ConceptURL.tekst(draft.id)).bevat("Zij wil verder"))
            #expect(try await amina.get(ConceptURL.verder(draft)).status == 404)
            #expect(try await amina.post(MeeURL.pak, ["dossier": family.dossier.hex]).status == 404)
            #expect(try await Self.regels(app, "meegenomen.zonder-recht") == 1)
            #expect(try await !app.als(.petra).get(ConceptURL.lijst).bevat("Zij wil verder"))
        }
    }

    @Test("Een ander levert niets in met dit pak, en wat niet klopt, komt er niet in en blijft op het apparaat")
    func vreemd() async throws {
        try await withApp { app in
            let family = try await app.deWit(), other = try await app.deWit()
            let device = try await app.neemMee([family.dossier]), second = try await app.neemMee([other.dossier])
            let good = try device.notitie(Self.een, family.dossier, Self.velden("Zij wil verder"))
            #expect(try await app.als(.bram).post(MeeURL.inleveren, good).status == 422)
            #expect(try await app.als(.joost).post(MeeURL.gewist, ["pak": device.nummer]).status == 200)
            #expect(try await app.lees(doel: .beheer) { tx in try MeeStore.pakken(hoogstens: 9, tx) }.allSatisfy { $0.gewist == nil })
            let wrong: [Ingevuld] = [
                good.merging(["pak": [second.nummer]]) { $1 }, good.merging(["revisie": ["2"]]) { $1 },
                good.merging(["nummer": [Self.twee]]) { $1 }, good.merging(["verzegeld": ["AAAA"]]) { $1 },
                good.merging(["revisie": ["x"]]) { $1 }, [:], ["pak": [device.nummer]],
            ]
            for form in wrong {
                let answer = try await app.als(.amina).post(MeeURL.inleveren, form)
                #expect(answer.status == 422 && answer.bevat("Zij blijft op dit apparaat staan"), "\(form.keys)")
            }
            for who in [Cast.amina, .bram, .joost] { #expect(try await Self.concepten(app, van: who).isEmpty) }
            #expect(try await app.niemand.post(MeeURL.inleveren, good).status == 401)
        }
    }

    @Test("Alleen velden van het formulier zelf komen in het concept")
    func velden() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let device = try await app.neemMee([family.dossier])
            let form = Self.velden("Hallo").merging(["_csrf": ["x"], "rol": ["teamleider"], "datumx": ["1"]]) { $1 }
            _ = try await app.als(.amina).post(MeeURL.inleveren, device.notitie(Self.een, family.dossier, form))
            #expect(try await Self.concepten(app).first.map { Set($0.ingevuld.keys) } == Set(Self.velden("").keys))
        }
    }

    @Test("Dertig dagen na het einde is de sleutel weg: dan kan niets meer terugkomen", arguments: motoren)
    func einde(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit()
            let device = try await app.neemMee([family.dossier])
            let loper = Termijnloper(databank: app.databank)
            app.klok.vooruit(dagen: 29)
            try await loper.ronde()
            let late = try device.notitie(Self.een, family.dossier, Self.velden("Laat"))
            #expect(try await app.als(.amina).post(MeeURL.inleveren, late).bevat("\"ingeleverd\""))
            app.klok.vooruit(dagen: 2)
            try await loper.ronde()
            let later = try device.notitie(Self.twee, family.dossier, Self.velden("Te laat"))
            #expect(try await app.als(.amina).post(MeeURL.inleveren, later).status == 422)
            let left = try await app.lees(doel: .beheer) { tx in
                try ["meesleutel", "meenotitie", "meepak"].map { try tx.query("SELECT 1 AS een FROM \($0)").count }
            }
            #expect(left == [0, 0, 1])
            app.klok.vooruit(dagen: 340)
            try await loper.ronde()
            #expect(try await app.lees(doel: .beheer) { tx in try MeeStore.pakken(hoogstens: 9, tx) }.isEmpty)
            #expect(try await app.als(.amina).get(GezinURL.toegang(family.dossier)).bevat("langer dan een jaar geleden"))
        }
    }
}
