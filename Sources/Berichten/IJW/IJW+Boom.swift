// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// The one place where the parts of the standard and our values are tied together, in the order of the table.

extension IJW.XsdVersie {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(basisschemaXsdVersie: try node.tekst("BasisschemaXsdVersie"), berichtXsdVersie: try node.tekst("BerichtXsdVersie"))
    }

    var delen: Delen { Delen(.basis).met("BasisschemaXsdVersie", basisschemaXsdVersie).met("BerichtXsdVersie", berichtXsdVersie) }
}

extension IJW.Geboortedatum {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(datum: try node.datum("Datum"), datumGebruik: node.tekst(misschien: "DatumGebruik"))
    }

    var delen: Delen { Delen(.basis).met("Datum", datum).met("DatumGebruik", datumGebruik) }
}

extension IJW.Achternaam {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(achternaam: try node.tekst("Achternaam"), voorvoegsel: node.tekst(misschien: "Voorvoegsel"))
    }

    var delen: Delen { Delen(.basis).met("Achternaam", achternaam).met("Voorvoegsel", voorvoegsel) }
}

extension IJW.Naam {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(
            geslachtsnaam: try node.waarde("Geslachtsnaam", IJW.Achternaam.init),
            partnernaam: try node.waarde(misschien: "Partnernaam", IJW.Achternaam.init),
            voornamen: node.tekst(misschien: "Voornamen"), voorletters: node.tekst(misschien: "Voorletters"),
            naamGebruik: node.tekst(misschien: "NaamGebruik"))
    }

    var delen: Delen {
        Delen(.basis).met("Geslachtsnaam", geslachtsnaam.delen).met("Partnernaam", partnernaam?.delen)
            .met("Voornamen", voornamen).met("Voorletters", voorletters).met("NaamGebruik", naamGebruik)
    }
}

extension IJW.Product {
    init(_ node: Knoop) throws(Leesfout) { self.init(categorie: try node.tekst("Categorie"), code: node.tekst(misschien: "Code")) }

    var delen: Delen { Delen(.basis).met("Categorie", categorie).met("Code", code) }
}

extension IJW.Omvang {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(volume: try node.getal("Volume"), eenheid: try node.tekst("Eenheid"), frequentie: try node.tekst("Frequentie"))
    }

    var delen: Delen { Delen(.basis).met("Volume", volume).met("Eenheid", eenheid).met("Frequentie", frequentie) }
}

extension IJW.Communicatie {
    init(_ node: Knoop) throws(Leesfout) { self.init(vorm: try node.tekst("Vorm"), taal: node.tekst(misschien: "Taal")) }

    var delen: Delen { Delen(.basis).met("Vorm", vorm).met("Taal", taal) }
}

extension IJW.Huis {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(
            huisnummer: try node.getal("Huisnummer"), huisletter: node.tekst(misschien: "Huisletter"),
            huisnummerToevoeging: node.tekst(misschien: "HuisnummerToevoeging"),
            aanduidingWoonadres: node.tekst(misschien: "AanduidingWoonadres"))
    }

    var delen: Delen {
        Delen(.basis).met("Huisnummer", huisnummer).met("Huisletter", huisletter)
            .met("HuisnummerToevoeging", huisnummerToevoeging).met("AanduidingWoonadres", aanduidingWoonadres)
    }
}

extension IJW.Adres {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(
            huis: try node.waarde(misschien: "Huis", IJW.Huis.init), postcode: node.tekst(misschien: "Postcode"),
            straatnaam: node.tekst(misschien: "Straatnaam"), plaatsnaam: node.tekst(misschien: "Plaatsnaam"),
            landCode: node.tekst(misschien: "LandCode"))
    }

    var delen: Delen {
        Delen(.basis).met("Huis", huis?.delen).met("Postcode", postcode).met("Straatnaam", straatnaam)
            .met("Plaatsnaam", plaatsnaam).met("LandCode", landCode)
    }
}

extension IJW.Telefoon {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(telefoonnummer: try node.tekst("Telefoonnummer"), landnummer: try node.tekst("Landnummer"))
    }

    var delen: Delen { Delen(.basis).met("Telefoonnummer", telefoonnummer).met("Landnummer", landnummer) }
}

extension IJW.OpenPeriode {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(begindatum: try node.datum(misschien: "Begindatum"), einddatum: try node.datum(misschien: "Einddatum"))
    }

    var delen: Delen { Delen(.basis).met("Begindatum", begindatum).met("Einddatum", einddatum) }
}

extension IJW.Contact {
    init(_ node: Knoop) throws(Leesfout) {
        let telephone = node.deel("Telefoon")
        self.init(
            soort: try node.tekst("Soort"), adres: try node.waarde(misschien: "Adres", IJW.Adres.init),
            organisatie: node.tekst(misschien: "Organisatie"),
            telefoon01: try telephone?.waarde(misschien: "Telefoon01", IJW.Telefoon.init),
            telefoon02: try telephone?.waarde(misschien: "Telefoon02", IJW.Telefoon.init),
            emailadres: node.tekst(misschien: "Emailadres"), periode: try node.waarde(misschien: "Periode", IJW.OpenPeriode.init))
        retourCodes = node.retourCodes
    }

    var delen: Delen {
        let telephone = telefoon01.map { Delen(.basis).met("Telefoon01", $0.delen).met("Telefoon02", telefoon02?.delen) }
        return Delen(.bericht).met("Soort", soort).met("Adres", adres?.delen).met("Organisatie", organisatie)
            .met("Telefoon", telephone).met("Emailadres", emailadres).met("Periode", periode?.delen).met(retourCodes: retourCodes)
    }
}

extension IJW.Relatie {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(
            nummer: try node.tekst("Nummer"), volgorde: try node.getal(misschien: "Volgorde"), soort: try node.tekst("Soort"),
            geboortedatum: try node.waarde(misschien: "Geboortedatum", IJW.Geboortedatum.init),
            geslacht: node.tekst(misschien: "Geslacht"), naam: try node.waarde("Naam", IJW.Naam.init),
            contact: try node.waarde("Contact", IJW.Contact.init))
        retourCodes = node.retourCodes
    }

    var delen: Delen {
        Delen(.bericht).met("Nummer", nummer).met("Volgorde", volgorde).met("Soort", soort)
            .met("Geboortedatum", geboortedatum?.delen).met("Geslacht", geslacht).met("Naam", naam.delen)
            .met("Contact", contact.delen).met(retourCodes: retourCodes)
    }
}

extension IJW.ToegewezenProduct {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(
            toewijzingNummer: try node.getal("ToewijzingNummer"), referentieAanbieder: node.tekst(misschien: "ReferentieAanbieder"),
            product: try node.waarde(misschien: "Product", IJW.Product.init), toewijzingsdatum: try node.datum("Toewijzingsdatum"),
            toewijzingstijd: try node.tekst("Toewijzingstijd").samengevouwen, ingangsdatum: try node.datum("Ingangsdatum"),
            einddatum: try node.datum(misschien: "Einddatum"), redenWijziging: node.tekst(misschien: "RedenWijziging"),
            omvang: try node.waarde(misschien: "Omvang", IJW.Omvang.init), budget: try node.getal(misschien: "Budget"),
            commentaar: node.tekst(misschien: "Commentaar"))
        retourCodes = node.retourCodes
    }

    var delen: Delen {
        Delen(.bericht).met("ToewijzingNummer", toewijzingNummer).met("ReferentieAanbieder", referentieAanbieder)
            .met("Product", product?.delen).met("Toewijzingsdatum", toewijzingsdatum).met("Toewijzingstijd", toewijzingstijd)
            .met("Ingangsdatum", ingangsdatum).met("Einddatum", einddatum).met("RedenWijziging", redenWijziging)
            .met("Omvang", omvang?.delen).met("Budget", budget).met("Commentaar", commentaar).met(retourCodes: retourCodes)
    }
}

extension IJW.StartProduct {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(
            toewijzingNummer: try node.getal(misschien: "ToewijzingNummer"),
            product: try node.waarde(misschien: "Product", IJW.Product.init),
            toewijzingIngangsdatum: try node.datum(misschien: "ToewijzingIngangsdatum"), begindatum: try node.datum("Begindatum"),
            statusAanlevering: try node.tekst("StatusAanlevering"))
        retourCodes = node.retourCodes
    }

    var delen: Delen {
        Delen(.bericht).met("ToewijzingNummer", toewijzingNummer).met("Product", product?.delen)
            .met("ToewijzingIngangsdatum", toewijzingIngangsdatum).met("Begindatum", begindatum)
            .met("StatusAanlevering", statusAanlevering).met(retourCodes: retourCodes)
    }
}

extension IJW.StopProduct {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(
            toewijzingNummer: try node.getal(misschien: "ToewijzingNummer"),
            product: try node.waarde(misschien: "Product", IJW.Product.init),
            toewijzingIngangsdatum: try node.datum(misschien: "ToewijzingIngangsdatum"), begindatum: try node.datum("Begindatum"),
            redenBeeindiging: try node.tekst("RedenBeeindiging"), einddatum: try node.datum("Einddatum"),
            statusAanlevering: try node.tekst("StatusAanlevering"))
        retourCodes = node.retourCodes
    }

    var delen: Delen {
        Delen(.bericht).met("ToewijzingNummer", toewijzingNummer).met("Product", product?.delen)
            .met("ToewijzingIngangsdatum", toewijzingIngangsdatum).met("Begindatum", begindatum)
            .met("RedenBeeindiging", redenBeeindiging).met("Einddatum", einddatum)
            .met("StatusAanlevering", statusAanlevering).met(retourCodes: retourCodes)
    }
}
