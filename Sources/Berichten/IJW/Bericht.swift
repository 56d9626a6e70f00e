// SPDX-License-Identifier: EUPL-1.2

/// A message as a typed value that can become a tree and come from one.
public protocol IJWBericht: Hashable, Sendable, Codable {
    static var soort: Berichtsoort { get }
    var header: IJW.Header { get }
    /// - Throws: `Leesfout` when the tree does not follow the table (never after a clean level 1), or holds a year outside 1…9999.
    init(_ boom: Berichtboom) throws(Leesfout)
    var boom: Berichtboom { get }
}

extension IJWBericht where Self: IJWKlasse {
    static func gelezen(_ boom: Berichtboom) throws(Leesfout) -> Self {
        guard boom.soort == soort else { throw Leesfout(veld: "BerichtCode") }
        return try Self(Leesboom(boom.wortel, namen: Namen()))
    }

    fileprivate init(_ boom: Leesboom) throws(Leesfout) { try self.init(knoop: boom.wortel, soort: Self.soort) }

    var geschreven: Berichtboom { Berichtboom(soort: Self.soort, wortel: knoop("Bericht", .bericht, Self.soort)) }
}

/// Any of the fourteen messages.
public enum Bericht: Hashable, Sendable {
    case jw301(JW301)
    case jw302(JW302)
    case jw305(JW305)
    case jw306(JW306)
    case jw307(JW307)
    case jw308(JW308)
    case jw315(JW315)
    case jw316(JW316)
    case jw317(JW317)
    case jw318(JW318)
    case jw319(JW319)
    case jw320(JW320)
    case jw323(JW323)
    case jw325(JW325)

    public init(_ boom: Berichtboom) throws(Leesfout) { try self.init(Leesboom(boom.wortel, namen: Namen()), boom.soort) }

    init(_ boom: Leesboom, _ soort: Berichtsoort) throws(Leesfout) {
        switch soort {
        case .jw301: self = .jw301(try JW301(boom))
        case .jw302: self = .jw302(try JW302(boom))
        case .jw305: self = .jw305(try JW305(boom))
        case .jw306: self = .jw306(try JW306(boom))
        case .jw307: self = .jw307(try JW307(boom))
        case .jw308: self = .jw308(try JW308(boom))
        case .jw315: self = .jw315(try JW315(boom))
        case .jw316: self = .jw316(try JW316(boom))
        case .jw317: self = .jw317(try JW317(boom))
        case .jw318: self = .jw318(try JW318(boom))
        case .jw319: self = .jw319(try JW319(boom))
        case .jw320: self = .jw320(try JW320(boom))
        case .jw323: self = .jw323(try JW323(boom))
        case .jw325: self = .jw325(try JW325(boom))
        }
    }

    public var waarde: any IJWBericht {
        switch self {
        case .jw301(let value): value
        case .jw302(let value): value
        case .jw305(let value): value
        case .jw306(let value): value
        case .jw307(let value): value
        case .jw308(let value): value
        case .jw315(let value): value
        case .jw316(let value): value
        case .jw317(let value): value
        case .jw318(let value): value
        case .jw319(let value): value
        case .jw320(let value): value
        case .jw323(let value): value
        case .jw325(let value): value
        }
    }

    public var soort: Berichtsoort { type(of: waarde).soort }
    public var boom: Berichtboom { waarde.boom }
}
