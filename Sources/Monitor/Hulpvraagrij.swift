// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One question of one jeugdige, from the day it came in until it was closed. Age at `ontvangen`.
package struct Hulpvraagrij: Gegevensrij, Hashable {
    package var rij: Sleutel
    package var jeugdige: Sleutel
    package var herkomst: Herkomst
    package var leeftijd: Int?
    package var urgentie: String?
    /// How the question ended, by code.
    package var afloop: String?
    package var ontvangen: Datum
    package var triage: Datum?
    package var eersteContact: Datum?
    package var analyse: Datum?
    package var plan: Datum?
    package var aanvraag: Datum?
    /// Day the decision was sent (Awb 3:41), of the first decision on this question.
    package var besluit: Datum?
    package var voorziening: Datum?
    package var start: Datum?
    package var einde: Datum?
    package var bevroren: Bool
    package var projectieversie: Int

    package init(rij: Sleutel, jeugdige: Sleutel, herkomst: Herkomst, leeftijd: Int?, ontvangen: Datum) {
        self.rij = rij
        self.jeugdige = jeugdige
        self.herkomst = herkomst
        self.leeftijd = leeftijd
        self.ontvangen = ontvangen
        bevroren = false
        projectieversie = Projectie.versie
    }

    package static let grein = Grein.hulpvraag
    package static let dimensies: [Dimensie] = Herkomst.dimensies + [.urgentie, .afloop, .leeftijdsgroep, .bevroren]
    package static let gebeurtenissen: [Gebeurtenis] = [
        .ontvangen, .triage, .eersteContact, .analyse, .plan, .aanvraag, .besluit, .voorziening, .start, .einde,
    ]

    package func code(_ dimensie: Dimensie) -> String? {
        switch dimensie {
        case .urgentie: urgentie
        case .afloop: afloop
        case .leeftijdsgroep: Leeftijdsgroep.van(leeftijd)
        case .bevroren: bevroren ? "ja" : "nee"
        default: herkomst.code(dimensie)
        }
    }

    package func dag(_ gebeurtenis: Gebeurtenis) -> Datum? {
        switch gebeurtenis {
        case .ontvangen: ontvangen
        case .triage: triage
        case .eersteContact: eersteContact
        case .analyse: analyse
        case .plan: plan
        case .aanvraag: aanvraag
        case .besluit: besluit
        case .voorziening: voorziening
        case .start: start
        case .einde: einde
        case .toewijzing: nil
        }
    }
}
