// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Berichten zoeken, en meer tegelijk afhandelen")
struct BerichtselectieTests {
    /// Both assignments were refused on their way.
    private func geweigerd(_ app: Proefapp) async throws -> (Berichtenwereld, [Berichtrij]) {
        let wereld = try await Berichtenwereld.maak(app)
        try await Postbode.ronde(wereld.metEnvelop)
        for (index, number) in try wereld.enveloppen("JW301").map(\.referentienummer).enumerated() {
            let fault = StUFFout(
                zender: .init(organisatie: "IB", applicatie: "GGK"), ontvanger: .init(organisatie: "9998", applicatie: "Ankerpunt"),
                referentienummer: [PostTests.een, PostTests.twee][index % 2], crossRefnummer: number, tijdstip: "20260302090001",
                code: "IB010", omschrijving: "")
            try wereld.bezorg(fault.document(), "fout\(index).xml")
        }
        try await Postbode.ronde(wereld.metEnvelop)
        return (wereld, try await wereld.rijen(soort: "JW301"))
    }

    @Test("Opnieuw versturen gaat in twee stappen: eerst staat er wat er gebeurt, pas na ja gaan ze, elk één keer")
    func opnieuw() async throws {
        try await withApp { app in
            let (wereld, rows) = try await geweigerd(app)
            #expect(rows.map(\.stand) == [.geweigerd, .geweigerd])
            let list = try await app.als(.ravi).get("/berichten?stand=aandacht")
            for row in rows { #expect(list.tekst.contains("value=\"\(row.id.hex)\"")) }
            let chosen = ["bericht": rows.map(\.id.hex), "doen": ["opnieuw"]]
            let ask = try await app.als(.ravi).post("/berichten/selectie", chosen)
            #expect(ask.status == 200 && ask.bevat("Ja, doe dit met 2 berichten"))
            #expect(try await wereld.stand("JW301") == [.geweigerd, .geweigerd], "vragen verandert niets")
            let done = try await app.als(.ravi).post("/berichten/selectie", chosen.merging(["bevestigd": ["ja"]]) { first, _ in first })
            #expect(done.status == 303)
            try await Postbode.ronde(wereld.metEnvelop)
            #expect(try await wereld.stand("JW301") == [.verstuurd, .verstuurd])
            let again = try await app.als(.ravi).post("/berichten/selectie", chosen.merging(["bevestigd": ["ja"]]) { first, _ in first })
            #expect(again.bevat("Dit bericht is intussen verder"))
            #expect(try await app.als(.amina).post("/berichten/selectie", chosen).status == 404)
        }
    }

    @Test("Wat een besluit vraagt of niet past gaat niet mee, en er staat waarom; zonder keuze staat er wat te doen")
    func pastNiet() async throws {
        try await withApp { app in
            let (wereld, rows) = try await geweigerd(app)
            let page = try await app.als(.ravi).post("/berichten/selectie", ["bericht": rows.map(\.id.hex), "doen": ["gezien"]])
            #expect(page.bevat("Met de berichten die u koos kan dit niet") && page.bevat("of er moet meer gebeuren"))
            let none = try await app.als(.ravi).post("/berichten/selectie", ["doen": ["gezien"]])
            #expect(none.bevat("Er is nog niets gekozen"))
            #expect(try await wereld.stand("JW301") == [.geweigerd, .geweigerd])
        }
    }

    @Test("OP274: een verzoek van een aanbieder wordt nooit met andere tegelijk als gezien gemeld", arguments: ["JW315", "JW317", "JW323"])
    func verzoek(soort: String) throws {
        func rij(_ soort: String) throws -> Berichtrij {
            Berichtrij(
                id: try #require(ID("01900000000070008000000000000001")), nummer: 1, moment: Moment(micros: 0), isIn: true, soort: soort,
                partij: nil, identificatie: nil, dagtekening: nil, stand: .aandacht, sinds: Moment(micros: 0), dossiers: [])
        }
        #expect(try !Berichtdaad.gezien.past(rij(soort)))
        #expect(try Berichtdaad.gezien.past(rij("JW305")))
    }

    @Test(
        "Zoeken op aanbieder, code, stand en tijd vindt alleen wat past",
        arguments: [
            ("code=IB010", 2), ("code=IB011", 0), ("stand=aandacht", 2), ("stand=antwoord", 0), ("tijd=week", 2),
            ("aanbieder=65656055", 2), ("aanbieder=01000009", 0), ("code=IB010&stand=aandacht&soort=JW301", 2),
        ])
    func zoek(vraag: String, aantal: Int) async throws {
        try await withApp { app in
            let (_, rows) = try await geweigerd(app)
            let page = try await app.als(.ravi).get("/berichten?\(vraag)").tekst
            #expect(rows.filter { page.contains("id=\"kies-\($0.id.hex)\"") }.count == aantal)
            if aantal == 0 { #expect(page.contains("Niets gevonden")) }
        }
    }

    @Test("Het nummer van een envelop vindt het bericht dat erin ging; rare tekens in een zoekvraag geven geen fout")
    func envelop() async throws {
        try await withApp { app in
            let (wereld, rows) = try await geweigerd(app)
            let number = try #require(try wereld.enveloppen("JW301").first?.referentienummer)
            let page = try await app.als(.ravi).get("/berichten?nummer=\(number)").tekst
            #expect(rows.filter { page.contains("id=\"kies-\($0.id.hex)\"") }.count == 1)
            #expect(try await app.als(.ravi).get("/berichten?code=%27%20OR%201&aanbieder=%25&stand=x&tijd=y").status == 200)
        }
    }
}
