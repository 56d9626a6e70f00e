// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What makes up the pedagogical basis: what is near, for everybody, before there is any question of jeugdhulp (Hervormingsagenda 2.1.2:
/// opvang, onderwijs, welzijn, jongerenwerk, sport, JGZ, lokale teams, online).
package enum Kaartsoort: String, Keuzelijst {
    case opvang
    case onderwijs
    case welzijn
    case jongerenwerk
    case sport
    case jgz
    case steun
    case geld
    case zorg
    case online

    package var label: String {
        switch self {
        case .opvang: "Opvang en peuterspeelzaal"
        case .onderwijs: "School en leren"
        case .welzijn: "Buurthuis en welzijn"
        case .jongerenwerk: "Jongerenwerk"
        case .sport: "Sport, muziek en cultuur"
        case .jgz: "Consultatiebureau en GGD"
        case .steun: "Steun van andere mensen"
        case .geld: "Geld en rechten"
        case .zorg: "Huisarts en wijkzorg"
        case .online: "Online en telefoon"
        }
    }
}

/// What somebody comes with, in their own kind of words. Never a diagnosis.
package enum Levensvraag: String, Keuzelijst {
    case baby
    case opvoeden
    case boos
    case somber
    case school
    case scheiding
    case vrienden
    case scherm
    case middelen
    case beperking
    case geld
    case ouder
    case ander
    case veilig
    case leuk
    case achttien

    package var label: String {
        switch self {
        case .baby: "Zwanger, of een baby die veel huilt"
        case .opvoeden: "Opvoeden is soms lastig"
        case .boos: "Vaak boos, druk of niet luisteren"
        case .somber: "Somber, bang of gespannen"
        case .school: "Het gaat niet goed op school"
        case .scheiding: "Ruzie thuis of uit elkaar gaan"
        case .vrienden: "Gepest worden of alleen zijn"
        case .scherm: "Gamen, telefoon en sociale media"
        case .middelen: "Alcohol, drugs of vapen"
        case .beperking: "Een kind dat ziek is of een beperking heeft"
        case .geld: "Te weinig geld"
        case .ouder: "Het gaat niet goed met mij als ouder"
        case .ander: "Zorgen om een kind van iemand anders"
        case .veilig: "Het is thuis niet veilig"
        case .leuk: "Iets leuks doen: sport, muziek of spelen"
        case .achttien: "Bijna 18: wonen, werk en geld"
        }
    }
}

/// How one comes in.
package enum Kaarttoegang: String, Keuzelijst {
    case vrij
    case lichteToets = "lichte-toets"

    package var label: String {
        switch self {
        case .vrij: "Iedereen mag zo komen"
        case .lichteToets: "Eerst een kort gesprek met het lokale team"
        }
    }
}

package enum Kaartvorm: String, Keuzelijst {
    case inloop
    case groep
    case gesprek
    case online
    case telefoon

    package var label: String {
        switch self {
        case .inloop: "Binnenlopen"
        case .groep: "Samen in een groep"
        case .gesprek: "Een gesprek met één persoon"
        case .online: "Op internet"
        case .telefoon: "Bellen of chatten"
        }
    }
}

/// A wijk is no longer used; what was said of it stays.
package struct Wijkeinde: Feitinhoud {
    package static let soort = "wijkeinde"
    package let code: String
    package init(code: String) { self.code = code }
    package var open: Opencodes { Opencodes(code: code) }
}

/// A part of the gemeente, by the code its statistics use.
package struct Wijk: Feitinhoud {
    package static let soort = "wijk"
    package let code: String
    package let naam: String
    package init(code: String, naam: String) {
        self.code = code
        self.naam = naam
    }
    package var open: Opencodes { Opencodes(code: code) }
}

/// One voorziening on the sociale kaart. Names no person.
package struct Kaartvoorziening: Feitinhoud {
    package static let soort = "kaartvoorziening"
    package let voorziening: ID<Kaartvoorziening>
    package let naam: String
    /// Who offers it.
    package let organisatie: String
    package let kaartsoort: Kaartsoort
    package let vragen: [Levensvraag]
    /// Years, both counted in.
    package let leeftijdVan: Int
    package let leeftijdTot: Int
    /// Codes of wijken; empty: the whole gemeente.
    package let wijken: [String]
    package let vormen: [Kaartvorm]
    package let toegang: Kaarttoegang
    package let omschrijving: String
    /// What it costs, in words; empty: nothing.
    package let kosten: String
    package let telefoon: String
    package let website: String
    package let adres: String
    package let wanneer: String
    /// The day on which somebody who knows last said that this is right.
    package let nagekeken: Datum
    package init(
        voorziening: ID<Kaartvoorziening>, naam: String, organisatie: String, kaartsoort: Kaartsoort, vragen: [Levensvraag],
        leeftijdVan: Int, leeftijdTot: Int, wijken: [String] = [], vormen: [Kaartvorm], toegang: Kaarttoegang = .vrij,
        omschrijving: String, kosten: String = "", telefoon: String = "", website: String = "", adres: String = "", wanneer: String = "",
        nagekeken: Datum
    ) {
        self.voorziening = voorziening
        self.naam = naam
        self.organisatie = organisatie
        self.kaartsoort = kaartsoort
        self.vragen = vragen
        self.leeftijdVan = leeftijdVan
        self.leeftijdTot = leeftijdTot
        self.wijken = wijken
        self.vormen = vormen
        self.toegang = toegang
        self.omschrijving = omschrijving
        self.kosten = kosten
        self.telefoon = telefoon
        self.website = website
        self.adres = adres
        self.wanneer = wanneer
        self.nagekeken = nagekeken
    }
    package var open: Opencodes { Opencodes(code: voorziening.hex, datum: nagekeken) }

    package var isVoorIedereen: Bool { wijken.isEmpty }
    package func isIn(_ wijk: String) -> Bool { wijken.isEmpty || wijken.contains(wijk) }
    package func isVoor(leeftijd: Int) -> Bool { leeftijdVan <= leeftijd && leeftijd <= leeftijdTot }

    package var leeftijden: String {
        switch (leeftijdVan, leeftijdTot) {
        case (0, Self.oudste...): "alle leeftijden"
        case (0, _): "tot en met \(leeftijdTot) jaar"
        case (_, Self.oudste...): "vanaf \(leeftijdVan) jaar"
        default: leeftijdVan == leeftijdTot ? "\(leeftijdVan) jaar" : "\(leeftijdVan) tot en met \(leeftijdTot) jaar"
        }
    }

    /// The highest age a voorziening is asked for; from there on: everybody.
    package static let oudste = 99

    /// The same, looked at on this day and found right.
    package func nagekeken(op dag: Datum) -> Kaartvoorziening {
        Kaartvoorziening(
            voorziening: voorziening, naam: naam, organisatie: organisatie, kaartsoort: kaartsoort, vragen: vragen,
            leeftijdVan: leeftijdVan,
            leeftijdTot: leeftijdTot, wijken: wijken, vormen: vormen, toegang: toegang, omschrijving: omschrijving, kosten: kosten,
            telefoon: telefoon, website: website, adres: adres, wanneer: wanneer, nagekeken: dag)
    }
}

/// It is no longer there; what was said of it stays.
package struct Kaarteinde: Feitinhoud {
    package static let soort = "kaarteinde"
    package let voorziening: ID<Kaartvoorziening>
    package let reden: String
    package init(voorziening: ID<Kaartvoorziening>, reden: String) {
        self.voorziening = voorziening
        self.reden = reden
    }
    package var open: Opencodes { Opencodes(code: voorziening.hex) }
}

/// How sure a reader can be that it is still so. The terms are a choice of ours: a season, and a year.
package enum Kaartversheid: String, Sendable, CaseIterable {
    case vers
    case nakijken
    case oud

    package init(_ nagekeken: Datum, op dag: Datum) {
        self = dag <= nagekeken.plus(maanden: 6) ? .vers : dag <= nagekeken.plus(maanden: 12) ? .nakijken : .oud
    }
}
