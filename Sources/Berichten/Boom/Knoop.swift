// SPDX-License-Identifier: EUPL-1.2

/// The namespace of an element, seen from the message it stands in.
public enum Ruimte: Hashable, Sendable {
    /// The message's own namespace.
    case bericht
    /// The shared namespace of composite data types, written `ijw:`.
    case basis
    case vreemd(String)
}

/// An attribute. The standard has none; what arrives is kept so that it can be refused.
public struct Attribuut: Hashable, Sendable {
    public let ruimte: String
    public let naam: String
    /// For `xsi:type` the resolved form `{namespace}name`, else the text.
    public let waarde: String
}

/// One element of a message, as it was read or will be written.
public struct Knoop: Hashable, Sendable {
    public var naam: String
    public var ruimte: Ruimte
    public var delen: [Knoop] = []
    /// All character content in a row; white space between elements is not kept.
    public var tekst: String = ""
    public var attributen: [Attribuut] = []
    /// Character content that does not belong between elements (also an empty CDATA section).
    public var losseTekst = false

    public init(_ naam: String, _ ruimte: Ruimte = .bericht, tekst: String = "", delen: [Knoop] = []) {
        self.naam = naam
        self.ruimte = ruimte
        self.tekst = tekst
        self.delen = delen
    }

    public func deel(_ naam: String) -> Knoop? { delen.first { $0.naam == naam } }

    /// Equal but for the places in the file.
    public func zelfdeInhoud(als ander: Knoop) -> Bool {
        naam == ander.naam && ruimte == ander.ruimte && tekst == ander.tekst && delen.count == ander.delen.count
            && zip(delen, ander.delen).allSatisfy { $0.zelfdeInhoud(als: $1) }
    }
}

/// A message as a tree: its kind and its root element `Bericht`.
public struct Berichtboom: Hashable, Sendable {
    public var soort: Berichtsoort
    public var wortel: Knoop

    public init(soort: Berichtsoort, wortel: Knoop) {
        self.soort = soort
        self.wortel = wortel
    }
}
