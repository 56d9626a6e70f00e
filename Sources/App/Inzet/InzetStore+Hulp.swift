// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension InzetStore {
    /// All help of a file, the newest of a kind last: of providers, of the team and nearby, and in groups. Who waits for a place has none.
    static func hulp(_ orders: [Order], namen: [UUIDv7: String], _ zicht: Zicht, _ tx: LeesTx) throws -> [Hulpbeeld] {
        let free = try basishulp(zicht, tx).reversed(), groups = try GroepsaanbodStore.deelnames(zicht, tx).reversed()
        var source = Hulpbron()
        source.trajecten = orders.reversed().map(\.traject)
        source.basishulp = free.map(\.feit)
        source.basishulpeinden = free.compactMap(\.einde)
        source.deelnames = groups.map(\.feit)
        source.deelnameeinden = groups.compactMap(\.einde)
        source.wachtend = Set(groups.filter { $0.wacht }.map(\.feit.id))
        return source.hulp(namen: namen, op: tx.vandaag)
    }
}

extension Groepsdeelnamebeeld {
    fileprivate var wacht: Bool { if case .wacht = plek { einde == nil } else { false } }
}
