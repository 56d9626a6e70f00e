// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// An act that one person does not do alone: always, or where the college chose so (AVG 32).
package enum Vierogendaad: String, Keuzelijst {
    case schermOpheffen = "scherm-opheffen"
    case geheimOpheffen = "geheim-opheffen"
    case consultGeven = "consult-geven"
    case verzoekBeantwoorden = "verzoek-beantwoorden"
    case vernietigenOpVerzoek = "vernietigen-op-verzoek"
    case bewaarronde
    case vernietigenOpdracht = "vernietigen-opdracht"
    case aanmeldingHerstellen = "aanmelding-herstellen"
    case installatieUitvoeren = "installatie-uitvoeren"
    case noodtoegangNalezen = "noodtoegang-nalezen"

    package var label: String {
        switch self {
        case .schermOpheffen: "Een scherm opheffen"
        case .geheimOpheffen: "Een geheime verblijfplaats opheffen"
        case .consultGeven: "Een collega buiten het team laten meedenken"
        case .verzoekBeantwoorden: "Een verzoek van een cliënt beantwoorden"
        case .vernietigenOpVerzoek: "Vernietigen op verzoek van een cliënt"
        case .bewaarronde: "Vernietigen na de bewaartermijn"
        case .vernietigenOpdracht: "Vernietigen met een opdracht"
        case .aanmeldingHerstellen: "Wachtwoord of app voor codes herstellen"
        case .installatieUitvoeren: "De hele installatie uitvoeren"
        case .noodtoegangNalezen: "Noodtoegang nemen"
        }
    }

    /// Who begins.
    package var eerste: String {
        switch self {
        case .schermOpheffen, .geheimOpheffen: "Wie in het dossier mag schrijven"
        case .consultGeven: "Wie meedenken mag vragen"
        case .verzoekBeantwoorden: "Wie het verzoek behandelt, en wie het afschrift samenstelt"
        case .vernietigenOpVerzoek: "Wie het verzoek behandelt"
        case .bewaarronde: "Informatiebeheerder of privacy officer: maakt de lijst"
        case .vernietigenOpdracht: "Privacy officer, met toezicht op het dossier"
        case .aanmeldingHerstellen: "Functioneel beheerder: vraagt het"
        case .installatieUitvoeren: "Functioneel beheerder"
        case .noodtoegangNalezen: "Wie in nood kijkt"
        }
    }

    /// Who must be another person.
    package var tweede: String {
        switch self {
        case .schermOpheffen, .geheimOpheffen: "Een collega die in het dossier mag schrijven"
        case .consultGeven: "Een collega die in het dossier mag schrijven of toegang mag geven"
        case .verzoekBeantwoorden: "Een collega die het dossier mag zien en er niet aan meedeed"
        case .vernietigenOpVerzoek: "Een collega keurt het antwoord goed; de privacy officer vernietigt"
        case .bewaarronde: "Een andere informatiebeheerder of privacy officer: keurt haar goed"
        case .vernietigenOpdracht: "Informatiebeheerder of een andere privacy officer"
        case .aanmeldingHerstellen: "Een ander met dat recht, en nooit de persoon zelf; elk krijgt een halve code"
        case .installatieUitvoeren: "Privacy officer"
        case .noodtoegangNalezen: "Privacy officer: leest het na, binnen twee werkdagen"
        }
    }

    package var bron: String {
        switch self {
        case .schermOpheffen, .geheimOpheffen, .consultGeven: sleutel?.bron ?? ""
        case .verzoekBeantwoorden: "Jeugdwet 7.3.10; AVG 12, 15 en 32"
        case .vernietigenOpVerzoek: "Jeugdwet 7.3.9; AVG 32"
        case .bewaarronde, .vernietigenOpdracht: "Jeugdwet 7.3.8; AVG 32; BIO2 8.10"
        case .aanmeldingHerstellen: "BIO2 5.17.01 en 8.02"
        case .installatieUitvoeren: "AVG 32; BIO2 8.12"
        case .noodtoegangNalezen: "NEN 7513; AVG 32"
        }
    }

    /// The setting that says so, with its own dates; nil: always, and not to be turned off.
    package var sleutel: Instellingssleutel? {
        switch self {
        case .schermOpheffen: .schermTweePersonen
        case .geheimOpheffen: .geheimTweePersonen
        case .consultGeven: .consultTweePersonen
        case .verzoekBeantwoorden, .vernietigenOpVerzoek, .bewaarronde, .vernietigenOpdracht, .aanmeldingHerstellen,
            .installatieUitvoeren, .noodtoegangNalezen:
            nil
        }
    }

    /// When it holds, in words that do not depend on what was set.
    package var wanneer: String {
        guard let sleutel else { return "altijd" }
        return "als het college dat kiest; zonder keuze: \(sleutel.standaard)"
    }
}

extension Instellingssleutel {
    /// The act this setting asks a second person for; nil: another kind of setting.
    package var vierogen: Vierogendaad? { Vierogendaad.allCases.first { $0.sleutel == self } }
}

extension Instellingen {
    /// Are two people needed for this, by these settings?
    package func vraagtTwee(_ daad: Vierogendaad) -> Bool { daad.sleutel.map { waarde($0) == "ja" } ?? true }
}

/// A row of the printed table of acts by two people.
package struct Vierogenrij: Sendable, Codable {
    package let daad: String
    package let eerste: String
    package let tweede: String
    package let wanneer: String
    package let bron: String

    init(_ daad: Vierogendaad) {
        (self.daad, eerste, tweede, wanneer, bron) = (daad.label, daad.eerste, daad.tweede, daad.wanneer, daad.bron)
    }

    package var cellen: [String] { [daad, eerste, tweede, wanneer, bron] }
}
