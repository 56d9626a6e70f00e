// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// The addresses of appointments: in a file, and of one worker across files.
enum AfspraakURL {
    static let agenda = "/agenda"

    static func agenda(_ week: Agendaweek) -> String { week == .deze ? agenda : agenda + "?week=" + week.rawValue }
    static func lijst(_ id: ID<Dossier>) -> String { GezinURL.dossier(id) + "/afspraken" }
    static func nieuw(_ id: ID<Dossier>) -> String { lijst(id) + "/nieuw" }
    static func verzetten(_ id: ID<Dossier>, _ afspraak: UUIDv7) -> String { lijst(id) + "/\(afspraak.hex)/verzetten" }
    static func afloop(_ id: ID<Dossier>, _ afspraak: UUIDv7) -> String { lijst(id) + "/\(afspraak.hex)/afloop" }
    static func notitie(_ id: ID<Dossier>, _ afspraak: UUIDv7) -> String { lijst(id) + "/\(afspraak.hex)/notitie" }
}

/// Which week an agenda shows.
enum Agendaweek: String, CaseIterable, Sendable {
    case deze, volgende

    var label: String { self == .deze ? "Deze week" : "Volgende week" }

    /// Monday up to and including Sunday.
    func dagen(op vandaag: Datum) -> ClosedRange<Datum> {
        let monday = vandaag.plus(dagen: 1 - vandaag.weekdag + (self == .deze ? 0 : 7))
        return monday...monday.plus(dagen: 6)
    }
}
