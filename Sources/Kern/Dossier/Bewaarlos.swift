// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What is kept under a key of its own and belongs to no file.
package enum Lossoort: String, Codable, Sendable, CaseIterable {
    /// A message that was read and is about nobody's file here.
    case bericht
    /// The particulars of a month of the journal. Who, when, which deed and which file stay: the chain is evidence.
    case journaal
    /// A month of what the privacy officer found.
    case toezicht
    /// A question from outside that was finished: what is needed of it stands in a file by then.
    case binnenkomst

    package var label: String {
        switch self {
        case .bericht: "Berichten die bij geen dossier horen"
        case .journaal: "Journaal: de bijzonderheden van een maand"
        case .toezicht: "Toezicht: wat in een maand is gevonden"
        case .binnenkomst: "Wat van buiten binnenkwam en is afgerond"
        }
    }

    /// The setting with its term.
    package var sleutel: Instellingssleutel {
        switch self {
        case .bericht: .bewarenBericht
        case .journaal: .bewarenJournaal
        case .toezicht: .bewarenToezicht
        case .binnenkomst: .bewarenBinnenkomst
        }
    }

    fileprivate var opmerking: String {
        switch self {
        case .bericht: "Als de berichten van een dossier."
        case .journaal: "Wie, wanneer en in welk dossier blijft: dat bewijst de keten. Nog na te gaan in de norm zelf."
        case .toezicht: "Een maand waarvan nog iets open staat, wacht."
        case .binnenkomst: "Wat niet is afgerond, wacht."
        }
    }
}

/// How long one kind is kept after the last thing in it.
package struct Losregel: Sendable, Equatable {
    package let soort: Lossoort
    package let jaren: Int
    package let bron: String
    package let opmerking: String

    init(_ soort: Lossoort, _ instellingen: Instellingen) {
        (self.soort, jaren, bron, opmerking) = (soort, instellingen.jaren(soort.sleutel), soort.sleutel.vindplaats, soort.opmerking)
    }

    package var tekst: String { "\(soort.label): \(jaren) jaar (\(bron)) \(opmerking)" }
}

/// Something kept under a key of its own, with the day of the last thing in it.
package struct Bewaarlos: Sendable, Hashable {
    package let houder: ID<Lijn>
    package let soort: Lossoort
    package let laatst: Datum
    package init(houder: ID<Lijn>, soort: Lossoort, laatst: Datum) {
        self.houder = houder
        self.soort = soort
        self.laatst = laatst
    }
}

/// The same, when its term is over.
package struct VerlopenLos: Codable, Sendable, Hashable {
    package let houder: ID<Lijn>
    package let soort: Lossoort
    package let laatst: Datum
    /// The last day it had to be kept.
    package let bewarenTotEnMet: Datum
    package init(houder: ID<Lijn>, soort: Lossoort, laatst: Datum, bewarenTotEnMet: Datum) {
        self.houder = houder
        self.soort = soort
        self.laatst = laatst
        self.bewarenTotEnMet = bewarenTotEnMet
    }
}

extension Bewaarregels {
    package func regel(_ soort: Lossoort) -> Losregel? { losse.first { $0.soort == soort } }
}

extension Bewaartermijnen {
    /// Which of these may go; each stands on its own.
    package static func verlopen(_ los: [Bewaarlos], _ regels: Bewaarregels, op peildatum: Datum) -> [VerlopenLos] {
        los.compactMap { one in
            guard let rule = regels.regel(one.soort) else { return nil }
            let last = one.laatst.plus(jaren: rule.jaren)
            guard last < peildatum else { return nil }
            return VerlopenLos(houder: one.houder, soort: one.soort, laatst: one.laatst, bewarenTotEnMet: last)
        }
    }
}
