// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A clock of the standard: what starts it, how long it is, and by which rule (iJw 3.2, `docs/regels-ijw.md`). The terms are agreed
/// ones, so the Algemene termijnenwet extends none of them.
public enum Berichttermijn: String, CaseIterable, Sendable, Codable {
    /// The answer to a message (OP090).
    case retour
    /// The answer to a request for help: 301 or 319 (OP274).
    case toewijzing
    /// The answer to a request for change (OP346).
    case wijziging
    /// The decision after "in onderzoek", from the day on the request (OP274, OP346).
    case onderzoek
    /// Refusal because another gemeente is responsible (OP359).
    case woonplaats
    /// The aanbieder tells that help began (OP271).
    case start
    /// The aanbieder tells that help ended (OP272).
    case stop
    /// The answer to a declaration (OP090x4).
    case declaratie

    /// Code of the rule.
    public var regel: String {
        switch self {
        case .retour: "OP090"
        case .toewijzing: "OP274"
        case .wijziging: "OP346"
        case .onderzoek: "OP274 en OP346"
        case .woonplaats: "OP359"
        case .start: "OP271"
        case .stop: "OP272"
        case .declaratie: "OP090x4"
        }
    }

    package var termijn: Termijn {
        switch self {
        case .retour: Termijn(3, .werkdagen, .afspraak)
        case .toewijzing, .wijziging, .start, .stop: Termijn(5, .werkdagen, .afspraak)
        case .onderzoek: Termijn(8, .weken, .afspraak)
        case .woonplaats: Termijn(2, .weken, .afspraak)
        case .declaratie: Termijn(10, .werkdagen, .afspraak)
        }
    }

    /// The last day, when the day after `dag` is the first; nil outside the table of holidays: then no day is named.
    package func uiterlijk(na dag: Datum) -> Datum? {
        // Without a day the work still stands in its list.
        try? termijn.laatsteDag(na: dag).uitkomst
    }

    /// Why there is a term, in one sentence.
    public var waarom: String {
        let what =
            switch self {
            case .retour: "Op een bericht hoort binnen \(termijn.uitgeschreven) antwoord"
            case .toewijzing:
                "Op een verzoek om toewijzing hoort binnen \(termijn.uitgeschreven) antwoord: toewijzen, afwijzen of in onderzoek"
            case .wijziging:
                "Op een verzoek om wijziging hoort binnen \(termijn.uitgeschreven) antwoord: toewijzen, afwijzen of in onderzoek"
            case .onderzoek: "Wie ‘in onderzoek’ meldde, beslist binnen \(termijn.uitgeschreven) na de dagtekening van het verzoek"
            case .woonplaats: "Afwijzen omdat een andere gemeente verantwoordelijk is, kan tot \(termijn.uitgeschreven) na ontvangst"
            case .start: "De aanbieder meldt de start binnen \(termijn.uitgeschreven) nadat de hulp begon of de toewijzing kwam"
            case .stop: "De aanbieder meldt het einde binnen \(termijn.uitgeschreven) nadat de hulp stopte"
            case .declaratie: "Op een declaratie hoort binnen \(termijn.uitgeschreven) antwoord"
            }
        return "\(what) (iJw \(regel))."
    }

    /// The clock on a request that still waits for its end.
    /// - Returns: nil for a message that is no request.
    package static func opVerzoek(
        _ soort: Berichtsoort, ontvangen: Datum, dagtekening: Datum, inOnderzoek: Bool
    ) -> (termijn: Berichttermijn, na: Datum)? {
        guard soort == .jw315 || soort == .jw317 else { return nil }
        if inOnderzoek { return (.onderzoek, dagtekening) }
        return (soort == .jw315 ? .toewijzing : .wijziging, ontvangen)
    }
}
