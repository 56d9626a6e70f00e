// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The classes of 323 (declaratie) and 325 (declaratie-antwoord). Amounts in eurocents (IV024).
extension IJW {
    /// First and last day.
    public struct GeslotenPeriode: Hashable, Sendable, Codable {
        public var begindatum: Datum
        public var einddatum: Datum

        public init(begindatum: Datum, einddatum: Datum) {
            self.begindatum = begindatum
            self.einddatum = einddatum
        }
    }

    /// A total; `C` when credit exceeds debet.
    public struct TotaalBedrag: Hashable, Sendable, Codable {
        public var totaalBedrag: Int
        public var debetCredit: Code

        public init(totaalBedrag: Int, debetCredit: Code) {
            self.totaalBedrag = totaalBedrag
            self.debetCredit = debetCredit
        }
    }

    /// An amount that is asked (`D`) or given back (`C`).
    public struct Bedrag: Hashable, Sendable, Codable {
        public var bedrag: Int
        public var debetCredit: Code

        public init(bedrag: Int, debetCredit: Code) {
            self.bedrag = bedrag
            self.debetCredit = debetCredit
        }
    }

    /// The number of a prestatie, and with a credit that of the debet it takes back (IV091).
    public struct ProductReferentie: Hashable, Sendable, Codable {
        public var referentieNummer: String
        public var vorigReferentieNummer: String?

        public init(referentieNummer: String, vorigReferentieNummer: String? = nil) {
            self.referentieNummer = referentieNummer
            self.vorigReferentieNummer = vorigReferentieNummer
        }
    }

    /// One declaration over one calendar month (OP280).
    public struct Declaratie: Hashable, Sendable, Codable {
        public var declaratieNummer: String
        public var declaratiePeriode: GeslotenPeriode
        public var declaratieDagtekening: Datum
        public var totaalIngediendBedrag: TotaalBedrag
        public var clienten: [Declaratieclient]

        public init(
            declaratieNummer: String, declaratiePeriode: GeslotenPeriode, declaratieDagtekening: Datum, totaalIngediendBedrag: TotaalBedrag,
            clienten: [Declaratieclient]
        ) {
            self.declaratieNummer = declaratieNummer
            self.declaratiePeriode = declaratiePeriode
            self.declaratieDagtekening = declaratieDagtekening
            self.totaalIngediendBedrag = totaalIngediendBedrag
            self.clienten = clienten
        }
    }

    /// What was delivered to one client.
    public struct Declaratieclient: Hashable, Sendable, Codable {
        public var bsn: Bsn
        public var prestaties: [Prestatie]
        public var retourCodes: [Code] = []

        public init(bsn: Bsn, prestaties: [Prestatie]) {
            self.bsn = bsn
            self.prestaties = prestaties
        }
    }

    /// All of one product, in one product period, on one toewijzing.
    public struct Prestatie: Hashable, Sendable, Codable {
        public var productReferentie: ProductReferentie
        public var toewijzingNummer: Int
        public var productCategorie: Code
        public var productCode: String
        public var productPeriode: GeslotenPeriode
        public var geleverdVolume: Int
        public var eenheid: Code
        public var productTarief: Int?
        public var ingediendBedrag: Bedrag
        public var retourCodes: [Code] = []

        public init(
            productReferentie: ProductReferentie, toewijzingNummer: Int, productCategorie: Code, productCode: String,
            productPeriode: GeslotenPeriode, geleverdVolume: Int, eenheid: Code, productTarief: Int? = nil, ingediendBedrag: Bedrag
        ) {
            self.productReferentie = productReferentie
            self.toewijzingNummer = toewijzingNummer
            self.productCategorie = productCategorie
            self.productCode = productCode
            self.productPeriode = productPeriode
            self.geleverdVolume = geleverdVolume
            self.eenheid = eenheid
            self.productTarief = productTarief
            self.ingediendBedrag = ingediendBedrag
        }
    }

    /// What becomes of a declaration; names only clients with refused prestaties (OP304).
    public struct DeclaratieAntwoord: Hashable, Sendable, Codable {
        public var declaratieNummer: String
        public var totaalIngediendBedrag: TotaalBedrag
        public var totaalToegekendBedrag: TotaalBedrag
        public var clienten: [Declaratieclient]
        public var retourCodes: [Code] = []

        public init(
            declaratieNummer: String, totaalIngediendBedrag: TotaalBedrag, totaalToegekendBedrag: TotaalBedrag,
            clienten: [Declaratieclient] = []
        ) {
            self.declaratieNummer = declaratieNummer
            self.totaalIngediendBedrag = totaalIngediendBedrag
            self.totaalToegekendBedrag = totaalToegekendBedrag
            self.clienten = clienten
        }
    }
}

extension IJW.GeslotenPeriode: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(begindatum: .nogTeLezen, einddatum: .nogTeLezen) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Begindatum", &begindatum)
        try gang.veld("Einddatum", &einddatum)
    }
}

extension IJW.TotaalBedrag: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(totaalBedrag: 0, debetCredit: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("TotaalBedrag", &totaalBedrag)
        try gang.veld("DebetCredit", &debetCredit)
    }
}

extension IJW.Bedrag: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(bedrag: 0, debetCredit: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Bedrag", &bedrag)
        try gang.veld("DebetCredit", &debetCredit)
    }
}

extension IJW.ProductReferentie: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(referentieNummer: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("ReferentieNummer", &referentieNummer)
        try gang.veld("VorigReferentieNummer", &vorigReferentieNummer)
    }
}

extension IJW.Declaratie: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self {
        Self(declaratieNummer: "", declaratiePeriode: .leeg, declaratieDagtekening: .nogTeLezen, totaalIngediendBedrag: .leeg, clienten: [])
    }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("DeclaratieNummer", &declaratieNummer)
        try gang.veld("DeclaratiePeriode", &declaratiePeriode)
        try gang.veld("DeclaratieDagtekening", &declaratieDagtekening)
        try gang.veld("TotaalIngediendBedrag", &totaalIngediendBedrag)
        try gang.reeks("Clienten", "Client", &clienten)
    }
}

extension IJW.Declaratieclient: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(bsn: IJW.Bsn(""), prestaties: []) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Bsn", &bsn)
        try gang.reeks("Prestaties", "Prestatie", &prestaties)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.Prestatie: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self {
        Self(
            productReferentie: .leeg, toewijzingNummer: 0, productCategorie: "", productCode: "", productPeriode: .leeg, geleverdVolume: 0,
            eenheid: "", ingediendBedrag: .leeg)
    }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("ProductReferentie", &productReferentie)
        try gang.veld("ToewijzingNummer", &toewijzingNummer)
        try gang.veld("ProductCategorie", &productCategorie)
        try gang.veld("ProductCode", &productCode)
        try gang.veld("ProductPeriode", &productPeriode)
        try gang.veld("GeleverdVolume", &geleverdVolume)
        try gang.veld("Eenheid", &eenheid)
        try gang.veld("ProductTarief", &productTarief)
        try gang.veld("IngediendBedrag", &ingediendBedrag)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.DeclaratieAntwoord: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(declaratieNummer: "", totaalIngediendBedrag: .leeg, totaalToegekendBedrag: .leeg) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("DeclaratieNummer", &declaratieNummer)
        try gang.veld("TotaalIngediendBedrag", &totaalIngediendBedrag)
        try gang.veld("TotaalToegekendBedrag", &totaalToegekendBedrag)
        try gang.reeks("Clienten", "Client", &clienten)
        try gang.retourCodes(&retourCodes)
    }
}
