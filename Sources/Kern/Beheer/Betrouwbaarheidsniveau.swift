// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// How sure it is that somebody is who they say (eIDAS 8; Wdo; Regeling betrouwbaarheidsniveaus).
package enum Betrouwbaarheidsniveau: String, Keuzelijst, Comparable {
    case laag
    case substantieel
    case hoog

    package var label: String {
        switch self {
        case .laag: "Laag"
        case .substantieel: "Substantieel"
        case .hoog: "Hoog"
        }
    }

    package var hulp: String? {
        switch self {
        case .laag: "Alleen een wachtwoord."
        case .substantieel: "Wachtwoord en code uit een app."
        case .hoog: "Een erkend middel op niveau hoog. Wie met wachtwoord en code aanmeldt, komt er dan niet in."
        }
    }

    package static func < (left: Self, right: Self) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// A part of the program that may ask a level of its own.
package enum Dienst: String, Keuzelijst {
    case dossiers
    case berichten
    case cijfers
    case toezicht
    case beheer

    package var label: String {
        switch self {
        case .dossiers: "Dossiers en lijsten van werk"
        case .berichten: "Berichten en contracten"
        case .cijfers: "Cijfers, sociale kaart en vaste contacten"
        case .toezicht: "Journaal"
        case .beheer: "Gebruikers en instellingen"
        }
    }

    /// The service a class of data belongs to; nil: one's own log-in, which must stay within reach to log in again.
    package static func van(_ klasse: Veldklasse) -> Dienst? {
        switch klasse {
        case .overzicht, .gezin, .bescherming, .contacten, .documenten, .hulpvraag, .analyse, .plan, .besluit, .hulp, .toegang,
            .toestemming, .verzoeken,
            .werklijst,
            .bekendheid, .binnenkomst, .groepen:
            .dossiers
        case .bericht, .contract: .berichten
        case .cijfers, .kaart, .vindplaats: .cijfers
        case .journaal, .bewaren: .toezicht
        case .gebruikers, .instellingen: .beheer
        case .eigen: nil
        }
    }
}
