// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Whether a persoonsgebonden budget can be given that somebody asked for (Jeugdwet 8.1.1). What is a judgement (able, suitable, good)
/// is answered by a professional; what is a sum or a day is computed here.
package enum Pgbtoets {
    package static let regel = "pgb/1"

    package struct Uitkomst: Sendable, Equatable, Codable {
        /// Conditions that are not met; the budget cannot be given while there is one.
        package let ontbreekt: [Pgbvoorwaarde]
        /// Grounds on which the college may refuse although all conditions are met.
        package let weigeringsgronden: [Pgbweigergrond]

        /// All conditions are met.
        package var kan: Bool { ontbreekt.isEmpty }
        /// Something stands against it that can carry a refusal.
        package var magWeigeren: Bool { !kan || !weigeringsgronden.isEmpty }
    }

    package static func bereken(_ vraag: Pgbvraag, op dag: Datum) -> Oordeel<Uitkomst> {
        let conditions = Pgbvoorwaarde.bij(vraag), lacking = conditions.filter { !vervuld($0, vraag, op: dag) }
        let refusals = Pgbweigergrond.allCases.filter { geldt($0, vraag) }
        let grounds = conditions.map { grond($0, !lacking.contains($0), vraag, dag) } + refusals.map { grond($0, vraag) }
        return Oordeel(Uitkomst(ontbreekt: lacking, weigeringsgronden: refusals), gronden: grounds)
    }

    private static func vervuld(_ voorwaarde: Pgbvoorwaarde, _ vraag: Pgbvraag, op dag: Datum) -> Bool {
        switch voorwaarde {
        case .bekwaam: vraag.bekwaam != .nee
        case .gemotiveerd: vraag.isGemotiveerd
        case .kwaliteit: vraag.isGoed
        case .uitleg: vraag.uitgelegdOp.map { $0 <= dag } ?? false
        case .maximum: Netwerkmaximum.op(dag).map { vraag.perMaand <= $0.perMaand } ?? true
        }
    }

    private static func geldt(_ grond: Pgbweigergrond, _ vraag: Pgbvraag) -> Bool {
        switch grond {
        case .duurder: vraag.natura.map { $0 < vraag.bedrag } ?? false
        case .eerderIngetrokken: vraag.isEerderIngetrokken
        }
    }

    private static func grond(_ voorwaarde: Pgbvoorwaarde, _ isMet: Bool, _ vraag: Pgbvraag, _ dag: Datum) -> Grond {
        var facts = vraag.feiten.filter { voorwaarde.namen.contains($0.key) }
        facts[.peildatum] = dag.iso
        return Grond(
            regel: regel, bron: voorwaarde.bron, uitleg: isMet ? voorwaarde.vervuld : voorwaarde.ontbreekt,
            feiten: Dictionary(facts.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }

    private static func grond(_ reden: Pgbweigergrond, _ vraag: Pgbvraag) -> Grond {
        let facts = vraag.feiten.filter { reden.namen.contains($0.key) }
        return Grond(
            regel: regel, bron: reden.bron, uitleg: reden.uitleg,
            feiten: Dictionary(facts.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
}

/// A condition for a pgb.
package enum Pgbvoorwaarde: String, Sendable, CaseIterable, Codable {
    case bekwaam, gemotiveerd, kwaliteit, uitleg, maximum

    /// Those that matter for what was asked: the highest amount only for help from the network without employment.
    package static func bij(_ vraag: Pgbvraag) -> [Pgbvoorwaarde] { allCases.filter { $0 != .maximum || vraag.kring == .netwerk } }

    package var bron: String {
        switch self {
        case .bekwaam: "Jeugdwet 8.1.1 onder a"
        case .gemotiveerd: "Jeugdwet 8.1.1 onder b"
        case .kwaliteit: "Jeugdwet 8.1.1 onder c"
        case .uitleg: "Jeugdwet 8.1.6"
        case .maximum: "Regeling Jeugdwet 8ab"
        }
    }

    package var vervuld: String {
        switch self {
        case .bekwaam: "De taken die bij een pgb horen, kunnen goed worden gedaan."
        case .gemotiveerd: "Uitgelegd is waarom hulp die de gemeente regelt niet past."
        case .kwaliteit: "De hulp is van goede kwaliteit."
        case .uitleg: "Vooraf is verteld wat een pgb betekent."
        case .maximum: "Het bedrag blijft binnen wat voor hulp uit het sociale netwerk kan."
        }
    }

    package var ontbreekt: String {
        switch self {
        case .bekwaam: "Niemand kan de taken die bij een pgb horen goed doen."
        case .gemotiveerd: "Niet uitgelegd is waarom hulp die de gemeente regelt niet past."
        case .kwaliteit: "Niet zeker is dat de hulp van goede kwaliteit is."
        case .uitleg: "Niet vooraf is verteld wat een pgb betekent."
        case .maximum: "Het bedrag is hoger dan voor hulp uit het sociale netwerk kan."
        }
    }

    /// The same with the amount of that day: who is told that it is too much, is told what is not.
    package func ontbreekt(op dag: Datum) -> String {
        guard self == .maximum, let most = Netwerkmaximum.op(dag) else { return ontbreekt }
        return "Het bedrag is hoger dan kan voor hulp uit het sociale netwerk: hoogstens \(most.perMaand) per maand."
    }

    var namen: Set<Feitnaam> {
        switch self {
        case .bekwaam: [.pgbBekwaam]
        case .gemotiveerd: [.pgbGemotiveerd]
        case .kwaliteit: [.pgbKwaliteit]
        case .uitleg: [.pgbUitleg]
        case .maximum: [.pgbKring, .pgbBedrag]
        }
    }
}

/// A ground on which a pgb may be refused although the conditions are met (Jeugdwet 8.1.1; the numbers of its leden are not in our copy of the facts `[mem]`).
package enum Pgbweigergrond: String, Sendable, CaseIterable, Codable {
    case duurder, eerderIngetrokken

    package var bron: String {
        switch self {
        case .duurder: "Jeugdwet 8.1.1"
        case .eerderIngetrokken: "Jeugdwet 8.1.1"
        }
    }

    package var uitleg: String {
        switch self {
        case .duurder: "Het pgb kost meer dan dezelfde hulp die de gemeente regelt."
        case .eerderIngetrokken: "Een eerder besluit over een pgb is ingetrokken of herzien."
        }
    }

    var namen: Set<Feitnaam> {
        switch self {
        case .duurder: [.pgbBedrag, .pgbNatura]
        case .eerderIngetrokken: [.pgbEerder]
        }
    }
}

/// The most for help from the social network without employment, by date. A new amount is a new row.
package struct Netwerkmaximum: Sendable, Equatable {
    package let van: Datum
    package let perMaand: Eurocent
    package let bron: String

    /// Read in the text of 1 July 2026; from which day the amount held before that was not looked up.
    static let rijen: [Netwerkmaximum] = [
        Datum(2026, 7, 1).map { Netwerkmaximum(van: $0, perMaand: Eurocent(14_100), bron: "Regeling Jeugdwet 8ab, tekst van 1-7-2026") }
    ].compactMap(\.self)

    /// The amount that holds on a day; before the first row the first one, for no older text was read `[mem]`.
    package static func op(_ dag: Datum) -> Netwerkmaximum? { rijen.last { $0.van <= dag } ?? rijen.first }
}
