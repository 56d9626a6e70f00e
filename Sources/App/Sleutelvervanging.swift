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

extension App {
    /// Gives the journal another key while people work. What was cut off before was finished at the start.
    func vervangJournaalsleutel() async throws -> String {
        let done = try await databank.vervangJournaalsleutel()
        let outside = try buitenmelding()
        return """
            De sleutel van het journaal is vervangen (versie \(done.versie)). Regels tot en met \(done.nummer) zijn ondertekend met de vorige, en blijven te \
            lezen en na te rekenen.
            Noteer de nieuwe openbare sleutel buiten deze machine: \(try databank.sleutelbos.controlesleutel())
            Maak nu een back-up van de sleutelbos: een oudere kan niet lezen wat vanaf nu in het journaal wordt genoteerd.\(outside)
            """
    }

    /// The keys are replaced, also when the file outside this machine cannot be written now.
    private func buitenmelding() throws -> String {
        do {
            try zetWisselsBuiten()
            return ""
        } catch let fout as Opslagfout {
            return
                "\nLet op: dit staat nog niet in het bestand met controlepunten. \(fout.description) Met het volgende controlepunt komt het er alsnog bij."
        }
    }

    /// The file outside this machine also tells by which key each key was followed: for who has only that file.
    func zetWisselsBuiten() throws {
        guard let path = config.controlepunten else { return }
        try databank.sleutelbos.zetWissels(buiten: path)
    }
}
