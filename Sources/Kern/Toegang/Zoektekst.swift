// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

extension Zoekvraag {
    /// What was typed in the one search box: a BSN, a telephone number, a postcode with house number, a day of birth, and for the rest a name.
    package init(getypt tekst: String) {
        let typed = tekst.trimmed
        if let bsn = BSN(typed) {
            self.init(bsn: bsn)
        } else if let telefoon = Telefoonnummer(typed) {
            self.init(telefoon: telefoon)
        } else if let (postcode, nummer) = Self.adres(typed) {
            self.init(postcode: postcode, huisnummer: nummer)
        } else {
            let words = typed.split(whereSeparator: \.isWhitespace)
            self.init(
                naam: words.filter { Self.dag($0) == nil }.joined(separator: " "), geboortedatum: words.compactMap { Self.dag($0) }.first)
        }
    }

    package var isLeeg: Bool { self == Zoekvraag() }

    /// `1999 AC 17`, with or without spaces.
    private static func adres(_ typed: String) -> (Postcode, Int)? {
        let compact = typed.filter { !$0.isWhitespace }
        guard let postcode = Postcode(compact.prefix(6)), let number = Int(compact.dropFirst(6).prefix { $0.isNumber }) else { return nil }
        return (postcode, number)
    }

    /// `12-3-2010`, `12/03/2010` or `12.3.2010`.
    private static func dag(_ word: Substring) -> Datum? {
        Datum(getypt: word.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map(String.init))
    }
}
