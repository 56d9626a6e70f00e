// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// Users: made, changed and ended by the functioneel beheerder. A change ends the person's sessions at once.
enum GebruikerRoutes {
    static func add(to routes: Routetabel) {
        routes.get(GebruikerURL.lijst, .gebruikers) { verzoek in
            try eis(verzoek)
            let page = try await lees(verzoek)
            return GebruikerPages.lijst(page, verzoek)
        }
        routes.get(GebruikerURL.nieuw, .gebruikers) { verzoek in
            try eis(verzoek)
            return GebruikerPages.nieuw(try await lees(verzoek), [:], [], verzoek)
        }
        routes.post(GebruikerURL.lijst, .gebruikers) { verzoek in try await maak(verzoek) }
        routes.get("/gebruikers/:id", .gebruikers) { verzoek in
            let (page, user) = try await gebruiker(verzoek)
            return GebruikerPages.wijzig(user, page, Gebruikerwijziging(user.inhoud).ingevuld, [], verzoek)
        }
        routes.post("/gebruikers/:id", .gebruikers) { verzoek in try await wijzig(verzoek) }
        routes.get("/gebruikers/:id/einde", .gebruikers) { verzoek in
            let (_, user) = try await gebruiker(verzoek)
            let count = try await verzoek.lees(doel: .beheer) { tx in try RelatieStore.aantalEigen(user.inhoud.gebruiker, tx) }
            return GebruikerPages.einde(user.inhoud, gezinnen: count, verzoek)
        }
        routes.post("/gebruikers/:id/einde", .gebruikers) { verzoek in try await beeindig(verzoek) }
        routes.post("/gebruikers/:id/sessies/einde", .gebruikers) { verzoek in
            let (_, user) = try await gebruiker(verzoek)
            verzoek.web.sessies.eindigAlle(van: user.inhoud.gebruiker, behalve: verzoek.bezoek.sessie)
            return try await verzoek.schrijf(doel: .beheer, handeling: "sessies.eindigen") { tx in
                tx.noteer("sessies.eindigen")
                tx.getoond(.gebruiker(user.inhoud.gebruiker))
                return GebruikerURL.gebruiker(user.inhoud.gebruiker)
            }
        }
        routes.get("/rechten", .eigen) { verzoek in GebruikerPages.rechten(verzoek) }
    }

    private static func eis(_ verzoek: Verzoek) throws(Afwijzing) {
        guard Rechten.mag(.gebruikersBeheren, rollen: verzoek.bezoek.rollen, relaties: [], doel: .beheer) else { throw .nietGevonden }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Gebruikerspagina {
        try await verzoek.lees(doel: .beheer, handeling: "gebruikers.inzien") { tx in
            let names = Dictionary(try AanmeldStore.namen(tx).map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
            return Gebruikerspagina(gebruikers: try BeheerStore.medewerkerfeiten(tx), inlognamen: names, teams: try BeheerStore.teams(tx))
        }
    }

    private static func gebruiker(_ verzoek: Verzoek) async throws -> (Gebruikerspagina, Feit<Medewerker>) {
        try eis(verzoek)
        let id: ID<Gebruiker> = try verzoek.id()
        let page = try await lees(verzoek)
        guard let user = page.gebruikers.first(where: { $0.inhoud.gebruiker == id }) else { throw Afwijzing.nietGevonden }
        return (page, user)
    }

    // MARK: Make

    private static func maak(_ verzoek: Verzoek) async throws -> Antwoord {
        try eis(verzoek)
        let page = try await lees(verzoek)
        return try await verzoek.verwerk(Gebruikerinvoer.self, opnieuw: { GebruikerPages.nieuw(page, $0.ingevuld, $0.fouten, verzoek) }) {
            form in
            if page.inlognamen.values.contains(form.inlognaam) {
                throw Afwijzing.ongeldig([Veldfout("inlognaam", "Deze gebruikersnaam is al in gebruik. Kies een andere.")])
            }
            let made = nieuw(form, page, verzoek)
            let hash = try Wachtwoord.maak(made.wachtwoord)
            let place = GebruikerURL.gebruiker(made.medewerker.gebruiker)
            let answer = try await verzoek.schrijf(doel: .beheer, handeling: "gebruiker.maken") { tx in
                try BeheerStore.legVast(made.medewerker, van: tx.vandaag, tx)
                try AanmeldStore.maak(made.medewerker.gebruiker, naam: made.inlognaam, wachtwoord: hash, geheim: made.geheim, tx)
                return place
            }
            // Sent twice, the answer names the user of the first time: the secret was shown then, and never again.
            guard case .naar(place) = answer else { return answer }
            return GebruikerPages.geheim(made, verzoek)
        }
    }

    private static func nieuw(_ form: Gebruikerinvoer, _ page: Gebruikerspagina, _ verzoek: Verzoek) -> NieuweGebruiker {
        let id = ID<Gebruiker>(UUIDv7(moment: verzoek.nu, random: Toeval.bytes(10)))
        let user = Medewerker(
            gebruiker: id, naam: form.naam, functie: form.functie, rollen: form.rollen, teams: page.bekend(form.teams))
        return NieuweGebruiker(user, inlognaam: form.inlognaam, wachtwoord: form.wachtwoord)
    }

    // MARK: Change and end

    private static func wijzig(_ verzoek: Verzoek) async throws -> Antwoord {
        do {
            return try await pasAan(verzoek)
        } catch Afwijzing.verouderd {
            let (page, user) = try await gebruiker(verzoek)
            let who = page.gebruikers.first { $0.inhoud.gebruiker.raw == user.door }?.inhoud.naam ?? "een collega"
            let both = HTML.conflict(
                wie: who, wanneer: "\(user.opgetekend.datum.uitgeschreven) om \(user.opgetekend.kloktijd)",
                verschillen: Gebruikerwijziging.verschillen(
                    hunne: Gebruikerwijziging(user.inhoud).ingevuld, uwe: verzoek.ingevuld, keuzes: ["teams": page.teamkeuzes]))
            return GebruikerPages.wijzig(user, page, verzoek.ingevuld, [], verzoek, conflict: both).met(.conflict)
        }
    }

    private static func pasAan(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, user) = try await gebruiker(verzoek)
        return try await verzoek.verwerk(
            Gebruikerwijziging.self, opnieuw: { GebruikerPages.wijzig(user, page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            let changed = Medewerker(
                gebruiker: user.inhoud.gebruiker, naam: form.naam, functie: form.functie, rollen: form.rollen,
                teams: page.bekend(form.teams),
                registraties: user.inhoud.registraties)
            return try await bewaar(changed, na: user, "gebruiker.wijzigen", verzoek)
        }
    }

    private static func beeindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let (_, user) = try await gebruiker(verzoek)
        let ended = Medewerker(
            gebruiker: user.inhoud.gebruiker, naam: user.inhoud.naam, functie: user.inhoud.functie, rollen: [], teams: [],
            registraties: user.inhoud.registraties)
        return try await bewaar(ended, na: user, "gebruiker.beeindigen", verzoek)
    }

    private static func bewaar(_ nieuw: Medewerker, na oud: Feit<Medewerker>, _ handeling: String, _ verzoek: Verzoek) async throws
        -> Antwoord
    {
        guard nieuw.gebruiker != verzoek.gebruiker || nieuw.rollen == oud.inhoud.rollen else {
            throw Afwijzing.nietMogelijk("Uw eigen rollen kunt u niet wijzigen. Vraag een andere functioneel beheerder.")
        }
        let answer = try await verzoek.schrijf(doel: .beheer, handeling: handeling) { tx in
            let now = try BeheerStore.medewerkerfeit(nieuw.gebruiker, tx)
            if nieuw.rollen.isEmpty { _ = try RelatieStore.beeindigAlle(van: nieuw.gebruiker, reden: "uit dienst", tx) }
            if let seen = verzoek.laatsteFeit, seen != now?.id { throw Afwijzing.verouderd(nieuwste: now?.id ?? seen) }
            try BeheerStore.legVast(nieuw, van: tx.vandaag, tx)
            return GebruikerURL.lijst
        }
        if nieuw.gebruiker != verzoek.gebruiker { verzoek.web.sessies.eindigAlle(van: nieuw.gebruiker) }
        return answer
    }
}

enum GebruikerURL {
    static let lijst = "/gebruikers"
    static let nieuw = "/gebruikers/nieuw"
    static func gebruiker(_ id: ID<Gebruiker>) -> String { lijst + "/" + id.hex }
    static func einde(_ id: ID<Gebruiker>) -> String { gebruiker(id) + "/einde" }
    static func sessies(_ id: ID<Gebruiker>) -> String { gebruiker(id) + "/sessies/einde" }
}

struct Gebruikerspagina: Sendable {
    let gebruikers: [Feit<Medewerker>]
    let inlognamen: [ID<Gebruiker>: String]
    let teams: [Teamgegevens]

    var teamkeuzes: [Keuze] { teams.map { Keuze($0.team.hex, $0.naam) } }

    /// Only teams that exist.
    func bekend(_ hex: [String]) -> [ID<Team>] { hex.compactMap { ID<Team>($0) }.filter { id in teams.contains { $0.team == id } } }
}
