// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// How two people of a family are related: `wie` is the ouder, partner, … of `vanWie`. From the fact's `geldigVan` on, until a
/// `Beeindiging`. A partner whose band has ended is an ex-partner.
package struct Familieband: Feitinhoud {
    package static let soort = "familieband"
    package let wie: ID<Persoon>
    package let vanWie: ID<Persoon>
    package let bandsoort: Bandsoort
    /// What was agreed or decided about contact between the two; nil: nothing.
    package let contact: Contactregeling?
    package let herkomst: Gegevensbron
    package init(
        wie: ID<Persoon>, vanWie: ID<Persoon>, bandsoort: Bandsoort, contact: Contactregeling? = nil, herkomst: Gegevensbron
    ) {
        self.wie = wie
        self.vanWie = vanWie
        self.bandsoort = bandsoort
        self.contact = contact
        self.herkomst = herkomst
    }
    package var open: Opencodes { Opencodes(code: bandsoort.rawValue) }
}

extension Familieband: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [wie, vanWie] }
}

package enum Bandsoort: String, Keuzelijst {
    case ouder
    case adoptieouder
    case stiefouder
    case pleegouder
    case grootouder
    case partner
    case exPartner = "ex-partner"
    case broerZus = "broer-zus"

    package var label: String {
        switch self {
        case .ouder: "Ouder van"
        case .adoptieouder: "Adoptieouder van"
        case .stiefouder: "Stiefouder van"
        case .pleegouder: "Pleegouder van"
        case .grootouder: "Opa of oma van"
        case .partner: "Partner van"
        case .exPartner: "Ex-partner van"
        case .broerZus: "Broer of zus van"
        }
    }

    /// Said from the other side: `Kind van`.
    package var omgekeerd: String {
        switch self {
        case .ouder: "Kind van"
        case .adoptieouder: "Adoptiekind van"
        case .stiefouder: "Stiefkind van"
        case .pleegouder: "Pleegkind van"
        case .grootouder: "Kleinkind van"
        case .partner, .exPartner, .broerZus: label
        }
    }

    /// How many generations `vanWie` stands below `wie`.
    package var generaties: Int {
        switch self {
        case .ouder, .adoptieouder, .stiefouder, .pleegouder: 1
        case .grootouder: 2
        case .partner, .exPartner, .broerZus: 0
        }
    }

    package var isPaar: Bool { self == .partner || self == .exPartner }
}

/// Whether two people may have contact: an agreement for safety or a decision of the court (BW 1:377a).
package enum Contactregeling: String, Keuzelijst {
    case vrij
    case begeleid
    case geen

    package var label: String {
        switch self {
        case .vrij: "Contact mag"
        case .begeleid: "Alleen contact met begeleiding"
        case .geen: "Contact mag niet"
        }
    }
}

/// That someone is not born yet or has died: what a birth date does not say. The last one holds.
package struct Levensstaat: Feitinhoud {
    package static let soort = "levensstaat"
    package let persoon: ID<Persoon>
    package let leven: Leven
    /// When the child is expected, or the day of death; nil: not known.
    package let dag: Datum?
    package init(persoon: ID<Persoon>, leven: Leven, dag: Datum? = nil) {
        self.persoon = persoon
        self.leven = leven
        self.dag = dag
    }

    /// `uitgerekend op 3 maart 2027` or `overleden op 1 mei 2020`; nil for the living.
    package var woorden: String? {
        switch leven {
        case .levend: nil
        case .ongeboren: dag.map { "ongeboren, uitgerekend op \($0.uitgeschreven)" } ?? "ongeboren"
        case .overleden: dag.map { "overleden op \($0.uitgeschreven)" } ?? "overleden"
        }
    }
}

package enum Leven: String, Keuzelijst {
    case levend
    case ongeboren
    case overleden

    package var label: String {
        switch self {
        case .levend: "Leeft"
        case .ongeboren: "Nog niet geboren"
        case .overleden: "Overleden"
        }
    }
}
