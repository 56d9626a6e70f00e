// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Decides whether somebody may come in. Wrong name and wrong password look the same and cost the same.
enum Aanmelder {
    enum Uitkomst: Sendable { case binnen(String), nee(String) }

    private static let mis = "Gebruikersnaam, wachtwoord of code klopt niet. Controleer ze en probeer het opnieuw."
    /// Compared against when the name is unknown, so that both answers take as long.
    private static let schijn = "scrypt$16384$8$5$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

    static func probeer(_ invoer: Aanmeldinvoer, _ verzoek: OpenVerzoek) async throws -> Uitkomst {
        let databank = verzoek.web.databank
        let portier = Handelende(id: Handelende.systeem("portier").id, rol: "systeem", vanwaar: verzoek.vanwaar)
        let name = invoer.naam.lowercased()
        let found = try await databank.lees(als: portier, doel: .beheer, handeling: "aanmelden.opzoeken") { tx in
            try AanmeldStore.vind(name, tx)
        }
        let matches = try Wachtwoord.klopt(invoer.wachtwoord, found?.wachtwoord ?? schijn)
        guard let found else { return .nee(mis) }
        guard found.wachtTot <= verzoek.nu else { return .nee("Er ging een paar keer iets mis. Wacht even en probeer het opnieuw.") }
        let step = TOTP.stap(van: invoer.code, found.geheim, seconden: verzoek.nu.micros / 1_000_000, na: found.laatsteCode)
        guard matches, let step else { return try await weiger(found, portier, databank) }
        return try await laatBinnen(found.gebruiker, code: step, verzoek)
    }

    private static func weiger(_ found: AanmeldStore.Aanmelding, _ portier: Handelende, _ databank: Databank) async throws -> Uitkomst {
        try await databank.schrijf(als: portier, doel: .beheer, handeling: "aanmelden.mislukt") { tx in
            tx.getoond(.gebruiker(found.gebruiker))
            try AanmeldStore.mislukt(found.gebruiker, keer: found.mislukt + 1, tx)
        }
        return .nee(mis)
    }

    private static func laatBinnen(_ gebruiker: ID<Gebruiker>, code: Int64, _ verzoek: OpenVerzoek) async throws -> Uitkomst {
        let wie = Handelende(id: gebruiker.raw, rol: "gebruiker", vanwaar: verzoek.vanwaar)
        let medewerker = try await verzoek.web.databank.schrijf(als: wie, doel: .beheer, handeling: "aanmelden") { tx in
            tx.getoond(.gebruiker(gebruiker))
            try AanmeldStore.gelukt(gebruiker, code: code, tx)
            return try BeheerStore.medewerker(gebruiker, tx)
        }
        guard let medewerker, !medewerker.rollen.isEmpty else {
            return .nee("U hebt op dit moment geen rol in Ankerpunt. Bel functioneel beheer.")
        }
        return .binnen(
            verzoek.web.sessies.begin(
                gebruiker, naam: medewerker.naam, rollen: medewerker.rollen, teams: medewerker.teams, op: verzoek.nu))
    }
}
