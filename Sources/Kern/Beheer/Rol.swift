// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// What someone is appointed for in this installation. A role gives nothing by itself: see `Rechten`.
package enum Rol: String, Keuzelijst {
    case jeugdprofessional
    case gedragswetenschapper
    case teamleider
    case backoffice
    case contractmanager
    case beleidsadviseur
    case privacyOfficer = "privacyofficer"
    case functioneelBeheerder = "functioneelbeheerder"
    case informatiebeheerder

    package var label: String {
        switch self {
        case .jeugdprofessional: "Jeugdprofessional"
        case .gedragswetenschapper: "Gedragswetenschapper"
        case .teamleider: "Teamleider"
        case .backoffice: "Backoffice"
        case .contractmanager: "Contractmanager"
        case .beleidsadviseur: "Beleidsadviseur"
        case .privacyOfficer: "Privacy officer"
        case .functioneelBeheerder: "Functioneel beheerder"
        case .informatiebeheerder: "Informatiebeheerder"
        }
    }
}

/// What can be done. Closed: a route that does something else does not exist.
package enum Handeling: String, Keuzelijst {
    case zoeken
    case lezen
    case aanmaken
    case binnenkomstBehandelen = "binnenkomst-behandelen"
    case wijzigen
    case besluiten
    case brievenVersturen = "brieven-versturen"
    case werkvoorraadBekijken = "werkvoorraad-bekijken"
    case teamlijstBekijken = "teamlijst-bekijken"
    case relatieGeven = "relatie-geven"
    case noodtoegang
    case bestellen
    case berichtBehandelen = "bericht-behandelen"
    case berichtcijfersBekijken = "berichtcijfers-bekijken"
    case contractBeheren = "contract-beheren"
    case contractenBekijken = "contracten-bekijken"
    case kaartBeheren = "kaart-beheren"
    case vindplaatsenBekijken = "vindplaatsen-bekijken"
    case vindplaatsenBeheren = "vindplaatsen-beheren"
    case groepenBekijken = "groepen-bekijken"
    case groepenBeheren = "groepen-beheren"
    case cijfersBekijken = "cijfers-bekijken"
    case exporteren
    case meenemen
    case vernietigen
    case bewarenUitvoeren = "bewaren-uitvoeren"
    case journaalBekijken = "journaal-bekijken"
    case gebruikersBeheren = "gebruikers-beheren"
    case herstelBevestigen = "herstel-bevestigen"
    case instellingenBeheren = "instellingen-beheren"
    case eigen

    package var label: String {
        switch self {
        case .zoeken: "Zoeken of iemand al bekend is"
        case .lezen: "Dossier lezen"
        case .aanmaken: "Dossier of contact aanmaken"
        case .binnenkomstBehandelen: "Behandelen wat van buiten binnenkomt"
        case .wijzigen: "In het dossier schrijven"
        case .besluiten: "Besluiten namens het college"
        case .brievenVersturen: "Brieven over besluiten maken en versturen"
        case .werkvoorraadBekijken: "Eigen werkvoorraad bekijken"
        case .teamlijstBekijken: "Werkvoorraad van het team bekijken"
        case .relatieGeven: "Toegang tot een dossier geven of beëindigen"
        case .noodtoegang: "Noodtoegang nemen"
        case .bestellen: "Hulp bestellen en volgen"
        case .berichtBehandelen: "Berichten en toewijzingen behandelen"
        case .berichtcijfersBekijken: "Cijfers over berichten bekijken"
        case .contractBeheren: "Contracten en tarieven beheren"
        case .contractenBekijken: "Contracten en tarieven bekijken"
        case .kaartBeheren: "De sociale kaart bijhouden"
        case .vindplaatsenBekijken: "Vaste contacten met scholen en praktijken bekijken"
        case .vindplaatsenBeheren: "Vaste contacten met scholen en praktijken bijhouden"
        case .groepenBekijken: "Groepen van het team bekijken"
        case .groepenBeheren: "Groepen van het team bijhouden"
        case .cijfersBekijken: "Cijfers bekijken"
        case .exporteren: "Afdrukken of exporteren"
        case .meenemen: "Meenemen naar een bezoek zonder bereik"
        case .vernietigen: "Gegevens vernietigen"
        case .bewarenUitvoeren: "Bewaartermijnen bekijken en uitvoeren"
        case .journaalBekijken: "Zien wie wat deed en inzag"
        case .gebruikersBeheren: "Gebruikers en rollen beheren"
        case .herstelBevestigen: "Het herstel van een aanmelding bevestigen"
        case .instellingenBeheren: "Instellingen beheren"
        case .eigen: "De eigen aanmelding en het eigen bewaarde werk"
        }
    }
}

/// The purpose with which something is done, by the code that the journal keeps (Jeugdwet 7.4.0 and 7.3).
package enum Doelcode: String, Keuzelijst {
    case toeleiding
    case bescherming
    case bekostiging
    case controle
    case hulp
    case rechten
    case toezicht
    case beheer

    package var label: String {
        switch self {
        case .toeleiding: "Toeleiding, advies en bepalen van de voorziening"
        case .bescherming: "Onderzoek, kinderbescherming en jeugdreclassering"
        case .bekostiging: "Bekostiging"
        case .controle: "Controle en fraudeonderzoek"
        case .hulp: "Jeugdhulp verlenen"
        case .rechten: "Rechten van de betrokkene"
        case .toezicht: "Toezicht en verantwoording"
        case .beheer: "Beheer van de installatie"
        }
    }

    /// Article the purpose rests on.
    package var bron: String {
        switch self {
        case .toeleiding: "Jeugdwet 7.4.0 onder a"
        case .bescherming: "Jeugdwet 7.4.0 onder b"
        case .bekostiging: "Jeugdwet 7.4.0 onder c"
        case .controle: "Jeugdwet 7.4.0 onder d"
        case .hulp: "Jeugdwet paragraaf 7.3"
        case .rechten: "Jeugdwet 7.3.9 en 7.3.10; AVG 15 tot en met 18"
        case .toezicht: "AVG 5 lid 2 en 32"
        case .beheer: "AVG 32"
        }
    }
}

/// Why a person may see a file. Always dated, always given by somebody.
package enum Relatiesoort: String, Keuzelijst {
    case team
    case vasteContactpersoon = "vaste-contactpersoon"
    case waarneming
    case consult
    case supervisie
    case toezicht
    case noodtoegang
    /// The backoffice, from a granted decision or an order until the help on it ended: only what ordering and paying need.
    case bekostiging

    package var label: String {
        switch self {
        case .team: "Team van het gezin"
        case .vasteContactpersoon: "Vaste contactpersoon"
        case .waarneming: "Waarneming"
        case .consult: "Meedenken (consult)"
        case .supervisie: "Werkbegeleiding (supervisie)"
        case .toezicht: "Toezicht"
        case .noodtoegang: "Noodtoegang"
        case .bekostiging: "Bestellen en betalen"
        }
    }
}
