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
                guard let op = form.op, let uitkomst = form.uitkomst else { return }
                let offer = try Familiegroepsplanaanbod(op: op, uitkomst: uitkomst, toelichting: form.toelichting).gecontroleerd()
                try PlanStore.legVast(offer, blad.kader.zicht, van: op, tx)
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

    private static var groepsplan: Planformulier<Groepsplaninvoer> {
        Planformulier(knop: "Vastleggen", pad: PlanURL.groepsplan) { _ in
            Planformulier.Kop(
                titel: "Een eigen plan van het gezin",
                tekst: "<p>Het gezin mag eerst zelf een plan maken, met wie zij willen: het familiegroepsplan (Jeugdwet 4.1.2). "
                    + "Help daarbij als zij dat vragen.</p>")
        }
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

/// A form of a few fields at the plan of a family: show, keep what was typed on errors, record, back to the plan.
struct Planformulier<F: Invoer>: Sendable {
    struct Kop: Sendable {
        let titel: String
        let tekst: HTML
    }

    let knop: String
    let pad: @Sendable (ID<Dossier>) -> String
    let kop: @Sendable (Planblad) throws -> Kop

    func begin(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let (blad, begin) = try await verzoek.lees { tx in
            let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, tx)
            return (blad, try verzoek.begin(F.self, anders: AnalyseRoutes.datum(tx.vandaag, "op"), tx))
        }
        return try pagina(blad, verzoek, begin.ingevuld, [], begin.bewaard)
    }

    func verwerk(
        _ verzoek: Verzoek, naar melding: String, _ doe: @escaping @Sendable (F, Planblad, SchrijfTx) throws -> Void
    ) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.verwerk(
            F.self,
            opnieuw: { read in try pagina(try await PlanRoutes.blad(verzoek, voor: .wijzigen), verzoek, read.ingevuld, read.fouten, nil) }
        ) { form in
            try await verzoek.schrijf(handeling: "\(F.naam).vastleggen") { tx in
                let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, tx)
                try doe(form, blad, tx)
                return PlanURL.show(id) + "?bewaard=" + melding
            }
        }
    }

    private func pagina(_ blad: Planblad, _ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ bewaard: String?) throws
        -> Antwoord
    {
        let head = try kop(blad)
        let path = pad(blad.id)
        return verzoek.dossierpagina(
            head.titel, blad.kader, blad: .plan, fouten: fouten,
            head.tekst
                + verzoek.formulier(
                    path, knop: knop, concept: Conceptplek(F.self, path).path, bewaard: bewaard, terug: PlanURL.show(blad.id)
                ) { Formulieropmaak.velden(F.velden, ingevuld: ingevuld, fouten: fouten) })
    }
}
