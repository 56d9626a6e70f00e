// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A reason to make a verklarende analyse, as it holds from one day to another: a gemeente changes it by a setting.
package struct Aanleidingregel: Sendable, Equatable {
    package let code: String
    package let label: String
    package let van: Datum
    /// The last day of this row; nil: still in force.
    package let tot: Datum?
    package let bron: String
    /// `[mem]` when the source was not checked.
    package let opmerking: String
    /// From which facts it follows by itself; nil: only when somebody ticks it.
    package let afleiding: Aanleidingafleiding?
    /// The number in it: more than so many trajecten, at least so many leefgebieden.
    package let getal: Int
    package init(
        code: String, label: String, van: Datum, tot: Datum? = nil, bron: String, opmerking: String = "",
        afleiding: Aanleidingafleiding? = nil, getal: Int = 0
    ) {
        self.code = code
        self.label = label
        self.van = van
        self.tot = tot
        self.bron = bron
        self.opmerking = opmerking
        self.afleiding = afleiding
        self.getal = getal
    }

    package func geldt(op dag: Datum) -> Bool { van <= dag && dag <= (tot ?? dag) }
}

/// What the program can see by itself in the facts of a file.
package enum Aanleidingafleiding: String, Sendable, CaseIterable {
    case verblijf
    case trajecten
    case leefgebieden
    case stagnatie
}

/// The reasons with the days on which they hold: made of the settings of an installation.
package struct Aanleidingregister: Sendable, Equatable {
    package let regels: [Aanleidingregel]
    package init(_ regels: [Aanleidingregel]) { self.regels = regels }

    /// What was set, in order of recording; settings of another kind are passed over.
    package init(_ gezet: [Instelling]) {
        let reasons = gezet.filter { if case .reden = $0.sleutel { true } else { false } }
        regels = Aanleidingsoort.allCases.flatMap { Aanleidingregel.rijen($0, reasons.verloop(.reden($0))) }
    }

    package func geldend(op dag: Datum) -> [Aanleidingregel] { regels.filter { $0.geldt(op: dag) } }
    package func regel(_ code: String) -> Aanleidingregel? { regels.last { $0.code == code } }
}

extension Aanleidingregel {
    /// One row for each value, until the day before the next; nothing while it is turned off. Other words of a gemeente are another reason:
    /// what was ticked before is not said in them.
    fileprivate static func rijen(_ soort: Aanleidingsoort, _ verloop: [Gezet]) -> [Aanleidingregel] {
        verloop.indices.compactMap { i in
            let now = verloop[i], next = i + 1 < verloop.count ? verloop[i + 1].van.plus(dagen: -1) : nil
            guard now.waarde != Aanleidingsoort.uit else { return nil }
            return Aanleidingregel(
                code: soort.isEigen ? "\(soort.rawValue)-\(now.van.iso)" : soort.rawValue, label: soort.zin(now.waarde), van: now.van,
                tot: next, bron: now.grond ?? soort.vindplaats, opmerking: now.grond == nil ? soort.opmerking : "",
                afleiding: soort.afleiding, getal: Int(now.waarde) ?? 0)
        }
    }
}

extension Aanleidingsoort {
    /// From which facts it follows; nil: only when somebody ticks it.
    fileprivate var afleiding: Aanleidingafleiding? {
        switch self {
        case .verblijf: .verblijf
        case .trajecten: .trajecten
        case .leefgebieden: .leefgebieden
        case .stagnatie: .stagnatie
        case .thuiszitten, .ret, .gesloten, .eigenEen, .eigenTwee, .eigenDrie: nil
        }
    }
}

/// Somebody saw a reason that no fact tells: thuiszitten, a request for a gesloten machtiging.
package struct Analyseaanleiding: Feitinhoud {
    package static let soort = "analyseaanleiding"
    package let kind: ID<Persoon>
    /// Code of an `Aanleidingregel`.
    package let aanleiding: String
    package let op: Datum
    /// From where it is known.
    package let herkomst: String
    package init(kind: ID<Persoon>, aanleiding: String, op: Datum, herkomst: String) {
        self.kind = kind
        self.aanleiding = aanleiding
        self.op = op
        self.herkomst = herkomst
    }
    package var open: Opencodes { Opencodes(code: aanleiding, datum: op) }
}

extension Analyseaanleiding: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [kind] }
}

/// The reasons were looked at, and no verklarende analyse is made now: a professional may always say why not.
package struct Aanleidingafweging: Feitinhoud {
    package static let soort = "aanleidingafweging"
    package let kind: ID<Persoon>
    /// Codes that were looked at.
    package let aanleidingen: [String]
    package let op: Datum
    package let waaromNiet: String
    package init(kind: ID<Persoon>, aanleidingen: [String], op: Datum, waaromNiet: String) {
        self.kind = kind
        self.aanleidingen = aanleidingen
        self.op = op
        self.waaromNiet = waaromNiet
    }
    package var open: Opencodes { Opencodes(datum: op) }
}

extension Aanleidingafweging: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [kind] }
}
