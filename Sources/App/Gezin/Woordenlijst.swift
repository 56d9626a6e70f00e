// SPDX-License-Identifier: EUPL-1.2
import Kern

/// Every word of all names once, by number, with what finds it: its place in the alphabet, its sound, its letters.
struct Woordenlijst {
    /// By number of the word; empty where nobody has it any more.
    private var woorden: [String] = []
    private var nummers: [String: UInt32] = [:]
    /// Numbers of words in alphabetical order: a beginning of a word is one stretch.
    private var volgorde: [UInt32] = []
    private var klanken: [String: [UInt32]] = [:]
    /// By number: which letters occur. Words with a letter of difference are sought by going along all of these.
    private var letters: [UInt32] = []

    var aantal: Int { woorden.count }

    // MARK: Write

    /// The number of this word, which is new when nobody had it.
    mutating func nummer(_ woord: String) -> UInt32 {
        if let known = nummers[woord] { return known }
        let number = UInt32(woorden.count)
        nummers[woord] = number
        woorden.append(woord)
        letters.append(Tikfout.letters(woord.utf8))
        if woord.utf8.count >= Zoekwoord.kortsteKlank { klanken[Naamklank.code(woord), default: []].append(number) }
        volgorde.insert(number, at: eerste(vanaf: woord))
        return number
    }

    /// Nobody has this word any more.
    mutating func wis(_ number: UInt32) {
        let word = woorden[Int(number)]
        nummers[word] = nil
        let index = eerste(vanaf: word), klank = Naamklank.code(word)
        if volgorde.indices.contains(index), volgorde[index] == number { volgorde.remove(at: index) }
        klanken[klank]?.removeAll { $0 == number }
        if klanken[klank]?.isEmpty ?? false { klanken[klank] = nil }
        woorden[Int(number)] = ""
        letters[Int(number)] = 0
    }

    /// Place in the alphabet of the first word that is not before this one.
    private func eerste(vanaf woord: String) -> Int {
        var (low, high) = (0, volgorde.count)
        while low < high {
            let middle = (low + high) / 2
            if woorden[Int(volgorde[middle])] < woord { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Find

    /// What one typed word can stand for.
    struct Bereik {
        /// By number of the word: `Naamgelijkenis.rawValue` + 1; 0 for a word that has nothing to do with it.
        var soort: [UInt8]
        var nummers: [UInt32] = []

        fileprivate mutating func voegToe(_ number: UInt32, _ gelijkenis: Naamgelijkenis) {
            let kind = gelijkenis.rawValue + 1, known = soort[Int(number)]
            if known == 0 { nummers.append(number) }
            if known == 0 || kind < known { soort[Int(number)] = kind }
        }
    }

    /// The same as `Zoekwoord.gelijkenis` of every word there is.
    func bereik(_ getypt: Zoekwoord) -> Bereik {
        var result = Bereik(soort: [UInt8](repeating: 0, count: woorden.count))
        if let number = nummers[getypt.tekst] { result.voegToe(number, .heel) }
        for word in getypt.los { if let number = nummers[word] { result.voegToe(number, .tussenvoegsel) } }
        for word in getypt.roepnamen { if let number = nummers[word] { result.voegToe(number, .roepnaam) } }
        if let klank = getypt.klank { for number in klanken[klank] ?? [] { result.voegToe(number, .klank) } }
        if getypt.tekst.utf8.count > 1 { beginnend(getypt.tekst, &result) }
        tikfouten(getypt.tekst, &result)
        return result
    }

    private func beginnend(_ begin: String, _ result: inout Bereik) {
        var index = eerste(vanaf: begin)
        while index < volgorde.count, woorden[Int(volgorde[index])].hasPrefix(begin) {
            result.voegToe(volgorde[index], .begin)
            index += 1
        }
    }

    /// Most words are passed over by their letters alone: of the rest the bytes are compared.
    private func tikfouten(_ getypt: String, _ result: inout Bereik) {
        let bytes = Array(getypt.utf8), own = Tikfout.letters(bytes)
        bytes.withUnsafeBufferPointer { typed in
            letters.withUnsafeBufferPointer { letters in
                for number in letters.indices where (letters[number] ^ own).nonzeroBitCount <= 2 {
                    var word = woorden[number]
                    guard let kind = word.withUTF8({ Tikfout.gelijkenis(typed, $0) }) else { continue }
                    result.voegToe(UInt32(number), kind)
                }
            }
        }
    }
}
