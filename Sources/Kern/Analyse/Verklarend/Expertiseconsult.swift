// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// An expert is asked to look along: with a question, a day for the answer, and the hours it may take. The work stays with who asks.
package struct Expertiseconsult: Feitinhoud {
    package static let soort = "expertiseconsult"
    package let kind: ID<Persoon>
    package let op: Datum
    package let vraag: String
    /// Name, function and organisation.
    package let aan: String
    package let uiterlijk: Datum
    package let uren: Int?
    /// A colleague who got access to sheets of this file for it, until the answer is there.
    package let collega: ID<Gebruiker>?
    package init(
        kind: ID<Persoon>, op: Datum, vraag: String, aan: String, uiterlijk: Datum, uren: Int? = nil, collega: ID<Gebruiker>? = nil
    ) {
        self.kind = kind
        self.op = op
        self.vraag = vraag
        self.aan = aan
        self.uiterlijk = uiterlijk
        self.uren = uren
        self.collega = collega
    }
    package var open: Opencodes { Opencodes(datum: uiterlijk) }
}

extension Expertiseconsult: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [kind] }
}

/// What the expert answered: advice to who goes on with the work.
package struct Consultantwoord: Feitinhoud {
    package static let soort = "consultantwoord"
    /// Fact id of the `Expertiseconsult`.
    package let consult: UUIDv7
    package let op: Datum
    package let wie: String
    package let tekst: String
    package let uren: Int?
    package init(consult: UUIDv7, op: Datum, wie: String, tekst: String, uren: Int? = nil) {
        self.consult = consult
        self.op = op
        self.wie = wie
        self.tekst = tekst
        self.uren = uren
    }
    package var open: Opencodes { Opencodes(datum: op) }
}

extension Consultantwoord: BijFeit {
    package var hoofdfeit: UUIDv7 { consult }
}

/// Where a consult stands: derived.
package struct Consultbeeld: Sendable, Equatable {
    package let consult: Feit<Expertiseconsult>
    package let antwoorden: [Feit<Consultantwoord>]
    /// There is an answer, also when this reader may not see it.
    package let isBeantwoord: Bool

    package func isTeLaat(op dag: Datum) -> Bool { !isBeantwoord && consult.inhoud.uiterlijk < dag }

    /// Newest first.
    /// - Parameter beantwoord: consults with an answer, seen or not; nil: those with one of `antwoorden`.
    package static func lijst(
        _ consulten: [Feit<Expertiseconsult>], _ antwoorden: [Feit<Consultantwoord>], beantwoord: Set<UUIDv7>? = nil
    ) -> [Consultbeeld] {
        let answers = antwoorden.geldend().opDatum(\.op)
        return consulten.geldend().opDatum(\.op).reversed().map { consult in
            let names = consulten.versies(van: consult)
            let mine = answers.filter { names.contains($0.inhoud.consult) }
            return Consultbeeld(
                consult: consult, antwoorden: mine, isBeantwoord: !mine.isEmpty || !names.isDisjoint(with: beantwoord ?? []))
        }
    }
}
