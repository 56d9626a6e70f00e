// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// Random tables against a slow reading of the same cells, one combination after the other.
@Suite("Beslistabel: tegen een orakel")
struct TabelorakelTests {
    private static let codes = ["ja", "deels", "nee"]
    private static let ages = [0, 11, 12, 15, 16, 17, 18, 150]
    private static let namen = ["eigen.kracht", "eigen.netwerk", "jeugdige.leeftijd"]
    private static let cellen: [[String]] = [
        ["ja", "nee", "deels", "ja, nee", "niet ja", "niet deels, nee"], ["ja", "nee", "niet nee", "deels"],
        ["< 12", ">= 18", "12..15", "niet 16..17", "<= 17", "> 15", "12, 17"],
    ]

    private static func tabel(_ toeval: inout Vast) -> Beslistabel {
        let hit = Beslistabel.Treffer.allCases.randomElement(using: &toeval) ?? .een
        let lines = (0..<Int.random(in: 1...6, using: &toeval)).map { _ in
            var cells: [String: String] = [:]
            for (name, options) in zip(namen, cellen) where Bool.random(using: &toeval) {
                cells[name] = options.randomElement(using: &toeval)
            }
            return Tabelsteun.regel(cells, ["genoeg", "verder", "oordeel"].randomElement(using: &toeval) ?? "genoeg")
        }
        return Tabelsteun.tabel(hit, namen, lines + (Bool.random(using: &toeval) ? [Tabelsteun.regel([:], "verder")] : []))
    }

    private static let alles: [[String: String]] = codes.flatMap { own in
        codes.flatMap { other in ages.map { ["eigen.kracht": own, "eigen.netwerk": other, "jeugdige.leeftijd": String($0)] } }
    }

    /// Reads the words of a cell as somebody would who never heard of masks.
    private static func geldt(_ cel: String?, _ waarde: String) -> Bool {
        guard var text = cel else { return true }
        let isNot = text.hasPrefix("niet ")
        if isNot { text = String(text.dropFirst(5)) }
        let holds = text.split(separator: ", ").contains { item in
            guard let age = Int(waarde) else { return item == waarde }
            let numbers = item.split { !$0.isNumber }.compactMap { Int($0) }
            if item.hasPrefix("<=") { return age <= numbers[0] }
            if item.hasPrefix(">=") { return age >= numbers[0] }
            if item.hasPrefix("<") { return age < numbers[0] }
            if item.hasPrefix(">") { return age > numbers[0] }
            return numbers.count == 2 ? (numbers[0]...numbers[1]).contains(age) : age == numbers[0]
        }
        return holds != isNot
    }

    private static func regels(_ tabel: Beslistabel, _ gegevens: [String: String]) -> [Int] {
        tabel.regels.indices.filter { line in namen.allSatisfy { geldt(tabel.regels[line].als[$0], gegevens[$0] ?? "") } }
    }

    @Test("Gaten, tegenspraak en onbereikbare regels zijn precies die van het orakel", arguments: 0..<400)
    func controle(zaad: Int) throws {
        var chance = Vast(state: UInt64(zaad))
        let table = Self.tabel(&chance), hits = Self.alles.map { Self.regels(table, $0) }
        let found = Tabelsteun.fouten(table)
        #expect(found.contains { $0.contains("is er geen regel") } == hits.contains(where: \.isEmpty), "\(table)")
        let contradicts = hits.contains { Set($0.map { table.regels[$0].dan }).count > 1 }
        #expect(found.contains { $0.contains("gelden allebei") } == (table.treffer == .een && contradicts), "\(table)")
        let dead = table.regels.indices.filter { line in !hits.contains { $0.first == line } }
        let named = found.filter { $0.contains("kan nooit gelden") }.count
        #expect(named == (table.treffer == .eerste ? dead.count : 0), "\(table)")
    }

    @Test("Elke combinatie, ook met ontbrekende feiten, geeft wat het orakel zegt", arguments: 0..<400)
    func uitkomst(zaad: Int) throws {
        var chance = Vast(state: UInt64(zaad) &+ 10_000)
        let table = Self.tabel(&chance)
        guard Tabelsteun.fouten(table).isEmpty else { return }
        let machine = Kaderrekenaar(Tabelsteun.kader(table))
        for full in Self.alles {
            let hits = Self.regels(table, full), found = try #require(machine.bereken("eigen", full))
            #expect(found.regels == (table.treffer == .alle ? hits : Array(hits.prefix(1))).map { $0 + 1 }, "\(table) \(full)")
        }
        for _ in 0..<40 {
            let known = (Self.alles.randomElement(using: &chance) ?? [:]).filter { _ in Bool.random(using: &chance) }
            let possible = Self.alles.filter { full in known.allSatisfy { full[$0.key] == $0.value } }
            let outcomes = Set(
                possible.map { full in Set(Self.regels(table, full).prefix(table.treffer == .alle ? 64 : 1).map { table.regels[$0].dan }) })
            switch try #require(machine.bereken("eigen", known)).uitkomst {
            case .mist(let names):
                #expect(!names.isEmpty && names.allSatisfy { known[$0] == nil })
            case .conclusie(let code): #expect(outcomes == [[code]], "\(table) \(known)")
            case .oordeel: #expect(outcomes == [["oordeel"]], "\(table) \(known)")
            case .meer(let codes): #expect(outcomes == [Set(codes)], "\(table) \(known)")
            }
        }
    }
}
