// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// The plan in the words of one child: the sheet itself, and writing it.
enum KindversieRoutes {
    static func add(to routes: Routetabel) {
        // A sheet for the child itself goes out of the building: read as a print.
        routes.get("/dossiers/:id/plan/kind/:persoon", .afdrukken(.plan)) { verzoek in
            let blad = try await PlanRoutes.blad(verzoek, handeling: "plan.afdrukken")
            return KindbladPage.toon(try kind(verzoek, blad), blad, try blad.eisPlan(), verzoek)
        }
        routes.get("/dossiers/:id/plan/kind/:persoon/woorden", .wijzigen(.plan)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let (blad, begin) = try await verzoek.lees { tx in
                let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, tx)
                let child = try kind(verzoek, blad)
                let start = Kindversieinvoer.ingevuld(
                    child.id, try blad.eisPlan().inhoud, vorige: blad.feiten.kindversie(child.id)?.inhoud)
                return (blad, try verzoek.begin(Kindversieinvoer.self, anders: start, tx))
            }
            let child = try kind(verzoek, blad)
            return formulier(child, blad, try blad.eisPlan()).toon(verzoek, blad.kader, begin)
        }
        routes.post("/dossiers/:id/plan/kind/:persoon/woorden", .wijzigen(.plan)) { verzoek in try await bewaar(verzoek) }
    }

    private static func kind(_ verzoek: Verzoek, _ blad: Planblad) throws -> Persoonskaart {
        let id: ID<Persoon> = try verzoek.id("persoon")
        guard let child = blad.gezin.jeugdigen.first(where: { $0.id == id }) else { throw Afwijzing.nietGevonden }
        return child
    }

    static func formulier(_ kind: Persoonskaart, _ blad: Planblad, _ plan: Feit<Gezinsplan>) -> Formulierblad<Kindversieinvoer> {
        let goals = Array(Kindblad.doelen(plan.inhoud, voor: kind.id).prefix(Planinvoer.meesteDoelen))
        let shown = Set((0..<goals.count).flatMap { ["doel-\($0 + 1)-id", "doel-\($0 + 1)-woorden"] })
        let all = (0..<Planinvoer.meesteDoelen).flatMap { ["doel-\($0 + 1)-id", "doel-\($0 + 1)-woorden"] }
        let path = PlanURL.kindversie(blad.id, kind.id)
        return Formulierblad(
            titel: "Het plan in de woorden van \(kind.naam.aanspreek)", blad: .plan, actie: path, knop: "Blad bewaren",
            terug: PlanURL.kind(blad.id, kind.id), concept: path, laatsteFeit: blad.feiten.kindversie(kind.id)?.id,
            keuzes: [
                "acties": goals.enumerated().flatMap { index, goal in
                    goal.acties.map { Keuze($0.id.hex, "\(blad.wie($0)): \($0.wat)", hulp: "Bij doel \(index + 1)") }
                }
            ],
            zonder: Set(all).subtracting(shown),
            boven: """
                \(HTML.inleiding("Schrijf zoals u tegen \(kind.naam.aanspreek) praat. Korte zinnen, en alleen wat voor \(kind.naam.aanspreek) zelf is."))
                \(HTML.uitklap("Zo staat het in het plan", HTML.lijst(goals.map { HTML($0.woorden) })))
                """)
    }

    private static func bewaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let blad = try await PlanRoutes.blad(verzoek, voor: .wijzigen)
        let child = try kind(verzoek, blad), plan = try blad.eisPlan()
        let page = formulier(child, blad, plan)
        do {
            return try await verzoek.verwerk(
                Kindversieinvoer.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, blad.kader, $0) }
            ) { form in
                try await verzoek.schrijf(handeling: "kindversie.vastleggen") { tx in
                    let now = try Planblad.lees(blad.id, verzoek, voor: .wijzigen, tx)
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: now.feiten.kindversie(child.id)?.id)
                    try PlanStore.legVast(
                        form.versie(child.id, try now.eisPlan()), now.kader.zicht, kind: child.id, van: tx.vandaag, tx)
                    return PlanURL.kind(now.id, child.id)
                }
            }
        } catch Afwijzing.verouderd {
            let now = try await PlanRoutes.blad(verzoek, voor: .wijzigen)
            guard let theirs = now.feiten.kindversie(child.id) else { throw Afwijzing.nietGevonden }
            let newer = try await verzoek.lees { tx in
                try Nieuwer(theirs, Kindversieinvoer.ingevuld(child.id, plan.inhoud, vorige: theirs.inhoud), tx)
            }
            return page.conflict(verzoek, blad.kader, newer)
        }
    }
}
