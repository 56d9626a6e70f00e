// SPDX-License-Identifier: EUPL-1.2

/// Whether a text can be read by a child of twelve (about B1): a hint for who writes, never a gate.
package enum Leesbaarheid {
    /// Words in a sentence above which a reader of twelve loses it (our choice, after the usual advice for B1).
    package static let langsteZin = 15
    /// Letters in a word above which it is hard (our choice).
    package static let langsteWoord = 16

    /// The sentences that are too long, as they stand there.
    package static func langeZinnen(_ tekst: String) -> [String] { zinnen(tekst).filter { langsteZin < woorden($0).count } }

    /// Hard words, each once, in order.
    package static func langeWoorden(_ tekst: String) -> [String] {
        var seen: Set<String> = []
        return woorden(tekst).filter { langsteWoord < $0.count && seen.insert($0.lowercased()).inserted }
    }

    private static func zinnen(_ tekst: String) -> [String] {
        tekst.split { ".!?\n".contains($0) }.map { $0.drop(while: \.isWhitespace) }.map(String.init).filter { !$0.isEmpty }
    }

    private static func woorden(_ tekst: String) -> [String] { tekst.split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init) }
}
