// SPDX-License-Identifier: EUPL-1.2

/// Dutch postcode, kept and printed as `1234 AB`. The letters SA, SD and SS are never given out.
package struct Postcode: Tekstwaarde {
    package let tekst: String

    package init?(_ text: some StringProtocol) {
        let compact = text.zonder(" \u{a0}").uppercased()
        let digits = compact.prefix(4)
        let letters = compact.dropFirst(4)
        guard digits.isCijfers(4), !digits.hasPrefix("0"), letters.utf8.count == 2,
            letters.utf8.allSatisfy({ (65...90).contains($0) }), !["SA", "SD", "SS"].contains(String(letters))
        else { return nil }
        tekst = digits + " " + letters
    }

    /// The four digits: the neighbourhood.
    package var buurt: String { String(tekst.prefix(4)) }

    /// Without the space, as messages and look-ups want it.
    package var compact: String { tekst.zonder(" ") }
}
