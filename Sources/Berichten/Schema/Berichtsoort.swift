// SPDX-License-Identifier: EUPL-1.2

/// The fourteen messages of iJw release 3.2 (code list COD002-VEKT).
public enum Berichtsoort: String, CaseIterable, Sendable, Codable {
    case jw301 = "JW301", jw302 = "JW302", jw305 = "JW305", jw306 = "JW306", jw307 = "JW307", jw308 = "JW308"
    case jw315 = "JW315", jw316 = "JW316", jw317 = "JW317", jw318 = "JW318", jw319 = "JW319", jw320 = "JW320"
    case jw323 = "JW323", jw325 = "JW325"

    /// BerichtCode, as it stands in the header.
    public var code: String {
        switch self {
        case .jw301: "436"
        case .jw302: "437"
        case .jw305: "438"
        case .jw306: "439"
        case .jw307: "440"
        case .jw308: "441"
        case .jw315: "446"
        case .jw316: "447"
        case .jw317: "486"
        case .jw318: "487"
        case .jw319: "488"
        case .jw320: "489"
        case .jw323: "490"
        case .jw325: "491"
        }
    }

    /// What a worker calls it.
    public var naam: String {
        switch self {
        case .jw301: "Toewijzing"
        case .jw302: "Antwoord op toewijzing"
        case .jw305: "Start van de hulp"
        case .jw306: "Antwoord op start"
        case .jw307: "Stop van de hulp"
        case .jw308: "Antwoord op stop"
        case .jw315: "Verzoek om toewijzing"
        case .jw316: "Antwoord op verzoek om toewijzing"
        case .jw317: "Verzoek om wijziging"
        case .jw318: "Antwoord op verzoek om wijziging"
        case .jw319: "Verzoek afgewezen of in onderzoek"
        case .jw320: "Antwoord op afwijzing of onderzoek"
        case .jw323: "Declaratie"
        case .jw325: "Antwoord op declaratie"
        }
    }

    /// The message that answers this one; `nil` for answers and for the declaration, which JW325 answers in its own way.
    public var retour: Berichtsoort? {
        switch self {
        case .jw301: .jw302
        case .jw305: .jw306
        case .jw307: .jw308
        case .jw315: .jw316
        case .jw317: .jw318
        case .jw319: .jw320
        default: nil
        }
    }

    public var isRetour: Bool { Self.allCases.contains { $0.retour == self } }

    /// Prefix of the message's own namespace, like `jw305`.
    public var voorvoegsel: String { rawValue.lowercased() }

    public var naamruimte: String { "http://www.istandaarden.nl/ijw/3_2/\(voorvoegsel)/schema" }

    public static let basisruimte = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema"

    public init?(naamruimte: String) {
        guard let found = Self.perRuimte[naamruimte] else { return nil }
        self = found
    }

    private static let perRuimte = Dictionary(uniqueKeysWithValues: allCases.map { ($0.naamruimte, $0) })

    public init?(code: String) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
