// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De lokale plus: wat de gemeente extra doet, voor iedereen te lezen")
struct PlusTests {
    private static func velden(_ app: Proefapp, _ titel: String, van: Int = 0, tot: Int? = nil) -> [String: String] {
        let until: [String: String] = tot.map { .datum("tot", app.vandaag.plus(dagen: $0)) } ?? [:]
        return [String: String].datum("van", app.vandaag.plus(dagen: van)).en(until).en([
            "titel": titel, "wat": "Je mag gratis mee.", "voorWie": "Kinderen tot 12 jaar", "hoe": "Bel het lokale team.",
            "grond": "Raadsbesluit 9",
        ])
    }

    @Test(
        "Vastgelegd staat het meteen op de openbare bladzijde, zonder account en zonder journaalregel per lezer",
        arguments: SamenvoegomkeerTests.motoren)
    func openbaar(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            #expect(try await app.niemand.get(Openbaarpad.plus).bevat("Op dit moment doen wij niets extra."))
            let made = try await app.als(.petra).post(PlusURL.lijst, Self.velden(app, "Zwemles"))
            #expect(made.status == 303)
            #expect(try await app.als(.petra).post(PlusURL.lijst, Self.velden(app, "Museum", van: 9)).status == 303)
            #expect(try await app.als(.petra).post(PlusURL.lijst, Self.velden(app, "Kamp", van: -20, tot: -1)).status == 303)
            let before = try await app.app.aantalKeren("kaart.inzien")
            let page = try await app.niemand.get(Openbaarpad.plus)
            #expect(page.status == 200 && page.bevat("Zwemles") && page.bevat("Raadsbesluit 9") && !page.bevat("Kamp"))
            #expect(page.tekst.range(of: "Dit komt er nog bij").map { page.tekst[$0.upperBound...].contains("Museum") } == true)
            for _ in 0..<5 { _ = try await app.niemand.get(Openbaarpad.plus) }
            #expect(try await app.app.aantalKeren("kaart.inzien") <= before + 1)
        }
    }

    @Test("Wie de kaart niet bijhoudt, wijzigt niets; slechte invoer geeft gewone zinnen; een verouderde verliest geen van beide")
    func bijhouden() async throws {
        try await withApp { app in
            let refused = try await app.als(.amina).post(PlusURL.lijst, Self.velden(app, "Zwemles"))
            #expect(refused.status == 404)
            let petra = app.als(.petra)
            let wrong = try await petra.post(PlusURL.lijst, Self.velden(app, "Zwemles", van: 5, tot: 2))
            #expect(wrong.status == 422 && wrong.bevat("De laatste dag ligt vóór de eerste") && wrong.bevat("Je mag gratis mee."))
            #expect(try await petra.post(PlusURL.lijst, ["titel": ""]).status == 422)
            #expect(try await petra.post(PlusURL.lijst, Self.velden(app, "Zwemles")).status == 303)
            let fact = try #require(try await app.lees { tx in try PlusStore.feiten(tx) }.first), url = PlusURL.een(fact.inhoud.plus)
            var mine = try #require(try await petra.get(url).formulier()), other = try #require(try await petra.get(url).formulier())
            other.velden["titel"] = ["Zwemles en diploma"]
            mine.velden["titel"] = ["Zwemmen"]
            app.klok.vooruit(seconden: 60)
            #expect(try await petra.post(other.actie, other.velden).status == 303)
            app.klok.vooruit(seconden: 60)
            let stale = try await petra.post(mine.actie, mine.velden)
            #expect(stale.status == 409 && stale.bevat("Zwemles en diploma") && stale.bevat("Zwemmen"))
            #expect(try await app.niemand.get(Openbaarpad.plus).bevat("Zwemles en diploma"))
            #expect(try await petra.get(PlusURL.lijst + "/regels/" + String(repeating: "0", count: 32)).status == 404)
        }
    }

    @Test("Bij de stap van de ladder staat wat de gemeente extra doet, met de weg naar de bladzijde")
    func bijDeStap() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), step = road.pad + "/stap/eigen-mogelijkheden"
            #expect(try await app.als(.amina).get(step).bevat("er staat nu niets"))
            #expect(try await app.als(.petra).post(PlusURL.lijst, Self.velden(app, "Zwemles")).status == 303)
            let page = try await app.als(.amina).get(step)
            #expect(
                page.bevat("boven op de plicht tot jeugdhulp") && page.bevat("Zwemles") && page.tekst.contains("href=\"/lokale-plus#plus-"))
        }
    }
}
