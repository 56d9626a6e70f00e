// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// What keeps an order in the house, and where it is mended.
struct Wachtreden: Sendable, Hashable {
    let melding: String
    let waar: String
    let pad: String
}

/// Why the orders of a file that wait cannot leave, by number. Known by the room of messages and asked by that of help, which stands
/// before it.
typealias Opdrachttoets = @Sendable (Zicht, LeesTx) throws -> [Int64: [Wachtreden]]

extension HTML {
    /// The order waits for the reader: what to mend, and where.
    static func wachtredenen(_ redenen: [Wachtreden], voor wie: String) -> HTML {
        let items = redenen.map { "\($0.melding) \(HTML.link($0.waar, naar: $0.pad))" as HTML }
        return HTML.melding(
            .letOp,
            "<p>De opdracht voor \(wie) kan nog niet weg:</p>\(HTML.lijst(items))<p>Is dit in orde, dan gaat zij binnen een minuut vanzelf.</p>"
        )
    }
}
