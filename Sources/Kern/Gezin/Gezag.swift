// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Who has gezag over a child (BW 1:245), from where we know it and since when; from the fact's `geldigVan` on.
package struct Gezag: Feitinhoud {
    package static let soort = "gezag"
    package let kind: ID<Persoon>
    package let gezagsoort: Gezagsoort
    /// Persons with gezag; empty when an institution is guardian or nothing is known.
    package let houders: [ID<Persoon>]
    /// Name of the gecertificeerde instelling that is voogd.
    package let instelling: String
    package let herkomst: Gegevensbron
    /// The day the source was looked at.
    package let gezienOp: Datum
    package init(
        kind: ID<Persoon>, gezagsoort: Gezagsoort, houders: [ID<Persoon>] = [], instelling: String = "", herkomst: Gegevensbron,
        gezienOp: Datum
    ) {
        self.kind = kind
        self.gezagsoort = gezagsoort
        self.houders = houders
        self.instelling = instelling
        self.herkomst = herkomst
        self.gezienOp = gezienOp
    }
    package var open: Opencodes { Opencodes(code: gezagsoort.rawValue, datum: gezienOp) }
}

package enum Gezagsoort: String, Keuzelijst {
    case gezamenlijk
    case eenhoofdig
    case gezamenlijkMetAnder = "gezamenlijk-met-ander"
    case voogdijPersoon = "voogdij-persoon"
    case voogdijInstelling = "voogdij-instelling"
    case onbekend

    package var label: String {
        switch self {
        case .gezamenlijk: "Beide ouders"
        case .eenhoofdig: "Eén ouder"
        case .gezamenlijkMetAnder: "Ouder samen met een niet-ouder"
        case .voogdijPersoon: "Voogd (persoon)"
        case .voogdijInstelling: "Voogd (gecertificeerde instelling)"
        case .onbekend: "Nog niet bekend"
        }
    }
}

/// What is known about gezag over one child today.
package struct Gezagsbeeld: Sendable, Equatable {
    package let gezagsoort: Gezagsoort
    package let houders: [ID<Persoon>]
    package let uitleg: String

    /// The fact that holds now; without one, gezag is unknown and must be looked up.
    /// - Parameter geboren: of the child, as far as known: who may be younger than eighteen is a child.
    /// - Returns: nil from eighteen on, when nobody has gezag any more (BW 1:245).
    package static func van(_ kind: ID<Persoon>, geboren: Geboortedatum?, feiten: [Feit<Gezag>], op dag: Datum) -> Gezagsbeeld? {
        guard geboren?.heeftBereikt(18, op: dag) != true else { return nil }
        guard let fact = feiten.filter({ $0.inhoud.kind == kind }).laatste(op: dag)?.inhoud, fact.gezagsoort != .onbekend else {
            return Gezagsbeeld(gezagsoort: .onbekend, houders: [], uitleg: "Nog niet uitgezocht wie gezag heeft.")
        }
        let source = "\(fact.herkomst.label), \(fact.gezienOp.uitgeschreven)"
        return Gezagsbeeld(gezagsoort: fact.gezagsoort, houders: fact.houders, uitleg: "\(fact.gezagsoort.label) (\(source))")
    }
}
