// SPDX-License-Identifier: EUPL-1.2

/// In which row everybody stands. A line that passes a row gets a place of its own there, so that it never runs through a person.
struct Genogramrijen {
    /// What takes a place in a row: a person, or a line that passes.
    struct Knoop {
        let mens: Int?
        let rij: Int
        let groep: Int
    }

    /// Lines from one source to what hangs below it in the next row: the pair, the single parent, or the line that passed.
    struct Bundel {
        let bronnen: [Int]
        var doelen: [Int]
        let streep: Genogram.Streep
    }

    /// So many people without any band stand beside each other.
    private static let losPerRij = 5

    let graaf: Familiegraaf
    /// People first, by their number.
    private(set) var knopen: [Knoop]
    private(set) var bundels: [Bundel] = []
    let aantal: Int

    init(_ graaf: Familiegraaf) {
        self.graaf = graaf
        let rows = Self.rijen(graaf)
        knopen = graaf.mensen.indices.map { Knoop(mens: $0, rij: rows[$0], groep: graaf.groep[$0]) }
        aantal = (rows.max() ?? -1) + 1
        for branch in graaf.takken { hang(branch) }
    }

    func knopen(in rij: Int) -> [Int] { knopen.indices.filter { knopen[$0].rij == rij } }

    func paren(in rij: Int) -> [Familiegraaf.Paar] { graaf.paren.filter { knopen[$0.een].rij == rij } }

    /// The children of the file stand in one row; groups without them one above it; who has no band at all at the bottom.
    private static func rijen(_ graaf: Familiegraaf) -> [Int] {
        let groups = Dictionary(grouping: graaf.mensen.indices) { graaf.groep[$0] }
        let tied = groups.filter { $0.value.count > 1 }
        let levels = tied.mapValues { members in members.filter { graaf.mensen[$0].isJeugdige }.map { graaf.generatie[$0] }.max() }
        let base = levels.values.compactMap(\.self).max() ?? 1
        var result = Array(repeating: 0, count: graaf.mensen.count)
        for (group, members) in tied {
            let lowest = members.map { graaf.generatie[$0] }.max() ?? 0
            let shift = levels[group].flatMap { $0 }.map { base - $0 } ?? max(0, base - 1 - lowest)
            for member in members { result[member] = graaf.generatie[member] + shift }
        }
        let first = (tied.values.joined().map { result[$0] }.max() ?? -1) + 1
        let loose = groups.values.filter { $0.count == 1 }.map { $0[0] }.sorted()
        for (place, member) in loose.enumerated() { result[member] = first + place / losPerRij }
        return result
    }

    private mutating func hang(_ branch: Familiegraaf.Tak) {
        let row = knopen[branch.ouders[0]].rij
        var first: [Int] = []
        for child in branch.kinderen.sorted() {
            guard knopen[child].rij > row + 1 else {
                first.append(child)
                continue
            }
            let passing = (row + 1..<knopen[child].rij).map { voorbij($0, knopen[child].groep) }
            first.append(passing[0])
            for (from, to) in zip(passing, passing.dropFirst() + [child]) {
                bundels.append(Bundel(bronnen: [from], doelen: [to], streep: branch.streep))
            }
        }
        bundels.append(Bundel(bronnen: branch.ouders, doelen: first, streep: branch.streep))
    }

    private mutating func voorbij(_ rij: Int, _ groep: Int) -> Int {
        knopen.append(Knoop(mens: nil, rij: rij, groep: groep))
        return knopen.count - 1
    }
}
