// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A user of this installation: name, roles and team. A change of role or team is a new fact with its own `geldigVan`.
package struct Medewerker: Feitinhoud {
    package static let soort = "medewerker"
    package let gebruiker: ID<Gebruiker>
    package let naam: String
    /// As it stands under a letter, like `jeugdprofessional`.
    package let functie: String
    package let rollen: [Rol]
    package let teams: [ID<Team>]
    package let registraties: [Registratie]
    package init(
        gebruiker: ID<Gebruiker>, naam: String, functie: String = "", rollen: [Rol], teams: [ID<Team>] = [],
        registraties: [Registratie] = []
    ) {
        self.gebruiker = gebruiker
        self.naam = naam
        self.functie = functie
        self.rollen = rollen
        self.teams = teams
        self.registraties = registraties
    }

    /// Registered in SKJ or BIG on that day: the norm of responsible allocation of work asks it (Besluit Jeugdwet 5.1.1).
    package func isGeregistreerd(op dag: Datum) -> Bool { registraties.contains { $0.geldt(op: dag) } }
}

/// Entry in a professional register, with its period.
package struct Registratie: Codable, Sendable, Equatable {
    package let register: Beroepsregister
    package let nummer: String
    package let van: Datum
    package let tot: Datum?
    package init(register: Beroepsregister, nummer: String, van: Datum, tot: Datum? = nil) {
        self.register = register
        self.nummer = nummer
        self.van = van
        self.tot = tot
    }

    /// `tot` is the last day of the registration.
    package func geldt(op dag: Datum) -> Bool { van <= dag && dag <= (tot ?? dag) }
}

package enum Beroepsregister: String, Keuzelijst {
    case skj
    case big
    case nip

    package var label: String {
        switch self {
        case .skj: "Kwaliteitsregister Jeugd (SKJ)"
        case .big: "BIG-register"
        case .nip: "NIP, kinder- en jeugdpsycholoog"
        }
    }
}

/// A local team.
package struct Teamgegevens: Feitinhoud {
    package static let soort = "team"
    package let team: ID<Team>
    package let naam: String
    /// Four digits, the gemeente for whose college the team works.
    package let gemeentecode: String
    package let telefoon: String
    package init(team: ID<Team>, naam: String, gemeentecode: String, telefoon: String = "") {
        self.team = team
        self.naam = naam
        self.gemeentecode = gemeentecode
        self.telefoon = telefoon
    }
    package var open: Opencodes { Opencodes(code: gemeentecode) }
}

/// Power to decide in the name of the college (Awb 10:3).
package struct Mandaatverlening: Feitinhoud {
    package static let soort = "mandaatverlening"
    package let gebruiker: ID<Gebruiker>
    /// The mandate decision it rests on.
    package let grond: String
    package let van: Datum
    package let tot: Datum?
    package init(gebruiker: ID<Gebruiker>, grond: String, van: Datum, tot: Datum? = nil) {
        self.gebruiker = gebruiker
        self.grond = grond
        self.van = van
        self.tot = tot
    }
    package var open: Opencodes { Opencodes(datum: van) }

    package func geldt(op dag: Datum) -> Bool { van <= dag && dag <= (tot ?? dag) }
}
