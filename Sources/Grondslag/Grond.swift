// SPDX-License-Identifier: EUPL-1.2

/// Why an outcome is what it is: the rule, where it stands, and the facts it looked at.
package struct Grond: Hashable, Sendable, Codable {
    /// Stable id and version of the rule, like `beslistermijn/1`.
    package let regel: String
    /// Article or other source, like `Awb 4:13 lid 2`.
    package let bron: String
    /// One plain Dutch sentence.
    package let uitleg: String
    /// Facts by stable name, like `aanvraag.ontvangen` → `2026-03-02`.
    package let feiten: [String: String]
    /// Grounds this ground rests on.
    package let onder: [Grond]

    package init(regel: String, bron: String, uitleg: String, feiten: [String: String] = [:], onder: [Grond] = []) {
        self.regel = regel
        self.bron = bron
        self.uitleg = uitleg
        self.feiten = feiten
        self.onder = onder
    }
}

/// An outcome together with its grounds. Every computed outcome carries them (ontwerp §2).
package struct Oordeel<Uitkomst: Sendable>: Sendable {
    package let uitkomst: Uitkomst
    package let gronden: [Grond]

    package init(_ uitkomst: Uitkomst, gronden: [Grond]) {
        self.uitkomst = uitkomst
        self.gronden = gronden
    }
}

extension Oordeel: Equatable where Uitkomst: Equatable {}
extension Oordeel: Codable where Uitkomst: Codable {}
