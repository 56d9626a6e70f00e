// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A client asks to see, to get, to put right or to destroy what is kept about them.
package struct Clientverzoek: Feitinhoud {
    package static let soort = "verzoek"
    package let verzoeksoort: Verzoeksoort
    /// Whose data it is about.
    package let over: ID<Persoon>
    /// Who asks, when they take part in this file.
    package let door: ID<Persoon>?
    /// Who asks, when they do not: an authorised person, by name.
    package let naam: String
    package let hoedanigheid: Hoedanigheid
    package let ontvangen: Datum
    /// What is asked, in the words of who asks.
    package let gevraagd: String
    /// The fact that must be put right.
    package let feit: UUIDv7?
    package let identiteit: Identiteitscontrole
    package init(
        verzoeksoort: Verzoeksoort, over: ID<Persoon>, door: ID<Persoon>? = nil, naam: String = "", hoedanigheid: Hoedanigheid,
        ontvangen: Datum, gevraagd: String, feit: UUIDv7? = nil, identiteit: Identiteitscontrole
    ) {
        self.verzoeksoort = verzoeksoort
        self.over = over
        self.door = door
        self.naam = naam
        self.hoedanigheid = hoedanigheid
        self.ontvangen = ontvangen
        self.gevraagd = gevraagd
        self.feit = feit
        self.identiteit = identiteit
    }
    package var open: Opencodes { Opencodes(code: verzoeksoort.rawValue, datum: ontvangen) }

    /// - Throws: `ongeldig` with all errors at once.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Clientverzoek {
        var errors: [Veldfout] = []
        if vandaag < ontvangen {
            errors.append(Veldfout("ontvangen", "De datum ligt in de toekomst. Vul in wanneer het verzoek binnenkwam."))
        }
        if hoedanigheid == .zelf, door != over {
            errors.append(
                Veldfout("hoedanigheid", "Wie zelf vraagt, vraagt over zichzelf. Kies dezelfde persoon, of een andere hoedanigheid."))
        }
        if door == nil, naam.isEmpty { errors.append(Veldfout("door", "Kies wie het vraagt, of vul de naam in.")) }
        if verzoeksoort == .correctie, feit == nil { errors.append(Veldfout("feit", "Kies wat er volgens de cliënt niet klopt.")) }
        if gevraagd.isEmpty { errors.append(Veldfout("gevraagd", "Schrijf op wat er wordt gevraagd.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Clientverzoek: OverPersonen {
    /// The words are of who asks.
    package var overPersonen: [ID<Persoon>] { [door ?? over] }
}

package enum Verzoeksoort: String, Keuzelijst {
    case inzage
    case afschrift
    case correctie
    case verwijdering

    package var label: String {
        switch self {
        case .inzage: "Inzage in het dossier"
        case .afschrift: "Een afschrift van het dossier"
        case .correctie: "Iets verbeteren"
        case .verwijdering: "Gegevens laten vernietigen"
        }
    }

    package var bron: String {
        switch self {
        case .inzage, .afschrift: "Jeugdwet 7.3.10; AVG 15"
        case .correctie: "AVG 16"
        case .verwijdering: "Jeugdwet 7.3.9; AVG 17"
        }
    }

    package var norm: Normsoort {
        switch self {
        case .inzage, .afschrift: .verzoekInzage
        case .correctie: .verzoekCorrectie
        case .verwijdering: .verzoekVerwijdering
        }
    }

    /// A copy is put together and checked before it goes.
    package var isAfschrift: Bool { self == .inzage || self == .afschrift }
}

/// As what somebody asks.
package enum Hoedanigheid: String, Keuzelijst {
    case zelf
    case ouderMetGezag = "ouder-met-gezag"
    case ouderZonderGezag = "ouder-zonder-gezag"
    case vertegenwoordiger
    case gemachtigde
    case nabestaandeToestemming = "nabestaande-toestemming"
    case nabestaandeBelang = "nabestaande-belang"
    case anders

    package var label: String {
        switch self {
        case .zelf: "Voor zichzelf"
        case .ouderMetGezag: "Als ouder of voogd met gezag"
        case .ouderZonderGezag: "Als ouder zonder gezag"
        case .vertegenwoordiger: "Als vertegenwoordiger van wie het zelf niet kan overzien"
        case .gemachtigde: "Met een schriftelijke machtiging"
        case .nabestaandeToestemming: "Na een overlijden, met toestemming van wie is overleden"
        case .nabestaandeBelang: "Na een overlijden, met een eigen zwaarwegend belang"
        case .anders: "Anders"
        }
    }

    package var hulp: String? {
        switch self {
        case .vertegenwoordiger: "Ouder met gezag, curator of mentor van iemand van 12 jaar of ouder."
        case .gemachtigde: "Bijvoorbeeld een advocaat. Bewaar de machtiging bij Documenten."
        case .nabestaandeToestemming: "De toestemming is op schrift of digitaal gegeven tijdens het leven. Bewaar haar bij Documenten."
        case .nabestaandeBelang: "Bijvoorbeeld omdat er iets is misgegaan in de hulp."
        default: nil
        }
    }
}

package enum Identiteitscontrole: String, Keuzelijst {
    case bekend
    case document
    case nogNiet = "nog-niet"

    package var label: String {
        switch self {
        case .bekend: "Ja, wij kennen deze persoon"
        case .document: "Ja, met een identiteitsbewijs"
        case .nogNiet: "Nog niet"
        }
    }
}
