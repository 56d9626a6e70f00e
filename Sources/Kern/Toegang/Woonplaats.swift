// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Where a jeugdige has woonplaats in the sense of Jeugdwet 1.1: which gemeente is responsible and pays. What was found out, with the
/// evidence; the gemeente itself is always derived from it.
package struct Woonplaatsbepaling: Feitinhoud {
    package static let soort = "woonplaatsbepaling"
    package let persoon: ID<Persoon>
    /// The day it was judged by.
    package let op: Datum
    /// The gemeente that judged it.
    package let bepaaldDoor: Gemeentecode
    package let verblijf: Verblijfsvorm
    /// First day of the stay; from one stay to the next without a day at home it is one stay.
    package let verblijfSinds: Datum?
    /// Gemeente of the address where they lived just before the stay; nil: not known.
    package let ervoor: Gemeentecode?
    package let inschrijving: Inschrijving
    /// Gemeente of the address in the BRP.
    package let brp: Gemeentecode?
    /// Gemeente in which the mother was registered at the birth; nil: not known.
    package let moeder: Gemeentecode?
    /// Gemeente in which they really were when the question came; of who lives abroad, where they are.
    package let werkelijk: Gemeentecode?
    /// What was looked at: "BRP 3 maart 2026, beschikking uithuisplaatsing".
    package let bewijs: String
    package init(
        persoon: ID<Persoon>, op: Datum, bepaaldDoor: Gemeentecode, verblijf: Verblijfsvorm = .geen, verblijfSinds: Datum? = nil,
        ervoor: Gemeentecode? = nil, inschrijving: Inschrijving, brp: Gemeentecode? = nil, moeder: Gemeentecode? = nil,
        werkelijk: Gemeentecode? = nil, bewijs: String
    ) {
        self.persoon = persoon
        self.op = op
        self.bepaaldDoor = bepaaldDoor
        self.verblijf = verblijf
        self.verblijfSinds = verblijfSinds
        self.ervoor = ervoor
        self.inschrijving = inschrijving
        self.brp = brp
        self.moeder = moeder
        self.werkelijk = werkelijk
        self.bewijs = bewijs
    }
    /// The gemeente stays sealed: of who hides, it says where to look.
    package var open: Opencodes { Opencodes(datum: op) }
}

extension Woonplaatsbepaling: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [persoon] }
}

extension Woonplaatsbepaling {
    /// Which part of the definition applies: first who lives abroad, then a stay, then the BRP, and only then what is left.
    package var tak: Woonplaatstak {
        if inschrijving == .buitenland { return .buitenland }
        if verblijf != .geen { return ervoor == nil ? vangnet : .voorVerblijf }
        return inschrijving == .woonadres && brp != nil ? .inschrijving : vangnet
    }

    private var vangnet: Woonplaatstak { moeder == nil ? .werkelijk : .moeder }

    /// The responsible gemeente; nil: what is known is not enough.
    package var gemeente: Gemeentecode? {
        switch tak {
        case .inschrijving: brp
        case .voorVerblijf: ervoor
        case .moeder: moeder
        case .werkelijk, .buitenland: werkelijk
        }
    }

    package var isElders: Bool { gemeente.map { $0 != bepaaldDoor } ?? false }

    /// The gemeente with the reason in words.
    /// - Parameter naam: of a gemeente.
    package func oordeel(_ naam: (Gemeentecode) -> String) -> Oordeel<Gemeentecode?> {
        let place = gemeente.map(naam) ?? "nog niet bekend"
        let since = verblijfSinds.map { " sinds \($0.uitgeschreven)" } ?? ""
        let why =
            switch tak {
            case .inschrijving: "Het woonadres volgens de BRP ligt in \(place)."
            case .voorVerblijf:
                "De jeugdige verblijft\(since) \(verblijf.inWoorden). Dan telt waar het woonadres was vlak voor het verblijf: \(place)."
            case .moeder: "\(waaromVangnet) Dan telt waar de moeder stond ingeschreven bij de geboorte: \(place)."
            case .werkelijk:
                "\(waaromVangnet) Ook van de moeder is dat niet bekend. Dan telt waar de jeugdige werkelijk was toen de hulpvraag kwam: \(place)."
            case .buitenland: "De jeugdige woont buiten Nederland. Dan telt waar de jeugdige werkelijk is: \(place)."
            }
        return Oordeel(
            gemeente,
            gronden: [
                Grond(
                    regel: "woonplaats/1", bron: tak.bron, uitleg: why,
                    feiten: ["tak": tak.rawValue, "op": op.iso, "gemeente": gemeente?.tekst ?? "onbekend", "bewijs": bewijs])
            ])
    }

    private var waaromVangnet: String {
        if verblijf != .geen { return "De jeugdige verblijft \(verblijf.inWoorden), en het woonadres van vlak daarvoor is niet bekend." }
        return inschrijving == .briefadres
            ? "In de BRP staat alleen een briefadres of een aantekening." : "Een woonadres in de BRP is niet bekend."
    }

    /// Only what its branch looked at: where a mother lived is kept when it decides, and not otherwise (AVG 5 lid 1 onder c).
    private var zonderOverbodig: Woonplaatsbepaling {
        Woonplaatsbepaling(
            persoon: persoon, op: op, bepaaldDoor: bepaaldDoor, verblijf: verblijf, verblijfSinds: verblijfSinds, ervoor: ervoor,
            inschrijving: inschrijving, brp: tak == .inschrijving ? brp : nil, moeder: tak == .moeder ? moeder : nil,
            werkelijk: [.werkelijk, .buitenland].contains(tak) ? werkelijk : nil, bewijs: bewijs)
    }

    /// - Throws: `ongeldig` with all errors, when no gemeente follows from it or a day cannot be right.
    package func gecontroleerd() throws(Afwijzing) -> Woonplaatsbepaling {
        var errors: [Veldfout] = []
        if verblijf != .geen {
            if let verblijfSinds {
                if op < verblijfSinds {
                    errors.append(Veldfout("verblijfSinds", "Het verblijf kan niet beginnen na de dag van deze bepaling."))
                }
            } else {
                errors.append(Veldfout("verblijfSinds", "Vul in sinds wanneer de jeugdige daar onafgebroken verblijft."))
            }
        }
        if verblijf == .geen, inschrijving == .woonadres, brp == nil {
            errors.append(Veldfout("brp", "Kies de gemeente waar de jeugdige volgens de BRP woont."))
        } else if gemeente == nil {
            errors.append(
                Veldfout(
                    "werkelijk",
                    tak == .buitenland
                        ? "Kies de gemeente waar de jeugdige werkelijk is."
                        : "Zo is er nog geen gemeente. Kies waar de moeder bij de geboorte stond ingeschreven of, is dat niet bekend, waar de jeugdige werkelijk was toen de vraag kwam."
                ))
        }
        if bewijs.isBlank { errors.append(Veldfout("bewijs", "Schrijf op waar u dit zag: welke bron, en van welke dag.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return zonderOverbodig
    }
}

/// The parts of the definition of woonplaats in Jeugdwet 1.1.
package enum Woonplaatstak: String, Sendable, CaseIterable {
    case inschrijving = "1"
    case voorVerblijf = "2"
    case moeder = "3-moeder"
    case werkelijk = "3-werkelijk"
    case buitenland = "4"

    package var bron: String { "Jeugdwet 1.1, woonplaats onder \(rawValue.prefix(1))°" }
}

/// Whether somebody lives where help with stay is given (Jeugdwet 1.1, woonplaats under 2°).
package enum Verblijfsvorm: String, Keuzelijst {
    case geen
    case pleegouder
    case aanbieder
    case opvang
    case wlz
    case jji

    package var label: String {
        switch self {
        case .geen: "Nee, thuis of bij familie"
        case .pleegouder: "Ja, bij een pleegouder"
        case .aanbieder: "Ja, bij een jeugdhulpaanbieder"
        case .opvang: "Ja, in opvang of beschermd wonen"
        case .wlz: "Ja, in een instelling van de Wlz"
        case .jji: "Ja, in een justitiële jeugdinrichting"
        }
    }

    var inWoorden: String {
        switch self {
        case .geen: "thuis"
        case .pleegouder: "bij een pleegouder"
        case .aanbieder: "bij een jeugdhulpaanbieder"
        case .opvang: "in opvang of beschermd wonen"
        case .wlz: "in een instelling van de Wlz"
        case .jji: "in een justitiële jeugdinrichting"
        }
    }
}

/// How somebody is registered in the BRP.
package enum Inschrijving: String, Keuzelijst {
    case woonadres
    case briefadres
    case onbekend
    case buitenland

    package var label: String {
        switch self {
        case .woonadres: "Met een woonadres"
        case .briefadres: "Met een briefadres, of met een aantekening dat het adres wordt onderzocht"
        case .onbekend: "Niet te vinden"
        case .buitenland: "Woont buiten Nederland"
        }
    }
}
