// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// An instrument was used beside the analysis. Only what came of it is kept: no questions, no scores of ours, and no rule looks at it.
///
/// Source: domein/analyse.md §8, §16: the texts of most instruments are protected.
package struct Instrumentafname: Feitinhoud {
    package static let soort = "instrumentafname"
    package let kind: ID<Persoon>
    package let naam: String
    package let versie: String
    package let op: Datum
    /// Who used it, with function.
    package let door: String
    /// The class of outcome in the words of the instrument, like “geen direct gevaar”.
    package let uitkomst: String
    /// What the professional concludes from it, in own words.
    package let conclusie: String
    /// The `bijlage` of a `Document` of this file.
    package let document: UUIDv7?
    package init(
        kind: ID<Persoon>, naam: String, versie: String, op: Datum, door: String, uitkomst: String, conclusie: String,
        document: UUIDv7? = nil
    ) {
        self.kind = kind
        self.naam = naam
        self.versie = versie
        self.op = op
        self.door = door
        self.uitkomst = uitkomst
        self.conclusie = conclusie
        self.document = document
    }
    package var open: Opencodes { Opencodes(datum: op) }
}

extension Instrumentafname: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [kind] }
}
