// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension IJW {
    /// What makes a start unique (IV096). Without a toewijzing, product and begindatum tell it apart.
    public struct Startsleutel: Hashable, Sendable, Codable {
        public let toewijzingNummer: Int?
        public let product: Product?
        public let begindatum: Datum

        public init(toewijzingNummer: Int?, product: Product?, begindatum: Datum) {
            self.toewijzingNummer = toewijzingNummer
            self.product = product
            self.begindatum = begindatum
        }

        public init(_ start: StartProduct) {
            self.init(toewijzingNummer: start.toewijzingNummer, product: start.product, begindatum: start.begindatum)
        }

        public init(_ stop: StopProduct) {
            self.init(toewijzingNummer: stop.toewijzingNummer, product: stop.product, begindatum: stop.begindatum)
        }

        /// The same thing that is delivered: the toewijzing, or without one the product.
        func zelfdeLevering(als other: Startsleutel) -> Bool {
            toewijzingNummer == other.toewijzingNummer && (toewijzingNummer != nil || product == other.product)
        }
    }

    /// What makes a stop unique: its start, the reason (part of the key since 3.2) and the end.
    public struct Stopsleutel: Hashable, Sendable, Codable {
        public let start: Startsleutel
        public let redenBeeindiging: Code
        public let einddatum: Datum

        public init(start: Startsleutel, redenBeeindiging: Code, einddatum: Datum) {
            self.start = start
            self.redenBeeindiging = redenBeeindiging
            self.einddatum = einddatum
        }

        public init(_ stop: StopProduct) {
            self.init(start: Startsleutel(stop), redenBeeindiging: stop.redenBeeindiging, einddatum: stop.einddatum)
        }

        /// Reason 20: the help pauses, the toewijzing stays open.
        public var isTijdelijk: Bool { redenBeeindiging == "20" }
    }

    /// A toewijzing as it was last sent.
    public struct BekendeToewijzing: Hashable, Sendable {
        public let toewijzingNummer: Int
        public let bsn: Bsn
        /// AGB code it was sent to.
        public let aanbieder: String
        public let product: Product?
        public let ingangsdatum: Datum
        public let einddatum: Datum?
        public let omvang: Omvang?
        /// In eurocents.
        public let budget: Int?
        public let redenWijziging: Code?

        public init(
            toewijzingNummer: Int, bsn: Bsn, aanbieder: String, product: Product?, ingangsdatum: Datum, einddatum: Datum?,
            omvang: Omvang? = nil, budget: Int? = nil, redenWijziging: Code? = nil
        ) {
            self.omvang = omvang
            self.budget = budget
            self.redenWijziging = redenWijziging
            self.toewijzingNummer = toewijzingNummer
            self.bsn = bsn
            self.aanbieder = aanbieder
            self.product = product
            self.ingangsdatum = ingangsdatum
            self.einddatum = einddatum
        }
    }

    /// All that levels 3 and 4 need to know, asked from the store beforehand, about this sender and this client only.
    public struct Stand: Sendable {
        public var eigenGemeentecode: String
        /// TR056: this sender used this identification for this kind of message before.
        public var identificatieEerderGebruikt: Bool
        public var toewijzingen: [BekendeToewijzing]
        /// Starts received and accepted and not removed, of this BSN and this sender.
        public var starts: Set<Startsleutel>
        /// Stops received and accepted and not removed, of this BSN and this sender.
        public var stops: Set<Stopsleutel>
        /// TR378: the municipality code stood in the CBS list on that day.
        public var gemeentecodeBestaat: @Sendable (_ code: String, _ op: Datum) -> Bool
        /// TR381: the product code belongs to the category in the list in use. Say yes to categories whose list is not known.
        public var productcodePast: @Sendable (_ categorie: String, _ code: String) -> Bool
        /// Whether starts and stops without toewijzing were agreed (taakgericht) with this sender.
        public var taakgericht: Bool

        public init(
            eigenGemeentecode: String, identificatieEerderGebruikt: Bool = false, toewijzingen: [BekendeToewijzing] = [],
            starts: Set<Startsleutel> = [], stops: Set<Stopsleutel> = [], taakgericht: Bool = false,
            gemeentecodeBestaat: @escaping @Sendable (String, Datum) -> Bool = { _, _ in true },
            productcodePast: @escaping @Sendable (String, String) -> Bool = { _, _ in true }
        ) {
            self.eigenGemeentecode = eigenGemeentecode
            self.identificatieEerderGebruikt = identificatieEerderGebruikt
            self.toewijzingen = toewijzingen
            self.starts = starts
            self.stops = stops
            self.taakgericht = taakgericht
            self.gemeentecodeBestaat = gemeentecodeBestaat
            self.productcodePast = productcodePast
        }
    }

    /// How the retour is labelled: its own identification and date, and the version of the schemas in force with us.
    public struct Retourgegevens: Hashable, Sendable {
        public var identificatie: String
        public var dagtekening: Datum
        public var xsdVersie: XsdVersie

        public init(identificatie: String, dagtekening: Datum, xsdVersie: XsdVersie = XsdVersie()) {
            self.identificatie = identificatie
            self.dagtekening = dagtekening
            self.xsdVersie = xsdVersie
        }

        func kop(_ header: Header, codes: [Code]) -> Header {
            var header = header
            header.retour = Retourkop(
                identificatieRetour: identificatie, dagtekeningRetour: dagtekening, xsdVersieRetour: xsdVersie, retourCodes: codes)
            return header
        }
    }

    /// What an accepted message changes. Removals stand before additions, as they must be recorded.
    public enum Gevolg: Hashable, Sendable {
        case startVerwijderd(Startsleutel)
        case stopVerwijderd(Stopsleutel)
        case start(StartProduct)
        case stop(StopProduct)
    }

    /// What became of a message.
    public enum Lot: Hashable, Sendable {
        /// All is well; carry out the consequences.
        case aanvaard
        /// Refused as a whole (OP286); nothing changes, the retour says why.
        case afgekeurd
        /// Not for us: no retour, a worker looks at it. With the reason.
        case apart(String)
    }

    /// The outcome of a received start or stop: what it changes, what was found, and the answer to send.
    public struct Verwerking<Retour: IJWBericht>: Hashable, Sendable {
        public let lot: Lot
        public let gevolgen: [Gevolg]
        /// Why it was refused; empty when accepted.
        public let bevindingen: [Bevinding]
        /// Odd, but no ground for refusal (the standard has no code for it): for a worker to look at.
        public let aandachtspunten: [Bevinding]
        public let retour: Retour?
    }
}
