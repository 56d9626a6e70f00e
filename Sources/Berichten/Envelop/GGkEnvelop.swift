// SPDX-License-Identifier: EUPL-1.2

/// The envelope in which gemeenten send and get messages through the Gemeentelijk Gegevensknooppunt: StUF-GGk 2.1
/// (`ggk0210`, patch 4; Specificaties GGk0210 v2.1.04, versie 4). Exact to its schema: what the schema refuses cannot be read,
/// and what is written the schema accepts.
public struct GGkEnvelop: Hashable, Sendable, Codable {
    public enum Soort: String, Sendable, Codable {
        /// `envelopHeenbericht-ggk_Di01`.
        case heen = "Di01"
        /// `envelopRetourbericht-ggk_Du01`: names the envelope it answers.
        case retour = "Du01"
    }

    /// A side of the chain: CBS code of a gemeente or AGB code of an aanbieder, and the program that speaks for it.
    public struct Systeem: Hashable, Sendable, Codable {
        /// At most 200 characters.
        public var organisatie: String
        /// 3 to 50 characters.
        public var applicatie: String
        public var administratie: String?
        public var gebruiker: String?

        public init(organisatie: String, applicatie: String, administratie: String? = nil, gebruiker: String? = nil) {
            self.organisatie = organisatie
            self.applicatie = applicatie
            self.administratie = administratie
            self.gebruiker = gebruiker
        }
    }

    /// Which release of iJw, and which version of the message in it: four digits each.
    public struct Versie: Hashable, Sendable, Codable {
        public var applicatie = "0003"
        public var applicatieSub = "0002"
        public var functie = "0003"
        public var functieSub = "0002"

        /// Release 3.2. [mem] That `functie` follows the release too is not in the sources; to be checked before going live.
        public init() {}

        public init(applicatie: String, applicatieSub: String, functie: String, functieSub: String) {
            self.applicatie = applicatie
            self.applicatieSub = applicatieSub
            self.functie = functie
            self.functieSub = functieSub
        }
    }

    public enum Inhoud: Hashable, Sendable, Codable {
        /// A message of iJw or iWmo, as bytes.
        case xml([UInt8])
        /// A text file with a name of 4 to 255 letters, digits, `-`, `.` and `_`.
        case tekst(bestandsnaam: String, [UInt8])
    }

    public var zender: Systeem
    public var ontvanger: Systeem
    /// UUID version 4 of this envelope, lower case; never used before.
    public var referentienummer: String
    /// `JJJJMMDDUUMMSS`, 8 to 17 digits.
    public var tijdstip: String
    /// UUID of the envelope that is answered; nil: a message of one's own (`Di01`).
    public var crossRefnummer: String?
    /// Kind of the message, like `JW301`; at most 30 characters.
    public var functie: String
    public var versie: Versie
    public var inhoud: Inhoud

    public init(
        zender: Systeem, ontvanger: Systeem, referentienummer: String, tijdstip: String, crossRefnummer: String? = nil, functie: String,
        versie: Versie = Versie(), inhoud: Inhoud
    ) {
        self.zender = zender
        self.ontvanger = ontvanger
        self.referentienummer = referentienummer
        self.tijdstip = tijdstip
        self.crossRefnummer = crossRefnummer
        self.functie = functie
        self.versie = versie
        self.inhoud = inhoud
    }

    public var soort: Soort { crossRefnummer == nil ? .heen : .retour }

    public static let naamruimte = "http://www.stufstandaarden.nl/koppelvlak/ggk0210"
    /// The application that receives for everybody behind the knooppunt.
    public static let knooppunt = "GGk"

    var wortelnaam: String { Self.wortelnaam(soort) }

    static func wortelnaam(_ soort: Soort) -> String {
        soort == .heen ? "envelopHeenbericht-ggk_Di01" : "envelopRetourbericht-ggk_Du01"
    }
}

/// What every UUID of the chain looks like (version 4, RFC 9562), from sixteen bytes of chance.
public enum Referentienummer {
    public static func uuid4(_ chance: [UInt8]) -> String? {
        guard chance.count == 16 else { return nil }
        var bytes = chance
        bytes[6] = bytes[6] & 0x0f | 0x40
        bytes[8] = bytes[8] & 0x3f | 0x80
        let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        var parts: [Substring] = []
        var rest = hex[...]
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return parts.joined(separator: "-")
    }

    /// Whether a text is one, as the schema's pattern has it.
    public static func isUUID4(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12], text.utf8.count == 36 else { return false }
        let isHex = parts.joined().utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        return isHex && parts[2].hasPrefix("4") && parts[3].first.map { "89ab".contains($0) } ?? false
    }
}
