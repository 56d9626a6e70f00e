// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// One kind of help as the plan sees it: of a provider, of the team, free in the neighbourhood, or in a group. The rooms of help tell of it.
package struct Hulpbeeld: Sendable, Equatable {
    /// Fact id of the order, of the help without a decision, or of taking part in a group.
    package let id: UUIDv7
    package let naam: String
    package let jeugdige: ID<Persoon>
    package let van: Datum?
    /// Nil: it runs.
    package let tot: Datum?
    /// Nil: it runs, or it ended in a way the beleidsinformatie has no code for, such as at another provider.
    package let einde: Hulpeinde?
    package init(id: UUIDv7, naam: String, jeugdige: ID<Persoon>, van: Datum?, tot: Datum? = nil, einde: Hulpeinde? = nil) {
        self.id = id
        self.naam = naam
        self.jeugdige = jeugdige
        self.van = van
        self.tot = tot
        self.einde = einde
    }
}

/// Why help ended, in the codes of the beleidsinformatie (Regeling Jeugdwet art. 7 and bijlage 2, Informatieprotocol v7).
package enum Hulpeinde: String, Keuzelijst {
    case volgensPlan = "01"
    case inOvereenstemming = "02"
    case doorClient = "03"
    case doorAanbieder = "04"
    case omstandigheden = "05"

    package var label: String {
        switch self {
        case .volgensPlan: "Volgens plan klaar"
        case .inOvereenstemming: "Eerder gestopt, samen besloten"
        case .doorClient: "Eerder gestopt door het gezin"
        case .doorAanbieder: "Eerder gestopt door de aanbieder"
        case .omstandigheden: "Eerder gestopt door iets van buiten"
        }
    }

    /// Ended early by one side: uitval (begrippen.md, CBS). What came from outside, like a move, is nobody's choice and is not counted here.
    package var isUitval: Bool { self == .doorClient || self == .doorAanbieder }
}

/// How much of the help that ended, ended early by one side. Derived.
package struct Uitval: Sendable, Equatable {
    package let geeindigd: Int
    package let uitgevallen: [Hulpbeeld]

    package static func van(_ hulp: [Hulpbeeld]) -> Uitval {
        Uitval(geeindigd: hulp.count { $0.tot != nil }, uitgevallen: hulp.filter { $0.einde?.isUitval ?? false })
    }
}

/// Whether one kind of help helps, according to one voice.
package struct Hulpwerking: Codable, Sendable, Equatable {
    /// Id of the `Hulpbeeld`.
    package let hulp: UUIDv7
    /// Its name on that day.
    package let naam: String
    package let stem: Stem
    package let werking: Werking
    package init(hulp: UUIDv7, naam: String, stem: Stem, werking: Werking) {
        self.hulp = hulp
        self.naam = naam
        self.stem = stem
        self.werking = werking
    }
}

package enum Werking: String, Keuzelijst {
    case helpt
    case beetje
    case niet

    package var label: String {
        switch self {
        case .helpt: "Helpt"
        case .beetje: "Helpt een beetje"
        case .niet: "Helpt niet"
        }
    }
}
