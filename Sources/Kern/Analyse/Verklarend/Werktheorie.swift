// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The explanation as a short story that a child of twelve can read. A better text follows the earlier one and names it.
package struct Werktheorie: Verklaringsdeel {
    package static let soort = "werktheorie"
    package let analyse: UUIDv7
    package let tekst: String
    package init(analyse: UUIDv7, tekst: String) {
        self.analyse = analyse
        self.tekst = tekst
    }
}

/// What one person thinks of the working theory. Who does not agree keeps their own words.
package struct Werktheorieantwoord: Verklaringsdeel {
    package static let soort = "werktheorieantwoord"
    package static let hoortBijWerk = false
    package let analyse: UUIDv7
    /// Fact id of the text that was read.
    package let werktheorie: UUIDv7
    /// Somebody of the family; nil: a professional.
    package let persoon: ID<Persoon>?
    /// Name and function of a professional; empty for somebody of the family.
    package let naam: String
    package let antwoord: Theorieantwoord
    package let op: Datum
    package let woorden: String
    package init(
        analyse: UUIDv7, werktheorie: UUIDv7, persoon: ID<Persoon>? = nil, naam: String = "", antwoord: Theorieantwoord, op: Datum,
        woorden: String = ""
    ) {
        self.analyse = analyse
        self.werktheorie = werktheorie
        self.persoon = persoon
        self.naam = naam
        self.antwoord = antwoord
        self.op = op
        self.woorden = woorden
    }
    package var open: Opencodes { Opencodes(code: antwoord.rawValue, datum: op) }

    /// - Throws: `ongeldig` when nobody is named, or a no stands without words.
    package func gecontroleerd() throws(Afwijzing) -> Werktheorieantwoord {
        var errors: [Veldfout] = []
        if persoon == nil, naam.isBlank { errors.append(Veldfout("naam", "Schrijf op wie dit is, met functie.")) }
        if antwoord != .eens, woorden.isBlank {
            errors.append(Veldfout("woorden", "Schrijf in eigen woorden op waar diegene anders over denkt."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Werktheorieantwoord: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [persoon].compactMap(\.self) }
}

package enum Theorieantwoord: String, Keuzelijst {
    case eens
    case deels
    case oneens

    package var label: String {
        switch self {
        case .eens: "Eens"
        case .deels: "Deels eens"
        case .oneens: "Niet eens"
        }
    }
}

/// Professionals see it differently. It stays on record with somebody who looks after it, until it is solved.
package struct Inzichtverschil: Verklaringsdeel {
    package static let soort = "inzichtverschil"
    package static let hoortBijWerk = false
    package let analyse: UUIDv7
    package let tekst: String
    /// Who finds out, by name.
    package let eigenaar: String
    /// How it ended; empty: still open.
    package let uitkomst: String
    package init(analyse: UUIDv7, tekst: String, eigenaar: String, uitkomst: String = "") {
        self.analyse = analyse
        self.tekst = tekst
        self.eigenaar = eigenaar
        self.uitkomst = uitkomst
    }
    package var isOpen: Bool { uitkomst.isBlank }
}
