// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import HTTPTypes
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Cijfers over berichten")
struct BerichtcijferTests {
    @Test(
        "De mediaan is de middelste, of het midden van de middelste twee",
        arguments: [([], nil), ([4], 4), ([9, 1, 2], 2), ([1, 2], 1.5)])
    func mediaan(dagen: [Int], uitkomst: Double?) {
        #expect(Berichtcijfers.mediaan(dagen) == uitkomst)
    }

    @Test("Per aanbieder: soorten, afwijzingen met hun zin, dagen tot antwoord; zonder naam van kind of ouder; ook als bestand")
    func tel() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try await wereld.ronde()
            app.klok.vooruit(seconden: 2 * 86_400)
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try wereld.bezorg(try wereld.start(99_999, identificatie: "S2"), "b.xml")
            try await wereld.ronde()
            let page = try await app.als(.ravi).get("/berichten/cijfers")
            #expect(page.bevat("Waarom er werd afgewezen") && page.bevat(Berichtenwereld.agb) && page.bevat("JW305"))
            let csv = try await app.als(.ravi).get("/berichten/cijfers.csv")
            #expect(csv.koppen[.contentType]?.contains("text/csv") == true)
            #expect(csv.tekst.contains(";berichten;;JW301;") && csv.tekst.contains(";wacht op antwoord;;;;2"))
            #expect(csv.tekst.contains("mediaan dagen tot antwoord;wij;;;0"))
            let refusals = csv.tekst.split(separator: "\r\n").filter { $0.contains(";afgewezen;wij;") }
            #expect(refusals.count == 1 && refusals.allSatisfy { $0.hasSuffix(";1") })
            for text in [page.tekst, csv.tekst] {
                for name in ["Noor", "Karin", "999900006"] { #expect(!text.contains(name), "\(name)") }
            }
            let other = try await app.als(.ravi).get("/berichten/cijfers?periode=2019")
            #expect(other.status == 200 && other.bevat("In deze tijd ging er geen bericht heen of terug"))
        }
    }

    @Test("Backoffice, contractmanager en functioneel beheer zien de cijfers; een ander vindt de bladzijde niet")
    func rechten() async throws {
        try await withApp { app in
            for who in [Cast.ravi, .inge, .fatima] {
                let page = try await app.als(who).get("/berichten/cijfers")
                #expect(page.status == 200, "\(who)")
            }
            for who in [Cast.amina, .thomas, .petra] {
                for path in ["/berichten/cijfers", "/berichten/cijfers.csv"] {
                    let page = try await app.als(who).get(path)
                    #expect(page.status == 404, "\(who) \(path)")
                }
            }
            for wrong in ["periode=morgen", "aanbieder=abc"] {
                let page = try await app.als(.ravi).get("/berichten/cijfers?\(wrong)")
                #expect(page.status == 404, "\(wrong)")
            }
        }
    }
}
