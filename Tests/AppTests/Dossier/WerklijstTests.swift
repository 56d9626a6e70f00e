// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Werkvoorraad en teamlijst")
struct WerklijstTests {
    @Test("Wie vaste contactpersoon is, ziet het dossier bij eigen werk; een collega niet")
    func eigen() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await app.vraag(gezin, op: app.vandaag)
            #expect(try await app.als(.amina).get("/werkvoorraad").bevat("1 dossier"))
            try await app.maakContact(gezin.dossier, .amina)
            #expect(try await app.als(.amina).get("/werkvoorraad").bevat("Gezin De Wit"))
            #expect(!(try await app.als(.joost).get("/werkvoorraad").bevat("Gezin De Wit")))
            #expect(try await app.als(.joost).get("/team").bevat("Gezin De Wit"))
        }
    }

    @Test("De eerste termijn staat bovenaan en te laat is te laat")
    func volgorde() async throws {
        try await withApp { app in
            let late = try await app.deWit()
            try await app.vraag(late, op: app.vandaag.plus(dagen: -20))
            let early = try await app.deWit()
            try await app.vraag(early, op: app.vandaag)
            let page = try await app.als(.amina).get("/team").tekst
            let first = try #require(page.range(of: late.dossier.hex)), second = try #require(page.range(of: early.dossier.hex))
            #expect(first.lowerBound < second.lowerBound)
            let only = try await app.als(.amina).get("/team?welke=te-laat").tekst
            #expect(only.contains(late.dossier.hex))
            #expect(!only.contains(early.dossier.hex))
        }
    }

    @Test("Een relatie die afloopt, haalt het dossier die dag uit de lijst")
    func afgelopen() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await app.vraag(gezin, op: app.vandaag)
            try await app.maakContact(gezin.dossier, .bram, dagen: 3)
            #expect(try await app.als(.bram).get("/werkvoorraad").bevat(gezin.dossier.hex))
            app.klok.vooruit(dagen: 4)
            #expect(!(try await app.als(.bram).get("/werkvoorraad").bevat(gezin.dossier.hex)))
            try await Termijnloper(databank: app.databank).ronde()
            let row = try await app.lees { tx in try StandStore.alle(tx) }.first
            #expect(row?.contact == nil && row?.volger == Cast.amina.gebruiker, "terug bij wie het dossier maakte")
        }
    }

    @Test("Na een upgrade worden alle rijen opnieuw gemaakt, in korte stappen: niemand wacht op een lange")
    func korteStappen() async throws {
        try await withApp { app in
            for _ in 0..<9 { _ = try await app.deWit() }
            let before = try await app.lees { tx in try StandStore.alle(tx) }
            try await app.schrijf { tx in try tx.execute("UPDATE dossier_stand SET fase = 'leeg', opnieuw = geopend") }
            try await Termijnloper(databank: app.databank).ronde()
            #expect(try await app.lees { tx in try StandStore.alle(tx) } == before)
            let steps = try await app.app.aantalKeren("termijnen.bijwerken")
            #expect(3 <= steps, "9 dossiers in \(steps) stappen")
        }
    }

    @Test(
        "De taak om een bewaarplicht te bekijken verhuist: bij overdracht naar de ander, en wie weggaat laat haar niet bij zichzelf achter")
    func bewaarplichtVerhuist() async throws {
        try await withApp { app in
            let (given, made) = (try await app.deWit(), try await app.deWit())
            try await app.maakContact(given.dossier, .amina)
            let form = ["reden": "bezwaar", "toelichting": "Zaak 12"].en(.datum("herzienOp", app.vandaag.plus(maanden: 6)))
            for family in [given, made] {
                #expect(try await app.als(.amina).post(VerzoekURL.bewaarplichten(family.dossier), form).naar != nil)
                #expect(try await app.als(.amina).get("/werkvoorraad").bevat(family.dossier.hex))
            }
            let note = ["naar": Cast.joost.gebruiker.hex, "notitie": "Er loopt een bezwaar."]
            #expect(try await app.als(.amina).post(GezinURL.overdracht(given.dossier), note).status == 303)
            let joost = try await app.als(.joost).get("/werkvoorraad")
            #expect(joost.bevat(given.dossier.hex) && joost.bevat(Taaksoort.bewaarplicht.label) && !joost.bevat(made.dossier.hex))
            #expect(try await !app.als(.amina).get("/werkvoorraad").bevat(given.dossier.hex))
            // Of the other she is nobody in particular: it stood in her list because she made it.
            #expect(try await app.als(.fatima).post(GebruikerURL.einde(Cast.amina.gebruiker), [:]).status == 303)
            try await Termijnloper(databank: app.databank).ronde()
            let rows = try await app.lees { tx in try StandStore.alle(tx) }
            #expect(rows.allSatisfy { $0.volger != Cast.amina.gebruiker } && rows.count == 2)
            #expect(try await app.als(.petra).get("/team").bevat(made.dossier.hex))
            let share: Ingevuld = [
                "dossiers": [made.dossier.hex], "naar": [Cast.joost.gebruiker.hex], "notitie": ["Het bezwaar loopt nog."],
            ]
            #expect(try await app.als(.petra).post(VerdeelRoutes.verdelen, share).naar == VerdeelRoutes.verdelen + "?gedaan=1")
            #expect(try await app.als(.joost).get("/werkvoorraad").bevat(made.dossier.hex))
            // To another team: it leaves the list of who had it here.
            let away = ["naar": Cast.zuid.hex, "notitie": "Verhuisd naar Zuid."]
            #expect(try await app.als(.petra).post(GezinURL.overdracht(made.dossier), away).naar == "/team")
            #expect(try await !app.als(.joost).get("/werkvoorraad").bevat(made.dossier.hex))
            let row = try await app.lees { tx in try StandStore.alle(tx).first { $0.dossier == made.dossier } }
            #expect(row?.team == Cast.zuid && row?.volger == nil)
        }
    }

    @Test("Te verdelen toont alles, per vijftig, de eerste termijn bovenaan; wat dicht is telt niet mee, wat een ander team heeft ook niet")
    func verdelen() async throws {
        try await withApp { app in
            let petra = app.als(.petra)
            #expect(try await petra.get(VerdeelRoutes.verdelen).bevat("Elk open dossier van uw team heeft een vaste contactpersoon"))
            var open: [DeWit] = []
            for _ in 0..<52 { open.append(try await app.deWit()) }
            try await app.vraag(open[51], op: app.vandaag.plus(dagen: -30))
            let (closed, given) = (try await app.deWit(), try await app.deWit())
            try await app.schrijf { tx in
                let asked = Hulpvraag(datum: tx.vandaag, deur: .telefoon, over: [closed.noor], woorden: "Is dit gewoon?")
                let fact = try ToegangStore.legVast(asked, dossier: closed.dossier, tx)
                let advice = Triage(
                    hulpvraag: fact.id, datum: tx.vandaag, veiligheid: .veilig, urgentie: .gewoon, route: .advies, waarom: "klaar")
                try ToegangStore.legVast(advice, bij: fact, .geheel(closed.dossier, tx), tx)
            }
            try await app.maakContact(given.dossier, .amina)
            _ = try await app.deWit(team: Cast.zuid, als: .bram)
            let first = try await petra.get(VerdeelRoutes.verdelen), second = try await petra.get(VerdeelRoutes.pad(pagina: 2))
            #expect(first.bevat("52 open dossiers hebben geen vaste contactpersoon") && first.bevat("1–50 van 52"))
            #expect(first.bevat(open[51].dossier.hex) && first.bevat("Eerst: ") && second.bevat("51–52 van 52"))
            let shown = open.map(\.dossier.hex).map { (first.bevat($0), second.bevat($0)) }
            #expect(shown.allSatisfy { $0.0 != $0.1 } && shown.count { $0.0 } == 50)
            for page in [first, second] { #expect(!page.bevat(closed.dossier.hex) && !page.bevat(given.dossier.hex)) }
            #expect(try await petra.get("/werkvoorraad").bevat("52 dossiers van uw team"))
            // What is closed or belongs to somebody is not given again by a form made by hand; an error keeps the page.
            let share = ["naar": [Cast.joost.gebruiker.hex], "notitie": ["Loopt."]]
            let wrong = try await petra.post(
                VerdeelRoutes.pad(pagina: 2), share.merging(["dossiers": [closed.dossier.hex, given.dossier.hex]]) { $1 })
            #expect(wrong.status == 422 && wrong.bevat("51–52 van 52"))
            let two = open.map(\.dossier.hex).filter { second.bevat($0) }
            #expect(
                try await petra.post(VerdeelRoutes.pad(pagina: 2), share.merging(["dossiers": two]) { $1 }).naar?.hasSuffix("gedaan=2")
                    == true)
            #expect(try await petra.get(VerdeelRoutes.pad(pagina: 2)).bevat("50 open dossiers"))
        }
    }

    @Test("Elk getoond dossier staat als onderwerp in het journaal")
    func journaal() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await app.vraag(gezin, op: app.vandaag)
            _ = try await app.als(.petra).get("/team")
            let lines = try await app.lees(doel: .toezicht) { tx in try tx.regels(over: .dossier(gezin.dossier)) }
            #expect(lines.contains { $0.wie == Cast.petra.gebruiker.raw && $0.handeling == "teamlijst" })
        }
    }

    @Test("Opnieuw opbouwen geeft dezelfde rijen")
    func herbouw() async throws {
        try await withApp { app in
            for n in 0..<12 {
                let gezin = try await app.deWit()
                if n % 2 == 0 { try await app.vraag(gezin, op: app.vandaag.plus(dagen: -n)) }
                if n % 3 == 0 { try await app.maakContact(gezin.dossier, .amina, dagen: n + 1) }
            }
            let before = try await app.lees { tx in
                (try StandStore.alle(tx), try tx.query("SELECT * FROM dossier_stand ORDER BY dossier").map(\.values))
            }
            try await app.databank.herbouw()
            let after = try await app.lees { tx in
                (try StandStore.alle(tx), try tx.query("SELECT * FROM dossier_stand ORDER BY dossier").map(\.values))
            }
            #expect(before.0.count == 12)
            #expect(before.0 == after.0)
            #expect(before.1 == after.1)
        }
    }

    @Test("De lijst loopt langs de index, zonder te sorteren")
    func index() async throws {
        try await withApp { app in
            let token = Bezoek(
                gebruiker: Cast.amina.gebruiker, naam: "", rollen: [.jeugdprofessional], teams: Cast.amina.teams, csrf: "", vanwaar: "",
                sessie: [])
            for (list, name) in [
                (Werklijst.team(Cast.noord), "dossier_stand_team"), (.eigen(Cast.amina.gebruiker, ook: []), "dossier_stand_volger"),
            ] {
                let plan = try await app.lees { tx in
                    let (sql, args) = try StandStore.vraag(list, .teLaat, pagina: 1, token, tx)
                    return try tx.query("EXPLAIN QUERY PLAN " + sql, args).map { try $0.text("detail") }.joined(separator: "\n")
                }
                #expect(plan.contains("USING INDEX \(name)"), "\(plan)")
                #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
            }
        }
    }
}

extension Proefapp {
    func maakContact(_ dossier: ID<Dossier>, _ wie: Cast, dagen: Int? = nil) async throws {
        try await schrijf(als: .petra) { tx in
            let line = try DossierStore.plek(dossier, tx).lijn
            let relatie = Relatie(
                dossier: dossier, relatiesoort: .vasteContactpersoon, gebruiker: wie.gebruiker, van: tx.nu,
                tot: dagen.map { tx.nu.plus(seconden: Int64($0) * 86_400) }, gegevenDoor: Cast.petra.gebruiker.raw,
                reden: "vaste contactpersoon")
            try RelatieStore.geef(relatie, lijn: line, tx)
        }
    }
}
