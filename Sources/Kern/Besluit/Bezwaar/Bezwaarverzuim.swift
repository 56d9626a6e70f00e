// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What an objection lacks of what it must have (Awb 6:5; of a machtiging 2:1 `[mem]`): it may be mended in a term (6:6).
package enum Bezwaarverzuim: String, Keuzelijst {
    case gronden, ondertekening, naam, dagtekening, besluit, machtiging, vertaling

    package var label: String {
        switch self {
        case .gronden: "De redenen (Awb 6:5 lid 1 d)"
        case .ondertekening: "De handtekening (Awb 6:5 lid 1)"
        case .naam: "Naam en adres (Awb 6:5 lid 1 a)"
        case .dagtekening: "De datum (Awb 6:5 lid 1 b)"
        case .besluit: "Waartegen het bezwaar is (Awb 6:5 lid 1 c)"
        case .machtiging: "Een machtiging van wie het bezwaar is (Awb 2:1)"
        case .vertaling: "Een vertaling (Awb 6:5 lid 3)"
        }
    }

    /// In the letter, to who has to mend it.
    package var inBrief: String {
        switch self {
        case .gronden: "de redenen: waarom u het er niet mee eens bent"
        case .ondertekening: "uw handtekening"
        case .naam: "uw naam en adres"
        case .dagtekening: "de datum waarop u uw bezwaar schreef"
        case .besluit: "tegen welk besluit u bezwaar maakt"
        case .machtiging: "een machtiging: een brief waarin staat dat u voor een ander bezwaar mag maken"
        case .vertaling: "een vertaling in het Nederlands"
        }
    }
}
