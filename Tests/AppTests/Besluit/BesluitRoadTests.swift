// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Afweging en besluit, door de bladzijden heen")
struct BesluitRoadTests {
    @Test("Van aanvraag tot verzonden besluit: elke stap wijst de volgende")
    func weg() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            let start = try await amina.get(road.pad)
            #expect(start.bevat("Noor gaat niet meer naar school") && start.bevat("Wat is de hulpvraag?") && start.bevat("28 april 2026"))
            let first = try await road.vul("hulpvraag")
            #expect(first.naar == road.pad + "/stap/problemen")
            try await road.weeg()
            let ready = try await amina.get(road.pad)
            #expect(ready.bevat("Neem het besluit"))
            let form = try await amina.get(road.pad + "/nemen")
            #expect(form.bevat("De stappen leiden naar een individuele voorziening") && form.bevat("Mandaatbesluit jeugd 2024"))
            let taken = try await road.besluit()
            #expect(taken.naar == road.pad + "/brief")
            let letter = try await amina.get(road.pad + "/brief")
            #expect(letter.bevat("Ankerkade 17") && letter.bevat("Dit is het concept") && letter.bevat("Gezinsbegeleiding aan huis"))
            #expect(try await road.verzend().status == 303)
            let sent = try await amina.get(road.pad + "/brief")
            #expect(sent.bevat("Bezwaar kan tot en met") && sent.bevat("13 april 2026"))
            let proof = try await amina.get(road.pad + "/bewijs")
            #expect(proof.bevat("de uitkomst en alle gronden zijn gelijk") && proof.bevat("beslistermijn/1"))
        }
    }

    @Test(
        "Hulp na 18 rust op de grond die is vastgelegd; zonder die grond vraagt het besluit om uitleg (Jeugdwet 1.1)",
        arguments: ["a", "c", nil])
    func na18(grond: String?) async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            if let grond {
                try await app.schrijf(als: .amina) { tx in
                    let zicht = try Zicht.op(road.gezin.dossier, app.bezoek(.amina), voor: .wijzigen, tx)
                    let since = tx.vandaag.plus(maanden: grond == "a" ? -2 : -9)
                    let found = Hulpverlenging(
                        jongere: road.gezin.noor, hulp: .behandeling,
                        grond: VerlengdeHulp(
                            grond == "a" ? .voortzetting : .hervatting, sinds: since, hervat: grond == "a" ? nil : since.plus(maanden: 2)),
                        op: tx.vandaag, door: "Joost, gedragswetenschapper", waarom: "Nog niet klaar.")
                    try BijplanStore.legVast(found, van: road.gezin.noor, zicht, op: tx.vandaag, tx)
                }
            }
            let long = road.toekenning.en(.datum("periode", app.vandaag.plus(jaren: 4))).en(["hulpsoort": "1"])
            let answer = try await app.als(.amina).post(road.pad + "/nemen", long)
            if grond == "a" {
                #expect(answer.status == 303)
                let kept = try await app.lees { tx in
                    try #require(try tx.feiten(in: BesluitStore.tabel, dossier: road.gezin.dossier).geldend(Afwegingsbewijs.self).first)
                }
                let fact = try #require(kept.inhoud.feiten.first { $0.naam == .jeugdigeVerlengdeHulp })
                #expect(fact.waarde.hasPrefix("a/") && fact.bron.contains("Joost") && fact.feit != nil)
            } else {
                // Half a year after the help ended is over before this help begins; or nothing was recorded at all.
                #expect(answer.status == 422)
                #expect(answer.bevat(grond == nil ? "Er is geen grond voor hulp na 18 vastgelegd" : "Opnieuw beginnen kan tot en met"))
                let why = try await app.als(.amina).post(road.pad + "/nemen", long.en(["afwijking": "De rechter vroeg dit."]))
                #expect(why.status == 303)
            }
        }
    }

    @Test("Zonder adres gaat een brief niet per post; wie in huis woont, krijgt haar op het adres van het huis")
    func geenAdres() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina), family = road.gezin
            let base = "/dossiers/\(family.dossier.hex)/besluit"
            let fields = Besluitsteun.aanvraagvelden(family, app.vandaag).en(["aanvrager": family.daan.hex])
            let elsewhere = Besluitsteun(app: app, gezin: family, pad: try #require(try await amina.post(base, fields).naar))
            try await elsewhere.weeg()
            #expect(try await elsewhere.besluit().status == 303)
            let refused = try await elsewhere.verzend()
            #expect(refused.status == 422 && refused.bevat("Er is geen adres bekend, dus per post kan niet"))
            let day = [String: String].datum("verzonden", app.vandaag)
            #expect(try await amina.post(elsewhere.pad + "/verzending", day.en(["wijze": "uitgereikt"])).status == 303)
            let own = Besluitsteun.aanvraagvelden(family, app.vandaag).en(["aanvrager": family.noor.hex])
            let child = Besluitsteun(app: app, gezin: family, pad: try #require(try await amina.post(base, own).naar))
            try await child.weeg()
            #expect(try await child.besluit().status == 303)
            #expect(try await amina.get(child.pad + "/brief").bevat("Ankerkade 17"))
        }
    }

    @Test(
        "Wat in het dossier staat, is in een stap vast ingevuld met zijn bron; een conclusie nooit, en een reden alleen waar niets te kiezen is"
    )
    func stapvoorstel() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            let first = try await amina.get(road.pad + "/stap/hulpvraag")
            #expect(first.waarde("hulpvraag.ouders") == "Noor gaat niet meer naar school. Help ons.")
            #expect(first.waarde("hulpvraag.jeugdige") == "" && first.waarde("overweging") == "De vraag is duidelijk.")
            #expect(first.waarde("bronnen") == "De aanvraag van Karin" && first.waarde("bronnen.op.jaar") == "2026")
            #expect(first.bevat("is hier vast ingevuld") && !first.bevat("checked"))
            let nothing = try await amina.get(road.pad + "/stap/problemen")
            #expect(nothing.waarde("problemen.wat") == "" && !nothing.bevat("is hier vast ingevuld"))
            _ = try await road.vul("hulpvraag")
            let again = try await amina.get(road.pad + "/stap/hulpvraag")
            #expect(again.waarde("hulpvraag.ouders") == "Bevinding bij hulpvraag.ouders." && !again.bevat("is hier vast ingevuld"))
        }
    }

    @Test("De analyse en het plan gaan mee in de afweging van hun kind, niet in die van broer of zus")
    func voorstelUitAnalyseEnPlan() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina), base = "/dossiers/\(scene.family.dossier.hex)/besluit"
            #expect(try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag)).status == 303)
            let noor = try #require(try await amina.post(base, Besluitsteun.aanvraagvelden(scene.family, app.vandaag)).naar)
            let problems = try await amina.get(noor + "/stap/problemen"), help = try await amina.get(noor + "/stap/benodigde-hulp")
            #expect(problems.waarde("problemen.wat")?.hasSuffix("Noor mist school en wil terug") == true)
            #expect(problems.waarde("bronnen") == "Brede analyse")
            #expect(help.waarde("hulp.doel") == "Noor gaat weer drie dagen naar school\nElke ochtend samen ontbijten")
            let fields = Besluitsteun.aanvraagvelden(scene.family, app.vandaag).en(["jeugdige": scene.family.sem.hex])
            let sem = try #require(try await amina.post(base, fields).naar)
            #expect(try await amina.get(sem + "/stap/problemen").waarde("problemen.wat") == "")
            #expect(try await amina.get(sem + "/stap/benodigde-hulp").waarde("hulp.doel") == "Elke ochtend samen ontbijten")
        }
    }

    /// A question of Noor's family that is an aanvraag; gives its address.
    private func vraag(_ app: Proefapp, _ family: DeWit) async throws -> String {
        let form = [
            "over": family.noor.hex, "vanPersoon": family.karin.hex, "deur": "telefoon", "woorden": "Noor eet bijna niet.",
            "aanvraag": "ja",
        ].en(.datum("datum", app.vandaag)).en(.datum("aanvraagOntvangen", app.vandaag))
        let made = try await app.als(.amina).post("/dossiers/\(family.dossier.hex)/hulpvragen/nieuw", form)
        return String(try #require(made.naar).dropLast("/triage".count))
    }

    @Test("De taak ‘Beslissen’ leidt naar een ingevulde aanvraag, en na de afweging naar het ingevulde besluit")
    func taak() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), base = "/dossiers/\(family.dossier.hex)"
            let path = try await vraag(app, family)
            let question = try #require(path.split(separator: "/").last)
            let prefilled = base + "/besluit/nieuw?vraag=\(question)&amp;kind=\(family.noor.hex)"
            #expect(try await amina.get(base).bevat("href=\"\(prefilled)\""))
            let made = try await amina.post(base + "/besluit", Besluitsteun.aanvraagvelden(family, app.vandaag))
            let road = Besluitsteun(app: app, gezin: family, pad: try #require(made.naar))
            #expect(try await amina.get(base).bevat("href=\"\(road.pad)/verder\""))
            #expect(try await amina.get(road.pad + "/verder").naar == road.pad)
            try await road.weeg()
            #expect(try await amina.get(road.pad + "/verder").naar == road.pad + "/nemen")
        }
    }

    @Test("Een aanvraag die bij de hulpvraag is ingetrokken, vraagt geen besluit meer")
    func ingetrokkenBijVraag() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), base = "/dossiers/\(family.dossier.hex)"
            let path = try await vraag(app, family)
            let made = try await amina.post(base + "/besluit", Besluitsteun.aanvraagvelden(family, app.vandaag))
            let road = Besluitsteun(app: app, gezin: family, pad: try #require(made.naar))
            try await road.weeg()
            #expect(try await amina.get(base).bevat("Beslissen op de aanvraag"))
            _ = try await amina.post(path + "/intrekking", ["wie": "moeder Karin", "reden": "Oma helpt nu."].en(.datum("op", app.vandaag)))
            #expect(try await amina.get(road.pad).bevat("Aanvraag ingetrokken"))
            #expect(try await !amina.get(base).bevat("Beslissen op de aanvraag"))
            #expect(try await road.besluit().status == 422)
        }
    }

    @Test("Een aanvraag die bij het besluit is gesloten, staat ook bij de hulpvraag als ingetrokken")
    func geslotenBijBesluit() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), base = "/dossiers/\(family.dossier.hex)"
            let path = try await vraag(app, family)
            let made = try await amina.post(base + "/besluit", Besluitsteun.aanvraagvelden(family, app.vandaag))
            let closed = try await amina.post(
                try #require(made.naar) + "/sluiting", ["reden": "ingetrokken", "toelichting": "Karin: het hoeft niet meer."])
            #expect(closed.status == 303)
            let page = try await amina.get(base + "/hulpvragen")
            #expect(page.bevat("ingetrokken op") && page.bevat("het hoeft niet meer"))
            #expect(try await amina.get(path + "/intrekking").status == 422)
            #expect(try await !amina.get(base).bevat("Beslissen op de aanvraag"))
        }
    }

    @Test("Begint de hulp op de dag van de brief, dan noemt de brief een latere dag om te bellen")
    func briefdag() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            _ = try await app.als(.amina).post(road.pad + "/nemen", road.toekenning.en(.datum("van", app.vandaag)))
            let letter = try await app.als(.amina).get(road.pad + "/brief")
            #expect(letter.bevat("Heeft u op 9 maart 2026 nog niets gehoord") && !letter.bevat("Heeft u op 2 maart 2026"))
        }
    }

    @Test("Termijnen en taken staan samen op volgorde van termijn")
    func opTermijn() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), amina = app.als(.amina)
            let second = Besluitsteun.aanvraagvelden(road.gezin, app.vandaag).en(["jeugdige": road.gezin.sem.hex])
            #expect(try await amina.post(road.base + "/besluit", second).status == 303)
            let list = try #require(try await amina.get(road.base).tekst.components(separatedBy: "Termijnen en taken").last)
            let objecting = try #require(list.range(of: "Bezwaar maken kan")),
                deciding = try #require(list.range(of: "Beslissen op de aanvraag"))
            #expect(objecting.lowerBound < deciding.lowerBound, "13 april komt voor 28 april")
        }
    }

    @Test("Een hulpvraag die een aanvraag is, staat klaar met wat al is gezegd")
    func voorstel() async throws {
        try await withApp { app in
            let family = try await app.deWit(), base = "/dossiers/\(family.dossier.hex)/besluit"
            try await app.schrijf { tx in
                let question = Hulpvraag(
                    datum: tx.vandaag, deur: .telefoon, vanPersoon: family.karin, over: [family.noor], woorden: "Wij komen er niet uit.",
                    aanvraagOntvangen: tx.vandaag)
                try ToegangStore.legVast(question, dossier: family.dossier, tx)
            }
            let list = try await app.als(.amina).get(base)
            #expect(list.bevat("De termijn loopt.") && list.bevat("28 april 2026"))
            let link = try #require(list.tekst.split(separator: "\"").first { $0.contains("/besluit/nieuw?vraag=") })
            let form = try await app.als(.amina).get(link.replacingOccurrences(of: "&amp;", with: "&"))
            #expect(form.bevat("Wij komen er niet uit.") && form.waarde("ontvangen.dag") == "2")
            _ = try await app.als(.amina).post(base, Besluitsteun.aanvraagvelden(family, app.vandaag))
            let after = try await app.als(.amina).get(base)
            #expect(!after.bevat("De termijn loopt."))
        }
    }

    @Test("Een halve stap wordt bewaard en telt niet mee; besluiten kan dan niet")
    func half() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            let half = try await road.vul("hulpvraag", ["overweging": ""])
            #expect(half.naar == road.pad)
            let page = try await app.als(.amina).get(road.pad)
            #expect(page.bevat("Schrijf op waarom u dit concludeert"))
            let step = try await app.als(.amina).get(road.pad + "/stap/hulpvraag")
            #expect(step.bevat("Bevinding bij hulpvraag.jeugdige."))
            let decided = try await road.besluit()
            #expect(decided.status == 422 && decided.bevat("nog niet compleet"))
        }
    }

    @Test("Schrijft een collega dezelfde stap, dan staan beide teksten er en is niets weg")
    func conflict() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            _ = try await road.vul("hulpvraag", als: .joost, ["overweging": "Joost schreef dit."])
            let mine = try await app.als(.amina).post(
                road.pad + "/stap/hulpvraag", ["hulpvraag.jeugdige": "Amina typte dit.", "overweging": "En dit."])
            #expect(mine.status == 409)
            #expect(mine.bevat("Joost van der Wal") && mine.bevat("Joost schreef dit.") && mine.bevat("Amina typte dit."))
            let again = try await app.als(.amina).post(
                road.pad + "/stap/hulpvraag",
                ["hulpvraag.jeugdige": "Samen.", "overweging": "Samen.", "_laatste": try #require(mine.waarde("_laatste"))])
            #expect(again.status == 303)
        }
    }

    @Test("Zonder registratie geen besluit en geen voorstel; zonder mandaat wordt het een voorstel (Awb 10:3)")
    func onbevoegd() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            let page = try await app.als(.petra).get(road.pad + "/nemen")
            #expect(page.bevat("registratie"))
            let posted = try await app.als(.petra).post(road.pad + "/nemen", road.toekenning)
            #expect(posted.status == 422 && posted.bevat("registratie") && posted.bevat("Let op"))
            #expect(try await app.als(.joost).get(road.pad + "/nemen").bevat("Dit besluit gaat als voorstel naar"))
            let asked = try await app.als(.joost).post(road.pad + "/nemen", road.toekenning)
            #expect(asked.naar == road.pad + "/voorstel")
            let none = try await app.lees { tx in
                try tx.feiten(in: BesluitStore.tabel, waar: "soort = 'besluit'", []).alle(Besluit.self).count
            }
            #expect(none == 0)
        }
    }

    @Test("Wie afwijkt van de afweging legt uit waarom (Awb 3:46)")
    func afwijken() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            let refusal = ["strekking": "afwijzen", "motivering": "Wij geven geen hulp."]
            let without = try await app.als(.amina).post(road.pad + "/nemen", refusal)
            #expect(without.status == 422 && without.bevat("Leg uit waarom u afwijkt") && without.bevat("Wij geven geen hulp."))
            try await road.slaZienswijzeOver()
            let with = try await app.als(.amina).post(road.pad + "/nemen", refusal.en(["afwijking": "De school doet het nu zelf."]))
            #expect(with.status == 303)
        }
    }

    @Test("De termijn staat stil, loopt weer en wordt verlengd; elke dag is uitgelegd (Awb 4:14, 4:15)")
    func termijn() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina), begin = app.vandaag
            let path = road.pad + "/termijn"
            let pause = try await amina.postEnVolg(
                path, [String: String].datum("per", begin).en(["wat": "opgeschort", "grond": "aanvulling"]))
            #expect(pause.bevat("de termijn staat stil sinds"))
            let twice = try await amina.post(path, [String: String].datum("per", begin).en(["wat": "opgeschort", "grond": "aanvulling"]))
            #expect(twice.status == 422 && twice.bevat("staat al stil"))
            app.klok.zet(Moment(begin: begin.plus(dagen: 7)).plus(seconden: 9 * 3600))
            let later = app.als(.amina)
            let on = try await later.postEnVolg(path, [String: String].datum("per", begin.plus(dagen: 7)).en(["wat": "hervat"]))
            #expect(on.bevat("Awb 4:15"))
            let early = try await later.post(
                path,
                [String: String].datum("per", begin.plus(dagen: 7)).en(["wat": "verlengd"]).en(.datum("nieuweDatum", begin.plus(dagen: 8))))
            #expect(early.status == 422 && early.bevat("Noem een dag na"))
            let more = try await later.postEnVolg(
                path,
                [String: String].datum("per", begin.plus(dagen: 7)).en(["wat": "verlengd"]).en(.datum("nieuweDatum", begin.plus(dagen: 90)))
            )
            #expect(more.bevat("Awb 4:14 lid 3"))
        }
    }

    @Test("‘Geen besluit nodig’ kan niet bij een individuele voorziening (Awb 4:13)")
    func geenBesluit() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), path = road.pad + "/sluiting"
            let refused = try await app.als(.amina).post(path, ["reden": "geenbesluit", "toelichting": "Niet nodig."])
            #expect(refused.status == 422 && refused.bevat("volgt altijd een besluit"))
            let closed = try await app.als(.amina).postEnVolg(path, ["reden": "ingetrokken", "toelichting": "Karin ziet ervan af."])
            #expect(closed.bevat("Aanvraag ingetrokken"))
            let late = try await road.vul("hulpvraag")
            #expect(late.status == 422)
        }
    }

    @Test("Awb 4:5: niet aangevuld, dan buiten behandeling met brief en bezwaar; niets is toegekend of afgewezen")
    func buitenBehandeling() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina), path = road.pad + "/buiten-behandeling"
            let why = ["motivering": "Het verslag van school ontbreekt."]
            let early = try await amina.post(path, why)
            #expect(early.status == 422 && early.bevat("Awb 4:5") && early.bevat("Het verslag van school ontbreekt."))
            let asked = [String: String].datum("per", app.vandaag).en(.datum("tot", app.vandaag.plus(dagen: 14))).en([
                "wat": "opgeschort", "grond": "aanvulling",
            ])
            #expect(try await amina.post(road.pad + "/termijn", asked).status == 303)
            #expect(try await !amina.get(road.pad).bevat("buiten behandeling"))
            app.klok.vooruit(dagen: 15)
            let late = app.als(.amina)
            #expect(try await late.get(road.pad).bevat("Laat de aanvraag buiten behandeling"))
            let empty = try await late.post(path, ["motivering": ""])
            #expect(empty.status == 422)
            #expect(try await app.als(.bram).get(path).status == 404)
            let letter = try await late.postEnVolg(path, why)
            #expect(letter.bevat("Wij behandelen deze aanvraag niet verder") && letter.bevat("U kunt bezwaar maken"))
            #expect(try await late.get(BrievenbakURL.lijst).bevat("name=\"brieven\""))
            #expect(try await road.verzend().status == 303)
            let page = try await late.get(road.pad)
            #expect(page.bevat("Buiten behandeling gelaten") && !page.bevat("Bekijk het bewijs") && !page.bevat("Zet de hulp in"))
            #expect(try await late.get(road.base).bevat("Besluit: buiten behandeling gelaten"))
            #expect(try await late.get(road.pad + "/daarna/nieuw/bezwaar").bevat("buiten behandeling gelaten"))
            #expect(try await road.besluit().status == 422, "er is al besloten")
        }
    }

    @Test("Een ingetrokken besluit blijft leesbaar; daarna kan opnieuw worden besloten")
    func intrekken() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), amina = app.als(.amina)
            try await road.trekIn("fout", "De omvang klopte niet.")
            let done = try await amina.get(road.pad)
            #expect(done.bevat("Besluit ingetrokken") && done.bevat("De omvang klopte niet."))
            #expect(try await road.besluit().status == 303)
            let letter = try await amina.get(road.pad + "/brief")
            #expect(letter.bevat("Dit is het concept"))
        }
    }

    @Test("Is de hulp niet meer nodig, dan is met de intrekking ook de aanvraag klaar", arguments: ["verzoek", "nietnodig"])
    func klaar(_ grond: String) async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), amina = app.als(.amina)
            let late = [String: String].datum("per", app.vandaag.plus(dagen: 4_000)).en(["grond": grond, "toelichting": "Het gaat goed."])
                .en(.gehoord(app.vandaag))
            let refused = try await amina.post(road.pad + "/intrekking", late)
            #expect(refused.status == 422 && refused.bevat("De hulp loopt maar tot en met"))
            try await road.trekIn(grond, "Het gaat goed.")
            let done = try await amina.get(road.pad)
            #expect(done.bevat("De aanvraag is klaar") && !done.bevat("Weeg opnieuw"))
            #expect(try await road.besluit().status == 422)
            let work = try await amina.get("/dossiers/\(road.gezin.dossier.hex)")
            #expect(!work.bevat("Beslissen op de aanvraag"))
        }
    }

    @Test("Bij een geheime verblijfplaats staat er geen adres op de brief")
    func geheim() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            let family = road.gezin
            try await app.schrijf { tx in
                let secret = Geheimhouding(persoon: family.karin, grond: "Bedreiging")
                try tx.teken(secret, op: DossierStore.plek(family.dossier, tx), in: BeschermingStore.tabel, van: tx.vandaag)
            }
            try await road.weeg()
            _ = try await road.besluit()
            let letter = try await app.als(.amina).get(road.pad + "/brief")
            #expect(letter.bevat("De verblijfplaats is geheim") && !letter.bevat("Ankerkade"))
        }
    }

    @Test("Het bewijs rust op de bytes van het kader, één keer bewaard, en herhaalt gelijk")
    func bewijs() async throws {
        try await withApp { app in
            _ = try await Besluitsteun.verzonden(app)
            let replays = try await app.databank.lees(als: .systeem("afweging"), doel: .beheer) { tx in
                try BesluitStore.herhaalAlles(tx).map { try $0.gelijk.get() }
            }
            #expect(replays == [true])
        }
    }

    @Test("Een ander team vindt geen enkele bladzijde van de aanvraag en leest geen naam")
    func afwezig() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), bram = app.als(.bram)
            let tails = [
                "", "/stap/hulpvraag", "/termijn", "/nemen", "/brief", "/bewijs", "/sluiting", "/intrekking", "/wijziging",
                "/buiten-behandeling",
            ]
            for path in [road.base + "/besluit", road.base + "/besluit/nieuw"] + tails.map({ road.pad + $0 }) {
                let answer = try await bram.get(path)
                #expect(answer.status == 404, "\(path)")
                #expect(!answer.bevat("Noor") && !answer.bevat("Karin") && !answer.bevat("Ankerkade"), "\(path)")
            }
            for path in [road.base + "/besluit"]
                + ["/stap/hulpvraag", "/termijn", "/nemen", "/verzending", "/sluiting", "/intrekking", "/wijziging"].map({ road.pad + $0 })
            {
                // What Bram typed himself comes back to him; nothing of the file does.
                let answer = try await bram.post(path, ["reden": "Wat Bram typte"])
                #expect(answer.status == 404 && !answer.bevat("Noor"), "\(path)")
            }
            let backoffice = try await app.als(.ravi).get(road.pad)
            #expect(backoffice.status == 404)
        }
    }
}
