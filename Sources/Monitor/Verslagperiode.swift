// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The days a figure is about, both included.
package struct Verslagperiode: Hashable, Sendable {
    package let van: Datum
    package let totEnMet: Datum

    /// `nil` when the last day lies before the first.
    package init?(van: Datum, totEnMet: Datum) {
        guard van <= totEnMet else { return nil }
        self.van = van
        self.totEnMet = totEnMet
    }

    /// A calendar year.
    package static func jaar(_ jaar: Int) -> Verslagperiode? { maanden(jaar, 1, 12) }

    /// First or second half of a year: how CBS asks for jeugdhulp.
    package static func halfjaar(_ jaar: Int, _ helft: Int) -> Verslagperiode? {
        (1...2).contains(helft) ? maanden(jaar, helft * 6 - 5, helft * 6) : nil
    }

    /// Quarter 1…4 of a year.
    package static func kwartaal(_ jaar: Int, _ kwartaal: Int) -> Verslagperiode? {
        (1...4).contains(kwartaal) ? maanden(jaar, kwartaal * 3 - 2, kwartaal * 3) : nil
    }

    package func bevat(_ dag: Datum) -> Bool { van <= dag && dag <= totEnMet }

    private static func maanden(_ jaar: Int, _ eerste: Int, _ laatste: Int) -> Verslagperiode? {
        guard let van = Datum(jaar, eerste, 1), let tot = Datum(jaar, laatste, Datum.dagenIn(maand: laatste, jaar: jaar))
        else { return nil }
        return Verslagperiode(van: van, totEnMet: tot)
    }
}
