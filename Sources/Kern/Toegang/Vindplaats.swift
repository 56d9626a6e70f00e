// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Where children are seen every day, before there is any question of help: with these the lokaal team has a fixed line.
package enum Vindplaatssoort: String, Keuzelijst {
    case huisarts
    case basisschool
    case voortgezet
    case speciaal
    case mbo
    case opvang

    package var label: String {
        switch self {
        case .huisarts: "Huisartsenpraktijk"
        case .basisschool: "Basisschool"
        case .voortgezet: "Middelbare school"
        case .speciaal: "Speciaal onderwijs"
        case .mbo: "Mbo"
        case .opvang: "Kinderopvang"
        }
    }

    package var groep: Vindplaatsgroep {
        switch self {
        case .huisarts: .praktijken
        case .basisschool, .voortgezet, .speciaal, .mbo: .scholen
        case .opvang: .opvang
        }
    }
}

/// As coverage is counted.
package enum Vindplaatsgroep: String, Keuzelijst {
    case scholen
    case praktijken
    case opvang

    package var label: String {
        switch self {
        case .scholen: "Scholen"
        case .praktijken: "Huisartsenpraktijken"
        case .opvang: "Kinderopvang"
        }
    }

    /// The doors through which their questions come.
    package var deur: Deur {
        switch self {
        case .scholen: .school
        case .praktijken: .huisarts
        case .opvang: .opvang
        }
    }
}

/// Does the practice have a praktijkondersteuner for youth?
package enum Pohjeugd: String, Keuzelijst {
    case ja
    case nee
    case onbekend

    package var label: String {
        switch self {
        case .ja: "Ja"
        case .nee: "Nee"
        case .onbekend: "Weten wij niet"
        }
    }
}

/// A school, practice or kinderopvang of the gemeente, with the team that works with it.
package struct Vindplaats: Feitinhoud {
    package static let soort = "vindplaats"
    package let vindplaats: ID<Vindplaats>
    package let vindplaatssoort: Vindplaatssoort
    package let naam: String
    package let team: ID<Team>
    /// Codes of the wijken it works for; empty: the whole gemeente.
    package let wijken: [String]
    /// Only of a practice.
    package let poh: Pohjeugd?
    /// Pupils or patients, about; nil: not known.
    package let aantal: Int?

    package init(
        vindplaats: ID<Vindplaats>, vindplaatssoort: Vindplaatssoort, naam: String, team: ID<Team>, wijken: [String] = [],
        poh: Pohjeugd? = nil, aantal: Int? = nil
    ) {
        self.vindplaats = vindplaats
        self.vindplaatssoort = vindplaatssoort
        self.naam = naam
        self.team = team
        self.wijken = wijken
        self.poh = vindplaatssoort == .huisarts ? poh ?? .onbekend : nil
        self.aantal = aantal
    }
    package var open: Opencodes { Opencodes(code: vindplaatssoort.rawValue) }

    package func isIn(_ wijk: String) -> Bool { wijken.isEmpty || wijken.contains(wijk) }
}

/// It is no longer there; what was said of it stays.
package struct Vindplaatseinde: Feitinhoud {
    package static let soort = "vindplaatseinde"
    package let vindplaats: ID<Vindplaats>
    package let reden: String
    package init(vindplaats: ID<Vindplaats>, reden: String) {
        self.vindplaats = vindplaats
        self.reden = reden
    }
}

/// Who of the team is the fixed contact, from a day on; nil: nobody any more. The next one ends the one before.
package struct Vastcontact: Feitinhoud {
    package static let soort = "vastcontact"
    package let vindplaats: ID<Vindplaats>
    package let gebruiker: ID<Gebruiker>?
    package let van: Datum
    /// Why it ended or changed; empty: not said.
    package let reden: String
    package init(vindplaats: ID<Vindplaats>, gebruiker: ID<Gebruiker>?, van: Datum, reden: String = "") {
        self.vindplaats = vindplaats
        self.gebruiker = gebruiker
        self.van = van
        self.reden = reden
    }
    package var open: Opencodes { Opencodes(datum: van) }
}

/// Whom the team calls there: somebody at their work. The next one takes the place of the one before; without a name there is nobody.
package struct Vindplaatspersoon: Feitinhoud {
    package static let soort = "vindplaatspersoon"
    package let vindplaats: ID<Vindplaats>
    package let naam: String
    package let functie: String
    package let telefoon: String
    package let mail: String
    package init(vindplaats: ID<Vindplaats>, naam: String, functie: String, telefoon: String, mail: String) {
        self.vindplaats = vindplaats
        self.naam = naam
        self.functie = functie
        self.telefoon = telefoon
        self.mail = mail
    }

    package var isLeeg: Bool { naam.isBlank }
}
