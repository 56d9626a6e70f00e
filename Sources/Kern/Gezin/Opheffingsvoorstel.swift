// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Somebody wants to end a shield or a secret where two are needed for it: a second colleague decides. The fact's `door` is who proposes.
package struct Opheffingsvoorstel: Feitinhoud {
    package static let soort = "opheffingsvoorstel"
    package let feit: UUIDv7
    package let reden: String
    package init(feit: UUIDv7, reden: String) {
        self.feit = feit
        self.reden = reden
    }

    /// How long a proposal waits for a second colleague, in days: what was true then may not be any more.
    package static let hoogstensDagen = 14

    /// May this person end it now? Only when another proposed it before.
    /// - Returns: false when this is the first of the two.
    /// - Throws: `nietMogelijk` when this person proposed it already.
    package static func isTweede(_ wie: UUIDv7, na voorstellen: [Feit<Opheffingsvoorstel>]) throws(Afwijzing) -> Bool {
        if voorstellen.contains(where: { $0.door != wie }) { return true }
        guard voorstellen.isEmpty else {
            throw .nietMogelijk("U stelde dit al voor. Een tweede collega die dit dossier mag wijzigen, moet het nu bevestigen.")
        }
        return false
    }
}

extension Sequence where Element == Feit<Opheffingsvoorstel> {
    /// Those about this fact that a second colleague can still confirm.
    package func wachtend(over feit: UUIDv7, op dag: Datum) -> [Feit<Opheffingsvoorstel>] {
        geldend().filter { $0.inhoud.feit == feit && $0.opgetekend.datum.dagen(tot: dag) <= Opheffingsvoorstel.hoogstensDagen }
    }
}
