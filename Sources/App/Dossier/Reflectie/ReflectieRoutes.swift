// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum ReflectieURL {
    static func blad(_ team: ID<Team>? = nil) -> String { "/reflectie" + (team.map { "?team=\($0.hex)" } ?? "") }
    static func nieuw(_ team: ID<Team>) -> String { "/reflectie/\(team.hex)/nieuw" }
    static func nieuwSignaal(_ team: ID<Team>) -> String { "/reflectie/\(team.hex)/signaal" }
    static func vervolg(_ team: ID<Team>, _ signaal: ID<Teamsignaal>) -> String { nieuwSignaal(team) + "/\(signaal.hex)" }
}

/// A team learns: which families do not get on, what was talked over, and what was seen more than once.
enum ReflectieRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/reflectie", .teamlijst) { verzoek in
            let asked = verzoek.vraag("team").flatMap { ID<Team>($0) }
            guard let team = asked ?? verzoek.bezoek.teams.first else { return WerkPages.geenTeam(verzoek) }
            return ReflectiePages.blad(try await lees(team, verzoek), verzoek)
        }
        routes.get("/reflectie/:team/nieuw", .teamlijst) { verzoek in
            let page = try await lees(team(verzoek), verzoek)
            var form = Reflectieinvoer()
            form.datum = verzoek.vandaag
            return ReflectiePages.nieuw(page, form.ingevuld, [], verzoek)
        }
        routes.post("/reflectie/:team/nieuw", .teamlijst) { verzoek in try await reflecteer(verzoek) }
        routes.get("/reflectie/:team/signaal", .teamlijst) { verzoek in
            ReflectiePages.signaal(try await lees(team(verzoek), verzoek), [:], [], verzoek)
        }
        routes.post("/reflectie/:team/signaal", .teamlijst) { verzoek in try await signaleer(verzoek) }
        routes.get("/reflectie/:team/signaal/:signaal", .teamlijst) { verzoek in
            let page = try await lees(team(verzoek), verzoek)
            var form = Signaalvervolginvoer()
            form.op = verzoek.vandaag
            return ReflectiePages.vervolg(page, try page.signaal(verzoek.id("signaal")), form.ingevuld, [], verzoek)
        }
        routes.post("/reflectie/:team/signaal/:signaal", .teamlijst) { verzoek in try await volgOp(verzoek) }
    }

    /// Of another team nothing is there.
    private static func team(_ verzoek: Verzoek) throws -> ID<Team> { try verzoek.id("team") }

    private static func lees(_ team: ID<Team>, _ verzoek: Verzoek) async throws -> Reflectieblad {
        guard verzoek.bezoek.teams.contains(team) else { throw Afwijzing.nietGevonden }
        return try await verzoek.lees(handeling: "reflectie.inzien") { tx in try Reflectieblad.lees(team, verzoek, tx) }
    }

    // MARK: Write

    private static func reflecteer(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(team(verzoek), verzoek)
        return try await verzoek.verwerk(
            Reflectieinvoer.self, opnieuw: { ReflectiePages.nieuw(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(handeling: "reflectie.vastleggen") { tx in
                try ReflectieStore.legVast(form.reflectie(page.team, op: tx.vandaag), tx)
                return ReflectieURL.blad(page.team)
            }
        }
    }

    private static func signaleer(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(team(verzoek), verzoek)
        return try await verzoek.verwerk(
            Teamsignaalinvoer.self, opnieuw: { ReflectiePages.signaal(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(handeling: "teamsignaal.vastleggen") { tx in
                try ReflectieStore.legVast(form.signaal(tx.nieuwID(), page.team, op: tx.vandaag), tx)
                return ReflectieURL.blad(page.team)
            }
        }
    }

    private static func volgOp(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await lees(team(verzoek), verzoek)
        let item = try page.signaal(verzoek.id("signaal"))
        return try await verzoek.verwerk(
            Signaalvervolginvoer.self, opnieuw: { ReflectiePages.vervolg(page, item, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await verzoek.schrijf(handeling: "teamsignaal.opvolgen") { tx in
                let step = Signaalvervolg(
                    signaal: item.inhoud.signaal, op: form.op ?? tx.vandaag, stand: form.stand ?? .opgepakt, toelichting: form.toelichting)
                try ReflectieStore.legVast(step, bij: item, tx)
                return ReflectieURL.blad(page.team)
            }
        }
    }
}

/// What the page of a team shows.
struct Reflectieblad: Sendable {
    let team: ID<Team>
    let teamnaam: String
    /// The other teams of this person.
    let andere: [Teamgegevens]
    let reflecties: [Feit<Teamreflectie>]
    let signalen: [Signaalbeeld]
    /// Files of the team in which the help does not get on: one page of them.
    let vast: [Dossierstand]
    let aantalVast: Int
    let namen: [UUIDv7: String]

    static func lees(_ team: ID<Team>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Reflectieblad {
        let mine = try BeheerStore.teams(tx).filter { verzoek.bezoek.teams.contains($0.team) }
        let talks = try ReflectieStore.reflecties(team, tx), signals = try ReflectieStore.signalen(team, tx)
        let writers = talks.map(\.door) + signals.map(\.feit.door) + signals.flatMap { $0.vervolg.map(\.door) }
        return Reflectieblad(
            team: team, teamnaam: mine.first { $0.team == team }?.naam ?? "Team", andere: mine.filter { $0.team != team },
            reflecties: talks, signalen: signals,
            vast: try StandStore.pagina(.team(team), .stagneert, pagina: 1, verzoek.bezoek, tx),
            aantalVast: try StandStore.aantal(.team(team), .stagneert, tx), namen: try BeheerStore.namen(van: writers, tx))
    }

    func signaal(_ id: ID<Teamsignaal>) throws(Afwijzing) -> Signaalbeeld {
        guard let found = signalen.first(where: { $0.inhoud.signaal == id }) else { throw .nietGevonden }
        return found
    }
}
