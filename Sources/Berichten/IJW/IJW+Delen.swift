// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The classes and composite types of iJw 3.2 as values, named as the standard spells them. `retourCodes` is filled only in a retour.
package enum IJW {
    package typealias Code = String

    /// Nine digits as they stand in a message; whether they are a BSN is rule CS002. Prints masked.
    package struct Bsn: Hashable, Sendable, Codable, CustomStringConvertible {
        package let cijfers: String
        package init(_ cijfers: String) { self.cijfers = cijfers }
        package init(_ bsn: BSN) { cijfers = bsn.cijfers }
        package var bsn: BSN? { BSN(cijfers) }
        package var description: String { "Bsn(…\(cijfers.suffix(3)))" }
    }

    package struct XsdVersie: Hashable, Sendable, Codable {
        package var basisschemaXsdVersie: String
        package var berichtXsdVersie: String

        package init(basisschemaXsdVersie: String = "1.0.0", berichtXsdVersie: String = "1.0.0") {
            self.basisschemaXsdVersie = basisschemaXsdVersie
            self.berichtXsdVersie = berichtXsdVersie
        }
    }

    package struct Geboortedatum: Hashable, Sendable, Codable {
        package var datum: Datum
        package var datumGebruik: Code?

        package init(datum: Datum, datumGebruik: Code? = nil) {
            self.datum = datum
            self.datumGebruik = datumGebruik
        }
    }

    package struct Achternaam: Hashable, Sendable, Codable {
        package var achternaam: String
        package var voorvoegsel: String?

        package init(achternaam: String, voorvoegsel: String? = nil) {
            self.achternaam = achternaam
            self.voorvoegsel = voorvoegsel
        }
    }

    /// CDT_VolledigeNaam and CDT_VerkorteNaam; the short one has no partnernaam and no naamGebruik.
    package struct Naam: Hashable, Sendable, Codable {
        package var geslachtsnaam: Achternaam
        package var partnernaam: Achternaam?
        package var voornamen: String?
        package var voorletters: String?
        package var naamGebruik: Code?

        package init(
            geslachtsnaam: Achternaam, partnernaam: Achternaam? = nil, voornamen: String? = nil, voorletters: String? = nil,
            naamGebruik: Code? = nil
        ) {
            self.geslachtsnaam = geslachtsnaam
            self.partnernaam = partnernaam
            self.voornamen = voornamen
            self.voorletters = voorletters
            self.naamGebruik = naamGebruik
        }
    }

    /// Specific = category and code, aspecific = category only, generic = no product at all (IV075).
    package struct Product: Hashable, Sendable, Codable {
        package var categorie: Code
        package var code: Code?

        package init(categorie: Code, code: Code? = nil) {
            self.categorie = categorie
            self.code = code
        }
    }

    /// Volume in whole units, at unit 83 in eurocents (IV042).
    package struct Omvang: Hashable, Sendable, Codable {
        package var volume: Int
        package var eenheid: Code
        package var frequentie: Code

        package init(volume: Int, eenheid: Code, frequentie: Code) {
            self.volume = volume
            self.eenheid = eenheid
            self.frequentie = frequentie
        }
    }

    package struct Communicatie: Hashable, Sendable, Codable {
        package var vorm: Code
        package var taal: String?

        package init(vorm: Code, taal: String? = nil) {
            self.vorm = vorm
            self.taal = taal
        }
    }

    package struct Huis: Hashable, Sendable, Codable {
        package var huisnummer: Int
        package var huisletter: String?
        package var huisnummerToevoeging: String?
        package var aanduidingWoonadres: Code?

        package init(huisnummer: Int, huisletter: String? = nil, huisnummerToevoeging: String? = nil, aanduidingWoonadres: Code? = nil) {
            self.huisnummer = huisnummer
            self.huisletter = huisletter
            self.huisnummerToevoeging = huisnummerToevoeging
            self.aanduidingWoonadres = aanduidingWoonadres
        }
    }

    package struct Adres: Hashable, Sendable, Codable {
        package var huis: Huis?
        package var postcode: String?
        package var straatnaam: String?
        package var plaatsnaam: String?
        package var landCode: Code?

        package init(
            huis: Huis? = nil, postcode: String? = nil, straatnaam: String? = nil, plaatsnaam: String? = nil, landCode: Code? = nil
        ) {
            self.huis = huis
            self.postcode = postcode
            self.straatnaam = straatnaam
            self.plaatsnaam = plaatsnaam
            self.landCode = landCode
        }
    }

    package struct Telefoon: Hashable, Sendable, Codable {
        package var telefoonnummer: String
        package var landnummer: String

        package init(telefoonnummer: String, landnummer: String = "0031") {
            self.telefoonnummer = telefoonnummer
            self.landnummer = landnummer
        }
    }

    package struct OpenPeriode: Hashable, Sendable, Codable {
        package var begindatum: Datum?
        package var einddatum: Datum?

        package init(begindatum: Datum? = nil, einddatum: Datum? = nil) {
            self.begindatum = begindatum
            self.einddatum = einddatum
        }
    }

    package struct Contact: Hashable, Sendable, Codable {
        package var soort: Code
        package var adres: Adres?
        package var organisatie: String?
        package var telefoon01: Telefoon?
        package var telefoon02: Telefoon?
        package var emailadres: String?
        package var periode: OpenPeriode?
        package var retourCodes: [Code] = []

        package init(
            soort: Code, adres: Adres? = nil, organisatie: String? = nil, telefoon01: Telefoon? = nil, telefoon02: Telefoon? = nil,
            emailadres: String? = nil, periode: OpenPeriode? = nil
        ) {
            self.soort = soort
            self.adres = adres
            self.organisatie = organisatie
            self.telefoon01 = telefoon01
            self.telefoon02 = telefoon02
            self.emailadres = emailadres
            self.periode = periode
        }
    }

    package struct Relatie: Hashable, Sendable, Codable {
        package var nummer: String
        package var volgorde: Int?
        package var soort: Code
        package var geboortedatum: Geboortedatum?
        package var geslacht: Code?
        package var naam: Naam
        package var contact: Contact
        package var retourCodes: [Code] = []

        package init(
            nummer: String, volgorde: Int? = nil, soort: Code, geboortedatum: Geboortedatum? = nil, geslacht: Code? = nil, naam: Naam,
            contact: Contact
        ) {
            self.nummer = nummer
            self.volgorde = volgorde
            self.soort = soort
            self.geboortedatum = geboortedatum
            self.geslacht = geslacht
            self.naam = naam
            self.contact = contact
        }
    }

    package struct ToegewezenProduct: Hashable, Sendable, Codable {
        package var toewijzingNummer: Int
        package var referentieAanbieder: String?
        package var product: Product?
        package var toewijzingsdatum: Datum
        /// `UU:MM:SS`.
        package var toewijzingstijd: String
        package var ingangsdatum: Datum
        package var einddatum: Datum?
        package var redenWijziging: Code?
        package var omvang: Omvang?
        /// In eurocents (IV024).
        package var budget: Int?
        package var commentaar: String?
        package var retourCodes: [Code] = []

        package init(
            toewijzingNummer: Int, referentieAanbieder: String? = nil, product: Product?, toewijzingsdatum: Datum, toewijzingstijd: String,
            ingangsdatum: Datum, einddatum: Datum? = nil, redenWijziging: Code? = nil, omvang: Omvang? = nil, budget: Int? = nil,
            commentaar: String? = nil
        ) {
            self.toewijzingNummer = toewijzingNummer
            self.referentieAanbieder = referentieAanbieder
            self.product = product
            self.toewijzingsdatum = toewijzingsdatum
            self.toewijzingstijd = toewijzingstijd
            self.ingangsdatum = ingangsdatum
            self.einddatum = einddatum
            self.redenWijziging = redenWijziging
            self.omvang = omvang
            self.budget = budget
            self.commentaar = commentaar
        }
    }

    package struct StartProduct: Hashable, Sendable, Codable {
        package var toewijzingNummer: Int?
        package var product: Product?
        package var toewijzingIngangsdatum: Datum?
        package var begindatum: Datum
        package var statusAanlevering: Code
        package var retourCodes: [Code] = []

        package init(
            toewijzingNummer: Int?, product: Product?, toewijzingIngangsdatum: Datum? = nil, begindatum: Datum,
            statusAanlevering: Code = "1"
        ) {
            self.toewijzingNummer = toewijzingNummer
            self.product = product
            self.toewijzingIngangsdatum = toewijzingIngangsdatum
            self.begindatum = begindatum
            self.statusAanlevering = statusAanlevering
        }
    }

    package struct StopProduct: Hashable, Sendable, Codable {
        package var toewijzingNummer: Int?
        package var product: Product?
        package var toewijzingIngangsdatum: Datum?
        package var begindatum: Datum
        package var redenBeeindiging: Code
        package var einddatum: Datum
        package var statusAanlevering: Code
        package var retourCodes: [Code] = []

        package init(
            toewijzingNummer: Int?, product: Product?, toewijzingIngangsdatum: Datum? = nil, begindatum: Datum, redenBeeindiging: Code,
            einddatum: Datum, statusAanlevering: Code = "1"
        ) {
            self.toewijzingNummer = toewijzingNummer
            self.product = product
            self.toewijzingIngangsdatum = toewijzingIngangsdatum
            self.begindatum = begindatum
            self.redenBeeindiging = redenBeeindiging
            self.einddatum = einddatum
            self.statusAanlevering = statusAanlevering
        }
    }
}
