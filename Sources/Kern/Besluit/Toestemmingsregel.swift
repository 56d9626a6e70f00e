// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Whose consent help needs (Jeugdwet 7.3.4, 7.3.5, 7.3.15): under 12 the parents with gezag, from 12 the child with them, from 16 the
/// child alone.
package enum Toestemmingsregel {
    package static let regel = "toestemming/1"

    /// What is known when consent is asked.
    package struct Situatie: Sendable, Hashable {
        package let jeugdige: ID<Persoon>
        package let geboren: Geboortedatum
        /// Parents with gezag, or the voogd.
        package let gezag: Set<ID<Persoon>>
        /// Curator or mentor of somebody of age.
        package let vertegenwoordigers: Set<ID<Persoon>>
        /// False when a professional found that the jeugdige cannot weigh the interests here (7.3.15).
        package let wilsbekwaam: Bool
        package let uitzondering: Uitzondering?

        package init(
            jeugdige: ID<Persoon>, geboren: Geboortedatum, gezag: Set<ID<Persoon>>, vertegenwoordigers: Set<ID<Persoon>> = [],
            wilsbekwaam: Bool = true, uitzondering: Uitzondering? = nil
        ) {
            self.jeugdige = jeugdige
            self.geboren = geboren
            self.gezag = gezag
            self.vertegenwoordigers = vertegenwoordigers
            self.wilsbekwaam = wilsbekwaam
            self.uitzondering = uitzondering
        }
    }

    /// Judged by a professional, with reasons, and recorded with the consent.
    package enum Uitzondering: String, Keuzelijst {
        case gedwongenKader, ernstigNadeel, weloverwogenWens, spoed

        package var label: String {
            switch self {
            case .gedwongenKader: "Machtiging gesloten jeugdhulp, kinderbescherming of jeugdreclassering (7.3.4)"
            case .ernstigNadeel: "Zonder de hulp dreigt ernstig nadeel voor de jeugdige (7.3.4, 12 tot 16 jaar)"
            case .weloverwogenWens: "De jeugdige blijft de hulp weloverwogen wensen (7.3.4, 12 tot 16 jaar)"
            case .spoed: "Er is geen tijd om toestemming te vragen (7.3.16)"
            }
        }
    }

    /// Whose consent is needed on this day; empty when none is.
    /// - Throws: `nietMogelijk` when consent of parents is needed and nobody with gezag is known.
    package static func vereist(_ s: Situatie, op dag: Datum) throws(Afwijzing) -> Oordeel<Set<ID<Persoon>>> {
        if s.uitzondering == .gedwongenKader { return oordeel([], "7.3.4", "In dit kader is geen toestemming nodig.", s, dag) }
        if s.uitzondering == .spoed {
            return oordeel([], "7.3.16", "In een spoedgeval gaat hulp voor; vraag de toestemming daarna.", s, dag)
        }
        let reached12 = s.geboren.heeftBereikt(12, op: dag), reached16 = s.geboren.heeftBereikt(16, op: dag)
        if reached16 == true, s.wilsbekwaam { return oordeel([s.jeugdige], "7.3.5", "Vanaf 16 jaar beslist de jeugdige zelf.", s, dag) }
        if reached12 == true, reached16 == false, s.wilsbekwaam, s.uitzondering == .ernstigNadeel || s.uitzondering == .weloverwogenWens {
            return oordeel([s.jeugdige], "7.3.4", "De jeugdige beslist hier zonder de ouders: \(s.uitzondering?.label ?? "").", s, dag)
        }
        let adults = s.geboren.heeftBereikt(18, op: dag) == true ? s.vertegenwoordigers : s.gezag
        guard !adults.isEmpty else {
            throw .nietMogelijk(
                "Er is niemand met gezag of als vertegenwoordiger bekend. Leg eerst vast wie dat is, "
                    + "of vraag de rechter om een voorziening.")
        }
        if reached12 == false || !s.wilsbekwaam {
            return oordeel(adults, "7.3.15", "De ouders met gezag of de vertegenwoordiger beslissen voor de jeugdige.", s, dag)
        }
        let why =
            reached16 == nil || reached12 == nil
            ? "De leeftijd staat niet vast: vraag toestemming aan de jeugdige en aan de ouders met gezag."
            : "Van 12 tot 16 jaar is toestemming nodig van de jeugdige en van de ouders met gezag."
        return oordeel(adults.union([s.jeugdige]), "7.3.4", why, s, dag)
    }

    private static func oordeel(
        _ who: Set<ID<Persoon>>, _ article: String, _ text: String, _ s: Situatie, _ dag: Datum
    ) -> Oordeel<Set<ID<Persoon>>> {
        var facts = [Feitnaam.jeugdigeGeboortedatum.rawValue: s.geboren.datum.iso, "toestemming.peildatum": dag.iso]
        facts["toestemming.wilsbekwaam"] = s.wilsbekwaam ? "ja" : "nee"
        facts["toestemming.uitzondering"] = s.uitzondering?.rawValue
        return Oordeel(who, gronden: [Grond(regel: regel, bron: "Jeugdwet \(article)", uitleg: text, feiten: facts)])
    }
}
