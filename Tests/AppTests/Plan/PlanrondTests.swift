// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag
import Steun
import Testing

@testable import App

@Suite("Rond het plan: eigen plan, regie, kinderblad, cijfers, wat niet helpt, einde van hulp, een ander gezicht")
struct PlanrondTests {
    static func metPlan(_ app: Proefapp) async throws -> Plantoneel {
        let scene = try await Plantoneel.zet(app)
        #expect(try await app.als(.amina).post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag)).status == 303)
        return scene
    }

    private static func vandaag(_ app: Proefapp) -> [String: String] { .datum("op", app.vandaag) }

    // MARK: Own plan

    @Test(
        "Een eigen plan: aangeboden, in de maak, en dan bewaard met het plan erbij (Jeugdwet 4.1.2)",
        arguments: SamenvoegomkeerTests.motoren)
    func eigenPlan(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), amina = app.als(.amina), path = PlanURL.groepsplan(family.dossier)
            let making = Self.vandaag(app).en(.datum("klaarOp", app.vandaag.plus(dagen: 21))).en(["uitkomst": "bezig"])
            let page = try await amina.postEnVolg(path, making)
            #expect(page.bevat("Het gezin maakt een eigen plan") && page.bevat("Klaar op"))
            app.klok.vooruit(seconden: 60)
            let empty = try await amina.post(path, Self.vandaag(app).en(["uitkomst": "gemaakt"]))
            #expect(empty.status == 422 && empty.bevat("Bewaar het plan zelf"))
            let made = try await amina.postEnVolg(
                path, Self.vandaag(app).en(["uitkomst": "gemaakt", "plan": "Opa haalt Sem op woensdag."]))
            #expect(made.bevat("Opa haalt Sem op woensdag.") && made.bevat("Jeugdwet 4.1.3"))
            #expect(try await amina.get(path).bevat("Het gezin maakt een eigen plan"), "wat eerder is gezegd, blijft te lezen")
        }
    }

    @Test("Het eigen plan kan een document zijn; een document van een ander gezin niet")
    func document() async throws {
        try await withApp { app in
            let family = try await app.deWit(), other = try await app.deWit(), amina = app.als(.amina)
            let mine = try await Self.document(app, family.dossier), theirs = try await Self.document(app, other.dossier)
            let form = Self.vandaag(app).en(["uitkomst": "gemaakt"])
            let path = PlanURL.groepsplan(family.dossier)
            let refused = try await amina.post(path, form.en(["document": theirs.hex]))
            #expect(refused.status == 422 && refused.bevat("uit de lijst"))
            let kept = try await amina.postEnVolg(path, form.en(["document": mine.hex]))
            #expect(kept.bevat("Open het document: Ons plan") && kept.bevat(GezinURL.document(family.dossier, mine)))
        }
    }

    private static func document(_ app: Proefapp, _ dossier: ID<Dossier>) async throws -> UUIDv7 {
        let visit = app.bezoek(.amina)
        return try await app.schrijf { tx in
            let bytes = Array("%PDF-1.4 plan".utf8), id = tx.nieuwID(Document.self).raw
            let document = Document(
                documentsoort: .plan, titel: "Ons plan", datum: tx.vandaag, ontvangenVan: "Karin", over: nil, bestandsoort: .pdf,
                grootte: bytes.count, sha: DocumentStore.sha(bytes), bijlage: id)
            try DocumentStore.bewaar(document, bytes, try Zicht.op(dossier, visit, voor: .wijzigen, tx), tx)
            return id
        }
    }

    // MARK: Proposals

    @Test("Een eerste plan begint met de conclusies: kind en strekking staan er al, en wat niet is aangeraakt wordt geen doel")
    func voorstel() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            let form = try #require(try await amina.get(PlanURL.wijzigen(scene.id)).formulier())
            #expect(form.velden["doel-1-bevindingen"] == [scene.bevinding.hex] && form.velden["doel-1-voor"] == [scene.family.noor.hex])
            #expect(form.velden["doel-1-strekking"] == ["c"] && form.velden["evaluatieOp.dag"]?.first?.isEmpty == false)
            let bare = try await amina.post(form.actie, form.velden)
            #expect(bare.status == 422 && bare.bevat("href=\"#f-doel-1-woorden\"") && bare.bevat("Noor mist school en wil terug"))
            let typed = form.velden.merging([
                "doel-2-woorden": ["Samen eten"], "doel-2-bevindingen": [scene.bevinding.hex], "doel-2-voor": ["gezin"],
                "doel-2-strekking": ["a"], "doel-2-actie-1-wat": ["Koken"], "doel-2-actie-1-wie": ["gezin"],
            ]) { $1 }
            #expect(try await amina.post(form.actie, typed).status == 303)
            #expect(try await scene.plannen(app).last?.inhoud.doelen.map(\.woorden) == ["Samen eten"])
        }
    }

    // MARK: Regie

    @Test("De regie ligt bij het gezin tot iets anders is afgesproken, met reden en einde", arguments: SamenvoegomkeerTests.motoren)
    func regie(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Self.metPlan(app), amina = app.als(.amina)
            #expect(try await amina.get(PlanURL.show(scene.id)).bevat("Het gezin zelf."))
            let form = Self.vandaag(app).en(["waarvan": "plan", "bij": "team"])
            let bare = try await amina.post(PlanURL.regie(scene.id), form)
            for field in ["wie", "tot", "waarom"] { #expect(bare.bevat("href=\"#f-\(field)\""), "\(field)") }
            let full = form.en(.datum("tot", app.vandaag.plus(dagen: 30))).en(["wie": "Amina", "waarom": "Karin is opgenomen."])
            let page = try await amina.postEnVolg(PlanURL.regie(scene.id), full)
            #expect(page.bevat("Amina (het team)") && page.bevat("Karin is opgenomen."))
            let action = try #require(try await scene.plannen(app).last?.inhoud.acties.first)
            app.klok.vooruit(seconden: 60)
            let one = try await amina.postEnVolg(
                PlanURL.regie(scene.id), full.en(["waarvan": action.id.hex, "bij": "aanbieder", "wie": "De Boog"]))
            #expect(one.bevat("\(action.wat): De Boog"))
            let strange = try await amina.post(PlanURL.regie(scene.id), full.en(["waarvan": scene.family.noor.hex]))
            #expect(strange.status == 422)
            app.klok.vooruit(dagen: 31)
            #expect(try await app.als(.amina).get(PlanURL.show(scene.id)).bevat("Weer het gezin zelf"))
        }
    }

    // MARK: Three versions

    @Test("Drie versies: elk naast elk, een verschoven doel is nog hetzelfde doel, en elke versie houdt haar antwoorden")
    func versies() async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app), amina = app.als(.amina)
            let first = try #require(try await scene.plannen(app).last)
            let no = Self.vandaag(app).en(["antwoord": "niet-akkoord", "woorden": "Dit gaat mij te snel."])
            #expect(try await amina.post(PlanURL.akkoord(scene.id, scene.family.daan), no).status == 303)
            app.klok.vooruit(seconden: 60)
            let second = try await scene.formulier(app, wijziging: ["doel-1-woorden": "Noor gaat elke dag"])
            #expect(try await amina.post(PlanURL.wijzigen(scene.id), second).status == 303)
            app.klok.vooruit(seconden: 60)
            // The first goal goes; the second moves to its place.
            let newest = try #require(try await scene.plannen(app).last)
            let kept = Planstap.voer("doel-weg", "1", Planinvoer.ingevuld(van: newest.inhoud)).compactMapValues(\.first)
            #expect(try await amina.post(PlanURL.wijzigen(scene.id), kept.en(["_laatste": newest.id.hex])).status == 303)
            let all = try await scene.plannen(app)
            #expect(all.map(\.inhoud.nummer) == [1, 2, 3])
            let page = try await amina.get(PlanURL.versie(scene.id, all[2].id))
            #expect(page.bevat("van eerst, vervallen") && page.bevat("Doel 1, eerst doel 2") == false, "gelijke doelen staan er niet bij")
            #expect(page.bevat("Versie 1 naast versie 3"))
            let far = try await amina.get(PlanURL.naast(scene.id, all[0].id, all[2].id))
            #expect(far.bevat("Noor gaat weer drie dagen naar school") && !far.bevat("Noor gaat elke dag"))
            #expect(try await amina.get(PlanURL.versie(scene.id, first.id)).bevat("Dit gaat mij te snel."))
            let now = try await amina.get(PlanURL.show(scene.id))
            #expect(now.bevat("Bij een eerdere versie niet akkoord") && now.bevat("Nog niet iedereen is gevraagd"))
            #expect(try await app.als(.bram).get(PlanURL.naast(scene.id, all[0].id, all[2].id)).status == 404)
        }
    }

    // MARK: Sheet of a child

    @Test("Het blad van een kind in eigen woorden; twee die tegelijk schrijven verliezen niets", arguments: SamenvoegomkeerTests.motoren)
    func kindversie(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Self.metPlan(app), amina = app.als(.amina)
            let path = PlanURL.kindversie(scene.id, scene.family.noor)
            let sheet = try await amina.get(PlanURL.kind(scene.id, scene.family.noor))
            #expect(sheet.bevat("nog niet in woorden voor Noor geschreven") && !sheet.bevat("adres"))
            let form = try #require(try await amina.get(path).formulier())
            #expect(form.velden["doel-1-woorden"] == ["Noor gaat weer drie dagen naar school"])
            #expect(form.velden["doel-3-woorden"] == nil, "alleen doelen die er zijn")
            func met(_ words: String) -> Ingevuld {
                form.velden.merging(["begin": [words], "doel-1-woorden": ["Jij gaat drie dagen naar school."]]) { $1 }
            }
            #expect(try await amina.post(form.actie, met("Je durft veel.")).status == 303)
            let read = try await amina.get(PlanURL.kind(scene.id, scene.family.noor))
            #expect(read.bevat("Je durft veel.") && read.bevat("Jij gaat drie dagen naar school.") && !read.bevat("nog niet in woorden"))
            app.klok.vooruit(seconden: 60)
            let again = try #require(try await amina.get(path).formulier())
            #expect(try await app.als(.joost).vulIn(path) { _ in ["begin": ["Joost schreef dit."]] } != nil)
            let late = try await amina.post(again.actie, again.velden.merging(["begin": ["Amina schreef dat."]]) { $1 })
            #expect(late.status == 409 && late.bevat("Joost schreef dit.") && late.bevat("Amina schreef dat."))
            let sem = try await amina.get(PlanURL.kind(scene.id, scene.family.sem))
            #expect(!sem.bevat("naar school") && !sem.bevat("Je durft veel."))
            #expect(try await app.als(.bram).get(path).status == 404)
        }
    }

    @Test("Wie voor het kind is afgeschermd, staat niet op zijn blad; op het plan van de professional wel")
    func kindscherm() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            let plan = scene.plan(app.vandaag).en([
                "doel-1-actie-1-wat": "Daan belt de advocaat", "doel-1-actie-1-wie": scene.family.daan.hex,
            ])
            #expect(try await amina.post(PlanURL.wijzigen(scene.id), plan).status == 303)
            #expect(try await amina.get(PlanURL.kind(scene.id, scene.family.noor)).bevat("belt de advocaat"))
            let shield: Ingevuld = [
                "doel": ["persoon"], "over": [scene.family.daan.hex], "voorBetrokkenen": [scene.family.noor.hex],
                "reden": ["vertrouwelijk"],
            ]
            #expect(try await amina.post(GezinURL.schermen(scene.id), shield).status == 303)
            let sheet = try await amina.get(PlanURL.kind(scene.id, scene.family.noor))
            #expect(!sheet.bevat("advocaat") && sheet.bevat("Na school opvangen"))
            #expect(try await amina.get(PlanURL.show(scene.id)).bevat("belt de advocaat"))
        }
    }

    @Test("Op het blad van een kind staat een naam niet twee keer, en begint elke regel met een hoofdletter")
    func kindregels() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            let plan = scene.plan(app.vandaag).en(["doel-1-actie-2-wat": "tante Els loopt mee naar school."])
            _ = try await amina.post(PlanURL.wijzigen(scene.id), plan)
            let sheet = try await amina.get(PlanURL.kind(scene.id, scene.family.noor))
            #expect(sheet.bevat("<b>tante Els</b> loopt mee naar school") && sheet.bevat("<b>Karin</b>: Noor wegbrengen"))
        }
    }

    @Test("Op de bladzijde over de regie staat de vraag één keer")
    func regievraag() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let page = try await amina.get(PlanURL.regie(scene.id))
            #expect(page.tekst.ranges(of: "Wie heeft de regie?").count == 1 && page.bevat("Het gezin zelf."))
        }
    }

    @Test("Het plan op papier: gevraagd staat bij het werk met de laatste dag, gegeven niet meer; een ander team kan er niet bij")
    func opSchrift() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina), path = PlanURL.opSchrift(scene.id)
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let asked = ["persoon": scene.family.karin.hex, "stap": "gevraagd"].en(.datum("op", app.vandaag))
            #expect(try await app.als(.bram).post(path, asked).status == 404)
            #expect(try await amina.post(path, asked.en(["persoon": scene.id.hex])).status == 422)
            let page = try await amina.postEnVolg(path, asked)
            #expect(page.bevat("Karin vroeg erom op"))
            #expect(try await amina.get(GezinURL.dossier(scene.id)).bevat(Taaksoort.planOpSchrift.label))
            #expect(try await amina.post(path, asked).bevat("Dit is al gevraagd op"))
            let given = try await amina.vulIn(path) { form in
                #expect(form.velden["persoon"] == [scene.family.karin.hex] && form.velden["stap"] == ["gegeven"], "wie wacht, staat er al")
                return [:]
            }
            #expect(given != nil)
            #expect(try await !amina.get(GezinURL.dossier(scene.id)).bevat(Taaksoort.planOpSchrift.label))
        }
    }

    // MARK: Figures

    @Test(
        "Ieder geeft een doel een cijfer wanneer hij wil; de evaluatie laat begin, nu en gewenst zien",
        arguments: SamenvoegomkeerTests.motoren)
    func cijfers(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Self.metPlan(app), amina = app.als(.amina), path = PlanURL.cijfers(scene.id)
            let form = try #require(try await amina.get(path).formulier())
            #expect(form.velden["wie-kind"] == [scene.family.noor.hex] && form.velden.keys.contains("doel-1-kind-nu"))
            #expect(!form.velden.keys.contains("doel-1-kind-2-nu"), "Sem wordt niet naar het doel van Noor gevraagd")
            let none = try await amina.post(form.actie, form.velden)
            #expect(none.status == 422 && none.bevat("Vul minstens één cijfer in"))
            let high = try await amina.post(form.actie, form.velden.merging(["doel-1-kind-nu": ["11"]]) { $1 })
            #expect(high.status == 422 && high.bevat("heel getal in van 0 tot en met 10"))
            let given = form.velden.merging(["doel-1-kind-nu": ["3"], "doel-1-kind-wens": ["8"], "doel-1-ouder-nu": ["5"]]) { $1 }
            #expect(try await amina.post(form.actie, given).status == 303)
            let facts = try await app.lees { tx in try PlanStore.feiten(Zicht.geheel(scene.id, tx), tx).doelmetingen }
            #expect(facts.count == 2 && Set(facts.flatMap(\.inhoud.overPersonen)) == [scene.family.noor, scene.family.karin])
            app.klok.vooruit(dagen: 1)
            let later = app.als(.amina)
            let review = try #require(try await later.get(PlanURL.evaluatie(scene.id)).formulier())
            let answers: Ingevuld = [
                "oordeel-kind": ["Beter."], "doel-1": ["deels"], "doel-2": ["bereikt"], "doel-1-cijfer-kind": ["8"],
                "vervolg": ["doorgaan"],
            ]
            let next = [String: String].datum("volgendeOp", app.vandaag.plus(dagen: 60)).mapValues { [$0] }
            let posted = try await later.post(review.actie, review.velden.merging(answers) { $1 }.merging(next) { $1 })
            #expect(posted.status == 303, "\(posted.tekst.suffix(2000))")
            let page = try await later.get(PlanURL.evaluatie(scene.id))
            #expect(page.bevat("5 omhoog") && page.bevat("zoals gewenst") && page.bevat("vorige keer 8"))
            #expect(page.bevat("<b>1 van de 2 doelen</b>"))
        }
    }

    // MARK: It does not help

    @Test(
        "“Dit helpt niet” is één klik van het dossier, staat bij het plan tot er antwoord is, en twee antwoorden verliezen niets",
        arguments: SamenvoegomkeerTests.motoren)
    func helptNiet(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Self.metPlan(app), amina = app.als(.amina), path = PlanURL.helptniet(scene.id)
            #expect(try await amina.get(GezinURL.dossier(scene.id)).bevat("href=\"\(path)\""))
            let bare = try await amina.post(path, Self.vandaag(app))
            for field in ["namens", "over", "woorden"] { #expect(bare.bevat("href=\"#f-\(field)\""), "\(field)") }
            let form = Self.vandaag(app).en([
                "namens": scene.family.noor.hex, "over": "geheel", "woorden": "Ik moet steeds hetzelfde vertellen.",
            ])
            let said = try await amina.postEnVolg(path, form)
            #expect(said.bevat("Ik moet steeds hetzelfde vertellen.") && said.bevat("Antwoord vastleggen"))
            #expect(try await amina.get(GezinURL.dossier(scene.id)).bevat("Antwoorden op “dit helpt niet”"))
            // Two workers write one down at the same time: both stay.
            #expect(try await app.als(.joost).post(path, form.en(["woorden": "Sem vindt het eng."])).status == 303)
            let signals = try await app.lees { tx in try PlanStore.feiten(Zicht.geheel(scene.id, tx), tx).helptnietbeelden }
            #expect(signals.count == 2)
            let answerPath = PlanURL.helptnietAntwoord(scene.id, try #require(signals.first).signaal.id)
            let page = try #require(try await amina.get(answerPath).formulier())
            func antwoord(_ words: String) -> Ingevuld {
                page.velden.merging(["gevolg": ["bijstellen"], "woorden": [words]]) { $1 }
            }
            let joost = try await app.als(.joost).vulIn(answerPath) { _ in ["gevolg": ["bijstellen"], "woorden": ["Joost sprak Noor."]] }
            #expect(joost == PlanURL.wijzigen(scene.id))
            let late = try await amina.post(answerPath, antwoord("Amina belde Noor."))
            #expect(late.status == 409 && late.bevat("Joost sprak Noor.") && late.bevat("Amina belde Noor."))
            let newest = try #require(late.waarde("_laatste"))
            #expect(try await amina.post(answerPath, antwoord("Amina belde Noor.").merging(["_laatste": [newest]]) { $1 }).status == 303)
            let facts = try await app.lees { tx in try PlanStore.feiten(Zicht.geheel(scene.id, tx), tx) }
            #expect(facts.helptnietantwoorden.count == 2 && facts.helptnietbeelden.filter(\.isOpen).count == 1)
            for wie in [Cast.bram, .ravi] { #expect(try await app.als(wie).get(answerPath).status == 404) }
        }
    }

    @Test("Ook zonder plan kan iemand zeggen dat het niet helpt; wie van een ander gezin is, kan niet worden gekozen")
    func helptNietZonderPlan() async throws {
        try await withApp { app in
            let family = try await app.deWit(), other = try await app.deWit(), amina = app.als(.amina)
            let form = Self.vandaag(app).en(["over": "geheel", "woorden": "We wachten alleen maar."])
            let path = PlanURL.helptniet(family.dossier)
            #expect(try await amina.post(path, form.en(["namens": other.noor.hex])).status == 422)
            #expect(try await amina.post(path, form.en(["namens": family.karin.hex])).status == 303)
            #expect(try await amina.get(PlanURL.show(family.dossier)).bevat("We wachten alleen maar."))
        }
    }

    @Test("Achter een scherm over het kind staat ook wat het zei, voor wie dat scherm geldt")
    func helptNietScherm() async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app), amina = app.als(.amina)
            let form = Self.vandaag(app).en(["namens": scene.family.noor.hex, "over": "geheel", "woorden": "Papa maakt het erger."])
            #expect(try await amina.post(PlanURL.helptniet(scene.id), form).status == 303)
            let shield: Ingevuld = [
                "doel": ["persoon"], "over": [scene.family.noor.hex], "voorGebruikers": [Cast.joost.gebruiker.hex],
                "reden": ["kent het gezin"],
            ]
            #expect(try await amina.post(GezinURL.schermen(scene.id), shield).status == 303)
            #expect(try await amina.get(PlanURL.show(scene.id)).bevat("Papa maakt het erger."))
            let joost = app.als(.joost)
            for page in [PlanURL.show(scene.id), GezinURL.dossier(scene.id)] {
                #expect(try await !joost.get(page).bevat("Papa maakt het erger."), "\(page)")
            }
        }
    }

    // MARK: End of help

    private static func eigenHulp(_ app: Proefapp, _ scene: Plantoneel, klaar: Bool) async throws -> UUIDv7 {
        let visit = app.bezoek(.amina)
        return try await app.schrijf { tx in
            let zicht = try Zicht.op(scene.id, visit, voor: .wijzigen, tx)
            try InzetStore.begin(
                Basishulp(jeugdige: scene.family.noor, van: tx.vandaag, wie: .team, wat: "Gesprekken thuis"), zicht, tx)
            let help = try #require(try InzetStore.basishulp(zicht, tx).first)
            if klaar { try InzetStore.eindig(help, Basishulpeinde(hulp: help.feit.id, op: tx.vandaag, afloop: .nietMeerGewild), zicht, tx) }
            return help.feit.id
        }
    }

    @Test(
        "Aan het einde van hulp twee vragen, één keer aan de jeugdige en één keer aan een ouder; uitval volgt uit de reden",
        arguments: SamenvoegomkeerTests.motoren)
    func uitkomst(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Self.metPlan(app), amina = app.als(.amina)
            let help = try await Self.eigenHulp(app, scene, klaar: true), path = PlanURL.uitkomst(scene.id, help)
            let page = try await amina.get(path)
            #expect(page.bevat("Gesprekken thuis") && page.bevat("eerder gestopt door het gezin"))
            let form = Self.vandaag(app).en(["wie": scene.family.karin.hex, "stand": "gegeven"])
            #expect(try await amina.post(path, form).bevat("Vul een cijfer of een antwoord in"))
            #expect(try await amina.post(path, form.en(["nut": "8", "verder": "02"])).status == 303)
            let twice = try await amina.post(path, form.en(["wie": scene.family.daan.hex, "nut": "3"]))
            #expect(twice.status == 422, "een ouder is al gevraagd")
            #expect(try await amina.post(path, form.en(["wie": scene.family.noor.hex, "stand": "niet-gewild"])).status == 303)
            let review = try await amina.get(PlanURL.evaluatie(scene.id))
            #expect(review.bevat("cijfer 8") && review.bevat("wilde niet antwoorden") && review.bevat("uitval): Gesprekken thuis"))
            #expect(try await app.als(.bram).get(path).status == 404)
        }
    }

    @Test("Zolang de hulp loopt zijn de vragen er niet, en is zij bij de evaluatie een vraag: helpt dit?")
    func lopend() async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app), amina = app.als(.amina)
            let help = try await Self.eigenHulp(app, scene, klaar: false)
            #expect(try await amina.get(PlanURL.uitkomst(scene.id, help)).status == 422)
            #expect(try await amina.get(PlanURL.uitkomst(scene.id, scene.bevinding)).status == 404)
            let page = try #require(try await amina.get(PlanURL.evaluatie(scene.id)).formulier())
            #expect(page.velden["hulp-1-id"] == [help.hex])
            let answers: Ingevuld = [
                "oordeel-kind": ["Nee."], "doel-1": ["niet"], "doel-2": ["niet"], "hulp-1-kind": ["niet"], "hulp-1-ouder": ["beetje"],
                "vervolg": ["opschalen"],
            ]
            let next = [String: String].datum("volgendeOp", app.vandaag.plus(dagen: 30)).mapValues { [$0] }
            let filled = page.velden.merging(answers) { $1 }.merging(next) { $1 }
            let refused = try await amina.post(page.actie, filled)
            #expect(refused.status == 422 && refused.bevat("Schrijf op waarom"))
            let saved = try await amina.post(page.actie, filled.merging(["toelichting": ["Noor wil iemand die meegaat."]]) { $1 })
            #expect(saved.naar == PlanURL.wijzigen(scene.id))
            let fact = try #require(try await app.evaluaties(scene).last)
            #expect(fact.inhoud.hulp?.map(\.werking) == [.niet, .beetje] && fact.inhoud.hulp?.first?.naam == "Gesprekken thuis")
            #expect(try await amina.get(PlanURL.evaluatie(scene.id)).bevat("kind of jongere: helpt niet"))
        }
    }

    // MARK: Another face

    @Test(
        "Bij een andere vaste contactpersoon wordt nagegaan wat is verteld, met de notitie van de overdracht erbij",
        arguments: SamenvoegomkeerTests.motoren)
    func wissel(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let scene = try await Self.metPlan(app)
            try await OverdrachtTests.contact(app, scene.family)
            #expect(try await !app.als(.amina).get(PlanURL.show(scene.id)).bevat("Er kwam een ander"))
            app.klok.vooruit(dagen: 1)
            let given = ["naar": Cast.joost.gebruiker.hex, "notitie": "Noor belt liever dan appen."]
            #expect(try await app.als(.amina).post(GezinURL.overdracht(scene.id), given).status == 303)
            app.klok.vooruit(seconden: 60)
            let joost = app.als(.joost)
            let plan = try await joost.get(PlanURL.show(scene.id))
            #expect(plan.bevat("Er kwam een ander"))
            let path = try #require(plan.tekst.firstMatch(of: /href="([^"]+\/plan\/wissel\/[0-9a-f]+)"/)).1
            let page = try #require(try await joost.get(String(path)).formulier())
            #expect(page.velden["verteldDoor"] == ["Amina Bouzid"] && page.velden["verteldAan"] == ["Joost van der Wal"])
            #expect(try await joost.get(String(path)).bevat("Noor belt liever dan appen."))
            let half = page.velden.merging(["verteld": ["gezin", "vraag"]]) { $1 }
            #expect(try await joost.post(page.actie, half).status == 303)
            let again = try await joost.get(String(path))
            #expect(again.bevat("Nog te vertellen") && again.bevat("Wat eerder hielp, en wat niet"))
            let second = try #require(again.formulier())
            let rest = second.velden.merging(["verteld": Overdrachtpunt.allCases.map(\.rawValue)]) { $1 }
            #expect(try await joost.post(page.actie, rest).status == 303)
            #expect(try await !joost.get(PlanURL.show(scene.id)).bevat("Er kwam een ander"))
            #expect(try await joost.get(PlanURL.wissel(scene.id, scene.bevinding)).status == 404)
            #expect(try await app.als(.bram).get(String(path)).status == 404)
        }
    }

    @Test(
        "Een ander team vindt geen van de bladzijden rond het plan, en geen naam",
        arguments: ["/regie", "/cijfers", "/dit-helpt-niet", "/versies", "/evaluatie"])
    func afwezig(pad: String) async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app)
            let answer = try await app.als(.bram).get(PlanURL.show(scene.id) + pad)
            #expect(answer.status == 404 && !answer.bevat("Noor") && !answer.bevat("drie dagen"))
            #expect(try await app.als(.bram).post(PlanURL.show(scene.id) + pad, ["woorden": "x"]).status == 404)
        }
    }
}
