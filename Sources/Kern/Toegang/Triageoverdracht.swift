// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What who did the triage gives along to who takes the family on. Stands on top of the overview until somebody else takes it up.
package struct Triageoverdracht: Feitinhoud {
    package static let soort = "triageoverdracht"
    /// Fact id of the `Hulpvraag`.
    package let hulpvraag: UUIDv7
    package let afgesproken: String
    package let beloofd: String
    package let nietDoen: String
    package init(hulpvraag: UUIDv7, afgesproken: String, beloofd: String, nietDoen: String) {
        self.hulpvraag = hulpvraag
        self.afgesproken = afgesproken
        self.beloofd = beloofd
        self.nietDoen = nietDoen
    }

    /// - Throws: `ongeldig` when it says nothing.
    package func gecontroleerd() throws(Afwijzing) -> Triageoverdracht {
        guard !afgesproken.isBlank || !beloofd.isBlank || !nietDoen.isBlank else {
            throw .ongeldig([Veldfout("afgesproken", "Vul ten minste één van de drie vragen in.")])
        }
        return self
    }
}

/// A colleague read the note and took the work up.
package struct Triageontvangst: Feitinhoud {
    package static let soort = "triageontvangst"
    /// Fact id of the `Triageoverdracht`.
    package let overdracht: UUIDv7
    package init(overdracht: UUIDv7) { self.overdracht = overdracht }
}

extension Feit<Triageoverdracht> {
    /// - Throws: `nietMogelijk` for who wrote it: then nobody would have read it.
    package func ontvangen(door wie: UUIDv7) throws(Afwijzing) -> Triageontvangst {
        guard door != wie else {
            throw .nietMogelijk("U schreef dit zelf. Wie het gezin overneemt, klikt hier.")
        }
        return Triageontvangst(overdracht: id)
    }
}
