// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// When a child of a file was last really seen: by whichever colleague, from contact notes and from appointments that were held. On the
/// telephone or on a screen nobody is seen (*our choice*: a camera shows what is held before it).
package struct Kindgezien: Sendable, Equatable {
    package let kind: ID<Persoon>
    /// nil: never.
    package let laatst: Datum?
    /// The day from which the weeks count: when the child was last seen, or when it came into this file or the file was opened (again).
    package let sinds: Datum

    package init(kind: ID<Persoon>, laatst: Datum?, sinds: Datum) {
        self.kind = kind
        self.laatst = laatst
        self.sinds = sinds
    }

    /// Not seen since the file was opened, whatever came before.
    package var isSindsOpening: Bool { laatst.map { $0 < sinds } ?? true }

    /// A child is too long unseen from the day after so many weeks.
    package func isTeLang(weken: Int, op vandaag: Datum) -> Bool { sinds.plus(weken: weken) < vandaag }

    /// The day before which a child must have been seen, today.
    package static func grens(weken: Int, op vandaag: Datum) -> Datum { vandaag.plus(weken: -weken) }

    /// The last days on which children were seen, as one reader may know them.
    package struct Dagen: Sendable, Equatable {
        package let dagen: [ID<Persoon>: Datum]
        /// Children who were last seen on a day that stands behind a shield for this reader.
        package let afgeschermd: Set<ID<Persoon>>

        package init(zichtbaar: [ID<Persoon>: Datum], alle: [ID<Persoon>: Datum]) {
            dagen = zichtbaar
            afgeschermd = Set(alle.filter { zichtbaar[$0.key] != $0.value }.keys)
        }
    }

    /// Every day on which a child was seen, by fact.
    package static func dagen(
        _ notities: [Feit<Contactnotitie>], _ afspraken: [Feit<Afspraak>], _ aflopen: [Feit<Afspraakafloop>]
    ) -> [ID<Persoon>: Datum] {
        let inPerson = Set(
            afspraken.geldend().filter { $0.inhoud.afspraaksoort.contactsoort.isInLevendenLijve }.map { $0.handeling ?? $0.id })
        let notes = notities.geldend().filter { $0.inhoud.contactsoort.isInLevendenLijve }
            .flatMap { note in note.inhoud.ontmoet.map { ($0, note.inhoud.datum) } }
        let held = aflopen.geldend().filter { $0.inhoud.uitkomst == .doorgegaan && inPerson.contains($0.inhoud.afspraak) }
            .flatMap { fact in (fact.inhoud.gezien + fact.inhoud.alleen).map { ($0, fact.inhoud.datum) } }
        return Dictionary(notes + held, uniquingKeysWith: max)
    }
}
