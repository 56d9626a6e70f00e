// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

enum PlusURL {
    static let lijst = "/kaartbeheer/plus"
    static let nieuw = "/kaartbeheer/plus/nieuw"
    static func een(_ id: ID<Plusregel>) -> String { "/kaartbeheer/plus/regels/\(id.hex)" }
}

/// What the gemeente does beyond its duty: for everybody to read without an account (docs/besluiten/021), kept by who keeps the kaart.
struct PlusRoutes {
    let bord: Kaartbord

    func add(to routes: Routetabel) {
        routes.open(.get, Openbaarpad.plus) { verzoek in
            let state = try await bord.stand()
            return PlusPages.openbaar(state.plus, state.teams, verzoek).response
        }
        routes.get(PlusURL.lijst, .kaart) { verzoek in PlusPages.lijst(try await alle(verzoek), verzoek) }
        routes.get(PlusURL.nieuw, .kaart) { verzoek in PlusPages.formulier(nil, [:], [], verzoek) }
        routes.post(PlusURL.lijst, .kaart) { verzoek in try await maak(verzoek) }
        routes.get("/kaartbeheer/plus/regels/:id", .kaart) { verzoek in
            let fact = try await een(verzoek)
            return PlusPages.formulier(fact, Plusinvoer(fact.inhoud).ingevuld, [], verzoek)
        }
        routes.post("/kaartbeheer/plus/regels/:id", .kaart) { verzoek in try await wijzig(verzoek) }
    }

    private func alle(_ verzoek: Verzoek) async throws -> [Feit<Plusregel>] {
        try await verzoek.lees(doel: .beheer, handeling: "kaart.inzien") { tx in try PlusStore.feiten(tx) }
    }

    private func een(_ verzoek: Verzoek) async throws -> Feit<Plusregel> {
        let id: ID<Plusregel> = try verzoek.id()
        return try await verzoek.lees(doel: .beheer, handeling: "kaart.inzien") { tx in
            guard let fact = try PlusStore.feit(id, tx) else { throw Afwijzing.nietGevonden }
            return fact
        }
    }

    private func maak(_ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.verwerk(Plusinvoer.self, opnieuw: { PlusPages.formulier(nil, $0.ingevuld, $0.fouten, verzoek) }) { form in
            try await schrijf(verzoek) { tx in try PlusStore.legVast(form.regel(tx.nieuwID(), op: tx.vandaag), tx) }
        }
    }

    private func wijzig(_ verzoek: Verzoek) async throws -> Antwoord {
        let fact = try await een(verzoek), id = fact.inhoud.plus
        do {
            return try await verzoek.verwerk(
                Plusinvoer.self, opnieuw: { PlusPages.formulier(fact, $0.ingevuld, $0.fouten, verzoek) }
            ) { form in
                try await schrijf(verzoek) { tx in
                    guard let now = try PlusStore.feit(id, tx) else { throw Afwijzing.nietGevonden }
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: now.id)
                    try PlusStore.legVast(form.regel(id, op: tx.vandaag), vervangt: now.id, tx)
                }
            }
        } catch Afwijzing.verouderd {
            // A colleague changed it meanwhile: theirs beside what was typed.
            let newer = try await verzoek.lees(doel: .beheer) { tx in try Nieuwer(fact, Plusinvoer(fact.inhoud).ingevuld, tx) }
            let both = newer.html(Plusinvoer.self, naast: verzoek.ingevuld)
            return PlusPages.formulier(fact, verzoek.ingevuld, [], verzoek, conflict: both).met(.conflict)
        }
    }

    /// Every change shows at once on the public page.
    private func schrijf(_ verzoek: Verzoek, _ body: @escaping @Sendable (SchrijfTx) throws -> Void) async throws -> Antwoord {
        let answer = try await verzoek.schrijf(doel: .beheer, handeling: "kaart.vastleggen") { tx in
            try body(tx)
            return PlusURL.lijst
        }
        bord.vergeet()
        return answer
    }
}
