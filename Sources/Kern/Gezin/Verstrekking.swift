// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Something about someone left the house: to whom, what, on which ground (Jeugdwet 7.3.11; ontwerp §9).
package struct Verstrekking: Feitinhoud {
    package static let soort = "verstrekking"
    package let weg: Verstrekkingsweg
    package let aan: String
    package let op: Datum
    /// What was given, in a few words: "toewijzing 10023", "besluit van 3 maart 2026".
    package let wat: String
    /// Article or consent it rests on.
    package let grond: String
    /// Fact that was given, when there is one.
    package let over: UUIDv7?
    /// About whom, when it was given on an agreement to share; nil: not said.
    package let personen: [ID<Persoon>]?
    /// What kinds of information were given; nil: not said.
    package let soorten: [Deelsoort]?
    package init(
        weg: Verstrekkingsweg, aan: String, op: Datum, wat: String, grond: String, over: UUIDv7? = nil, personen: [ID<Persoon>]? = nil,
        soorten: [Deelsoort]? = nil
    ) {
        self.weg = weg
        self.aan = aan
        self.op = op
        self.wat = wat
        self.grond = grond
        self.over = over
        self.personen = personen
        self.soorten = soorten
    }
    package var open: Opencodes { Opencodes(code: weg.rawValue, datum: op) }
}

extension Verstrekking: OverPersonen, OverLijn {
    package var overPersonen: [ID<Persoon>] { personen ?? [] }
}

package enum Verstrekkingsweg: String, Keuzelijst {
    case bericht
    case brief
    case afdruk
    case export
    case mondeling
    case link

    package var label: String {
        switch self {
        case .bericht: "Bericht (iJw)"
        case .brief: "Brief"
        case .afdruk: "Afdruk"
        case .export: "Export"
        case .mondeling: "Verteld"
        case .link: "Link met een code"
        }
    }
}
