// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The three kinds of jeugdhulp (Jeugdwet 1.1, jeugdhulp 1°, 2° and 3°). Only the first can go on after eighteen.
package enum Jeugdhulpsoort: String, Keuzelijst {
    case problemen = "1"
    case begeleiding = "2"
    case verzorging = "3"

    package var label: String {
        switch self {
        case .problemen: "Hulp bij problemen, een stoornis of opvoeden"
        case .begeleiding: "Begeleiding: meedoen en zelfstandig leven met een beperking of aandoening"
        case .verzorging: "Persoonlijke verzorging"
        }
    }

    package var hulp: String? { bron }

    package var bron: String { "Jeugdwet 1.1, jeugdhulp \(rawValue)°" }

    /// What a product category of the iJw standard (JZ020) tells by itself; nil: a person says which it is.
    package init?(productcategorie: String) {
        switch productcategorie {
        case "40": self = .verzorging
        case "51", "52", "53": self = .problemen
        default: return nil
        }
    }

    /// Why it cannot go on after eighteen; nil: it can.
    package func eindeBij18(_ geboren: Geboortedatum) -> Grond? {
        let what: String
        switch self {
        case .problemen: return nil
        case .begeleiding: what = "Begeleiding"
        case .verzorging: what = "Persoonlijke verzorging"
        }
        return Grond(
            regel: "jeugdhulpsoort/1", bron: bron,
            uitleg: "\(what) uit de Jeugdwet is er tot 18 jaar. Daarna gaat het via de Wmo, de zorgverzekering of de Wlz.",
            feiten: ["jeugdige.geboortedatum": geboren.datum.iso])
    }
}
