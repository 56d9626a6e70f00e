// SPDX-License-Identifier: EUPL-1.2

/// A decision table of one step: it proposes a conclusion, and says by which line and on which source. A professional decides.
package struct Beslistabel: Codable, Sendable, Hashable {
    package static let regel = "beslistabel/1"
    /// Instead of a conclusion: this is for a person to judge, with reasons.
    package static let oordeel = "oordeel"

    /// Which lines count (DMN hit policies unique, first and collect).
    package enum Treffer: String, Codable, Sendable, CaseIterable {
        /// Lines that can hold together have the same outcome.
        case een
        /// The first line that holds.
        case eerste
        /// All lines that hold.
        case alle
    }

    package let titel: String
    package let treffer: Treffer
    /// Names of what is looked at: facts (`Feitnaam`), derived facts (`Afgeleid`), findings with choices, and `uitkomst.<step>`.
    package let invoer: [String]
    package let regels: [Tabelregel]

    package init(titel: String, treffer: Treffer, invoer: [String], regels: [Tabelregel]) {
        self.titel = titel
        self.treffer = treffer
        self.invoer = invoer
        self.regels = regels
    }
}

/// A line of a table: when it holds, what follows, and who says so.
package struct Tabelregel: Codable, Sendable, Hashable {
    /// Name → condition: `a, b` (one of), `niet a`, `< 18`, `12..15`. What is not named may be anything.
    package let als: [String: String]
    /// A conclusion of the step, or `oordeel`.
    package let dan: String
    package let bron: String
    /// In a plain sentence, for who reads why.
    package let uitleg: String

    package init(als: [String: String], dan: String, bron: String, uitleg: String) {
        self.als = als
        self.dan = dan
        self.bron = bron
        self.uitleg = uitleg
    }
}

/// An answer to a finding that is chosen and not written.
package struct Kaderkeuze: Codable, Sendable, Hashable {
    package let code: String
    package let label: String

    package init(code: String, label: String) {
        self.code = code
        self.label = label
    }
}

/// What parents usually do for a child of an age (gebruikelijke zorg): a norm to judge by, no rule. Dated, for the norms change.
package struct Zorgnorm: Codable, Sendable, Hashable {
    /// Youngest and oldest age in years.
    package let vanaf: Int
    package let tot: Int
    package let tekst: String
    package let bron: String
    /// `[mem]` remark: what has not been checked against the source.
    package let opmerking: String?

    package init(vanaf: Int, tot: Int, tekst: String, bron: String, opmerking: String? = nil) {
        self.vanaf = vanaf
        self.tot = tot
        self.tekst = tekst
        self.bron = bron
        self.opmerking = opmerking
    }

    package func geldt(bij leeftijd: Int) -> Bool { vanaf <= leeftijd && leeftijd <= tot }
}
