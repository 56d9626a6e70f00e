// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De lezingen op hun bladzijden: voor wie, met wat diegene mag lezen")
struct LezingwegTests {
    private static let soorten = ["jurist", "collega", "ouders", "kind"]

    @Test("Vier lezingen van één besluit; elke keer is te zien wie keek", arguments: SamenvoegomkeerTests.motoren)
    func alle(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let road = try await Besluitsteun.verzonden(app), amina = app.als(.amina)
            let lawyer = try await amina.get(road.pad + "/lezing/jurist")
            #expect(
                lawyer.bevat("Uitkomst van de afweging: een individuele voorziening.")
                    && lawyer.bevat("uitkomst en alle gronden zijn gelijk"))
            #expect(lawyer.bevat("De ladder, regel 9") && lawyer.bevat("Dit oordeel is van: Amina"))
            let colleague = try await amina.get(road.pad + "/lezing/collega")
            #expect(colleague.bevat("Waarom niet lichter") && colleague.bevat("Is het ‘Ja, helemaal’: dan houdt het op bij"))
            let parents = try await amina.get(road.pad + "/lezing/ouders")
            #expect(parents.bevat("gemaakt voor Karin en Daan") && parents.bevat("Noor gaat niet meer naar school. Help ons."))
            let child = try await amina.get(road.pad + "/lezing/kind")
            #expect(child.bevat("Hallo Noor") && child.bevat("Je krijgt deze hulp:") && !child.bevat("Jeugdwet"))
            for page in [parents, child] { #expect(!page.tekst.contains("class=\"wie") && page.bevat("Afdrukken: Ctrl+P")) }
            #expect(try await app.app.aantalKeren("lezing.inzien") == 2)
            #expect(try await app.app.aantalKeren("lezing.afdrukken") == 2)
        }
    }

    @Test("Een ander team vindt geen lezing; zonder besluit is er geen")
    func afwezig() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            for kind in Self.soorten { #expect(try await app.als(.amina).get("\(road.pad)/lezing/\(kind)").status == 404) }
            try await road.weeg()
            #expect(try await road.besluit().status == 303)
            for kind in Self.soorten {
                let answer = try await app.als(.bram).get("\(road.pad)/lezing/\(kind)")
                #expect(answer.status == 404 && !answer.bevat("Noor"), "\(kind)")
                #expect(try await app.als(.amina).get("\(road.pad)/lezing/\(kind)").status == 200, "\(kind)")
            }
            #expect(try await app.als(.amina).get(road.pad + "/lezing/niemand").status == 404)
        }
    }

    /// A shield over one fact of the weighing: the finding of this step, or the decision itself.
    private static func scherm(
        _ app: Proefapp, _ road: Besluitsteun, stap: String?, gebruikers: [ID<Gebruiker>] = [], betrokkenen: [ID<Persoon>] = []
    ) async throws {
        let visit = app.bezoek(.amina), dossier = road.gezin.dossier
        try await app.schrijf { tx in
            let zicht = try Zicht.op(dossier, visit, voor: .wijzigen, tx)
            let beeld = try #require(try BesluitStore.aanvragen(zicht, tx).first)
            let fact = try #require(stap.map { beeld.bevinding($0)?.id } ?? beeld.laatsteBesluit?.id)
            let shield = Scherm(feiten: [fact], voorGebruikers: gebruikers, voorBetrokkenen: betrokkenen, reden: "in vertrouwen verteld")
            try BeschermingStore.legVast(shield, zicht, van: tx.vandaag, tx)
        }
        app.klok.vooruit(seconden: 60)
    }

    @Test("Wat voor de ene ouder is afgeschermd, staat niet in diens uitleg en niet in die voor beide ouders; wel in die voor de ander")
    func schermVoorOuder() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), family = road.gezin, amina = app.als(.amina)
            for step in ["hulpvraag", "problemen", "benodigde-hulp", "wat-rest"] { _ = try await road.vul(step) }
            _ = try await road.vul("eigen-mogelijkheden", ["overweging": "Karin durft Daan niet te vragen."])
            #expect(try await road.besluit().status == 303)
            let secret = "Karin durft Daan niet te vragen."
            #expect(try await amina.get(road.pad + "/lezing/ouders").bevat(secret))
            try await Self.scherm(app, road, stap: "eigen-mogelijkheden", betrokkenen: [family.daan])
            let both = try await amina.get(road.pad + "/lezing/ouders")
            #expect(!both.bevat(secret) && !both.bevat("Dat bleek uit de gesprekken.") && both.bevat("geldt een scherm of een geheim"))
            let daan = try await amina.get("\(road.pad)/lezing/ouders?voor=\(family.daan.hex)")
            #expect(
                !daan.bevat(secret) && !daan.bevat("Noor gaat niet meer naar school. Help ons.")
                    && daan.bevat("dat Noor hulp van de gemeente nodig heeft"))
            let karin = try await amina.get("\(road.pad)/lezing/ouders?voor=\(family.karin.hex)")
            #expect(karin.bevat(secret) && karin.bevat("gemaakt voor Karin") && !karin.bevat("geldt een scherm"))
            for who in [family.sem.hex, "onzin"] {
                #expect(try await amina.get("\(road.pad)/lezing/ouders?voor=\(who)").status == 404, "\(who)")
            }
        }
    }

    @Test("Een afgeschermde stap leest de collega voor wie het scherm is niet; ouder met geheim adres krijgt geen vrije woorden")
    func schermVoorCollega() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), family = road.gezin
            try await Self.scherm(app, road, stap: "problemen", gebruikers: [Cast.joost.gebruiker])
            let joost = try await app.als(.joost).get(road.pad + "/lezing/jurist")
            #expect(joost.status == 200 && !joost.bevat("Bevinding bij problemen.wat.") && joost.bevat("Afgeschermd voor wie dit leest."))
            #expect(joost.bevat("Bevinding bij hulp.doel."))
            let visit = app.bezoek(.amina)
            try await app.schrijf { tx in
                let zicht = try Zicht.op(family.dossier, visit, voor: .wijzigen, tx)
                try BeschermingStore.legVast(
                    Geheimhouding(persoon: family.karin, wat: .adres, voor: [family.daan], grond: "bang"), zicht, van: tx.vandaag, tx)
            }
            let daan = try await app.als(.amina).get("\(road.pad)/lezing/ouders?voor=\(family.daan.hex)")
            #expect(!daan.bevat("Dat bleek uit de gesprekken.") && daan.bevat("niets in dat iemand zelf opschreef"))
        }
    }

    @Test("Is het hele besluit afgeschermd, dan is er niets om mee te geven")
    func besluitAchterScherm() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), family = road.gezin
            try await Self.scherm(app, road, stap: nil, betrokkenen: [family.noor])
            let child = try await app.als(.amina).get(road.pad + "/lezing/kind")
            #expect(child.bevat("Er is geen uitleg om mee te geven") && !child.bevat("Hallo Noor") && !child.bevat("Gezinsbegeleiding"))
            #expect(try await app.als(.amina).get(road.pad + "/lezing/ouders").bevat("Gezinsbegeleiding aan huis"))
        }
    }

    @Test("Onder de twaalf is er geen brief aan het kind; vanaf zestien lezen ouders alleen mee als zij zelf aanvroegen")
    func leeftijd() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            func besluit(_ kind: ID<Persoon>, _ asker: ID<Persoon>) async throws -> Besluitsteun {
                let made = try await amina.post(
                    "/dossiers/\(family.dossier.hex)/besluit",
                    Besluitsteun.aanvraagvelden(family, app.vandaag).en(["jeugdige": kind.hex, "aanvrager": asker.hex]))
                let road = Besluitsteun(app: app, gezin: family, pad: try #require(made.naar))
                try await road.weeg()
                #expect(try await road.besluit().status == 303)
                return road
            }
            let sem = try await besluit(family.sem, family.karin)
            let young = try await amina.get(sem.pad + "/lezing/kind")
            #expect(young.bevat("12 jaar of ouder") && !young.bevat("Hallo Sem"))
            let noor = try await besluit(family.noor, family.noor)
            // 15 years and 100 days: a year later she is sixteen.
            app.klok.vooruit(dagen: 300)
            let parents = try await app.als(.amina).get(noor.pad + "/lezing/ouders")
            #expect(parents.bevat("beslist zelf wie dit leest") && !parents.bevat("hulp van de gemeente nodig heeft"))
            #expect(try await app.als(.amina).get("\(noor.pad)/lezing/ouders?voor=\(family.daan.hex)").status == 404)
            #expect(try await app.als(.amina).get(noor.pad + "/lezing/kind").bevat("Hallo Noor"))
        }
    }
}
