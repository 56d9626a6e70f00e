// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Testing

@testable import App

/// Do the sentences notice every condition? Each table of each kader that is shipped is turned round in memory, one condition at a time;
/// at least one sentence must then say something else. A sample in every run, all of them in `make proef`.
@Suite("Een omgedraaide voorwaarde in een kader valt op in een zin")
struct KadermutatieTests {
    private static let isVoluit = ProcessInfo.processInfo.environment["ANKERPUNT_PROEF"] != nil
    /// One in so many; a prime, so that every kind of change comes by.
    private static let stap = isVoluit ? 1 : 5

    private static func zinnen(_ kader: Kaderzin.Kader) -> [Kaderzin] { kader == .wet ? KaderZinnen.zinnen : ReikwijdteZinnen.zinnen }

    @Test("Elke omkering geeft een andere uitkomst, of verandert bij geen enkele combinatie iets", arguments: Kaderzin.Kader.allCases)
    func omkering(soort: Kaderzin.Kader) throws {
        let kader = try soort.geladen, mutants = Kadermutant.alle(kader.kader)
        #expect(mutants.count > 100)
        var unnoticed: [String] = [], same = 0
        for (number, mutant) in mutants.enumerated() where number.isMultiple(of: Self.stap) {
            if Self.zinnen(soort).contains(where: { $0.gebeurt(mutant.rekenaar) != $0.gevolg }) { continue }
            if try Self.zegtHetzelfde(mutant, kader) { same += 1 } else { unnoticed.append(mutant.naam) }
        }
        #expect(unnoticed.isEmpty, "\(unnoticed.count) niet gemerkt, \(same) zonder verschil: \(unnoticed.joined(separator: "\n"))")
        #expect(same * 5 < mutants.count, "te veel omkeringen zonder verschil: \(same) van \(mutants.count)")
    }

    /// Whether no combination of values gives another outcome or another source: exhaustively.
    private static func zegtHetzelfde(_ mutant: Kadermutant, _ kader: Kaderregister.Kader) throws -> Bool {
        let table = try #require(kader.kader.stap(mutant.stap)?.tabel)
        var all: [[String: String]] = [[:]]
        for name in table.invoer {
            let values = Kadermutant.waarden(name, kader.kader)
            all = all.flatMap { known in values.map { known.merging([name: $0]) { $1 } } }
        }
        return all.allSatisfy { known in
            let old = kader.rekenaar.bereken(mutant.stap, known), new = mutant.rekenaar.bereken(mutant.stap, known)
            return old?.uitkomst == new?.uitkomst && old?.grond.bron == new?.grond.bron
        }
    }

    @Test("De proef kan zakken: zonder de zinnen over het netwerk blijft een omkering daar onopgemerkt")
    func kanZakken() throws {
        let kader = try Kaderzin.Kader.wet.geladen
        let fewer = KaderZinnen.zinnen.filter { $0.anders["ladder.netwerk"] == nil }
        let lives = Kadermutant.alle(kader.kader).filter { mutant in fewer.allSatisfy { $0.gebeurt(mutant.rekenaar) == $0.gevolg } }
        #expect(try lives.contains { try $0.naam.contains("ladder.netwerk") && !Self.zegtHetzelfde($0, kader) })
    }
}
