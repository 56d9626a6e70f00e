// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Het plan: alle fouten in één keer, en wie wat doet")
struct PlanfoutenTests {
    private func fouten(_ antwoord: Uitslag) -> [String] {
        antwoord.tekst.components(separatedBy: "href=\"#f-").dropFirst().compactMap { $0.components(separatedBy: "\"").first }
    }

    @Test("Een leeg plan bewaren noemt alles wat nodig is, met een plek om het te typen")
    func leeg() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let answer = try await app.als(.amina).post(PlanURL.wijzigen(scene.id), ["doel-1-woorden": "", "doel-1-actie-1-wat": ""])
            #expect(answer.status == 422)
            let wanted = ["woorden", "bevindingen", "voor", "strekking", "acties"].map { "doel-1-" + $0 } + ["evaluatieOp"]
            #expect(Set(fouten(answer)) == Set(wanted), "\(fouten(answer))")
            #expect(fouten(answer).last == "evaluatieOp" && fouten(answer).first == "doel-1-woorden", "in de volgorde van de bladzijde")
            for id in wanted { #expect(answer.bevat("id=\"f-\(id)\"") || answer.bevat("id=\"f-\(id)"), "\(id)") }
            #expect(answer.bevat("name=\"doel-1-actie-1-wat\""), "waar ‘minstens één actie’ wordt gevraagd, staan de velden ervan")
            #expect(try await scene.plannen(app).isEmpty)
        }
    }

    @Test("Fouten van velden en van het plan staan samen in de eerste ronde")
    func samen() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let form = scene.plan(app.vandaag).en(["doel-1-actie-2-wie": "", "doel-1-actie-2-naam": "", "doel-2-strekking": ""])
                .en(.datum("doel-1-actie-1-uiterlijk", app.vandaag.plus(dagen: -30)))
            let answer = try await app.als(.amina).post(PlanURL.wijzigen(scene.id), form)
            #expect(fouten(answer) == ["doel-1-actie-1-uiterlijk", "doel-1-actie-2-wie", "doel-2-strekking"])
            #expect(answer.bevat("De dag van deze actie is voorbij"))
        }
    }

    @Test("De taak noemt wie het doet zoals het plan die noemt")
    func naam() async throws {
        try await withApp { app in
            let scene = try await Plantoneel.zet(app)
            let question = Hulpvraag(
                datum: app.vandaag, deur: .telefoon, vanPersoon: scene.family.karin, over: [scene.family.noor], woorden: "Help ons.")
            let visit = app.bezoek(.amina)
            try await app.schrijf { tx in
                let fact = try ToegangStore.legVast(question, dossier: scene.id, tx)
                let triage = Triage(
                    hulpvraag: fact.id, datum: tx.vandaag, veiligheid: .veilig, urgentie: .gewoon, route: .team, waarom: "Samen kijken.")
                try ToegangStore.legVast(triage, bij: fact, Zicht.op(scene.id, visit, tx), tx)
            }
            #expect(try await app.als(.amina).post(PlanURL.wijzigen(scene.id), scene.plan(app.vandaag)).status == 303)
            let page = try await app.als(.amina).get(GezinURL.dossier(scene.id))
            #expect(page.bevat("Noor wegbrengen") && page.bevat("Karin · Zo staat het in het plan."))
            #expect(!page.bevat("Iemand uit het gezin · "))
        }
    }
}
