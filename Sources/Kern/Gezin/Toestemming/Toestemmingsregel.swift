// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Whose consent is needed: people, and the institution that is guardian.
package struct Toestemmingskring: Sendable, Hashable {
    package let personen: Set<ID<Persoon>>
    /// The gecertificeerde instelling that is voogd consents too.
    package let metInstelling: Bool
    package init(_ personen: Set<ID<Persoon>>, metInstelling: Bool = false) {
        self.personen = personen
        self.metInstelling = metInstelling
    }

    package var isLeeg: Bool { personen.isEmpty && !metInstelling }
    package func bevat(_ wie: Toestemmer) -> Bool {
        switch wie {
        case .persoon(let id): personen.contains(id)
        case .instelling: metInstelling
        }
    }

    /// In a fixed order.
    package var leden: [Toestemmer] { personen.sorted().map { .persoon($0) } + (metInstelling ? [.instelling] : []) }
}

/// Somebody who can consent.
package enum Toestemmer: Sendable, Hashable {
    case persoon(ID<Persoon>)
    case instelling

    package init(_ persoon: ID<Persoon>?) { self = persoon.map { .persoon($0) } ?? .instelling }

    package var persoon: ID<Persoon>? {
        if case .persoon(let id) = self { return id }
        return nil
    }
}

/// Whose consent help needs (Jeugdwet 7.3.4, 7.3.5, 7.3.15): under 12 the parents with gezag, from 12 the child with them, from 16 the
/// child alone. For giving something to others (7.3.11) the same people are asked.
package enum Toestemmingsregel {
    package static let regel = "toestemming/1"

    /// What is known when consent is asked.
    package struct Situatie: Sendable, Hashable {
        package let jeugdige: ID<Persoon>
        /// nil: not known.
        package let geboren: Geboortedatum?
        /// Parents with gezag, or the voogd.
        package let gezag: Set<ID<Persoon>>
        /// A gecertificeerde instelling is voogd.
        package let instellingIsVoogd: Bool
        /// Curator or mentor of somebody of age.
        package let vertegenwoordigers: Set<ID<Persoon>>
        /// False when a professional found that the jeugdige cannot weigh the interests here (7.3.15).
        package let wilsbekwaam: Bool
        package let uitzondering: Uitzondering?

        package init(
            jeugdige: ID<Persoon>, geboren: Geboortedatum?, gezag: Set<ID<Persoon>>, instellingIsVoogd: Bool = false,
            vertegenwoordigers: Set<ID<Persoon>> = [], wilsbekwaam: Bool = true, uitzondering: Uitzondering? = nil
        ) {
            self.jeugdige = jeugdige
            self.geboren = geboren
            self.gezag = gezag
            self.instellingIsVoogd = instellingIsVoogd
            self.vertegenwoordigers = vertegenwoordigers
            self.wilsbekwaam = wilsbekwaam
            self.uitzondering = uitzondering
        }
    }

    /// Judged by a professional, with reasons, and recorded with the consent.
    package enum Uitzondering: String, Keuzelijst {
        case gedwongenKader, ernstigNadeel, weloverwogenWens, spoed, nietIngrijpend

        /// Consent is presumed, because nobody could be asked or nobody would mind: what somebody said goes first (7.3.16).
        package var isVeronderstelling: Bool { self == .spoed || self == .nietIngrijpend }

        package var label: String {
            switch self {
            case .gedwongenKader: "Machtiging gesloten jeugdhulp, kinderbescherming of jeugdreclassering (7.3.4)"
            case .ernstigNadeel: "Zonder de hulp dreigt ernstig nadeel voor de jeugdige (7.3.4, 12 tot 16 jaar)"
            case .weloverwogenWens: "De jeugdige blijft de hulp weloverwogen wensen (7.3.4, 12 tot 16 jaar)"
            case .spoed: "Er is geen tijd om toestemming te vragen (7.3.16)"
            case .nietIngrijpend: "Het is iets dat niet ingrijpend is (7.3.16)"
            }
        }
    }

    /// Whose consent is needed on this day; empty when none is.
    /// - Throws: `nietMogelijk` when consent of parents is needed and nobody with gezag is known.
    package static func vereist(_ s: Situatie, op dag: Datum) throws(Afwijzing) -> Oordeel<Toestemmingskring> {
        if let free = zonder(s, dag) { return free }
        let reached12 = s.geboren?.heeftBereikt(12, op: dag), reached16 = s.geboren?.heeftBereikt(16, op: dag)
        if reached16 == true, s.wilsbekwaam { return oordeel([s.jeugdige], "7.3.5", "Vanaf 16 jaar beslist de jeugdige zelf.", s, dag) }
        if reached12 == true, reached16 == false, s.wilsbekwaam, s.uitzondering == .ernstigNadeel || s.uitzondering == .weloverwogenWens {
            return oordeel([s.jeugdige], "7.3.4", "De jeugdige beslist hier zonder de ouders: \(s.uitzondering?.label ?? "").", s, dag)
        }
        let isAdult = s.geboren?.heeftBereikt(18, op: dag) == true, isGuarded = s.instellingIsVoogd && !isAdult
        let adults = isAdult ? s.vertegenwoordigers : s.gezag
        guard !adults.isEmpty || isGuarded else {
            throw .nietMogelijk(
                "Er is niemand met gezag of als vertegenwoordiger bekend. Leg eerst vast wie dat is, "
                    + "of vraag de rechter om een voorziening.")
        }
        if reached12 == false || !s.wilsbekwaam {
            return oordeel(adults, "7.3.15", isGuarded ? Zin.voogd : Zin.ouders, s, dag, metInstelling: isGuarded)
        }
        let why = reached16 == nil || reached12 == nil ? Zin.leeftijdOnbekend : isGuarded ? Zin.samenMetVoogd : Zin.samen
        return oordeel(adults.union([s.jeugdige]), "7.3.4", why, s, dag, metInstelling: isGuarded)
    }

    /// Situations in which nobody has to consent.
    private static func zonder(_ s: Situatie, _ dag: Datum) -> Oordeel<Toestemmingskring>? {
        switch s.uitzondering {
        case .gedwongenKader: oordeel([], "7.3.4", "In dit kader is geen toestemming nodig.", s, dag)
        case .spoed: oordeel([], "7.3.16", "In een spoedgeval gaat hulp voor; vraag de toestemming daarna.", s, dag)
        case .nietIngrijpend: oordeel([], "7.3.16", "Voor wat niet ingrijpend is, mag toestemming worden verondersteld.", s, dag)
        case .ernstigNadeel, .weloverwogenWens, nil: nil
        }
    }

    private enum Zin {
        static let ouders = "De ouders met gezag of de vertegenwoordiger beslissen voor de jeugdige."
        static let voogd = "De gecertificeerde instelling die voogd is, beslist voor de jeugdige."
        static let samen = "Van 12 tot 16 jaar is toestemming nodig van de jeugdige en van de ouders met gezag."
        static let samenMetVoogd = "Van 12 tot 16 jaar is toestemming nodig van de jeugdige en van de instelling die voogd is."
        static let leeftijdOnbekend = "De leeftijd staat niet vast: vraag toestemming aan de jeugdige en aan de ouders met gezag."
    }

    private static func oordeel(
        _ who: Set<ID<Persoon>>, _ article: String, _ text: String, _ s: Situatie, _ dag: Datum, metInstelling: Bool = false
    ) -> Oordeel<Toestemmingskring> {
        var facts = ["jeugdige.geboortedatum": s.geboren?.datum.iso ?? "onbekend", "toestemming.peildatum": dag.iso]
        facts["toestemming.wilsbekwaam"] = s.wilsbekwaam ? "ja" : "nee"
        facts["toestemming.uitzondering"] = s.uitzondering?.rawValue
        return Oordeel(
            Toestemmingskring(who, metInstelling: metInstelling),
            gronden: [Grond(regel: regel, bron: "Jeugdwet \(article)", uitleg: text, feiten: facts)])
    }
}
