// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Brings rows up to date when a day named in the facts comes: a relation ends, a decision runs out, the pilot light goes out. Where
/// nothing is left to order or to follow since that day, the access of the backoffice ends. What stood in the list of somebody who left
/// goes to that of the team. The key of what was taken along goes when its time is over.
struct Termijnloper: Sendable {
    let databank: Databank

    /// All files that are due, some at a time so that people's work goes between.
    func ronde() async throws {
        while try await stap() > 0 {}
    }

    private func stap() async throws -> Int {
        try await databank.schrijf(als: .systeem("termijnloper"), doel: .beheer, handeling: "termijnen.bijwerken") { tx in
            let left = try BeheerStore.medewerkers(tx).filter(\.rollen.isEmpty).map(\.gebruiker)
            let due = try StandStore.teHerzien(hoogstens: 50, tx) + StandStore.verlaten(door: left, hoogstens: 50, tx)
            tx.herbouw(due)
            try InzetStore.rondToegangAf(due, tx)
            try MeeStore.ruimOp(tx)
            return due.count
        }
    }
}
