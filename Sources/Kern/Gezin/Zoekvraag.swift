// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What was typed to find out whether somebody is already known.
package struct Zoekvraag: Sendable, Equatable {
    package let naam: String
    package let bsn: BSN?
    package let geboortedatum: Datum?
    package let telefoon: Telefoonnummer?
    package let postcode: Postcode?
    package let huisnummer: Int?
    package init(
        naam: String = "", bsn: BSN? = nil, geboortedatum: Datum? = nil, telefoon: Telefoonnummer? = nil, postcode: Postcode? = nil,
        huisnummer: Int? = nil
    ) {
        self.naam = naam
        self.bsn = bsn
        self.geboortedatum = geboortedatum
        self.telefoon = telefoon
        self.postcode = postcode
        self.huisnummer = huisnummer
    }
}

/// A person who may be meant.
package struct Kandidaat: Sendable, Equatable {
    package let persoon: ID<Persoon>
    package let naam: Naam
    package let geboortedatum: Geboortedatum?
    package let bsn: BSN?
    package let telefoon: Telefoonnummer?
    package let postcode: Postcode?
    package let huisnummer: Int?
    package init(
        persoon: ID<Persoon>, naam: Naam, geboortedatum: Geboortedatum? = nil, bsn: BSN? = nil, telefoon: Telefoonnummer? = nil,
        postcode: Postcode? = nil, huisnummer: Int? = nil
    ) {
        self.persoon = persoon
        self.naam = naam
        self.geboortedatum = geboortedatum
        self.bsn = bsn
        self.telefoon = telefoon
        self.postcode = postcode
        self.huisnummer = huisnummer
    }
}

/// Why a candidate was found; shown beside the hit.
package enum Trefreden: String, Sendable, CaseIterable, Codable {
    case bsn
    case heleNaam = "hele-naam"
    case tussenvoegsel
    case roepnaam
    case klank
    case geboortedatum
    case telefoon
    case adres
    case datumOmgewisseld = "datum-omgewisseld"
    case tikfout
    case datumEenCijfer = "datum-een-cijfer"
    case deelNaam = "deel-naam"
    case naamOntbreekt = "naam-ontbreekt"

    package var label: String {
        switch self {
        case .bsn: "zelfde BSN"
        case .heleNaam: "zelfde naam"
        case .tussenvoegsel: "zelfde naam, tussenvoegsel anders geschreven"
        case .roepnaam: "andere vorm van dezelfde voornaam"
        case .klank: "naam klinkt hetzelfde"
        case .geboortedatum: "zelfde geboortedatum"
        case .telefoon: "zelfde telefoonnummer"
        case .adres: "zelfde adres"
        case .datumOmgewisseld: "dag en maand van de geboorte omgewisseld"
        case .tikfout: "naam scheelt een letter"
        case .datumEenCijfer: "geboortedatum scheelt één cijfer"
        case .deelNaam: "naam lijkt"
        case .naamOntbreekt: "een deel van de naam is gelijk"
        }
    }

    package var isNaam: Bool {
        switch self {
        case .heleNaam, .tussenvoegsel, .roepnaam, .klank, .tikfout, .deelNaam, .naamOntbreekt: true
        case .bsn, .geboortedatum, .telefoon, .adres, .datumOmgewisseld, .datumEenCijfer: false
        }
    }

    /// Order of strength; an unequal BSN is never outweighed because it is no hit on BSN.
    package var gewicht: Int {
        switch self {
        case .bsn: 100
        case .heleNaam: 40
        case .tussenvoegsel: 38
        case .roepnaam: 32
        case .klank: 32
        case .geboortedatum: 30
        case .telefoon: 30
        case .adres: 25
        case .datumOmgewisseld: 24
        case .tikfout: 22
        case .datumEenCijfer: 20
        case .deelNaam: 15
        case .naamOntbreekt: 10
        }
    }
}

package struct Treffer: Sendable, Equatable {
    package let persoon: ID<Persoon>
    package let redenen: [Trefreden]
    package init(persoon: ID<Persoon>, redenen: [Trefreden]) {
        self.persoon = persoon
        self.redenen = redenen
    }

    package var gewicht: Int { redenen.map(\.gewicht).reduce(0, +) }

    /// So much alike that somebody must look before a second record is made: the name and something else, both nearly right.
    package var isVermoedelijkDezelfde: Bool { redenen.contains(.bsn) || redenen.contains(where: \.isNaam) && gewicht >= 50 }
}

extension Zoekvraag {
    /// Candidates with a reason, the strongest first; equal ones by id, so that the order is always the same.
    package func rangschik(_ kandidaten: [Kandidaat]) -> [Treffer] {
        let typed = Naamzoeker.zoekwoorden(naam)
        let hits = kandidaten.map { Treffer(persoon: $0.persoon, redenen: redenen($0, typed)) }.filter { telt($0.redenen) }
        return hits.sorted { $0.gewicht == $1.gewicht ? $0.persoon < $1.persoon : $0.gewicht > $1.gewicht }
    }

    /// A birth date that is only nearly the same is no reason by itself; but for day and month, when nothing else is asked.
    private func telt(_ redenen: [Trefreden]) -> Bool {
        switch redenen {
        case []: false
        case [.datumEenCijfer]: false
        case [.datumOmgewisseld]: naam.isBlank
        default: true
        }
    }

    private func redenen(_ kandidaat: Kandidaat, _ typed: [Zoekwoord]) -> [Trefreden] {
        let born = geboren(kandidaat.geboortedatum)
        var reasons: [Trefreden] = []
        if let bsn, bsn == kandidaat.bsn { reasons.append(.bsn) }
        if let reason = Self.naamreden(kandidaat.naam, typed, born) { reasons.append(reason) }
        if let born { reasons.append(born) }
        if let telefoon, telefoon == kandidaat.telefoon { reasons.append(.telefoon) }
        if let postcode, let huisnummer, postcode == kandidaat.postcode, huisnummer == kandidaat.huisnummer { reasons.append(.adres) }
        return reasons
    }

    private func geboren(_ bekend: Geboortedatum?) -> Trefreden? {
        guard let geboortedatum, let bekend, let period = bekend.mogelijk else { return nil }
        if period.bevat(geboortedatum) { return .geboortedatum }
        guard bekend.gebruik == nil, let near = Datumgelijkenis(geboortedatum, bekend.datum) else { return nil }
        return near == .omgewisseld ? .datumOmgewisseld : .datumEenCijfer
    }

    /// The weakest of the words speaks for the name.
    private static func naamreden(_ naam: Naam, _ typed: [Zoekwoord], _ geboren: Trefreden?) -> Trefreden? {
        let hit = Naamzoeker.treffer(typed, op: Naamzoeker.woorden(van: naam))
        guard hit.telt(geboren.map { $0 == .geboortedatum ? .zelfde : $0 == .datumOmgewisseld ? .omgewisseld : .eenCijfer }) else {
            return nil
        }
        guard hit.ontbrekend == 0 else { return .naamOntbreekt }
        switch hit.woorden.compactMap(\.self).max() {
        case .tikfout, .korteTikfout: return .tikfout
        case .begin: return .deelNaam
        case .klank: return .klank
        case .roepnaam: return .roepnaam
        case .tussenvoegsel: return .tussenvoegsel
        case .heel, nil: return Set(Naamzoeker.woorden(naam.volledig)).isSubset(of: typed.map(\.tekst)) ? .heleNaam : .deelNaam
        }
    }
}
