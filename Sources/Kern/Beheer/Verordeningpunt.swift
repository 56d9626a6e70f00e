// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What the gemeente decides in its verordening, where the law leaves it to the gemeente (Jeugdwet 2.9, 2.10, 2.12 and 8.1.1). Each with
/// what holds when the gemeente chose nothing. The weighing keeps the values it used in its receipt.
package enum Verordeningpunt: String, Keuzelijst {
    case naam
    case lokaalTeam = "vrij-lokaal-team"
    case groep = "vrij-groep"
    case opvoedhulp = "vrij-opvoedhulp"
    case praktijk = "vrij-praktijkondersteuner"
    case begeleiding = "vrij-begeleiding"
    case respijt = "vrij-respijt"
    case behandeling = "vrij-behandeling"
    case verblijf = "vrij-verblijf"
    case voorwaarden
    case gebruikelijk = "gebruikelijk-telt"
    case zorg0tot2 = "zorg-0-2"
    case zorg3tot4 = "zorg-3-4"
    case zorg5tot11 = "zorg-5-11"
    case zorg12tot17 = "zorg-12-17"
    case afstemming
    case pgbHoogte = "pgb-hoogte"
    case misbruik
    case ervaring
    case prijs

    package var label: String {
        switch self {
        case .naam: "Naam van de verordening"
        case .voorwaarden: "Voorwaarden en hoe wordt afgewogen"
        case .gebruikelijk: "Gebruikelijke zorg telt als eigen mogelijkheid"
        case .zorg0tot2, .zorg3tot4, .zorg5tot11, .zorg12tot17:
            "Gebruikelijke zorg van \(leeftijd?.lowerBound ?? 0) tot en met \(leeftijd?.upperBound ?? 0) jaar"
        case .afstemming: "Afstemming met zorg, onderwijs, werk en inkomen"
        case .pgbHoogte: "Hoe de hoogte van een pgb wordt bepaald"
        case .misbruik: "Bestrijding van misbruik"
        case .ervaring: "Onderzoek naar ervaringen van gezinnen"
        case .prijs: "Verhouding tussen prijs en kwaliteit"
        default: "Zonder besluit: \(hulpsoort ?? "")"
        }
    }

    /// The kind of help the verordening calls freely accessible, or not; nil: it is about something else.
    package var hulpsoort: String? {
        switch self {
        case .lokaalTeam: "hulp van het lokale team"
        case .groep: "groepsaanbod"
        case .opvoedhulp: "lichte opvoedhulp"
        case .praktijk: "praktijkondersteuner jeugd bij de huisarts"
        case .begeleiding: "begeleiding"
        case .respijt: "logeren en dagopvang"
        case .behandeling: "behandeling"
        case .verblijf: "verblijf en pleegzorg"
        default: nil
        }
    }

    /// The ages a norm of usual care is about.
    package var leeftijd: ClosedRange<Int>? {
        switch self {
        case .zorg0tot2: 0...2
        case .zorg3tot4: 3...4
        case .zorg5tot11: 5...11
        case .zorg12tot17: 12...17
        default: nil
        }
    }

    package static let vrij = "vrij"
    package static let individueel = "individueel"
    /// The text of the kader holds.
    package static let kader = "zoals in het afwegingskader"
    package static let niets = "niet vastgelegd"

    package static let meesteTekens = 600

    /// Yes or no.
    package var isJaNee: Bool { self == .gebruikelijk }
    package var isTekst: Bool { hulpsoort == nil && !isJaNee }
}

extension Verordeningpunt: Instelregel {
    package var standaard: String {
        switch self {
        case .gebruikelijk: "ja"
        case .lokaalTeam, .groep: Self.vrij
        default: hulpsoort != nil ? Self.individueel : leeftijd != nil ? Self.kader : Self.niets
        }
    }

    package var vindplaats: String {
        switch self {
        case .naam: "Jeugdwet 2.9"
        case .voorwaarden: "Jeugdwet 2.9 onder a"
        case .gebruikelijk: "Jeugdwet 2.3 lid 1 en 2.9 onder a; rechtspraak"
        case .zorg0tot2, .zorg3tot4, .zorg5tot11, .zorg12tot17: "Jeugdwet 2.9 onder a; richtlijn gebruikelijke zorg (CIZ)"
        case .afstemming: "Jeugdwet 2.9 onder b"
        case .pgbHoogte: "Jeugdwet 2.9 onder c en 8.1.1"
        case .misbruik: "Jeugdwet 2.9 onder d"
        case .ervaring: "Jeugdwet 2.10"
        case .prijs: "Jeugdwet 2.11 en 2.12"
        default: "Jeugdwet 2.9 onder a"
        }
    }

    /// The articles were read; what gemeenten make of usual care, and which help they leave free, was not looked up.
    package var isNagegaan: Bool { !(isJaNee || leeftijd != nil || hulpsoort != nil) }

    package func fout(_ waarde: String) -> String? {
        if isJaNee { return ["ja", "nee"].contains(waarde) ? nil : "Kies ja of nee." }
        if hulpsoort != nil { return [Self.vrij, Self.individueel].contains(waarde) ? nil : "Kies vrij of individueel." }
        return (1...Self.meesteTekens).contains(waarde.count) && !waarde.isBlank
            ? nil : "Schrijf een tekst van hoogstens \(Self.meesteTekens) tekens."
    }
}
