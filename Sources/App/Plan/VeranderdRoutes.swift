// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import HTTPTypes
import Kern
import Opslag

/// What changed in the analysis since the last plan or evaluation: the sheet is of the analysis, the days to compare with are known here.
enum VeranderdRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/analyse/veranderd/:wie", .lezen(.analyse)) { verzoek in
            guard let wie = Overwie(code: try verzoek.parameter("wie")) else { throw Afwijzing.nietGevonden }
            let id: ID<Dossier> = try verzoek.id(), sinds = verzoek.vraag("sinds").flatMap { Datum(iso: $0) }
            let (blad, days) = try await verzoek.lees(handeling: "analyse.veranderd") { tx in
                let blad = try Analyseblad.lees(id, verzoek, tx)
                guard blad.allen.contains(wie) else { throw Afwijzing.nietGevonden }
                return (blad, try mijlpalen(blad.kader.zicht, tx))
            }
            return VeranderdPage(blad: blad, wie: wie, mijlpalen: days, gekozen: sinds).antwoord(verzoek)
        }
    }

    /// Days of plans and evaluations; none for who may not see the plan.
    private static func mijlpalen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Peildag] {
        guard zicht.magBlad(.plan) else { return [] }
        let facts = try PlanStore.feiten(zicht, tx)
        return facts.plannen.geldend().map { Peildag(datum: $0.inhoud.datum, waarom: "gezinsplan versie \($0.inhoud.nummer)") }
            + facts.evaluaties.geldend().map { Peildag(datum: $0.inhoud.op, waarom: "evaluatie") }
    }
}
