// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Something that explains: where it lies, what part it plays, whether it can change. Kept short, so that it fits in a drawing.
package struct Verklaringsfactor: Verklaringsdeel {
    package static let soort = "verklaringsfactor"
    /// The longest a factor may be, in characters: it has to be read in a box.
    package static let langst = 90
    package let analyse: UUIDv7
    package let tekst: String
    package let niveau: Factorniveau
    package let rol: Factorrol
    package let veranderbaar: Veranderbaarheid
    package let toelichting: String
    /// Fact ids of observations and conclusions it rests on.
    package let berustOp: [UUIDv7]
    package init(
        analyse: UUIDv7, tekst: String, niveau: Factorniveau, rol: Factorrol, veranderbaar: Veranderbaarheid, toelichting: String = "",
        berustOp: [UUIDv7] = []
    ) {
        self.analyse = analyse
        self.tekst = tekst
        self.niveau = niveau
        self.rol = rol
        self.veranderbaar = veranderbaar
        self.toelichting = toelichting
        self.berustOp = berustOp
    }
    package var open: Opencodes { Opencodes(code: "\(niveau.rawValue):\(rol.rawValue):\(veranderbaar.rawValue)") }
}

/// Where a factor lies.
package enum Factorniveau: String, Keuzelijst {
    case kind
    case ouder
    case gezin
    case omgeving
    case systeem

    package var label: String {
        switch self {
        case .kind: "Kind"
        case .ouder: "Ouder"
        case .gezin: "Gezin"
        case .omgeving: "Omgeving"
        case .systeem: "Systeem"
        }
    }

    package var hulp: String? {
        switch self {
        case .kind: nil
        case .ouder: nil
        case .gezin: "Hoe zij samen leven."
        case .omgeving: "School, buurt, vrienden, familie."
        case .systeem: "Hulp, regels, wachttijden, geld."
        }
    }
}

/// What part a factor plays.
package enum Factorrol: String, Keuzelijst {
    case kwetsbaarheid
    case aanleiding
    case uitlokkend
    case inStandHoudend = "in-stand-houdend"
    case beschermend

    package var label: String {
        switch self {
        case .kwetsbaarheid: "Kwetsbaarheid"
        case .aanleiding: "Aanleiding"
        case .uitlokkend: "Uitlokkend"
        case .inStandHoudend: "In stand houdend"
        case .beschermend: "Beschermend"
        }
    }

    package var hulp: String? {
        switch self {
        case .kwetsbaarheid: "Was er al, en maakt het moeilijker."
        case .aanleiding: "Hiermee begon het."
        case .uitlokkend: "Hierdoor gebeurt het steeds weer."
        case .inStandHoudend: "Hierdoor gaat het niet over."
        case .beschermend: "Dit helpt en houdt overeind."
        }
    }
}

package enum Veranderbaarheid: String, Keuzelijst {
    case ja
    case deels
    case nee

    package var label: String {
        switch self {
        case .ja: "Kan veranderen"
        case .deels: "Kan deels veranderen"
        case .nee: "Verandert niet"
        }
    }
}

/// One factor works on another.
package struct Factorverband: Verklaringsdeel {
    package static let soort = "factorverband"
    package let analyse: UUIDv7
    /// Fact ids of `Verklaringsfactor`.
    package let van: UUIDv7
    package let naar: UUIDv7
    package let werking: Factorwerking
    package let toelichting: String
    package init(analyse: UUIDv7, van: UUIDv7, naar: UUIDv7, werking: Factorwerking, toelichting: String = "") {
        self.analyse = analyse
        self.van = van
        self.naar = naar
        self.werking = werking
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: werking.rawValue) }

    /// - Throws: `ongeldig` when it goes from a factor to itself.
    package func gecontroleerd() throws(Afwijzing) -> Factorverband {
        guard van != naar else { throw .ongeldig([Veldfout("naar", "Kies twee verschillende factoren.")]) }
        return self
    }
}

package enum Factorwerking: String, Keuzelijst {
    case versterkt
    case dempt

    package var label: String {
        switch self {
        case .versterkt: "Versterkt"
        case .dempt: "Dempt"
        }
    }
}
