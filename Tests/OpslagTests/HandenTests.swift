// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Testing

@testable import Opslag

@Suite("Werk in delen, tegelijk: alles één keer, in volgorde")
struct HandenTests {
    private struct Kapot: Error, Equatable { let nummer: Int }

    @Test(
        "Elk deel precies één keer en in volgorde, met hoeveel handen en hoeveel werk ook", arguments: [1, 2, 3, 8], [0, 1, 2, 7, 128, 129])
    func volgorde(handen: Int, werk: Int) throws {
        let items = Array(0..<werk), hands = Handen(handen)
        let found = try hands.doe(items) { hand, part in part.map { (hand, $0) } }
        #expect(found.map(\.1) == items && found.allSatisfy { $0.0 < handen })
    }

    @Test("Wat één hand gooit, wordt gegooid; nul handen is er één")
    func fout() {
        #expect(throws: Kapot(nummer: 5)) {
            try Handen(4).doe(Array(0..<8)) { _, part -> [Int] in
                if part.contains(5) { throw Kapot(nummer: 5) }
                return Array(part)
            }
        }
        #expect(Handen(0).aantal == 1 && Handen(-3).aantal == 1 && Handen.alle.aantal >= 1)
    }
}
