// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A verklarende analyse of one child is begun: why things are hard, and why things go well. Everything else in it is a small fact of its
/// own that names this one, so that two workers at once lose nothing.
///
/// Source: domein/analyse.md §4; Richtlijn Samen beslissen over hulp (2022), probleem- en krachtenanalyse.
package struct Verklarendeanalyse: Feitinhoud {
    package static let soort = "verklarende-analyse"
    package let kind: ID<Persoon>
    package let op: Datum
    /// What we want to understand, in plain words.
    package let vraag: String
    /// The analysis this one goes on from, when it is a review.
    package let volgtOp: UUIDv7?
    package init(kind: ID<Persoon>, op: Datum, vraag: String, volgtOp: UUIDv7? = nil) {
        self.kind = kind
        self.op = op
        self.vraag = vraag
        self.volgtOp = volgtOp
    }
    package var open: Opencodes { Opencodes(datum: op) }
}

extension Verklarendeanalyse: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [kind] }
}

/// A part of one verklarende analyse: who may not see that it was begun, may not see this.
package protocol Verklaringsdeel: Feitinhoud, BijFeit {
    /// Fact id of the `Verklarendeanalyse`, as it was begun.
    var analyse: UUIDv7 { get }
    /// False for what is still said about it after it was closed: answers, and how a difference of view ended.
    static var hoortBijWerk: Bool { get }
}

extension Verklaringsdeel {
    package var hoofdfeit: UUIDv7 { analyse }
    package static var hoortBijWerk: Bool { true }
}

/// How somebody sees it and what they wish for, in their own words; or why they were not asked.
package struct Perspectief: Verklaringsdeel {
    package static let soort = "perspectief"
    package let analyse: UUIDv7
    package let wie: ID<Persoon>
    package let stem: Stem
    package let op: Datum
    package let woorden: String
    /// What they wish for later.
    package let toekomst: String
    /// Why their words are not here.
    package let waaromNiet: String
    package init(
        analyse: UUIDv7, wie: ID<Persoon>, stem: Stem, op: Datum, woorden: String = "", toekomst: String = "", waaromNiet: String = ""
    ) {
        self.analyse = analyse
        self.wie = wie
        self.stem = stem
        self.op = op
        self.woorden = woorden
        self.toekomst = toekomst
        self.waaromNiet = waaromNiet
    }
    package var open: Opencodes { Opencodes(code: stem.rawValue, datum: op) }

    package var isGehoord: Bool { !woorden.isBlank || !toekomst.isBlank }

    /// - Throws: `ongeldig` when nothing stands there, or both words and a reason why there are none.
    package func gecontroleerd() throws(Afwijzing) -> Perspectief {
        if !isGehoord, waaromNiet.isBlank {
            throw .ongeldig([Veldfout("woorden", "Schrijf op wat diegene zegt of wil, of waarom dat hier niet staat.")])
        }
        if isGehoord, !waaromNiet.isBlank {
            throw .ongeldig([Veldfout("waaromNiet", "Er staan eigen woorden. Maak dit veld leeg, of haal de woorden weg.")])
        }
        return self
    }
}

extension Perspectief: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [wie] }
}

/// A dated fact of the broad analysis belongs to this explanation: taken over, not typed again.
package struct Verklaringsfeit: Verklaringsdeel {
    package static let soort = "verklaringsfeit"
    package let analyse: UUIDv7
    /// Fact id of the `Vaststelling`.
    package let vaststelling: UUIDv7
    package init(analyse: UUIDv7, vaststelling: UUIDv7) {
        self.analyse = analyse
        self.vaststelling = vaststelling
    }
}

/// Which help, for what, and on which factor it works.
package struct Verklaringsnodig: Verklaringsdeel {
    package static let soort = "verklaringsnodig"
    package let analyse: UUIDv7
    package let wat: String
    /// What it is for, as the family says it.
    package let doel: String
    /// Fact ids of `Verklaringsfactor`; none may stand here while the analysis is open.
    package let factoren: [UUIDv7]
    package init(analyse: UUIDv7, wat: String, doel: String = "", factoren: [UUIDv7] = []) {
        self.analyse = analyse
        self.wat = wat
        self.doel = doel
        self.factoren = factoren
    }
}
