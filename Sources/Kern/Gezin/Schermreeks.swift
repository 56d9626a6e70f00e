// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What a shield must know of one version of a document: shielded once, it stays shielded when it is written anew.
package struct Schermversie: Sendable, Equatable {
    /// The same for all versions of one document: its kind, and the child whose it is.
    package let reeks: String
    package let feit: UUIDv7
    /// The act it was recorded in: a shield may name that.
    package let handeling: UUIDv7?
    package let over: [ID<Persoon>]
    /// Hangs on the document and is no version of it: hidden with it, and hiding nothing itself.
    package let isBijgevoegd: Bool

    /// - Parameter kind: the child whose document it is; nil: the family's, or that of the line it stands on.
    package init<I: Feitinhoud>(_ feit: Feit<I>, van kind: ID<Persoon>? = nil) {
        self.init(feit, reeks: I.soort, kind ?? feit.jeugdige, isBijgevoegd: false)
    }

    /// What was recorded about a document: an action that was done, a meeting of the group.
    /// - Parameter kind: the child whose document it is; nil: the family's.
    package init<I: Feitinhoud, D: Feitinhoud>(_ feit: Feit<I>, bij document: D.Type, van kind: ID<Persoon>? = nil) {
        self.init(feit, reeks: D.soort, kind, isBijgevoegd: true)
    }

    private init<I: Feitinhoud>(_ feit: Feit<I>, reeks soort: String, _ kind: ID<Persoon>?, isBijgevoegd: Bool) {
        reeks = "\(soort) \(kind?.hex ?? "")"
        self.feit = feit.id
        handeling = feit.handeling
        over = feit.overPersonen
        self.isBijgevoegd = isBijgevoegd
    }

    /// What belongs to one other fact, and that fact itself: hidden together.
    package init<I: Feitinhoud>(_ feit: Feit<I>, bij hoofdfeit: UUIDv7) {
        reeks = hoofdfeit.hex
        self.feit = feit.id
        handeling = feit.handeling
        over = feit.overPersonen
        isBijgevoegd = false
    }
}

extension Schermen {
    /// The same shields, each over all versions of a document of which it hides one and over what hangs on it: for users, for people of
    /// the family and for outsiders, on every page and on every sheet of paper alike.
    package func overReeksen(_ versies: [Schermversie]) -> Schermen {
        let documents = Dictionary(grouping: versies, by: \.reeks).values
        let wider = schermen.map { shield in
            let hidden = documents.filter { $0.contains { !$0.isBijgevoegd && shield.verbergt($0) } }.flatMap { $0.map(\.feit) }
            return hidden.isEmpty ? shield : shield.met(Set(hidden).subtracting(shield.feiten).sorted())
        }
        return Schermen(schermen: wider, geheimen: geheimen)
    }
}

extension Scherm {
    fileprivate func verbergt(_ versie: Schermversie) -> Bool {
        verbergt(versie.feit, versie.over) || (versie.handeling.map(feiten.contains) ?? false)
    }

    fileprivate func met(_ meer: [UUIDv7]) -> Scherm {
        Scherm(feiten: feiten + meer, over: over, voorGebruikers: voorGebruikers, voorBetrokkenen: voorBetrokkenen, reden: reden)
    }
}
