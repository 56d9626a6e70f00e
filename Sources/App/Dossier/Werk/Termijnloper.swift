// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Brings rows up to date when a term was set otherwise, and when a day named in the facts comes: a relation ends, a decision runs out, the pilot light goes out. Where
/// nothing is left to order or to follow since that day, the access of the backoffice ends. What stood in the list of somebody who left
/// goes to that of the team. The key of what was taken along goes when its time is over.
struct Termijnloper: Sendable {
    let databank: Databank

    /// Files in one step: while it writes everybody waits, so it is short.
    private static let perStap = 4
    /// After a step beside people's work it rests this many times as long as it worked.
    private static let rust = 3

    /// All files that are due, a few at a time so that people's work goes between. After an upgrade that may be every file there is.
    func ronde() async throws {
        let left = try await databank.lees(als: .systeem("termijnloper"), doel: .beheer) { tx in
            try BeheerStore.medewerkers(tx).filter(\.rollen.isEmpty).map(\.gebruiker)
        }
        while true {
            let (begin, seen) = (ContinuousClock.now, databank.aantalCommits)
            guard try await stap(left) > 0 else { return }
            let worked = begin.duration(to: .now)
            // One commit is its own; more is somebody's work.
            if seen + 1 < databank.aantalCommits { try await Task.sleep(for: min(worked * Self.rust, .seconds(1))) }
        }
    }

    private func stap(_ left: [ID<Gebruiker>]) async throws -> Int {
        try await databank.schrijf(als: .systeem("termijnloper"), doel: .beheer, handeling: "termijnen.bijwerken") { tx in
            try StandStore.naRegelwissel(tx)
            let due = try StandStore.teHerzien(hoogstens: Self.perStap, tx) + StandStore.verlaten(door: left, hoogstens: Self.perStap, tx)
            tx.herbouw(due)
            try InzetStore.rondToegangAf(due, tx)
            try MeeStore.ruimOp(tx)
            return due.count
        }
    }
}
