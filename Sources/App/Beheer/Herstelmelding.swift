// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// The way back in, for who is not logged in: the code of two colleagues, and what was not lost as proof.
enum Herstelmelding {
    static func add(to routes: Routetabel) {
        routes.open(.get, HerstelURL.open) { verzoek in HerstelPages.begin(verzoek, [:], []).response }
        routes.open(.post, HerstelURL.open) { verzoek in try await begin(verzoek).response }
        routes.open(.post, HerstelURL.afronden) { verzoek in try await rondAf(verzoek).response }
    }

    private static let mis = [
        Veldfout("herstelcode", "Naam of code klopt niet, of de code is verlopen. Controleer ze, of vraag om een nieuwe.")
    ]
    private static let wacht = [Veldfout("herstelcode", "Er ging een paar keer iets mis. Wacht even en probeer het opnieuw.")]

    private struct Herstelvondst: Sendable {
        let herstel: Herstel
        let aanmelding: AanmeldStore.Aanmelding
        let naam: String
    }

    private static func portier(_ verzoek: OpenVerzoek) -> Handelende {
        Handelende(id: Handelende.systeem("portier").id, rol: "systeem", vanwaar: verzoek.vanwaar)
    }

    /// Every try counts at the brake and stands in the journal.
    private static func zoek(_ form: Herstelinvoer, _ verzoek: OpenVerzoek) async throws -> Herstelvondst? {
        let name = form.naam.lowercased()
        return try await verzoek.web.databank.schrijf(als: portier(verzoek), doel: .beheer, handeling: "herstel.openen") { tx in
            tx.noteer("herstel.openen")
            guard let login = try AanmeldStore.vind(name, tx) else {
                tx.noteer("herstel.mislukt")
                return nil
            }
            tx.getoond(.gebruiker(login.gebruiker))
            guard let found = try HerstelStore.herstel(login.gebruiker, code: form.herstelcode, tx) else {
                tx.noteer("herstel.mislukt")
                return nil
            }
            if found.verzoek.inhoud.herstelsoort.geeftApp, try HerstelStore.klaar(login.gebruiker, tx) == nil {
                try HerstelStore.legKlaar(Toeval.bytes(20), voor: login.gebruiker, tx)
            }
            return Herstelvondst(herstel: found, aanmelding: login, naam: try BeheerStore.medewerker(login.gebruiker, tx)?.naam ?? "")
        }
    }

    private static func begin(_ verzoek: OpenVerzoek) async throws -> Antwoord {
        let read = Herstelinvoer.lees(verzoek.ingevuld, op: verzoek.nu.datum)
        guard read.fouten.isEmpty else { return HerstelPages.begin(verzoek, verzoek.ingevuld, read.fouten) }
        guard verzoek.web.aanmeldrem.probeer("herstel " + read.form.naam.lowercased(), vanwaar: verzoek.vanwaar, op: verzoek.nu) else {
            return HerstelPages.begin(verzoek, verzoek.ingevuld, wacht)
        }
        guard let found = try await zoek(read.form, verzoek) else { return HerstelPages.begin(verzoek, verzoek.ingevuld, mis) }
        verzoek.web.aanmeldrem.gelukt("herstel " + read.form.naam.lowercased(), vanwaar: verzoek.vanwaar)
        return try await toon(found, read.form, [], verzoek)
    }

    private static func toon(_ found: Herstelvondst, _ code: Herstelinvoer, _ fouten: [Veldfout], _ verzoek: OpenVerzoek) async throws
        -> Antwoord
    {
        let secret = try await verzoek.web.databank.lees(als: portier(verzoek), doel: .beheer, handeling: "herstel.openen") { tx in
            try HerstelStore.klaar(found.aanmelding.gebruiker, tx)
        }
        return HerstelPages.afronden(verzoek, found.herstel.verzoek.inhoud.herstelsoort, code, geheim: secret, fouten)
    }

    // MARK: In again

    private static func rondAf(_ verzoek: OpenVerzoek) async throws -> Antwoord {
        let code = Herstelinvoer.lees(verzoek.ingevuld, op: verzoek.nu.datum).form
        let key = "herstel " + code.naam.lowercased()
        guard verzoek.web.aanmeldrem.probeer(key, vanwaar: verzoek.vanwaar, op: verzoek.nu) else {
            return HerstelPages.begin(verzoek, verzoek.ingevuld, wacht)
        }
        guard let found = try await zoek(code, verzoek) else { return HerstelPages.begin(verzoek, verzoek.ingevuld, mis) }
        let form = Herstelafronding.lees(verzoek.ingevuld, op: verzoek.nu.datum).form
        let faults = try fouten(form, found, verzoek)
        guard faults.isEmpty else { return try await toon(found, code, faults, verzoek) }
        guard try await voltooi(form, found, code, verzoek) else {
            let fault = Veldfout("code", "Deze code klopt niet. Neem de code die de app nu toont.")
            return try await toon(found, code, [fault], verzoek)
        }
        verzoek.web.aanmeldrem.gelukt(key, vanwaar: verzoek.vanwaar)
        verzoek.web.sessies.eindigAlle(van: found.aanmelding.gebruiker)
        return .naar("/aanmelden?hersteld=ja")
    }

    private static func fouten(_ form: Herstelafronding, _ found: Herstelvondst, _ verzoek: OpenVerzoek) throws -> [Veldfout] {
        if found.herstel.verzoek.inhoud.herstelsoort.geeftWachtwoord {
            let known = [found.aanmelding.naam, found.naam, verzoek.web.config.gemeentenaam]
            return Wachtwoordregel.fout(form.nieuw, bekend: known).map { [Veldfout("nieuw", $0)] } ?? []
        }
        let isRight = try Wachtwoord.klopt(form.wachtwoord, found.aanmelding.wachtwoord)
        return isRight ? [] : [Veldfout("wachtwoord", "Dit wachtwoord klopt niet.")]
    }

    /// In one commit: what is new, the end of the request, and the line that says so. False: the code of the app was wrong.
    private static func voltooi(
        _ form: Herstelafronding, _ found: Herstelvondst, _ code: Herstelinvoer, _ verzoek: OpenVerzoek
    ) async throws -> Bool {
        let hash = found.herstel.verzoek.inhoud.herstelsoort.geeftWachtwoord ? try Wachtwoord.maak(form.nieuw) : nil
        let wie = Handelende(id: found.aanmelding.gebruiker.raw, rol: "gebruiker", vanwaar: verzoek.vanwaar)
        return try await verzoek.web.databank.schrijf(als: wie, doel: .beheer, handeling: "herstel.voltooien") { tx in
            let gebruiker = found.aanmelding.gebruiker
            tx.noteer("herstel.voltooien")
            tx.getoond(.gebruiker(gebruiker))
            guard let now = try AanmeldStore.van(gebruiker, tx),
                let open = try HerstelStore.herstel(gebruiker, code: code.herstelcode, tx)
            else { return false }
            let fresh = open.verzoek.inhoud.herstelsoort.geeftApp ? try HerstelStore.klaar(gebruiker, tx) : nil
            let step = TOTP.stap(
                van: form.code, fresh ?? now.geheim, seconden: tx.nu.micros / 1_000_000, na: fresh == nil ? now.laatsteCode : 0)
            guard let step else { return false }
            if let hash { try AanmeldStore.zetWachtwoord(gebruiker, hash, tx) }
            try AanmeldStore.zetGeheim(gebruiker, fresh ?? now.geheim, code: step, tx)
            try HerstelStore.vergeet(gebruiker, tx)
            try HerstelStore.eindig(open, .gebruikt, tx)
            return true
        }
    }
}
