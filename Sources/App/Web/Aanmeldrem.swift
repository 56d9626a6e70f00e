// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Synchronization

/// Slows down who tries names and passwords. Counted per name from one address, known name or not, so that nobody can lock another
/// person out and nothing tells which names exist; and per address as a whole. In memory only: a restart forgets it.
final class Aanmeldrem: Sendable {
    private struct Sleutel: Hashable {
        /// Nil: all names from this address.
        let naam: String?
        let vanwaar: String
    }

    fileprivate struct Pogingen {
        var aantal = 0
        var wachtTot = Moment(micros: 0)
        var laatst = Moment(micros: 0)
    }

    /// Attempts with one name that need no waiting; then twice as long each time, at most `langst`.
    static let vrij = 2
    /// Failed attempts from one address within `langst` after which all wait: a whole office may stand behind one address.
    static let vrijPerAdres = 200
    /// Longest wait, in seconds.
    static let langst: Int64 = 15 * 60
    /// More entries than this are not remembered: the oldest go.
    static let meeste = 20_000

    private let pogingen = Mutex<[Sleutel: Pogingen]>([:])

    /// May this be tried now? Counts as failed until `gelukt` says otherwise, so that many at once count as many.
    func probeer(_ naam: String, vanwaar: String, op nu: Moment) -> Bool {
        pogingen.withLock { all in
            Self.ruimOp(&all, nu)
            let (one, whole) = (Sleutel(naam: naam, vanwaar: vanwaar), Sleutel(naam: nil, vanwaar: vanwaar))
            guard (all[one]?.wachtTot ?? nu) <= nu, (all[whole]?.wachtTot ?? nu) <= nu else { return false }
            all[one] = (all[one] ?? Pogingen()).na(nu) { $0 <= Self.vrij ? 0 : min(Self.langst, 1 << Int64(min($0, 12))) }
            all[whole] = (all[whole] ?? Pogingen()).na(nu) { $0 < Self.vrijPerAdres ? 0 : Self.langst }
            return true
        }
    }

    /// It was the right person: what went wrong before no longer counts.
    func gelukt(_ naam: String, vanwaar: String) {
        pogingen.withLock { all in
            all[Sleutel(naam: naam, vanwaar: vanwaar)] = nil
            all[Sleutel(naam: nil, vanwaar: vanwaar)]?.aantal -= 1
            all[Sleutel(naam: nil, vanwaar: vanwaar)]?.wachtTot = Moment(micros: 0)
        }
    }

    private static func ruimOp(_ all: inout [Sleutel: Pogingen], _ nu: Moment) {
        all = all.count < meeste ? all : all.filter { nu < $0.value.wachtTot }
        if all.count >= meeste { all.removeAll(keepingCapacity: true) }
    }
}

extension Aanmeldrem.Pogingen {
    /// One more attempt. After `langst` of rest the count starts again.
    fileprivate func na(_ nu: Moment, wachten: (Int) -> Int64) -> Self {
        var next = laatst.plus(seconden: Aanmeldrem.langst) < nu ? Self() : self
        next.aantal += 1
        next.laatst = nu
        next.wachtTot = nu.plus(seconden: wachten(next.aantal))
        return next
    }
}
