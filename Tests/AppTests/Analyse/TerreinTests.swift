// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Een vraag op een ander terrein wordt gevolgd tot er een antwoord is")
struct TerreinTests {
    private static let motoren = [false] + (ProcessInfo.processInfo.environment["ANKERPUNT_PG"] == nil ? [] : [true])

    @Test(
        "Van conclusie naar vraag: de bladzijde noemt het, het formulier is al ingevuld, en daarna is het geen gemis meer",
        arguments: motoren)
    func vanConclusieNaarVraag(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let (family, path) = try await SamenTests.begin(app)
            let amina = app.als(.amina)
            _ = try await amina.vulIn(path) { _ in
                ["l10-conclusie": ["Zij wonen te klein."], "l10-resultaat": ["ander-domein"], "l7-kind-1-woorden": ["Goed."]]
            }
            let finding = try #require(try await SamenTests.feiten(app, family).bevindingen.first)
            let ask = AnalyseURL.nieuwTerrein(family.dossier, bevinding: finding.id)
            let overview = try await amina.get(AnalyseURL.overzicht(family.dossier))
            #expect(overview.bevat("Wonen ligt op een ander terrein") && overview.bevat(ask))
            let form = try #require(try await amina.get(ask).formulier())
            #expect(form.velden["terrein"] == ["wonen"] && form.velden["voor"] == [family.noor.hex])
            let saved = try await amina.post(
                form.actie, form.velden.merging(["gevraagd": ["Een grotere woning."], "aan": ["mevrouw Bos, Het Anker"]]) { $1 })
            #expect(saved.naar == AnalyseURL.overzicht(family.dossier) + "?bewaard=elders")
            let asked = try #require(try await SamenTests.feiten(app, family).terreinvragen.first)
            #expect(asked.inhoud.bevinding == finding.id && asked.inhoud.leefgebied == .wonen && asked.jeugdige == family.noor)
            let after = try await amina.get(AnalyseURL.overzicht(family.dossier))
            #expect(!after.bevat("Wonen ligt op een ander terrein") && after.bevat("mevrouw Bos, Het Anker"))
            #expect(try await amina.get(GezinURL.dossier(family.dossier) + "/plan").bevat("Loopt op een ander terrein"))
        }
    }

    @Test(
        "Is de dag van het antwoord voorbij, dan staat het bij het werk; een wachtlijst schuift op, opgepakt sluit het", arguments: motoren)
    func antwoord(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let (family, _) = try await SamenTests.begin(app)
            let id = try await Self.vraag(app, family)
            let file = GezinURL.dossier(family.dossier), page = AnalyseURL.terrein(family.dossier, id)
            let task = Taaksoort.terreinvraag.label
            #expect(!(try await app.als(.amina).get(file)).bevat(task))
            app.klok.vooruit(dagen: 15)
            let late = try await app.als(.amina).get(file)
            #expect(late.bevat(task) && late.bevat(page))
            let amina = app.als(.amina), wrong = try #require(try await amina.get(page).formulier())
            let refused = try await amina.post(page, wrong.velden.merging(["antwoord": ["afgewezen"]]) { $1 })
            #expect(refused.status == 422 && refused.bevat("f-toelichting"))
            let until = app.vandaag.plus(dagen: 30)
            #expect(
                try await app.als(.amina).vulIn(page) { _ in
                    ["antwoord": ["wachtlijst"]].merging([String: String].datum("tot", until).mapValues { [$0] }) { $1 }
                } != nil)
            #expect(!(try await app.als(.amina).get(file)).bevat(task))
            app.klok.vooruit(dagen: 31)
            #expect(try await app.als(.amina).get(file).bevat(task))
            #expect(try await app.als(.amina).vulIn(page) { _ in ["antwoord": ["opgepakt"]] } != nil)
            #expect(!(try await app.als(.amina).get(file)).bevat(task))
            let line = try await app.als(.amina).get(file)
            #expect(line.bevat("Antwoord van een ander terrein: opgepakt"))
        }
    }

    @Test("Twee collega's leggen het antwoord vast: beide staan er, niets is weg")
    func conflict() async throws {
        try await withApp { app in
            let (family, _) = try await SamenTests.begin(app)
            let page = AnalyseURL.terrein(family.dossier, try await Self.vraag(app, family))
            let amina = app.als(.amina), mine = try #require(try await amina.get(page).formulier())
            app.klok.vooruit(seconden: 60)
            #expect(
                try await app.als(.joost).vulIn(page) { _ in ["antwoord": ["afgewezen"], "toelichting": ["Joost: geen urgentie."]] } != nil)
            app.klok.vooruit(seconden: 60)
            let typed = mine.velden.merging(["antwoord": ["opgepakt"], "toelichting": ["Amina: er is een plek."]]) { $1 }
            let both = try await amina.post(page, typed)
            #expect(both.status == 409 && both.bevat("Joost: geen urgentie.") && both.bevat("Amina: er is een plek."))
            #expect(try await amina.post(page, try #require(both.formulier()).velden).status == 303)
            #expect(try await SamenTests.feiten(app, family).terreinuitkomsten.count == 2)
        }
    }

    @Test("Een ander team vindt de vraag niet; een vraag van een ander gezin ook niet")
    func afwezig() async throws {
        try await withApp { app in
            let (family, _) = try await SamenTests.begin(app)
            let page = AnalyseURL.terrein(family.dossier, try await Self.vraag(app, family))
            let (got, posted) = (try await app.als(.bram).get(page), try await app.als(.bram).post(page, ["antwoord": "opgepakt"]))
            #expect(got.status == 404 && posted.status == 404 && !got.bevat("Noor") && !got.bevat("woning") && !posted.bevat("woning"))
            #expect(try await app.als(.amina).get(AnalyseURL.terrein(family.dossier, family.dossier.raw)).status == 404)
        }
    }

    private static func vraag(_ app: Proefapp, _ family: DeWit) async throws -> UUIDv7 {
        let saved = try await app.als(.amina).vulIn(AnalyseURL.nieuwTerrein(family.dossier)) { _ in
            ["terrein": ["wonen"], "voor": ["gezin"], "gevraagd": ["Een grotere woning."], "aan": ["Het Anker"]]
        }
        #expect(saved != nil)
        return try #require(try await SamenTests.feiten(app, family).terreinvragen.first).id
    }
}
