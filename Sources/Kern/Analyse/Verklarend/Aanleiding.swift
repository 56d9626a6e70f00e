// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A reason to make a verklarende analyse, as a dated row of a register: a gemeente changes the list without a new program.
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

package struct Aanleidingregister: Sendable, Equatable {
    package let regels: [Aanleidingregel]
    package init(_ regels: [Aanleidingregel]) { self.regels = regels }

    package func geldend(op dag: Datum) -> [Aanleidingregel] { regels.filter { $0.geldt(op: dag) } }
    package func regel(_ code: String) -> Aanleidingregel? { regels.last { $0.code == code } }
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
