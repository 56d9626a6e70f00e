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
    package init(weg: Verstrekkingsweg, aan: String, op: Datum, wat: String, grond: String, over: UUIDv7? = nil) {
        self.weg = weg
        self.aan = aan
        self.op = op
        self.wat = wat
        self.grond = grond
        self.over = over
    }
    package var open: Opencodes { Opencodes(code: weg.rawValue, datum: op) }
}

package enum Verstrekkingsweg: String, Keuzelijst {
    case bericht
    case brief
    case afdruk
    case export
    case mondeling

    package var label: String {
        switch self {
        case .bericht: "Bericht (iJw)"
        case .brief: "Brief"
        case .afdruk: "Afdruk"
        case .export: "Export"
        case .mondeling: "Verteld"
        }
    }
}
