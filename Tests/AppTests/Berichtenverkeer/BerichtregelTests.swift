// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Afgekeurde berichten op de tijdlijn")
struct BerichtregelTests {
    private func fout(_ code: String, over nummer: String) -> StUFFout {
        StUFFout(
            zender: .init(organisatie: "IB", applicatie: "GGK"), ontvanger: .init(organisatie: "9998", applicatie: "Ankerpunt"),
            referentienummer: PostTests.een, crossRefnummer: nummer, tijdstip: "20260302090001", code: code, omschrijving: "")
    }

    @Test(
        "StUF Fo01: weigert de keten een toewijzing, dan staat dat op de tijdlijn met de zin en wat te doen; was zij al aangekomen, dan niet"
    )
    func ontvangen() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try await Postbode.ronde(wereld.metEnvelop)
            let sent = try wereld.enveloppen("JW301").map(\.referentienummer)
            let path = GezinURL.dossier(wereld.gezin.dossier) + "?alles=ja"
            try wereld.bezorg(fout("IB016", over: try #require(sent.last)).document(), "al.xml")
            try await Postbode.ronde(wereld.metEnvelop)
            #expect(try await !app.als(.amina).get(path).bevat("kwam niet aan"))
            try wereld.bezorg(fout("IB010", over: try #require(sent.first)).document(), "fout.xml")
            try await Postbode.ronde(wereld.metEnvelop)
            let page = try await app.als(.amina).get(path)
            #expect(page.bevat("Een bericht aan de aanbieder kwam niet aan") && page.bevat("IB010"))
            #expect(page.bevat("De aanbieder is niet aangesloten, of de AGB-code klopt niet. Controleer de AGB-code"))
        }
    }

    @Test("StUF055: een start van de verkeerde vorm krijgt een Fo01, en dat staat op de tijdlijn van de toewijzing die hij noemt")
    func gegeven() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let bytes = try wereld.start(10_023, identificatie: "S1")
            let broken = String(decoding: bytes, as: UTF8.self).replacing("Begindatum>", with: "Begindag>")
            try wereld.bezorg(try wereld.omhuld(Array(broken.utf8), "JW305", PostTests.een), "a.xml")
            try await Postbode.ronde(wereld.metEnvelop)
            #expect(try wereld.uit("Fo01").count == 1)
            let page = try await app.als(.amina).get(GezinURL.dossier(wereld.gezin.dossier) + "?alles=ja")
            #expect(page.bevat("Een bericht van de aanbieder was niet te lezen") && page.bevat("Toewijzing 10023"))
            // Read again it is the same fault, told once.
            let row = try #require(try await wereld.rijen().first { $0.isIn })
            _ = try await app.als(.ravi).post("/berichten/\(row.id.hex)/poging")
            try await Postbode.ronde(wereld.metEnvelop)
            let again = try await app.als(.amina).get(GezinURL.dossier(wereld.gezin.dossier) + "?alles=ja").tekst
            #expect(again.components(separatedBy: "was niet te lezen").count == 2)
        }
    }

    @Test("iJw IV028: een fout bericht van een ander dan de aanbieder van de toewijzing komt niet op haar tijdlijn")
    func vreemd() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let broken = String(decoding: try wereld.start(10_023, identificatie: "S1"), as: UTF8.self)
                .replacing("Begindatum>", with: "Begindag>")
            let envelope = GGkEnvelop(
                zender: .init(organisatie: "65651111", applicatie: "Ander"), ontvanger: .init(organisatie: "9998", applicatie: "GGk"),
                referentienummer: PostTests.een, tijdstip: "20260302090000", functie: "JW305", inhoud: .xml(Array(broken.utf8)))
            try wereld.bezorg(try envelope.document(), "a.xml")
            try await Postbode.ronde(wereld.metEnvelop)
            #expect(try wereld.uit("Fo01").count == 1)
            #expect(try await !app.als(.amina).get(GezinURL.dossier(wereld.gezin.dossier) + "?alles=ja").bevat("was niet te lezen"))
        }
    }
}
