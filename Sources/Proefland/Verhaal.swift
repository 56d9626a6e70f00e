// SPDX-License-Identifier: EUPL-1.2
import Grondslag

package enum Geslacht: String, Hashable, Sendable {
    case vrouw = "V"
    case man = "M"
}

/// Somebody in the made-up world.
package struct Proefpersoon: Hashable, Sendable {
    package let id: UUIDv7
    /// `nil` when the test numbers are used up, or when nobody knows it yet.
    package let bsn: BSN?
    package let roepnaam: String
    package let tussenvoegsel: String?
    package let achternaam: String
    package let geslacht: Geslacht
    package let geboortedatum: Datum
    package let adres: Adres?
    /// The address is secret: it may not appear on a page, message or letter to others.
    package let adresGeheim: Bool
    package let telefoon: String?
    package let email: String?

    package var naam: String { [roepnaam, tussenvoegsel, achternaam].compactMap { $0 }.joined(separator: " ") }

    /// Whole years on a day; who was born on 29 February is a year older on 1 March.
    package func leeftijd(op dag: Datum) -> Int {
        let (geboren, nu) = (geboortedatum.delen, dag.delen)
        return nu.jaar - geboren.jaar - ((nu.maand, nu.dag) < (geboren.maand, geboren.dag) ? 1 : 0)
    }
}

/// The words and codes of a family's story. Names stand inside `Verhaal`, so that they never meet those of the domain.
package enum Verhaal {
    package enum Rol: String, Hashable, Sendable {
        case jeugdige, moeder, vader, stiefouder, pleegouder, steunfiguur
    }

    package struct Lid: Hashable, Sendable {
        package let persoon: Proefpersoon
        package let rol: Rol
        /// Authority over the children of the family (BW 1:245); `false` for children.
        package let gezag: Bool
        /// Lives where the children mostly live.
        package let inHuis: Bool
    }

    package enum Vorm: String, Hashable, Sendable, CaseIterable {
        case tweeOuders, eenOuder, gescheiden, samengesteld, pleeggezin
    }

    /// The twelve areas of life of the broad analysis.
    package enum Leefgebied: String, Hashable, Sendable, CaseIterable {
        case veiligheid = "L1", ontwikkeling = "L2", gezondheid = "L3", opvoeding = "L4", relaties = "L5", ouders = "L6"
        case school = "L7", vrijeTijd = "L8", netwerk = "L9", wonen = "L10", geld = "L11", justitie = "L12"
    }

    /// By whom the question came in.
    package enum Deur: String, Hashable, Sendable, CaseIterable {
        case ouder, jeugdige, netwerk, school, huisarts, jeugdarts, specialist, gi, rechter, veiligThuis
    }

    package enum Route: String, Hashable, Sendable, CaseIterable {
        case advies, team, aanvraag, verwijzing, crisis
    }

    package enum Urgentie: String, Hashable, Sendable {
        case gewoon, snel, crisis
    }

    package enum Wie: String, Hashable, Sendable {
        case kind, ouder, netwerk, school, team, aanbieder
    }

    package struct Actie: Hashable, Sendable {
        package let wie: Wie
        package let wat: String

        init(_ wie: Wie, _ wat: String) {
            self.wie = wie
            self.wat = wat
        }
    }

    package struct Bevinding: Hashable, Sendable {
        package let leefgebied: Leefgebied
        package let kind: String?
        package let ouder: String
        package let professional: String
        package let kracht: String
    }

    /// The same area again, later: who says nothing new says that it is still so.
    package struct Terugblik: Hashable, Sendable {
        package let leefgebied: Leefgebied
        package let kind: Gezegd?
        package let ouder: Gezegd?
    }

    package struct Gezegd: Hashable, Sendable {
        package let woorden: String
        package let cijfer: Int
        init(_ woorden: String, _ cijfer: Int) {
            self.woorden = woorden
            self.cijfer = cijfer
        }
    }

    package struct Doel: Hashable, Sendable {
        /// In the family's words.
        package let woorden: String
        package let leefgebied: Leefgebied
        package let acties: [Actie]
    }

    package struct Hulp: Hashable, Sendable {
        /// CBS code of the verwijzer, 01…08.
        package let verwijzer: String
        /// CBS code of the hulpvorm, 01…14; 01 is help by the team itself.
        package let hulpvorm: String
        /// Code of the JZ21 list; `nil` for the team's own help.
        package let productcode: String?
        package let crisis: Bool
    }

    /// What happened, in the words and codes a worker would record.
    package enum Gebeurtenis: Hashable, Sendable {
        case hulpvraag(deur: Deur, van: String, woorden: String)
        case triage(veilig: Bool, urgentie: Urgentie, route: Route, reden: String)
        case contact(vorm: String, met: [UUIDv7], tekst: String)
        case analyse([Bevinding])
        case plan(doelen: [Doel], akkoord: [UUIDv7], evaluatieOp: Datum)
        case aanvraag(woorden: String)
        case besluit(toegekend: Bool, motivering: String)
        case toewijzing(Hulp)
        case start(Hulp)
        /// CBS code of the reason, 01…05.
        case stop(reden: String)
        /// `cijfer` 1…10: how useful the help was; `behaald`: the goal was reached.
        case evaluatie(kind: String?, ouder: String, professional: String, cijfer: Int, behaald: Bool)
        case afsluiting(reden: String)
        /// A colleague is asked to think along.
        case meedenken(collega: UUIDv7, vraag: String)
        /// Somebody outside is asked something; an answer is hoped for within a fortnight.
        case partnervraag(aan: String, vraag: String)
        /// The analysis is gone through together again.
        case terugblik([Terugblik])
        /// Somebody of another domain is asked to take something up; an answer is hoped for within a fortnight.
        case elders(leefgebied: Leefgebied, aan: String, gevraagd: String)
        /// One of the plans beside the gezinsplan, told whole in `Gezinsstand+Bijplan`.
        case bijplan(Bijplan)
        /// What comes after a refusal, told in `Gezinsstand+Bezwaar`; empty words: what most people would say.
        case bezwaar(Bezwaargang, woorden: String = "")

        /// Order of what happens on one day.
        package var rang: Int {
            switch self {
            case .hulpvraag: 0
            case .triage: 1
            case .contact: 2
            case .aanvraag: 3
            case .analyse: 4
            case .plan: 5
            case .besluit: 6
            case .toewijzing: 7
            case .start: 8
            case .evaluatie: 9
            case .stop: 10
            case .afsluiting: 11
            case .meedenken: 12
            case .partnervraag: 13
            case .terugblik: 14
            case .elders: 15
            case .bijplan: 16
            case .bezwaar: 17
            }
        }
    }

    /// Which plan of the cast was made or looked at, or what else was written down beside it.
    package enum Bijplan: String, Hashable, Sendable {
        case veiligheid, samenKijken, resourcegroep, bijeenkomst, toekomst, verlenging, levenslang, perspectief
        case gewoon, onderzoek, kennismaken, delen, intrekken, consult, consultantwoord, verwijsindex, jim, thuiszitten
        case opvolging, overdracht, groep, groepKlaar, pgb, pgbPauze, pgbVerder
    }

    /// A step of an objection against a refusal, of a decision that came too late, of a court or of a complaint.
    package enum Bezwaargang: String, Hashable, Sendable {
        case ontvangen, bevestigd, gehoord, ingetrokken, beslist, verzonden
        case ingebreke, dwangsom, spoeduitspraak, uitgevoerd, uitspraak
        case klacht, klachtBevestigd, klachtOpgelost

        /// Who took a decision does not decide on the objection: the teamleider does.
        var isVanDeTeamleider: Bool { self == .beslist || self == .verzonden || self == .dwangsom }
    }

    package struct Voorval: Hashable, Sendable {
        package let id: UUIDv7
        package let dag: Datum
        /// Id of the question this belongs to.
        package let vraag: UUIDv7
        /// Id of the jeugdige it is about.
        package let jeugdige: UUIDv7
        package let wat: Gebeurtenis
    }
}

/// A family with its history until the reference day, oldest first.
package struct Gezinsverhaal: Hashable, Sendable {
    package let id: UUIDv7
    package let vorm: Verhaal.Vorm
    package let wijk: String
    package let team: String
    package let leden: [Verhaal.Lid]
    package let tijdlijn: [Verhaal.Voorval]

    package var jeugdigen: [Proefpersoon] { leden.filter { $0.rol == .jeugdige }.map(\.persoon) }
    package func lid(_ id: UUIDv7) -> Verhaal.Lid? { leden.first { $0.persoon.id == id } }

    /// Voorvallen of each question, in order of the first.
    package var vragen: [(id: UUIDv7, voorvallen: [Verhaal.Voorval])] {
        var volgorde: [UUIDv7] = []
        let groepen = Dictionary(grouping: tijdlijn, by: \.vraag)
        for voorval in tijdlijn where !volgorde.contains(voorval.vraag) { volgorde.append(voorval.vraag) }
        return volgorde.map { (id: $0, voorvallen: groepen[$0] ?? []) }
    }
}
