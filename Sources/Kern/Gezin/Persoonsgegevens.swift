// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A person's name, in the parts the BRP and iJw know.
package struct Naam: Codable, Sendable, Hashable {
    package let voornamen: String
    package let roepnaam: String
    /// Like `de` or `van der`.
    package let voorvoegsel: String
    package let achternaam: String
    package init(voornamen: String = "", roepnaam: String = "", voorvoegsel: String = "", achternaam: String) {
        self.voornamen = voornamen
        self.roepnaam = roepnaam
        self.voorvoegsel = voorvoegsel
        self.achternaam = achternaam
    }

    /// `Karin de Wit`: roepnaam before voornamen.
    package var volledig: String { [eerste, voorvoegsel, achternaam].filter { !$0.isEmpty }.joined(separator: " ") }

    /// What the person is called: roepnaam, else the first of the voornamen, else the surname.
    package var aanspreek: String { eerste.isEmpty ? [voorvoegsel, achternaam].filter { !$0.isEmpty }.joined(separator: " ") : eerste }

    /// `Wit, Karin de`, to find someone in a list.
    package var opAchternaam: String {
        let tail = [eerste, voorvoegsel].filter { !$0.isEmpty }.joined(separator: " ")
        return tail.isEmpty ? achternaam : "\(achternaam), \(tail)"
    }

    private var eerste: String { roepnaam.isEmpty ? String(voornamen.split(separator: " ").first ?? "") : roepnaam }
}

/// Who someone is. Exists once per installation; sealed under the person's own key.
package struct Persoonsgegevens: Feitinhoud {
    package static let soort = "persoonsgegevens"
    package let persoon: ID<Persoon>
    package let naam: Naam
    /// Known only in part is allowed (iJw COD170).
    package let geboortedatum: Geboortedatum?
    package let geslacht: Geslacht
    package let bsn: BSN?
    /// Where the BSN comes from; it must be verified at the first contact (Jeugdwet 7.2.1 and further).
    package let bsnHerkomst: Gegevensbron?
    package init(
        persoon: ID<Persoon>, naam: Naam, geboortedatum: Geboortedatum? = nil, geslacht: Geslacht = .onbekend, bsn: BSN? = nil,
        bsnHerkomst: Gegevensbron? = nil
    ) {
        self.persoon = persoon
        self.naam = naam
        self.geboortedatum = geboortedatum
        self.geslacht = geslacht
        self.bsn = bsn
        self.bsnHerkomst = bsnHerkomst
    }
}

/// iJw COD046.
package enum Geslacht: String, Keuzelijst {
    case onbekend = "0"
    case mannelijk = "1"
    case vrouwelijk = "2"

    package var label: String {
        switch self {
        case .onbekend: "Onbekend of anders"
        case .mannelijk: "Man of jongen"
        case .vrouwelijk: "Vrouw of meisje"
        }
    }
}

/// Where a datum about a person was taken from.
package enum Gegevensbron: String, Keuzelijst {
    case brp
    case identiteitsbewijs
    case gezin
    case verwijzer
    case gezagsregister
    case beschikking

    package var label: String {
        switch self {
        case .brp: "BRP"
        case .identiteitsbewijs: "Identiteitsbewijs gezien"
        case .gezin: "Van het gezin gehoord"
        case .verwijzer: "Van de verwijzer gehoord"
        case .gezagsregister: "Gezagsregister"
        case .beschikking: "Beschikking van de rechtbank"
        }
    }
}

/// Where someone lives or gets letters, from the fact's `geldigVan` on.
package struct Adres: Feitinhoud {
    package static let soort = "adres"
    package let persoon: ID<Persoon>
    package let adressoort: Adressoort
    package let straat: String
    package let huisnummer: Int
    package let huisletter: String
    package let toevoeging: String
    package let postcode: Postcode?
    package let plaats: String
    /// ISO 3166, iJw COD032.
    package let land: String
    package init(
        persoon: ID<Persoon>, adressoort: Adressoort = .brp, straat: String, huisnummer: Int, huisletter: String = "",
        toevoeging: String = "", postcode: Postcode? = nil, plaats: String, land: String = "NL"
    ) {
        self.persoon = persoon
        self.adressoort = adressoort
        self.straat = straat
        self.huisnummer = huisnummer
        self.huisletter = huisletter
        self.toevoeging = toevoeging
        self.postcode = postcode
        self.plaats = plaats
        self.land = land
    }

    /// One line: `Dorpsstraat 12 A, 1234 AB Waterrijk`.
    package var regel: String {
        let number = [String(huisnummer), huisletter, toevoeging].filter { !$0.isEmpty }.joined(separator: " ")
        let town = [postcode?.tekst ?? "", plaats].filter { !$0.isEmpty }.joined(separator: " ")
        return "\(straat) \(number), \(town)"
    }
}

/// iJw COD757.
package enum Adressoort: String, Keuzelijst {
    case brp = "01"
    case correspondentie = "02"
    case verblijf = "03"
    case tijdelijk = "04"

    package var label: String {
        switch self {
        case .brp: "Woonadres (BRP)"
        case .correspondentie: "Postadres"
        case .verblijf: "Verblijfadres"
        case .tijdelijk: "Tijdelijk adres"
        }
    }
}

/// How someone can be reached and in which language; a change is a new fact.
package struct Bereikbaarheid: Feitinhoud {
    package static let soort = "bereikbaarheid"
    package let persoon: ID<Persoon>
    package let telefoon: Telefoonnummer?
    package let email: String
    /// Empty: Dutch.
    package let taal: String
    package let tolk: Tolk?
    /// What to mind: "na vier uur bellen", "niet appen, vader leest mee".
    package let aandacht: String
    package init(
        persoon: ID<Persoon>, telefoon: Telefoonnummer? = nil, email: String = "", taal: String = "", tolk: Tolk? = nil,
        aandacht: String = ""
    ) {
        self.persoon = persoon
        self.telefoon = telefoon
        self.email = email
        self.taal = taal
        self.tolk = tolk
        self.aandacht = aandacht
    }
}

/// iJw COD747.
package enum Tolk: String, Keuzelijst {
    case taal = "1"
    case doventolk = "2"
    case doofblindentolk = "3"

    package var label: String {
        switch self {
        case .taal: "Tolk voor de taal"
        case .doventolk: "Gebarentolk"
        case .doofblindentolk: "Tolk voor doofblinden"
        }
    }
}
