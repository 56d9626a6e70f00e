// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// How much help: volume × unit per frequency. Contract, decision, order and message use the same one.
package struct Omvang: Codable, Sendable, Hashable {
    package typealias Eenheid = Kern.Eenheid
    package typealias Frequentie = Kern.Frequentie

    package let volume: Int
    package let eenheid: Kern.Eenheid
    package let frequentie: Kern.Frequentie

    package init(volume: Int, eenheid: Kern.Eenheid, frequentie: Kern.Frequentie) {
        self.volume = volume
        self.eenheid = eenheid
        self.frequentie = frequentie
    }

    /// `4 uur per week`.
    package var uitgeschreven: String { "\(volume) \(eenheid.woord) \(frequentie.label)" }

    /// Whether this is more than the other, counted per day over the same period; nil when the units cannot be compared.
    /// A month counts as 365,25 / 12 days, a dagdeel as 4 hours; within one percent it is the same.
    package func isMeer(dan ander: Omvang, in periode: Periode) -> Bool? {
        guard let own = perDag(in: periode, als: ander.eenheid), let granted = ander.perDag(in: periode, als: ander.eenheid) else {
            return nil
        }
        return own > granted * 1.01
    }

    private func perDag(in periode: Periode, als gevraagd: Kern.Eenheid) -> Double? {
        guard let factor = eenheid.minuten.flatMap({ own in gevraagd.minuten.map { own / $0 } }) ?? (eenheid == gevraagd ? 1 : nil) else {
            return nil
        }
        let days: Double? =
            switch frequentie {
            case .perDag: 1
            case .perWeek: 7
            case .perMaand: 365.25 / 12
            case .totaal: periode.totEnMet.map { Double(periode.van.dagen(tot: $0) + 1) }
            }
        return days.map { Double(volume) * factor / $0 }
    }

    /// CS338: with etmaal, dagdeel, euro and stuks the frequency is not per day.
    package var past: Bool { volume > 0 && !(frequentie == .perDag && [.etmaal, .dagdeel, .euro, .stuksInspanning].contains(eenheid)) }
}

/// iJw WJ756.
package enum Eenheid: String, Keuzelijst {
    case minuut = "01"
    case uur = "04"
    case etmaal = "14"
    case dagdeel = "16"
    case stuksOutput = "82"
    case euro = "83"
    case stuksInspanning = "84"

    package var label: String {
        switch self {
        case .minuut: "minuten"
        case .uur: "uur"
        case .etmaal: "etmalen"
        case .dagdeel: "dagdelen (4 uur)"
        case .stuksOutput: "keer (betaald per resultaat)"
        case .euro: "euro"
        case .stuksInspanning: "keer (betaald per inspanning)"
        }
    }

    /// How long one of it takes, where it is time.
    var minuten: Double? {
        switch self {
        case .minuut: 1
        case .uur: 60
        case .dagdeel: 240
        default: nil
        }
    }

    /// In a sentence or a letter, where it does not matter how it is paid.
    package var woord: String {
        switch self {
        case .stuksOutput, .stuksInspanning: "keer"
        default: label
        }
    }
}

/// iJw WMO757.
package enum Frequentie: String, Keuzelijst {
    case perDag = "1"
    case perWeek = "2"
    case perMaand = "4"
    case totaal = "6"

    package var label: String {
        switch self {
        case .perDag: "per dag"
        case .perWeek: "per week"
        case .perMaand: "per maand"
        case .totaal: "in de hele periode"
        }
    }
}
