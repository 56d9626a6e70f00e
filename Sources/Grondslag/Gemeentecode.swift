// SPDX-License-Identifier: EUPL-1.2

/// CBS code of a gemeente: four digits with leading zeros, like `0363`. Whether it exists on a day is asked of the register.
package struct Gemeentecode: Tekstwaarde, Comparable {
    package let tekst: String

    package init?(_ text: some StringProtocol) {
        let digits = text.zonder(" ")
        guard digits.isCijfers(4), digits != "0000" else { return nil }
        tekst = digits
    }

    package static func < (left: Self, right: Self) -> Bool { left.tekst < right.tekst }
}
