// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The people of a drawing by number, and what binds them, without contradictions: who is below whom is settled here.
struct Familiegraaf {
    /// Couples: partners, ex-partners, parents of one child, siblings of whom no parent is known. Both in the same generation.
    struct Paar: Hashable {
        let een: Int
        let ander: Int
        var streep: Genogram.Streep
    }

    /// One or two parents and their children of one kind.
    struct Tak: Hashable {
        let ouders: [Int]
        let streep: Genogram.Streep
        var kinderen: [Int]
    }

    let mensen: [Genogrammens]
    /// The generation of everybody within their own group, from 0 at the top.
    let generatie: [Int]
    /// Who is bound to whom, however far: the number of the group.
    let groep: [Int]
    let paren: [Paar]
    let takken: [Tak]
    let nietGetekend: [Gezinsband]

    init(_ invoer: [Genogrammens], _ banden: [Gezinsband]) {
        var seen: Set<ID<Persoon>> = []
        let people = invoer.filter { seen.insert($0.id).inserted }
            .sorted { ($0.geboren ?? .nieuwst, $0.id) < ($1.geboren ?? .nieuwst, $1.id) }
        let number = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.id, $0) })
        var levels = Generaties(people.count)
        var kept: [(Int, Int, Bandsoort)] = []
        var refused: [Gezinsband] = []
        for band in Self.opVolgorde(banden, { number[$0].flatMap { people[$0].geboren } }) {
            guard let a = number[band.wie], let b = number[band.vanWie] else { continue }
            if levels.neemAan(a, b, band.bandsoort.generaties) {
                kept.append((a, b, band.bandsoort))
            } else {
                refused.append(band)
            }
        }
        mensen = people
        (generatie, groep) = levels.uitkomst()
        nietGetekend = refused
        (paren, takken) = Takkenmaker(generatie, kept).uitkomst()
    }

    /// First what can be, then what settles most: parents, couples, what may reach over generations. Who is younger is no parent.
    private static func opVolgorde(_ banden: [Gezinsband], _ geboren: (ID<Persoon>) -> Datum?) -> [Gezinsband] {
        let order: [Bandsoort] = [.ouder, .adoptieouder, .grootouder, .partner, .exPartner, .pleegouder, .stiefouder, .broerZus]
        func isVreemd(_ band: Gezinsband) -> Bool {
            guard band.bandsoort.generaties > 0, let elder = geboren(band.wie), let younger = geboren(band.vanWie) else { return false }
            return younger <= elder
        }
        return banden.sorted { left, right in
            let (odd, even) = (isVreemd(left), isVreemd(right))
            if odd != even { return even }
            let (a, b) = (order.firstIndex(of: left.bandsoort) ?? 9, order.firstIndex(of: right.bandsoort) ?? 9)
            if a != b { return a < b }
            if left.isAfgeleid != right.isAfgeleid { return right.isAfgeleid }
            return (left.wie, left.vanWie) < (right.wie, right.vanWie)
        }
    }
}

extension Datum {
    /// After every day that matters here: sorts people without a birth date last.
    fileprivate static let nieuwst = Datum(dagnummer: 2_932_896)
}

/// Groups of people with their distance in generations: a union-find with weights, so that a band either fits or is refused at once.
private struct Generaties {
    private var boven: [Int]
    /// Generations below the root of the group.
    private var afstand: [Int]

    init(_ aantal: Int) {
        boven = Array(0..<aantal)
        afstand = Array(repeating: 0, count: aantal)
    }

    private func wortel(_ node: Int) -> (Int, Int) {
        var (node, distance) = (node, 0)
        while boven[node] != node {
            distance += afstand[node]
            node = boven[node]
        }
        return (node, distance)
    }

    /// `b` stands `stappen` generations below `a`. Where both are placed already: a parent anywhere above the child fits too.
    mutating func neemAan(_ a: Int, _ b: Int, _ stappen: Int) -> Bool {
        guard a != b else { return false }
        let (rootA, levelA) = wortel(a)
        let (rootB, levelB) = wortel(b)
        if rootA == rootB { return stappen == 0 ? levelA == levelB : levelB > levelA }
        boven[rootB] = rootA
        afstand[rootB] = levelA + stappen - levelB
        return true
    }

    /// Generations counted from the highest of each group, and the groups numbered by their first member.
    func uitkomst() -> (generatie: [Int], groep: [Int]) {
        let found = boven.indices.map(wortel)
        var highest: [Int: Int] = [:]
        for (root, level) in found { highest[root] = min(highest[root] ?? level, level) }
        var numbers: [Int: Int] = [:]
        for (root, _) in found where numbers[root] == nil { numbers[root] = numbers.count }
        return (found.map { $0.1 - (highest[$0.0] ?? 0) }, found.map { numbers[$0.0] ?? 0 })
    }
}
