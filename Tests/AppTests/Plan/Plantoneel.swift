// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// The family De Wit with one conclusion in the analysis: enough to make a plan.
struct Plantoneel: Sendable {
    let family: DeWit
    let bevinding: UUIDv7

    var id: ID<Dossier> { family.dossier }

    /// - Parameter aanbod: the family was asked whether it makes its own plan, and did not want to.
    static func zet(_ app: Proefapp, aanbod: Bool = true) async throws -> Plantoneel {
        let family = try await app.deWit()
        let visit = app.bezoek(.amina)
        let finding = try await app.schrijf { tx in
            let zicht = try Zicht.op(family.dossier, visit, voor: .wijzigen, tx)
            if aanbod {
                let offer = Familiegroepsplanaanbod(op: tx.vandaag, uitkomst: .afgezien, toelichting: "Te druk nu.")
                try PlanStore.legVast(offer, zicht, van: tx.vandaag, tx)
            }
            let els = tx.nieuwID(Persoon.self)
            try PersoonStore.legVast(Persoonsgegevens(persoon: els, naam: Naam(roepnaam: "Els", achternaam: "Smeets")), tx)
            try GezinStore.neemDeel(
                Deelname(persoon: els, rol: .steunfiguur, toelichting: "tante Els"), dossier: family.dossier, van: tx.vandaag, tx)
            return try AnalyseStore.legVast(
                Leefgebiedbevinding(leefgebied: .school, conclusie: "Noor mist school en wil terug", resultaat: .team, datum: tx.vandaag),
                zicht,
                jeugdige: family.noor, van: tx.vandaag, tx
            ).id
        }
        return Plantoneel(family: family, bevinding: finding)
    }

    /// A plan with two goals, as posted by the page.
    func plan(_ dag: Datum) -> [String: String] {
        [String: String].datum("evaluatieOp", dag.plus(dagen: 90)).en(.datum("doel-1-actie-1-uiterlijk", dag.plus(dagen: 14))).en([
            "doel-1-woorden": "Noor gaat weer drie dagen naar school", "doel-1-bevindingen": bevinding.hex, "doel-1-strekking": "c",
            "doel-1-voor": family.noor.hex, "doel-1-actie-1-wat": "Noor wegbrengen", "doel-1-actie-1-wie": family.karin.hex,
            "doel-1-actie-2-wat": "Na school opvangen", "doel-1-actie-2-wie": "netwerk", "doel-1-actie-2-naam": "tante Els",
            "doel-2-woorden": "Elke ochtend samen ontbijten", "doel-2-bevindingen": bevinding.hex, "doel-2-strekking": "a",
            "doel-2-voor": "gezin", "doel-2-actie-1-wat": "Wekker om zeven uur", "doel-2-actie-1-wie": "gezin",
            "terugval": "Karin belt tante Els.",
        ])
    }

    func plannen(_ app: Proefapp) async throws -> [Feit<Gezinsplan>] {
        let visit = app.bezoek(.amina)
        return try await app.lees { tx in
            try PlanStore.feiten(try Zicht.op(id, visit, tx), tx).plannen.sorted { $0.inhoud.nummer < $1.inhoud.nummer }
        }
    }

    /// What the edit page posts when one thing in it is changed.
    func formulier(_ app: Proefapp, wijziging: [String: String]) async throws -> [String: String] {
        let newest = try #require(try await plannen(app).last)
        let start = Planinvoer.ingevuld(van: newest.inhoud).compactMapValues(\.first)
        return start.en(["_laatste": newest.id.hex]).en(wijziging)
    }
}
