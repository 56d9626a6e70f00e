// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The test numbers 9999xxxxx that pass the elfproef: given to nobody. There are 9,091; who comes after has none.
package enum Proefbsn {
    package static let alle: [BSN] = (999_900_000...999_999_999).compactMap { BSN(String($0)) }

    /// Numbers kept for the cast; families take the ones after.
    package static let voorbehouden = 40

    /// Numbers from here on are for light files; families of a story take those before.
    static let voorLast = 5_000

    /// `nil` when the numbers are used up.
    package static func nummer(_ plaats: Int) -> BSN? { alle.indices.contains(plaats) ? alle[plaats] : nil }
}
