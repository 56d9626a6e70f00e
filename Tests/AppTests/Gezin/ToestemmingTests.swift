// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Toestemming voor hulp: gevraagd, gegeven, ingetrokken, en alleen voor wie erbij hoort")
struct ToestemmingTests {
    @Test(
        "Van vraag tot drie keer ja: wie beslist staat er met de reden, en de taak sluit door het laatste antwoord",
        arguments: SamenvoegomkeerTests.motoren)
    func weg(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            let empty = try await amina.get(scene.blad)
            #expect(empty.bevat("Van 12 tot 16 jaar is toestemming nodig van de jeugdige en van de ouders met gezag. (Jeugdwet 7.3.4)"))
            #expect(empty.bevat("De ouders met gezag of de vertegenwoordiger beslissen voor de jeugdige. (Jeugdwet 7.3.15)"))
            let matter = try await scene.vraagHulp(family.noor)
            #expect(try await amina.get(matter).bevat("Toestemming ontbreekt nog"))
            #expect(try await amina.get(GezinURL.dossier(family.dossier)).bevat(Taaksoort.toestemming.label))
            #expect(try await amina.get("/werkvoorraad").bevat(Taaksoort.toestemming.label))
            try await scene.zegt(family.noor, .ja, bij: matter, woorden: "Als het na school is.")
            try await scene.zegt(family.karin, .ja, bij: matter)
            #expect(try await amina.get(matter).bevat("Toestemming ontbreekt nog"))
            try await scene.zegt(family.daan, .ja, bij: matter)
            let given = try await amina.get(matter)
            #expect(
                given.bevat("Toestemming gegeven") && given.bevat("Als het na school is.") && given.bevat("In een gesprek".lowercased()))
            let overview = try await amina.get(GezinURL.dossier(family.dossier))
            #expect(!overview.bevat(Taaksoort.toestemming.label) && overview.bevat("Toestemming voor hulp gevraagd"))
            #expect(try await amina.get(ToezichtURL.gezin(family.dossier)).bevat("Vastgelegd wat iemand zei over toestemming"))
        }
    }

    @Test("Trekt Karin in, dan staat dat er meteen, met een taak; na een nieuw ja is het weer goed")
    func ingetrokken() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let matter = try await scene.vraagHulp(family.noor)
            try await scene.iedereenJa(matter)
            #expect(try await scene.trektIn(family.sem, bij: matter).status == 404, "wie geen ja zei, trekt niets in")
            #expect(try await scene.trektIn(family.karin, bij: matter).naar == matter)
            #expect(try await scene.amina.get(matter).bevat("Toestemming ingetrokken"))
            #expect(try await scene.amina.get(GezinURL.dossier(family.dossier)).bevat(Taaksoort.toestemmingNee.label))
            #expect(try await scene.trektIn(family.karin, bij: matter).status == 404)
            #expect(try await scene.zegt(family.karin, .ja, bij: matter).naar == matter)
            #expect(try await scene.amina.get(matter).bevat("Toestemming gegeven"))
        }
    }

    @Test(
        "Wordt Noor zestien, dan is haar eigen ja genoeg; wordt Sem twaalf, dan ontbreekt het zijne",
        arguments: SamenvoegomkeerTests.motoren)
    func verjaardag(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let forNoor = try await scene.vraagHulp(family.noor), forSem = try await scene.vraagHulp(family.sem)
            try await scene.zegt(family.noor, .ja, bij: forNoor)
            try await scene.zegt(family.karin, .nee, bij: forNoor)
            for who in [family.karin, family.daan] { try await scene.zegt(who, .ja, bij: forSem) }
            #expect(try await scene.amina.get(forNoor).bevat("Toestemming geweigerd"))
            #expect(try await scene.amina.get(forSem).bevat("Toestemming gegeven"))
            app.klok.vooruit(dagen: 366 - 100)
            #expect(try await scene.amina.get(forNoor).bevat("Toestemming gegeven"))
            #expect(try await scene.amina.get(forNoor).bevat("Vanaf 16 jaar beslist de jeugdige zelf. (Jeugdwet 7.3.5)"))
            app.klok.vooruit(dagen: 2 * 366)
            let twelve = try await scene.amina.get(forSem)
            #expect(twelve.bevat("Toestemming ontbreekt nog"))
        }
    }

    @Test("Een ander team en de backoffice vinden niets; ook niet op een andere weg, en ze schrijven niets")
    func ander() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let matter = try await scene.vraagHulp(family.noor), before = try await app.aantalFeiten()
            let paths = [
                scene.blad, matter, matter + "/afdruk", matter + "/uitzondering", matter + "/antwoord/" + family.karin.hex,
                ToestemmingURL.nieuweHulp(family.dossier), ToestemmingURL.nieuwDelen(family.dossier, .advies),
            ]
            for who in [Cast.bram, .ravi] {
                for path in paths {
                    let page = try await app.als(who).get(path)
                    #expect(page.status == 404 && !page.bevat("KANARIE") && !page.bevat("Noor"), "\(who) \(path)")
                }
                #expect(try await app.als(who).post(matter + "/antwoord/" + family.karin.hex, ["antwoord": "ja"]).status == 404)
            }
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Een zaak van een ander dossier, iemand die hier niet beslist en een onbekend doel zijn er niet")
    func vreemd() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let matter = try await scene.vraagHulp(family.noor)
            let other = try await app.deWit()
            let elsewhere = ToestemmingURL.een(other.dossier, try #require(UUIDv7(String(matter.suffix(32)))))
            #expect(try await scene.amina.get(elsewhere).status == 404)
            #expect(try await scene.amina.get(matter + "/antwoord/" + family.sem.hex).status == 404)
            #expect(try await scene.amina.get(matter + "/antwoord/instelling").status == 404)
            #expect(try await scene.amina.get(scene.blad + "/delen/zomaar").status == 404)
            #expect(try await scene.amina.get(matter + "/afweging").status == 404, "de zes vragen horen bij delen zonder toestemming")
        }
    }

    @Test("Fouten zeggen wat er mist en wat getypt is blijft staan; een dag vóór de vraag of in de toekomst kan niet")
    func fouten() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            let page = try await amina.post(ToestemmingURL.nieuweHulp(family.dossier), ["waarvoor": "KANARIE"])
            #expect(page.status == 422 && page.bevat("KANARIE"))
            let matter = try await scene.vraagHulp(family.noor)
            let path = matter + "/antwoord/" + family.karin.hex
            for day in [app.vandaag.plus(dagen: -1), app.vandaag.plus(dagen: 1)] {
                let form: Ingevuld = ["antwoord": ["ja"], "wijze": ["gesprek"], "woorden": ["Zo zei zij het."]]
                let wrong = try await amina.post(path, form.merging(scene.dag("op", day)) { $1 })
                #expect(wrong.status == 422 && wrong.bevat("Zo zei zij het."), "\(day.iso)")
            }
            #expect(try await amina.get(matter).bevat("Nog geen antwoord"))
        }
    }

    @Test("Twee collega's tegelijk bij hetzelfde antwoord: wie later is, ziet beide versies en verliest niets")
    func tegelijk() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let matter = try await scene.vraagHulp(family.noor), path = matter + "/antwoord/" + family.karin.hex
            func form(_ word: String, _ text: String, gezien: String) -> Ingevuld {
                ["antwoord": [word], "wijze": ["gesprek"], "woorden": [text], "_laatste": [gezien]].merging(scene.dag("op", app.vandaag)) {
                    $1
                }
            }
            #expect(try await scene.amina.post(path, form("ja", "Zij vindt het goed.", gezien: "")).naar == matter)
            let late = try await app.als(.joost).post(path, form("nee", "Zij wil eerst bellen.", gezien: ""))
            #expect(late.status == 409 && late.bevat("Zij vindt het goed.") && late.bevat("Zij wil eerst bellen."))
            let seen = try #require(late.waarde("_laatste"))
            #expect(try await app.als(.joost).post(path, form("nee", "Zij wil eerst bellen.", gezien: seen)).naar == matter)
            #expect(try await scene.amina.get(matter).bevat("Toestemming geweigerd"))
        }
    }

    @Test("Twee keer op de knop geeft één antwoord")
    func dubbel() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let matter = try await scene.vraagHulp(family.noor), path = matter + "/antwoord/" + family.karin.hex
            let form: Ingevuld = ["antwoord": ["ja"], "wijze": ["gesprek"], "_idempotent": ["een-en-dezelfde"]]
            let all = form.merging(scene.dag("op", app.vandaag)) { $1 }
            #expect(try await scene.amina.post(path, all).naar == matter)
            let before = try await app.aantalFeiten()
            #expect(try await scene.amina.post(path, all).naar == matter)
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Wat achter een scherm staat, ziet die collega nergens; de stand volgt wel uit alle feiten")
    func afgeschermd() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            let matter = try await scene.vraagHulp(family.noor)
            for who in [family.noor, family.karin] { try await scene.zegt(who, .ja, bij: matter) }
            try await scene.zegt(family.daan, .ja, bij: matter, woorden: "PARKIET alleen overdag")
            let shield = ["doel": "persoon", "over": family.daan.hex, "voorGebruikers": Cast.petra.gebruiker.hex, "reden": "zijn verhaal"]
            #expect(try await amina.post(GezinURL.schermen(family.dossier), shield).status == 303)
            let seen = try await app.als(.petra).get(matter)
            #expect(seen.bevat("Toestemming gegeven") && seen.bevat("afgeschermd") && !seen.bevat("PARKIET"))
            #expect(try await amina.get(matter).bevat("PARKIET"))
            let choices = try await amina.get(GezinURL.nieuwScherm(family.dossier) + "?notitie=" + matter.suffix(32))
            #expect(choices.bevat("Toestemming voor hulp, 2 maart 2026"))
            let whole = [
                "doel": "notitie", "notitie": String(matter.suffix(32)), "voorGebruikers": Cast.joost.gebruiker.hex, "reden": "buurman",
            ]
            #expect(try await amina.post(GezinURL.schermen(family.dossier), whole).status == 303)
            for path in [scene.blad, GezinURL.dossier(family.dossier)] {
                let page = try await app.als(.joost).get(path)
                #expect(page.status == 200 && !page.bevat("KANARIE") && !page.bevat("PARKIET"), "\(path)")
            }
            #expect(try await app.als(.joost).get(matter).status == 404)
            #expect(try await amina.get(matter + "/afdruk").status != 200, "achter een scherm gaat niet op papier")
        }
    }

    @Test("Het formulier om te tekenen noemt wie tekent en waarom, zonder iemands antwoord; nooit met noodtoegang")
    func papier() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let matter = try await scene.vraagHulp(family.noor)
            try await scene.zegt(family.karin, .nee, bij: matter, woorden: "PARKIET")
            let paper = try await scene.amina.get(matter + "/afdruk")
            #expect(paper.status == 200 && paper.bevat("KANARIE gesprekken") && paper.bevat("Handtekening") && paper.bevat("Daan"))
            #expect(!paper.bevat("PARKIET") && paper.bevat("U mag nee zeggen."))
            #expect(try await scene.amina.get(ToezichtURL.gezin(family.dossier)).bevat("Een formulier voor toestemming afgedrukt"))
        }
    }

    @Test("Een uitzondering vraagt een reden en verandert wie beslist; na spoed blijft vragen een taak")
    func uitzondering() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            let matter = try await scene.vraagHulp(family.noor)
            func uitzonder(_ code: String, _ why: String) async throws -> Uitslag {
                let path = matter + "/uitzondering", seen = try await amina.get(path).waarde("_laatste") ?? ""
                let form: Ingevuld = ["uitzondering": [code], "waarom": [why], "_laatste": [seen]]
                return try await amina.post(path, form.merging(scene.dag("op", app.vandaag)) { $1 })
            }
            #expect(try await uitzonder("ernstigNadeel", "").status == 422)
            #expect(try await uitzonder("ernstigNadeel", "Zonder hulp loopt zij weg.").naar == matter)
            try await scene.zegt(family.noor, .ja, bij: matter)
            #expect(try await amina.get(matter).bevat("Toestemming gegeven"))
            #expect(try await uitzonder("spoed", "Vannacht.").naar == matter)
            #expect(try await amina.get(matter).bevat("Vraag de toestemming alsnog."))
            #expect(try await amina.get(GezinURL.dossier(family.dossier)).bevat(Taaksoort.toestemming.label))
            #expect(try await uitzonder("gewoon", "Voorbij.").naar == matter)
            #expect(try await amina.get(matter).bevat("Toestemming ontbreekt nog"))
        }
    }

    @Test("Een nieuw antwoord begint met vandaag en leeg; het oude staat er niet meer in")
    func nieuwAntwoord() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let matter = try await scene.vraagHulp(family.noor), path = matter + "/antwoord/" + family.karin.hex
            try await scene.zegt(family.karin, .nee, bij: matter, woorden: "PARKIET")
            app.klok.vooruit(dagen: 5)
            let form = try await scene.amina.get(path)
            #expect(form.bevat("value=\"\(app.vandaag.dag)\""))
            #expect(!form.bevat("PARKIET"))
            try await scene.zegt(family.karin, .nietBereikt, bij: matter)
            let page = try await scene.amina.get(matter)
            #expect(page.bevat("Toestemming geweigerd") && page.bevat("Daarna niet bereikt"))
        }
    }

    @Test("Een nee blijft een nee, ook bij spoed; zonder nee geldt spoed tot haar laatste dag, en dan staat er een taak")
    func spoed() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family, amina = scene.amina
            func spoed(_ matter: String) async throws {
                let form: Ingevuld = ["uitzondering": ["spoed"], "waarom": ["Vannacht."]]
                #expect(try await amina.post(matter + "/uitzondering", form.merging(scene.dag("op", app.vandaag)) { $1 }).naar == matter)
            }
            let refused = try await scene.vraagHulp(family.noor), urgent = try await scene.vraagHulp(family.sem)
            try await scene.zegt(family.daan, .nee, bij: refused)
            try await spoed(refused)
            #expect(try await amina.get(refused).bevat("Toestemming geweigerd"))
            try await spoed(urgent)
            #expect(try await amina.get(urgent).tekst.contains(#/De spoed geldt tot en met <time[^>]*>5 maart 2026/#))
            app.klok.vooruit(dagen: 4)
            #expect(try await scene.amina.get(urgent).bevat("Toestemming ontbreekt nog"))
            #expect(try await scene.amina.get(GezinURL.dossier(family.dossier)).bevat(Taaksoort.toestemming.label))
        }
    }

    @Test("Gezag dat pas later ingaat, of na de dag van nakijken, wordt niet vastgelegd")
    func gezagLater() async throws {
        try await withApp { app in
            let scene = try await Toestemmingtoneel(app), family = scene.family
            let path = GezinURL.gezag(family.dossier, family.noor)
            let seen = try await scene.amina.get(path).waarde("_laatste") ?? ""
            func leg(_ sinds: Datum) async throws -> Uitslag {
                let form: Ingevuld = [
                    "gezagsoort": ["eenhoofdig"], "houders": [family.karin.hex], "herkomst": ["gezagsregister"], "_laatste": [seen],
                ]
                return try await scene.amina.post(
                    path, form.merging(scene.dag("gezienOp", app.vandaag)) { $1 }.merging(scene.dag("sinds", sinds)) { $1 })
            }
            let late = try await leg(app.vandaag.plus(dagen: 1))
            #expect(late.status == 422 && late.bevat("was het gezag nog niet zo"))
            #expect(try await leg(app.vandaag).status == 303)
        }
    }

    @Test("Alle voorbeelden van formulieren zijn er, leeg en met fouten")
    func voorbeelden() async throws {
        try await withApp(isDemo: true) { app in
            let list = try await app.als(.amina).get("/storybook")
            for name in ["Toestemming vragen", "Zes vragen", "Toestemming intrekken", "Vertellen over de hulp", "Delen met een ander"] {
                #expect(list.bevat(name), "\(name)")
            }
        }
    }
}
