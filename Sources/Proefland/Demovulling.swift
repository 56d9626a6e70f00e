// SPDX-License-Identifier: EUPL-1.2
import App
import Grondslag
import Kern
import Opslag

/// Fills a fresh demo: the cast that logs in, their teams and mandates.
package enum Demovulling {
    /// What a person needs to know to begin, printed when the server runs.
    package static var uitleg: [String] {
        Bezetting.gebruikers.map {
            "Inloggen: \($0.inlognaam) · wachtwoord \(Demokaart.wachtwoord) · \($0.naam), \($0.functie.rawValue): \($0.werkVandaag)"
        } + ["De code van 6 cijfers staat op de aanmeldbladzijde."]
    }

    package static func vul(_ app: App) async throws {
        let vandaag = app.databank.klok.nu().datum
        let names = Set(Bezetting.gebruikers.compactMap(\.team)).sorted()
        let teams = names.map { Teamgegevens(team: team($0), naam: $0, gemeentecode: Waterrijk.gemeentecode) }
        try await app.maak(
            teams: teams,
            gebruikers: Bezetting.gebruikers.map {
                NieuweGebruiker(medewerker($0, op: vandaag), inlognaam: $0.inlognaam, wachtwoord: Demokaart.wachtwoord)
            }, van: vandaag.plus(dagen: -1_200))
    }

    /// A stable id for a team of the demo, from its name.
    static func team(_ naam: String) -> ID<Team> {
        let bytes = Array(naam.utf8.suffix(16))
        return ID(UUIDv7(bytes: bytes + Array(repeating: 0, count: 16 - bytes.count)) ?? Bezetting.id(900))
    }

    private static func medewerker(_ gebruiker: Proefgebruiker, op dag: Datum) -> Medewerker {
        let isProfessional = [.jeugdprofessional, .gedragswetenschapper, .teamleider].contains(gebruiker.functie)
        let registered = Registratie(register: .skj, nummer: "1000" + gebruiker.id.hex.suffix(4), van: dag.plus(dagen: -2_000))
        return Medewerker(
            gebruiker: ID(gebruiker.id), naam: gebruiker.naam, functie: rol(gebruiker).label.lowercased(), rollen: [rol(gebruiker)],
            teams: gebruiker.team.map { [team($0)] } ?? [], registraties: isProfessional ? [registered] : [])
    }

    private static func rol(_ gebruiker: Proefgebruiker) -> Rol {
        switch gebruiker.functie {
        case .jeugdprofessional: .jeugdprofessional
        case .gedragswetenschapper: .gedragswetenschapper
        case .teamleider: .teamleider
        case .backoffice: .backoffice
        case .contractmanager: .contractmanager
        case .beleidsadviseur: .beleidsadviseur
        case .privacyOfficer: .privacyOfficer
        }
    }
}
