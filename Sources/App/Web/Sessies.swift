// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Grondslag
import Kern
import Synchronization

/// The sessions of this process. They live in memory only: a restart asks everyone to log in again, drafts stay.
///
/// The cookie holds a random token; here stands only its hash. A change of role, team or employment ends sessions at once.
final class Sessies: Sendable {
    struct Sessie: Sendable {
        let gebruiker: ID<Gebruiker>
        var naam: String
        var rollen: [Rol]
        var teams: [ID<Team>]
        let csrf: String
        /// How sure we are who it is.
        let niveau: Betrouwbaarheidsniveau
        /// From where and with what it began: to know one's own sessions again.
        let vanwaar: String
        let toestel: String
        let begonnen: Moment
        var laatst: Moment
        /// Ended on purpose (log-out, leaving the job): what is posted after it is not kept as a draft.
        var ingetrokken = false

        /// When it ends by itself: after silence, or at its longest.
        var verloopt: Moment { min(laatst.plus(seconden: stil), begonnen.plus(seconden: langst)) }
    }

    /// How long a session lasts without use, in seconds (dated setting; BIO2 asks a limit).
    static let stil: Int64 = 30 * 60
    /// How long it lasts at most, in seconds.
    static let langst: Int64 = 12 * 3600
    /// How long an expired session still vouches for a draft (formaten.md), in seconds.
    static let naloop: Int64 = 12 * 3600

    private let sessies = Mutex<[[UInt8]: Sessie]>([:])

    /// Starts a session and gives the token for the cookie.
    func begin(
        _ gebruiker: ID<Gebruiker>, naam: String, rollen: [Rol], teams: [ID<Team>], niveau: Betrouwbaarheidsniveau = .substantieel,
        vanwaar: String = "", toestel: String = "", op nu: Moment
    ) -> String {
        let token = Toeval.woord()
        let sessie = Sessie(
            gebruiker: gebruiker, naam: naam, rollen: rollen, teams: teams, csrf: Toeval.woord(), niveau: niveau, vanwaar: vanwaar,
            toestel: toestel, begonnen: nu, laatst: nu)
        sessies.withLock { all in
            all = all.filter { $0.value.verloopt.plus(seconden: Self.naloop) >= nu }
            all[Self.hash(token)] = sessie
        }
        return token
    }

    enum Sessiestand { case geldig(Sessie), verlopen(Sessie), geen }

    /// Finds the session of a cookie and marks it used.
    func vind(_ token: String, op nu: Moment) -> Sessiestand {
        sessies.withLock { all in
            guard var sessie = all[Self.hash(token)], !sessie.ingetrokken else { return .geen }
            let end = sessie.verloopt
            guard nu < end else { return nu <= end.plus(seconden: Self.naloop) ? .verlopen(sessie) : .geen }
            sessie.laatst = nu
            all[Self.hash(token)] = sessie
            return .geldig(sessie)
        }
    }

    /// Ends the session with this cookie hash.
    func eindig(sessie hash: [UInt8]) { sessies.withLock { $0[hash]?.ingetrokken = true } }

    /// Ends all sessions of a person at once.
    /// - Parameter behalve: the session that stays: the one in which it is asked.
    func eindigAlle(van gebruiker: ID<Gebruiker>, behalve: [UInt8]? = nil) {
        sessies.withLock { all in
            for key in all.keys where all[key]?.gebruiker == gebruiker && key != behalve { all[key]?.ingetrokken = true }
        }
    }

    /// The sessions of a person that still run, last used first, each with the hash that names it.
    func lopend(van gebruiker: ID<Gebruiker>, op nu: Moment) -> [(hash: [UInt8], sessie: Sessie)] {
        sessies.withLock { all in
            all.filter { $0.value.gebruiker == gebruiker && !$0.value.ingetrokken && nu < $0.value.verloopt }
                .map { ($0.key, $0.value) }.sorted { ($1.sessie.laatst, $1.hash.hex) < ($0.sessie.laatst, $0.hash.hex) }
        }
    }

    static func hash(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Array(token.utf8))) }
}

extension [UInt8] {
    var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}

/// What somebody works with, in words that say no more than needed.
enum Toestel {
    private static let bladeraars = [("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
    private static let systemen = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux"),
    ]

    static func naam(_ kop: String) -> String {
        let browser = bladeraars.first { kop.contains($0.0) }?.1 ?? "onbekende browser"
        let system = systemen.first { kop.contains($0.0) }?.1
        return system.map { "\(browser) op \($0)" } ?? browser
    }
}

/// Random words for tokens, at the edge.
package enum Toeval {
    /// 256 random bits in hexadecimal.
    package static func woord() -> String { hex(32) }

    package static func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    package static func hex(_ count: Int) -> String {
        bytes(count).hex
    }
}
