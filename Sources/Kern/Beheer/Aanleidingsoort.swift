// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A reason to make a verklarende analyse. A gemeente turns it on or off from a day, and chooses the number in it; it may add reasons of
/// its own. What is recorded in files keeps the code.
package enum Aanleidingsoort: String, Sendable, CaseIterable, Codable {
    case verblijf
    case trajecten = "eerdere-trajecten"
    case leefgebieden = "drie-leefgebieden"
    case thuiszitten
    case ret
    case gesloten
    case stagnatie
    case eigenEen = "eigen-1"
    case eigenTwee = "eigen-2"
    case eigenDrie = "eigen-3"

    /// The number in it, and how high that may be; nil: it has none.
    package var getallen: ClosedRange<Int>? {
        switch self {
        case .trajecten: 0...9
        case .leefgebieden: 1...12
        case .thuiszitten: 1...12
        default: nil
        }
    }

    /// Words of the gemeente itself instead of yes or no.
    package var isEigen: Bool { self == .eigenEen || self == .eigenTwee || self == .eigenDrie }

    /// What it says with this value in it.
    package func zin(_ waarde: String) -> String {
        switch self {
        case .verblijf: "Verblijf of uithuisplaatsing wordt overwogen"
        case .trajecten: "Meer dan \(waarde) eerdere trajecten, of een herhaald beroep"
        case .leefgebieden: "Hulp in \(waarde) of meer leefgebieden"
        case .thuiszitten: "Langer dan \(waarde == "1" ? "1 maand" : "\(waarde) maanden") thuis zonder school"
        case .ret: "Verwijzing naar de regionale expertisetafel"
        case .gesloten: "Verzoek om een machtiging gesloten jeugdhulp"
        case .stagnatie: "Bij de evaluatie komt de hulp niet verder"
        case .eigenEen, .eigenTwee, .eigenDrie: waarde
        }
    }

    package var opmerking: String {
        switch self {
        case .verblijf: "Daar verplicht vóór uithuisplaatsing en voor de expertisetafel."
        case .trajecten, .leefgebieden: "[mem] het getal is een werkafspraak"
        case .thuiszitten: "[mem] de termijn is een werkafspraak"
        case .ret: "Zonder verklarende analyse neemt die tafel een vraag niet aan."
        case .gesloten: "De wet vraagt instemming van een gedragswetenschapper; de analyse zelf is een werkafspraak."
        case .stagnatie: "[mem]"
        case .eigenEen, .eigenTwee, .eigenDrie: ""
        }
    }
}

extension Aanleidingsoort: Instelregel {
    package static let uit = "nee"

    package var label: String {
        switch self {
        case .trajecten: "Na hoeveel eerdere trajecten"
        case .leefgebieden: "Hulp in hoeveel leefgebieden"
        case .thuiszitten: "Na hoeveel maanden thuis zonder school"
        case .eigenEen: "Eigen reden 1"
        case .eigenTwee: "Eigen reden 2"
        case .eigenDrie: "Eigen reden 3"
        default: zin("")
        }
    }

    package var standaard: String {
        switch self {
        case .trajecten: "2"
        case .leefgebieden, .thuiszitten: "3"
        default: isEigen ? Self.uit : "ja"
        }
    }

    package var vindplaats: String {
        switch self {
        case .verblijf: "Expertisenetwerk jeugd Overijssel; G7 Jeugd Achterhoek"
        case .ret: "G7 Jeugd Achterhoek"
        case .gesloten: "Jeugdwet 6.1.2; G7 Jeugd Achterhoek"
        default: "werkafspraak"
        }
    }

    package var isNagegaan: Bool { !opmerking.hasPrefix("[mem]") }

    package func fout(_ waarde: String) -> String? {
        if waarde == Self.uit { return nil }
        if isEigen {
            return (3...100).contains(waarde.count) && !waarde.isBlank ? nil : "Schrijf een korte reden van hoogstens 100 tekens."
        }
        guard let getallen else { return waarde == "ja" ? nil : "Kies ja of nee." }
        return Int(waarde).map(getallen.contains) ?? false
            ? nil : "Kies nee, of een getal van \(getallen.lowerBound) tot en met \(getallen.upperBound)."
    }
}
