// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// Names by word: every word once, with who has it, and of everybody the words. Places and words go by number: with an id and a text
/// for each, the two million people of a large city would not fit beside the rest of the server.
struct Namenlijst {
    private var personen: [ID<Persoon>] = []
    private var plaatsen: [ID<Persoon>: UInt32] = [:]
    /// By number of the word; empty where nobody has it any more.
    private var woorden: [String] = []
    private var nummers: [String: UInt32] = [:]
    /// Numbers of words in alphabetical order: a beginning of a word is one stretch.
    private var volgorde: [UInt32] = []
    /// By number of the word: the places of who has it, in order of coming.
    private var houders: [[UInt32]] = []
    /// By place: where in `vlak` the words of this person begin, and how many they are.
    private var begin: [UInt32] = []
    private var aantal: [UInt8] = []
    private var vlak: [UInt32] = []

    // MARK: Write

    /// Words of this person come beside those they had.
    mutating func voegToe(_ persoon: ID<Persoon>, _ erbij: Set<String>) {
        let place = plaats(persoon)
        let known = Array(eigen(place))
        let fresh = erbij.map { nummer($0) }.filter { !known.contains($0) }
        guard !fresh.isEmpty, known.count + fresh.count <= Int(UInt8.max) else { return }
        for number in fresh { houders[Int(number)].append(place) }
        begin[Int(place)] = UInt32(vlak.count)
        aantal[Int(place)] = UInt8(known.count + fresh.count)
        vlak += known + fresh
    }

    /// Nobody finds this person any more, and a word that was theirs alone is gone.
    mutating func vergeet(_ persoon: ID<Persoon>) {
        guard let place = plaatsen.removeValue(forKey: persoon) else { return }
        for number in eigen(place) {
            houders[Int(number)].removeAll { $0 == place }
            if houders[Int(number)].isEmpty { wis(number) }
        }
        aantal[Int(place)] = 0
    }

    private mutating func plaats(_ persoon: ID<Persoon>) -> UInt32 {
        if let known = plaatsen[persoon] { return known }
        let place = UInt32(personen.count)
        plaatsen[persoon] = place
        personen.append(persoon)
        begin.append(0)
        aantal.append(0)
        return place
    }

    private func eigen(_ place: UInt32) -> ArraySlice<UInt32> {
        vlak[Int(begin[Int(place)])..<Int(begin[Int(place)]) + Int(aantal[Int(place)])]
    }

    private mutating func nummer(_ woord: String) -> UInt32 {
        if let known = nummers[woord] { return known }
        let number = UInt32(woorden.count)
        nummers[woord] = number
        woorden.append(woord)
        houders.append([])
        volgorde.insert(number, at: eerste(vanaf: woord))
        return number
    }

    private mutating func wis(_ number: UInt32) {
        let word = woorden[Int(number)]
        nummers[word] = nil
        let index = eerste(vanaf: word)
        if volgorde.indices.contains(index), volgorde[index] == number { volgorde.remove(at: index) }
        woorden[Int(number)] = ""
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

    /// What one typed word can stand for: all words that begin so, and the one that is it.
    private struct Bereik {
        let nummers: Set<UInt32>
        let heel: UInt32?
        let houders: Int
    }

    /// Persons who have, for every typed word, a word that begins so: those with most whole words first, then the oldest.
    /// - Returns: at most this many, and whether there were more.
    func zoek(_ getypt: [String], hoogstens: Int) -> (personen: [ID<Persoon>], zijnErMeer: Bool) {
        let ranges = getypt.map(bereik)
        guard let first = ranges.min(by: { $0.houders < $1.houders }) else { return ([], false) }
        var best = Beste(hoogstens: hoogstens)
        for number in first.nummers {
            for place in houders[Int(number)] {
                let words = eigen(place)
                // Who has two words of the stretch comes by twice: counted at the first of them.
                guard words.first(where: first.nummers.contains) == number, let whole = heleWoorden(words, ranges) else { continue }
                best.neem(personen[Int(place)], heel: whole)
            }
        }
        return (best.personen, best.aantal > hoogstens)
    }

    private func bereik(_ begin: String) -> Bereik {
        var (numbers, count, index) = (Set<UInt32>(), 0, eerste(vanaf: begin))
        while index < volgorde.count, woorden[Int(volgorde[index])].hasPrefix(begin) {
            numbers.insert(volgorde[index])
            count += houders[Int(volgorde[index])].count
            index += 1
        }
        return Bereik(nummers: numbers, heel: nummers[begin], houders: count)
    }

    /// How many of the typed words these words hold whole; nil when one is missing.
    private func heleWoorden(_ words: ArraySlice<UInt32>, _ ranges: [Bereik]) -> Int? {
        var whole = 0
        for range in ranges {
            if let heel = range.heel, words.contains(heel) {
                whole += 1
            } else if !words.contains(where: range.nummers.contains) {
                return nil
            }
        }
        return whole
    }

    /// The best of many, without keeping the others.
    private struct Beste {
        let hoogstens: Int
        var aantal = 0
        private var rij: [(heel: Int, persoon: ID<Persoon>)] = []
        var personen: [ID<Persoon>] { rij.map { $0.persoon } }

        init(hoogstens: Int) { self.hoogstens = hoogstens }

        mutating func neem(_ persoon: ID<Persoon>, heel: Int) {
            aantal += 1
            if rij.count == hoogstens, let last = rij.last, !Self.isBeter(heel, persoon, dan: last) { return }
            rij.insert((heel, persoon), at: rij.firstIndex { Self.isBeter(heel, persoon, dan: $0) } ?? rij.count)
            if rij.count > hoogstens { rij.removeLast() }
        }

        private static func isBeter(_ heel: Int, _ persoon: ID<Persoon>, dan ander: (heel: Int, persoon: ID<Persoon>)) -> Bool {
            heel == ander.heel ? persoon < ander.persoon : heel > ander.heel
        }
    }
}
