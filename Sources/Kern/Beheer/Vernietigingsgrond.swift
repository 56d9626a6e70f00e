// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// Why data are destroyed. The journal keeps the code.
package enum Vernietigingsgrond: String, Keuzelijst {
    /// Jeugdwet 7.3.9; AVG 17.
    case verzoek
    /// Jeugdwet 7.3.8: the retention term has ended.
    case bewaartermijn
    /// A court or supervisor ordered it.
    case bevel

    package var label: String {
        switch self {
        case .verzoek: "Op verzoek van de betrokkene"
        case .bewaartermijn: "De bewaartermijn is voorbij"
        case .bevel: "Op bevel van een rechter of toezichthouder"
        }
    }

    package var bron: String {
        switch self {
        case .verzoek: "Jeugdwet 7.3.9; AVG 17"
        case .bewaartermijn: "Jeugdwet 7.3.8"
        case .bevel: "AVG 58 lid 2 onder g; een uitspraak van de rechter"
        }
    }
}
