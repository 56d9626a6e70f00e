// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Transport to and from the help: the college gives it where it is needed for a medical reason or because somebody cannot travel alone
/// (Jeugdwet 2.3 lid 2). Which it is, a professional judges.
package struct Vervoer: Codable, Sendable, Hashable {
    package enum Reden: String, Keuzelijst {
        case medisch
        case zelfredzaam
        case geen

        package var label: String {
            switch self {
            case .medisch: "Nodig, om een medische reden"
            case .zelfredzaam: "Nodig, want het kind kan niet zelf reizen en het gezin kan niet brengen"
            case .geen: "Gevraagd, maar niet nodig"
            }
        }
    }

    package static let bron = "Jeugdwet 2.3 lid 2"

    package let reden: Reden
    /// What shows it, in words for the letter.
    package let uitleg: String

    package init(_ reden: Reden, uitleg: String) {
        self.reden = reden
        self.uitleg = uitleg
    }

    /// Must it be given?
    package var oordeel: Oordeel<Bool> {
        let text =
            switch reden {
            case .medisch: "Vervoer is nodig om een medische reden."
            case .zelfredzaam: "Vervoer is nodig, omdat het kind niet zelf kan reizen."
            case .geen: "Vervoer is niet nodig om een medische reden, en ook niet omdat het kind niet zelf kan reizen."
            }
        return Oordeel(
            reden != .geen, gronden: [Grond(regel: "vervoer/1", bron: Self.bron, uitleg: text, feiten: ["vervoer": reden.rawValue])])
    }
}

/// A child that needs somebody near it all the time: the college supports the parents, so that they can go on (Jeugdwet 2.3 lid 3).
package struct Respijt: Codable, Sendable, Hashable {
    package enum Oplossing: String, Keuzelijst {
        case ditBesluit = "dit-besluit"
        case geregeld
        case nietGewild = "niet-gewild"

        package var label: String {
            switch self {
            case .ditBesluit: "Ja, en dit besluit ontlast de ouders"
            case .geregeld: "Ja, en er is al hulp die de ouders ontlast"
            case .nietGewild: "Ja, en de ouders willen of hoeven geen hulp daarbij"
            }
        }
    }

    package static let bron = "Jeugdwet 2.3 lid 3"

    package let oplossing: Oplossing
    /// Which help, or what the parents said.
    package let uitleg: String

    package init(_ oplossing: Oplossing, uitleg: String) {
        self.oplossing = oplossing
        self.uitleg = uitleg
    }

    /// Can it be decided like this?
    /// - Parameter isAfwijzing: nothing is granted.
    package func oordeel(isAfwijzing: Bool) -> Oordeel<Bool> {
        let isEmpty = oplossing == .ditBesluit && isAfwijzing
        let text =
            switch oplossing {
            case .ditBesluit where isAfwijzing: "Er is altijd toezicht nodig, en dit besluit kent niets toe dat de ouders ontlast."
            case .ditBesluit: "Er is altijd toezicht nodig. Dit besluit ontlast de ouders."
            case .geregeld: "Er is altijd toezicht nodig. Er is al hulp die de ouders ontlast."
            case .nietGewild: "Er is altijd toezicht nodig. De ouders willen of hoeven daar geen hulp bij."
            }
        return Oordeel(
            !isEmpty, gronden: [Grond(regel: "respijt/1", bron: Self.bron, uitleg: text, feiten: ["respijt": oplossing.rawValue])])
    }
}
