// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Why personal data is touched: a closed list (Jeugdwet 7.4.0 a–d, 7.3; AVG 5).
package enum Doel: String, Sendable, CaseIterable, Codable {
    /// Jeugdwet 7.4.0 a.
    case toeleiding
    /// Jeugdwet 7.4.0 b.
    case bescherming
    /// Jeugdwet 7.4.0 c.
    case bekostiging
    /// Jeugdwet 7.4.0 d.
    case controle
    /// Jeugdwet 7.3: the help itself.
    case hulp
    /// Rights of the person concerned: access, correction, destruction.
    case rechten
    case toezicht
    case beheer
}

/// Who acts: a person, or a named system actor. Every transaction has one.
package struct Handelende: Sendable, Hashable {
    package let id: UUIDv7
    /// Code of the role, as in the rights table; `systeem` for system actors.
    package let rol: String
    /// On whose behalf, when that is another.
    package let namens: UUIDv7?
    /// Where the request came from, like an IP address or `console`.
    package let vanwaar: String

    package init(id: UUIDv7, rol: String, namens: UUIDv7? = nil, vanwaar: String) {
        self.id = id
        self.rol = rol
        self.namens = namens
        self.vanwaar = vanwaar
    }

    /// A named system actor, like `postbode`: its id is its name, at most 16 ASCII characters.
    package static func systeem(_ naam: String) -> Handelende {
        let bytes = Array(naam.utf8.prefix(16))
        let padded = bytes + Array(repeating: 0, count: 16 - bytes.count)
        return Handelende(
            id: UUIDv7(bytes: padded) ?? UUIDv7(moment: Moment(micros: 0), random: []), rol: "systeem", vanwaar: "systeem:" + naam)
    }

    package var isSysteem: Bool { rol == "systeem" }
}

/// Whom or what a journal line is about.
package struct Onderwerp: Sendable, Hashable, Comparable {
    package enum Soort: String, Sendable { case dossier, persoon, gebruiker, bericht, installatie }
    package let soort: Soort
    package let id: UUIDv7

    package init(_ soort: Soort, _ id: UUIDv7) {
        self.soort = soort
        self.id = id
    }

    package static func dossier(_ id: ID<Dossier>) -> Onderwerp { Onderwerp(.dossier, id.raw) }
    package static func persoon(_ id: ID<Persoon>) -> Onderwerp { Onderwerp(.persoon, id.raw) }
    package static func gebruiker(_ id: ID<Gebruiker>) -> Onderwerp { Onderwerp(.gebruiker, id.raw) }

    package static func < (left: Self, right: Self) -> Bool {
        (left.soort.rawValue, left.id) < (right.soort.rawValue, right.id)
    }
}
