// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A file goes over to a colleague or to another team, with what they must know. Read by who receives it.
package struct Overdracht: Feitinhoud {
    package static let soort = "overdracht"
    /// Who had it until now; nil: nobody.
    package let van: ID<Gebruiker>?
    package let naar: ID<Gebruiker>?
    package let naarTeam: ID<Team>?
    package let notitie: String
    package init(van: ID<Gebruiker>?, naar: ID<Gebruiker>? = nil, naarTeam: ID<Team>? = nil, notitie: String) {
        self.van = van
        self.naar = naar
        self.naarTeam = naarTeam
        self.notitie = notitie
    }
}

/// The receiver read the note.
package struct Overdrachtgelezen: Feitinhoud {
    package static let soort = "overdrachtgelezen"
    package let overdracht: UUIDv7
    package init(overdracht: UUIDv7) { self.overdracht = overdracht }
}
