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

    package let jeugdige: ID<Persoon>
    package let van: Datum
    package let wie: Wie
    /// What is done, in plain words.
    package let wat: String
    package init(jeugdige: ID<Persoon>, van: Datum, wie: Wie, wat: String) {
        self.jeugdige = jeugdige
        self.van = van
        self.wie = wie
        self.wat = wat
    }
    package var open: Opencodes { Opencodes(code: wie.rawValue, datum: van) }

    /// - Throws: `ongeldig` when nothing was said of the help, or it begins after today.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Basishulp {
        var errors: [Veldfout] = []
        if wat.isLeeg { errors.append(Veldfout("wat", "Schrijf op wat deze hulp inhoudt.")) }
        if vandaag < van { errors.append(Veldfout("van", "De hulp begint in de toekomst. Leg haar vast op de dag dat zij begint.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
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
