// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The classes of 315 and 316 (verzoek om toewijzing), and of 319 and 320 (antwoord).
extension IJW {
    /// The client of a 315 or 316.
    public struct Client315: Hashable, Sendable, Codable {
        public var bsn: Bsn
        public var geboortedatum: Geboortedatum
        public var geslacht: Code
        public var naam: Naam
        /// 1 when the aanbieder knows who has gezag (OP002x1).
        public var gezagsdragerBekend: Code?
        public var commentaar: String?
        public var aangevraagdeProducten: [AangevraagdProduct]
        public var retourCodes: [Code] = []

        public init(
            bsn: Bsn, geboortedatum: Geboortedatum, geslacht: Code, naam: Naam, gezagsdragerBekend: Code? = nil, commentaar: String? = nil,
            aangevraagdeProducten: [AangevraagdProduct]
        ) {
            self.bsn = bsn
            self.geboortedatum = geboortedatum
            self.geslacht = geslacht
            self.naam = naam
            self.gezagsdragerBekend = gezagsdragerBekend
            self.commentaar = commentaar
            self.aangevraagdeProducten = aangevraagdeProducten
        }
    }

    /// One product that is asked for; each has a reference of its own (TR383).
    public struct AangevraagdProduct: Hashable, Sendable, Codable {
        public var referentieAanbieder: String
        public var beschikkingNummer: Int?
        public var product: Product?
        public var beschikkingIngangsdatum: Datum?
        public var toewijzingIngangsdatum: Datum
        public var toewijzingEinddatum: Datum?
        public var omvang: Omvang?
        /// In eurocents (IV024).
        public var budget: Int?
        public var verwijzer: Verwijzer
        public var raamcontract: Code?
        public var commentaar: String?
        public var retourCodes: [Code] = []

        public init(
            referentieAanbieder: String, beschikkingNummer: Int? = nil, product: Product? = nil, beschikkingIngangsdatum: Datum? = nil,
            toewijzingIngangsdatum: Datum, toewijzingEinddatum: Datum? = nil, omvang: Omvang? = nil, budget: Int? = nil,
            verwijzer: Verwijzer, raamcontract: Code? = nil, commentaar: String? = nil
        ) {
            self.referentieAanbieder = referentieAanbieder
            self.beschikkingNummer = beschikkingNummer
            self.product = product
            self.beschikkingIngangsdatum = beschikkingIngangsdatum
            self.toewijzingIngangsdatum = toewijzingIngangsdatum
            self.toewijzingEinddatum = toewijzingEinddatum
            self.omvang = omvang
            self.budget = budget
            self.verwijzer = verwijzer
            self.raamcontract = raamcontract
            self.commentaar = commentaar
        }
    }

    /// Who referred: kind (COD327), and a name or the AGB code of the person (OP297).
    public struct Verwijzer: Hashable, Sendable, Codable {
        public var type: Code
        public var naam: String?
        public var zorgverlenerCode: String?

        public init(type: Code, naam: String? = nil, zorgverlenerCode: String? = nil) {
            self.type = type
            self.naam = naam
            self.zorgverlenerCode = zorgverlenerCode
        }
    }

    /// Answer to a verzoek: refused (1) or under examination (2).
    public struct Antwoord: Hashable, Sendable, Codable {
        public var referentieAanbieder: String
        public var verzoekAntwoord: Code
        public var redenAfwijzingVerzoek: Code?
        public var woonplaatsbeginsel: Woonplaatsbeginsel?
        public var retourCodes: [Code] = []

        public init(
            referentieAanbieder: String, verzoekAntwoord: Code, redenAfwijzingVerzoek: Code? = nil,
            woonplaatsbeginsel: Woonplaatsbeginsel? = nil
        ) {
            self.referentieAanbieder = referentieAanbieder
            self.verzoekAntwoord = verzoekAntwoord
            self.redenAfwijzingVerzoek = redenAfwijzingVerzoek
            self.woonplaatsbeginsel = woonplaatsbeginsel
        }
    }

    /// The gemeente that is responsible according to the one that refuses (IV095).
    public struct Woonplaatsbeginsel: Hashable, Sendable, Codable {
        public var gemeente: String
        public var retourCodes: [Code] = []

        public init(gemeente: String) {
            self.gemeente = gemeente
        }
    }
}

extension IJW.Client315: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(bsn: IJW.Bsn(""), geboortedatum: .leeg, geslacht: "", naam: .leeg, aangevraagdeProducten: []) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Bsn", &bsn)
        try gang.veld("Geboortedatum", &geboortedatum)
        try gang.veld("Geslacht", &geslacht)
        try gang.veld("Naam", &naam)
        try gang.veld("GezagsdragerBekend", &gezagsdragerBekend)
        try gang.veld("Commentaar", &commentaar)
        try gang.reeks("AangevraagdeProducten", "AangevraagdProduct", &aangevraagdeProducten)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.AangevraagdProduct: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(referentieAanbieder: "", toewijzingIngangsdatum: .nogTeLezen, verwijzer: .leeg) }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("ReferentieAanbieder", &referentieAanbieder)
        try gang.veld("BeschikkingNummer", &beschikkingNummer)
        try gang.veld("Product", &product)
        try gang.veld("BeschikkingIngangsdatum", &beschikkingIngangsdatum)
        try gang.veld("ToewijzingIngangsdatum", &toewijzingIngangsdatum)
        try gang.veld("ToewijzingEinddatum", &toewijzingEinddatum)
        try gang.veld("Omvang", &omvang)
        try gang.veld("Budget", &budget)
        try gang.veld("Verwijzer", &verwijzer)
        try gang.veld("Raamcontract", &raamcontract)
        try gang.veld("Commentaar", &commentaar)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.Verwijzer: IJWKlasse {
    static var ruimte: Ruimte { .basis }
    static var leeg: Self { Self(type: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Type", &type)
        try gang.veld("Naam", &naam)
        try gang.veld("ZorgverlenerCode", &zorgverlenerCode)
    }
}

extension IJW.Antwoord: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(referentieAanbieder: "", verzoekAntwoord: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("ReferentieAanbieder", &referentieAanbieder)
        try gang.veld("VerzoekAntwoord", &verzoekAntwoord)
        try gang.veld("RedenAfwijzingVerzoek", &redenAfwijzingVerzoek)
        try gang.veld("Woonplaatsbeginsel", &woonplaatsbeginsel)
        try gang.retourCodes(&retourCodes)
    }
}

extension IJW.Woonplaatsbeginsel: IJWKlasse {
    static var ruimte: Ruimte { .bericht }
    static var leeg: Self { Self(gemeente: "") }

    mutating func velden(_ gang: inout Veldengang) throws(Leesfout) {
        try gang.veld("Gemeente", &gemeente)
        try gang.retourCodes(&retourCodes)
    }
}
