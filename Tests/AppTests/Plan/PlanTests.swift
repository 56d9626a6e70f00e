// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Gezinsplan: doelen in eigen woorden, versies, akkoord en afdruk")
struct PlanTests {
    @Test("Eerst wordt gevraagd of het gezin zelf een plan maakt (Jeugdwet 4.1.2); overslaan vraagt een reden")
    func groepsplan() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            #expect(try await amina.get(PlanURL.show(family.dossier)).bevat("Vraag of het gezin eerst zelf een plan wil maken"))
            let skip = [String: String].datum("op", app.vandaag).en(["uitkomst": "dreiging"])
            let refused = try await amina.post(PlanURL.groepsplan(family.dossier), skip)
            #expect(refused.status == 422 && refused.bevat("waarom het gezin niet eerst zelf een plan kon maken"))
            let done = try await amina.postEnVolg(
                PlanURL.groepsplan(family.dossier), skip.en(["uitkomst": "afgezien", "toelichting": "Te druk nu."]))
            #expect(done.bevat("Het gezin wil geen eigen plan maken") && done.bevat("Te druk nu."))
        }
    }

    @Test("Zonder die vraag komt er geen eerste plan, ook niet langs het adres")
    func zonderAanbod() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app, aanbod: false), amina = app.als(.amina)
            for refused in [
                try await amina.get(PlanURL.wijzigen(scene.id)), try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag)),
            ] {
                #expect(refused.status == 422 && refused.bevat("of het gezin zelf een familiegroepsplan maakt"))
            }
            #expect(try await scene.plannen(app).isEmpty)
        }
    }

    @Test("Komt er na een nieuwe blik een andere conclusie, dan houdt het doel waar het op rust")
    func nieuweConclusie() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            _ = try await app.als(.amina).post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            app.klok.vooruit(dagen: 10)
            try await app.schrijf { tx in
                let zicht = try Zicht.op(scene.id, app.bezoek(.amina), voor: .wijzigen, tx)
                let newer = Leefgebiedbevinding(
                    leefgebied: .school, conclusie: "Noor gaat weer", resultaat: .eigenKracht, datum: tx.vandaag)
                try AnalyseStore.legVast(newer, zicht, jeugdige: scene.family.noor, van: tx.vandaag, tx)
            }
            // Another session: ten days on the first is over.
            let amina = app.als(.amina), page = try await amina.get(PlanURL.wijzigen(scene.id))
            #expect(page.bevat("Noor mist school en wil terug") && page.bevat("Noor gaat weer"))
            let form = try await scene.formulier(app, wijziging: ["doel-1-woorden": "Noor blijft naar school gaan"])
            #expect(try await amina.post(PlanURL.wijzigen(scene.id), form).status == 303)
            #expect(try await scene.plannen(app).last?.inhoud.doelen.first?.bevindingen == [scene.bevinding])
        }
    }

    @Test("Een plan met twee doelen wordt bewaard zoals het is getypt")
    func maken() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let saved = try await app.als(.amina).post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            #expect(saved.naar == PlanURL.show(scene.id) + "?bewaard=plan")
            let page = try await app.als(.amina).get(PlanURL.show(scene.id))
            for text in [
                "Noor gaat weer drie dagen naar school", "Elke ochtend samen ontbijten", "tante Els", "Karin", "School, opvang en werk",
            ] {
                #expect(page.bevat(text), "\(text)")
            }
            let plan = try #require(try await scene.plannen(app).last)
            #expect(plan.inhoud.nummer == 1 && plan.inhoud.doelen.count == 2)
            #expect(plan.inhoud.doelen[0].voor == scene.family.noor && plan.inhoud.doelen[1].voor == nil)
            #expect(plan.inhoud.doelen[0].bevindingen == [scene.bevinding])
            #expect(plan.inhoud.doelen[0].acties.map(\.uitvoerder) == [.gezin, .netwerk])
            #expect(plan.inhoud.doelen[0].acties[0].persoon == scene.family.karin)
        }
    }

    @Test(
        "Wie of welke conclusie niet is aangeboden, kan niet worden gekozen; er wordt niets bewaard",
        arguments: [
            ("doel-1-voor", "0198f0aa00007000800000000000abcd"), ("doel-1-actie-1-wie", "buurman"),
            ("doel-1-bevindingen", "0198f0aa00007000800000000000abcd"),
        ])
    func nietAangeboden(veld: String, waarde: String) async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let refused = try await app.als(.amina).post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag).en([veld: waarde]))
            #expect(refused.status == 422 && refused.bevat("uit de lijst. Wat was gekozen, staat er niet (meer) in."))
            #expect(refused.bevat("Noor gaat weer drie dagen naar school"))
            #expect(try await scene.plannen(app).isEmpty)
        }
    }

    @Test("“Doel toevoegen” en “Actie toevoegen” komen terug met één leeg blok meer, en niets is kwijt")
    func blokken() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let amina = app.als(.amina)
            let before = try await app.aantalFeiten()
            let form = scene.plan(app.vandaag)
            let more = try await amina.post(PlanURL.wijzigen(scene.id), form.en(["_stap": "doel:nieuw"]))
            #expect(more.status == 200)
            #expect(
                more.bevat("name=\"doel-3-woorden\"") && more.bevat("name=\"doel-3-actie-1-wat\"") && !more.bevat("name=\"doel-4-woorden\"")
            )
            let action = try await amina.post(PlanURL.wijzigen(scene.id), form.en(["_stap": "actie:1"]))
            #expect(
                action.bevat("name=\"doel-1-actie-3-wat\"") && action.bevat("Noor gaat weer drie dagen naar school")
                    && action.bevat("tante Els"))
            let less = try await amina.post(PlanURL.wijzigen(scene.id), form.en(["_stap": "doel-weg:1"]))
            #expect(
                !less.bevat("drie dagen naar school") && less.bevat("Elke ochtend samen ontbijten")
                    && !less.bevat("name=\"doel-2-woorden\""))
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test(
        "Stappen van het formulier bewaren wat is getypt en nummeren zonder gaten",
        arguments: ["doel:x", "actie:9", "actie:0", "doel-weg:7", "raar:1"])
    func stappen(stap: String) {
        let parts = stap.split(separator: ":").map(String.init)
        let typed: Ingevuld = ["doel-1-woorden": ["een"], "doel-1-actie-1-wat": ["a"], "terugval": ["bel"]]
        let after = Planstap.voer(parts[0], parts[1], typed)
        for (key, value) in typed { #expect(after[key] == value) }
    }

    @Test("Lege blokken vallen weg en de rest schuift aan")
    func leeg() {
        let typed: Ingevuld = [
            "doel-1-woorden": [""], "doel-1-voor": ["gezin"], "doel-1-actie-1-wat": [""], "doel-2-woorden": ["twee"],
            "doel-2-actie-1-wat": [" "],
            "doel-2-actie-2-wat": ["iets"], "doel-2-actie-2-uiterlijk.dag": ["3"],
        ]
        let dense = Planstap.zonderLege(typed)
        #expect(dense["doel-1-woorden"] == ["twee"])
        #expect(dense["doel-1-actie-1-wat"] == ["iets"] && dense["doel-1-actie-1-uiterlijk.dag"] == ["3"])
        #expect(Planblokken(dense).acties == [1])
    }

    @Test("Fouten staan bij doel en actie, en alles wat is getypt staat er nog")
    func fouten() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let form = scene.plan(app.vandaag).en([
                "doel-1-actie-2-wie": "", "doel-1-actie-2-naam": "", "doel-2-strekking": "", "terugval": "Bel Els",
            ])
            let answer = try await app.als(.amina).post(PlanURL.wijzigen(scene.id), form)
            #expect(answer.status == 422 && answer.bevat("Kies waar doel 2 goed voor is."))
            #expect(answer.bevat("Elke ochtend samen ontbijten") && answer.bevat("Bel Els"))
            let second = try await app.als(.amina).post(PlanURL.wijzigen(scene.id), form.en(["doel-2-strekking": "b"]))
            #expect(second.status == 422 && second.bevat("href=\"#f-doel-1-actie-2-wie\"") && second.bevat("Schrijf op wie dit doet."))
            #expect(try await scene.plannen(app).isEmpty)
        }
    }

    @Test("Een wijziging is een nieuwe versie: doelen houden hun nummer van vroeger en de vorige blijft te lezen")
    func versies() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let amina = app.als(.amina)
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let form = try await scene.formulier(app, wijziging: ["doel-1-woorden": "Noor gaat elke dag naar school"])
            app.klok.vooruit(seconden: 60)
            #expect(try await amina.post(PlanURL.wijzigen(scene.id), form).status == 303)
            let versions = try await scene.plannen(app)
            #expect(versions.map(\.inhoud.nummer) == [1, 2])
            #expect(versions[0].inhoud.doelen.map(\.id) == versions[1].inhoud.doelen.map(\.id))
            #expect(versions[0].inhoud.acties.map(\.id) == versions[1].inhoud.acties.map(\.id))
            let page = try await amina.get(PlanURL.versie(scene.id, versions[1].id))
            #expect(page.bevat("weer drie dagen naar school") && page.bevat("elke dag naar school"))
            #expect(try await amina.get(PlanURL.versies(scene.id)).bevat("Versie 1"))
        }
    }

    @Test("Bewaarde een collega intussen een versie, dan staan beide naast elkaar en is niets kwijt")
    func conflict() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let amina = app.als(.amina)
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let mine = try await scene.formulier(app, wijziging: ["doel-1-woorden": "Amina's versie"])
            let theirs = try await scene.formulier(app, wijziging: ["doel-1-woorden": "De versie van Joost"])
            app.klok.vooruit(seconden: 60)
            #expect(try await app.als(.joost).post(PlanURL.wijzigen(scene.id), theirs).status == 303)
            let answer = try await amina.post(PlanURL.wijzigen(scene.id), mine)
            #expect(answer.status == 409)
            #expect(answer.bevat("De versie van Joost") && answer.bevat("Amina&#39;s versie") && answer.bevat("Joost van der Wal"))
            #expect(try await scene.plannen(app).count == 2)
            let newest = try #require(answer.waarde("_laatste"))
            #expect(try await amina.post(PlanURL.wijzigen(scene.id), mine.en(["_laatste": newest])).status == 303)
        }
    }

    @Test("Akkoord wordt gevraagd van kinderen vanaf 12 en ieder met gezag; een nee houdt zijn woorden (Jeugdwet 7.3.4)")
    func akkoord() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let amina = app.als(.amina)
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let page = try await amina.get(PlanURL.show(scene.id))
            for person in [scene.family.noor, scene.family.karin, scene.family.daan] {
                #expect(page.bevat(PlanURL.akkoord(scene.id, person)))
            }
            let no = [String: String].datum("op", app.vandaag).en(["antwoord": "niet-akkoord"])
            #expect(try await amina.post(PlanURL.akkoord(scene.id, scene.family.daan), no).status == 422)
            let early = [String: String].datum("op", app.vandaag.plus(dagen: -1)).en(["antwoord": "akkoord"])
            let refused = try await amina.post(PlanURL.akkoord(scene.id, scene.family.daan), early)
            #expect(refused.status == 422 && refused.bevat("Deze versie van het plan is van"))
            let after = try await amina.postEnVolg(
                PlanURL.akkoord(scene.id, scene.family.daan), no.en(["woorden": "Dit gaat mij te snel."]))
            #expect(after.bevat("Niet akkoord") && after.bevat("Dit gaat mij te snel."))
        }
    }

    @Test("Een actie krijgt haar uitkomst; loslaten vraagt een reden")
    func actie() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let amina = app.als(.amina)
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let action = try #require(try await scene.plannen(app).last?.inhoud.acties.first)
            let drop = [String: String].datum("op", app.vandaag).en(["uitkomst": "losgelaten"])
            #expect(try await amina.post(PlanURL.actie(scene.id, action.id), drop).status == 422)
            let done = try await amina.postEnVolg(PlanURL.actie(scene.id, action.id), drop.en(["uitkomst": "gedaan"]))
            #expect(done.bevat("Gedaan, "))
        }
    }

    @Test("De afdruk voor een kind spreekt het kind aan en laat de doelen van een ander kind weg")
    func kind() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let amina = app.als(.amina)
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let sem = try await amina.get(PlanURL.kind(scene.id, scene.family.sem))
            #expect(sem.bevat("Hallo Sem") && sem.bevat("Elke ochtend samen ontbijten") && !sem.bevat("naar school"))
            #expect(try await amina.get(PlanURL.kind(scene.id, scene.family.noor)).bevat("naar school"))
            let paper = try await amina.get(PlanURL.afdruk(scene.id))
            #expect(paper.bevat("Handtekening") && paper.bevat("Samen kijken of het helpt"))
            try await Toezichtsteun.neemNood(app, scene.family)
            #expect(try await app.als(.bram).get(PlanURL.show(scene.id)).bevat("drie dagen"), "in nood mag hij het plan lezen")
            let sheet = try await app.als(.bram).get(PlanURL.kind(scene.id, scene.family.noor))
            #expect(sheet.status != 200 && !sheet.bevat("Hallo Noor"), "maar er geen blad van meenemen: \(sheet.status)")
        }
    }

    @Test("Een scherm op een versie van het plan blijft bij de volgende: voor het kind, voor een collega, en op de afdruk staat het erbij")
    func schermBlijft() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina), noor = scene.family.noor
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let first = try #require(try await scene.plannen(app).last), visit = app.bezoek(.amina)
            try await app.schrijf { tx in
                let shield = Scherm(
                    feiten: [first.id], voorGebruikers: [Cast.joost.gebruiker], voorBetrokkenen: [noor], reden: "eerst samen praten")
                try BeschermingStore.legVast(shield, Zicht.op(scene.id, visit, voor: .wijzigen, tx), van: tx.vandaag, tx)
            }
            app.klok.vooruit(seconden: 60)
            let change = try await scene.formulier(app, wijziging: ["terugval": "Karin belt opa."])
            #expect(try await amina.post(PlanURL.wijzigen(scene.id), change).status == 303)
            let second = try #require(try await scene.plannen(app).last)
            #expect(second.inhoud.nummer == 2)
            #expect(try await amina.get(PlanURL.kind(scene.id, noor)).bevat("afgeschermd voor Noor"))
            #expect(try await amina.get(PlanURL.kind(scene.id, scene.family.sem)).bevat("Hallo Sem"))
            #expect(try await amina.get(PlanURL.afdruk(scene.id)).bevat("voor iemand afgeschermd"))
            let joost = app.als(.joost)
            for path in [PlanURL.show(scene.id), PlanURL.versies(scene.id), PlanURL.versie(scene.id, second.id), PlanURL.afdruk(scene.id)] {
                let page = try await joost.get(path)
                #expect(!page.bevat("drie dagen") && !page.bevat("Karin belt opa."), "\(path)")
            }
            // Nor may he start a second version 1 beside it.
            let before = try await app.aantalFeiten()
            for answer in [
                try await joost.get(PlanURL.wijzigen(scene.id)), try await joost.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag)),
            ] {
                #expect(answer.status != 200 && answer.naar == nil && answer.bevat("Overleg met de vaste contactpersoon"))
                #expect(!answer.bevat("afgeschermd") && !answer.bevat("Karin belt opa."))
            }
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test(
        "Een ander team krijgt niet gevonden, zonder een naam",
        arguments: ["", "/wijzigen", "/versies", "/afdruk", "/familiegroepsplan", "/evaluatie", "/afsluiting"])
    func afwezig(pad: String) async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            _ = try await app.als(.amina).post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let answer = try await app.als(.bram).get(PlanURL.show(scene.id) + pad)
            #expect(answer.status == 404 && !answer.bevat("Noor") && !answer.bevat("drie dagen"))
            let post = try await app.als(.bram).post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            #expect(post.status == 404)
        }
    }
}
