// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

enum PlanRoutes {
    static func add(to routes: Routetabel, kennis: @escaping Hulpkennis) {
        routes.get("/dossiers/:id/plan", .lezen(.plan)) { verzoek in PlanPages.show(try await blad(verzoek, kennis: kennis), verzoek) }
        routes.get("/dossiers/:id/plan/versies", .lezen(.plan)) { verzoek in VersiePages.lijst(try await blad(verzoek), verzoek) }
        routes.get("/dossiers/:id/plan/versies/:feit", .lezen(.plan)) { verzoek in
            let blad = try await blad(verzoek)
            let id: ID<Feitmerk> = try verzoek.id("feit")
            guard let version = blad.feiten.plannen.geldend().first(where: { $0.id == id.raw }) else { throw Afwijzing.nietGevonden }
            return VersiePages.versie(version, blad, verzoek)
        }
        routes.get("/dossiers/:id/plan/versies/:feit/naast/:ander", .lezen(.plan)) { verzoek in
            let blad = try await blad(verzoek)
            let new: ID<Feitmerk> = try verzoek.id("feit"), old: ID<Feitmerk> = try verzoek.id("ander")
            let versions = blad.feiten.plannen.geldend()
            guard let first = versions.first(where: { $0.id == old.raw }), let second = versions.first(where: { $0.id == new.raw }) else {
                throw Afwijzing.nietGevonden
            }
            return VersiePages.naast(first, second, blad, verzoek)
        }
        routes.get("/dossiers/:id/plan/afdruk", .afdrukken(.plan)) { verzoek in
            let blad = try await blad(verzoek, handeling: "plan.afdrukken")
            return PlanAfdruk.gezin(blad, try blad.eisPlan().inhoud, verzoek)
        }
        routes.get("/dossiers/:id/plan/wijzigen", .wijzigen(.plan)) { verzoek in try await form(verzoek) }
        routes.post("/dossiers/:id/plan/wijzigen", .wijzigen(.plan)) { verzoek in
            if let stap = verzoek.stap { return try await stapVerder(stap.naam, stap.waarde, verzoek) }
            return try await bewaar(verzoek)
        }
    }

    static func blad(
        _ verzoek: Verzoek, voor handeling: Handeling = .lezen, handeling naam: String = "plan.inzien", kennis: Hulpkennis? = nil
    ) async throws -> Planblad {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(handeling: naam) { tx in try Planblad.lees(id, verzoek, voor: handeling, kennis: kennis, tx) }
    }

    private static func form(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let (blad, begin) = try await verzoek.lees { tx in
            let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, tx)
            try PlanStore.eisGeheel(Gezinsplan.self, blad.kader.zicht, tx)
            try blad.eisAanbod()
            let start = blad.plan.map { Planinvoer.ingevuld(van: blad.metGronden($0.inhoud)) } ?? Planinvoer.eersteKeer(blad)
            return (blad, try verzoek.begin(Planinvoer.self, anders: start, tx))
        }
        return PlanformPage(blad: blad, verzoek: verzoek, ingevuld: begin.ingevuld, bewaard: begin.bewaard).antwoord
    }

    /// A block more or less: the same form again, nothing recorded.
    private static func stapVerder(_ stap: String, _ waarde: String, _ verzoek: Verzoek) async throws -> Antwoord {
        let blad = try await blad(verzoek, voor: .wijzigen)
        return PlanformPage(blad: blad, verzoek: verzoek, ingevuld: Planstap.voer(stap, waarde, verzoek.ingevuld)).antwoord
    }

    private static func bewaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let blad = try await blad(verzoek, voor: .wijzigen)
        let typed = Planstap.metEersteDoel(Planstap.zonderLege(verzoek.ingevuld, voorstellen: blad.voorstellen))
        let read = Planinvoer.leesBlokken(typed).uit(blad.aanbod)
        guard read.fouten.isEmpty else { return try await opnieuw(verzoek, typed, alles(read, typed, blad, op: verzoek.vandaag)) }
        do {
            return try await schrijf(read.form, Planblokken(typed), verzoek)
        } catch Afwijzing.ongeldig(let errors) {
            return try await opnieuw(verzoek, typed, errors)
        } catch Afwijzing.verouderd {
            return try await conflict(verzoek, typed, read.form)
        }
    }

    /// What the fields say and what the plan itself lacks, in one round and in the order of the page.
    private static func alles(_ read: Gelezen<Planinvoer>, _ typed: Ingevuld, _ blad: Planblad, op vandaag: Datum) -> [Veldfout] {
        let change = read.form.wijziging(Planblokken(typed), na: blad.feiten.huidig?.inhoud, blad, gezien: nil) { blad.id.raw }
        let lacking = Gezinsplan.fouten(
            change, na: blad.feiten.huidig?.inhoud, bevindingen: Set(blad.bevindingen.map(\.id) + blad.gronden.map(\.id)), op: vandaag)
        let said = Set(read.fouten.map(\.veld))
        let order = Dictionary(
            Planinvoer.velden.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        func place(_ error: Veldfout) -> Int {
            order[error.veld] ?? order[error.veld.replacing("-acties", with: "-actie-1-id")] ?? -1
        }
        return (read.fouten + lacking.filter { !said.contains($0.veld) }).enumerated()
            .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(\.element)
    }

    private static func schrijf(_ form: Planinvoer, _ blokken: Planblokken, _ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.schrijf(handeling: "gezinsplan.herzien") { tx in
            let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, tx)
            try blad.eisAanbod()
            let change = form.wijziging(blokken, na: blad.feiten.huidig?.inhoud, blad, gezien: verzoek.laatsteFeit) {
                tx.nieuwID(Feitmerk.self).raw
            }
            try PlanStore.herzie(change, blad.kader.zicht, tx)
            return PlanURL.show(id) + "?bewaard=plan"
        }
    }

    private static func opnieuw(_ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) async throws -> Antwoord {
        let blad = try await blad(verzoek, voor: .wijzigen)
        return PlanformPage(blad: blad, verzoek: verzoek, ingevuld: Planstap.metActies(ingevuld), fouten: fouten).antwoord
    }

    /// Somebody saved a version meanwhile: both beside each other, and the form with everything that was typed.
    private static func conflict(_ verzoek: Verzoek, _ ingevuld: Ingevuld, _ form: Planinvoer) async throws -> Antwoord {
        let blad = try await blad(verzoek, voor: .wijzigen)
        guard let newest = blad.feiten.huidig else { throw Afwijzing.nietGevonden }
        let mine = form.wijziging(Planblokken(ingevuld), na: newest.inhoud, blad, gezien: nil) { newest.id }
        let typed = Gezinsplan(
            nummer: newest.inhoud.nummer + 1, datum: verzoek.vandaag, doelen: mine.doelen, evaluatieOp: mine.evaluatieOp,
            terugval: mine.terugval)
        let both = HTML.conflict(
            wie: blad.schrijver(newest.door), wanneer: "\(Woorden.datum(newest.opgetekend.datum)) om \(newest.opgetekend.kloktijd)",
            verschillen: Planverschil.van(newest.inhoud, typed, blad))
        return PlanformPage(blad: blad, verzoek: verzoek, ingevuld: ingevuld, conflict: both).antwoord.met(.conflict)
    }
}
