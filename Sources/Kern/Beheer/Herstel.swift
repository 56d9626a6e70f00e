// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What somebody lost and gets anew.
package enum Herstelsoort: String, Keuzelijst {
    case tweedeFactor = "tweede-factor"
    case wachtwoord
    case beide

    package var label: String {
        switch self {
        case .tweedeFactor: "De telefoon met de app voor codes"
        case .wachtwoord: "Het wachtwoord"
        case .beide: "Allebei"
        }
    }

    package var hulp: String? {
        switch self {
        case .tweedeFactor: "Het wachtwoord blijft, en wordt bij het herstel gevraagd."
        case .wachtwoord: "De app blijft, en de code wordt bij het herstel gevraagd."
        case .beide: "Controleer extra goed wie u voor u hebt."
        }
    }

    package var geeftApp: Bool { self != .wachtwoord }
    package var geeftWachtwoord: Bool { self != .tweedeFactor }
}

/// Somebody asks to let a colleague in again. The fact's `door` is who asks.
package struct Herstelverzoek: Feitinhoud {
    package static let soort = "herstelverzoek"
    package let gebruiker: ID<Gebruiker>
    package let herstelsoort: Herstelsoort
    /// How it was made sure who is asking.
    package let reden: String
    package init(gebruiker: ID<Gebruiker>, herstelsoort: Herstelsoort, reden: String) {
        self.gebruiker = gebruiker
        self.herstelsoort = herstelsoort
        self.reden = reden
    }
    package var open: Opencodes { Opencodes(code: herstelsoort.rawValue) }
}

/// A second person confirms it. The fact's `door` is who confirms.
package struct Herstelbevestiging: Feitinhoud {
    package static let soort = "herstelbevestiging"
    package let verzoek: UUIDv7
    package init(verzoek: UUIDv7) { self.verzoek = verzoek }
}

/// The end of a request: used, or withdrawn.
package struct Hersteleinde: Feitinhoud {
    package static let soort = "hersteleinde"
    package let verzoek: UUIDv7
    package let wijze: Wijze
    package init(verzoek: UUIDv7, wijze: Wijze) {
        self.verzoek = verzoek
        self.wijze = wijze
    }
    package var open: Opencodes { Opencodes(code: wijze.rawValue) }

    package enum Wijze: String, Codable, Sendable { case gebruikt, ingetrokken }
}

/// One recovery with everything that happened to it. Two people are needed, and neither is the person it is about.
package struct Herstel: Sendable {
    package let verzoek: Feit<Herstelverzoek>
    package let bevestiging: Feit<Herstelbevestiging>?
    package let einde: Feit<Hersteleinde>?

    /// How long after the request everything about it ends, in hours.
    package static let uren: Int64 = 24

    package init(verzoek: Feit<Herstelverzoek>, bevestigingen: [Feit<Herstelbevestiging>], einden: [Feit<Hersteleinde>]) {
        self.verzoek = verzoek
        bevestiging = bevestigingen.first { $0.inhoud.verzoek == verzoek.id }
        einde = einden.first { $0.inhoud.verzoek == verzoek.id }
    }

    package enum Herstelgang: Sendable { case wachtOpTweede, bevestigd, voorbij }

    package var verloopt: Moment { verzoek.opgetekend.plus(seconden: Self.uren * 3_600) }

    package func stand(op nu: Moment) -> Herstelgang {
        guard einde == nil, nu < verloopt else { return .voorbij }
        return bevestiging == nil ? .wachtOpTweede : .bevestigd
    }

    /// - Throws: `nietMogelijk` when somebody asks for themselves.
    package static func controleer(_ verzoek: Herstelverzoek, door: UUIDv7) throws(Afwijzing) {
        guard verzoek.gebruiker.raw != door else {
            throw .nietMogelijk("Uw eigen aanmelding kunt u niet herstellen. Vraag twee collega's die dit mogen.")
        }
    }

    /// The confirmation of a second person.
    /// - Throws: `nietMogelijk` when it is the same person, the person it is about, or too late.
    package func bevestigd(door: UUIDv7, op nu: Moment) throws(Afwijzing) -> Herstelbevestiging {
        guard door != verzoek.door else {
            throw .nietMogelijk("U vroeg dit herstel zelf. Laat een tweede persoon het bevestigen.")
        }
        guard door != verzoek.inhoud.gebruiker.raw else {
            throw .nietMogelijk("Dit gaat over uzelf. Een ander moet het bevestigen.")
        }
        guard stand(op: nu) == .wachtOpTweede else { throw .nietMogelijk("Dit verzoek is al bevestigd of is voorbij.") }
        return Herstelbevestiging(verzoek: verzoek.id)
    }
}
