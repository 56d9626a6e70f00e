// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Klachten, door de bladzijden heen (Awb 9:4–9:12)")
struct KlachtbladTests {
    private func velden(_ family: DeWit, _ app: Proefapp, over: Cast? = .joost) -> [String: String] {
        var fields = ["klager": family.karin.hex, "woorden": "Hij noemde mij lastig."].en(.datum("ontvangen", app.vandaag))
        if let over { fields["over"] = over.gebruiker.hex }
        return fields
    }

    @Test(
        "Van ontvangst tot antwoord, door een ander dan over wie het gaat; de taak sluit met het antwoord",
        arguments: SamenvoegomkeerTests.motoren)
    func weg(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), base = GezinURL.dossier(family.dossier)
            let made = try await app.als(.amina).post(base + "/klachten", velden(family, app)), path = try #require(made.naar)
            #expect(try await app.als(.petra).get(path).bevat("13 april 2026"))
            #expect(try await app.als(.petra).get(base).bevat(Taaksoort.klacht.label))
            #expect(try await app.als(.petra).get(path + "/brief").bevat("Wij hebben uw klacht ontvangen"))
            #expect(
                try await ondertekenaar(app.als(.petra).get(path + "/brief")) == Cast.amina.naam, "tot de bevestiging: wie haar vastlegde")
            let day = [String: String].datum("op", app.vandaag)
            let himself = try await app.als(.petra).post(
                path + "/ontvangstbevestiging", day.en(["behandelaar": Cast.joost.gebruiker.hex]))
            #expect(himself.status == 422, "Awb 9:7")
            #expect(
                try await app.als(.petra).post(path + "/ontvangstbevestiging", day.en(["behandelaar": Cast.petra.gebruiker.hex])).status
                    == 303)
            for who in [Cast.amina, .petra] {
                let receipt = try await app.als(who).get(path + "/brief")
                #expect(ondertekenaar(receipt) == Cast.petra.naam && receipt.bevat("2 maart 2026") && !receipt.bevat("nog niet verzonden"))
            }
            let end = ["oordeel": "gegrond", "bevindingen": "Het woord had niet mogen vallen."].en(.datum("verteld", app.vandaag))
            let unheard = try await app.als(.petra).post(path + "/afdoening", end)
            #expect(unheard.status == 422 && unheard.bevat("Awb 9:10") && unheard.bevat("niet mogen vallen"))
            #expect(try await app.als(.petra).post(path + "/horen", day.en(["woorden": "Beiden gehoord."])).status == 303)
            #expect(try await app.als(.petra).post(path + "/afdoening", end).status == 303)
            let letter = try await app.als(.petra).get(path + "/brief")
            #expect(letter.bevat("Het woord had niet mogen vallen.") && letter.bevat("ombudsman"))
            #expect(try await !app.als(.petra).get(base).bevat(Taaksoort.klacht.label))
            #expect(try await app.als(.petra).post(path + "/uitstel", day).status == 422, "afgehandeld is afgehandeld")
        }
    }

    @Test("Een klacht van vóór de Jeugdwet of uit de toekomst wordt geweigerd; wat getypt is blijft staan", arguments: [1900, 2014, 2099])
    func dag(_ jaar: Int) async throws {
        try await withApp { app in
            let family = try await app.deWit(), base = GezinURL.dossier(family.dossier)
            let day = try #require(Datum(jaar, 1, 1))
            let refused = try await app.als(.amina).post(base + "/klachten", velden(family, app).en(.datum("ontvangen", day)))
            #expect(
                refused.status == 422 && refused.bevat("Hij noemde mij lastig.")
                    && refused.bevat("Vul de dag in waarop de klacht binnenkwam"))
        }
    }

    @Test("De privacy officer met toezicht legt een klacht vast, zoals de rechtentabel zegt; zonder toezicht is er niets")
    func toezicht() async throws {
        try await withApp { app in
            let family = try await app.deWit(), base = GezinURL.dossier(family.dossier)
            #expect(try await app.als(.samira).get(base + "/klachten/nieuw").status == 404)
            try await VernietigingTests.geefToezicht(app, family.dossier)
            #expect(try await app.als(.samira).get(base + "/klachten/nieuw").status == 200)
            let path = try #require(try await app.als(.samira).post(base + "/klachten", velden(family, app)).naar)
            #expect(try await app.als(.samira).get(path + "/horen").status == 200)
        }
    }

    @Test("Awb 9:7: over wie de klacht gaat, ziet haar nergens en kan haar niet vastleggen")
    func beklaagde() async throws {
        try await withApp { app in
            let family = try await app.deWit(), base = GezinURL.dossier(family.dossier)
            let own = try await app.als(.joost).post(base + "/klachten", velden(family, app))
            #expect(own.status == 422 && own.bevat("gaat over u") && own.bevat("Hij noemde mij lastig."))
            let path = try #require(try await app.als(.amina).post(base + "/klachten", velden(family, app)).naar)
            for sheet in [base, base + "/klachten", base + "/verzoeken", base + "/gezin/bescherming", base + "/toegang", "/werkvoorraad"] {
                let page = try await app.als(.joost).get(sheet)
                #expect(page.status == 200 && !page.bevat("lastig") && !page.bevat("Een klacht") && !page.bevat(Taaksoort.klacht.label))
            }
            for sheet in [path, path + "/brief", path + "/horen"] { #expect(try await app.als(.joost).get(sheet).status == 404) }
            let day = [String: String].datum("verteld", app.vandaag)
            #expect(
                try await app.als(.joost).post(path + "/afdoening", day.en(["oordeel": "ingetrokken", "bevindingen": "Weg."])).status == 404
            )
            #expect(try await app.als(.amina).get(base + "/klachten").bevat("Klacht van Karin"))
        }
    }

    @Test("Over de gemeente klagen kan zonder naam; een ander team ziet niets")
    func zonderNaam() async throws {
        try await withApp { app in
            let family = try await app.deWit(), base = GezinURL.dossier(family.dossier)
            let made = try await app.als(.joost).post(base + "/klachten", velden(family, app, over: nil))
            #expect(made.status == 303)
            #expect(try await app.als(.joost).get(base + "/klachten").bevat("Klacht van Karin"))
            let other = try await app.als(.bram).get(base + "/klachten")
            #expect(other.status == 404 && !other.bevat("Karin"))
            let empty = try await app.als(.amina).post(base + "/klachten", [:])
            #expect(empty.status == 422 && empty.bevat("Wat is de klacht?"))
        }
    }
}
