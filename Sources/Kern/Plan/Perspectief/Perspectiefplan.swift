// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Somebody who may judge it found that a disability or condition lasts a life long and touches all of life (‘Triple L’): then help is
/// granted for longer, and nobody asks again and again whether it is still there. Or found that it does not.
package struct Levenslang: Feitinhoud {
    package static let soort = "levenslang"
    package let kind: ID<Persoon>
    package let op: Datum
    package let uitkomst: Levenslanguitkomst
    /// Who found it: name and what they are.
    package let door: String
    /// What it rests on: which examination, which letter.
    package let waarop: String
    package init(kind: ID<Persoon>, op: Datum, uitkomst: Levenslanguitkomst, door: String, waarop: String) {
        self.kind = kind
        self.op = op
        self.uitkomst = uitkomst
        self.door = door
        self.waarop = waarop
    }
    package var open: Opencodes { Opencodes(code: uitkomst.rawValue, datum: op) }

    /// - Throws: `ongeldig` with all errors.
    package func gecontroleerd(op vandaag: Datum) throws(Afwijzing) -> Levenslang {
        var errors: [Veldfout] = []
        if vandaag < op { errors.append(Veldfout("op", "De datum ligt in de toekomst. Vul de dag in waarop dit is vastgesteld.")) }
        if door.isBlank { errors.append(Veldfout("door", "Schrijf op wie dit vaststelde: naam en beroep.")) }
        if waarop.isBlank { errors.append(Veldfout("waarop", "Schrijf op waar dit op berust.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }

    /// The last finding about a child.
    package static func nu(_ kind: ID<Persoon>, _ feiten: [Feit<Levenslang>]) -> Feit<Levenslang>? {
        feiten.geldend().filter { $0.inhoud.kind == kind }.max {
            ($0.inhoud.op, $0.opgetekend, $0.id) < ($1.inhoud.op, $1.opgetekend, $1.id)
        }
    }
}

extension Levenslang: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [kind] }
}

package enum Levenslanguitkomst: String, Keuzelijst {
    case ja
    case nee

    package var label: String {
        switch self {
        case .ja: "Ja, een leven lang en in alle delen van het leven"
        case .nee: "Nee, of niet meer"
        }
    }
}

/// A part of life, by age. The bounds are those of school, consent and adulthood.
package enum Levensfase: String, Keuzelijst, Comparable {
    case jong = "0-4"
    case kind = "4-12"
    case tiener = "12-16"
    case jongere = "16-18"
    case jongvolwassen = "18-23"
    case volwassen = "23+"

    /// The age at which it begins.
    package var vanaf: Int {
        switch self {
        case .jong: 0
        case .kind: 4
        case .tiener: 12
        case .jongere: 16
        case .jongvolwassen: 18
        case .volwassen: 23
        }
    }

    package var label: String {
        switch self {
        case .jong: "0 tot 4 jaar"
        case .kind: "4 tot 12 jaar"
        case .tiener: "12 tot 16 jaar"
        case .jongere: "16 tot 18 jaar"
        case .jongvolwassen: "18 tot 23 jaar"
        case .volwassen: "Vanaf 23 jaar"
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.vanaf < right.vanaf }

    package static func op(leeftijd: Int) -> Levensfase { allCases.last { $0.vanaf <= leeftijd } ?? .jong }

    /// The phase on a day; nil when that cannot be said from what is known of the birth.
    package static func van(_ geboren: Geboortedatum?, op dag: Datum) -> Levensfase? {
        guard let ages = geboren?.leeftijd(op: dag) else { return nil }
        let phases = Set([op(leeftijd: ages.lowerBound), op(leeftijd: ages.upperBound)])
        return phases.count == 1 ? phases.first : nil
    }

    package var volgende: Levensfase? { Self.allCases.first { vanaf < $0.vanaf } }
}

/// How life may go for a child with a lifelong disability, per part of life. Grows along: the next version begins with the last.
package struct Perspectiefplan: Versiedocument {
    package static let soort = "perspectiefplan"
    package let kind: ID<Persoon>
    package var nummer: Int
    package var volgtOp: UUIDv7?
    package var datum: Datum
    /// Only phases about which something was said.
    package let fasen: [Perspectieffase]
    /// Was the choice between help in kind and a budget talked over, and what was chosen.
    package let keuze: Leveringskeuze?
    package let keuzeWoorden: String
    package let herzienOp: Datum
    package init(
        kind: ID<Persoon>, nummer: Int = 0, volgtOp: UUIDv7? = nil, datum: Datum, fasen: [Perspectieffase], keuze: Leveringskeuze? = nil,
        keuzeWoorden: String = "", herzienOp: Datum
    ) {
        self.kind = kind
        self.nummer = nummer
        self.volgtOp = volgtOp
        self.datum = datum
        self.fasen = fasen
        self.keuze = keuze
        self.keuzeWoorden = keuzeWoorden
        self.herzienOp = herzienOp
    }
    package var open: Opencodes { Opencodes(code: keuze?.rawValue, datum: herzienOp, nummer: Int64(nummer)) }

    package func fase(_ fase: Levensfase) -> Perspectieffase? { fasen.first { $0.fase == fase } }

    /// The longest until it is looked at again: longer than another plan, for what lasts does not change by asking.
    package static let hoogstensMaanden = 36

    /// Everything that stands in the way of this version, in the order of the page.
    /// - Parameter nu: the phase the child is in; nil: not known.
    package func fouten(nu: Levensfase?, op vandaag: Datum) -> [Veldfout] {
        var errors: [Veldfout] = []
        if let nu, fase(nu)?.wens.isBlank ?? true {
            errors.append(
                Veldfout("fase-\(nu.rawValue)-wens", "Schrijf op wat het kind en de ouders nu wensen (\(nu.label.lowercased()))."))
        }
        if nu == nil, fasen.isEmpty { errors.append(Veldfout("fase-0-4-wens", "Schrijf bij minstens één levensfase op wat de wens is.")) }
        if keuze == .pgb, keuzeWoorden.isBlank {
            errors.append(Veldfout("keuzeWoorden", "Schrijf op waarom een pgb past, in de woorden van de ouders (Jeugdwet 8.1.1)."))
        }
        return errors + Dagregel.herzien(herzienOp, "herzienOp", binnen: Self.hoogstensMaanden, op: vandaag)
    }
}

extension Perspectiefplan: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [kind] }
}

/// One part of life in the plan.
package struct Perspectieffase: Codable, Sendable, Equatable {
    package let fase: Levensfase
    /// What life looks like, or will.
    package let leven: String
    package let wens: String
    package let helpt: String
    package let wie: String
    package init(fase: Levensfase, leven: String = "", wens: String = "", helpt: String = "", wie: String = "") {
        self.fase = fase
        self.leven = leven
        self.wens = wens
        self.helpt = helpt
        self.wie = wie
    }
}

/// Help in kind, or a budget to buy it with (Jeugdwet 8.1.1, 8.1.6).
package enum Leveringskeuze: String, Keuzelijst {
    case zin
    case pgb
    case beide
    case later

    package var label: String {
        switch self {
        case .zin: "Hulp in natura"
        case .pgb: "Een pgb"
        case .beide: "Van allebei iets"
        case .later: "Besproken, nog niet gekozen"
        }
    }
}
