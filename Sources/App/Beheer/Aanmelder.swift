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

    /// What a password and a code of the second factor prove.
    private static let niveau = Betrouwbaarheidsniveau.substantieel

    private static let wacht = "Er ging een paar keer iets mis. Wacht even en probeer het opnieuw."

    static func probeer(_ invoer: Aanmeldinvoer, _ verzoek: OpenVerzoek) async throws -> Uitkomst {
        let (databank, rem) = (verzoek.web.databank, verzoek.web.aanmeldrem)
        let name = invoer.naam.lowercased()
        guard rem.probeer(name, vanwaar: verzoek.vanwaar, op: verzoek.nu) else { return .nee(wacht) }
        let portier = Handelende(id: Handelende.systeem("portier").id, rol: "systeem", vanwaar: verzoek.vanwaar)
        let found = try await databank.lees(als: portier, doel: .beheer, handeling: "aanmelden.opzoeken") { tx in
            try AanmeldStore.vind(name, tx)
        }
        let matches = try Wachtwoord.klopt(invoer.wachtwoord, found?.wachtwoord ?? schijn)
        let poging = Poging(naam: name, code: invoer.code, gebruiker: found?.gebruiker, wachtwoordKlopt: matches && found != nil)
        switch try await beoordeel(poging, found, portier, databank) {
        case .mis: return .nee(mis)
        case .wacht: return .nee(wacht)
        case .goed(let medewerker):
            rem.gelukt(name, vanwaar: verzoek.vanwaar)
            return try await laatBinnen(medewerker, portier, verzoek)
        }
    }

    private struct Poging: Sendable {
        let naam: String
        let code: String
        let gebruiker: ID<Gebruiker>?
        let wachtwoordKlopt: Bool
    }

    private enum Oordeel: Sendable { case mis, wacht, goed(Medewerker?) }

    /// Decided where only one can decide at a time: a code is good once, and every wrong code counts. What was wrong is journalled
    /// the same way for a name that exists and one that does not.
    private static func beoordeel(
        _ poging: Poging, _ found: AanmeldStore.Aanmelding?, _ portier: Handelende, _ databank: Databank
    ) async throws -> Oordeel {
        let isRight = poging.wachtwoordKlopt && found.flatMap { stap(poging.code, $0, op: databank.klok.nu()) } != nil
        let wie = isRight ? Handelende(id: found?.gebruiker.raw ?? portier.id, rol: "gebruiker", vanwaar: portier.vanwaar) : portier
        return try await databank.schrijf(als: wie, doel: .beheer, handeling: "aanmelden") { tx in
            if let gebruiker = poging.gebruiker { tx.getoond(.gebruiker(gebruiker)) }
            guard poging.wachtwoordKlopt, let now = try AanmeldStore.vind(poging.naam, tx) else {
                tx.noteer("aanmelden.mislukt")
                return .mis
            }
            // Only who knows the password comes this far: nobody else can make this person wait.
            guard now.wachtTot <= tx.nu else {
                tx.noteer("aanmelden.wacht")
                return .wacht
            }
            guard let step = stap(poging.code, now, op: tx.nu) else {
                tx.noteer("aanmelden.mislukt")
                try AanmeldStore.mislukt(now.gebruiker, keer: now.mislukt + 1, tx)
                return .mis
            }
            try AanmeldStore.gelukt(now.gebruiker, code: step, tx)
            tx.noteer("aanmelden", bijzonderheden: "niveau \(niveau.rawValue)")
            return .goed(try BeheerStore.medewerker(now.gebruiker, tx))
        }
    }

    private static func stap(_ code: String, _ found: AanmeldStore.Aanmelding, op nu: Moment) -> Int64? {
        TOTP.stap(van: code, found.geheim, seconden: nu.micros / 1_000_000, na: found.laatsteCode)
    }

    private static func laatBinnen(_ medewerker: Medewerker?, _ portier: Handelende, _ verzoek: OpenVerzoek) async throws -> Uitkomst {
        guard let medewerker, !medewerker.rollen.isEmpty else {
            return .nee("U hebt op dit moment geen rol in Ankerpunt. Bel functioneel beheer.")
        }
        let (id, sessies) = (medewerker.gebruiker, verzoek.web.sessies)
        let token = sessies.begin(
            id, naam: medewerker.naam, rollen: medewerker.rollen, teams: medewerker.teams, niveau: niveau, vanwaar: verzoek.vanwaar,
            toestel: verzoek.toestel, op: verzoek.nu)
        // A change of roles ends the sessions that are there: this one may have begun in between.
        let now = try await verzoek.web.databank.lees(als: portier, doel: .beheer) { tx in try BeheerStore.medewerker(id, tx) }
        guard now?.rollen == medewerker.rollen, now?.teams == medewerker.teams else {
            sessies.eindig(sessie: Sessies.hash(token))
            return .nee(mis)
        }
        return .binnen(token)
    }
}
