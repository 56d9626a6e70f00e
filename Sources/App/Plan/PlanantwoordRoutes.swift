// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Small forms around the plan: the family's own plan, an answer to the plan, what became of an action.
enum PlanantwoordRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/plan/familiegroepsplan", .wijzigen(.plan)) { verzoek in try await groepsplan.begin(verzoek) }
        routes.post("/dossiers/:id/plan/familiegroepsplan", .wijzigen(.plan)) { verzoek in
            try await groepsplan.verwerk(verzoek, naar: "groepsplan") { form, blad, tx in
                let offer = try form.aanbod()
                try PlanStore.legVast(offer, blad.kader.zicht, van: offer.op, tx)
            }
        }
        routes.get("/dossiers/:id/plan/regie", .wijzigen(.plan)) { verzoek in try await regie.begin(verzoek) }
        routes.post("/dossiers/:id/plan/regie", .wijzigen(.plan)) { verzoek in
            try await regie.verwerk(verzoek, naar: "regie") { form, blad, tx in
                let agreed = try form.afspraak(op: tx.vandaag)
                try PlanStore.legVast(agreed, blad.kader.zicht, van: agreed.op, tx)
            }
        }
        routes.get("/dossiers/:id/plan/op-schrift", .wijzigen(.plan)) { verzoek in try await Opschriftblok.formulier.begin(verzoek) }
        routes.post("/dossiers/:id/plan/op-schrift", .wijzigen(.plan)) { verzoek in
            try await Opschriftblok.formulier.verwerk(verzoek, naar: "opschrift") { form, blad, tx in
                let step = try form.stap(blad, op: tx.vandaag)
                try PlanStore.legVast(step, blad.kader.zicht, van: step.op, tx)
            }
        }
        routes.get("/dossiers/:id/plan/akkoord/:persoon", .wijzigen(.plan)) { verzoek in try await akkoord(verzoek).begin(verzoek) }
        routes.post("/dossiers/:id/plan/akkoord/:persoon", .wijzigen(.plan)) { verzoek in
            let persoon: ID<Persoon> = try verzoek.id("persoon")
            return try await akkoord(verzoek).verwerk(verzoek, naar: "akkoord") { form, blad, tx in
                guard let antwoord = form.antwoord, let op = form.op else { return }
                guard blad.gezin.personen[persoon] != nil else { throw Afwijzing.nietGevonden }
                let plan = try blad.eisPlan()
                if op < plan.inhoud.datum {
                    let written = plan.inhoud.datum.uitgeschreven
                    throw Afwijzing.ongeldig([
                        Veldfout("op", "Deze versie van het plan is van \(written). Vul een dag in op of na die dag.")
                    ])
                }
                let answer = Akkoord(plan: plan.id, persoon: persoon, antwoord: antwoord, op: op, woorden: form.woorden)
                try PlanStore.legVast(answer, blad.kader.zicht, van: op, tx)
            }
        }
        routes.get("/dossiers/:id/plan/acties/:actie", .wijzigen(.plan)) { verzoek in try await actie(verzoek).begin(verzoek) }
        routes.post("/dossiers/:id/plan/acties/:actie", .wijzigen(.plan)) { verzoek in
            let actie: ID<Feitmerk> = try verzoek.id("actie")
            return try await self.actie(verzoek).verwerk(verzoek, naar: "actie") { form, blad, tx in
                guard let uitkomst = form.uitkomst, let op = form.op else { return }
                guard try blad.eisPlan().inhoud.acties.contains(where: { $0.id == actie.raw }) else { throw Afwijzing.nietGevonden }
                let outcome = Actieuitkomst(actie: actie.raw, op: op, uitkomst: uitkomst, toelichting: form.toelichting)
                try PlanStore.legVast(outcome, blad.kader.zicht, van: op, tx)
            }
        }
    }

    static var groepsplan: Planformulier<Groepsplaninvoer> {
        var page = Planformulier<Groepsplaninvoer>(knop: "Vastleggen", pad: PlanURL.groepsplan) { blad in
            Planformulier.Kop(
                titel: "Een eigen plan van het gezin",
                tekst: """
                    <p>Het gezin mag eerst zelf een plan maken, met wie zij willen: het familiegroepsplan (Jeugdwet 4.1.2). \
                    Help daarbij als zij dat vragen. Is het eigen plan van de baan of klaar, dan is er binnen zes weken een gezinsplan \
                    (Jeugdwet 4.1.3).</p>
                    \(Groepsplanblok.eerder(blad))\(HTML.kop2("Wat is er nu besproken?"))
                    """)
        }
        page.start = { blad, dag in Groepsplaninvoer.ingevuld(na: blad.feiten.groepsplan?.inhoud, op: dag) }
        page.keuzes = { blad in ["document": documenten(blad)] }
        page.zonder = { blad in blad.documenten.isEmpty ? ["document"] : [] }
        return page
    }

    /// Plans and signed sheets first: those are meant most often.
    private static func documenten(_ blad: Planblad) -> [Keuze] {
        let files = blad.documenten.map(\.inhoud)
        let likely = files.filter { $0.documentsoort == .plan || $0.documentsoort == .getekendBlad }
        return (likely + files.filter { !likely.contains($0) }).map { Keuze($0.bijlage.hex, "\($0.titel), \(Woorden.datum($0.datum))") }
    }

    static var regie: Planformulier<Regieinvoer> {
        var page = Planformulier<Regieinvoer>(knop: "Vastleggen", pad: PlanURL.regie) { blad in
            let plan = try blad.eisPlan().inhoud
            return Planformulier.Kop(
                titel: "Regie anders afspreken",
                tekst: """
                    <p>De regie over hun eigen hulp ligt bij kind en ouders. Doet een ander het even, dan spreekt u af wie, waarom en tot \
                    wanneer. Daarna ligt zij vanzelf weer bij het gezin.</p>
                    \(HTML.uitklap("Zo is het nu", open: true, Regieblok.stand(blad, plan, op: blad.vandaag)))
                    """)
        }
        page.keuzes = { blad in ["waarvan": Regieblok.keuzes(try blad.eisPlan().inhoud)] }
        page.start = { _, dag in AnalyseRoutes.datum(dag, "op").merging(["waarvan": ["plan"]]) { mine, _ in mine } }
        return page
    }

    private static func akkoord(_ verzoek: Verzoek) throws -> Planformulier<Akkoordinvoer> {
        let persoon: ID<Persoon> = try verzoek.id("persoon")
        return Planformulier(knop: "Antwoord vastleggen", pad: { PlanURL.akkoord($0, persoon) }) { blad in
            guard let card = blad.gezin.personen[persoon] else { throw Afwijzing.nietGevonden }
            let plan = try blad.eisPlan().inhoud
            let before = blad.feiten.akkoord(persoon, plan: try blad.eisPlan().id)?.inhoud
            return Planformulier.Kop(
                titel: "Wat vindt \(card.naam.aanspreek) van het plan?",
                tekst: """
                    <p>Het gaat om versie \(plan.nummer) van \(HTML.datum(plan.datum)). Lees het plan samen door.</p>
                    \(before.map { HTML.vorigeKeer("<p>\($0.antwoord.label)</p>\(HTML.vrijeTekst($0.woorden))", wanneer: Woorden.datum($0.op)) })
                    """)
        }
    }

    private static func actie(_ verzoek: Verzoek) throws -> Planformulier<Actieinvoer> {
        let actie: ID<Feitmerk> = try verzoek.id("actie")
        return Planformulier(knop: "Vastleggen", pad: { PlanURL.actie($0, actie.raw) }) { blad in
            guard let found = try blad.eisPlan().inhoud.acties.first(where: { $0.id == actie.raw }) else { throw Afwijzing.nietGevonden }
            return Planformulier.Kop(titel: "Wat kwam hiervan?", tekst: "<p><b>\(found.wat)</b>, door \(blad.wie(found)).</p>")
        }
    }
}
