// SPDX-License-Identifier: EUPL-1.2

/// The space below one row: the lines of couples, below them those that gather children, each in a lane where it crosses no equal.
struct Genogramgoot {
    private struct Poot: Hashable {
        let node: Int
        let doel: Int
        let isPaar: Bool
    }

    private let paren: [Familiegraaf.Paar]
    private let bundels: [Genogramrijen.Bundel]
    private let assen: [Int]
    private let isVoorbij: [Bool]
    private let mensen: [Genogrammens]
    /// Where each couple or single parent leaves the symbol, and where each line reaches a child.
    private var poten: [Poot: Int] = [:]
    private var komst: [Poot: Int] = [:]
    private var bronnen: [Int] = []
    private var paarbaan: [Int] = []
    private var bundelbaan: [Int] = []

    private static let laan = 12
    private static let eerste = 12

    init(_ rij: Int, _ rijen: Genogramrijen, _ assen: [Int]) {
        paren = rijen.paren(in: rij)
        bundels = rijen.bundels.filter { rijen.knopen[$0.bronnen[0]].rij == rij }
        self.assen = assen
        isVoorbij = rijen.knopen.map { $0.mens == nil }
        mensen = rijen.graaf.mensen
        zetPoten()
        zetKomst()
        zetBronnen()
        paarbaan = Self.banen(paren.indices.map { benen($0) })
        bundelbaan = Self.banen(bundels.indices.map { reik($0) })
    }

    var hoogte: Int {
        let couples = (paarbaan.max() ?? -1) + 1
        let children = (bundelbaan.max() ?? -1) + 1
        let arrivals = Dictionary(grouping: komst.keys, by: \.doel).values.map(\.count).max() ?? 0
        return Self.eerste + couples * Self.laan + children * Self.laan + (bundels.isEmpty ? 14 : 18 + 12 * arrivals)
    }

    func lijnen(onder bodem: Int, _ bovenkant: (Int) -> Int) -> [Genogram.Lijn] {
        let couples = (paarbaan.max() ?? -1) + 1
        func paarhoogte(_ index: Int) -> Int { bodem + Self.eerste + paarbaan[index] * Self.laan }
        var lines: [Genogram.Lijn] = paren.enumerated().map { index, pair in
            let y = paarhoogte(index)
            let (from, to) = (been(index, pair.een), been(index, pair.ander))
            let feet = [(from, pair.een), (to, pair.ander)].map { Tekenpunt($0.0, bodem - 4 - inkeping($0.1, $0.0, isOnder: true)) }
            return .init(streep: pair.streep, punten: [feet[0], .init(from, y), .init(to, y), feet[1]])
        }
        for (index, bundle) in bundels.enumerated() {
            let source = bundle.bronnen[0]
            let start =
                paarindex(bundle).map(paarhoogte)
                ?? (isVoorbij[source] ? bodem - Genogram.rijhoogte : bodem - 4 - inkeping(source, bronnen[index], isOnder: true))
            let y = bodem + Self.eerste + (couples + bundelbaan[index]) * Self.laan
            lines += tak(index, van: start, over: y, bovenkant)
        }
        return lines
    }

    private func tak(_ index: Int, van start: Int, over y: Int, _ bovenkant: (Int) -> Int) -> [Genogram.Lijn] {
        let bundle = bundels[index]
        let reach = reik(index)
        var lines = [Genogram.Lijn(streep: bundle.streep, punten: [.init(bronnen[index], start), .init(bronnen[index], y)])]
        if reach.0 < reach.1 { lines.append(.init(streep: bundle.streep, punten: [.init(reach.0, y), .init(reach.1, y)])) }
        for target in bundle.doelen {
            let x = aankomst(index, target)
            let mark = isVoorbij[target] ? nil : bundle.streep.merk
            let right = komst.count { $0.key.doel == target && $0.value > x }
            let top = bovenkant(target)
            let points: [Tekenpunt] = [.init(x, y), .init(x, top), .init(x, top + inkeping(target, x, isOnder: false))]
            lines.append(.init(streep: bundle.streep, punten: points, merk: mark, merkregel: right))
        }
        return lines
    }

    /// How far a line beside the middle goes on until it meets the edge of a symbol that is not square.
    private func inkeping(_ node: Int, _ x: Int, isOnder: Bool) -> Int {
        let aside = abs(x - assen[node])
        guard !isVoorbij[node], aside > 0 else { return 0 }
        switch (mensen[node].leven, mensen[node].geslacht) {
        case (.ongeboren, _): return isOnder ? 0 : min(10, 2 * aside)
        case (_, .mannelijk): return 0
        case (_, .onbekend): return aside
        case (_, .vrouwelijk):
            let radius = Genogram.figuurmaat / 2
            return (0...radius).first { ($0 - radius) * ($0 - radius) + aside * aside <= radius * radius } ?? 0
        }
    }

    // MARK: Where lines leave and arrive

    private mutating func zetPoten() {
        var wanted: [Int: [(Poot, Int)]] = [:]
        for (index, pair) in paren.enumerated() {
            wanted[pair.een, default: []].append((Poot(node: pair.een, doel: index, isPaar: true), assen[pair.ander]))
            wanted[pair.ander, default: []].append((Poot(node: pair.ander, doel: index, isPaar: true), assen[pair.een]))
        }
        for (index, bundle) in bundels.enumerated() where bundle.bronnen.count == 1 && !isVoorbij[bundle.bronnen[0]] {
            let middle = bundle.doelen.reduce(0) { $0 + assen[$1] } / bundle.doelen.count
            wanted[bundle.bronnen[0], default: []].append((Poot(node: bundle.bronnen[0], doel: index, isPaar: false), middle))
        }
        for (node, list) in wanted { verdeel(list, over: assen[node]) { poten[$0] = $1 } }
    }

    private mutating func zetKomst() {
        var wanted: [Int: [(Poot, Int)]] = [:]
        for (index, bundle) in bundels.enumerated() {
            let source = bundle.bronnen.reduce(0) { $0 + assen[$1] } / bundle.bronnen.count
            for target in bundle.doelen where !isVoorbij[target] {
                wanted[target, default: []].append((Poot(node: index, doel: target, isPaar: false), source))
            }
        }
        for (node, list) in wanted { verdeel(list, over: assen[node]) { komst[$0] = $1 } }
    }

    /// Beside each other around the middle of a symbol, in the order of where they go to.
    private func verdeel(_ list: [(Poot, Int)], over as: Int, _ zet: (Poot, Int) -> Void) {
        let step = list.count < 2 ? 0 : min(10, (Genogram.figuurmaat - 8) / (list.count - 1))
        let sorted = list.sorted { ($0.1, $0.0.node, $0.0.doel, $0.0.isPaar ? 0 : 1) < ($1.1, $1.0.node, $1.0.doel, $1.0.isPaar ? 0 : 1) }
        for (place, item) in sorted.enumerated() { zet(item.0, `as` + place * step - (list.count - 1) * step / 2) }
    }

    /// Children of a pair hang from the middle of its line, or beside it where another line comes down.
    private mutating func zetBronnen() {
        var taken = Array(poten.values)
        for (index, bundle) in bundels.enumerated() {
            guard let pair = paarindex(bundle) else {
                let node = bundle.bronnen[0]
                bronnen.append(poten[Poot(node: node, doel: index, isPaar: false)] ?? assen[node])
                continue
            }
            let (from, to) = benen(pair)
            let others = komst.filter { $0.key.node != index }.map(\.value)
            let place = vrij((from + to) / 2, min(from, to) + 8, max(from, to) - 8, taken + others)
            taken.append(place)
            bronnen.append(place)
        }
    }

    private func vrij(_ wens: Int, _ min: Int, _ max: Int, _ taken: [Int]) -> Int {
        for step in 0..<12 {
            for place in [wens + step * 8, wens - step * 8] where place >= min && place <= max {
                if !taken.contains(where: { abs($0 - place) < 7 }) { return place }
            }
        }
        return wens
    }

    private func paarindex(_ bundle: Genogramrijen.Bundel) -> Int? {
        guard bundle.bronnen.count == 2 else { return nil }
        let (a, b) = (min(bundle.bronnen[0], bundle.bronnen[1]), max(bundle.bronnen[0], bundle.bronnen[1]))
        return paren.firstIndex { $0.een == a && $0.ander == b }
    }

    private func benen(_ index: Int) -> (Int, Int) {
        let (from, to) = (been(index, paren[index].een), been(index, paren[index].ander))
        return (min(from, to), max(from, to))
    }

    private func been(_ index: Int, _ node: Int) -> Int { poten[Poot(node: node, doel: index, isPaar: true)] ?? assen[node] }

    private func aankomst(_ index: Int, _ target: Int) -> Int { komst[Poot(node: index, doel: target, isPaar: false)] ?? assen[target] }

    private func reik(_ index: Int) -> (Int, Int) {
        let ends = bundels[index].doelen.map { aankomst(index, $0) } + [bronnen[index]]
        return (ends.min() ?? 0, ends.max() ?? 0)
    }

    // MARK: Lanes

    /// The first lane where a stretch touches no other, short stretches first.
    private static func banen(_ stukken: [(Int, Int)]) -> [Int] {
        var lanes: [[(Int, Int)]] = []
        var result = Array(repeating: 0, count: stukken.count)
        let order = stukken.indices.sorted {
            (stukken[$0].1 - stukken[$0].0, stukken[$0].0, $0) < (stukken[$1].1 - stukken[$1].0, stukken[$1].0, $1)
        }
        for index in order {
            let (from, to) = stukken[index]
            let lane = lanes.firstIndex { $0.allSatisfy { to + 6 < $0.0 || $0.1 + 6 < from } } ?? lanes.count
            if lane == lanes.count { lanes.append([]) }
            lanes[lane].append(stukken[index])
            result[index] = lane
        }
        return result
    }
}
