// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// An order with what was delivered on it so far: derived from the order and the provider's messages.
package struct Traject: Sendable, Equatable {
    package let toewijzing: Feit<Toewijzing>
    package let starts: [LeveringStart]
    package let stops: [LeveringStop]

    /// All orders with their starts and stops, by number. Messages about unknown numbers fall out: they were answered as such.
    package static func lijst(
        _ toewijzingen: [Feit<Toewijzing>], starts: [Feit<LeveringStart>], stops: [Feit<LeveringStop>]
    ) -> [Traject] {
        let begun = starts.geldend().opDatum(\.op), ended = stops.geldend().opDatum(\.op)
        return toewijzingen.geldend().sorted { ($0.inhoud.nummer, $0.id) < ($1.inhoud.nummer, $1.id) }.map { order in
            Traject(
                toewijzing: order,
                starts: begun.map(\.inhoud).filter { $0.toewijzing == order.inhoud.nummer },
                stops: ended.map(\.inhoud).filter { $0.toewijzing == order.inhoud.nummer })
        }
    }

    package var gestart: Datum? { starts.first?.op }
    /// The end that is final; a pause is none.
    package var gestopt: LeveringStop? { stops.last { !$0.reden.isTijdelijk } }

    package func stand(op dag: Datum) -> Trajectstand {
        if let stop = gestopt, stop.op <= dag { return .gestopt }
        if let pause = stops.last(where: { $0.reden.isTijdelijk && $0.op <= dag }),
            !starts.contains(where: { pause.op <= $0.op && $0.op <= dag })
        {
            return .onderbroken
        }
        if starts.contains(where: { $0.op <= dag }) { return .loopt }
        if let end = toewijzing.inhoud.periode.totEnMet, end < dag { return .nooitGestart }
        return .wacht
    }

    /// Days between order and real start; while waiting, until today.
    package func wachtdagen(op dag: Datum) -> Int { toewijzing.inhoud.toegewezenOp.dagen(tot: gestart ?? dag) }

    /// Days of help, first and last included; nil before the start.
    package func duur(op dag: Datum) -> Int? {
        guard let gestart, gestart <= dag else { return nil }
        return gestart.dagen(tot: min(gestopt?.op ?? dag, dag)) + 1
    }
}

package enum Trajectstand: String, Sendable, CaseIterable, Codable {
    case wacht
    case loopt
    case onderbroken
    case gestopt
    case nooitGestart = "nooit-gestart"

    package var label: String {
        switch self {
        case .wacht: "Wacht op start"
        case .loopt: "Loopt"
        case .onderbroken: "Tijdelijk gestopt"
        case .gestopt: "Gestopt"
        case .nooitGestart: "Nooit gestart"
        }
    }
}

/// The danger stop before anything leaves by message: why it may not, and what to do instead (iJw OP003).
package struct Gevaarstop: Sendable, Equatable, Error {
    package let reden: Gevaarreden
    package let uitleg: String
    package let inPlaatsDaarvan: String

    /// Every reason that holds, the gravest first; empty: it may go.
    package static func toets(geheim: Bool, bsn: BSN?) -> [Gevaarstop] {
        var stops: [Gevaarstop] = []
        if geheim {
            stops.append(
                Gevaarstop(
                    reden: .geheimAdres, uitleg: "De verblijfplaats is geheim. Dit mag niet als bericht naar buiten.",
                    inPlaatsDaarvan:
                        "Bel de aanbieder en spreek een veilige weg af, zonder adres. Leg daarna vast wat u hebt gegeven en op welke grond."
                ))
        }
        if bsn == nil {
            stops.append(
                Gevaarstop(
                    reden: .geenBSN, uitleg: "Er is geen BSN bekend. Zonder BSN kan een bericht niet worden verstuurd.",
                    inPlaatsDaarvan:
                        "Zoek het BSN op en leg het vast. Kan dat niet, geef de toewijzing dan buiten het berichtenverkeer door."))
        }
        return stops
    }
}

package enum Gevaarreden: String, Sendable, CaseIterable, Codable {
    case geheimAdres = "geheim-adres"
    case geenBSN = "geen-bsn"
}
