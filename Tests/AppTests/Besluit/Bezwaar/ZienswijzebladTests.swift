// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Zienswijze vóór een (deels) afwijzend besluit (Awb 4:7, 4:8, 4:11)")
struct ZienswijzebladTests {
    private static let afwijzing = [
        "strekking": "afwijzen", "motivering": "De school helpt Noor nu zelf.", "afwijking": "Dat bleek na de afweging.",
    ]

    private func zienswijze(_ road: Besluitsteun, _ extra: [String: String]) async throws -> Uitslag {
        try await road.app.als(.amina).post(
            road.pad + "/daarna/nieuw/zienswijze", [String: String].datum("op", road.app.vandaag).en(extra))
    }

    private func besluiten(_ app: Proefapp) async throws -> Int {
        try await app.lees { tx in
            try tx.feiten(in: BesluitStore.tabel, waar: "soort = 'besluit'", []).alle(Besluit.self).count
        }
    }

    @Test(
        "Afwijzen wacht tot de aanvrager kon antwoorden: niet gevraagd, gevraagd, en de dag erna; wat getypt is blijft staan",
        arguments: SamenvoegomkeerTests.motoren)
    func vragen(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            let form = try await app.als(.amina).get(road.pad + "/nemen")
            #expect(form.bevat("Wilt u afwijzen of deels toekennen?") && form.bevat("/daarna/nieuw/zienswijze"))
            let unasked = try await app.als(.amina).post(road.pad + "/nemen", Self.afwijzing)
            #expect(unasked.status == 422 && unasked.bevat("Awb 4:7, 4:8, 4:11") && unasked.bevat("De school helpt Noor nu zelf."))
            let until = app.vandaag.plus(dagen: 7)
            let asked = try await zienswijze(
                road, ["wat": "gevraagd", "woorden": "School kan dit doen. Wat vindt u?"].en(.datum("tot", until)))
            #expect(asked.status == 303)
            app.klok.vooruit(dagen: 7)
            let waiting = try await app.als(.amina).post(road.pad + "/nemen", Self.afwijzing)
            #expect(waiting.status == 422 && waiting.bevat("nog tot en met \(until.uitgeschreven)"))
            #expect(try await besluiten(app) == 0)
            app.klok.vooruit(dagen: 1)
            #expect(try await !app.als(.amina).get(road.pad + "/nemen").bevat("Wilt u afwijzen of deels toekennen?"))
            #expect(try await app.als(.amina).post(road.pad + "/nemen", Self.afwijzing).status == 303)
            #expect(try await besluiten(app) == 1)
        }
    }

    @Test("Een antwoord maakt de weg meteen vrij, ook binnen de termijn; deels toekennen wacht net zo")
    func antwoord() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            let partly = road.toekenning.en(
                ["strekking": "gedeeltelijk", "afgewezen": "Hulp in het weekend", "afgewezenOmdat": "oma dan helpt."])
            let unasked = try await app.als(.amina).post(road.pad + "/nemen", partly)
            #expect(unasked.status == 422 && unasked.bevat("Afwijzen of deels toekennen kan nog niet"))
            let until = [String: String].datum("tot", app.vandaag.plus(dagen: 14))
            #expect(try await zienswijze(road, ["wat": "gevraagd", "woorden": "Wij denken aan de helft."].en(until)).status == 303)
            #expect(try await app.als(.amina).post(road.pad + "/nemen", partly).status == 422)
            #expect(try await zienswijze(road, ["wat": "gegeven", "woorden": "De helft is te weinig."]).status == 303)
            let unanswered = try await app.als(.amina).post(road.pad + "/nemen", partly)
            #expect(
                unanswered.status == 422 && unanswered.bevat("Schrijf eerst op wat u daarmee doet"), "wat is gezegd, krijgt een antwoord")
            let page = try await app.als(.amina).get(road.pad + "/daarna")
            let path = try #require(page.tekst.firstMatch(of: /daarna\/([0-9a-f]{32})\/antwoord/)?.1)
            let answer = "\(road.pad)/daarna/\(path)/antwoord"
            #expect(try await app.als(.amina).post(answer, ["antwoord": " "]).status == 422)
            #expect(try await app.als(.bram).post(answer, ["antwoord": "Weg."]).status == 404)
            #expect(try await app.als(.amina).post(answer, ["antwoord": "Na drie maanden kijken wij opnieuw."]).status == 303)
            #expect(try await app.als(.amina).post(road.pad + "/nemen", partly).status == 303)
            let letter = try await app.als(.amina).get(road.pad + "/brief")
            #expect(
                letter.bevat("Wat zeiden u en anderen over ons plan?") && letter.bevat("U zei op 2 maart 2026: “De helft is te weinig.”"))
            #expect(letter.bevat("Ons antwoord: Na drie maanden kijken wij opnieuw."))
        }
    }

    @Test("Awb 4:11: niet vragen kan met een grond en een reden; toekennen vraagt niets")
    func overslaan() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            let bare = try await zienswijze(road, ["wat": "overgeslagen", "woorden": "Kan niet wachten."])
            #expect(bare.status == 422 && bare.bevat("Kan niet wachten."))
            #expect(try await app.als(.amina).post(road.pad + "/nemen", Self.afwijzing).status == 422)
            #expect(
                try await zienswijze(road, ["wat": "overgeslagen", "grond": "spoed", "woorden": "Kan niet wachten."]).status == 303)
            #expect(try await app.als(.amina).post(road.pad + "/nemen", Self.afwijzing).status == 303)
        }
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            #expect(try await road.besluit().status == 303)
        }
    }

    private func zegt(_ road: Besluitsteun, _ wie: ID<Persoon>, _ woorden: String, _ extra: [String: String] = [:]) async throws {
        let said = ["van": wie.hex, "wat": "gegeven", "woorden": woorden, "antwoord": "Antwoord op: \(woorden)"]
        #expect(try await zienswijze(road, said.en(extra)).status == 303)
    }

    private func afgewezen(_ road: Besluitsteun) async throws -> Uitslag {
        let made = try await road.app.als(.amina).post(road.pad + "/nemen", Self.afwijzing)
        #expect(made.status == 303)
        return try await road.app.als(.amina).get(road.pad + "/brief")
    }

    @Test("Ieder voor zich: ouders en jongere staan met hun eigen woorden en het antwoord in de brief; wie nog niets zei wordt genoemd")
    func perPersoon() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), family = road.gezin
            try await road.weeg()
            let form = try await app.als(.amina).get(road.pad + "/daarna/nieuw/zienswijze")
            #expect(form.bevat("Nog niets van:") && form.bevat("Daan") && form.bevat("Noor"))
            try await zegt(road, family.daan, "Noor kan bij mij oefenen.")
            let unasked = try await app.als(.amina).post(road.pad + "/nemen", Self.afwijzing)
            #expect(unasked.status == 422 && unasked.bevat("Vraag eerst wat de aanvrager daarvan vindt"), "wie aanvroeg gaat voor")
            try await zegt(road, family.karin, "Dit is te weinig.")
            try await zegt(road, family.noor, "Ik wil het zelf proberen.")
            let letter = try await afgewezen(road)
            for text in [
                "U zei op 2 maart 2026: “Dit is te weinig.”", "Daan zei op 2 maart 2026: “Noor kan bij mij oefenen.”",
                "Noor zei op 2 maart 2026: “Ik wil het zelf proberen.”", "Ons antwoord: Antwoord op: Ik wil het zelf proberen.",
            ] { #expect(letter.bevat(text), "\(text)") }
            #expect(try await app.als(.bram).get(road.pad + "/brief").status == 404)
        }
    }

    @Test("Wie gevraagd is en nog mag antwoorden houdt de afwijzing op, ook als het niet de aanvrager is (Awb 4:8)")
    func wachtOpAnder() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            try await zegt(road, road.gezin.karin, "Ik begrijp het.")
            let until = [String: String].datum("tot", app.vandaag.plus(dagen: 7))
            let asked = ["van": road.gezin.daan.hex, "wat": "gevraagd", "woorden": "Wij denken aan een afwijzing. Wat vindt u?"]
            #expect(try await zienswijze(road, asked.en(until)).status == 303)
            let waiting = try await app.als(.amina).post(road.pad + "/nemen", Self.afwijzing)
            #expect(waiting.status == 422 && waiting.bevat("Wie u vroeg, mag nog tot en met"))
            app.klok.vooruit(dagen: 8)
            let letter = try await afgewezen(road)
            #expect(letter.bevat("vroegen wij Daan om een mening over ons plan. Wij kregen geen antwoord."))
            #expect(!letter.bevat("Wij denken aan een afwijzing. Wat vindt u?"), "onze vraag is geen uitspraak van Daan")
        }
    }

    @Test("Vertrouwelijk: de brief aan een ander zegt dat er iets is gezegd, en niet wat; ook het antwoord niet")
    func vertrouwelijk() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            try await zegt(road, road.gezin.karin, "Dit is te weinig.")
            try await zegt(road, road.gezin.noor, "Mama weet dit niet van mij.", ["vertrouwelijk": "ja"])
            let letter = try await afgewezen(road)
            #expect(letter.bevat("Noor vertelde ons ook iets hierover. Dat staat niet in deze brief."))
            #expect(!letter.bevat("Mama weet dit niet"), "ook niet in het antwoord")
        }
    }

    @Test("Achter een scherm: de woorden van wie is afgeschermd staan nooit in de brief aan de ander, en de werker leest dat erbij")
    func scherm() async throws {
        for over in ["persoon", "feit"] {
            try await withApp { app in
                let road = try await Besluitsteun.aanvraag(app), family = road.gezin
                try await road.weeg()
                try await zegt(road, family.karin, "Dit is te weinig.")
                try await zegt(road, family.daan, "Ik woon nu bij mijn zus.")
                try await app.schrijf { tx in
                    let zicht = Zicht.geheel(family.dossier, tx)
                    let facts = try tx.feiten(in: BesluitStore.tabel, dossier: family.dossier).geldend(Zienswijze.self)
                    let theirs = facts.filter { $0.inhoud.van == family.daan }.map(\.id)
                    let shield =
                        over == "persoon"
                        ? Scherm(over: family.daan, voorBetrokkenen: [family.karin], reden: "veiligheid")
                        : Scherm(feiten: theirs, voorBetrokkenen: [family.karin], reden: "veiligheid")
                    try BeschermingStore.legVast(shield, zicht, van: tx.vandaag, tx)
                }
                let letter = try await afgewezen(road)
                #expect(letter.bevat("Dit is te weinig.") && !letter.bevat("bij mijn zus") && !letter.bevat("Daan zei"), "\(over)")
                #expect(letter.bevat("Niet alles wat vóór het besluit is gezegd"), "\(over)")
                #expect(letter.tekst.components(separatedBy: "<article class=\"brief\"")[1].contains("scherm") == false, "\(over)")
            }
        }
    }

    @Test("Een collega achter een scherm over Daan ziet zijn woorden en het antwoord nergens")
    func collega() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), family = road.gezin
            try await road.weeg()
            try await zegt(road, family.daan, "Ik woon nu bij mijn zus.")
            let shield = ["doel": "persoon", "over": family.daan.hex, "voorGebruikers": Cast.joost.gebruiker.hex, "reden": "buurman"]
            #expect(try await app.als(.amina).post(GezinURL.schermen(family.dossier), shield).status == 303)
            for path in [road.pad + "/daarna", road.base] {
                #expect(try await !app.als(.joost).get(path).bevat("bij mijn zus"), "\(path)")
            }
            #expect(try await app.als(.amina).get(road.pad + "/daarna").bevat("bij mijn zus"))
        }
    }
}
