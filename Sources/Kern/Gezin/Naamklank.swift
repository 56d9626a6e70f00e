// SPDX-License-Identifier: EUPL-1.2

/// How a name sounds in Dutch: names that are said alike have one code. For words as `Naamzoeker` normalises them (`ij` is `y`).
/// Own rules, for what is misheard at a counter and on the telephone; no measure of how alike two sounds are.
package enum Naamklank {
    /// `Schmidt`, `Smit` and `Smid` differ; `Meijer`, `Meyer` and `Meier` are one, as are `Dijk`, `Dyck` and `Deik`.
    package static func code(_ woord: String) -> String {
        let bytes = Array(woord.utf8)
        var (result, index): ([UInt8], Int) = ([], 0)
        result.reserveCapacity(bytes.count)
        while index < bytes.count {
            let step = klank(bytes, index)
            // A letter twice sounds once.
            for sound in step.klank where result.last != sound { result.append(sound) }
            index += step.letters
        }
        return String(decoding: result, as: UTF8.self)
    }

    private typealias Stap = (klank: [UInt8], letters: Int)

    /// The sound that begins at this letter, and how many letters it takes.
    private static func klank(_ word: [UInt8], _ at: Int) -> Stap {
        let letter = word[at]
        let next: UInt8 = at + 1 < word.count ? word[at + 1] : 0
        return isKlinker(letter) || letter == y ? klinker(word, at, letter, next) : medeklinker(word, at, letter, next)
    }

    private static func klinker(_ word: [UInt8], _ at: Int, _ letter: UInt8, _ next: UInt8) -> Stap {
        let isEnd = at + 1 == word.count
        switch (letter, next) {
        case (e, i), (e, y), (a, i), (a, y): return ([y], 2)
        case (a, u), (o, u):
            let w: UInt8 = at + 2 < word.count ? word[at + 2] : 0
            return ([o, u], w == UInt8(ascii: "w") ? 3 : 2)
        case (i, e): return ([i], 2)
        case (o, e): return ([u], 2)
        case (y, _) where at == 0 && isKlinker(next): return ([UInt8(ascii: "j")], 1)
        case (y, _) where at > 0 && !isKlinker(word[at - 1]) && isKlinker(next): return ([UInt8(ascii: "j")], 1)
        case (y, _) where isEnd && word.count > 3: return ([i], 1)
        default: return ([letter], 1)
        }
    }

    private static func medeklinker(_ word: [UInt8], _ at: Int, _ letter: UInt8, _ next: UInt8) -> Stap {
        let isEnd = at + 1 == word.count
        let h = UInt8(ascii: "h")
        switch (letter, next) {
        case (s, c) where at + 2 < word.count && word[at + 2] == h: return at + 3 == word.count ? ([s], 3) : ([s, g], 3)
        case (UInt8(ascii: "p"), h): return ([f], 2)
        case (t, h), (d, t): return ([t], 2)
        case (c, h), (g, h): return ([g], 2)
        case (c, k), (c, q): return ([k], 2)
        case (c, e), (c, i), (c, y): return ([s], 1)
        case (c, _): return ([k], 1)
        case (q, u): return ([k, UInt8(ascii: "w")], 2)
        case (q, _): return ([k], 1)
        case (UInt8(ascii: "x"), _): return ([k, s], 1)
        case (UInt8(ascii: "z"), _): return ([s], 1)
        case (UInt8(ascii: "v"), _): return ([f], 1)
        case (d, _) where isEnd: return ([t], 1)
        case (UInt8(ascii: "b"), _) where isEnd: return ([UInt8(ascii: "p")], 1)
        case (h, _) where at > 0: return ([], 1)
        default: return ([letter], 1)
        }
    }

    private static func isKlinker(_ letter: UInt8) -> Bool { letter == a || letter == e || letter == i || letter == o || letter == u }

    private static let a = UInt8(ascii: "a")
    private static let c = UInt8(ascii: "c")
    private static let d = UInt8(ascii: "d")
    private static let e = UInt8(ascii: "e")
    private static let f = UInt8(ascii: "f")
    private static let g = UInt8(ascii: "g")
    private static let i = UInt8(ascii: "i")
    private static let k = UInt8(ascii: "k")
    private static let o = UInt8(ascii: "o")
    private static let q = UInt8(ascii: "q")
    private static let s = UInt8(ascii: "s")
    private static let t = UInt8(ascii: "t")
    private static let u = UInt8(ascii: "u")
    private static let y = UInt8(ascii: "y")
}
