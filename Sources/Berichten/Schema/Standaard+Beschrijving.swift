// SPDX-License-Identifier: EUPL-1.2

/// A field of a message as a person reads it: the standard's name, the value, and what a code means.
public struct Berichtveld: Hashable, Sendable, Codable {
    public let naam: String
    public let waarde: String
    /// Meaning of the code, from its code list; nil when it is no code, or an unknown one.
    public let betekenis: String?
    public let delen: [Berichtveld]

    package init(naam: String, waarde: String, betekenis: String?, delen: [Berichtveld]) {
        self.naam = naam
        self.waarde = waarde
        self.betekenis = betekenis
        self.delen = delen
    }
}

extension Standaard {
    /// The message field by field, in its own order. Works for all fourteen, also when the form is not right.
    public func beschrijf(_ boom: Berichtboom) -> [Berichtveld] {
        delen(boom.wortel, wortels[boom.soort].map(samenstelling))
    }

    private func delen(_ node: Knoop, _ type: Samenstelling?) -> [Berichtveld] {
        node.delen.map { child in
            switch type?.delen.first(where: { $0.naam == child.naam })?.inhoud {
            case .samengesteld(let index): Berichtveld(child, nil, delen(child, samenstelling(index)))
            case .waarde(let index): Berichtveld(child, waardetypen[index].codelijst?.betekenis(child.tekst), [])
            case nil: Berichtveld(child, nil, delen(child, nil))
            }
        }
    }
}

extension Berichtveld {
    fileprivate init(_ node: Knoop, _ betekenis: String?, _ delen: [Berichtveld]) {
        self.init(naam: node.naam, waarde: delen.isEmpty ? node.tekst : "", betekenis: betekenis, delen: delen)
    }
}
