// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A possible explanation. More than one is asked for: who has one explanation stops looking.
package struct Hypothese: Verklaringsdeel {
    package static let soort = "hypothese"
    package let analyse: UUIDv7
    package let tekst: String
    package init(analyse: UUIDv7, tekst: String) {
        self.analyse = analyse
        self.tekst = tekst
    }
}

/// Something that speaks for or against a hypothesis.
package struct Hypotheseargument: Verklaringsdeel {
    package static let soort = "hypotheseargument"
    package let analyse: UUIDv7
    /// Fact id of the `Hypothese`.
    package let hypothese: UUIDv7
    package let richting: Argumentrichting
    package let tekst: String
    package init(analyse: UUIDv7, hypothese: UUIDv7, richting: Argumentrichting, tekst: String) {
        self.analyse = analyse
        self.hypothese = hypothese
        self.richting = richting
        self.tekst = tekst
    }
    package var open: Opencodes { Opencodes(code: richting.rawValue) }
}

package enum Argumentrichting: String, Keuzelijst {
    case voor
    case tegen

    package var label: String {
        switch self {
        case .voor: "Pleit ervoor"
        case .tegen: "Pleit ertegen"
        }
    }
}

/// What we now think of a hypothesis, and why. The last one about a hypothesis counts.
package struct Hypotheseoordeel: Verklaringsdeel {
    package static let soort = "hypotheseoordeel"
    package let analyse: UUIDv7
    package let hypothese: UUIDv7
    package let stand: Hypothesestand
    package let reden: String
    package let op: Datum
    package init(analyse: UUIDv7, hypothese: UUIDv7, stand: Hypothesestand, reden: String, op: Datum) {
        self.analyse = analyse
        self.hypothese = hypothese
        self.stand = stand
        self.reden = reden
        self.op = op
    }
    package var open: Opencodes { Opencodes(code: stand.rawValue, datum: op) }
}

package enum Hypothesestand: String, Keuzelijst {
    case open
    case mogelijk
    case verworpen
    case gekozen

    package var label: String {
        switch self {
        case .open: "Nog open"
        case .mogelijk: "Mogelijk, speelt mee"
        case .verworpen: "Verworpen"
        case .gekozen: "Gekozen als verklaring"
        }
    }
}
