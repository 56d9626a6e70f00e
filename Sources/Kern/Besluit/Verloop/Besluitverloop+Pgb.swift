// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A day on which a pgb is looked at again, with why it is that day.
package struct Pgbherziening: Sendable, Equatable {
    package let dag: Datum
    package let uitleg: String
    /// The light check on which it was made longer is such a look as well: then this day has passed with it.
    package let isGedaan: Bool
}

extension Besluitverloop {
    /// Six weeks around the day itself: a look from then on counts.
    private static let vooraf = 6

    /// The college looks from time to time whether a pgb has to change (Jeugdwet 8.1.3): on the day of the decision, and after each time
    /// it was made longer once more, as long after it as the first look was after the beginning; never after the last day.
    package var pgbHerzieningen: [Pgbherziening] {
        guard isPgb, let begin = besluit.inhoud.voorzieningen.map(\.periode.van).min() else { return [] }
        let first = besluit.inhoud.pgb?.herzienOp
        let pace = first.map { max(1, min(begin.dagen(tot: $0), Self.jaar)) } ?? Self.jaar
        var days: [(dag: Datum, uitleg: String)] =
            first.map { [(dag: $0, uitleg: "Zo staat het in het besluit over het pgb.")] } ?? []
        let longer = wijzigingen.map(\.inhoud).filter { $0.wat == .verlengen }
        for change in longer {
            guard let end = change.totEnMet, change.per <= end else { continue }
            let text =
                "Het pgb is op \(change.genomen.uitgeschreven) verlengd. Ook daarna kijken wij opnieuw, na even lang als bij het eerste besluit."
            days.append((dag: min(change.per.plus(dagen: pace), end), uitleg: text))
        }
        return days.map { day in
            let isDone = longer.contains { day.dag.plus(weken: -Self.vooraf) <= ($0.toets?.besprokenOp ?? $0.genomen) }
            return Pgbherziening(dag: day.dag, uitleg: day.uitleg, isGedaan: isDone)
        }
    }

    private static let jaar = 365
}
