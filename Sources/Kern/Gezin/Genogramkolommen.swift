// SPDX-License-Identifier: EUPL-1.2

/// Where everybody stands in their row: partners beside each other, children below their parents by age, never on top of each other.
struct Genogramkolommen {
    private let rijen: Genogramrijen
    /// Per row its clusters from left to right: people who belong beside each other.
    private var trossen: [[[Int]]]
    /// The middle of each symbol or passing line.
    private(set) var assen: [Int]
    private let boven: [[Int]]
    private let onder: [[Int]]

    private static let rondes = 8
    private static let afstand = Genogram.kolom + Genogram.tussen

    init(_ rijen: Genogramrijen) {
        self.rijen = rijen
        let count = rijen.knopen.count
        assen = Array(repeating: 0, count: count)
        boven = (0..<count).map { node in rijen.bundels.indices.filter { rijen.bundels[$0].doelen.contains(node) } }
        onder = (0..<count).map { node in rijen.bundels.indices.filter { rijen.bundels[$0].bronnen.contains(node) } }
        trossen = (0..<rijen.aantal).map { Tros.maak($0, rijen) }
        for row in trossen.indices { plaats(row) { _ in nil } }
        for round in 0..<Self.rondes { veeg(round) }
        schuifNaarRand()
    }

    /// The left side of what stands at a node.
    func links(_ node: Int) -> Int { assen[node] - (rijen.knopen[node].mens == nil ? 6 : Genogram.figuurmaat / 2) }

    func breedte(_ node: Int) -> Int { rijen.knopen[node].mens == nil ? 12 : Genogram.kolom }

    /// Down: children go below their parents. Up: parents go above their children. In the end only places change, no order.
    private mutating func veeg(_ ronde: Int) {
        for row in trossen.indices.dropFirst() {
            sorteer(row) { $0.vanBoven($1) }
            plaats(row) { [self] node in vanBoven(node) }
        }
        for row in trossen.indices.dropLast().reversed() {
            if ronde < Self.rondes / 2 { sorteer(row) { $0.vanOnder($1) } }
            plaats(row) { [self] node in vanOnder(node) }
        }
    }

    /// Below the parents of birth or adoption; other lines pull only at who has none of those.
    private func vanBoven(_ node: Int) -> Int? {
        let parents = boven[node].filter { [.ouder, .adoptieouder].contains(rijen.bundels[$0].streep) }
        return gemiddeld(
            (parents.isEmpty ? boven[node] : parents).map { bundle in gemiddeld(rijen.bundels[bundle].bronnen.map { assen[$0] }) ?? 0 })
    }

    private func vanOnder(_ node: Int) -> Int? {
        gemiddeld(
            onder[node].map { index in
                let bundle = rijen.bundels[index]
                let below = bundle.doelen.map { assen[$0] }
                let middle = ((below.min() ?? 0) + (below.max() ?? 0)) / 2
                guard let other = bundle.bronnen.first(where: { $0 != node }) else { return middle }
                return middle - plekken(van: node, tot: other) * Self.afstand / 2
            })
    }

    /// How many places one parent stands to the right of the other in their cluster.
    private func plekken(van node: Int, tot other: Int) -> Int {
        guard let cluster = trossen[rijen.knopen[node].rij].first(where: { $0.contains(node) }) else { return 0 }
        return (cluster.firstIndex(of: other) ?? 0) - (cluster.firstIndex(of: node) ?? 0)
    }

    // MARK: Order

    private mutating func sorteer(_ row: Int, _ wens: (Self, Int) -> Int?) {
        let keyed = trossen[row].map { cluster -> (sleutel: (Int, Int, Int), tros: [Int]) in
            let wishes = cluster.map { wens(self, $0) }
            let known = wishes.compactMap(\.self)
            let turned = known.count > 1 && known[0] > known[known.count - 1]
            let place = gemiddeld(known) ?? gemiddeld(cluster.map { assen[$0] }) ?? 0
            // Siblings want the same place: the eldest, with the lowest number, stands on the left.
            let eldest = zip(cluster, wishes).filter { known.isEmpty || $0.1 != nil }.map(\.0).min() ?? 0
            return ((rijen.knopen[cluster[0]].groep, place, eldest), turned ? cluster.reversed() : cluster)
        }
        trossen[row] = keyed.sorted { $0.sleutel < $1.sleutel }.map(\.tros)
    }

    // MARK: Places

    private mutating func plaats(_ row: Int, _ wens: (Int) -> Int?) {
        let nodes = trossen[row].flatMap(\.self)
        let wishes = trossen[row].flatMap { aangevuld($0, $0.map(wens)) }
        for (node, place) in zip(nodes, pak(nodes, wishes)) { assen[node] = place }
    }

    /// Who has no wish stands beside who has one in the same cluster; a cluster without any stays where it is.
    private func aangevuld(_ cluster: [Int], _ wensen: [Int?]) -> [Int] {
        cluster.indices.map { index in
            if let own = wensen[index] { return own }
            let near = wensen.indices.filter { wensen[$0] != nil }.min { (abs($0 - index), $0) < (abs($1 - index), $1) }
            guard let near, let wish = wensen[near] else { return assen[cluster[index]] }
            return wish + (index - near) * Self.afstand
        }
    }

    /// The places nearest to the wishes, all together, that keep the order and the room between (pool adjacent violators).
    private func pak(_ nodes: [Int], _ wensen: [Int]) -> [Int] {
        var offsets: [Int] = []
        for (index, node) in nodes.enumerated() {
            offsets.append(index == 0 ? 0 : offsets[index - 1] + ruimte(nodes[index - 1], node))
        }
        var pools: [(som: Int, aantal: Int)] = []
        for (wish, offset) in zip(wensen, offsets) {
            var pool = (som: wish - offset, aantal: 1)
            while let last = pools.last, last.som * pool.aantal > pool.som * last.aantal {
                pool = (last.som + pool.som, last.aantal + pool.aantal)
                pools.removeLast()
            }
            pools.append(pool)
        }
        let starts = pools.flatMap { Array(repeating: omlaag($0.som, $0.aantal), count: $0.aantal) }
        return zip(starts, offsets).map { $0 + $1 }
    }

    /// From the middle of one symbol to the middle of the next.
    private func ruimte(_ left: Int, _ right: Int) -> Int {
        let half = { (node: Int) in rijen.knopen[node].mens == nil ? 6 : Genogram.figuurmaat / 2 }
        return breedte(left) - half(left) + Genogram.tussen + half(right)
    }

    private mutating func schuifNaarRand() {
        let left = assen.indices.map(links).min() ?? 0
        for index in assen.indices { assen[index] += Genogram.rand - left }
    }

    private func gemiddeld(_ values: [Int]) -> Int? { values.isEmpty ? nil : omlaag(values.reduce(0, +), values.count) }

    /// Division that rounds down, also below zero: keeps an order.
    private func omlaag(_ value: Int, _ by: Int) -> Int { value >= 0 ? value / by : -((-value + by - 1) / by) }
}

/// People who belong beside each other in a row, in the order of their bands: a partner on each side before a second on one.
private enum Tros {
    static func maak(_ rij: Int, _ rijen: Genogramrijen) -> [[Int]] {
        let nodes = rijen.knopen(in: rij)
        var near: [Int: [Int]] = [:]
        for pair in rijen.paren(in: rij) {
            near[pair.een, default: []].append(pair.ander)
            near[pair.ander, default: []].append(pair.een)
        }
        var seen: Set<Int> = []
        return nodes.compactMap { node in
            guard !seen.contains(node) else { return nil }
            let members = samen(node, near)
            seen.formUnion(members)
            return opVolgorde(members, near, rijen.graaf)
        }
    }

    private static func samen(_ node: Int, _ near: [Int: [Int]]) -> [Int] {
        var (found, open) = ([node], [node])
        while let next = open.popLast() {
            for other in near[next] ?? [] where !found.contains(other) {
                found.append(other)
                open.append(other)
            }
        }
        return found.sorted()
    }

    private static func opVolgorde(_ members: [Int], _ near: [Int: [Int]], _ graaf: Familiegraaf) -> [Int] {
        func isEinde(_ node: Int) -> Bool { (near[node] ?? []).count < 2 }
        func isMan(_ node: Int) -> Bool { node < graaf.mensen.count && graaf.mensen[node].geslacht == .mannelijk }
        let first = members.min { (isEinde($0) ? 0 : 1, isMan($0) ? 0 : 1, $0) < (isEinde($1) ? 0 : 1, isMan($1) ? 0 : 1, $1) }
        var (order, open) = ([Int](), [first].compactMap(\.self))
        while let node = open.popLast() {
            guard !order.contains(node) else { continue }
            order.append(node)
            // Taken from the end: who has nobody else comes first, so the chain goes on behind them.
            open += (near[node] ?? []).filter { !order.contains($0) }.sorted { (isEinde($0) ? 1 : 0, -$0) < (isEinde($1) ? 1 : 0, -$1) }
        }
        return order
    }
}
