// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Somebody wants to end a shield where two are needed for it: a second colleague decides. The fact's `door` is who proposes.
package struct Opheffingsvoorstel: Feitinhoud {
    package static let soort = "opheffingsvoorstel"
    package let feit: UUIDv7
    package let reden: String
    package init(feit: UUIDv7, reden: String) {
        self.feit = feit
        self.reden = reden
    }

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
