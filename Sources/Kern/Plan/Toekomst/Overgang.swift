// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What changes at eighteen and must be arranged before. The sources outside the Jeugdwet are `[mem]`: to be checked.
package enum Overgangspunt: String, Keuzelijst {
    case digid
    case verzekering
    case bankrekening
    case school
    case participatiewet
    case wmo
    case wlz
    case behandeling
    case vertegenwoordiging
    case toestemming

    package var label: String {
        switch self {
        case .digid: "Eigen DigiD"
        case .verzekering: "Eigen zorgverzekering en zorgtoeslag"
        case .bankrekening: "Eigen bankrekening en overzicht van geld"
        case .school: "Opleiding, studiefinanciering of startkwalificatie"
        case .participatiewet: "Werk of inkomen bij de gemeente"
        case .wmo: "Begeleiding of wonen via de Wmo"
        case .wlz: "Blijvend intensieve zorg via de Wlz"
        case .behandeling: "Behandeling voor volwassenen"
        case .vertegenwoordiging: "Bewind of mentorschap"
        case .toestemming: "Wie mag straks nog iets weten"
        }
    }

    /// What it is about, for who does it the first time.
    package var hulp: String? {
        switch self {
        case .digid: "Nodig voor bijna alles hierna."
        case .verzekering: "Vanaf 18 jaar een eigen polis en premie (Zorgverzekeringswet)."
        case .bankrekening: "Uitkering, loon en toeslag komen op een eigen rekening."
        case .school: "Tot 18 jaar geldt de kwalificatieplicht (Leerplichtwet)."
        case .participatiewet: "Aanvragen kan rond de 18e verjaardag (Participatiewet)."
        case .wmo: "Begeleiding en verzorging uit de Jeugdwet stoppen bij 18 (Jeugdwet 1.1); meld u vooraf bij de Wmo."
        case .wlz: "Aanvragen bij het CIZ, als er altijd toezicht of zorg nodig is (Wet langdurige zorg)."
        case .behandeling: "Behandeling gaat over naar de zorgverzekering; regel een warme overdracht."
        case .vertegenwoordiging: "Alleen als de jongere dit zelf niet kan. De rechter beslist (BW 1)."
        case .toestemming: "Vanaf 16 jaar beslist de jongere zelf over hulp (Jeugdwet 7.3.5)."
        }
    }
}

package enum Overgangsstand: String, Keuzelijst {
    case nog
    case loopt
    case geregeld
    case nietNodig = "niet-nodig"

    package var label: String {
        switch self {
        case .nog: "Nog regelen"
        case .loopt: "Loopt"
        case .geregeld: "Geregeld"
        case .nietNodig: "Niet nodig"
        }
    }

    package var isKlaar: Bool { self == .geregeld || self == .nietNodig }
}

/// How one point of the hand-over at eighteen stands, from a day on.
package struct Overgangsstap: Feitinhoud {
    package static let soort = "overgangsstap"
    package let jongere: ID<Persoon>
    package let punt: Overgangspunt
    package let stand: Overgangsstand
    package let op: Datum
    /// Who does it, or what is agreed.
    package let toelichting: String
    package init(jongere: ID<Persoon>, punt: Overgangspunt, stand: Overgangsstand, op: Datum, toelichting: String = "") {
        self.jongere = jongere
        self.punt = punt
        self.stand = stand
        self.op = op
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: "\(punt.rawValue).\(stand.rawValue)", datum: op) }

    /// The last word on each point.
    package static func stand(_ jongere: ID<Persoon>, _ feiten: [Feit<Overgangsstap>]) -> [Overgangspunt: Feit<Overgangsstap>] {
        let mine = feiten.geldend().filter { $0.inhoud.jongere == jongere }
            .sorted { ($0.inhoud.op, $0.opgetekend, $0.id) < ($1.inhoud.op, $1.opgetekend, $1.id) }
        return Dictionary(mine.map { ($0.inhoud.punt, $0) }) { $1 }
    }
}

extension Overgangsstap: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jongere] }
}
