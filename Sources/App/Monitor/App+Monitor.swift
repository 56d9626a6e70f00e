// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Monitor
import Opslag

/// What the command line asks of this room.
extension App {
    /// One line per figure: its id and its name.
    package static var cijfernamen: [String] { Indicatoren.alle.map { "\($0.id): \($0.naam)" } }

    /// The figures of the whole installation as CSV; nil when there is no such figure or period.
    package static func berekenCijfer(_ id: String, periode code: String, in databank: Databank) async throws -> String? {
        guard let indicator = Indicatoren.met(id: id) else { return nil }
        return try await databank.lees(als: .systeem("monitor"), doel: .controle, handeling: "cijfers.exporteren") { tx in
            guard let periode = Cijferkeuze.periode(code, op: tx.vandaag) else { return nil }
            tx.noteer("cijfers.exporteren", bijzonderheden: id)
            let labels = try Cijferlabels.lees(tx)
            return try indicator.bereken(over: GegevensStore.rijen(teams: nil, tx).kolommen, periode: periode).csv { labels.code($0, $1) }
        }
    }

    /// How many rows the data set has, in a sentence.
    package static func telGegevens(in databank: Databank) async throws -> String {
        try await databank.lees(als: .systeem("monitor"), doel: .controle) { tx in
            let rows = try GegevensStore.rijen(teams: nil, tx)
            return
                "\(rows.hulpvragen.count) hulpvragen, \(rows.besluiten.count) besluiten en \(rows.trajecten.count) trajecten in de gegevensset."
        }
    }
}
