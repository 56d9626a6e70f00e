// SPDX-License-Identifier: EUPL-1.2

/// One rule about one part of a message: its code, the field below the part, and whether the part breaks it.
/// What the worker reads is the rule's text (`Regeltekst`).
struct Deelregel<Part>: Sendable {
    let code: String
    let veld: String
    let isGeschonden: @Sendable (Part) -> Bool

    init(_ code: String, _ veld: String, als isGeschonden: @escaping @Sendable (Part) -> Bool) {
        self.code = code
        self.veld = veld
        self.isGeschonden = isGeschonden
    }
}

extension Niveau2 {
    /// The findings of a list of rules about one part.
    static func toets<Part>(_ part: Part, _ plaats: @autoclosure () -> String, _ regels: [Deelregel<Part>]) -> [Bevinding] {
        regels.filter { $0.isGeschonden(part) }.map { bevinding($0.code, $0.veld.isEmpty ? plaats() : "\(plaats())/\($0.veld)") }
    }

    /// A finding in the rule's own words.
    static func bevinding(_ code: String, _ plaats: String) -> Bevinding {
        Bevinding(code: code, niveau: 2, plaats: plaats, melding: Regeltekst.van(code).melding)
    }
}
