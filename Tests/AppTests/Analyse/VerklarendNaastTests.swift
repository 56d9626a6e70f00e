// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Naast de analyse: redenen, hoe zwaar de hulp is, instrumenten en meekijken")
struct VerklarendNaastTests {
    // MARK: Reasons

    @Test("Een reden geeft een taak; “nu niet, omdat” sluit haar; een nieuwe reden vraagt het opnieuw")
    func redenen() async throws {
        try await withApp { app in
            let family = try await Self.metVraag(app), page = VerklarendURL.redenen(family.dossier, family.sem)
            #expect(try await Self.taken(app, family).isEmpty)
            let form = ["aanleiding": "thuiszitten", "herkomst": "verzuimoverzicht"].en(.datum("op", app.vandaag))
            #expect(try await app.als(.amina).post(page + "/nieuw", form).naar == page)
            #expect(try await Self.taken(app, family).map(\.soort) == [.aanleiding])
            #expect(try await app.als(.amina).get(page).bevat("ja, nog te bekijken"))
            #expect(try await app.als(.amina).post(page + "/nu-niet", ["waaromNiet": "Hij gaat maandag weer."]).naar == page)
            #expect(try await Self.taken(app, family).isEmpty)
            let looked = try await app.als(.amina).get(page)
            #expect(looked.bevat("ja, bekeken") && looked.bevat("Hij gaat maandag weer."))
            app.klok.vooruit(dagen: 1)
            let later = ["aanleiding": "ret", "herkomst": "brief van de expertisetafel"].en(.datum("op", app.vandaag))
            _ = try await app.als(.amina).post(page + "/nieuw", later)
            #expect(try await Self.taken(app, family).map(\.soort) == [.aanleiding])
            // Beginning is never forced, and closes it too.
            _ = try await app.als(.amina).post(
                VerklarendURL.nieuw(family.dossier, family.sem), ["vraag": "Waarom?"].en(.datum("op", app.vandaag)))
            #expect(try await Self.taken(app, family).isEmpty)
        }
    }

    @Test("Kiest een professional voor verblijf, dan volgt de reden daaruit vanzelf")
    func verblijf() async throws {
        try await withApp { app in
            let family = try await Self.metVraag(app)
            let form = ["intensiteit": "verblijf", "waaromNietLichter": "Thuis gaat nu niet.", "maanden": "6"].en(
                .datum("afschalenOp", app.vandaag.plus(dagen: 60)))
            #expect(try await app.als(.amina).post(VerklarendURL.nieuweInzet(family.dossier, family.sem), form).status == 303)
            #expect(try await Self.taken(app, family).map(\.soort) == [.aanleiding])
            app.klok.vooruit(dagen: 60)
            #expect(try await Self.taken(app, family).contains { $0.soort == .afschalen })
            #expect(try await app.als(.amina).get(VerklarendURL.lijst(family.dossier)).bevat("Thuis gaat nu niet."))
        }
    }

    @Test("Een gemeente zet een reden uit en noemt een eigen reden: vanaf die dag, en geen dag eerder")
    func eigenReden() async throws {
        try await withApp { app in
            let family = try await Self.metVraag(app), page = VerklarendURL.redenen(family.dossier, family.sem)
            func zet(_ soort: Aanleidingsoort, _ waarde: String, na dagen: Int) async throws -> Uitslag {
                let form = ["waarde": waarde, "grond": "besluit 12"].en(.datum("van", app.vandaag.plus(dagen: dagen)))
                return try await app.als(.fatima).post(InstellingURL.een(.reden(soort)), form)
            }
            #expect(try await zet(.ret, "nee", na: 2).status == 303)
            #expect(try await zet(.eigenEen, "Voor de tweede keer geschorst", na: 2).status == 303)
            #expect(try await zet(.leefgebieden, "0", na: 2).status == 422)
            let before = try await app.als(.amina).get(page)
            #expect(before.bevat("regionale expertisetafel") && !before.bevat("geschorst"))
            app.klok.vooruit(dagen: 2)
            let after = try await app.als(.amina).get(page)
            #expect(!after.bevat("regionale expertisetafel") && after.bevat("Voor de tweede keer geschorst") && after.bevat("besluit 12"))
            let code = "eigen-1-\(app.vandaag.iso)"
            let ticked = ["aanleiding": code, "herkomst": "brief van school"].en(.datum("op", app.vandaag))
            #expect(try await app.als(.amina).post(page + "/nieuw", ticked).status == 303)
            #expect(try await Self.taken(app, family).map(\.soort) == [.aanleiding])
        }
    }

    // MARK: Instruments

    @Test("Een instrument: naam, versie, klasse en eigen conclusie; zonder conclusie niet, en geen taak volgt uit een klasse")
    func instrument() async throws {
        try await withApp { app in
            let family = try await Self.metVraag(app), path = VerklarendURL.nieuwInstrument(family.dossier, family.sem)
            let form = ["naam": "SDQ", "versie": "2005", "door": "Joost", "uitkomst": "zeer sterk verhoogd"].en(.datum("op", app.vandaag))
            let refused = try await app.als(.amina).post(path, form)
            #expect(refused.status == 422 && refused.bevat("zeer sterk verhoogd"))
            let before = try await Self.taken(app, family)
            #expect(try await app.als(.amina).post(path, form.en(["conclusie": "Past bij verdriet."])).status == 303)
            #expect(try await app.als(.amina).get(VerklarendURL.lijst(family.dossier)).bevat("Past bij verdriet."))
            #expect(try await Self.taken(app, family) == before)
        }
    }

    // MARK: Looking along

    @Test("Meekijken: Bram ziet alleen wat is gedeeld, schrijft alleen zijn antwoord, en met het antwoord is zijn toegang voorbij")
    func meekijken() async throws {
        try await withApp { app in
            let family = try await Self.metVraag(app)
            try await Self.vast(app, family)
            let ask = VerklarendURL.nieuwConsult(family.dossier, family.sem)
            let form = [
                "vraag": "Past dit bij rouw?", "aan": "Bram Terpstra", "collega": Cast.bram.gebruiker.hex, "delen": "analyse", "uren": "2",
            ].en(.datum("uiterlijk", app.vandaag.plus(dagen: 14)))
            let place = try #require(try await app.als(.amina).post(ask, form).naar)
            let bram = app.als(.bram)
            #expect(try await bram.get(place).bevat("Past dit bij rouw?"))
            #expect(try await bram.get(Dossierblad.plan.pad(family.dossier)).status == 404)
            #expect(try await bram.get(ask).status >= 400)
            #expect(try await bram.post(VerklarendURL.nieuweInzet(family.dossier, family.sem), ["intensiteit": "laag"]).status >= 400)
            let answer = ["tekst": "Ja. Begin met rust.", "wie": "Bram Terpstra", "uren": "1"].en(.datum("op", app.vandaag))
            #expect(try await bram.post(place + "/antwoord", answer).naar == "/werkvoorraad")
            #expect(try await bram.get(place).status == 404)
            let seen = try await app.als(.amina).get(place)
            #expect(seen.bevat("Ja. Begin met rust.") && seen.bevat("beantwoord"))
        }
    }

    private static func vraag(_ app: Proefapp) -> [String: String] {
        [
            "vraag": "Past dit bij rouw?", "aan": "Bram Terpstra", "collega": Cast.bram.gebruiker.hex, "delen": "analyse", "uren": "2",
        ].en(.datum("uiterlijk", app.vandaag.plus(dagen: 14)))
    }

    @Test("Wat is gevraagd, staat niet bij “Wie mag”: daar staat alleen dat iemand meekijkt; Bram vindt de vraag in zijn werkvoorraad")
    func neutraal() async throws {
        try await withApp { app in
            let family = try await Self.metVraag(app)
            try await Self.vast(app, family)
            let place = try #require(
                try await app.als(.amina).post(VerklarendURL.nieuwConsult(family.dossier, family.sem), Self.vraag(app)).naar)
            let sheet = try await app.als(.petra).get(GezinURL.toegang(family.dossier))
            #expect(sheet.bevat("kijkt mee bij een vraag van het team") && sheet.bevat("Bram"))
            #expect(!sheet.bevat("rouw"))
            #expect(try await app.als(.bram).get("/werkvoorraad").bevat(place))
        }
    }

    @Test("Een voorstel dat nog op een tweede collega wacht, vervalt met het antwoord: niemand kan het dossier daarna nog openzetten")
    func vervalt() async throws {
        try await withApp { app in
            let family = try await Self.metVraag(app)
            try await Self.vast(app, family)
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try InstellingStore.legVast(
                    Instelling(sleutel: .consultTweePersonen, waarde: "ja", van: tx.vandaag, grond: "besluit"), tx)
            }
            let asked = try await app.als(.amina).post(VerklarendURL.nieuwConsult(family.dossier, family.sem), Self.vraag(app))
            let place = try #require(asked.naar?.split(separator: "?").first.map(String.init))
            let proposal = try await app.lees { tx in try #require(try RelatieStore.voorstellen(family.dossier, tx).first) }
            let path = GezinURL.relatievoorstel(family.dossier, proposal.id)
            #expect(try await !app.als(.petra).get(path).bevat("rouw"))
            let answer = ["tekst": "Ja.", "wie": "Bram Terpstra"].en(.datum("op", app.vandaag))
            #expect(try await app.als(.amina).post(place + "/antwoord", answer).naar == place)
            #expect(try await app.lees { tx in try RelatieStore.voorstellen(family.dossier, tx) }.isEmpty)
            #expect(try await app.als(.petra).post(path, ["uitkomst": "akkoord"]).status == 404)
            #expect(try await app.als(.bram).get(place).status == 404)
        }
    }

    @Test("Is er op de dag zelf nog geen antwoord, dan komt er daarna een taak; een antwoord sluit haar")
    func teLaat() async throws {
        try await withApp { app in
            let family = try await Self.metVraag(app)
            let form = ["vraag": "Past dit bij rouw?", "aan": "Mieke Vos, De Boog"].en(.datum("uiterlijk", app.vandaag.plus(dagen: 3)))
            let place = try #require(
                try await app.als(.amina).post(VerklarendURL.nieuwConsult(family.dossier, family.sem), form).naar)
            app.klok.vooruit(dagen: 3)
            #expect(try await Self.taken(app, family).isEmpty)
            app.klok.vooruit(dagen: 1)
            #expect(try await Self.taken(app, family).map(\.soort) == [.expertiseconsult])
            let answer = ["tekst": "Ja.", "wie": "Mieke Vos"].en(.datum("op", app.vandaag))
            #expect(try await app.als(.amina).post(place + "/antwoord", answer).naar == place)
            #expect(try await Self.taken(app, family).isEmpty)
        }
    }

    @Test("Een collega zonder bladen, of bladen zonder collega: beide geweigerd, niets verloren")
    func delen() async throws {
        try await withApp { app in
            let family = try await Self.metVraag(app), ask = VerklarendURL.nieuwConsult(family.dossier, family.sem)
            let form = ["vraag": "Past dit bij rouw?", "aan": "Bram"].en(.datum("uiterlijk", app.vandaag.plus(dagen: 3)))
            for more in [
                ["collega": Cast.bram.gebruiker.hex], ["delen": "analyse"], ["collega": Cast.bram.gebruiker.hex, "delen": "plan"],
            ] {
                let answer = try await app.als(.amina).post(ask, form.en(more))
                #expect(answer.status == 422 && answer.bevat("Past dit bij rouw?"))
            }
            #expect(try await app.als(.bram).get(VerklarendURL.lijst(family.dossier)).status == 404)
        }
    }

    // MARK: Scenes

    /// A family with a question that goes on.
    private static func metVraag(_ app: Proefapp) async throws -> DeWit {
        let family = try await app.deWit()
        try await app.schrijf(als: .amina) { tx in
            let zicht = try Zicht.op(family.dossier, app.bezoek(.amina), voor: .wijzigen, tx)
            let asked = try ToegangStore.legVast(
                Hulpvraag(datum: tx.vandaag, deur: .telefoon, vanPersoon: family.karin, over: [family.sem], woorden: "Sem is boos."),
                dossier: family.dossier, tx)
            try ToegangStore.legVast(
                Triage(
                    hulpvraag: asked.id, datum: tx.vandaag, veiligheid: .veilig, urgentie: .gewoon, route: .team, waarom: "Geen haast."),
                bij: asked, zicht, tx)
        }
        return family
    }

    private static func vast(_ app: Proefapp, _ family: DeWit) async throws {
        try await app.schrijf(als: .petra) { tx in
            let zicht = try Zicht.op(family.dossier, app.bezoek(.petra), tx)
            let fixed = Relatie(
                dossier: family.dossier, relatiesoort: .vasteContactpersoon, gebruiker: Cast.amina.gebruiker, van: tx.nu,
                gegevenDoor: Cast.petra.gebruiker.raw, reden: "aangewezen")
            try RelatieStore.geef(fixed, lijn: DossierStore.lijn(zicht.dossier, nil, .hulp, tx), tx)
        }
    }

    /// The tasks of this part.
    private static func taken(_ app: Proefapp, _ family: DeWit) async throws -> [Kern.Taak] {
        let mine: Set<Taaksoort> = [.aanleiding, .afschalen, .expertiseconsult]
        return try await app.lees { tx in
            let facts = try Dossierlezing.feiten(family.dossier, tx)
            return Taken.van(Dossierbeeld(facts, op: tx.vandaag, regels: try Dossierlezing.regels(tx)))
                .filter { mine.contains($0.soort) }
        }
    }
}
