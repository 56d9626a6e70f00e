// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag
import Steun
import Testing

@testable import App

@Suite("Evaluatie en afsluiting: hielp het, en wat nu")
struct EvaluatieTests {
    @Test("Ieder zegt voor zichzelf of het hielp; de vorige keer staat ernaast")
    func evaluatie() async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app)
            let amina = app.als(.amina)
            #expect(
                try await amina.post(PlanURL.evaluatie(scene.id), Self.form(scene, app.vandaag)).naar == PlanURL.show(scene.id)
                    + "?bewaard=evaluatie")
            let next = try await amina.get(PlanURL.evaluatie(scene.id))
            #expect(next.bevat("Vorige keer") && next.bevat("Ik slaap beter.") && next.bevat("Deels gehaald"))
            #expect(next.bevat("data-wie=\"Noor\" data-nu=\"7\""))
        }
    }

    @Test("Leggen twee mensen tegelijk een evaluatie vast, dan staan beide naast elkaar en gaat niets verloren")
    func conflict() async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app)
            let page = try await app.als(.amina).get(PlanURL.evaluatie(scene.id))
            let seen = try #require(page.tekst.firstMatch(of: /name="_laatste" value="([0-9a-f]+)"/)?.1)
            let form = Self.form(scene, app.vandaag).en([Formulieropmaak.laatsteFeitveld: String(seen)])
            #expect(
                try await app.als(.amina).post(PlanURL.evaluatie(scene.id), form.en(["toelichting": "Els blijft komen."])).status == 303)
            let late = try await app.als(.amina).post(
                PlanURL.evaluatie(scene.id), form.en(["oordeel-kind": "Ik slaap slecht.", "toelichting": "School belt."]))
            #expect(late.status == 409)
            for words in ["Els blijft komen.", "School belt.", "Ik slaap beter.", "Ik slaap slecht."] {
                #expect(late.bevat(words), "\(words)")
            }
            #expect(try await app.evaluaties(scene).count == 1)
            let newest = try #require(late.tekst.firstMatch(of: /name="_laatste" value="([0-9a-f]+)"/)?.1)
            let again = form.en(["toelichting": "School belt.", Formulieropmaak.laatsteFeitveld: String(newest)])
            #expect(try await app.als(.amina).post(PlanURL.evaluatie(scene.id), again).status == 303)
            #expect(Set(try await app.evaluaties(scene).map(\.inhoud.toelichting)) == ["Els blijft komen.", "School belt."])
        }
    }

    @Test("Is het plan zelf intussen gewijzigd, dan zegt de bladzijde dat en blijft wat getypt is staan")
    func planGewijzigd() async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app)
            let form = Self.form(scene, app.vandaag).en([Formulieropmaak.laatsteFeitveld: scene.family.noor.hex])
            let answer = try await app.als(.amina).post(PlanURL.evaluatie(scene.id), form)
            #expect(answer.status == 422 && answer.bevat("intussen gewijzigd") && answer.bevat("Ik slaap beter."))
        }
    }

    @Test("Zonder stem van kind of ouder, zonder uitkomst per doel of zonder nieuwe dag komt de evaluatie terug met alles erin")
    func fouten() async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app)
            let form = [String: String].datum("op", app.vandaag).en([
                "vervolg": "doorgaan", "doel-2": "bereikt", "toelichting": "Goed gesprek",
            ])
            let answer = try await app.als(.amina).post(PlanURL.evaluatie(scene.id), form)
            #expect(answer.status == 422 && answer.bevat("Goed gesprek"))
            for field in ["doel-1", "oordeel-kind", "volgendeOp"] { #expect(answer.bevat("href=\"#f-\(field)\""), "\(field)") }
        }
    }

    @Test("Terugkijken en afsluiten gaan niet vóór de dag van het plan")
    func voorHetPlan() async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app)
            let before = app.vandaag.plus(dagen: -1)
            let early = try await app.als(.amina).post(PlanURL.evaluatie(scene.id), Self.form(scene, app.vandaag).en(.datum("op", before)))
            #expect(early.status == 422 && early.bevat("Dit plan is van") && early.bevat("Ik slaap beter."))
            let closing = [String: String].datum("op", before).en(["reden": "doelen-bereikt"])
            let refused = try await app.als(.amina).post(PlanURL.afsluiting(scene.id), closing)
            #expect(refused.status == 422 && refused.bevat("Sluit af op of na die dag"))
        }
    }

    @Test("Wat de evaluatie besluit, wijst de weg", arguments: [("bijstellen", "/plan/wijzigen"), ("afsluiten", "/plan/afsluiting")])
    func vervolg(keuze: String, pad: String) async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app)
            let answer = try await app.als(.amina).post(PlanURL.evaluatie(scene.id), Self.form(scene, app.vandaag).en(["vervolg": keuze]))
            #expect(answer.naar?.hasSuffix(pad) == true)
        }
    }

    @Test("Afsluiten legt reden en waakvlam vast, en een waakvlam die al voorbij is wordt geweigerd")
    func afsluiten() async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app)
            let amina = app.als(.amina)
            let form = [String: String].datum("op", app.vandaag).en(.datum("waakvlamTot", app.vandaag)).en(["reden": "doelen-bereikt"])
            #expect(try await amina.post(PlanURL.afsluiting(scene.id), form).status == 422)
            let later = form.en(.datum("waakvlamTot", app.vandaag.plus(dagen: 60)))
            #expect(try await amina.post(PlanURL.afsluiting(scene.id), later).naar == GezinURL.dossier(scene.id))
            app.klok.vooruit(dagen: 1)
            #expect(try await app.als(.amina).get(PlanURL.show(scene.id)).bevat("Vraag of het gezin eerst zelf een plan wil maken"))
        }
    }

    @Test("Zolang er een aanvraag zonder besluit ligt, kan het dossier niet dicht")
    func openAanvraag() async throws {
        try await withApp { app in
            let scene = try await Self.metPlan(app)
            try await app.schrijf { tx in
                let question = Hulpvraag(
                    datum: tx.vandaag, deur: .telefoon, over: [scene.family.noor], woorden: "Wij vragen begeleiding.",
                    aanvraagOntvangen: tx.vandaag)
                try ToegangStore.legVast(question, dossier: scene.id, tx)
            }
            let form = [String: String].datum("op", app.vandaag).en(["reden": "gezin-stopt", "toelichting": "Wil niet meer"])
            let answer = try await app.als(.amina).post(PlanURL.afsluiting(scene.id), form)
            #expect(answer.status == 422 && answer.bevat("Er ligt nog een aanvraag zonder besluit.") && answer.bevat("Wil niet meer"))
        }
    }

    // MARK: Scenes

    private static func metPlan(_ app: Proefapp) async throws -> Plantoneel {
        let scene = try await Plantoneel.zet(app)
        #expect(try await app.als(.amina).post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag)).status == 303)
        return scene
    }

    private static func form(_ scene: Plantoneel, _ dag: Datum) -> [String: String] {
        [String: String].datum("op", dag).en(.datum("volgendeOp", dag.plus(dagen: 60))).en([
            "oordeel-kind-persoon": scene.family.noor.hex, "oordeel-kind-cijfer": "7", "oordeel-kind": "Ik slaap beter.",
            "oordeel-ouder-persoon": scene.family.karin.hex, "oordeel-ouder-cijfer": "6", "doel-1": "deels", "doel-2": "bereikt",
            "vervolg": "doorgaan",
        ])
    }
}

extension Proefapp {
    func evaluaties(_ scene: Plantoneel) async throws -> [Feit<Evaluatie>] {
        try await lees { tx in
            let zicht = try Zicht.op(scene.id, bezoek(.amina), tx)
            return try PlanStore.feiten(zicht, tx).evaluatiesNu
        }
    }
}
