// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag

/// How names are compared: in any spelling people use at a counter. Pure; the index that uses it lives in server memory.
package enum Naamzoeker {
    /// Words before a surname that never tell people apart.
    package static let voorvoegsels: Set<String> = [
        "van", "de", "der", "den", "het", "t", "te", "ten", "ter", "in", "op", "aan", "bij", "uit", "voor", "d", "s", "la", "le", "du",
        "da", "do", "dos", "di", "el", "al", "ben", "bin", "von", "zu", "zur", "af", "v", "vd", "vdr", "vder", "vden",
    ]

    /// Lower case, no diacritics, `ij` as `y`, everything but letters and digits as one space.
    package static func normaliseer(_ tekst: some StringProtocol) -> String {
        tekst.utf8.allSatisfy { $0 < 0x80 } ? normaliseerASCII(tekst.utf8) : normaliseerUnicode(String(tekst))
    }

    /// What nearly every name is, a byte at a time: hundreds of thousands of names are read at each start.
    private static func normaliseerASCII(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        var isNewWord = false
        for byte in bytes where byte != UInt8(ascii: "^") && byte != UInt8(ascii: "`") {
            let low = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            guard (0x61...0x7A).contains(low) || (0x30...0x39).contains(low) else {
                isNewWord = !result.isEmpty
                continue
            }
            if isNewWord {
                result.append(0x20)
            } else if low == UInt8(ascii: "j"), result.last == UInt8(ascii: "i") {
                result[result.count - 1] = UInt8(ascii: "y")
                continue
            }
            isNewWord = false
            result.append(low)
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func normaliseerUnicode(_ tekst: String) -> String {
        let plain = tekst.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
            .filter { !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark }
        let spelled = plain.reduce(into: "") { $0 += vervangingen[$1] ?? String($1) }
        return spelled.replacingOccurrences(of: "ij", with: "y").split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// The words of a name that tell people apart; when only voorvoegsels were typed, those.
    package static func woorden(_ tekst: some StringProtocol) -> [String] {
        let all = woordenIn(normaliseer(tekst))
        let telling = all.filter { !voorvoegsels.contains($0) }
        return telling.isEmpty ? all : telling
    }

    /// The words a name is found by: those that tell people apart, voorvoegsel and surname written as one, and a surname without the
    /// voorvoegsel that was glued to it (`Vandijk`: `dyk`).
    package static func woorden(van naam: Naam) -> Set<String> {
        let glued = normaliseer(naam.voorvoegsel + naam.achternaam).filter { $0 != " " }
        let loose = naam.voorvoegsel.isEmpty ? woorden(naam.achternaam).compactMap { zonderVoorvoegsel($0) } : []
        return Set([naam.voornamen, naam.roepnaam, naam.achternaam].flatMap { woorden($0) } + [glued] + loose).filter { !$0.isEmpty }
    }

    /// What is typed, as words that can stand for more than themselves. A word of one letter tells nothing.
    package static func zoekwoorden(_ getypt: String) -> [Zoekwoord] {
        let all = woordenIn(normaliseer(getypt)), hasSurname = !all.allSatisfy(voorvoegsels.contains)
        var (before, result): (String, [Zoekwoord]) = ("", [])
        for word in all {
            if hasSurname, voorvoegsels.contains(word) {
                before += word
            } else if word.utf8.count > 1 {
                let loose = [before.isEmpty ? nil : before + word, zonderVoorvoegsel(word)].compactMap(\.self)
                result.append(Zoekwoord(word, los: Set(loose)))
                before = ""
            }
        }
        return result
    }

    /// How this name stands to what was typed, the plain way: every word beside every word.
    package static func treffer(_ getypt: [Zoekwoord], op woorden: Set<String>) -> Naamtreffer {
        Naamtreffer(woorden: getypt.map { typed in woorden.compactMap { typed.gelijkenis($0) }.min() })
    }

    /// `vanderwal` without `vander`; nil when nothing was glued, or too little is left to be a name.
    private static func zonderVoorvoegsel(_ woord: String) -> String? {
        guard let head = aaneen.first(where: { woord.hasPrefix($0) && woord.utf8.count >= $0.utf8.count + 3 }) else { return nil }
        return String(woord.dropFirst(head.utf8.count))
    }

    /// Voorvoegsels as they are glued to a surname, the longest first.
    private static let aaneen = [
        "vander", "vanden", "opden", "vande", "vant", "van", "vdr", "der", "den", "ten", "ter", "vd", "de", "el", "al",
    ]

    /// The surname in a name written as one, like `Joost van der Wal`: what comes after the first word, without voorvoegsels.
    package static func achternaam(van naam: String) -> String {
        let rest = woordenIn(normaliseer(naam)).dropFirst()
        return rest.drop { voorvoegsels.contains($0) }.joined(separator: " ")
    }

    /// The words of a text that is normalised already.
    private static func woordenIn(_ tekst: String) -> [String] {
        tekst.utf8.split(separator: 0x20).map { String(Substring($0)) }
    }

    /// Letters that do not fall apart into a base and a mark.
    private static let vervangingen: [Unicode.Scalar: String] = [
        "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ĳ": "ij",
    ]
}
