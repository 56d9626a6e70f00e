// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// What levels 3 and 4 must know, as values: asked from the store beforehand. Each side of the chain fills what it knows.
extension IJW {
    /// What holds for every message.
    public struct Omgeving: Sendable {
        public var vandaag: Datum
        /// TR056: this sender used this identification for this kind of message before.
        public var identificatieEerderGebruikt: Bool
        /// TR378: the municipality code stood in the CBS list on that day.
        public var gemeentecodeBestaat: @Sendable (_ code: String, _ op: Datum) -> Bool
        /// TR381: the product code belongs to the category in the list in use.
        public var productcodePast: @Sendable (_ categorie: String, _ code: String) -> Bool

        public init(
            vandaag: Datum, identificatieEerderGebruikt: Bool = false,
            gemeentecodeBestaat: @escaping @Sendable (String, Datum) -> Bool = { _, _ in true },
            productcodePast: @escaping @Sendable (String, String) -> Bool = { _, _ in true }
        ) {
            self.vandaag = vandaag
            self.identificatieEerderGebruikt = identificatieEerderGebruikt
            self.gemeentecodeBestaat = gemeentecodeBestaat
            self.productcodePast = productcodePast
        }
    }

    /// For a 301.
    public struct Toewijzingsstand: Sendable {
        /// What was sent before under the numbers of the message, for whomever.
        public var bekend: [BekendeToewijzing] = []
        /// References of requests of this client that wait for an answer; true when it is a VOW.
        public var verzoeken: [String: Bool] = [:]
        /// Numbers with prestaties that were approved and not credited.
        public var gedeclareerd: Set<Int> = []

        public init() {}
    }

    /// For a 315 or 317: what is known of this client with this aanbieder.
    public struct Verzoekstand: Sendable {
        public var toewijzingen: [BekendeToewijzing] = []
        /// References this aanbieder used before.
        public var referenties: Set<String> = []
        /// A request of this client is still waiting for its end (TR374).
        public var loopt = false

        public init() {}
    }

    /// For a 319: requests of this aanbieder and what was answered.
    public struct Antwoordstand: Sendable {
        public var verzoeken: Set<String> = []
        /// References that a 301 carried.
        public var toegewezen: Set<String> = []
        /// VerzoekAntwoord of each earlier 319, by reference.
        public var antwoorden: [String: [Code]] = [:]

        public init() {}
    }

    /// A line that was declared before and taken in.
    public struct BekendePrestatie: Hashable, Sendable {
        public let bsn: Bsn
        public let prestatie: Prestatie
        public let isGoedgekeurd: Bool

        public init(bsn: Bsn, prestatie: Prestatie, isGoedgekeurd: Bool) {
            self.bsn = bsn
            self.prestatie = prestatie
            self.isGoedgekeurd = isGoedgekeurd
        }
    }

    /// What the contract pays for one unit, in eurocents.
    public struct Tarief: Hashable, Sendable {
        public let bedrag: Int
        public let eenheid: Code

        public init(bedrag: Int, eenheid: Code) {
            self.bedrag = bedrag
            self.eenheid = eenheid
        }

        /// IV081: an hourly rate shown per minute is rounded to whole cents.
        var perMinuut: Int { eenheid == "04" ? Self.gedeeld(bedrag, door: 60) : bedrag }

        /// Rounded half up, for amounts of nought or more.
        static func gedeeld(_ amount: Int, door divisor: Int) -> Int { (2 * amount + divisor) / (2 * divisor) }
    }

    /// For a 323: all of this aanbieder.
    public struct Declaratiestand: Sendable {
        public var toewijzingen: [BekendeToewijzing] = []
        public var prestaties: [BekendePrestatie] = []
        public var declaratieNummers: Set<String> = []
        /// First day of the last month that was declared.
        public var laatstePeriode: Datum?
        /// The contract's rate of a product on a day; nil when there is none to compare with.
        public var tarief: @Sendable (_ productcode: String, _ op: Datum) -> Tarief? = { _, _ in nil }

        public init() {}
    }
}
