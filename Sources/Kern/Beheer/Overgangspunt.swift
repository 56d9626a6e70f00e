// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What changes at eighteen and must be arranged before. What the law says of it is a sentence with its own dates: the sources outside the
/// Jeugdwet are `[mem]` in the fact files, and whoever reads the sentence sees that.
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
}

extension Overgangspunt: Instelregel {
    /// Takes the point off the list.
    package static let vervalt = "vervalt"

    package var standaard: String {
        switch self {
        case .digid: "Nodig voor bijna alles hierna."
        case .verzekering: "Vanaf 18 jaar een eigen polis en premie."
        case .bankrekening: "Uitkering, loon en toeslag komen op een eigen rekening."
        case .school: "Tot 18 jaar geldt de kwalificatieplicht."
        case .participatiewet: "Aanvragen kan rond de 18e verjaardag."
        case .wmo: "Begeleiding en verzorging uit de Jeugdwet stoppen bij 18; meld u vooraf bij de Wmo."
        case .wlz: "Aanvragen bij het CIZ, als er altijd toezicht of zorg nodig is."
        case .behandeling: "Behandeling gaat over naar de zorgverzekering; regel een warme overdracht."
        case .vertegenwoordiging: "Alleen als de jongere dit zelf niet kan. De rechter beslist."
        case .toestemming: "Vanaf 16 jaar beslist de jongere zelf over hulp."
        }
    }

    package var vindplaats: String {
        switch self {
        case .digid, .bankrekening: "Hervormingsagenda Jeugd, toekomstplan"
        case .verzekering, .behandeling: "Zorgverzekeringswet"
        case .school: "Leerplichtwet"
        case .participatiewet: "Participatiewet"
        case .wmo: "Jeugdwet 1.1, jeugdhulp 2° en 3°; Wmo 2015"
        case .wlz: "Wet langdurige zorg"
        case .vertegenwoordiging: "BW 1"
        case .toestemming: "Jeugdwet 7.3.5"
        }
    }

    package var isNagegaan: Bool { self == .toestemming }

    package func fout(_ waarde: String) -> String? {
        (1...300).contains(waarde.count) && !waarde.isBlank ? nil : "Schrijf een zin van hoogstens 300 tekens."
    }
}

/// The list of what changes at eighteen as it holds on a day.
package struct Overgangslijst: Sendable, Equatable {
    package struct Punt: Sendable, Equatable {
        package let punt: Overgangspunt
        package let zin: String
        /// Where it comes from, with the remark when that was not looked up.
        package let bron: String
    }

    package let punten: [Punt]

    package init(_ gezet: [Instelling], op dag: Datum) {
        punten = Overgangspunt.allCases.compactMap { point in
            let now = gezet.gezet(.overgang(point), op: dag)
            guard now.waarde != Overgangspunt.vervalt else { return nil }
            return Punt(punt: point, zin: now.waarde, bron: now.grond ?? point.bron)
        }
    }
}
