// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The order to a provider, following from a decision (JW301). Volume is in hours, days or pieces, by `eenheid`.
package struct Toewijzing: Feitinhoud {
    package static let soort = "toewijzing"
    /// Number by which every message refers to it; unique within the gemeente.
    package let nummer: Int64
    /// Fact id of the decision it carries out.
    package let besluit: UUIDv7?
    package let jeugdige: ID<Persoon>
    package let aanbieder: ID<Aanbieder>
    package let agb: AGBCode
    package let toegewezenOp: Datum
    package let periode: Periode
    /// iJw JZ020 and the product code.
    package let categorie: String
    package let product: String
    package let omvang: Omvang?
    package let tarief: Eurocent?
    /// Why this version differs from the one before it; nil on the first, and where the provider refused it and it was put right.
    package let wijziging: Toewijzingsreden?
    package init(
        nummer: Int64, besluit: UUIDv7? = nil, jeugdige: ID<Persoon>, aanbieder: ID<Aanbieder>, agb: AGBCode, toegewezenOp: Datum,
        periode: Periode, categorie: String, product: String, omvang: Omvang? = nil, tarief: Eurocent? = nil,
        wijziging: Toewijzingsreden? = nil
    ) {
        self.nummer = nummer
        self.besluit = besluit
        self.jeugdige = jeugdige
        self.aanbieder = aanbieder
        self.agb = agb
        self.toegewezenOp = toegewezenOp
        self.periode = periode
        self.categorie = categorie
        self.product = product
        self.omvang = omvang
        self.tarief = tarief
        self.wijziging = wijziging
    }
    package var open: Opencodes { Opencodes(code: "\(categorie):\(product):\(agb.tekst)", datum: toegewezenOp, nummer: nummer) }
}

extension Toewijzing: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jeugdige] }
}

/// Help really began: told by the provider in a JW305.
package struct LeveringStart: Feitinhoud {
    package static let soort = "leveringstart"
    package let toewijzing: Int64
    package let op: Datum
    /// Identificatie of the message; empty when it was told otherwise (secret address).
    package let bericht: String
    package init(toewijzing: Int64, op: Datum, bericht: String = "") {
        self.toewijzing = toewijzing
        self.op = op
        self.bericht = bericht
    }
    package var open: Opencodes { Opencodes(datum: op, nummer: toewijzing) }
}

extension LeveringStart: OverLijn {}

/// Help ended or paused: told by the provider in a JW307.
package struct LeveringStop: Feitinhoud {
    package static let soort = "leveringstop"
    package let toewijzing: Int64
    package let op: Datum
    package let reden: Stopreden
    package let bericht: String
    package init(toewijzing: Int64, op: Datum, reden: Stopreden, bericht: String = "") {
        self.toewijzing = toewijzing
        self.op = op
        self.reden = reden
        self.bericht = bericht
    }
    package var open: Opencodes { Opencodes(code: reden.rawValue, datum: op, nummer: toewijzing) }
}

extension LeveringStop: OverLijn {}

/// iJw JZ588.
package enum Stopreden: String, Keuzelijst {
    case overlijden = "02"
    case tijdelijk = "20"
    case volgensPlan = "31"
    case doorClient = "32"
    case doorAanbieder = "33"
    case inOvereenstemming = "34"
    case externeOmstandigheden = "35"
    case doorGemeente = "36"
    case wijzigingsverzoek = "37"
    case andereAanbieder = "38"
    case anderDomein = "39"

    package var label: String {
        switch self {
        case .overlijden: "Overleden"
        case .tijdelijk: "Tijdelijk gestopt"
        case .volgensPlan: "Volgens plan klaar"
        case .doorClient: "Het gezin stopte eerder"
        case .doorAanbieder: "De aanbieder stopte eerder"
        case .inOvereenstemming: "Eerder gestopt, samen besloten"
        case .externeOmstandigheden: "Eerder gestopt door iets van buiten"
        case .doorGemeente: "Gestopt door de gemeente"
        case .wijzigingsverzoek: "Gestopt door een wijzigingsverzoek"
        case .andereAanbieder: "Naar een andere aanbieder"
        case .anderDomein: "Verder op een ander terrein"
        }
    }

    /// A pause: help may start again on the same order.
    package var isTijdelijk: Bool { self == .tijdelijk }
    /// Ended early by one side (CBS "voortijdig, eenzijdig").
    package var isUitval: Bool { self == .doorClient || self == .doorAanbieder }
}
