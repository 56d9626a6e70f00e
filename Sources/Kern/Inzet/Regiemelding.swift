// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What an aanbieder still has to tell about an order.
package enum Regiemelding: String, Sendable, CaseIterable, Codable {
    case start
    case stop
}

extension Traject {
    /// The message that is still to come, with the day that starts its clock: help is taken to begin on the day it was ordered for, or on
    /// the day the order left when that is later (iJw OP271), and to end on the last day of the order (OP272, OP288).
    /// - Parameter verstuurd: the day the order left by message.
    /// - Returns: nil when all was told, or nothing can be expected.
    package func verwacht(verstuurd: Datum) -> (melding: Regiemelding, na: Datum)? {
        let order = toewijzing.inhoud
        guard order.wijziging != .verwijderd, gestopt == nil else { return nil }
        guard gestart != nil else {
            let begin = max(order.periode.van, verstuurd)
            // It ended before it could begin: nothing was delivered.
            return order.periode.totEnMet.map { $0 < begin } == true ? nil : (.start, begin)
        }
        return order.periode.totEnMet.map { (.stop, $0) }
    }
}
