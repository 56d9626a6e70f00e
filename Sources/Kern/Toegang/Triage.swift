// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The quick sorting of a question: safety first, then urgency and route. By whom is the fact's `door`.
package struct Triage: Feitinhoud {
    package static let soort = "triage"
    /// Fact id of the `Hulpvraag`.
    package let hulpvraag: UUIDv7
    package let datum: Datum
    package let veiligheid: Veiligheidsoordeel
    /// What was seen or heard about safety and basic care.
    package let veiligheidToelichting: String
    package let urgentie: Urgentie
    package let route: Triageroute
    package let waarom: String
    package init(
        hulpvraag: UUIDv7, datum: Datum, veiligheid: Veiligheidsoordeel, veiligheidToelichting: String = "", urgentie: Urgentie,
        route: Triageroute, waarom: String
    ) {
        self.hulpvraag = hulpvraag
        self.datum = datum
        self.veiligheid = veiligheid
        self.veiligheidToelichting = veiligheidToelichting
        self.urgentie = urgentie
        self.route = route
        self.waarom = waarom
    }
    package var open: Opencodes { Opencodes(code: route.rawValue, datum: datum) }

    /// - Parameter vraag: the question it sorts.
    /// - Throws: `ongeldig` with all errors. Acutely unsafe is always crisis; an aanvraag always gets a decision (Jeugdwet 2.3; Awb 4:13).
    package func gecontroleerd(bij vraag: Hulpvraag) throws(Afwijzing) -> Triage {
        var errors: [Veldfout] = []
        if veiligheid == .acuutOnveilig, route != .crisis {
            errors.append(
                Veldfout("route", "Is het acuut onveilig, kies dan “\(Triageroute.crisis.label)”: hulp gaat voor, het besluit volgt later.")
            )
        }
        if veiligheid != .veilig, veiligheidToelichting.isBlank {
            errors.append(Veldfout("veiligheidToelichting", "Schrijf op wat u zag of hoorde over de veiligheid."))
        }
        if vraag.aanvraagOntvangen != nil, route.isZonderBesluit {
            errors.append(
                Veldfout(
                    "route",
                    "Er ligt een aanvraag: daarop hoort een besluit. Kies “\(Triageroute.aanvraag.label)” of vraag of het gezin de aanvraag intrekt."
                ))
        }
        if waarom.isBlank { errors.append(Veldfout("waarom", "Schrijf in een paar woorden waarom u deze route kiest.")) }
        if datum < vraag.datum {
            errors.append(Veldfout("datum", "De triage kan niet vóór de hulpvraag (\(vraag.datum.uitgeschreven)) liggen."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

package enum Veiligheidsoordeel: String, Keuzelijst {
    case veilig
    case zorgen
    case acuutOnveilig = "acuut-onveilig"

    package var label: String {
        switch self {
        case .veilig: "Geen zorgen over veiligheid"
        case .zorgen: "Zorgen, maar niet acuut"
        case .acuutOnveilig: "Acuut onveilig"
        }
    }
}

package enum Urgentie: String, Keuzelijst {
    case direct
    case dezeWeek = "deze-week"
    case gewoon

    package var label: String {
        switch self {
        case .direct: "Vandaag"
        case .dezeWeek: "Deze week"
        case .gewoon: "Gewone volgorde"
        }
    }
}

package enum Triageroute: String, Keuzelijst {
    case advies
    case vrijToegankelijk = "vrij-toegankelijk"
    case team
    case aanvraag
    case crisis
    case terug

    package var label: String {
        switch self {
        case .advies: "Advies, daarna klaar"
        case .vrijToegankelijk: "Vrij toegankelijke hulp"
        case .team: "Het team gaat met het gezin aan de slag"
        case .aanvraag: "Aanvraag: onderzoek en besluit"
        case .crisis: "Crisis: direct hulp"
        case .terug: "Terug: dit hoort ergens anders"
        }
    }

    package var hulp: String? {
        switch self {
        case .advies: "Met dit gesprek is de vraag beantwoord."
        case .vrijToegankelijk: "Iets waarvoor geen besluit nodig is, zoals een cursus of jongerenwerk."
        case .team: "Analyse en plan; kan later nog een aanvraag worden."
        case .aanvraag: "Besluit binnen 8 weken na ontvangst van de aanvraag."
        case .crisis: "Hulp gaat voor, het besluit volgt."
        case .terug: "Naar wie het stuurde, of naar een andere deur. Schrijf op waarom, en naar wie."
        }
    }

    /// The file goes on after triage: analysis and plan follow.
    package var vraagtVervolg: Bool {
        switch self {
        case .advies, .vrijToegankelijk, .terug: false
        case .team, .aanvraag, .crisis: true
        }
    }

    /// It ends without a decision of the college: no answer to an aanvraag.
    package var isZonderBesluit: Bool { self == .advies || self == .vrijToegankelijk || self == .terug }
}
