// SPDX-License-Identifier: EUPL-1.2

/// An instant in microseconds since 1970-01-01T00:00:00Z.
package struct Moment: Hashable, Sendable, Comparable, Codable {
    package let micros: Int64

    package init(micros: Int64) { self.micros = micros }

    package static func < (left: Self, right: Self) -> Bool { left.micros < right.micros }

    /// The instant this many seconds later (negative: earlier).
    package func plus(seconden: Int64) -> Moment { Moment(micros: micros + seconden * 1_000_000) }

    package init(from decoder: any Decoder) throws { micros = try decoder.singleValueContainer().decode(Int64.self) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(micros)
    }
}

/// Where "now" comes from. The clock is asked once per transaction, at the edge.
package struct Klok: Sendable {
    package let nu: @Sendable () -> Moment

    package init(nu: @escaping @Sendable () -> Moment) { self.nu = nu }

    /// A clock that stands still: tests, and replays.
    package static func staat(op moment: Moment) -> Klok { Klok { moment } }
}
