// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Opslag

extension Berichtfilter {
    /// What a message must be, in the words of the tables.
    var voorwaarden: ([String], [SQLValue]) {
        var (conditions, args): ([String], [SQLValue]) = ([], [])
        if !agb.isEmpty {
            conditions.append("x.partij = ?")
            args.append(.text(agb))
        }
        if let tijd {
            conditions.append("x.moment >= ?")
            args.append(.moment(Moment(begin: tijd.begin(vandaag))))
        }
        if let stand { conditions.append(stand.voorwaarde) }
        return (conditions, args)
    }
}

extension Berichtfilter.Wachtstand {
    fileprivate var voorwaarde: String {
        let last = "(SELECT s.soort FROM bericht_stap s WHERE s.bericht = x.id ORDER BY s.nummer DESC LIMIT 1)"
        func waiting(_ work: String) -> String { "x.id IN (SELECT o.bericht FROM bericht_open o WHERE o.werk = '\(work)')" }
        switch self {
        case .aandacht: return "(\(waiting("bekijken")) OR \(last) = 'vastgelopen')"
        case .antwoord: return waiting("antwoord")
        case .onderweg: return "(\(waiting("versturen")) OR \(waiting("verwerken"))) AND \(last) <> 'vastgelopen'"
        }
    }
}
