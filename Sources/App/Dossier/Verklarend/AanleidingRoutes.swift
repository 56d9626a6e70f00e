// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// Whether a verklarende analyse is needed: what the register and the facts say, what somebody ticked, and why not now.
enum AanleidingRoutes {
    private static let blad = "/dossiers/:id/verklarend/redenen/:kind"

    static func add(to routes: Routetabel) {
        routes.get(blad, .lezen(.analyse)) { verzoek in
            let page = try await lees(verzoek)
            return AanleidingPages.redenen(page, verzoek)
        }
        routes.get(blad + "/nieuw", .wijzigen(.analyse)) { verzoek in
            let page = try await lees(verzoek, voor: .wijzigen)
            var form = Redeninvoer()
            form.op = verzoek.vandaag
            return AanleidingPages.reden(page).toon(verzoek, page.sheet.kader, Formulierbegin(ingevuld: form.ingevuld, bewaard: nil))
        }
        routes.post(blad + "/nieuw", .wijzigen(.analyse)) { verzoek in try await legVast(verzoek) }
        routes.get(blad + "/nu-niet", .wijzigen(.analyse)) { verzoek in
            let page = try await lees(verzoek, voor: .wijzigen)
            return AanleidingPages.nietNu(page).toon(verzoek, page.sheet.kader, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.post(blad + "/nu-niet", .wijzigen(.analyse)) { verzoek in try await weeg(verzoek) }
        LevenslijnOvername.add(to: routes)
    }

    private static func lees(_ verzoek: Verzoek, voor handeling: Handeling = .lezen) async throws -> Aanleidingblad {
        try await verzoek.lees(handeling: "verklarend.inzien") { tx in try Aanleidingblad.lees(verzoek, voor: handeling, tx) }
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(verzoek, voor: .wijzigen)
        let form = AanleidingPages.reden(page)
        return try await verzoek.verwerk(
            Redeninvoer.self, keuzes: form.keuzes, opnieuw: { form.opnieuw(verzoek, page.sheet.kader, $0) }
        ) { typed in
            try await verzoek.schrijf(handeling: "aanleiding.vastleggen") { tx in
                let now = try Aanleidingblad.lees(verzoek, voor: .wijzigen, tx)
                let fact = Analyseaanleiding(
                    kind: now.kind.id, aanleiding: typed.aanleiding, op: typed.op ?? tx.vandaag, herkomst: typed.herkomst)
                try VerklarendStore.legVast(fact, over: now.kind.id, van: fact.op, now.sheet.kader.zicht, tx)
                return VerklarendURL.redenen(now.sheet.id, now.kind.id)
            }
        }
    }

    private static func weeg(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(verzoek, voor: .wijzigen)
        let form = AanleidingPages.nietNu(page)
        return try await verzoek.verwerk(NietNuinvoer.self, opnieuw: { form.opnieuw(verzoek, page.sheet.kader, $0) }) { typed in
            try await verzoek.schrijf(handeling: "aanleiding.afwegen") { tx in
                let now = try Aanleidingblad.lees(verzoek, voor: .wijzigen, tx)
                guard !now.open.isEmpty else { throw Afwijzing.nietMogelijk("Er is nu geen reden die nog bekeken moet worden.") }
                let fact = Aanleidingafweging(
                    kind: now.kind.id, aanleidingen: now.open.map(\.regel.code), op: tx.vandaag, waaromNiet: typed.waaromNiet)
                try VerklarendStore.legVast(fact, over: now.kind.id, van: fact.op, now.sheet.kader.zicht, tx)
                return VerklarendURL.redenen(now.sheet.id, now.kind.id)
            }
        }
    }
}

/// The reasons of one child as this reader may know them.
struct Aanleidingblad: Sendable {
    let sheet: Verklaringsblad
    let kind: Persoonskaart
    let register: [Aanleidingregel]
    let redenen: [Aanleidingsbeeld]
    let open: [Aanleidingsbeeld]
    let afwegingen: [Feit<Aanleidingafweging>]

    static func lees(_ verzoek: Verzoek, voor handeling: Handeling, _ tx: LeesTx) throws -> Aanleidingblad {
        let sheet = try Verklaringsblad.lees(verzoek, voor: handeling, tx)
        let child = try sheet.kind(verzoek), rules = try Dossierlezing.regels(tx), register = rules.aanleidingen
        let facts = try Dossierlezing.feiten(sheet.id, tx).zichtbaar(voor: sheet.kader.zicht)
        let view = Dossierbeeld(facts, op: tx.vandaag, regels: rules)
        return Aanleidingblad(
            sheet: sheet, kind: child, register: register.geldend(op: tx.vandaag), redenen: view.aanleidingen(child.id, register),
            open: view.openAanleidingen(child.id, register),
            afwegingen: facts.aanleidingafwegingen.geldend().filter { $0.inhoud.kind == child.id }.opDatum(\.op).reversed())
    }
}
