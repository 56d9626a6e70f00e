// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Something the gemeente does for families beyond its duty to help (the “lokale plus” of the Hervormingsagenda 2.1.4): for everybody to
/// read, from a day on. Nobody has a right to it as to jeugdhulp; what it rests on is a decision of the gemeente itself.
package struct Plusregel: Feitinhoud {
    package static let soort = "plusregel"
    package let plus: ID<Plusregel>
    package let titel: String
    /// In plain words for the public page.
    package let wat: String
    package let voorWie: String
    /// How to get it.
    package let hoe: String
    package let van: Datum
    /// Last day; nil: no end was set.
    package let tot: Datum?
    /// The decision of the gemeente it rests on.
    package let grond: String

    package init(
        plus: ID<Plusregel>, titel: String, wat: String, voorWie: String, hoe: String, van: Datum, tot: Datum? = nil, grond: String
    ) {
        self.plus = plus
        self.titel = titel
        self.wat = wat
        self.voorWie = voorWie
        self.hoe = hoe
        self.van = van
        self.tot = tot
        self.grond = grond
    }

    package var open: Opencodes { Opencodes(code: plus.hex, datum: van) }

    package func geldt(op dag: Datum) -> Bool { van <= dag && (tot.map { dag <= $0 } ?? true) }

    /// - Throws: `ongeldig` when it ends before it begins.
    package func gecontroleerd() throws(Afwijzing) -> Plusregel {
        if let tot, tot < van { throw .ongeldig([Veldfout("tot", "De laatste dag ligt vóór de eerste (\(van.uitgeschreven)).")]) }
        return self
    }
}

/// What the gemeente does extra, as it holds on a day.
package struct LokalePlus: Sendable, Equatable {
    package let regels: [Plusregel]

    package init(_ regels: [Plusregel]) { self.regels = regels.sorted { ($0.titel, $0.plus) < ($1.titel, $1.plus) } }

    package func nu(op dag: Datum) -> [Plusregel] { regels.filter { $0.geldt(op: dag) } }
    package func straks(op dag: Datum) -> [Plusregel] { regels.filter { dag < $0.van } }
}
