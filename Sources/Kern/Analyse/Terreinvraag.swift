// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The cause lies outside youth help: who was asked to take it up there, by whom, and by when there must be an answer. It is followed until
/// there is one (Jeugdwet 2.3: first what the family, its network and other provisions can do).
package struct Terreinvraag: Feitinhoud {
    package static let soort = "terreinvraag"
    package let terrein: Terrein
    package let leefgebied: Leefgebied?
    /// Fact id of the `Leefgebiedbevinding` it follows from.
    package let bevinding: UUIDv7?
    /// Whom it is for; nil: the whole family.
    package let voor: ID<Persoon>?
    package let gevraagd: String
    /// Name and organisation: "Woningstichting Het Anker, mevrouw Bos".
    package let aan: String
    /// Who asks: somebody of the family, in whose name it is; nil: the team.
    package let vrager: ID<Persoon>?
    package let datum: Datum
    /// The day by which an answer was promised or is hoped for.
    package let antwoordVoor: Datum
    package init(
        terrein: Terrein, leefgebied: Leefgebied? = nil, bevinding: UUIDv7? = nil, voor: ID<Persoon>? = nil, gevraagd: String, aan: String,
        vrager: ID<Persoon>? = nil, datum: Datum, antwoordVoor: Datum
    ) {
        self.terrein = terrein
        self.leefgebied = leefgebied
        self.bevinding = bevinding
        self.voor = voor
        self.gevraagd = gevraagd
        self.aan = aan
        self.vrager = vrager
        self.datum = datum
        self.antwoordVoor = antwoordVoor
    }
    package var open: Opencodes { Opencodes(code: terrein.rawValue, datum: antwoordVoor) }

    /// - Throws: `ongeldig` when it was asked in the future, or the answer is due before the question or more than a year after it.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Terreinvraag {
        var errors: [Veldfout] = []
        if vandaag < datum { errors.append(Veldfout("datum", "De datum ligt in de toekomst. Vul de dag in waarop het is gevraagd.")) }
        if antwoordVoor < datum || datum.plus(jaren: 1) < antwoordVoor {
            errors.append(Veldfout("antwoordVoor", "Kies een dag na \(datum.uitgeschreven) en binnen een jaar."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Terreinvraag: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [voor].compactMap(\.self) }
}

/// Who may not see the conclusion, may not see what was asked because of it.
extension Terreinvraag: BijFeit {
    package var hoofdfeit: UUIDv7 { bevinding ?? Self.geen }
    /// The id of no fact.
    private static let geen = UUIDv7(moment: Moment(micros: 0), random: [UInt8](repeating: 0, count: 10))
}

/// What came of it. A place on a waiting list is an answer too, and is asked about again when its day has come.
package struct Terreinuitkomst: Feitinhoud {
    package static let soort = "terreinuitkomst"
    /// Fact id of the `Terreinvraag`.
    package let vraag: UUIDv7
    package let voor: ID<Persoon>?
    package let antwoord: Terreinantwoord
    /// Until when somebody waits, with `wachtlijst`.
    package let tot: Datum?
    package let toelichting: String
    package let op: Datum
    package init(
        vraag: UUIDv7, voor: ID<Persoon>? = nil, antwoord: Terreinantwoord, tot: Datum? = nil, toelichting: String = "", op: Datum
    ) {
        self.vraag = vraag
        self.voor = voor
        self.antwoord = antwoord
        self.tot = tot
        self.toelichting = toelichting
        self.op = op
    }
    package var open: Opencodes { Opencodes(code: antwoord.rawValue, datum: tot ?? op) }

    /// - Throws: `ongeldig` with all errors: the day, until when one waits, the reason of a refusal.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Terreinuitkomst {
        var errors: [Veldfout] = []
        if vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag van het antwoord in.")) }
        if antwoord == .wachtlijst, tot.map({ $0 <= op }) ?? true {
            errors.append(Veldfout("tot", "Vul in tot wanneer de wachttijd duurt. Die dag ligt na het antwoord."))
        }
        if [.afgewezen, .geenAntwoord].contains(antwoord), toelichting.isBlank {
            errors.append(
                Veldfout(
                    "toelichting",
                    antwoord == .afgewezen ? "Schrijf op waarom het is afgewezen." : "Schrijf op wat u deed, en wat u nu samen doet."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Terreinuitkomst: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [voor].compactMap(\.self) }
}

extension Terreinuitkomst: BijFeit {
    package var hoofdfeit: UUIDv7 { vraag }
}

/// Where a cause can lie that youth help does not solve.
package enum Terrein: String, Keuzelijst {
    case wonen
    case schulden
    case volwassenenGgz = "volwassenen-ggz"
    case onderwijs
    case gezondheid
    case justitie
    case anders

    package var label: String {
        switch self {
        case .wonen: "Wonen"
        case .schulden: "Geld en schulden"
        case .volwassenenGgz: "Ggz voor volwassenen"
        case .onderwijs: "Onderwijs"
        case .gezondheid: "Gezondheid"
        case .justitie: "Justitie en verblijf"
        case .anders: "Anders"
        }
    }

    /// What fits an area of life, to begin a form with.
    package static func bij(_ gebied: Leefgebied) -> Terrein {
        switch gebied {
        case .wonen: .wonen
        case .geld: .schulden
        case .oudersZelf: .volwassenenGgz
        case .school: .onderwijs
        case .gezondheid: .gezondheid
        case .justitieEnCultuur: .justitie
        default: .anders
        }
    }
}

package enum Terreinantwoord: String, Keuzelijst {
    case opgepakt
    case wachtlijst
    case afgewezen
    case nietMeerNodig = "niet-meer-nodig"
    case geenAntwoord = "geen-antwoord"

    package var label: String {
        switch self {
        case .opgepakt: "Opgepakt"
        case .wachtlijst: "Op een wachtlijst"
        case .afgewezen: "Afgewezen"
        case .nietMeerNodig: "Niet meer nodig"
        case .geenAntwoord: "Geen antwoord gekregen"
        }
    }
}

/// Where one question to another domain stands: derived.
package struct Terreinbeeld: Sendable, Equatable {
    package let vraag: Feit<Terreinvraag>
    /// Answers by date; the last one counts.
    package let uitkomsten: [Feit<Terreinuitkomst>]

    package var uitkomst: Feit<Terreinuitkomst>? { uitkomsten.last }
    /// Nothing more is waited for.
    package var isKlaar: Bool { uitkomst.map { $0.inhoud.antwoord != .wachtlijst } ?? false }
    /// The day after which it is asked about; nil: nothing more is waited for.
    package var wachtTot: Datum? { isKlaar ? nil : uitkomst?.inhoud.tot ?? vraag.inhoud.antwoordVoor }

    /// Oldest first, in a fixed order.
    package static func alle(_ vragen: [Feit<Terreinvraag>], _ uitkomsten: [Feit<Terreinuitkomst>]) -> [Terreinbeeld] {
        let answers = uitkomsten.geldend().opDatum(\.op)
        return vragen.geldend().opDatum(\.datum).map { question in
            let versions = vragen.versies(van: question)
            return Terreinbeeld(vraag: question, uitkomsten: answers.filter { versions.contains($0.inhoud.vraag) })
        }
    }

    /// Does it follow up this conclusion? What was asked because of it, or about the same area since, or what still runs there.
    package func volgt(_ bevinding: Feit<Leefgebiedbevinding>) -> Bool {
        if vraag.inhoud.bevinding == bevinding.id { return true }
        guard vraag.inhoud.leefgebied == bevinding.inhoud.leefgebied else { return false }
        return !isKlaar || bevinding.inhoud.datum <= vraag.inhoud.datum
    }
}
