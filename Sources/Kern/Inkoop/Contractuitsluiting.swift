// SPDX-License-Identifier: EUPL-1.2

/// What a contract does not pay for, and by which clause.
package struct Contractuitsluiting: Codable, Sendable, Hashable {
    /// Code of an `Interventie`.
    package let interventie: String
    /// The clause, as it stands in the contract.
    package let clausule: String

    package init(interventie: String, clausule: String) {
        self.interventie = interventie
        self.clausule = clausule
    }
}
