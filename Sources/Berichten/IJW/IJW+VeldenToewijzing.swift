// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// The classes of 301–308, in the order of the table.

extension IJW.Contact: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(soort: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Soort", &soort)
        try gang.veld("Adres", &adres)
        try gang.veld("Organisatie", &organisatie)
        var numbers = telefoon01.map { Telefoonnummers(eerste: $0, tweede: telefoon02) }
        try gang.veld("Telefoon", &numbers)
        (telefoon01, telefoon02) = (numbers?.eerste, numbers?.tweede)
        try gang.veld("Emailadres", &emailadres)
        try gang.veld("Periode", &periode)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.Relatie: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(nummer: "", soort: "", naam: .leeg, contact: .leeg) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Nummer", &nummer)
        try gang.veld("Volgorde", &volgorde)
        try gang.veld("Soort", &soort)
        try gang.veld("Geboortedatum", &geboortedatum)
        try gang.veld("Geslacht", &geslacht)
        try gang.veld("Naam", &naam)
        try gang.veld("Contact", &contact)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.ToegewezenProduct: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self {
        Self(toewijzingNummer: 0, product: nil, toewijzingsdatum: .nogTeLezen, toewijzingstijd: "", ingangsdatum: .nogTeLezen)
    }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("ToewijzingNummer", &toewijzingNummer)
        try gang.veld("ReferentieAanbieder", &referentieAanbieder)
        try gang.veld("Product", &product)
        try gang.veld("Toewijzingsdatum", &toewijzingsdatum)
        try gang.tijd("Toewijzingstijd", &toewijzingstijd)
        try gang.veld("Ingangsdatum", &ingangsdatum)
        try gang.veld("Einddatum", &einddatum)
        try gang.veld("RedenWijziging", &redenWijziging)
        try gang.veld("Omvang", &omvang)
        try gang.veld("Budget", &budget)
        try gang.veld("Commentaar", &commentaar)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.Client301: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self {
        Self(bsn: IJW.Bsn(""), geboortedatum: .leeg, geslacht: "", naam: .leeg, contactgegevens: [], toegewezenProducten: [])
    }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Bsn", &bsn)
        try gang.veld("Geboortedatum", &geboortedatum)
        try gang.veld("Geslacht", &geslacht)
        try gang.veld("Naam", &naam)
        try gang.veld("Communicatie", &communicatie)
        try gang.veld("JuridischeStatus", &juridischeStatus)
        try gang.veld("WettelijkeVertegenwoordiging", &wettelijkeVertegenwoordiging)
        try gang.veld("Commentaar", &commentaar)
        try gang.reeks("Relaties", "Relatie", &relaties)
        try gang.reeks("Contactgegevens", "Contact", &contactgegevens)
        try gang.reeks("ToegewezenProducten", "ToegewezenProduct", &toegewezenProducten)
        try gang.retourCodes(&retourCodes)
    }
}

/// A start or a stop, as member of its wrapping class.
protocol Regielid: IJWKlasse {
    static var omhulsel: String { get }
    static var naam: String { get }
}

extension IJW.Regieclient: Veldinhoud, IJWKlasse where Regel: Regielid {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(bsn: IJW.Bsn(""), geboortedatum: .leeg, geslacht: "", naam: .leeg, producten: []) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Bsn", &bsn)
        try gang.veld("Geboortedatum", &geboortedatum)
        try gang.veld("Geslacht", &geslacht)
        try gang.veld("Naam", &naam)
        try gang.reeks(Regel.omhulsel, Regel.naam, &producten)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.StartProduct: Regielid {
    static var omhulsel: String { "StartProducten" }
    static var naam: String { "StartProduct" }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(toewijzingNummer: nil, product: nil, begindatum: .nogTeLezen) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("ToewijzingNummer", &toewijzingNummer)
        try gang.veld("Product", &product)
        try gang.veld("ToewijzingIngangsdatum", &toewijzingIngangsdatum)
        try gang.veld("Begindatum", &begindatum)
        try gang.veld("StatusAanlevering", &statusAanlevering)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.StopProduct: Regielid {
    static var omhulsel: String { "StopProducten" }
    static var naam: String { "StopProduct" }
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self {
        Self(toewijzingNummer: nil, product: nil, begindatum: .nogTeLezen, redenBeeindiging: "", einddatum: .nogTeLezen)
    }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("ToewijzingNummer", &toewijzingNummer)
        try gang.veld("Product", &product)
        try gang.veld("ToewijzingIngangsdatum", &toewijzingIngangsdatum)
        try gang.veld("Begindatum", &begindatum)
        try gang.veld("RedenBeeindiging", &redenBeeindiging)
        try gang.veld("Einddatum", &einddatum)
        try gang.veld("StatusAanlevering", &statusAanlevering)
        try gang.retourCodes(&retourCodes)
    }
}
