// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One decision for one jeugdige. Age at `besluit`.
package struct Besluitrij: Gegevensrij, Hashable {
    package var rij: Sleutel
    package var jeugdige: Sleutel
    package var herkomst: Herkomst
    package var leeftijd: Int?
    /// Kind of decision by code (grant, refuse, withdraw …).
    package var soort: String?
    /// By which article the college is bound (Jeugdwet 2.3, 2.4 lid 2, 2.6, 3.5), by code.
    package var wettelijkeBasis: String?
    package var aanvraag: Datum?
    /// Day the decision was sent (Awb 3:41).
    package var besluit: Datum
    package var bevroren: Bool
    package var projectieversie: Int

    package init(rij: Sleutel, jeugdige: Sleutel, herkomst: Herkomst, leeftijd: Int?, soort: String?, besluit: Datum) {
        self.rij = rij
        self.jeugdige = jeugdige
        self.herkomst = herkomst
        self.leeftijd = leeftijd
        self.soort = soort
        self.besluit = besluit
        bevroren = false
        projectieversie = Projectie.versie
    }

    package static let grein = Grein.besluit
    package static let dimensies: [Dimensie] = Herkomst.dimensies + [.soortBesluit, .wettelijkeBasis, .leeftijdsgroep, .bevroren]
    package static let gebeurtenissen: [Gebeurtenis] = [.aanvraag, .besluit]

    package func code(_ dimensie: Dimensie) -> String? {
        switch dimensie {
        case .soortBesluit: soort
        case .wettelijkeBasis: wettelijkeBasis
        case .leeftijdsgroep: Leeftijdsgroep.van(leeftijd)
        case .bevroren: bevroren ? "ja" : "nee"
        default: herkomst.code(dimensie)
        }
    }

    package func dag(_ gebeurtenis: Gebeurtenis) -> Datum? {
        switch gebeurtenis {
        case .aanvraag: aanvraag
        case .besluit: besluit
        default: nil
        }
    }
}
