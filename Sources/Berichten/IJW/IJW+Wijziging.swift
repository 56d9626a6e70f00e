// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The classes of 317 and 318 (verzoek om wijziging).
extension IJW {
    /// The client of a 317 or 318.
    public struct Client317: Hashable, Sendable, Codable {
        public var bsn: Bsn
        public var verzoek: Verzoek
        public var retourCodes: [Code] = []

        public init(bsn: Bsn, verzoek: Verzoek) {
            self.bsn = bsn
            self.verzoek = verzoek
        }
    }

    /// The whole wanted situation under one reference (OP306).
    public struct Verzoek: Hashable, Sendable, Codable {
        public var referentieAanbieder: String
        public var redenVerzoek: Code
        public var ongewijzigdeProducten: [OngewijzigdProduct]
        public var teWijzigenProducten: [TeWijzigenProduct]
        public var nieuweProducten: [NieuwProduct]
        public var retourCodes: [Code] = []

        public init(
            referentieAanbieder: String, redenVerzoek: Code, ongewijzigdeProducten: [OngewijzigdProduct] = [],
            teWijzigenProducten: [TeWijzigenProduct] = [], nieuweProducten: [NieuwProduct] = []
        ) {
            self.referentieAanbieder = referentieAanbieder
            self.redenVerzoek = redenVerzoek
            self.ongewijzigdeProducten = ongewijzigdeProducten
            self.teWijzigenProducten = teWijzigenProducten
            self.nieuweProducten = nieuweProducten
        }
    }

    /// A toewijzing that stays as it is.
    public struct OngewijzigdProduct: Hashable, Sendable, Codable {
        public var toewijzingNummer: Int
        public var retourCodes: [Code] = []

        public init(toewijzingNummer: Int) {
            self.toewijzingNummer = toewijzingNummer
        }
    }

    /// A toewijzing that should change: the wanted values, complete.
    public struct TeWijzigenProduct: Hashable, Sendable, Codable {
        public var toewijzingNummer: Int
        public var gewensteIngangsdatum: Datum
        public var einddatum: Datum?
        public var omvang: Omvang?
        /// In eurocents (IV024).
        public var budget: Int?
        public var retourCodes: [Code] = []

        public init(toewijzingNummer: Int, gewensteIngangsdatum: Datum, einddatum: Datum? = nil, omvang: Omvang? = nil, budget: Int? = nil)
        {
            self.toewijzingNummer = toewijzingNummer
            self.gewensteIngangsdatum = gewensteIngangsdatum
            self.einddatum = einddatum
            self.omvang = omvang
            self.budget = budget
        }
    }

    /// A product for which there is no toewijzing yet in that period.
    public struct NieuwProduct: Hashable, Sendable, Codable {
        public var product: Product?
        public var gewensteIngangsdatum: Datum
        public var einddatum: Datum?
        public var omvang: Omvang?
        /// In eurocents (IV024).
        public var budget: Int?
        public var retourCodes: [Code] = []

        public init(
            product: Product? = nil, gewensteIngangsdatum: Datum, einddatum: Datum? = nil, omvang: Omvang? = nil, budget: Int? = nil
        ) {
            self.product = product
            self.gewensteIngangsdatum = gewensteIngangsdatum
            self.einddatum = einddatum
            self.omvang = omvang
            self.budget = budget
        }
    }
}

extension IJW.Client317: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(bsn: IJW.Bsn(""), verzoek: .leeg) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Bsn", &bsn)
        try gang.veld("Verzoek", &verzoek)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.Verzoek: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(referentieAanbieder: "", redenVerzoek: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("ReferentieAanbieder", &referentieAanbieder)
        try gang.veld("RedenVerzoek", &redenVerzoek)
        try gang.reeks("OngewijzigdeProducten", "OngewijzigdProduct", &ongewijzigdeProducten)
        try gang.reeks("TeWijzigenProducten", "TeWijzigenProduct", &teWijzigenProducten)
        try gang.reeks("NieuweProducten", "NieuwProduct", &nieuweProducten)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.OngewijzigdProduct: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(toewijzingNummer: 0) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("ToewijzingNummer", &toewijzingNummer)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.TeWijzigenProduct: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(toewijzingNummer: 0, gewensteIngangsdatum: .nogTeLezen) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("ToewijzingNummer", &toewijzingNummer)
        try gang.veld("GewensteIngangsdatum", &gewensteIngangsdatum)
        try gang.veld("Einddatum", &einddatum)
        try gang.veld("Omvang", &omvang)
        try gang.veld("Budget", &budget)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.NieuwProduct: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(gewensteIngangsdatum: .nogTeLezen) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Product", &product)
        try gang.veld("GewensteIngangsdatum", &gewensteIngangsdatum)
        try gang.veld("Einddatum", &einddatum)
        try gang.veld("Omvang", &omvang)
        try gang.veld("Budget", &budget)
        try gang.retourCodes(&retourCodes)
    }
}
