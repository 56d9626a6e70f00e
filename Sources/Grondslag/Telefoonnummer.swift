// SPDX-License-Identifier: EUPL-1.2

/// A telephone number in international form, like `+31612345678`; Dutch service numbers without it, like `0800-2000` and `112`.
/// One number has one form, so that it can be looked up.
package struct Telefoonnummer: Tekstwaarde {
    package let tekst: String

    /// Accepts the ways people write a number: `06-12 34 56 78`, `+31 (0)6 12345678`, `0031612345678`, `020 1234567`.
    package init?(_ text: some StringProtocol) {
        let bare = text.replacing("(0)").zonder(" .-/()\u{a0}")
        guard let number = Self.internationaal(bare) ?? Self.nationaal(bare) else { return nil }
        tekst = number
    }

    /// As a Dutch reader expects it: `06 12345678`, `0299 123456`, `+32 475123456` unchanged.
    package var toon: String {
        guard tekst.hasPrefix("+31") else { return tekst }
        let national = "0" + tekst.dropFirst(3)
        let head = national.hasPrefix("06") ? 2 : Self.korteNetnummers.contains(String(national.prefix(3))) ? 3 : 4
        return national.prefix(head) + " " + national.dropFirst(head)
    }

    /// A personal number does not belong in a log.
    package var description: String { "Telefoonnummer(…\(tekst.suffix(3)))" }

    private static func internationaal(_ bare: String) -> String? {
        let digits: Substring
        if bare.hasPrefix("+") { digits = bare.dropFirst() } else if bare.hasPrefix("00") { digits = bare.dropFirst(2) } else { return nil }
        guard digits.isCijfers(digits.utf8.count), (8...15).contains(digits.utf8.count), !digits.hasPrefix("0") else { return nil }
        if digits.hasPrefix("31") {
            guard digits.utf8.count == 11, !digits.dropFirst(2).hasPrefix("0") else { return nil }
        }
        return "+" + digits
    }

    private static func nationaal(_ bare: String) -> String? {
        guard bare.isCijfers(bare.utf8.count) else { return nil }
        if diensten.contains(where: { bare.hasPrefix($0) }), [8, 11].contains(bare.utf8.count) { return bare }
        if bare == "112" || (bare.hasPrefix("14") && [5, 6].contains(bare.utf8.count)) { return bare }
        guard bare.utf8.count == 10, bare.hasPrefix("0"), !bare.hasPrefix("00") else { return nil }
        return "+31" + bare.dropFirst()
    }

    private static let diensten = ["0800", "0900", "0906", "0909"]
    private static let korteNetnummers: Set<String> = [
        "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045", "046", "050", "053",
        "055", "058", "070", "071", "072", "073", "074", "075", "076", "077", "078", "079", "085", "088",
    ]
}

extension StringProtocol {
    /// Drops the first occurrence of a fragment; the standard library has no such function without Foundation.
    fileprivate func replacing(_ fragment: String) -> String {
        let characters = Array(self), sought = Array(fragment)
        guard characters.count >= sought.count else { return String(self) }
        for start in 0...(characters.count - sought.count) where Array(characters[start..<start + sought.count]) == sought {
            return String(characters[..<start] + characters[(start + sought.count)...])
        }
        return String(self)
    }
}
