// SPDX-License-Identifier: EUPL-1.2

/// As JSON: `bericht` names which of the fourteen it is ("JW301"), `inhoud` is the typed value.
extension Bericht: Codable {
    private enum CodingKeys: CodingKey {
        case bericht, inhoud
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        switch try box.decode(Berichtsoort.self, forKey: .bericht) {
        case .jw301: self = .jw301(try box.decode(JW301.self, forKey: .inhoud))
        case .jw302: self = .jw302(try box.decode(JW302.self, forKey: .inhoud))
        case .jw305: self = .jw305(try box.decode(JW305.self, forKey: .inhoud))
        case .jw306: self = .jw306(try box.decode(JW306.self, forKey: .inhoud))
        case .jw307: self = .jw307(try box.decode(JW307.self, forKey: .inhoud))
        case .jw308: self = .jw308(try box.decode(JW308.self, forKey: .inhoud))
        case .jw315: self = .jw315(try box.decode(JW315.self, forKey: .inhoud))
        case .jw316: self = .jw316(try box.decode(JW316.self, forKey: .inhoud))
        case .jw317: self = .jw317(try box.decode(JW317.self, forKey: .inhoud))
        case .jw318: self = .jw318(try box.decode(JW318.self, forKey: .inhoud))
        case .jw319: self = .jw319(try box.decode(JW319.self, forKey: .inhoud))
        case .jw320: self = .jw320(try box.decode(JW320.self, forKey: .inhoud))
        case .jw323: self = .jw323(try box.decode(JW323.self, forKey: .inhoud))
        case .jw325: self = .jw325(try box.decode(JW325.self, forKey: .inhoud))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(soort, forKey: .bericht)
        try box.encode(waarde, forKey: .inhoud)
    }
}
