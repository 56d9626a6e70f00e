// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag
import Steun
import Testing

@testable import App

@Suite("Een plan afschermen op de bladzijde, met alles wat erbij is vastgelegd")
struct PlanschermTests {
    /// What this reader may see, of the plan and of the plans beside it.
    private static func feiten(_ app: Proefapp, _ wie: Cast, _ id: ID<Dossier>) async throws -> (Planfeiten, Bijplanfeiten, Dossierfeiten) {
        let visit = app.bezoek(wie)
        return try await app.lees { tx in
            let zicht = try Zicht.op(id, visit, tx)
            let whole = try Dossierlezing.feiten(id, tx).zichtbaar(voor: zicht)
            return (try PlanStore.feiten(zicht, tx), try BijplanStore.feiten(zicht, tx), whole)
        }
    }

    private static func schermAf(_ app: Proefapp, _ id: ID<Dossier>, _ feit: UUIDv7) async throws {
        let shield: Ingevuld = [
            "doel": ["notitie"], "notitie": [feit.hex], "voorGebruikers": [Cast.joost.gebruiker.hex], "reden": ["eerst samen praten"],
        ]
        #expect(try await app.als(.amina).post(GezinURL.schermen(id), shield).status == 303)
    }

    @Test("Het gezinsplan staat in de lijst; wie het niet ziet, ziet ook niet wat er is gedaan")
    func gezinsplan() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina), visit = app.bezoek(.amina)
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let plan = try #require(try await scene.plannen(app).last)
            try await app.schrijf { tx in
                let done = Actieuitkomst(actie: plan.inhoud.acties[0].id, op: tx.vandaag, uitkomst: .gedaan, toelichting: "Kanariegedaan")
                try PlanStore.legVast(done, Zicht.op(scene.id, visit, voor: .wijzigen, tx), van: tx.vandaag, tx)
            }
            #expect(try await app.als(.joost).get(PlanURL.show(scene.id)).bevat("Kanariegedaan"))
            let form = try await amina.get(GezinURL.nieuwScherm(scene.id))
            #expect(form.bevat("Gezinsplan, ") && form.bevat(plan.id.hex) && !form.bevat("Veiligheidsplan, "))
            try await Self.schermAf(app, scene.id, plan.id)
            let (hidden, _, whole) = try await Self.feiten(app, .joost, scene.id)
            #expect(hidden.plannen.isEmpty && hidden.actieuitkomsten.isEmpty && whole.actieuitkomsten.isEmpty)
            let seen = try await Self.feiten(app, .amina, scene.id)
            #expect(seen.0.actieuitkomsten.count == 1 && seen.2.actieuitkomsten.count == 1)
            #expect(try await app.als(.bram).get(GezinURL.nieuwScherm(scene.id)).status == 404)
        }
    }

    @Test("Het toekomstplan en de resourcegroep: met de stappen, de lijst voor 18 en de bijeenkomsten")
    func vooruit() async throws {
        try await withApp { app in
            let family = try await app.deWit(), id = family.dossier, noor = family.noor, visit = app.bezoek(.amina)
            let (plan, group) = try await app.schrijf { tx -> (UUIDv7, UUIDv7) in
                let zicht = try Zicht.op(id, visit, voor: .wijzigen, tx), day = tx.vandaag
                func leg<I: Feitinhoud>(_ content: I) throws -> UUIDv7 {
                    try BijplanStore.legVast(content, van: noor, zicht, op: day, tx).id
                }
                let plan = try leg(
                    Toekomstplan(
                        jongere: noor, nummer: 1, datum: day, woorden: "Kanariewens",
                        stukken: [Toekomststuk(gebied: .wonen, id: tx.nieuwID(Feitmerk.self).raw, wens: "Een kamer")],
                        herzienOp: day.plus(dagen: 30)))
                _ = try leg(Toekomststap(jongere: noor, stuk: plan, op: day, uitkomst: .gedaan))
                _ = try leg(Overgangsstap(jongere: noor, punt: .digid, stand: .loopt, op: day, toelichting: "Kanarieovergang"))
                let group = try leg(
                    Resourcegroep(
                        jongere: noor, nummer: 1, datum: day, woorden: "x",
                        leden: [Resourcegroeplid(persoon: family.karin, magWeten: "alles")]))
                _ = try leg(Resourcegroepbijeenkomst(jongere: noor, op: day, aanwezig: [family.karin], afspraken: "Kanarieafspraak"))
                return (plan, group)
            }
            let joost = app.als(.joost)
            #expect(try await joost.get(BijplanURL.toekomst(id, noor)).bevat("Kanarieovergang"))
            #expect(try await joost.get(GezinURL.dossier(id)).bevat("Kanarieafspraak"))
            let form = try await app.als(.amina).get(GezinURL.nieuwScherm(id))
            #expect(form.bevat("Toekomstplan van Noor, ") && form.bevat("Resourcegroep van Noor, ") && !form.bevat("Toekomstplan van Sem"))
            try await Self.schermAf(app, id, plan)
            try await Self.schermAf(app, id, group)
            for path in [
                BijplanURL.overgang(id, noor), BijplanURL.toekomst(id, noor), BijplanURL.resourcegroep(id, noor), GezinURL.dossier(id),
            ] {
                #expect(try await !joost.get(path).bevat("Kanarie"), "\(path)")
            }
            let (_, hidden, whole) = try await Self.feiten(app, .joost, id)
            #expect(hidden.toekomststappen.isEmpty && hidden.overgangsstappen.isEmpty && hidden.bijeenkomsten.isEmpty)
            #expect(whole.toekomststappen.isEmpty && whole.overgangsstappen.isEmpty && whole.bijeenkomsten.isEmpty)
            let before = try await app.aantalFeiten()
            let over = try await joost.post(BijplanURL.overgang(id, noor), ["digid": ["geregeld"]])
            #expect(over.naar == nil && over.bevat("Overleg met de vaste contactpersoon") && !over.bevat("Kanarie"))
            #expect(try await app.aantalFeiten() == before)
            #expect(try await app.als(.amina).get(BijplanURL.toekomst(id, noor)).bevat("Kanarieovergang"))
        }
    }

    @Test("Wat geheim is, staat één keer boven wat u meegeeft: elke soort met de namen")
    func waarschuwing() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina)
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            #expect(try await !amina.get(PlanURL.afdruk(scene.id)).bevat("Geheim:"))
            for (person, what) in [(scene.family.noor, "adres"), (scene.family.sem, "adres"), (scene.family.noor, "school")] {
                let secret = ["persoon": person.hex, "wat": what, "grond": "bedreigd"]
                #expect(try await amina.post(GezinURL.geheimen(scene.id), secret).status == 303)
            }
            let said =
                "Geheim: adres en telefoonnummer van Noor en Sem; school of opvang van Noor. Lees de tekst na voordat u dit meegeeft."
            for path in [PlanURL.afdruk(scene.id), PlanURL.kind(scene.id, scene.family.noor)] {
                #expect(try await amina.get(path).bevat(said), "\(path)")
            }
        }
    }

    @Test("Op het plan staat één dag om weer samen te kijken: die van de laatste evaluatie van deze versie; ook op papier en voor het kind")
    func kijkdag() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app), amina = app.als(.amina), visit = app.bezoek(.amina)
            _ = try await amina.post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag))
            let plan = try #require(try await scene.plannen(app).last), next = app.vandaag.plus(dagen: 47)
            try await app.schrijf { tx in
                let looked = Evaluatie(
                    plan: plan.id, op: tx.vandaag, oordelen: [Hulpoordeel(stem: .ouder, cijfer: 7, woorden: "Rustiger.")], doelen: [],
                    vervolg: .doorgaan, volgendeOp: next)
                try PlanStore.legVast(looked, Zicht.op(scene.id, visit, voor: .wijzigen, tx), van: tx.vandaag, tx)
            }
            for path in [PlanURL.show(scene.id), PlanURL.afdruk(scene.id), PlanURL.kind(scene.id, scene.family.noor)] {
                let page = try await amina.get(path)
                #expect(page.bevat(Woorden.datum(next)) && !page.bevat(Woorden.datum(plan.inhoud.evaluatieOp)), "\(path)")
            }
            #expect(try await amina.get(PlanURL.show(scene.id)).bevat("Hielp het? ouder: 7."))
        }
    }
}
