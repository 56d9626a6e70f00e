// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The classes and composite types of iJw 3.2 as values, named as the standard spells them. `retourCodes` is filled only in a retour.
public enum IJW {
    public typealias Code = String

    /// Nine digits as they stand in a message; whether they are a BSN is rule CS002. Prints masked.
    public struct Bsn: Hashable, Sendable, Codable, CustomStringConvertible {
        public let cijfers: String
        public init(_ cijfers: String) { self.cijfers = cijfers }
        package init(_ bsn: BSN) { cijfers = bsn.cijfers }
        package var bsn: BSN? { BSN(cijfers) }
        public var description: String { "Bsn(…\(cijfers.suffix(3)))" }
    }

    public struct XsdVersie: Hashable, Sendable, Codable {
        public var basisschemaXsdVersie: String
        public var berichtXsdVersie: String

        public init(basisschemaXsdVersie: String = "1.0.0", berichtXsdVersie: String = "1.0.0") {
            self.basisschemaXsdVersie = basisschemaXsdVersie
            self.berichtXsdVersie = berichtXsdVersie
        }
    }

    public struct Geboortedatum: Hashable, Sendable, Codable {
        public var datum: Datum
        public var datumGebruik: Code?

        public init(datum: Datum, datumGebruik: Code? = nil) {
            self.datum = datum
            self.datumGebruik = datumGebruik
        }
    }

    public struct Achternaam: Hashable, Sendable, Codable {
        public var achternaam: String
        public var voorvoegsel: String?

        public init(achternaam: String, voorvoegsel: String? = nil) {
            self.achternaam = achternaam
            self.voorvoegsel = voorvoegsel
        }
    }

    /// CDT_VolledigeNaam and CDT_VerkorteNaam; the short one has no partnernaam and no naamGebruik.
    public struct Naam: Hashable, Sendable, Codable {
        public var geslachtsnaam: Achternaam
        public var partnernaam: Achternaam?
        public var voornamen: String?
        public var voorletters: String?
        public var naamGebruik: Code?

        public init(
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
    public struct Product: Hashable, Sendable, Codable {
        public var categorie: Code
        public var code: Code?

        public init(categorie: Code, code: Code? = nil) {
            self.categorie = categorie
            self.code = code
        }
    }

    /// Volume in whole units, at unit 83 in eurocents (IV042).
    public struct Omvang: Hashable, Sendable, Codable {
        public var volume: Int
        public var eenheid: Code
        public var frequentie: Code

        public init(volume: Int, eenheid: Code, frequentie: Code) {
            self.volume = volume
            self.eenheid = eenheid
            self.frequentie = frequentie
        }
    }

    public struct Communicatie: Hashable, Sendable, Codable {
        public var vorm: Code
        public var taal: String?

        public init(vorm: Code, taal: String? = nil) {
            self.vorm = vorm
            self.taal = taal
        }
    }

    public struct Huis: Hashable, Sendable, Codable {
        public var huisnummer: Int
        public var huisletter: String?
        public var huisnummerToevoeging: String?
        public var aanduidingWoonadres: Code?

        public init(huisnummer: Int, huisletter: String? = nil, huisnummerToevoeging: String? = nil, aanduidingWoonadres: Code? = nil) {
            self.huisnummer = huisnummer
            self.huisletter = huisletter
            self.huisnummerToevoeging = huisnummerToevoeging
            self.aanduidingWoonadres = aanduidingWoonadres
        }
    }

    public struct Adres: Hashable, Sendable, Codable {
        public var huis: Huis?
        public var postcode: String?
        public var straatnaam: String?
        public var plaatsnaam: String?
        public var landCode: Code?

        public init(
            huis: Huis? = nil, postcode: String? = nil, straatnaam: String? = nil, plaatsnaam: String? = nil, landCode: Code? = nil
        ) {
            self.huis = huis
            self.postcode = postcode
            self.straatnaam = straatnaam
            self.plaatsnaam = plaatsnaam
            self.landCode = landCode
        }
    }

    public struct Telefoon: Hashable, Sendable, Codable {
        public var telefoonnummer: String
        public var landnummer: String

        public init(telefoonnummer: String, landnummer: String = "0031") {
            self.telefoonnummer = telefoonnummer
            self.landnummer = landnummer
        }
    }

    public struct OpenPeriode: Hashable, Sendable, Codable {
        public var begindatum: Datum?
        public var einddatum: Datum?

        public init(begindatum: Datum? = nil, einddatum: Datum? = nil) {
            self.begindatum = begindatum
            self.einddatum = einddatum
        }
    }

    public struct Contact: Hashable, Sendable, Codable {
        public var soort: Code
        public var adres: Adres?
        public var organisatie: String?
        public var telefoon01: Telefoon?
        public var telefoon02: Telefoon?
        public var emailadres: String?
        public var periode: OpenPeriode?
        public var retourCodes: [Code] = []

        public init(
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

    public struct Relatie: Hashable, Sendable, Codable {
        public var nummer: String
        public var volgorde: Int?
        public var soort: Code
        public var geboortedatum: Geboortedatum?
        public var geslacht: Code?
        public var naam: Naam
        public var contact: Contact
        public var retourCodes: [Code] = []

        public init(
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

    public struct ToegewezenProduct: Hashable, Sendable, Codable {
        public var toewijzingNummer: Int
        public var referentieAanbieder: String?
        public var product: Product?
        public var toewijzingsdatum: Datum
        /// `UU:MM:SS`.
        public var toewijzingstijd: String
        public var ingangsdatum: Datum
        public var einddatum: Datum?
        public var redenWijziging: Code?
        public var omvang: Omvang?
        /// In eurocents (IV024).
        public var budget: Int?
        public var commentaar: String?
        public var retourCodes: [Code] = []

        public init(
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

    public struct StartProduct: Hashable, Sendable, Codable {
        public var toewijzingNummer: Int?
        public var product: Product?
        public var toewijzingIngangsdatum: Datum?
        public var begindatum: Datum
        public var statusAanlevering: Code
        public var retourCodes: [Code] = []

        public init(
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

    public struct StopProduct: Hashable, Sendable, Codable {
        public var toewijzingNummer: Int?
        public var product: Product?
        public var toewijzingIngangsdatum: Datum?
        public var begindatum: Datum
        public var redenBeeindiging: Code
        public var einddatum: Datum
        public var statusAanlevering: Code
        public var retourCodes: [Code] = []

        public init(
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
