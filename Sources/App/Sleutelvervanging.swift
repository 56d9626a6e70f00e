// SPDX-License-Identifier: EUPL-1.2
import Opslag

extension App {
    private static let begint = "hoofdsleutel.vervangen.begin"

    /// Replaces the master key while people work, or finishes what was cut off, and leaves a line in the journal before and after.
    func vervangHoofdsleutel() async throws -> String {
        // The line of the end may never come: a replacement that is cut off began all the same.
        try await databank.schrijf(als: .systeem("sleutelbeheer"), doel: .beheer, handeling: Self.begint) { tx in tx.noteer(Self.begint) }
        let done = try await databank.sleutelbos.vervangHoofdsleutel(pad: config.hoofdsleutel)
        try await databank.schrijf(als: .systeem("sleutelbeheer"), doel: .beheer, handeling: "hoofdsleutel.vervangen") { tx in
            tx.noteer("hoofdsleutel.vervangen", bijzonderheden: "generatie \(done.generatie), \(done.aantal) sleutels")
        }
        return """
            De hoofdsleutel is vervangen (generatie \(done.generatie)): \(done.aantal) sleutels zijn opnieuw verpakt. De nieuwe ligt in \(config.hoofdsleutel).
            De oude ligt in \(done.oud) en opent deze sleutelbos niet meer. Maak nu een back-up van de sleutelbos en bewaar de nieuwe hoofdsleutel apart.
            Bewaar de oude zolang er een back-up van de sleutelbos van vóór nu is, hoogstens 30 dagen; wis hem daarna.
            """
    }
}
