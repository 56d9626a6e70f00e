// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Logging
import Opslag
import ServiceLifecycle

/// Brings rows up to date when a day named in the facts comes: a relation ends, a decision runs out, the pilot light goes out.
struct Termijnloper: Service {
    let databank: Databank
    let logger: Logger

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown {
                while true {
                    await probeer()
                    try await Task.sleep(for: .seconds(600))
                }
            }
        } catch is CancellationError {
            return
        }
    }

    /// A round that fails is tried again; meanwhile a file opened shows today's stand all the same.
    private func probeer() async {
        do {
            try await ronde()
        } catch {
            logger.error("termijnloper: ronde niet gelukt", metadata: ["fout": "\(type(of: error))"])
        }
    }

    /// All files that are due, some at a time so that people's work goes between.
    func ronde() async throws {
        while try await stap() > 0 {}
    }

    private func stap() async throws -> Int {
        try await databank.schrijf(als: .systeem("termijnloper"), doel: .beheer, handeling: "termijnen.bijwerken") { tx in
            let due = try StandStore.teHerzien(hoogstens: 50, tx)
            tx.herbouw(due)
            return due.count
        }
    }
}
