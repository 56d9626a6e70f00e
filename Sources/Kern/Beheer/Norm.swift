// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A term that is counted from a fact, as a dated value with its source. A new value is a new setting, never an edit.
package struct Norm: Sendable, Equatable {
    package let soort: Normsoort
    package let termijn: Termijn
    package let van: Datum
    package let bron: String
    /// `[mem]` when the source was not checked; empty when there is nothing to remark.
    package let opmerking: String
    package init(soort: Normsoort, termijn: Termijn, van: Datum, bron: String, opmerking: String = "") {
        self.soort = soort
        self.termijn = termijn
        self.van = van
        self.bron = bron
        self.opmerking = opmerking
    }
}

/// What a term is for. How long it takes, and on what that rests, stands in its row.
package enum Normsoort: String, Sendable, CaseIterable, Codable {
    case triage
    case eersteContact = "eerste-contact"
    case eersteContactSnel = "eerste-contact-snel"
    case gezag
    case contactpersoon
    case familiegroepsplan
    case bedenktijd
    case groepsplan = "groepsplan-maken"
    case analyse
    case plan
    case planOpSchrift = "plan-op-schrift"
    case eersteKeerKijken = "eerste-keer-kijken"
    case regie
    case perspectiefplan
    case akkoord
    case goedkeuren
    case verzenden
    case bezwaarBevestigen = "bezwaar-bevestigen"
    case toewijzen
    case starten
    case opvolgen
    case helptniet
    case uitkomst
    case overdracht
    case waakvlam
    case voorEindeBesluit = "voor-einde-besluit"
    case gemeente
    case partnerantwoord
    case verklarendeAnalyse = "verklarende-analyse"
    case houdbaarheid
    case toestemming
    case spoed
    case voorEindeToestemming = "voor-einde-toestemming"
    case verzoekInzage = "verzoek-inzage"
    case verzoekCorrectie = "verzoek-correctie"
    case verzoekVerwijdering = "verzoek-verwijdering"
    case verzoekUitstel = "verzoek-uitstel"
}

/// What holds of a term when nobody set anything.
package struct Normrij: Sendable, Equatable {
    package let label: String
    package let termijn: Termijn
    package let bron: String
    package let opmerking: String
    /// The law allows no more, in the same unit.
    package let hoogstens: Int

    /// Agreed, not prescribed: a college chooses freely.
    static func afspraak(
        _ label: String, _ aantal: Int, _ eenheid: Termijn.Eenheid, _ opmerking: String = "", bron: String = werkafspraak,
        hoogstens: Int? = nil
    ) -> Normrij {
        Normrij(
            label: label, termijn: Termijn(aantal, eenheid, .afspraak), bron: bron, opmerking: opmerking,
            hoogstens: hoogstens ?? eenheid.meest)
    }

    /// Prescribed: shorter may be, longer not. `telling` says whether the Algemene termijnenwet lengthens it.
    static func wet(
        _ label: String, _ aantal: Int, _ eenheid: Termijn.Eenheid, _ bron: String, _ opmerking: String = "",
        telling: Termijn.Herkomst = .wet
    ) -> Normrij {
        Normrij(label: label, termijn: Termijn(aantal, eenheid, telling), bron: bron, opmerking: opmerking, hoogstens: aantal)
    }

    static let werkafspraak = "werkafspraak"
}

extension Termijn.Eenheid {
    /// Longer is no term to work by.
    fileprivate var meest: Int {
        switch self {
        case .dagen: 90
        case .werkdagen: 60
        case .weken: 52
        case .maanden: 24
        case .jaren: 2
        }
    }
}

extension Normsoort: Instelregel {
    package var label: String { rij.label }
    package var standaard: String { "\(rij.termijn.aantal)" }
    package var vindplaats: String { rij.opmerking.isEmpty ? rij.bron : "\(rij.bron): \(rij.opmerking.replacing("[mem] ", with: ""))" }
    package var isNagegaan: Bool { !rij.opmerking.hasPrefix("[mem]") }

    package func fout(_ waarde: String) -> String? {
        Int(waarde).map { (1...rij.hoogstens).contains($0) } ?? false ? nil : "Vul een heel getal in van 1 tot en met \(rij.hoogstens)."
    }

    /// The same term with another number in it.
    package func termijn(_ aantal: Int) -> Termijn { Termijn(aantal, rij.termijn.eenheid, rij.termijn.herkomst) }
}
