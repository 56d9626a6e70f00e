// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The three grains of the minimal data set (formaten, "Data set").
package enum Grein: String, Sendable, Hashable, CaseIterable {
    case hulpvraag, besluit, traject
}

/// A column with a code by which figures can be broken down or filtered. Labels of codes live with the room that owns them.
package enum Dimensie: String, Sendable, Hashable, CaseIterable {
    case gemeente, wijk, team, deur, route, urgentie, afloop
    case soortBesluit, wettelijkeBasis
    case verwijzer, hulpvorm, productcategorie, aanbieder, redenEinde, crisis
    case leeftijdsgroep, bevroren
}

/// A column with a day on which something happened.
package enum Gebeurtenis: String, Sendable, Hashable, CaseIterable {
    case ontvangen, triage, eersteContact, analyse, plan, aanvraag, besluit, toewijzing, start, einde
    /// First day on which an individuele voorziening was granted or ordered.
    case voorziening
}

/// What every row of the data set can tell, whatever its grain.
package protocol Gegevensrij: Sendable {
    static var grein: Grein { get }
    static var dimensies: [Dimensie] { get }
    static var gebeurtenissen: [Gebeurtenis] { get }
    /// Key of this row: who may see the list finds the hulpvraag, besluit or traject with it.
    var rij: Sleutel { get }
    /// Key of the jeugdige, the same in all three grains.
    var jeugdige: Sleutel { get }
    /// Whole years at the row's own event date; `nil` when the birth date is not known.
    var leeftijd: Int? { get }
    /// Version of the projection that made the row.
    var projectieversie: Int { get }
    func code(_ dimensie: Dimensie) -> String?
    func dag(_ gebeurtenis: Gebeurtenis) -> Datum?
}

/// Where and through which door: the same for the three grains, asked once at the hulpvraag.
package struct Herkomst: Hashable, Sendable {
    /// Gemeentecode of four digits (responsible gemeente, Jeugdwet 1.1 woonplaats).
    package var gemeente: String?
    package var wijk: String?
    package var team: String?
    /// By which door the question came in.
    package var deur: String?
    /// The way chosen at triage.
    package var route: String?

    package init(gemeente: String?, wijk: String? = nil, team: String? = nil, deur: String? = nil, route: String? = nil) {
        self.gemeente = gemeente
        self.wijk = wijk
        self.team = team
        self.deur = deur
        self.route = route
    }

    static let dimensies: [Dimensie] = [.gemeente, .wijk, .team, .deur, .route]

    func code(_ dimensie: Dimensie) -> String? {
        switch dimensie {
        case .gemeente: gemeente
        case .wijk: wijk
        case .team: team
        case .deur: deur
        case .route: route
        default: nil
        }
    }
}

/// The present version of the projection. A change in what a column means is a new version; frozen rows keep theirs.
package enum Projectie {
    package static let versie = 1
}

/// Age groups of the figures: as CBS splits them, with the upper group for verlengde jeugdhulp (Jeugdwet 1.1).
package enum Leeftijdsgroep {
    package static let codes = ["0-3", "4-11", "12-17", "18-22"]

    /// `nil` when the age is not known or lies outside 0…22.
    package static func van(_ leeftijd: Int?) -> String? {
        switch leeftijd {
        case .some(0...3): codes[0]
        case .some(4...11): codes[1]
        case .some(12...17): codes[2]
        case .some(18...22): codes[3]
        default: nil
        }
    }
}
