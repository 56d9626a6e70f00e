// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// Whose work a list shows.
enum Werklijst: Sendable, Hashable {
    /// Files of which this person is the fixed contact, and those they watch over or think along with.
    case eigen(ID<Gebruiker>, ook: [ID<Dossier>])
    case team(ID<Team>)
    /// What waits for the backoffice of a team: to order, or to ask whether help began.
    case inzet(ID<Team>)
    /// The same for a backoffice that belongs to no team: of the files it was given.
    case inzetVan([ID<Dossier>])

    /// Rows on a page: a list shows at most fifty files at once (formaten.md, Transactions).
    static let per = 50
    /// A list is counted and leafed through up to here; who needs more narrows it.
    static let hoogstens = 2_000

    /// Name of the column the list is sorted by.
    var termijn: String {
        switch self {
        case .eigen, .team: "termijn"
        case .inzet, .inzetVan: "inzet_termijn"
        }
    }

    /// What is to be ordered; nothing of how the family fares.
    var isVanBackoffice: Bool {
        switch self {
        case .eigen, .team: false
        case .inzet, .inzetVan: true
        }
    }

    func taak(_ stand: Dossierstand) -> Standtaak? {
        switch self {
        case .eigen, .team: stand.eerste
        case .inzet, .inzetVan: stand.inzet
        }
    }
}

enum Termijnfilter: String, Sendable, CaseIterable {
    case alle
    case week
    case teLaat = "te-laat"
    /// Nobody is the fixed contact yet.
    case zonder
    /// A child was not seen for longer than the setting allows.
    case nietGezien = "niet-gezien"
    /// The help does not get on (`Dossierbeeld.stagneertSinds`).
    case stagneert

    var label: String {
        switch self {
        case .alle: "Alles"
        case .week: "Deze week"
        case .teLaat: "Te laat"
        case .zonder: "Zonder contactpersoon"
        case .nietGezien: "Kind niet gezien"
        case .stagneert: "Komt niet verder"
        }
    }
}

struct Werkaantallen: Sendable, Equatable {
    var alle = 0
    var week = 0
    var teLaat = 0
    var zonder = 0
    var nietGezien = 0
    var stagneert = 0

    /// In words: beyond the limit it says so.
    static func tekst(_ aantal: Int) -> String { aantal < Werklijst.hoogstens ? "\(aantal)" : "\(Werklijst.hoogstens) of meer" }

    func aantal(_ filter: Termijnfilter) -> Int {
        switch filter {
        case .alle: alle
        case .week: week
        case .teLaat: teLaat
        case .zonder: zonder
        case .nietGezien: nietGezien
        case .stagneert: stagneert
        }
    }
}

extension Datum {
    /// Sunday of this week.
    var eindeVanDeWeek: Datum { plus(dagen: 7 - weekdag) }
}
