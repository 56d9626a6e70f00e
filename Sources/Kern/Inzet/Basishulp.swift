// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Help without a decision: by the team itself, or freely accessible help nearby (Jeugdwet 2.9 a, 2.6 lid 1).
package struct Basishulp: Feitinhoud {
    package static let soort = "basishulp"

    package enum Wie: String, Keuzelijst {
        case team
        case vrijToegankelijk = "vrij-toegankelijk"

        package var label: String {
            switch self {
            case .team: "Ons eigen team"
            case .vrijToegankelijk: "Vrij toegankelijke hulp in de buurt"
            }
        }
    }

    /// How it is given.
    package enum Vorm: String, Keuzelijst {
        case alleen
        case respijt
        case logeren
        case erbij

        package var label: String {
            switch self {
            case .alleen: "Gesprekken of begeleiding"
            case .respijt: "Respijt: het gezin even ontlasten"
            case .logeren: "Logeren, zodat het thuis vol te houden is"
            case .erbij: "Een specialist helpt mee in dit plan"
            }
        }

        package var hulp: String? {
            self == .erbij ? "Erbij halen: het team blijft; er komt geen nieuwe intake en geen verwijzing." : nil
        }
    }

    /// Light where it can be, heavy where needed (Hervormingsagenda Jeugd, kenmerk 4 van stevige lokale teams).
    package enum Zwaarte: String, Keuzelijst {
        case licht, zwaarder

        package var label: String { self == .licht ? "Licht" : "Zwaarder" }
    }

    package enum Duur: String, Keuzelijst {
        case kort, langdurig

        package var label: String { self == .kort ? "Kort" : "Langdurig" }
    }

    package let jeugdige: ID<Persoon>
    package let van: Datum
    package let wie: Wie
    /// What is done, in plain words.
    package let wat: String
    /// nil: recorded before this was asked; so with the two below.
    package let vorm: Vorm?
    package let zwaarte: Zwaarte?
    package let duur: Duur?
    /// Who comes in, and from where; empty unless `erbij`.
    package let specialist: String?
    /// When is looked at whether it helps.
    package let kijkOp: Datum?
    package init(
        jeugdige: ID<Persoon>, van: Datum, wie: Wie, wat: String, vorm: Vorm? = nil, zwaarte: Zwaarte? = nil, duur: Duur? = nil,
        specialist: String? = nil, kijkOp: Datum? = nil
    ) {
        self.jeugdige = jeugdige
        self.van = van
        self.wie = wie
        self.wat = wat
        self.vorm = vorm
        self.zwaarte = zwaarte
        self.duur = duur
        self.specialist = specialist
        self.kijkOp = kijkOp
    }

    /// "Licht, kort"; nil: not said.
    package var klasse: String? {
        guard let zwaarte else { return duur?.label }
        return duur.map { "\(zwaarte.label), \($0.label.lowercased())" } ?? zwaarte.label
    }
    package var open: Opencodes { Opencodes(code: wie.rawValue, datum: van) }

    /// - Throws: `ongeldig` when nothing was said of the help, or it begins after today.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Basishulp {
        var errors: [Veldfout] = []
        if wat.isLeeg { errors.append(Veldfout("wat", "Schrijf op wat deze hulp inhoudt.")) }
        if vorm == .erbij, (specialist ?? "").isLeeg {
            errors.append(Veldfout("specialist", "Schrijf op wie erbij komt, en van welke organisatie."))
        }
        if let kijkOp, kijkOp <= van {
            errors.append(Veldfout("kijkOp", "Kies een dag na het begin om samen te kijken of het helpt."))
        }
        if vandaag < van { errors.append(Veldfout("van", "De hulp begint in de toekomst. Leg haar vast op de dag dat zij begint.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Basishulp: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jeugdige] }
}

/// The end of help without a decision, and how it ended.
package struct Basishulpeinde: Feitinhoud {
    package static let soort = "basishulp-einde"

    package enum Afloop: String, Keuzelijst {
        case genoeg, nietMeerGewild = "niet-meer-gewild", meerNodig = "meer-nodig", anders

        package var label: String {
            switch self {
            case .genoeg: "Genoeg: het gezin kan verder"
            case .nietMeerGewild: "Het gezin wil er niet mee verder"
            case .meerNodig: "Er is meer hulp nodig"
            case .anders: "Door iets anders, zoals een verhuizing"
            }
        }
    }

    /// Fact id of the `Basishulp`.
    package let hulp: UUIDv7
    package let op: Datum
    package let afloop: Afloop
    package init(hulp: UUIDv7, op: Datum, afloop: Afloop) {
        self.hulp = hulp
        self.op = op
        self.afloop = afloop
    }
    package var open: Opencodes { Opencodes(code: afloop.rawValue, datum: op) }
}

extension Basishulpeinde: BijFeit, OverLijn {
    package var hoofdfeit: UUIDv7 { hulp }
}
