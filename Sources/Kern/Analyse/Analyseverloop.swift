// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// How the figures went over time, per area of life and voice: never added up, never averaged.
package struct Analyseverloop: Sendable, Equatable {
    package let gebieden: [Gebiedsverloop]

    package static func van(_ stemmen: [Feit<Leefgebiedstem>], bevestigingen: [Feit<Analysebevestiging>]) -> Analyseverloop {
        let voices = stemmen.geldend().opDatum(\.datum, eerst: stemmen)
        return Analyseverloop(
            gebieden: Leefgebied.allCases.compactMap { area in
                let own = Dictionary(grouping: voices.filter { $0.inhoud.leefgebied == area }, by: \.houder)
                let lines = own.values.compactMap { said in Stemlijn(said, alle: stemmen, bevestigingen) }
                return lines.isEmpty ? nil : Gebiedsverloop(leefgebied: area, lijnen: lines.sorted(by: <))
            })
    }
}

package struct Gebiedsverloop: Sendable, Equatable {
    package let leefgebied: Leefgebied
    /// In the order child, parents, professionals.
    package let lijnen: [Stemlijn]
}

/// The figures of one voice about one area, by day.
package struct Stemlijn: Sendable, Equatable {
    /// The last thing this voice said here with a figure: names the speaker.
    package let stem: Feit<Leefgebiedstem>
    package let punten: [Verlooppunt]

    /// nil: this voice gave no figure.
    fileprivate init?(_ gezegd: [Feit<Leefgebiedstem>], alle: [Feit<Leefgebiedstem>], _ bevestigingen: [Feit<Analysebevestiging>]) {
        guard let last = gezegd.last(where: { $0.inhoud.cijfer != nil }) else { return nil }
        var days: [Datum: Verlooppunt] = [:]
        for voice in gezegd {
            guard let figure = voice.inhoud.cijfer else { continue }
            for again in bevestigingen.van(alle.versies(van: voice)) {
                days[again.inhoud.datum] = Verlooppunt(datum: again.inhoud.datum, cijfer: figure, isBevestigd: true)
            }
        }
        // A figure that was given counts before one that was confirmed on the same day; of two on one day the last.
        for voice in gezegd {
            if let figure = voice.inhoud.cijfer {
                days[voice.inhoud.datum] = Verlooppunt(datum: voice.inhoud.datum, cijfer: figure, isBevestigd: false)
            }
        }
        stem = last
        punten = days.values.sorted { $0.datum < $1.datum }
    }

    fileprivate static func < (left: Stemlijn, right: Stemlijn) -> Bool { (left.volgorde, left.stem.id) < (right.volgorde, right.stem.id) }

    private var volgorde: Int { Stem.allCases.firstIndex(of: stem.inhoud.stem) ?? 0 }
}

package struct Verlooppunt: Sendable, Equatable {
    package let datum: Datum
    /// 0 … 10.
    package let cijfer: Int
    /// Not given anew: it was said that it still holds.
    package let isBevestigd: Bool
}
