// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// A user to be made, from the command line, the page of the functioneel beheerder, or a demo.
package struct NieuweGebruiker: Sendable {
    package let medewerker: Medewerker
    package let inlognaam: String
    package let wachtwoord: String
    /// Secret of the second factor, 20 bytes.
    package let geheim: [UInt8]

    package init(_ medewerker: Medewerker, inlognaam: String, wachtwoord: String, geheim: [UInt8] = Toeval.bytes(20)) {
        self.medewerker = medewerker
        self.inlognaam = inlognaam.lowercased()
        self.wachtwoord = wachtwoord
        self.geheim = geheim
    }
}

extension App {
    /// Makes teams and users in one go. Names that exist already are refused.
    package func maak(teams: [Teamgegevens], gebruikers: [NieuweGebruiker], van dag: Datum, als wie: Handelende = .systeem("inrichting"))
        async throws
    {
        // In a demo all have one known password: one hash spares the seconds that scrypt takes on purpose.
        let shared = config.isDemo ? try gebruikers.first.map { ($0.wachtwoord, try Wachtwoord.maak($0.wachtwoord)) } : nil
        let hashes = try gebruikers.map { $0.wachtwoord == shared?.0 ? shared?.1 ?? "" : try Wachtwoord.maak($0.wachtwoord) }
        try await databank.schrijf(als: wie, doel: .beheer, handeling: "gebruikers.maken") { tx in
            for team in teams { try BeheerStore.legVast(team, van: dag, tx) }
            for (gebruiker, hash) in zip(gebruikers, hashes) {
                try BeheerStore.legVast(gebruiker.medewerker, van: dag, tx)
                try AanmeldStore.maak(
                    gebruiker.medewerker.gebruiker, naam: gebruiker.inlognaam, wachtwoord: hash, geheim: gebruiker.geheim, tx)
            }
        }
    }
}
