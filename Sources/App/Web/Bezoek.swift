// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// A logged-in person on this request.
struct Bezoek: Sendable {
    let gebruiker: ID<Gebruiker>
    let naam: String
    let rollen: [Rol]
    let teams: [ID<Team>]
    /// Token of the session; every form carries it.
    let csrf: String
    let vanwaar: String
    /// Hash of the session cookie; names the session to end.
    let sessie: [UInt8]
    /// How sure we are who it is, as found at log-in.
    var niveau = Betrouwbaarheidsniveau.substantieel
    /// The row of the rights table that the route of this request stands on.
    var recht = Recht.eigen

    var rol: Rol { rollen.first ?? .jeugdprofessional }
    var handelende: Handelende { Handelende(id: gebruiker.raw, rol: rol.rawValue, vanwaar: "\(vanwaar) \(niveau.rawValue)") }
}
