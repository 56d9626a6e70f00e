// SPDX-License-Identifier: EUPL-1.2

/// Makes couples and branches of the bands that hold: children hang below the pair of their parents.
struct Takkenmaker {
    private let generatie: [Int]
    private let banden: [(Int, Int, Bandsoort)]
    private var paren: [Familiegraaf.Paar] = []
    private var takken: [Familiegraaf.Tak] = []

    init(_ generatie: [Int], _ banden: [(Int, Int, Bandsoort)]) {
        self.generatie = generatie
        self.banden = banden
    }

    func uitkomst() -> (paren: [Familiegraaf.Paar], takken: [Familiegraaf.Tak]) {
        var maker = self
        for (a, b, kind) in banden where kind.isPaar { maker.paar(a, b, Genogram.Streep(kind)) }
        for kind in [Bandsoort.ouder, .adoptieouder, .pleegouder] { maker.hang(kind) }
        maker.hangGrootouders()
        maker.hangStiefouders()
        maker.verbindBroersEnZussen()
        return (maker.paren, maker.takken)
    }

    private mutating func paar(_ a: Int, _ b: Int, _ streep: Genogram.Streep) {
        guard !paren.contains(where: { ($0.een, $0.ander) == (min(a, b), max(a, b)) }) else { return }
        paren.append(.init(een: min(a, b), ander: max(a, b), streep: streep))
    }

    private func ouders(van kind: Int, _ soort: Bandsoort) -> [Int] {
        Set(banden.filter { $0.1 == kind && $0.2 == soort }.map(\.0)).sorted()
    }

    /// Two parents in one generation are a pair; who is left over hangs the child below them alone.
    private mutating func hang(_ soort: Bandsoort) {
        for child in generatie.indices {
            var rest = ouders(van: child, soort)
            while let first = rest.first {
                rest.removeFirst()
                let other = ander(bij: first, uit: rest)
                rest.removeAll { $0 == other }
                if let other { paar(first, other, .samenOuder) }
                hang(child, onder: [first] + [other].compactMap(\.self), Genogram.Streep(soort))
            }
        }
    }

    /// The other parent: a partner before somebody else of the same generation.
    private func ander(bij first: Int, uit rest: [Int]) -> Int? {
        let same = rest.filter { generatie[$0] == generatie[first] }
        return same.first { other in paren.contains { ($0.een, $0.ander) == (min(first, other), max(first, other)) } } ?? same.first
    }

    private mutating func hang(_ kind: Int, onder ouders: [Int], _ streep: Genogram.Streep) {
        if let place = takken.firstIndex(where: { $0.ouders == ouders && $0.streep == streep }) {
            takken[place].kinderen.append(kind)
        } else {
            takken.append(.init(ouders: ouders, streep: streep, kinderen: [kind]))
        }
    }

    /// A grandparent's line is drawn only where no parent stands between.
    private mutating func hangGrootouders() {
        for (elder, child, kind) in banden where kind == .grootouder {
            let between = banden.contains { band in
                band.1 == child && band.2 == .ouder && banden.contains { $0.0 == elder && $0.1 == band.0 && $0.2 == .ouder }
            }
            if !between { hang(child, onder: [elder], .grootouder) }
        }
    }

    /// That somebody is a stepparent shows from being the partner of a parent; only without that a line of its own is drawn.
    private mutating func hangStiefouders() {
        for (step, child, kind) in banden where kind == .stiefouder {
            let parents = banden.filter { $0.1 == child && [.ouder, .adoptieouder].contains($0.2) }.map(\.0)
            let isPartner = paren.contains { pair in
                pair.streep != .broerZus
                    && ((pair.een == step && parents.contains(pair.ander)) || (pair.ander == step && parents.contains(pair.een)))
            }
            if !isPartner { hang(child, onder: [step], .stiefouder) }
        }
    }

    /// Siblings with a parent in the drawing hang together already; others get a line, the fewest that bind them.
    private mutating func verbindBroersEnZussen() {
        var family = Array(generatie.indices)
        func bind(_ a: Int, _ b: Int) {
            let (from, to) = (max(family[a], family[b]), min(family[a], family[b]))
            for index in family.indices where family[index] == from { family[index] = to }
        }
        for parent in generatie.indices {
            let children = takken.filter { [.ouder, .adoptieouder].contains($0.streep) && $0.ouders.contains(parent) }.flatMap(\.kinderen)
            for child in children.dropFirst() { bind(children[0], child) }
        }
        for (a, b, kind) in banden where kind == .broerZus && family[a] != family[b] {
            paar(a, b, .broerZus)
            bind(a, b)
        }
    }
}
