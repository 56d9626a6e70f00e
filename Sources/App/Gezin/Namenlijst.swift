// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// Names by word: every word once, with who has it, and of everybody the words. Places and words go by number: with an id and a text
/// for each, the two million people of a large city would not fit beside the rest of the server.
struct Namenlijst {
    private var personen: [ID<Persoon>] = []
    private var plaatsen: [ID<Persoon>: UInt32] = [:]
    private var woorden = Woordenlijst()
    /// By number of the word: the places of who has it, in order of coming.
    private var houders: [[UInt32]] = []
    /// By place: where in `vlak` the words of this person begin, and how many they are.
    private var begin: [UInt32] = []
    private var aantal: [UInt8] = []
    private var vlak: [UInt32] = []
    /// By place: the number of the day of birth; `onbekend` when it is not known to the day.
    private var geboren: [Int32] = []
    private static let onbekend = Int32.min

    // MARK: Write

    /// Words of this person come beside those they had; the birth date takes the place of the earlier.
    mutating func voegToe(_ persoon: ID<Persoon>, _ erbij: Set<String>, geboren dag: Datum? = nil) {
        let place = plaats(persoon)
        if let dag { geboren[Int(place)] = Int32(clamping: dag.dagnummer) }
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
            if houders[Int(number)].isEmpty { woorden.wis(number) }
        }
        aantal[Int(place)] = 0
        geboren[Int(place)] = Self.onbekend
    }

    private mutating func plaats(_ persoon: ID<Persoon>) -> UInt32 {
        if let known = plaatsen[persoon] { return known }
        let place = UInt32(personen.count)
        plaatsen[persoon] = place
        personen.append(persoon)
        begin.append(0)
        aantal.append(0)
        geboren.append(Self.onbekend)
        return place
    }

    private func eigen(_ place: UInt32) -> ArraySlice<UInt32> {
        vlak[Int(begin[Int(place)])..<Int(begin[Int(place)]) + Int(aantal[Int(place)])]
    }

    private mutating func nummer(_ woord: String) -> UInt32 {
        let number = woorden.nummer(woord)
        if Int(number) == houders.count { houders.append([]) }
        return number
    }

    // MARK: Find

    /// Persons whose name is near enough to what was typed: those nearest in name and birth date first, then those with most words
    /// whole, then the oldest.
    /// - Returns: at most this many, and whether there were more.
    func zoek(_ getypt: [Zoekwoord], geboren dag: Datum? = nil, hoogstens: Int) -> (personen: [ID<Persoon>], zijnErMeer: Bool) {
        let ranges = getypt.map(woorden.bereik), kinds = ranges.map(soorten)
        var best = Beste(hoogstens: hoogstens), seen = [Bool](repeating: false, count: personen.count)
        for range in eerst(ranges) {
            for number in range.nummers {
                for place in houders[Int(number)] where !seen[Int(place)] {
                    seen[Int(place)] = true
                    if let rank = rang(Int(place), kinds, dag) { best.neem(personen[Int(place)], rank) }
                }
            }
        }
        return (best.personen, best.aantal > hoogstens)
    }

    /// By place: the best of somebody's words for one typed word, as a range has it; 0 for who has nothing like it. Going along the
    /// holders of words is going straight through memory; looking up the words of each holder is not, and that is what takes time.
    private func soorten(_ range: Woordenlijst.Bereik) -> [UInt8] {
        var kinds = [UInt8](repeating: 0, count: personen.count)
        for number in range.nummers {
            let kind = range.soort[Int(number)]
            for place in houders[Int(number)] where kinds[Int(place)] == 0 || kind < kinds[Int(place)] { kinds[Int(place)] = kind }
        }
        return kinds
    }

    /// The ranges of which everybody who counts has at least one: the one fewest have, and the next where one word may be missing.
    private func eerst(_ ranges: [Woordenlijst.Bereik]) -> [Woordenlijst.Bereik] {
        let sizes = ranges.map { $0.nummers.reduce(0) { $0 + houders[Int($1)].count } }
        let order = ranges.indices.sorted { sizes[$0] < sizes[$1] }
        return order.prefix(ranges.count > 2 ? 2 : 1).map { ranges[$0] }
    }

    /// nil: not near enough.
    private func rang(_ place: Int, _ kinds: [[UInt8]], _ dag: Datum?) -> Rang? {
        var (cost, missing, whole) = (0, 0, 0)
        for word in kinds.indices {
            let kind = kinds[word][place]
            cost += Self.kosten[Int(kind)]
            if kind == 0 { missing += 1 }
            if kind == Naamgelijkenis.heel.rawValue + 1 { whole += 1 }
        }
        // Nobody so far off is near enough by a birth date: most stop here.
        guard Naamtreffer.telt(kosten: cost, ontbrekend: missing, van: kinds.count, .zelfde) else { return nil }
        let born = dag.flatMap { datum($0, place) }
        guard Naamtreffer.telt(kosten: cost, ontbrekend: missing, van: kinds.count, born) else { return nil }
        return Rang(kosten: Naamtreffer.rang(kosten: cost, born), heel: whole)
    }

    private func datum(_ getypt: Datum, _ place: Int) -> Datumgelijkenis? {
        let known = geboren[place]
        return known == Self.onbekend ? nil : Datumgelijkenis(getypt, Datum(dagnummer: Int(known)))
    }

    /// By kind of likeness as a range has it: 0 for a word that is missing.
    private static let kosten = [Naamtreffer.ontbreekt] + Naamgelijkenis.allCases.map(\.kosten)
}

/// The order of hits: lower cost first, then more whole words.
private struct Rang: Equatable {
    let kosten: Int
    let heel: Int

    func isBeter(dan ander: Rang) -> Bool { kosten == ander.kosten ? heel > ander.heel : kosten < ander.kosten }
}

/// The best of many, without keeping the others.
private struct Beste {
    let hoogstens: Int
    var aantal = 0
    private var rij: [(rang: Rang, persoon: ID<Persoon>)] = []
    var personen: [ID<Persoon>] { rij.map { $0.persoon } }

    init(hoogstens: Int) { self.hoogstens = hoogstens }

    mutating func neem(_ persoon: ID<Persoon>, _ rang: Rang) {
        aantal += 1
        if rij.count == hoogstens, let last = rij.last, !Self.isBeter(rang, persoon, dan: last) { return }
        rij.insert((rang, persoon), at: rij.firstIndex { Self.isBeter(rang, persoon, dan: $0) } ?? rij.count)
        if rij.count > hoogstens { rij.removeLast() }
    }

    private static func isBeter(_ rang: Rang, _ persoon: ID<Persoon>, dan ander: (rang: Rang, persoon: ID<Persoon>)) -> Bool {
        rang == ander.rang ? persoon < ander.persoon : rang.isBeter(dan: ander.rang)
    }
}
