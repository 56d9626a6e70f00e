// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// How a family, its network and professionals keep the children safe together. A plan of the family, kept in versions.
package struct Veiligheidsplan: Versiedocument {
    package static let soort = "veiligheidsplan"
    package var nummer: Int
    package var volgtOp: UUIDv7?
    package var datum: Datum
    /// About which children, and what each of them says.
    package let kinderen: [Kindveiligheid]
    /// What happened or is seen, concretely: facts, no opinion.
    package let zorgen: String
    /// What makes it harder: complicating factors.
    package let verzwarend: String
    /// “Als er niets verandert, dan …”: the risk in one sentence.
    package let risico: String
    /// What goes well and what worked before.
    package let krachten: String
    /// What may not be given up, and who says so.
    package let voorwaarden: [Veiligheidsvoorwaarde]
    package let afspraken: [Veiligheidsafspraak]
    /// Who has the lead: a name as the family knows it.
    package let regie: String
    package let herzienOp: Datum
    /// Why the plan may stand with professionals only; empty when family or network does something too.
    package let afwijking: String
    package init(
        nummer: Int = 0, volgtOp: UUIDv7? = nil, datum: Datum, kinderen: [Kindveiligheid], zorgen: String, verzwarend: String = "",
        risico: String, krachten: String = "", voorwaarden: [Veiligheidsvoorwaarde] = [], afspraken: [Veiligheidsafspraak],
        regie: String, herzienOp: Datum, afwijking: String = ""
    ) {
        self.nummer = nummer
        self.volgtOp = volgtOp
        self.datum = datum
        self.kinderen = kinderen
        self.zorgen = zorgen
        self.verzwarend = verzwarend
        self.risico = risico
        self.krachten = krachten
        self.voorwaarden = voorwaarden
        self.afspraken = afspraken
        self.regie = regie
        self.herzienOp = herzienOp
        self.afwijking = afwijking
    }
    package var open: Opencodes { Opencodes(datum: herzienOp, nummer: Int64(nummer)) }

    package func afspraak(_ id: UUIDv7) -> Veiligheidsafspraak? { afspraken.first { $0.id == id } }

    /// In the order of the road: what makes safe now stands first.
    package var opVolgorde: [Veiligheidsafspraak] {
        afspraken.enumerated().sorted { ($0.element.fase, $0.offset) < ($1.element.fase, $1.offset) }.map(\.element)
    }
}

extension Veiligheidsplan {
    /// Agreements that may stand on the sheet of one child, what makes safe now first: what the child itself, the one it goes to or the
    /// family together does. What another does may be about that other; and who is shielded from the child stays out.
    package func afspraken(voor kind: Kindveiligheid, verbergt: (ID<Persoon>) -> Bool) -> [Veiligheidsafspraak] {
        opVolgorde.filter { made in
            guard made.fase != .herstel else { return false }
            guard let person = made.persoon else { return made.uitvoerder == .gezin }
            return (person == kind.kind || person == kind.vertrouwd) && !verbergt(person)
        }
    }
}

extension Veiligheidsplan: OverPersonen {
    package var overPersonen: [ID<Persoon>] { kinderen.map(\.kind) }
}

/// The voice of one child in the plan: its words, whom it trusts, and the signal it can give.
package struct Kindveiligheid: Codable, Sendable, Equatable {
    package let kind: ID<Persoon>
    /// What the child says itself; or why it could not be asked.
    package let woorden: String
    /// The trusted person, when they take part in the file.
    package let vertrouwd: ID<Persoon>?
    /// Their name when they do not.
    package let vertrouwdNaam: String
    /// What the child does when it goes wrong: a word, a text, a light.
    package let signaal: String
    package init(kind: ID<Persoon>, woorden: String, vertrouwd: ID<Persoon>? = nil, vertrouwdNaam: String = "", signaal: String = "") {
        self.kind = kind
        self.woorden = woorden
        self.vertrouwd = vertrouwd
        self.vertrouwdNaam = vertrouwdNaam
        self.signaal = signaal
    }
}

/// A condition that is not negotiable, with who set it: Veilig Thuis, a judge, the team.
package struct Veiligheidsvoorwaarde: Codable, Sendable, Equatable {
    package let wat: String
    package let door: String
    package init(wat: String, door: String) {
        self.wat = wat
        self.door = door
    }
}

/// Who does what and when, who checks it, and what happens when it fails.
package struct Veiligheidsafspraak: Codable, Sendable, Equatable {
    /// Stays the same in every version: a check refers to it.
    package let id: UUIDv7
    /// Which phase it serves.
    package let fase: Veiligheidsfase
    package let wat: String
    package let uitvoerder: Uitvoerder
    package let persoon: ID<Persoon>?
    /// Name as the family says it.
    package let wie: String
    package let wanneer: String
    /// Who checks it, and how.
    package let controle: String
    /// What is done when it fails.
    package let alsNiet: String
    package init(
        id: UUIDv7, fase: Veiligheidsfase = .directe, wat: String, uitvoerder: Uitvoerder, persoon: ID<Persoon>? = nil, wie: String = "",
        wanneer: String, controle: String, alsNiet: String
    ) {
        self.id = id
        self.fase = fase
        self.wat = wat
        self.uitvoerder = uitvoerder
        self.persoon = persoon
        self.wie = wie
        self.wanneer = wanneer
        self.controle = controle
        self.alsNiet = alsNiet
    }
}

/// The three phases, in their order (vision ‘gefaseerde ketenzorg’) `[mem]`.
package enum Veiligheidsfase: String, Keuzelijst, Comparable {
    case directe
    case stabiele
    case herstel

    package var label: String {
        switch self {
        case .directe: "Directe veiligheid"
        case .stabiele: "Stabiele veiligheid"
        case .herstel: "Herstel"
        }
    }

    package var hulp: String? {
        switch self {
        case .directe: "Nu meteen veilig: vandaag en de komende weken."
        case .stabiele: "Wat het steeds weer onveilig maakte, wordt aangepakt."
        case .herstel: "Verwerken wat er is gebeurd."
        }
    }

    package var plaats: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    package static func < (left: Self, right: Self) -> Bool { left.plaats < right.plaats }
}

/// Somebody looked whether an agreement was kept.
package struct Veiligheidscontrole: Feitinhoud {
    package static let soort = "veiligheidscontrole"
    /// Fact id of the version it was agreed in.
    package let plan: UUIDv7
    package let afspraak: UUIDv7
    package let op: Datum
    /// Who looked.
    package let door: String
    package let uitkomst: Controleuitkomst
    /// What was seen; what was done when it failed.
    package let toelichting: String
    package init(plan: UUIDv7, afspraak: UUIDv7, op: Datum, door: String, uitkomst: Controleuitkomst, toelichting: String = "") {
        self.plan = plan
        self.afspraak = afspraak
        self.op = op
        self.door = door
        self.uitkomst = uitkomst
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(code: uitkomst.rawValue, datum: op) }
}

extension Veiligheidscontrole: BijFeit {
    package var hoofdfeit: UUIDv7 { plan }
}

package enum Controleuitkomst: String, Keuzelijst {
    case nagekomen
    case deels
    case nietNagekomen = "niet-nagekomen"

    package var label: String {
        switch self {
        case .nagekomen: "Nagekomen"
        case .deels: "Deels nagekomen"
        case .nietNagekomen: "Niet nagekomen"
        }
    }
}

/// The plan was looked at together: is it safe, and when again.
package struct Veiligheidsherziening: Feitinhoud {
    package static let soort = "veiligheidsherziening"
    /// Fact id of the version that was looked at.
    package let plan: UUIDv7
    package let op: Datum
    package let oordeel: Herzieningsoordeel
    /// What the judgement rests on: what was seen, by whom.
    package let waarop: String
    /// What the children say about it.
    package let woordenKind: String
    /// Who was there.
    package let gehoord: [ID<Persoon>]
    package let volgendeOp: Datum
    package init(
        plan: UUIDv7, op: Datum, oordeel: Herzieningsoordeel, waarop: String, woordenKind: String, gehoord: [ID<Persoon>],
        volgendeOp: Datum
    ) {
        self.plan = plan
        self.op = op
        self.oordeel = oordeel
        self.waarop = waarop
        self.woordenKind = woordenKind
        self.gehoord = gehoord
        self.volgendeOp = volgendeOp
    }
    package var open: Opencodes { Opencodes(code: oordeel.rawValue, datum: volgendeOp) }
}

extension Veiligheidsherziening: BijFeit {
    package var hoofdfeit: UUIDv7 { plan }
}

/// What people who looked together conclude. A judgement of people: nothing is counted.
package enum Herzieningsoordeel: String, Keuzelijst {
    case nietVeilig = "niet-veilig"
    case directVeilig = "direct-veilig"
    case stabielVeilig = "stabiel-veilig"

    package var label: String {
        switch self {
        case .nietVeilig: "Nog niet direct veilig"
        case .directVeilig: "Nu veilig, nog niet blijvend"
        case .stabielVeilig: "Blijvend veilig: klaar voor herstel"
        }
    }

    /// The phase the family is in after this judgement.
    package var fase: Veiligheidsfase {
        switch self {
        case .nietVeilig: .directe
        case .directVeilig: .stabiele
        case .stabielVeilig: .herstel
        }
    }
}
