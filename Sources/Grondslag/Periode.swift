// SPDX-License-Identifier: EUPL-1.2

/// A stretch of whole days, first and last day included. Without a last day it is open.
package struct Periode: Hashable, Sendable {
    package let van: Datum
    /// The last day that belongs to it (tot en met); `nil` while it runs.
    package let totEnMet: Datum?

    /// `nil` when the end lies before the start.
    package init?(van: Datum, totEnMet: Datum? = nil) {
        if let totEnMet, totEnMet < van { return nil }
        self.van = van
        self.totEnMet = totEnMet
    }

    package func bevat(_ dag: Datum) -> Bool { van <= dag && (totEnMet.map { dag <= $0 } ?? true) }

    /// True when at least one day belongs to both.
    package func overlapt(_ ander: Periode) -> Bool { doorsnede(ander) != nil }

    /// The days that belong to both.
    package func doorsnede(_ ander: Periode) -> Periode? {
        let ends = [totEnMet, ander.totEnMet].compactMap(\.self)
        return Periode(van: max(van, ander.van), totEnMet: ends.min())
    }

    /// Number of days, at least 1; `nil` while it is open.
    package var dagen: Int? { totEnMet.map { van.dagen(tot: $0) + 1 } }

    /// `2 maart 2026 t/m 1 juni 2026`, or `vanaf 2 maart 2026`.
    package var uitgeschreven: String {
        guard let totEnMet else { return "vanaf \(van.uitgeschreven)" }
        return "\(van.uitgeschreven) t/m \(totEnMet.uitgeschreven)"
    }
}

extension Periode: Codable {
    private enum CodingKeys: String, CodingKey { case van, totEnMet }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let van = try container.decode(Datum.self, forKey: .van)
        guard let value = try Periode(van: van, totEnMet: container.decodeIfPresent(Datum.self, forKey: .totEnMet)) else {
            throw DecodingError.dataCorruptedError(forKey: .totEnMet, in: container, debugDescription: "einde vóór begin")
        }
        self = value
    }
}
