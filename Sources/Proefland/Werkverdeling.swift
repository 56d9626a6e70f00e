// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// Who works on which family. Beside the cast there are colleagues who do not log in.
struct Werkverdeling: Sendable {
    /// Colleagues of the other families: name and team.
    private static let collega: [(naam: String, team: String)] = [
        ("Lotte Hendriks", "Team Centrum"), ("Noud Verhoeven", "Team Centrum"), ("Mirjam de Groot", "Team Noord"),
        ("Sander Kooistra", "Team Noord"), ("Femke Willems", "Team Zuid"),
    ]

    static let teams = ["Team Centrum", "Team Noord", "Team Zuid"]

    let amina: Medewerker
    let ravi: Medewerker
    let bram: Medewerker
    let collegas: [Medewerker]

    init(op dag: Datum) {
        amina = Self.medewerker(Bezetting.amina, op: dag)
        ravi = Self.medewerker(Bezetting.ravi, op: dag)
        bram = Self.medewerker(Bezetting.bram, op: dag)
        collegas = Self.collega.enumerated().map { plaats, wie in
            Medewerker(
                gebruiker: ID(Bezetting.id(UInt16(20 + plaats))), naam: wie.naam, functie: Rol.jeugdprofessional.label.lowercased(),
                rollen: [.jeugdprofessional], teams: [Self.team(wie.team)],
                registraties: [Registratie(register: .skj, nummer: "10002\(plaats)000", van: dag.plus(dagen: -2_000))])
        }
    }

    /// Who begins with a family. The cast's are Amina's, one after Lotte; the others are shared out over their team.
    func medewerker(_ gezin: Gezinsverhaal, nummer: Int?) -> Medewerker {
        guard let nummer else { return Bezetting.begonMetEenAnder(gezin) ? collegas[0] : amina }
        return iemand(in: Self.team(gezin.team), nummer)
    }

    func iemand(in team: ID<Team>, _ nummer: Int) -> Medewerker {
        let own = [amina, bram].filter { $0.teams.contains(team) } + collegas.filter { $0.teams.contains(team) }
        return own.isEmpty ? amina : own[nummer % own.count]
    }

    /// A stable id for a team of the demo, from its name.
    static func team(_ naam: String) -> ID<Team> {
        let bytes = Array(naam.utf8.suffix(16))
        return ID(UUIDv7(bytes: bytes + Array(repeating: 0, count: 16 - bytes.count)) ?? Bezetting.id(900))
    }

    static func medewerker(_ gebruiker: Proefgebruiker, op dag: Datum) -> Medewerker {
        let isProfessional = [.jeugdprofessional, .gedragswetenschapper, .teamleider].contains(gebruiker.functie)
        let registered = Registratie(register: .skj, nummer: "1000" + gebruiker.id.hex.suffix(4), van: dag.plus(dagen: -2_000))
        return Medewerker(
            gebruiker: ID(gebruiker.id), naam: gebruiker.naam, functie: rol(gebruiker).label.lowercased(), rollen: [rol(gebruiker)],
            teams: gebruiker.team.map { [team($0)] } ?? [], registraties: isProfessional ? [registered] : [])
    }

    static func rol(_ gebruiker: Proefgebruiker) -> Rol {
        switch gebruiker.functie {
        case .jeugdprofessional: .jeugdprofessional
        case .gedragswetenschapper: .gedragswetenschapper
        case .teamleider: .teamleider
        case .backoffice: .backoffice
        case .contractmanager: .contractmanager
        case .beleidsadviseur: .beleidsadviseur
        case .privacyOfficer: .privacyOfficer
        case .functioneelBeheerder: .functioneelBeheerder
        case .informatiebeheerder: .informatiebeheerder
        }
    }
}
