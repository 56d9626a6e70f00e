// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Grondslag
import Kern
import Opslag
import Synchronization

/// Browsers in which a letter was opened a moment ago. In memory only, as other sessions are (decision 007): here stands the hash of what
/// the cookie holds. After half an hour, a restart or “Klaar” the letter is closed there too.
final class Leeskamer: Sendable {
    /// More are not remembered: the oldest go.
    private static let meeste = 10_000

    private struct Plaats: Sendable {
        let geheim: [UInt8]
        let tot: Moment
    }

    private let plaatsen = Mutex<[[UInt8]: Plaats]>([:])

    /// - Returns: the token for the cookie.
    func open(_ geheim: String, op nu: Moment) -> String {
        let token = Toeval.woord()
        plaatsen.withLock { all in
            all = all.filter { nu < $0.value.tot }
            if all.count >= Self.meeste, let oldest = all.min(by: { $0.value.tot < $1.value.tot }) { all[oldest.key] = nil }
            all[Self.hash(token)] = Plaats(geheim: Self.hash(geheim), tot: nu.plus(seconden: Int64(Brieflink.minuten) * 60))
        }
        return token
    }

    /// Until when this browser may read this letter; nil: it may not.
    func tot(_ token: String?, _ geheim: String, op nu: Moment) -> Moment? {
        guard let token, let place = plaatsen.withLock({ $0[Self.hash(token)] }), place.geheim == Self.hash(geheim), nu < place.tot else {
            return nil
        }
        return place.tot
    }

    func sluit(_ token: String?) {
        guard let token else { return }
        plaatsen.withLock { $0[Self.hash(token)] = nil }
    }

    private static func hash(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}
