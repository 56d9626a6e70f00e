// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// What kind of data a page shows or records. A rule of the rights table names the classes it opens; a route stands on one.
package enum Veldklasse: String, Keuzelijst {
    case overzicht
    case gezin
    case bescherming
    case contacten
    case documenten
    case hulpvraag
    case analyse
    case plan
    case besluit
    case hulp
    case toegang
    case toestemming
    case verzoeken
    case bewaren
    case bericht
    case werklijst
    case bekendheid
    case binnenkomst
    case contract
    case kaart
    case vindplaats
    case groepen
    case cijfers
    case journaal
    case gebruikers
    case instellingen
    case eigen

    package var label: String {
        switch self {
        case .overzicht: "Overzicht en tijdlijn"
        case .gezin: "Gezin en netwerk"
        case .bescherming: "Vlaggen, geheimen en schermen"
        case .contacten: "Contactnotities"
        case .documenten: "Documenten"
        case .hulpvraag: "Hulpvragen en triage"
        case .analyse: "Analyse"
        case .plan: "Gezinsplan"
        case .besluit: "Afweging en besluit"
        case .hulp: "Hulp en toewijzing"
        case .toegang: "Wie mag en wie keek"
        case .toestemming: "Toestemming en delen"
        case .verzoeken: "Verzoeken van de cliënt en bewaren"
        case .bewaren: "Bewaartermijnen"
        case .bericht: "Berichten"
        case .werklijst: "Lijsten van werk"
        case .bekendheid: "Of iemand al bekend is"
        case .binnenkomst: "Wat van buiten binnenkomt"
        case .contract: "Contracten en tarieven"
        case .kaart: "Sociale kaart"
        case .vindplaats: "Scholen, praktijken en opvang"
        case .groepen: "Groepen van het team"
        case .cijfers: "Cijfers"
        case .journaal: "Journaal"
        case .gebruikers: "Gebruikers"
        case .instellingen: "Instellingen"
        case .eigen: "Eigen aanmelding en bewaard werk"
        }
    }

    /// What a file is made of: seen through a relation, and shared sheet by sheet in a consult.
    package static let vanDossier: [Veldklasse] = [
        .overzicht, .gezin, .bescherming, .contacten, .documenten, .hulpvraag, .analyse, .plan, .besluit, .hulp, .toegang,
        .toestemming, .verzoeken,
    ]
}

/// The row of the rights table a route stands on: a deed on a class of data. A route without one cannot be declared.
package struct Recht: Sendable, Hashable {
    package let handeling: Handeling
    package let klasse: Veldklasse

    package init(_ handeling: Handeling, _ klasse: Veldklasse) {
        self.handeling = handeling
        self.klasse = klasse
    }

    package static func lezen(_ klasse: Veldklasse) -> Recht { Recht(.lezen, klasse) }
    package static func wijzigen(_ klasse: Veldklasse) -> Recht { Recht(.wijzigen, klasse) }
    package static func afdrukken(_ klasse: Veldklasse) -> Recht { Recht(.exporteren, klasse) }
    package static let besluiten = Recht(.besluiten, .besluit)
    package static let brievenVersturen = Recht(.brievenVersturen, .besluit)
    package static let bestellen = Recht(.bestellen, .hulp)
    package static let zoeken = Recht(.zoeken, .bekendheid)
    package static let binnenkomst = Recht(.binnenkomstBehandelen, .binnenkomst)
    package static let aanmaken = Recht(.aanmaken, .bekendheid)
    package static let noodtoegang = Recht(.noodtoegang, .toegang)
    package static let relatieGeven = Recht(.relatieGeven, .toegang)
    package static let verdelen = Recht(.relatieGeven, .werklijst)
    package static let meenemen = Recht(.meenemen, .werklijst)
    package static let werkvoorraad = Recht(.werkvoorraadBekijken, .werklijst)
    package static let teamlijst = Recht(.teamlijstBekijken, .werklijst)
    package static let berichten = Recht(.berichtBehandelen, .bericht)
    package static let contractenBekijken = Recht(.contractenBekijken, .contract)
    package static let contractBeheren = Recht(.contractBeheren, .contract)
    package static let kaart = Recht(.kaartBeheren, .kaart)
    package static let vindplaatsen = Recht(.vindplaatsenBekijken, .vindplaats)
    package static let vindplaatsBeheren = Recht(.vindplaatsenBeheren, .vindplaats)
    package static let groepen = Recht(.groepenBekijken, .groepen)
    package static let groepenBeheren = Recht(.groepenBeheren, .groepen)
    package static let cijfers = Recht(.cijfersBekijken, .cijfers)
    package static let berichtcijfers = Recht(.berichtcijfersBekijken, .cijfers)
    package static let journaal = Recht(.journaalBekijken, .journaal)
    package static let gebruikers = Recht(.gebruikersBeheren, .gebruikers)
    package static let herstelBevestigen = Recht(.herstelBevestigen, .gebruikers)
    package static let vernietigen = Recht(.vernietigen, .verzoeken)
    package static let bewaren = Recht(.bewarenUitvoeren, .bewaren)
    package static let instellingen = Recht(.instellingenBeheren, .instellingen)
    package static let eigen = Recht(.eigen, .eigen)
}
