// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

enum GroepsaanbodURL {
    static let lijst = "/groepen"
    static let nieuw = "/groepen/nieuw"
    static func een(_ id: ID<Groepsaanbod>) -> String { "/groepen/\(id.hex)" }
    static func wijzigen(_ id: ID<Groepsaanbod>) -> String { een(id) + "/wijzigen" }
    static func einde(_ id: ID<Groepsaanbod>) -> String { een(id) + "/einde" }
    static func meedoen(_ dossier: ID<Dossier>) -> String { InzetURL.lijst(dossier) + "/groep" }
    static func afronden(_ dossier: ID<Dossier>, _ deelname: UUIDv7) -> String { meedoen(dossier) + "/\(deelname.hex)/einde" }
}

/// Groups of the team: what there is, how many places are free, and who takes part.
enum GroepsaanbodRoutes {
    static func add(to routes: Routetabel) {
        routes.get(GroepsaanbodURL.lijst, .groepen) { verzoek in GroepsaanbodPages.lijst(try await lees(verzoek), verzoek) }
        routes.get(GroepsaanbodURL.nieuw, .groepenBeheren) { verzoek in
            GroepsaanbodPages.formulier(nil, try await lees(verzoek), [:], [], verzoek)
        }
        routes.post(GroepsaanbodURL.lijst, .groepenBeheren) { verzoek in try await maak(verzoek) }
        routes.get("/groepen/:id", .groepen) { verzoek in GroepsaanbodPages.een(try await een(verzoek), verzoek) }
        routes.get("/groepen/:id/wijzigen", .groepenBeheren) { verzoek in
            let page = try await een(verzoek, magBeheren: true)
            return GroepsaanbodPages.formulier(page.beeld, page.lijst, Groepsaanbodinvoer(page.beeld.inhoud).ingevuld, [], verzoek)
        }
        routes.post("/groepen/:id/wijzigen", .groepenBeheren) { verzoek in try await wijzig(verzoek) }
        routes.get("/groepen/:id/einde", .groepenBeheren) { verzoek in
            GroepsaanbodPages.einde(try await een(verzoek, magBeheren: true), [:], [], verzoek)
        }
        routes.post("/groepen/:id/einde", .groepenBeheren) { verzoek in try await beeindig(verzoek) }
        GroepsdeelnameRoutes.add(to: routes)
    }

    // MARK: Read

    private static func lees(_ verzoek: Verzoek) async throws -> Groepenlijst {
        try await verzoek.lees(doel: .toeleiding, handeling: "groep.inzien") { tx in try Groepenlijst.lees(verzoek, tx) }
    }

    /// - Parameter magBeheren: only one of one's own team; another is not there.
    private static func een(_ verzoek: Verzoek, magBeheren: Bool = false) async throws -> Groepsblad {
        let id: ID<Groepsaanbod> = try verzoek.id()
        return try await verzoek.lees(doel: .toeleiding, handeling: "groep.inzien") { tx in
            guard let item = try GroepsaanbodStore.een(id, tx) else { throw Afwijzing.nietGevonden }
            let list = try Groepenlijst.lees(verzoek, tx)
            guard !magBeheren || list.isVanMij(item.inhoud) else { throw Afwijzing.nietGevonden }
            return Groepsblad(beeld: item, lijst: list, deelnemers: try Groepsblad.deelnemers(item, verzoek, tx))
        }
    }

    // MARK: Write

    private static func maak(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(verzoek)
        return try await verzoek.verwerk(
            Groepsaanbodinvoer.self, keuzes: ["team": page.teamkeuzes],
            opnieuw: { GroepsaanbodPages.formulier(nil, page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .toeleiding, handeling: "groep.vastleggen") { tx in
                let item = try form.groep(tx.nieuwID(), teams: page.mijn.map(\.team))
                try GroepsaanbodStore.legVast(item, tx)
                return GroepsaanbodURL.een(item.groep)
            }
        }
    }

    private static func wijzig(_ verzoek: Verzoek) async throws -> Antwoord {
        do {
            return try await bewaar(verzoek)
        } catch Afwijzing.verouderd {
            // A colleague changed it meanwhile: theirs beside what was typed.
            let page = try await een(verzoek, magBeheren: true), fact = page.beeld.feit
            let newer = try await verzoek.lees(doel: .toeleiding) { tx in
                try Nieuwer(fact, Groepsaanbodinvoer(fact.inhoud).ingevuld, tx)
            }
            let both = newer.html(Groepsaanbodinvoer.self, naast: verzoek.ingevuld, keuzes: ["team": page.lijst.teamkeuzes])
            return GroepsaanbodPages.formulier(page.beeld, page.lijst, verzoek.ingevuld, [], verzoek, conflict: both).met(.conflict)
        }
    }

    private static func bewaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await een(verzoek, magBeheren: true)
        return try await verzoek.verwerk(
            Groepsaanbodinvoer.self, keuzes: ["team": page.lijst.teamkeuzes],
            opnieuw: { GroepsaanbodPages.formulier(page.beeld, page.lijst, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .toeleiding, handeling: "groep.vastleggen") { tx in
                guard let now = try GroepsaanbodStore.een(page.beeld.id, tx) else { throw Afwijzing.nietGevonden }
                try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: now.feit.id)
                try now.bezetting.eisRuimte(form.plaatsen ?? 0)
                try GroepsaanbodStore.legVast(form.groep(page.beeld.id, teams: page.lijst.mijn.map(\.team)), vervangt: now.feit.id, tx)
                return GroepsaanbodURL.een(page.beeld.id)
            }
        }
    }

    private static func beeindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await een(verzoek, magBeheren: true)
        return try await verzoek.verwerk(
            Groepseindeinvoer.self, opnieuw: { GroepsaanbodPages.einde(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .toeleiding, handeling: "groep.beeindigen") { tx in
                guard try GroepsaanbodStore.een(page.beeld.id, tx) != nil else { throw Afwijzing.nietGevonden }
                try GroepsaanbodStore.beeindig(Groepseinde(groep: page.beeld.id, reden: form.reden), tx)
                return GroepsaanbodURL.lijst
            }
        }
    }
}

/// What the list of groups shows.
struct Groepenlijst: Sendable {
    let alle: [Groepsaanbodbeeld]
    let teams: [Teamgegevens]
    /// Teams the reader works in: of these they keep the groups.
    let mijn: [Teamgegevens]

    static func lees(_ verzoek: Verzoek, _ tx: LeesTx) throws -> Groepenlijst {
        let teams = try BeheerStore.teams(tx)
        return Groepenlijst(
            alle: try GroepsaanbodStore.alle(tx), teams: teams, mijn: teams.filter { verzoek.bezoek.teams.contains($0.team) })
    }

    var teamkeuzes: [Keuze] { mijn.map { Keuze($0.team.hex, $0.naam) } }
    func isVanMij(_ item: Groepsaanbod) -> Bool { mijn.contains { $0.team == item.team } }
    func teamnaam(_ item: Groepsaanbod) -> String { teams.first { $0.team == item.team }?.naam ?? "een ander team" }
}

/// One group with who takes part, as far as this reader may see them.
struct Groepsblad: Sendable {
    struct Deelnemer: Sendable {
        let rij: Groepsbezetting.Rij
        /// nil: of a file this reader may not see.
        let kader: Dossierkader?
    }

    let beeld: Groepsaanbodbeeld
    let lijst: Groepenlijst
    let deelnemers: [Deelnemer]

    static func deelnemers(_ beeld: Groepsaanbodbeeld, _ verzoek: Verzoek, _ tx: LeesTx) throws -> [Deelnemer] {
        try beeld.bezetting.rijen.map { row in
            guard try Dossierkader.isTeZien(row.dossier, .hulp, verzoek, tx) else { return Deelnemer(rij: row, kader: nil) }
            let kader = try Dossierkader.lees(row.dossier, verzoek, tx)
            // What stands behind a shield for this reader has no name here either.
            let isShown = try GroepsaanbodStore.deelnames(kader.zicht, tx).contains { $0.feit.id == row.deelname }
            return Deelnemer(rij: row, kader: isShown ? kader : nil)
        }
    }
}
