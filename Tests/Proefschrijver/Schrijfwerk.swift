// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Opslag

/// Writes and reads, and says on standard output what was acknowledged. `S n` is a durable write of number n, `L id` a read about
/// dossier id whose journal line is durable, `F n reason` a step that was refused; after `F` the work goes on.
struct Schrijfwerk {
    let begin: Int64
    let schrijvers: Int64
    /// Steps of each writer; 0: without end.
    let stappen: Int64

    func run(_ plek: Proefplek) async throws {
        let databank = try await plek.open()
        Proefschrijver.zeg("KLAAR")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<schrijvers { group.addTask { try await schrijf(databank, vanaf: begin + writer) } }
            try await group.waitForAll()
        }
        try await databank.sluit()
        Proefschrijver.zeg("EINDE")
    }

    private func schrijf(_ databank: Databank, vanaf start: Int64) async throws {
        let last = stappen == 0 ? Int64.max : start + stappen * schrijvers
        for number in stride(from: start, to: last, by: Int64.Stride(schrijvers)) {
            do {
                let dossier = try await stap(databank, number)
                Proefschrijver.zeg("S \(number)")
                try await kijk(databank, dossier)
                Proefschrijver.zeg("L \(dossier.hex)")
            } catch {
                Proefschrijver.zeg("F \(number) \("\(error)".replacing("\n", with: " "))")
                try await Task.sleep(for: .milliseconds(stappen == 0 ? 20 : 1))
            }
        }
    }

    private func stap(_ databank: Databank, _ number: Int64) async throws -> ID<Dossier> {
        try await databank.schrijf(als: Proefschrijver.wie, doel: .beheer) { tx in
            let dossier = tx.nieuwID(Dossier.self)
            let plek = Plek(dossier: dossier, lijn: tx.nieuwID())
            try tx.teken(Schrijfproef(nummer: number), op: plek, in: Proefplek.tabel)
            return dossier
        }
    }

    private func kijk(_ databank: Databank, _ dossier: ID<Dossier>) async throws {
        _ = try await databank.lees(als: Proefschrijver.wie, doel: .beheer) { tx in
            try tx.feiten(in: Proefplek.tabel, dossier: dossier).alle(Schrijfproef.self)
        }
    }
}
