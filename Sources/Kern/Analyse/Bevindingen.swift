// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What somebody said about an area of life: words and figure of one voice. A statement, neither fact nor conclusion.
package struct Leefgebiedstem: Feitinhoud {
    package static let soort = "leefgebiedstem"
    package let leefgebied: Leefgebied
    package let stem: Stem
    /// Who spoke; for a professional the fact's `door` is enough.
    package let spreker: ID<Persoon>?
    package let datum: Datum
    package let stand: Gespreksstand
    /// The words themselves.
    package let woorden: String
    /// 0 (cannot be worse) … 10 (cannot be better), given by the speaker; never added up.
    package let cijfer: Int?
    package let krachten: String
    package let zorgen: String
    /// Since when, in the speaker's words.
    package let sinds: String
    package let geprobeerd: String
    package init(
        leefgebied: Leefgebied, stem: Stem, spreker: ID<Persoon>? = nil, datum: Datum, stand: Gespreksstand = .besproken,
        woorden: String = "", cijfer: Int? = nil, krachten: String = "", zorgen: String = "", sinds: String = "",
        geprobeerd: String = ""
    ) {
        self.leefgebied = leefgebied
        self.stem = stem
        self.spreker = spreker
        self.datum = datum
        self.stand = stand
        self.woorden = woorden
        self.cijfer = cijfer
        self.krachten = krachten
        self.zorgen = zorgen
        self.sinds = sinds
        self.geprobeerd = geprobeerd
    }
    package var open: Opencodes { Opencodes(code: "\(leefgebied.rawValue):\(stem.rawValue):\(stand.rawValue)", datum: datum) }

    /// - Throws: `ongeldig` when the figure lies outside 0…10, nothing was written though it was discussed, or the other way round.
    package func gecontroleerd() throws(Afwijzing) -> Leefgebiedstem {
        var errors: [Veldfout] = []
        if let cijfer, !(0...10).contains(cijfer) {
            errors.append(Veldfout("cijfer", "Geef een cijfer van 0 tot en met 10, of laat het leeg."))
        }
        let empty = cijfer == nil && [woorden, krachten, zorgen, sinds, geprobeerd].allSatisfy(\.isBlank)
        if stand == .besproken, empty {
            errors.append(Veldfout("woorden", "Schrijf op wat er is gezegd, of kies “\(Gespreksstand.nietBesproken.label)”."))
        }
        if stand != .besproken, !empty {
            errors.append(Veldfout("stand", "Er is iets ingevuld. Kies “\(Gespreksstand.besproken.label)” of maak de velden leeg."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Leefgebiedstem: OverPersonen {
    /// The words are of who spoke.
    package var overPersonen: [ID<Persoon>] { [spreker].compactMap(\.self) }
}

/// An observation with its source and date: what anybody could have seen (Jeugdwet 3.3).
package struct Vaststelling: Feitinhoud {
    package static let soort = "vaststelling"
    package let leefgebied: Leefgebied
    package let tekst: String
    package let datum: Datum
    /// Who or what it comes from: "verzuimoverzicht school", "gezien bij huisbezoek".
    package let herkomst: String
    package init(leefgebied: Leefgebied, tekst: String, datum: Datum, herkomst: String) {
        self.leefgebied = leefgebied
        self.tekst = tekst
        self.datum = datum
        self.herkomst = herkomst
    }
    package var open: Opencodes { Opencodes(code: leefgebied.rawValue, datum: datum) }
}

/// What a professional makes of it: interpretation, resting on facts that are named.
package struct Duiding: Feitinhoud {
    package static let soort = "duiding"
    package let leefgebied: Leefgebied
    package let tekst: String
    package let datum: Datum
    /// Fact ids of voices, observations and notes.
    package let berustOp: [UUIDv7]
    package init(leefgebied: Leefgebied, tekst: String, datum: Datum, berustOp: [UUIDv7] = []) {
        self.leefgebied = leefgebied
        self.tekst = tekst
        self.datum = datum
        self.berustOp = berustOp
    }
    package var open: Opencodes { Opencodes(code: leefgebied.rawValue, datum: datum) }
}

/// The conclusion on an area of life: what is going on and what it leads to. A later one takes its place.
package struct Leefgebiedbevinding: Feitinhoud {
    package static let soort = "leefgebiedbevinding"
    package let leefgebied: Leefgebied
    package let conclusie: String
    package let resultaat: Resultaatklasse
    package let datum: Datum
    /// Fact ids of voices, observations and interpretations.
    package let berustOp: [UUIDv7]
    package init(leefgebied: Leefgebied, conclusie: String, resultaat: Resultaatklasse, datum: Datum, berustOp: [UUIDv7] = []) {
        self.leefgebied = leefgebied
        self.conclusie = conclusie
        self.resultaat = resultaat
        self.datum = datum
        self.berustOp = berustOp
    }
    package var open: Opencodes { Opencodes(code: "\(leefgebied.rawValue):\(resultaat.rawValue)", datum: datum) }
}

/// Is this within ordinary growing up for this age? Said outright, with an explanation for the parents.
package struct Normaliseren: Feitinhoud {
    package static let soort = "normaliseren"
    package let leefgebied: Leefgebied
    package let antwoord: Normaalantwoord
    package let uitleg: String
    package let datum: Datum
    package init(leefgebied: Leefgebied, antwoord: Normaalantwoord, uitleg: String, datum: Datum) {
        self.leefgebied = leefgebied
        self.antwoord = antwoord
        self.uitleg = uitleg
        self.datum = datum
    }
    package var open: Opencodes { Opencodes(code: "\(leefgebied.rawValue):\(antwoord.rawValue)", datum: datum) }
}

package enum Normaalantwoord: String, Keuzelijst {
    case ja
    case deels
    case nee

    package var label: String {
        switch self {
        case .ja: "Ja, dit hoort bij opgroeien"
        case .deels: "Deels"
        case .nee: "Nee, hier is meer nodig"
        }
    }

    /// In one word.
    package var inEenWoord: String { rawValue }
}
