// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// The parts of the composite types (CDT_…), in the order of the table.

extension IJW.XsdVersie: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self() }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("BasisschemaXsdVersie", &basisschemaXsdVersie)
        try gang.veld("BerichtXsdVersie", &berichtXsdVersie)
    }
}

extension IJW.Geboortedatum: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(datum: .nogTeLezen) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Datum", &datum)
        try gang.veld("DatumGebruik", &datumGebruik)
    }
}

extension IJW.Achternaam: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(achternaam: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Achternaam", &achternaam)
        try gang.veld("Voorvoegsel", &voorvoegsel)
    }
}

extension IJW.Naam: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(geslachtsnaam: .leeg) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Geslachtsnaam", &geslachtsnaam)
        try gang.veld("Partnernaam", &partnernaam)
        try gang.veld("Voornamen", &voornamen)
        try gang.veld("Voorletters", &voorletters)
        try gang.veld("NaamGebruik", &naamGebruik)
    }
}

extension IJW.Product: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(categorie: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Categorie", &categorie)
        try gang.veld("Code", &code)
    }
}

extension IJW.Omvang: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(volume: 0, eenheid: "", frequentie: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Volume", &volume)
        try gang.veld("Eenheid", &eenheid)
        try gang.veld("Frequentie", &frequentie)
    }
}

extension IJW.Communicatie: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(vorm: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Vorm", &vorm)
        try gang.veld("Taal", &taal)
    }
}

extension IJW.Huis: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(huisnummer: 0) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Huisnummer", &huisnummer)
        try gang.veld("Huisletter", &huisletter)
        try gang.veld("HuisnummerToevoeging", &huisnummerToevoeging)
        try gang.veld("AanduidingWoonadres", &aanduidingWoonadres)
    }
}

extension IJW.Adres: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self() }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Huis", &huis)
        try gang.veld("Postcode", &postcode)
        try gang.veld("Straatnaam", &straatnaam)
        try gang.veld("Plaatsnaam", &plaatsnaam)
        try gang.veld("LandCode", &landCode)
    }
}

extension IJW.Telefoon: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(telefoonnummer: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Telefoonnummer", &telefoonnummer)
        try gang.veld("Landnummer", &landnummer)
    }
}

/// CDT_Telefoonnummers, which a `Contact` holds as two properties.
struct Telefoonnummers: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(eerste: .leeg) }
    var eerste: IJW.Telefoon
    var tweede: IJW.Telefoon?

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Telefoon01", &eerste)
        try gang.veld("Telefoon02", &tweede)
    }
}

extension IJW.OpenPeriode: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self() }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Begindatum", &begindatum)
        try gang.veld("Einddatum", &einddatum)
    }
}
