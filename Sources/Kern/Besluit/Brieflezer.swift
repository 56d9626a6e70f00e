// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Who reads a letter: somebody who asked for a child, or who it is about. A young person is called je.
package enum Brieflezer: String, Codable, Sendable, CaseIterable {
    case ander, zelf, jongere

    /// Until this age a letter says je.
    package static let volwassen = 18

    /// - Parameter geboren: of who it is to; without a birth date it says u.
    package init(isJeugdige: Bool, _ geboren: Geboortedatum?, op dag: Datum) {
        guard isJeugdige else {
            self = .ander
            return
        }
        self = geboren?.heeftBereikt(Self.volwassen, op: dag) == false ? .jongere : .zelf
    }
}

extension Briefgegevens {
    var zegtJe: Bool { lezer == .jongere }

    /// The sentence as this reader is spoken to.
    func zeg(_ u: String, _ je: String) -> String { zegtJe ? je : u }

    /// After "voor": the name of the child, or who reads it.
    var voor: String {
        switch lezer {
        case .ander: jeugdige
        case .zelf: "u"
        case .jongere: "jou"
        }
    }

    /// At the beginning of a sentence: who gets the help.
    var krijgt: String {
        switch lezer {
        case .ander: "\(jeugdige) krijgt"
        case .zelf: "U krijgt"
        case .jongere: "Je krijgt"
        }
    }
}

extension Kaderstap {
    /// The step as a question in plain words, by its stable id; a step we have no words for keeps its title.
    var gewoneVraag: String {
        switch id {
        case "hulpvraag": "Welke hulp is er gevraagd?"
        case "problemen": "Wat is er aan de hand?"
        case "benodigde-hulp": "Welke hulp is nodig, en hoeveel?"
        case "eigen-mogelijkheden": "Wat kunt u zelf doen, met familie, vrienden of hulp die er al is?"
        case "wat-rest": "Welke hulp moet de gemeente dan nog geven?"
        default: titel
        }
    }
}
