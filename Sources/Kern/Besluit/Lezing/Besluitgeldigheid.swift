// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// That a decision does not stand as it was taken: said before anything else to whoever reads about it, with the day.
package enum Besluitgeldigheid: Sendable, Equatable {
    /// Taken back from a day on.
    case ingetrokken(per: Datum)
    /// It fell because an objection was right (Awb 7:11 lid 2).
    case herroepen(op: Datum)
    /// Another decision came in its place.
    case vervangen(op: Datum)
    /// It stands, with what changed it since.
    case gewijzigd([Besluitwijziging])

    /// nil: it stands as it was taken. What came after it is not told here before its letter left (Awb 3:40).
    /// - Parameter verzonden: of what came after it, those whose letter went away.
    package init?(_ verloop: Besluitverloop, opvolger: Besluit? = nil, verzonden: Set<UUIDv7>) {
        let changes = verloop.wijzigingen.filter { verzonden.contains($0.id) }
        if let opvolger {
            self = .vervangen(op: opvolger.genomen)
        } else if let end = verloop.intrekking, let day = verloop.vervaltPer {
            self = end.grond == Intrekking.naBezwaar ? .herroepen(op: end.genomen ?? day) : .ingetrokken(per: day)
        } else if !changes.isEmpty {
            self = .gewijzigd(changes.map(\.inhoud))
        } else {
            return nil
        }
    }

    /// In one or two sentences, as this reader is spoken to.
    package func zin(voor lezer: Lezersoort) -> String {
        switch self {
        case .ingetrokken(let day): "Dit besluit is ingetrokken. Het geldt niet meer vanaf \(day.uitgeschreven). \(Self.brief(lezer))"
        case .herroepen(let day):
            "Dit besluit geldt niet meer. Het is op \(day.uitgeschreven) vervallen, omdat een bezwaar gelijk kreeg. \(Self.brief(lezer))"
        case .vervangen(let day):
            "Dit besluit geldt niet meer. Op \(day.uitgeschreven) kwam er een ander besluit voor in de plaats. \(Self.brief(lezer))"
        case .gewijzigd(let changes):
            "Dit besluit is later veranderd: \(changes.map(Self.regel).joined(separator: "; ")). Hieronder staat wat eerst is besloten. "
                + Self.brief(lezer)
        }
    }

    private static func regel(_ change: Besluitwijziging) -> String {
        let label = change.wat.label
        return "\(label.prefix(1).lowercased())\(label.dropFirst()), vanaf \(change.per.uitgeschreven)"
    }

    private static func brief(_ lezer: Lezersoort) -> String {
        switch lezer {
        case .jurist, .collega: "Daarover is een eigen brief."
        case .ouders: "U kreeg of krijgt daar een brief over."
        case .kind: "Daar is een brief over. Vraag ons gerust wat dat voor jou betekent."
        }
    }
}
