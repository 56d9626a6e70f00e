// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Intrekking {
    /// The first day on which what it takes back no longer holds: the day it names, and never before its letter went away (Awb 3:40, 3:41).
    /// What falls by itself on an objection needs no letter; neither does what was never made known.
    /// - Parameters:
    ///   - verzonden: when its letter went; nil: not yet.
    ///   - besluit: when what it takes back was sent; nil: never.
    /// - Returns: nil: it does not work yet.
    package func werktVanaf(verzonden: Datum?, besluit: Datum?) -> Datum? {
        guard isBesluit else { return per }
        guard besluit != nil else { return genomen }
        return verzonden.map { max(per, $0) }
    }
}

extension [Feit<Verzending>] {
    /// When each decision, change or withdrawal was sent first.
    package var perBesluit: [UUIDv7: Datum] {
        Dictionary(geldend().map { ($0.inhoud.besluit.raw, $0.inhoud.verzonden) }, uniquingKeysWith: { Swift.min($0, $1) })
    }
}

extension [Feit<Intrekking>] {
    /// Those that hold and work on a day. An aanvraag that was taken back is closed at once.
    package func werkend(op dag: Datum, _ verzendingen: [Feit<Verzending>]) -> [Feit<Intrekking>] {
        let sent = verzendingen.perBesluit
        return staand.filter { fact in
            guard fact.inhoud.van == .besluit else { return true }
            let from = fact.inhoud.werktVanaf(verzonden: sent[fact.id], besluit: sent[fact.inhoud.feit.raw])
            return from.map { $0 <= dag } ?? false
        }
    }

    /// Decisions and changes that fell because an objection was right: nothing is left in them to take back.
    package var vervallenNaBezwaar: Set<UUIDv7> {
        Set(geldend().filter { $0.inhoud.grond == Intrekking.naBezwaar }.map(\.inhoud.feit.raw))
    }
}
