// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De backoffice ziet een gezin vanaf het besluit of de opdracht, en niet langer dan nodig")
struct BackofficetoegangTests {
    /// A backoffice that belongs to no team: only a relation of its own opens a file.
    private func zietDossier(_ app: Proefapp, _ dossier: ID<Dossier>, als wie: ID<Gebruiker>) async throws -> Bool {
        let visit = Bezoek(gebruiker: wie, naam: "Proef", rollen: [.backoffice], teams: [], csrf: "", vanwaar: "proef", sessie: [])
        return try await app.lees(als: .ravi, doel: .bekostiging) { tx in
            do {
                _ = try Zicht.op(dossier, visit, voor: .berichtBehandelen, tx)
                return true
            } catch Afwijzing.nietGevonden {
                return false
            }
        }
    }

    /// Ravi works for all teams: he sees a file by a relation of his own, and by nothing else.
    private func maakCentraal(_ app: Proefapp) async throws {
        try await app.schrijf { tx in
            let ravi = try #require(try BeheerStore.medewerker(Cast.ravi.gebruiker, tx))
            let central = Medewerker(
                gebruiker: ravi.gebruiker, naam: ravi.naam, functie: ravi.functie, rollen: [.backoffice], teams: [], registraties: [])
            try BeheerStore.legVast(central, van: tx.vandaag, tx)
        }
    }

    @Test("Een toekennend besluit geeft de backoffice van het team toegang; een andere backoffice niet (Jeugdwet 7.4.0 c)")
    func besluit() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            _ = try await road.besluit()
            #expect(try await !zietDossier(app, road.gezin.dossier, als: Cast.ravi.gebruiker))
            _ = try await road.verzend()
            #expect(try await zietDossier(app, road.gezin.dossier, als: Cast.ravi.gebruiker))
            #expect(try await !zietDossier(app, road.gezin.dossier, als: Cast.inge.gebruiker))
            for page in ["/plan", "/analyse", "/contacten", "/hulpvragen", "/besluit"] {
                let answer = try await app.als(.ravi).get(road.base + page)
                #expect(answer.status == 404 && !answer.bevat("Noor"), "\(page)")
            }
            let overview = try await app.als(.ravi).get(road.base)
            #expect(overview.status == 200 && !overview.bevat("Hoe gaat het?") && !overview.bevat(">Analyse</a>"))
            #expect(try await app.als(.amina).get(road.base + "/toegang").bevat("Bestellen en betalen"))
        }
    }

    @Test("Heeft het team zelf geen backoffice, dan krijgt die van alle teams de toegang")
    func centraal() async throws {
        try await withApp { app in
            try await maakCentraal(app)
            let road = try await Besluitsteun.verzonden(app)
            #expect(try await zietDossier(app, road.gezin.dossier, als: Cast.ravi.gebruiker))
        }
    }

    @Test("Stopt de hulp en staat er niets meer te bestellen, dan eindigt de toegang na de afhandeling; een pauze eindigt niets")
    func einde() async throws {
        try await withApp { app in
            let (road, path, product) = try await InzetTests().klaar(app)
            _ = try await app.als(.amina).post(path, InzetTests().order(app, product))
            for (reason, weeks, sees) in [(Stopreden.tijdelijk, 14, true), (.volgensPlan, 12, true), (.volgensPlan, 1, false)] {
                try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
                    let found = try #require(try InzetStore.vind(10001, tx))
                    guard found.order.traject.gestopt == nil else { return }
                    try InzetStore.meldStart(LeveringStart(toewijzing: 10001, op: tx.vandaag), bij: found.order, found.zicht, tx)
                    try InzetStore.meldStop(
                        LeveringStop(toewijzing: 10001, op: tx.vandaag, reden: reason), bij: found.order, found.zicht, tx)
                }
                app.klok.vooruit(dagen: 7 * weeks)
                try await Termijnloper(databank: app.databank).ronde()
                #expect(try await zietDossier(app, road.gezin.dossier, als: Cast.ravi.gebruiker) == sees, "\(reason)")
            }
        }
    }

    @Test("Hoe lang de toegang na het einde blijft, is een instelling met een begindag; ook wat al liep houdt zich eraan")
    func ingesteld() async throws {
        try await withApp { app in
            let (road, path, product) = try await InzetTests().klaar(app)
            _ = try await app.als(.amina).post(path, InzetTests().order(app, product))
            try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
                let found = try #require(try InzetStore.vind(10001, tx))
                try InzetStore.meldStart(LeveringStart(toewijzing: 10001, op: tx.vandaag), bij: found.order, found.zicht, tx)
                try InzetStore.meldStop(
                    LeveringStop(toewijzing: 10001, op: tx.vandaag, reden: .volgensPlan), bij: found.order, found.zicht, tx)
            }
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try InstellingStore.legVast(
                    Instelling(sleutel: .bekostigingWeken, waarde: "4", van: tx.vandaag.plus(dagen: 21), grond: "besluit"), tx)
            }
            for (days, sees) in [(20, true), (7, true), (7, false)] {
                app.klok.vooruit(dagen: days)
                try await Termijnloper(databank: app.databank).ronde()
                #expect(try await zietDossier(app, road.gezin.dossier, als: Cast.ravi.gebruiker) == sees, "\(days)")
            }
        }
    }

    @Test("Begint de hulp nooit en is de periode van de opdracht voorbij, dan eindigt de toegang vanzelf; daarna is er niets te zien")
    func nooitGestart() async throws {
        try await withApp { app in
            try await maakCentraal(app)
            let (road, path, product) = try await InzetTests().klaar(app)
            _ = try await app.als(.amina).post(path, InzetTests().order(app, product))
            app.klok.vooruit(dagen: 30)
            try await Termijnloper(databank: app.databank).ronde()
            #expect(try await app.als(.ravi, teams: []).get(road.base).status == 200, "de periode loopt nog: de start kan nog komen")
            app.klok.vooruit(dagen: 200)
            try await Termijnloper(databank: app.databank).ronde()
            #expect(try await !zietDossier(app, road.gezin.dossier, als: Cast.ravi.gebruiker))
            for page in ["", "/hulp", "/hulp/10001"] {
                let answer = try await app.als(.ravi, teams: []).get(road.base + page)
                #expect(answer.status == 404 && !answer.bevat("Noor"), "\(page)")
            }
            #expect(try await app.als(.amina).get(road.base + "/toegang").status == 200)
            // The provider tells of the start after all, within the period: there is work again.
            try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
                let found = try #require(try InzetStore.vind(10001, tx))
                let begun = LeveringStart(toewijzing: 10001, op: found.order.feit.inhoud.periode.van)
                try InzetStore.meldStart(begun, bij: found.order, found.zicht, tx)
            }
            #expect(try await zietDossier(app, road.gezin.dossier, als: Cast.ravi.gebruiker))
        }
    }

    @Test("Wordt het besluit ingetrokken voor er iets wegging, dan eindigt de toegang als dat geldt", arguments: [false, true])
    func besluitIngetrokken(besteld: Bool) async throws {
        try await withApp { app in
            try await maakCentraal(app)
            let (road, path, product) = try await InzetTests().klaar(app)
            if besteld { _ = try await app.als(.amina).post(path, InzetTests().order(app, product)) }
            #expect(try await app.als(.ravi, teams: []).get(road.base).status == 200)
            let letter = try await road.trekIn("fout", "Het was voor Sem bedoeld.", verzend: false)
            #expect(try await app.als(.ravi, teams: []).get(road.base).status == 200, "Awb 3:40: de brief is nog niet weg")
            try await road.verzendVerandering(letter)
            let answer = try await app.als(.ravi, teams: []).get(road.base)
            #expect(answer.status == 404 && !answer.bevat("Noor"))
            #expect(try await !zietDossier(app, road.gezin.dossier, als: Cast.ravi.gebruiker))
        }
    }

    @Test("Is de opdracht al weg, dan blijft de toegang na intrekken: de aanbieder kan nog starten")
    func ingetrokkenNaVerzenden() async throws {
        try await withApp { app in
            try await maakCentraal(app)
            let (road, path, product) = try await InzetTests().klaar(app)
            _ = try await app.als(.amina).post(path, InzetTests().order(app, product))
            try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
                let found = try #require(try InzetStore.vind(10001, tx))
                try InzetStore.meldVerstuurd(found.order, bericht: "M1", found.zicht, tx)
            }
            try await road.trekIn("fout", "Het was voor Sem bedoeld.")
            #expect(try await app.als(.ravi, teams: []).get(road.base).status == 200)
        }
    }
}

@Suite("Een afgekeurde toewijzing")
struct OrderVerbeteringTests {
    private func keurAf(_ app: Proefapp, _ bericht: String) async throws {
        try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
            let found = try #require(try InzetStore.vind(10001, tx))
            try InzetStore.meldVerstuurd(found.order, bericht: bericht, found.zicht, tx)
            let answer = Toewijzingsantwoord(toewijzing: 10001, op: tx.vandaag, bericht: bericht, retourcodes: ["8799"])
            try InzetStore.meldAntwoord(answer, bij: found.order, found.zicht, tx)
        }
    }

    @Test("Verbeterd gaat zij opnieuw uit, met hetzelfde nummer en nooit dubbel")
    func verbeterd() async throws {
        try await withApp { app in
            let (road, path, product) = try await InzetTests().klaar(app)
            _ = try await app.als(.amina).post(path, InzetTests().order(app, product))
            let page = road.base + "/hulp/10001"
            #expect(try await app.als(.amina).get(page + "/verbeteren").status == 422, "niet afgekeurd: niets te verbeteren")
            try await keurAf(app, "M1")
            #expect(try await app.als(.ravi).get(page).bevat("Verbeter en stuur opnieuw"))
            let form = try await app.als(.ravi).get(page + "/verbeteren")
            #expect(form.bevat("8799") && form.waarde("volume") == "4")
            let done = try await app.als(.ravi).postEnVolg(page + "/verbeteren", InzetTests().order(app, product).en(["volume": "3"]))
            #expect(done.bevat("Te versturen") && done.bevat("3 uur per week"))
            let queue = try await app.databank.lees(als: .systeem("postbode"), doel: .bekostiging) { try BerichtStore.opdrachten($0) }
            #expect(queue.map(\.nummers) == [[10001]] && queue.allSatisfy { !$0.isAfgewezen })
            try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
                let found = try #require(try InzetStore.vind(10001, tx))
                try InzetStore.meldVerstuurd(found.order, bericht: "M2", found.zicht, tx)
            }
            let sent = try await app.als(.amina).get(road.base + "/hulp")
            #expect(sent.bevat("Verstuurd, nog geen antwoord"), "het antwoord op het eerste bericht telt niet voor het tweede")
            #expect(sent.tekst.components(separatedBy: "Toewijzing 10001").count == 2)
        }
    }

    @Test("Een ander team kan de toewijzing niet verbeteren en leest geen naam")
    func afwezig() async throws {
        try await withApp { app in
            let (road, path, product) = try await InzetTests().klaar(app)
            _ = try await app.als(.amina).post(path, InzetTests().order(app, product))
            try await keurAf(app, "M1")
            for answer in [
                try await app.als(.bram).get(road.base + "/hulp/10001/verbeteren"),
                try await app.als(.bram).post(road.base + "/hulp/10001/verbeteren", InzetTests().order(app, product)),
            ] { #expect(answer.status == 404 && !answer.bevat("Noor")) }
        }
    }
}
