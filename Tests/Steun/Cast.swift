// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

@testable import App

/// Who logs in, in tests. Wim keeps what is kept. Amina, Petra and Joost work in team Noord; Bram in team Zuid is "another team". Fatima keeps the users.
package enum Cast: String, CaseIterable, Sendable {
    case amina, petra, joost, ravi, inge, thomas, samira, bram, fatima, wim

    package var gebruiker: ID<Gebruiker> { ID(Self.vast(UInt8(1 + (Self.allCases.firstIndex(of: self) ?? 0)))) }

    package var naam: String {
        switch self {
        case .amina: "Amina Bouzid"
        case .petra: "Petra Hoogland"
        case .joost: "Joost van der Wal"
        case .ravi: "Ravi Jagernath"
        case .inge: "Inge Brandsma"
        case .thomas: "Thomas Okafor"
        case .samira: "Samira Nassar"
        case .bram: "Bram Terpstra"
        case .fatima: "Fatima Yildiz"
        case .wim: "Wim Kuipers"
        }
    }

    package var rol: Rol {
        switch self {
        case .amina, .bram: .jeugdprofessional
        case .petra: .teamleider
        case .joost: .gedragswetenschapper
        case .ravi: .backoffice
        case .inge: .contractmanager
        case .thomas: .beleidsadviseur
        case .samira: .privacyOfficer
        case .fatima: .functioneelBeheerder
        case .wim: .informatiebeheerder
        }
    }

    package var teams: [ID<Team>] {
        switch self {
        case .amina, .petra, .joost, .ravi: [Self.noord]
        case .bram: [Self.zuid]
        case .inge, .thomas, .samira, .fatima, .wim: []
        }
    }

    package static let noord = ID<Team>(vast(101))
    package static let zuid = ID<Team>(vast(102))
    /// Password of all, for the tests of log-in itself.
    package static let wachtwoord = "waterrijk-proef"
    /// TOTP secret of all.
    package static let geheim = [UInt8](repeating: 7, count: 20)

    var medewerker: Medewerker {
        let skj = Registratie(register: .skj, nummer: "1000\(rawValue.count)", van: Datum(dagnummer: 18_262))
        return Medewerker(
            gebruiker: gebruiker, naam: naam, functie: rol.label.lowercased(), rollen: [rol], teams: teams,
            registraties: [.jeugdprofessional, .gedragswetenschapper].contains(rol) ? [skj] : [])
    }

    private static func vast(_ number: UInt8) -> UUIDv7 {
        UUIDv7(moment: Moment(micros: 1_735_689_600_000_000), random: [UInt8](repeating: 0, count: 9) + [number])
    }

    /// Teams, users, their log-in and a mandate for who decides, through the verbs of the Stores.
    static func zaai(_ databank: Databank) async throws {
        let password = try Wachtwoord.maak(wachtwoord, ronden: 16)
        try await databank.schrijf(als: .systeem("proef"), doel: .beheer) { tx in
            let van = tx.vandaag.plus(jaren: -2)
            try BeheerStore.legVast(
                Teamgegevens(team: noord, naam: "Team Noord", gemeentecode: "9998", telefoon: "0299 100 100"), van: van, tx)
            try BeheerStore.legVast(
                Teamgegevens(team: zuid, naam: "Team Zuid", gemeentecode: "9998", telefoon: "0299 100 200"), van: van, tx)
            for wie in allCases {
                try BeheerStore.legVast(wie.medewerker, van: van, tx)
                try AanmeldStore.maak(wie.gebruiker, naam: wie.rawValue, wachtwoord: password, geheim: geheim, tx)
            }
            for wie in [amina, petra] {
                try BeheerStore.legVast(Mandaatverlening(gebruiker: wie.gebruiker, grond: "Mandaatbesluit jeugd 2024", van: van), tx)
            }
        }
    }
}
