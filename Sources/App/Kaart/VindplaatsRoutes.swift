// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

extension VindplaatsURL {
    static let nieuw = "/vaste-contacten/nieuw"
    static func wijzigen(_ id: ID<Vindplaats>) -> String { een(id) + "/wijzigen" }
    static func contact(_ id: ID<Vindplaats>) -> String { een(id) + "/contact" }
    static func persoon(_ id: ID<Vindplaats>) -> String { een(id) + "/persoon" }
    static func einde(_ id: ID<Vindplaats>) -> String { een(id) + "/einde" }
}

/// The fixed lines with schools, practices and kinderopvang: who has one, who has none, and how often it changed.
enum VindplaatsRoutes {
    static func add(to routes: Routetabel) {
        routes.get(VindplaatsURL.lijst, .vindplaatsen) { verzoek in VindplaatsPages.lijst(try await lees(verzoek), verzoek) }
        routes.get(VindplaatsURL.nieuw, .vindplaatsBeheren) { verzoek in
            VindplaatsPages.nieuw(try await lees(verzoek), [:], [], verzoek)
        }
        routes.post(VindplaatsURL.lijst, .vindplaatsBeheren) { verzoek in try await maak(verzoek) }
        VindplaatsInvoerRoutes.add(to: routes)
        routes.get("/vaste-contacten/:id", .vindplaatsen) { verzoek in
            let page = try await een(verzoek)
            return VindplaatsPages.een(page, .leeg(verzoek.vandaag, page), verzoek)
        }
        routes.get("/vaste-contacten/:id/wijzigen", .vindplaatsBeheren) { verzoek in
            let page = try await een(verzoek, magBeheren: true)
            return VindplaatsPages.wijzig(page, Vindplaatsinvoer(page.beeld.inhoud).ingevuld, [], verzoek)
        }
        routes.post("/vaste-contacten/:id/wijzigen", .vindplaatsBeheren) { verzoek in try await wijzig(verzoek) }
        routes.post("/vaste-contacten/:id/contact", .vindplaatsBeheren) { verzoek in try await zetContact(verzoek) }
        routes.post("/vaste-contacten/:id/persoon", .vindplaatsBeheren) { verzoek in try await zetPersoon(verzoek) }
        routes.get("/vaste-contacten/:id/einde", .vindplaatsBeheren) { verzoek in
            VindplaatsPages.einde(try await een(verzoek, magBeheren: true), [:], [], verzoek)
        }
        routes.post("/vaste-contacten/:id/einde", .vindplaatsBeheren) { verzoek in try await beeindig(verzoek) }
    }

    // MARK: Read

    static func lees(_ verzoek: Verzoek) async throws -> Vindplaatslijst {
        try await verzoek.lees(doel: .beheer, handeling: "vindplaats.inzien") { tx in try lijst(verzoek, tx) }
    }

    static func lijst(_ verzoek: Verzoek, _ tx: LeesTx) throws -> Vindplaatslijst {
        Vindplaatslijst(
            alle: try VindplaatsStore.alle(tx), wijken: try KaartStore.wijken(tx), bezetting: try Teambezetting(tx),
            magBeheren: verzoek.beheerbareTeams(try BeheerStore.teams(tx)))
    }

    /// - Parameter magBeheren: only one this person keeps; of another team it is not there.
    private static func een(_ verzoek: Verzoek, magBeheren: Bool = false) async throws -> Vindplaatsblad {
        let id: ID<Vindplaats> = try verzoek.id()
        return try await verzoek.lees(doel: .beheer, handeling: "vindplaats.inzien") { tx in
            guard let item = try VindplaatsStore.een(id, tx) else { throw Afwijzing.nietGevonden }
            let teams = verzoek.beheerbareTeams(try BeheerStore.teams(tx))
            let mine = teams.contains { $0.team == item.inhoud.team }
            guard mine || !magBeheren else { throw Afwijzing.nietGevonden }
            return Vindplaatsblad(
                beeld: item, wijken: try KaartStore.wijken(tx), bezetting: try Teambezetting(tx), teams: teams, magBeheren: mine)
        }
    }

    // MARK: Write

    private static func maak(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(verzoek)
        return try await verzoek.verwerk(
            Vindplaatsinvoer.self, keuzes: ["wijken": page.wijkkeuzes, "team": page.teamkeuzes],
            opnieuw: { VindplaatsPages.nieuw(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .beheer, handeling: "vindplaats.vastleggen") { tx in
                let item = try form.vindplaats(tx.nieuwID(), teams: page.magBeheren.map(\.team), page.wijken)
                guard try !VindplaatsStore.alle(tx).contains(where: { $0.inhoud.naam.lowercased() == item.naam.lowercased() }) else {
                    throw Afwijzing.ongeldig([Veldfout("naam", "Er staat al iets met deze naam. Zet de plaats of straat erbij.")])
                }
                try VindplaatsStore.legVast(item, tx)
                return VindplaatsURL.een(item.vindplaats)
            }
        }
    }

    private static func wijzig(_ verzoek: Verzoek) async throws -> Antwoord {
        do {
            return try await bewaar(verzoek)
        } catch Afwijzing.verouderd {
            // A colleague changed it meanwhile: theirs beside what was typed.
            let page = try await een(verzoek, magBeheren: true), fact = page.beeld.feit
            let newer = try await verzoek.lees(doel: .beheer) { tx in try Nieuwer(fact, Vindplaatsinvoer(fact.inhoud).ingevuld, tx) }
            let both = newer.html(
                Vindplaatsinvoer.self, naast: verzoek.ingevuld, keuzes: ["wijken": page.wijkkeuzes, "team": page.teamkeuzes])
            return VindplaatsPages.wijzig(page, verzoek.ingevuld, [], verzoek, conflict: both).met(.conflict)
        }
    }

    private static func bewaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await een(verzoek, magBeheren: true)
        return try await verzoek.verwerk(
            Vindplaatsinvoer.self, keuzes: ["wijken": page.wijkkeuzes, "team": page.teamkeuzes],
            opnieuw: { VindplaatsPages.wijzig(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .beheer, handeling: "vindplaats.vastleggen") { tx in
                guard let now = try VindplaatsStore.een(page.beeld.id, tx) else { throw Afwijzing.nietGevonden }
                try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: now.feit.id)
                let item = try form.vindplaats(page.beeld.id, teams: page.teams.map(\.team), page.wijken)
                try VindplaatsStore.legVast(item, vervangt: now.feit.id, tx)
                return VindplaatsURL.een(item.vindplaats)
            }
        }
    }

    private static func zetContact(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await een(verzoek, magBeheren: true)
        return try await verzoek.verwerk(
            Vastcontactinvoer.self, keuzes: ["gebruiker": page.contactkeuzes],
            opnieuw: { VindplaatsPages.een(page, .contact($0, page), verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .beheer, handeling: "vindplaats.contact") { tx in
                guard let now = try VindplaatsStore.een(page.beeld.id, tx) else { throw Afwijzing.nietGevonden }
                let next = try now.volgende(
                    form.gebruiker == Vastcontactinvoer.niemand ? nil : ID(form.gebruiker), van: form.van ?? tx.vandaag,
                    reden: form.reden, op: tx.vandaag)
                try VindplaatsStore.legVast(next.contact, vervangt: next.vervangt, tx)
                return VindplaatsURL.een(page.beeld.id)
            }
        }
    }

    private static func zetPersoon(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await een(verzoek, magBeheren: true)
        return try await verzoek.verwerk(
            Vindplaatspersooninvoer.self, opnieuw: { VindplaatsPages.een(page, .persoon($0, verzoek.vandaag), verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .beheer, handeling: "vindplaats.persoon") { tx in
                guard let now = try VindplaatsStore.een(page.beeld.id, tx) else { throw Afwijzing.nietGevonden }
                try VindplaatsStore.legVast(form.persoon(page.beeld.id), vervangt: now.persoon?.id, tx)
                return VindplaatsURL.een(page.beeld.id)
            }
        }
    }

    private static func beeindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await een(verzoek, magBeheren: true)
        return try await verzoek.verwerk(
            Vindplaatseindeinvoer.self, opnieuw: { VindplaatsPages.einde(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(doel: .beheer, handeling: "vindplaats.beeindigen") { tx in
                guard try VindplaatsStore.een(page.beeld.id, tx) != nil else { throw Afwijzing.nietGevonden }
                try VindplaatsStore.beeindig(Vindplaatseinde(vindplaats: page.beeld.id, reden: form.reden), tx)
                return VindplaatsURL.lijst
            }
        }
    }
}

extension Verzoek {
    /// The teams whose fixed lines this person keeps: a teamleider their own, who makes policy all.
    fileprivate func beheerbareTeams(_ alle: [Teamgegevens]) -> [Teamgegevens] {
        bezoek.rollen.contains(.beleidsadviseur) ? alle : alle.filter { bezoek.leidt.contains($0.team) }
    }
}

/// What the list shows.
struct Vindplaatslijst: Sendable {
    let alle: [Vindplaatsbeeld]
    let wijken: [Wijk]
    let bezetting: Teambezetting
    /// Teams whose lines the reader keeps.
    let magBeheren: [Teamgegevens]

    var wijkkeuzes: [Keuze] { wijken.map { Keuze($0.code, $0.naam) } }
    var teamkeuzes: [Keuze] { magBeheren.map { Keuze($0.team.hex, $0.naam) } }
}

/// One of them.
struct Vindplaatsblad: Sendable {
    let beeld: Vindplaatsbeeld
    let wijken: [Wijk]
    let bezetting: Teambezetting
    let teams: [Teamgegevens]
    let magBeheren: Bool

    var wijkkeuzes: [Keuze] { wijken.map { Keuze($0.code, $0.naam) } }
    var teamkeuzes: [Keuze] { teams.map { Keuze($0.team.hex, $0.naam) } }

    var contactkeuzes: [Keuze] {
        let people = bezetting.kandidaten(beeld.inhoud.team).map { Keuze($0.gebruiker.hex, "\($0.naam), \($0.functie)") }
        let hasOne = beeld.contacten.last?.inhoud.gebruiker != nil
        return people + (hasOne ? [Keuze(Vastcontactinvoer.niemand, "Niemand meer")] : [])
    }
}
