// SPDX-License-Identifier: EUPL-1.2
import Grondslag

@testable import Kern

/// Families made by chance, with a fixed seed: the same in every run. Ordinary ones, and ones no town hall would believe.
struct Families {
    struct Familie {
        let mensen: [Genogrammens]
        let banden: [Gezinsband]
    }

    private var toeval: Vast
    private var mensen: [Genogrammens] = []
    private var banden: [Gezinsband] = []
    private var geboren: [Int] = []

    init(_ seed: UInt64) { toeval = Vast(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1) }

    static func maak(_ seed: UInt64) -> Familie {
        var maker = Families(seed)
        maker.gezin()
        if maker.kans(12) { maker.onzin() }
        return Familie(mensen: maker.mensen.shuffled(using: &maker.toeval), banden: maker.banden.shuffled(using: &maker.toeval))
    }

    private mutating func kans(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &toeval) < percent }
    private mutating func een(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &toeval) }

    /// - Parameter jaar: of birth.
    private mutating func mens(_ jaar: Int, jeugdige: Bool = false, huis: Bool = false) -> Int {
        let number = mensen.count
        let names = ["Jo", "Willem-Alexander", "Ömer", "Maria Anna Catharina", "Wolfeschlegelsteinhausenbergerdorff"]
        let surnames = ["de Wit", "van der Nieuwenhuizen-Achterberg", "Li", "Bakkali el Hamdaoui", "WWWWWWWWWWWWWWWWWWWWW"]
        let name = "\(names[een(0...4)]) \(surnames[een(0...4)])"
        mensen.append(
            Genogrammens(
                id: ID(Wereld.id(1_000 + number)), naam: name, bijschrift: kans(80) ? "\(2026 - jaar) jaar" : "",
                geslacht: Geslacht.allCases[een(0...2)], geboren: kans(85) ? Datum(jaar, een(1...12), een(1...28)) : nil,
                leven: kans(6) ? .overleden : kans(3) ? .ongeboren : .levend, isJeugdige: jeugdige, isInHuis: huis))
        geboren.append(jaar)
        return number
    }

    private mutating func bind(_ a: Int, _ b: Int, _ soort: Bandsoort) {
        let fact = kans(50) ? Wereld.id(50_000 + banden.count) : nil
        banden.append(Gezinsband(wie: mensen[a].id, vanWie: mensen[b].id, bandsoort: soort, feit: fact))
    }

    /// Two parents, their children, then whatever else life brings.
    private mutating func gezin() {
        let mother = mens(1985, huis: true)
        let father = mens(1982, huis: kans(50))
        if kans(40) { bind(mother, father, kans(50) ? .partner : .exPartner) }
        var children: [Int] = []
        for _ in 0..<een(1...5) {
            let child = mens(een(2008...2024), jeugdige: true, huis: kans(80))
            bind(mother, child, .ouder)
            if kans(85) { bind(father, child, .ouder) }
            children.append(child)
        }
        for parent in [mother, father] {
            if kans(45) { grootouders(parent) }
            for _ in 0..<een(0...3) where kans(50) { anderePartner(parent) }
            for _ in 0..<een(0...2) where kans(40) { broerOfZus(parent, 1980...1992) }
        }
        if kans(25) { pleegouders(children) }
        if kans(20) { bind(mens(1955), children[0], .grootouder) }
        if kans(15) { broerOfZus(children[0], 2008...2024) }
        for _ in 0..<een(0...3) { _ = mens(een(1950...2010), huis: kans(40)) }
    }

    private mutating func grootouders(_ kind: Int) {
        let elders = [mens(een(1950...1962)), mens(een(1950...1962))]
        for elder in elders.prefix(een(1...2)) { bind(elder, kind, kans(90) ? .ouder : .adoptieouder) }
        if kans(60) { bind(elders[0], elders[1], .partner) }
        if kans(20) { grootouders(elders[0]) }
        if kans(20) { bind(elders[0], mensen.indices.last(where: { mensen[$0].isJeugdige }) ?? kind, .pleegouder) }
    }

    private mutating func anderePartner(_ van: Int) {
        let other = mens(een(1975...1995), huis: kans(30))
        if kans(80) { bind(other, van, kans(50) ? .exPartner : .partner) }
        for _ in 0..<een(0...2) {
            let half = mens(een(2010...2025), jeugdige: kans(30), huis: kans(40))
            bind(van, half, .ouder)
            bind(other, half, .ouder)
        }
        for child in mensen.indices where mensen[child].isJeugdige && kans(40) { bind(other, child, .stiefouder) }
        if kans(15) { grootouders(other) }
    }

    private mutating func broerOfZus(_ van: Int, _ jaren: ClosedRange<Int>) { bind(mens(een(jaren)), van, .broerZus) }

    private mutating func pleegouders(_ kinderen: [Int]) {
        let carers = [mens(1978), mens(1979)]
        for child in kinderen where kans(60) { for carer in carers { bind(carer, child, .pleegouder) } }
    }

    /// Bad data: anybody is anything of anybody, also of themselves and of who is not there.
    private mutating func onzin() {
        for _ in 0..<een(1...12) {
            bind(een(0...mensen.count - 1), een(0...mensen.count - 1), Bandsoort.allCases[een(0...Bandsoort.allCases.count - 1)])
        }
        banden.append(Gezinsband(wie: Wereld.noor, vanWie: mensen[0].id, bandsoort: .ouder))
        mensen.append(mensen[0])
    }
}
