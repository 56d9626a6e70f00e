// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A child was asked whom it trusts: from this day a mentor of its own choice (JIM) is looked for, until there is one or a `Beeindiging`.
package struct Jimzoektocht: Feitinhoud {
    package static let soort = "jimzoektocht"
    package let kind: ID<Persoon>
    package let begonnenOp: Datum
    package let toelichting: String
    package init(kind: ID<Persoon>, begonnenOp: Datum, toelichting: String = "") {
        self.kind = kind
        self.begonnenOp = begonnenOp
        self.toelichting = toelichting
    }
    package var open: Opencodes { Opencodes(datum: begonnenOp) }
}

extension Jimzoektocht: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [kind] }
}

/// Where the search for one child stands. Nobody types how long it took.
package struct Jimstand: Sendable, Equatable {
    /// The fact of the search.
    package let feit: UUIDv7
    package let kind: ID<Persoon>
    package let begonnen: Datum
    /// The day on which the first mentor since then began; nil: nobody yet.
    package let gevonden: Datum?
    /// The day on which it was given up, without a mentor.
    package let gestaakt: Datum?
    /// Of whom the child thinks.
    package let toelichting: String

    package init(feit: UUIDv7, kind: ID<Persoon>, begonnen: Datum, gevonden: Datum?, gestaakt: Datum?, toelichting: String = "") {
        self.toelichting = toelichting
        self.feit = feit
        self.kind = kind
        self.begonnen = begonnen
        self.gevonden = gevonden
        self.gestaakt = gestaakt
    }

    package func dagen(op vandaag: Datum) -> Int { max(0, begonnen.dagen(tot: gevonden ?? gestaakt ?? vandaag)) }

    package var loopt: Bool { gevonden == nil && gestaakt == nil }

    /// The last search of each child, in the order of the days on which they began.
    /// - Parameter mentoren: every JIM there ever was in this family, also who stopped since.
    package static func lijst(
        _ zoektochten: [Feit<Jimzoektocht>], mentoren: [Feit<Deelname>], einden: [Feit<Beeindiging>], op vandaag: Datum
    ) -> [Jimstand] {
        let ends = Dictionary(
            einden.geldend().filter { $0.inhoud.op <= vandaag }.map { ($0.inhoud.feit, $0.inhoud.op) }, uniquingKeysWith: min)
        let all = zoektochten.geldend().filter { $0.inhoud.begonnenOp <= vandaag }.map { fact -> Jimstand in
            let search = fact.inhoud
            let found = mentoren.geldend().filter { $0.inhoud.rol == .jim && $0.inhoud.isVoor(search.kind) }.compactMap(\.geldigVan)
                .filter { search.begonnenOp <= $0 && $0 <= vandaag }.min()
            let stopped = ends[fact.id]
            let isFoundFirst = found.map { day in stopped.map { day <= $0 } ?? true } ?? false
            return Jimstand(
                feit: fact.id, kind: search.kind, begonnen: search.begonnenOp, gevonden: isFoundFirst ? found : nil,
                gestaakt: isFoundFirst ? nil : stopped, toelichting: search.toelichting)
        }
        let last = Dictionary(all.map { ($0.kind, $0) }) { ($0.begonnen, $0.feit) < ($1.begonnen, $1.feit) ? $1 : $0 }
        return last.values.sorted { ($0.begonnen, $0.feit) < ($1.begonnen, $1.feit) }
    }
}
