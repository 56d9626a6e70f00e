// SPDX-License-Identifier: EUPL-1.2

/// AGB-code of a provider: eight digits (Vektis; iJw AanbiederCode). There is no check digit.
package struct AGBCode: Tekstwaarde {
    package let tekst: String

    package init?(_ text: some StringProtocol) {
        let digits = text.zonder(" .-")
        guard digits.isCijfers(8), digits != "00000000" else { return nil }
        tekst = digits
    }
}
