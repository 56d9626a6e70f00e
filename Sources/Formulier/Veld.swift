// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Why a field is asked at all. A field without one cannot be declared.
package enum Nut: String, Sendable, CaseIterable, Codable {
    case hulp, wet, bericht, veiligheid
}

/// How long, and under which rule, what is filled in is kept. Each line of a dossier has one (Jeugdwet 7.3.8; selectielijst).
package enum Bewaarklasse: String, Sendable, CaseIterable, Codable {
    /// The help file: 20 years after the last change (Jeugdwet 7.3.8).
    case hulp
    /// The access file of the college: dated setting `[mem]`.
    case toegang
    /// iJw messages: dated setting.
    case bericht
    /// Nothing is kept: search terms, log-in, settings.
    case geen
}

/// What kind of answer a field takes; decides how it is drawn and read.
package enum Veldsoort: Sendable, Hashable {
    case tekst(breedte: Int = 40)
    case tekstvlak(rijen: Int = 4)
    /// Three boxes: dag, maand, jaar. Raw values come as `id.dag`, `id.maand`, `id.jaar`.
    case datum
    case getal(eenheid: String? = nil)
    case bedrag
    case bsn
    case keuze([Keuze])
    case meerkeuze([Keuze])
    case lijst([Keuze])
    case vinkje
    case wachtwoord
    case verborgen
    /// A file of one of these media types. What was typed is its name; the bytes travel beside the form.
    case bestand([String])
}

/// One answer that can be chosen.
package struct Keuze: Sendable, Hashable {
    package let code: String
    package let label: String
    package let hulp: String?

    package init(_ code: String, _ label: String, hulp: String? = nil) {
        self.code = code
        self.label = label
        self.hulp = hulp
    }
}

/// A list of codes with a Dutch label each: enums that stand behind a choice.
package protocol Keuzelijst: RawRepresentable, CaseIterable, Sendable, Codable, Hashable where RawValue == String {
    var label: String { get }
    var hulp: String? { get }
}

extension Keuzelijst {
    package var hulp: String? { nil }
    package static var keuzes: [Keuze] { allCases.map { Keuze($0.rawValue, $0.label, hulp: $0.hulp) } }
}

/// What was typed, exactly: field id → values in order.
package typealias Ingevuld = [String: [String]]

/// One field of a form, declared once: from it come page, parsing, draft, echo, print and the data dictionary.
package struct Veld<Form: Sendable>: Sendable {
    package let id: String
    package let label: String
    package let soort: Veldsoort
    package let hulp: String?
    package let verplicht: Bool
    package let nut: Nut
    /// Legal or professional source of the question, like `Jeugdwet 2.3 lid 1`.
    package let grond: String
    /// Only shown when this other field has one of these codes (the rest stays in the form without JavaScript).
    package let alleenBij: Voorwaarde?
    /// Raw text into the form; returns the error sentence, or nil.
    package let lees: @Sendable ([String], inout Form) -> String?
    /// The form's value back into raw text.
    package let toon: @Sendable (Form) -> [String]

    /// The same field under a label that is known only now, such as whose answer it is.
    package func met(label: String) -> Veld {
        Veld(
            id: id, label: label, soort: soort, hulp: hulp, verplicht: verplicht, nut: nut, grond: grond, alleenBij: alleenBij, lees: lees,
            toon: toon)
    }
}

/// The answer to another field on which a field depends.
package struct Voorwaarde: Sendable, Hashable {
    package let veld: String
    package let codes: [String]

    package init(_ veld: String, _ codes: String...) { self.init(veld, codes: codes) }

    package init(_ veld: String, codes: [String]) {
        self.veld = veld
        self.codes = codes
    }
}
