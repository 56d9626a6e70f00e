// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// The twelve areas of life of the broad analysis: our own neutral model, so that a published framework can replace it.
package enum Leefgebied: String, Keuzelijst {
    case veiligheid = "L1"
    case ontwikkeling = "L2"
    case gezondheid = "L3"
    case opvoeding = "L4"
    case gezinsrelaties = "L5"
    case oudersZelf = "L6"
    case school = "L7"
    case vrijeTijd = "L8"
    case netwerk = "L9"
    case wonen = "L10"
    case geld = "L11"
    case justitieEnCultuur = "L12"

    package var label: String {
        switch self {
        case .veiligheid: "Veiligheid en basiszorg"
        case .ontwikkeling: "Ontwikkeling en gedrag"
        case .gezondheid: "Gezondheid"
        case .opvoeding: "Opvoeding en ouderschap"
        case .gezinsrelaties: "Gezin, scheiding en gezag"
        case .oudersZelf: "Hoe het met de ouders zelf gaat"
        case .school: "School, opvang en werk"
        case .vrijeTijd: "Vrienden, vrije tijd en online"
        case .netwerk: "Netwerk en steunfiguren"
        case .wonen: "Wonen"
        case .geld: "Geld en werk van de ouders"
        case .justitieEnCultuur: "Justitie, migratie en zingeving"
        }
    }

    package var hulp: String? { "Denk aan: \(signalen.joined(separator: ", "))." }

    /// What may show here; to think along, never to tick off.
    package var signalen: [String] {
        switch self {
        case .veiligheid:
            ["geweld of dreiging", "te weinig toezicht of verzorging", "een kind dat bang is", "ruzie tussen ouders om het kind"]
        case .ontwikkeling: ["somber, bang of boos", "druk of juist stil", "iets wat bij deze leeftijd nog niet lukt"]
        case .gezondheid: ["slapen en eten", "zindelijkheid", "een beperking of ziekte", "iets ingrijpends meegemaakt", "alcohol of drugs"]
        case .opvoeding: ["warmte en aandacht", "regels en grenzen", "zich overbelast voelen", "de band tussen ouder en kind"]
        case .gezinsrelaties: ["ruzie thuis", "omgang na een scheiding", "een samengesteld gezin", "vragen over gezag"]
        case .oudersZelf: ["psychische klachten", "verslaving", "moeite met leren of plannen", "mantelzorg", "detentie"]
        case .school: ["verzuim of thuiszitten", "moeite met leren", "pesten in de klas", "geen opvang of werk"]
        case .vrijeTijd: ["eenzaam zijn", "gepest worden", "foute vrienden", "veel gamen of online zijn"]
        case .netwerk: ["wie helpt er nu al", "wie kan het kind vertrouwen", "een adempauze voor de ouders"]
        case .wonen: ["te klein of onveilig wonen", "overlast", "dreigende uitzetting", "geen vaste plek"]
        case .geld: ["schulden", "te weinig geld voor eten, kleren of sport", "toeslagen", "werk kwijt of onzeker werk"]
        case .justitieEnCultuur: ["contact met politie of Halt", "verblijfsstatus", "taal", "geloof en gewoonten"]
        }
    }

    /// Where the cause may lie outside youth help; solve it there.
    package var elders: [String] {
        switch self {
        case .veiligheid: ["Veilig Thuis", "Meldcode", "crisisdienst"]
        case .ontwikkeling: ["jeugdgezondheidszorg", "school", "jeugdondersteuner bij de huisarts"]
        case .gezondheid: ["huisarts", "zorgverzekering (Zvw)", "langdurige zorg (Wlz)"]
        case .opvoeding: ["oudercursus", "jeugdgezondheidszorg", "vrijwilliger aan huis"]
        case .gezinsrelaties: ["scheidingsloket", "mediation", "rechtsbijstand"]
        case .oudersZelf: ["ggz voor volwassenen (Zvw)", "Wmo-ondersteuning"]
        case .school: ["samenwerkingsverband passend onderwijs", "leerplicht", "afspraken over zorg op school"]
        case .vrijeTijd: ["jongerenwerk", "sport of vereniging", "inloop in de buurt"]
        case .netwerk: ["netwerkberaad", "steungezin", "vrijwilligers"]
        case .wonen: ["woningcorporatie", "opvang (Wmo)"]
        case .geld: ["schuldhulp (Wgs)", "Participatiewet", "regelingen voor kinderen"]
        case .justitieEnCultuur: ["Raad voor de Kinderbescherming", "vluchtelingenwerk", "tolk"]
        }
    }
}

/// Whose voice it is. Voices are kept apart, always.
package enum Stem: String, Keuzelijst {
    case kind
    case ouder
    case professional

    package var label: String {
        switch self {
        case .kind: "Kind of jongere"
        case .ouder: "Ouder"
        case .professional: "Professional"
        }
    }
}

/// Not talking about it is a valid answer.
package enum Gespreksstand: String, Keuzelijst {
    case besproken
    case nietBesproken = "niet-besproken"
    case nietGewenst = "niet-gewenst"

    package var label: String {
        switch self {
        case .besproken: "Besproken"
        case .nietBesproken: "Niet besproken"
        case .nietGewenst: "Wil er niet over praten"
        }
    }
}

/// What a finding leads to: the ladder from own strength to individual provision. Eight classes.
package enum Resultaatklasse: String, Keuzelijst {
    case eigenKracht = "eigen-kracht"
    case collectief
    case team
    case anderDomein = "ander-domein"
    case onderzoeken
    case specialist
    case individueleVoorziening = "individuele-voorziening"
    case veiligheid

    package var label: String {
        switch self {
        case .eigenKracht: "Gezin en netwerk pakken het op"
        case .collectief: "Aanbod in de buurt"
        case .team: "Het team helpt zelf"
        case .anderDomein: "Ligt op een ander terrein"
        case .onderzoeken: "Eerst meer uitzoeken"
        case .specialist: "Specialist erbij halen"
        case .individueleVoorziening: "Individuele voorziening"
        case .veiligheid: "Veiligheid gaat voor"
        }
    }
}
