// SPDX-License-Identifier: EUPL-1.2

extension Codec.Fo01 {
    public init(_ onleesbaar: Onleesbaar) { self.init(bevindingen: [onleesbaar.bevinding]) }

    /// From whom to whom the fault goes, in the envelope of the chain.
    public struct Stuurgegevens: Hashable, Sendable {
        /// CBS code of the gemeente, or AGB code of the aanbieder.
        public let zender: String
        public let ontvanger: String
        /// UUID of this fault, and of the envelope it answers.
        public let referentienummer: String
        public let crossRefnummer: String
        /// `JJJJMMDDUUMMSS`.
        public let tijdstip: String

        public init(zender: String, ontvanger: String, referentienummer: String, crossRefnummer: String, tijdstip: String) {
            self.zender = zender
            self.ontvanger = ontvanger
            self.referentienummer = referentienummer
            self.crossRefnummer = crossRefnummer
            self.tijdstip = tijdstip
        }
    }

    /// The fault as StUF 03.01 wants it. Findings name fields and never the values in them.
    public func bericht(_ gegevens: Stuurgegevens) -> StUFFout {
        StUFFout(
            zender: GGkEnvelop.Systeem(organisatie: gegevens.zender, applicatie: "Ankerpunt"),
            ontvanger: GGkEnvelop.Systeem(organisatie: gegevens.ontvanger, applicatie: GGkEnvelop.knooppunt),
            referentienummer: gegevens.referentienummer, crossRefnummer: gegevens.crossRefnummer, tijdstip: gegevens.tijdstip, code: code,
            omschrijving: "Het bericht voldoet niet aan het schema van iJw 3.2.", details: reden)
    }

    public func bytes(_ gegevens: Stuurgegevens) -> [UInt8] { bericht(gegevens).document() }
}
