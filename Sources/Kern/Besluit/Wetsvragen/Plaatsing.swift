// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Where a child lives whose help comes with a stay: with a pleegouder or in a gezinshuis, unless that is demonstrably not in its interest
/// (Jeugdwet 2.3 lid 6).
package struct Plaatsing: Codable, Sendable, Hashable {
    package enum Plek: String, Keuzelijst {
        case pleegouder
        case gezinshuis
        case elders
        case thuis

        package var label: String {
            switch self {
            case .pleegouder: "Bij een pleegouder"
            case .gezinshuis: "In een gezinshuis"
            case .elders: "Ergens anders, zoals een groep of behandelplek"
            case .thuis: "Het kind blijft thuis wonen: logeren of een deel van de week"
            }
        }

        package var hulp: String? { self == .elders ? "Dan schrijft u op waarom een gezin niet kan." : nil }
    }

    package static let bron = "Jeugdwet 2.3 lid 6"
    /// Product categories of a stay (iJw JZ020).
    package static let verblijf = ["43", "44"]

    package let plek: Plek
    /// Why neither a pleegouder nor a gezinshuis is in the interest of the child; empty where it is one of them.
    package let waarom: String

    package init(_ plek: Plek, waarom: String = "") {
        self.plek = plek
        self.waarom = plek == .elders ? waarom : ""
    }

    /// May the child live there?
    package var oordeel: Oordeel<Bool> {
        switch plek {
        case .pleegouder: grond(true, "Het kind gaat wonen bij een pleegouder.")
        case .gezinshuis: grond(true, "Het kind gaat wonen in een gezinshuis.")
        case .thuis: grond(true, "Het kind blijft thuis wonen. De voorkeur voor een gezin geldt hier niet.")
        case .elders where waarom.isLeeg:
            grond(false, "Een kind dat niet thuis woont, gaat naar een pleegouder of gezinshuis, tenzij dat niet in zijn belang is.")
        case .elders: grond(true, "Een pleegouder of gezinshuis is niet in het belang van het kind.")
        }
    }

    private func grond(_ mag: Bool, _ uitleg: String) -> Oordeel<Bool> {
        Oordeel(mag, gronden: [Grond(regel: "plaatsing/1", bron: Self.bron, uitleg: uitleg, feiten: ["plaatsing": plek.rawValue])])
    }
}
