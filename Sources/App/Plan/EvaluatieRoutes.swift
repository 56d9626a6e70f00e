// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// How much help still runs and how many questions still wait for a decision: known by rooms after this one, asked before closing.
typealias Lopendwerk = @Sendable (Zicht, LeesTx) throws -> (lopendeHulp: Int, openAanvragen: Int)

/// Looking back, and closing.
enum EvaluatieRoutes {
    static func add(to routes: Routetabel, lopend: @escaping Lopendwerk, kennis: @escaping Hulpkennis) {
        routes.get("/dossiers/:id/plan/evaluatie", .wijzigen(.plan)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let (blad, begin) = try await verzoek.lees { tx in
                let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, kennis: kennis, tx)
                return (blad, try verzoek.begin(Evaluatieinvoer.self, anders: AnalyseRoutes.datum(tx.vandaag, "op"), tx))
            }
            return try evaluatie(blad, verzoek, begin.ingevuld, [], begin.bewaard)
        }
        routes.post("/dossiers/:id/plan/evaluatie", .wijzigen(.plan)) { verzoek in try await bewaar(verzoek, kennis) }
        routes.get("/dossiers/:id/plan/afsluiting", .wijzigen(.plan)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let (blad, begin) = try await verzoek.lees { tx in
                let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, kennis: kennis, tx)
                return (blad, try verzoek.begin(Afsluitinvoer.self, anders: AnalyseRoutes.datum(tx.vandaag, "op"), tx))
            }
            return try AfsluitPages.form(blad, verzoek, begin.ingevuld, [], begin.bewaard)
        }
        routes.post("/dossiers/:id/plan/afsluiting", .wijzigen(.plan)) { verzoek in try await sluitAf(verzoek, lopend, kennis) }
    }

    private static func evaluatie(
        _ blad: Planblad, _ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ bewaard: Bewaard?
    ) throws -> Antwoord {
        return EvaluatiePage(blad: blad, plan: try blad.eisPlan(), verzoek: verzoek, ingevuld: ingevuld, fouten: fouten, bewaard: bewaard)
            .antwoord
    }

    private static func bewaar(_ verzoek: Verzoek, _ kennis: @escaping Hulpkennis) async throws -> Antwoord {
        do {
            return try await schrijf(verzoek, kennis)
        } catch Afwijzing.verouderd {
            return try await conflict(verzoek, kennis)
        }
    }

    /// Somebody recorded an evaluation of this version meanwhile: both beside each other, and the form with everything that was typed.
    private static func conflict(_ verzoek: Verzoek, _ kennis: @escaping Hulpkennis) async throws -> Antwoord {
        let blad = try await PlanRoutes.blad(verzoek, voor: .wijzigen, kennis: kennis)
        let plan = try blad.eisPlan()
        guard let theirs = blad.feiten.evaluaties(van: plan.id).last else { throw Afwijzing.nietGevonden }
        let mine = Evaluatieinvoer.lees(verzoek.ingevuld, op: verzoek.vandaag).form
            .getypt(plan, personen: Set(blad.gezin.personen.keys), hulp: blad.kennis.hulp, op: verzoek.vandaag)
        return EvaluatiePage(
            blad: blad, plan: plan, verzoek: verzoek, ingevuld: verzoek.ingevuld, fouten: [], bewaard: nil,
            conflict: EvaluatieConflict.html(theirs, mine, plan, blad)
        ).antwoord.met(.conflict)
    }

    private static func schrijf(_ verzoek: Verzoek, _ kennis: @escaping Hulpkennis) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.verwerk(
            Evaluatieinvoer.self,
            opnieuw: { read in
                try evaluatie(try await PlanRoutes.blad(verzoek, voor: .wijzigen, kennis: kennis), verzoek, read.ingevuld, read.fouten, nil)
            }
        ) { form in
            try await verzoek.schrijf(handeling: "evaluatie.vastleggen") { tx in
                let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, kennis: kennis, tx)
                let plan = try blad.eisPlan()
                try toets(verzoek.laatsteFeit, blad.feiten.terugblik(plan.id))
                let looked = try form.evaluatie(
                    plan, personen: Set(blad.gezin.personen.keys), hulp: blad.kennis.hulp, op: tx.vandaag)
                try PlanStore.legVast(looked, blad.kader.zicht, van: looked.op, tx)
                return naar(looked.vervolg, id)
            }
        }
    }

    /// - Throws: `verouderd` when an evaluation of this version came in between, `intussen` when the plan itself is another now.
    private static func toets(_ gezien: UUIDv7?, _ terugblik: [UUIDv7]) throws(Afwijzing) {
        guard let gezien else { return }
        guard terugblik.contains(gezien) else { throw .intussen(intussenGewijzigd) }
        try Afwijzing.eisNieuwste(gezien, is: terugblik.last)
    }

    private static let intussenGewijzigd =
        "Het plan is intussen gewijzigd. Wat u typte staat er nog: kijk hieronder of de antwoorden nog bij de doelen passen en bewaar opnieuw."

    private static func naar(_ vervolg: Vervolg, _ id: ID<Dossier>) -> String {
        switch vervolg {
        case .doorgaan: PlanURL.show(id) + "?bewaard=evaluatie"
        case .bijstellen, .opschalen, .afschalen, .stoppen: PlanURL.wijzigen(id)
        case .afsluiten: PlanURL.afsluiting(id)
        }
    }

    private static func sluitAf(
        _ verzoek: Verzoek, _ lopend: @escaping Lopendwerk, _ kennis: @escaping Hulpkennis
    ) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.verwerk(
            Afsluitinvoer.self,
            opnieuw: { read in
                try AfsluitPages.form(
                    try await PlanRoutes.blad(verzoek, voor: .wijzigen, kennis: kennis), verzoek, read.ingevuld, read.fouten, nil)
            }
        ) { form in
            try await verzoek.schrijf(handeling: "dossier.afsluiten") { tx in
                let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, tx)
                let open = try lopend(blad.kader.zicht, tx)
                if let op = form.op, let plan = blad.feiten.lopend, op < plan.inhoud.datum {
                    let written = plan.inhoud.datum.uitgeschreven
                    throw Afwijzing.ongeldig([Veldfout("op", "Het plan is van \(written). Sluit af op of na die dag.")])
                }
                let closing = try form.afsluiting(op: tx.vandaag).gecontroleerd(
                    lopendeHulp: open.lopendeHulp, openAanvragen: open.openAanvragen)
                try PlanStore.legVast(closing, blad.kader.zicht, van: closing.op, bron: "professional", tx)
                return GezinURL.dossier(id)
            }
        }
    }
}

extension Afsluitinvoer {
    func afsluiting(op vandaag: Datum) throws(Afwijzing) -> Afsluiting {
        guard let reden else { throw .ongeldig([Veldfout("reden", "Kies waarom u afsluit.")]) }
        return Afsluiting(op: op ?? vandaag, reden: reden, toelichting: toelichting, waakvlamTot: waakvlamTot)
    }
}
