// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Was the family first offered the chance to make its own plan, and what came of it? The plan itself is kept with it (Jeugdwet 4.1.2).
package struct Familiegroepsplanaanbod: Feitinhoud {
    package static let soort = "familiegroepsplanaanbod"
    package let op: Datum
    package let uitkomst: Familiegroepsplanuitkomst
    package let toelichting: String
    /// The day on which the family wants to have decided, or to have its plan ready.
    package let klaarOp: Datum?
    /// The plan, as the family wrote or told it.
    package let plan: String?
    /// The `bijlage` of the `Document` that is the plan.
    package let document: UUIDv7?
    package init(
        op: Datum, uitkomst: Familiegroepsplanuitkomst, toelichting: String = "", klaarOp: Datum? = nil, plan: String? = nil,
        document: UUIDv7? = nil
    ) {
        self.op = op
        self.uitkomst = uitkomst
        self.toelichting = toelichting
        self.klaarOp = klaarOp
        self.plan = plan
        self.document = document
    }
    package var open: Opencodes { Opencodes(code: uitkomst.rawValue, datum: op) }

    /// Is the plan itself in the file?
    package var heeftPlan: Bool { document != nil || !(plan ?? "").isBlank }

    /// - Throws: `ongeldig` with all errors: skipping without a reason, a plan that was made and is not kept, a day that is over.
    package func gecontroleerd() throws(Afwijzing) -> Familiegroepsplanaanbod {
        var errors: [Veldfout] = []
        if uitkomst.isOvergeslagen, toelichting.isBlank {
            errors.append(Veldfout("toelichting", "Schrijf op waarom het gezin niet eerst zelf een plan kon maken."))
        }
        if uitkomst == .gemaakt, !heeftPlan {
            errors.append(Veldfout("plan", "Bewaar het plan zelf: schrijf of plak het hier, of kies het document."))
        }
        if uitkomst.isOnderweg, let klaarOp, klaarOp < op {
            errors.append(Veldfout("klaarOp", "Deze dag ligt vóór het gesprek. Kies een latere dag, of laat het leeg."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

package enum Familiegroepsplanuitkomst: String, Keuzelijst {
    case bedenktijd
    case bezig
    case gemaakt
    case afgezien
    case dreiging
    case belang

    package var label: String {
        switch self {
        case .bedenktijd: "Het gezin denkt erover na"
        case .bezig: "Het gezin maakt een eigen plan"
        case .gemaakt: "Het eigen plan is klaar"
        case .afgezien: "Het gezin wil geen eigen plan maken"
        case .dreiging: "Overgeslagen: concrete bedreiging voor de ontwikkeling"
        case .belang: "Overgeslagen: het belang van het kind zou worden geschaad"
        }
    }

    package var bron: String { "Jeugdwet 4.1.2" }
    /// The chance was not given, on one of the grounds of the law.
    package var isOvergeslagen: Bool { self == .dreiging || self == .belang }
    /// The family still thinks, or is making it.
    package var isOnderweg: Bool { self == .bedenktijd || self == .bezig }
    /// From here the six weeks of 4.1.3 run; while the family thinks or works on it they do not yet.
    package var isVanTafel: Bool { !isOnderweg }
}
