// SPDX-License-Identifier: EUPL-1.2
import Formulier

/// What a password must be: long, and not among what a guesser tries first (ASVS 5.0 6.2; BIO2 5.17). No rules about capitals or signs.
package enum Wachtwoordregel {
    /// Fewest characters: there is a second factor as well.
    package static let kortst = 12
    /// What stands beside a box for a new password.
    package static let hulp = "Minstens \(kortst) tekens. Een zin van een paar woorden is sterk en makkelijk te onthouden."
    package static let langst = 200

    /// Why this password will not do, with how to mend it; nil when it is fine.
    /// - Parameter bekend: words about this person and this place, like the log-in name and the municipality.
    package static func fout(_ wachtwoord: String, bekend: [String] = []) -> String? {
        guard wachtwoord.count >= kortst else { return "Dit wachtwoord is te kort. Gebruik minstens \(kortst) tekens, zoals een zin." }
        guard wachtwoord.count <= langst else { return "Dit wachtwoord is te lang. Gebruik hoogstens \(langst) tekens." }
        let words = woorden(bekend)
        guard [wachtwoord.lowercased(), ontcijferd(wachtwoord)].allSatisfy({ isEigen(rest($0, words)) }) else {
            return
                "Dit wachtwoord is makkelijk te raden. Kies een paar woorden die niets met elkaar, met uzelf of met uw werk te maken hebben."
        }
        return nil
    }

    /// Enough is left of one's own: letters enough, or a long row of other characters; and not all the same.
    private static func isEigen(_ rest: [Character]) -> Bool {
        (rest.count(where: \.isLetter) >= 6 || rest.count >= 10) && Set(rest).count >= 5
    }

    /// What a guesser would still have to find: without well-known words, rows of the keyboard, and one character again and again.
    private static func rest(_ text: String, _ words: [String]) -> [Character] {
        let left = words.reduce(text) { $0.replacing($1, with: " ") }
        return zonderRijen(Array(left)).filter { !$0.isWhitespace }
    }

    private static let rijen = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "azertyuiop", "asdfghjkl", "zxcvbnm"]
        .flatMap { [$0, String($0.reversed())] }

    /// Takes out every run of three or more that follow each other on the keyboard or in the alphabet, or are the same.
    private static func zonderRijen(_ text: [Character]) -> [Character] {
        var result: [Character] = []
        var index = 0
        while index < text.count {
            let length = loop(text, vanaf: index)
            if length < 3 { result += text[index..<(index + length)] }
            index += length
        }
        return result
    }

    private static func loop(_ text: [Character], vanaf begin: Int) -> Int {
        var end = begin + 1
        while end < text.count, volgt(text, begin, end) { end += 1 }
        return end - begin
    }

    private static func volgt(_ text: [Character], _ begin: Int, _ end: Int) -> Bool {
        if text[begin...end].allSatisfy({ $0 == text[begin] }) { return true }
        let run = String(text[begin...end])
        return rijen.contains { $0.contains(run) }
    }

    /// Signs that stand for letters, as people use them.
    private static let tekens: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "i",
    ]

    private static func ontcijferd(_ text: String) -> String { String(text.lowercased().map { tekens[$0] ?? $0 }) }

    /// Longest first, so that a word within a word is not taken out before it.
    private static func woorden(_ bekend: [String]) -> [String] {
        let own = bekend.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init) }.filter { $0.count >= 3 }
        return (Set(own).union(GangbareWoorden.alle)).sorted { ($1.count, $0) < ($0.count, $1) }
    }
}
