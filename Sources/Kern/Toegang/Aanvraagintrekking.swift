// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Who asked takes the aanvraag back before it was worked out. The question itself stays; the 8 weeks no longer run.
package struct Aanvraagintrekking: Feitinhoud {
    package static let soort = "aanvraag-intrekking"
    /// Fact id of the `Hulpvraag` in which the aanvraag was received.
    package let hulpvraag: UUIDv7
    /// First day on which there is no aanvraag any more.
    package let op: Datum
    /// Who took it back, in words: "moeder Karin, door de telefoon".
    package let wie: String
    package let reden: String
    package init(hulpvraag: UUIDv7, op: Datum, wie: String, reden: String) {
        self.hulpvraag = hulpvraag
        self.op = op
        self.wie = wie
        self.reden = reden
    }
    package var open: Opencodes { Opencodes(datum: op) }

    /// - Throws: `nietMogelijk` when there is no aanvraag in the question; `ongeldig` with all errors.
    package func gecontroleerd(bij vraag: Hulpvraag, op vandaag: Datum) throws(Afwijzing) -> Aanvraagintrekking {
        guard let received = vraag.aanvraagOntvangen else {
            throw .nietMogelijk("Bij deze hulpvraag ligt geen aanvraag (meer). Er is niets in te trekken.")
        }
        var errors: [Veldfout] = []
        if op < received || vandaag < op {
            errors.append(Veldfout("op", "Kies een dag van \(received.uitgeschreven), toen de aanvraag kwam, tot en met vandaag."))
        }
        if wie.isBlank { errors.append(Veldfout("wie", "Schrijf op wie de aanvraag introk. Alleen wie aanvroeg, kan dat.")) }
        if reden.isBlank { errors.append(Veldfout("reden", "Schrijf op wat de aanvrager hierover zei.")) }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return self
    }
}

extension Hulpvraag {
    /// The question as it stands when its aanvraag was taken back.
    package var zonderAanvraag: Hulpvraag {
        Hulpvraag(datum: datum, deur: deur, vanPersoon: vanPersoon, vanWie: vanWie, over: over, woorden: woorden, binnenkomst: binnenkomst)
    }
}

extension Sequence {
    /// This fact and all it corrects, step by step: what refers to an earlier version refers to this one.
    package func versies<I>(van feit: Feit<I>) -> Set<UUIDv7> where Element == Feit<I> {
        let byID = Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var ids: Set<UUIDv7> = [feit.id]
        var earlier = feit.vervangt
        while let id = earlier, ids.insert(id).inserted { earlier = byID[id]?.vervangt }
        return ids
    }
}
