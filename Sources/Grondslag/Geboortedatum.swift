// SPDX-License-Identifier: EUPL-1.2

/// Which part of a birth date is not known (iJw DatumGebruik; rule CS139).
package enum Datumgebruik: Int, Sendable, Codable, CaseIterable {
    case dagOnbekend = 1
    case maandEnDagOnbekend = 2
    case onbekend = 3
}

/// A birth date, of which parts may be unknown. The unknown parts are filled as CS139 wants: day 01, month 01, or 1900-01-01.
package struct Geboortedatum: Hashable, Sendable {
    package let datum: Datum
    /// `nil` when the whole date is known.
    package let gebruik: Datumgebruik?

    /// `nil` when date and use do not fit (CS139).
    package init?(_ datum: Datum, gebruik: Datumgebruik? = nil) {
        let fits =
            switch gebruik {
            case nil: true
            case .dagOnbekend: datum.dag == 1
            case .maandEnDagOnbekend: datum.dag == 1 && datum.maand == 1
            case .onbekend: datum == Datum(1900, 1, 1)
            }
        guard fits else { return nil }
        self.datum = datum
        self.gebruik = gebruik
    }

    /// The days on which the birth can have been; `nil` when nothing is known.
    package var mogelijk: Periode? {
        switch gebruik {
        case nil: Periode(van: datum, totEnMet: datum)
        case .dagOnbekend: Periode(van: datum, totEnMet: datum.plus(maanden: 1).plus(dagen: -1))
        case .maandEnDagOnbekend: Periode(van: datum, totEnMet: datum.plus(jaren: 1).plus(dagen: -1))
        case .onbekend: nil
        }
    }

    /// The lowest and highest age possible on this day; `nil` when nothing is known or the birth lies after it.
    package func leeftijd(op dag: Datum) -> ClosedRange<Int>? {
        guard let mogelijk, let oldest = Leeftijd.jaren(geboren: mogelijk.van, op: dag) else { return nil }
        let youngest = Leeftijd.jaren(geboren: mogelijk.totEnMet ?? mogelijk.van, op: dag) ?? 0
        return youngest...oldest
    }

    /// Whether the age has been reached: `nil` when that cannot be said from what is known.
    package func heeftBereikt(_ jaren: Int, op dag: Datum) -> Bool? {
        guard let ages = leeftijd(op: dag) else { return nil }
        return ages.lowerBound >= jaren ? true : ages.upperBound < jaren ? false : nil
    }

    /// `2 maart 2017`, `maart 2017 (dag onbekend)`, `2017 (dag en maand onbekend)` or `onbekend`.
    package var uitgeschreven: String {
        switch gebruik {
        case nil: datum.uitgeschreven
        case .dagOnbekend: "\(Datum.maandnamen[datum.maand - 1]) \(datum.jaar) (dag onbekend)"
        case .maandEnDagOnbekend: "\(datum.jaar) (dag en maand onbekend)"
        case .onbekend: "onbekend"
        }
    }
}

extension Geboortedatum: CustomStringConvertible {
    /// A birth date does not belong in a log.
    package var description: String { "Geboortedatum(…)" }
}

extension Geboortedatum: Codable {
    private enum CodingKeys: String, CodingKey { case datum, gebruik }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let datum = try container.decode(Datum.self, forKey: .datum)
        guard let value = try Geboortedatum(datum, gebruik: container.decodeIfPresent(Datumgebruik.self, forKey: .gebruik)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .gebruik, in: container, debugDescription: "datum en gebruik passen niet (CS139)")
        }
        self = value
    }
}
