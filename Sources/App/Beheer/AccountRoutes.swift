// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum AccountURL {
    static let eigen = "/aanmelding"
    static let wachtwoord = "/aanmelding/wachtwoord"
    static let app = "/aanmelding/app"
    static let nieuweApp = "/aanmelding/app/nieuw"
    static let sessies = "/aanmelding/sessies/einde"
    static func sessie(_ hash: [UInt8]) -> String { "/aanmelding/sessies/\(kort(hash))/einde" }
    /// Enough of the hash to name one's own session; worth nothing to anybody else.
    static func kort(_ hash: [UInt8]) -> String { Array(hash.prefix(8)).hex }
}

/// One's own log-in: password, app with codes, and where one is logged in.
enum AccountRoutes {
    static func add(to routes: Routetabel) {
        routes.get(AccountURL.eigen, .eigen) { verzoek in try await overzicht(verzoek) }
        routes.get(AccountURL.wachtwoord, .eigen) { verzoek in AccountPages.wachtwoord([], verzoek) }
        routes.post(AccountURL.wachtwoord, .eigen) { verzoek in try await wijzigWachtwoord(verzoek) }
        routes.get(AccountURL.app, .eigen) { verzoek in AccountPages.app([], verzoek) }
        routes.post(AccountURL.app, .eigen) { verzoek in try await beginApp(verzoek) }
        routes.get(AccountURL.nieuweApp, .eigen) { verzoek in AccountPages.nieuweApp(try await klaar(verzoek), [], verzoek) }
        routes.post(AccountURL.nieuweApp, .eigen) { verzoek in try await neemApp(verzoek) }
        routes.post("/aanmelding/sessies/:id/einde", .eigen) { verzoek in try await eindig(verzoek) }
        routes.post(AccountURL.sessies, .eigen) { verzoek in
            verzoek.web.sessies.eindigAlle(van: verzoek.gebruiker, behalve: verzoek.bezoek.sessie)
            return try await noteer("sessies.eindigen", verzoek)
        }
    }

    private static func overzicht(_ verzoek: Verzoek) async throws -> Antwoord {
        let waiting = try await verzoek.lees(doel: .beheer, handeling: "aanmelding.inzien") { tx in
            tx.getoond(.gebruiker(verzoek.gebruiker))
            return try HerstelRoutes.teBevestigen(verzoek, tx).count
        }
        return AccountPages.overzicht(verzoek.web.sessies.lopend(van: verzoek.gebruiker, op: verzoek.nu), wachtend: waiting, verzoek)
    }

    // MARK: Password

    private static func wijzigWachtwoord(_ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.verwerk(Wachtwoordinvoer.self, opnieuw: { AccountPages.wachtwoord($0.fouten, verzoek) }) { form in
            let found = try await eigen(verzoek)
            guard try await mag(verzoek, { try Wachtwoord.klopt(form.huidig, found.wachtwoord) }) else {
                throw Afwijzing.ongeldig([Veldfout("huidig", "Dit is niet uw wachtwoord van nu.")])
            }
            if let fault = Wachtwoordregel.fout(form.nieuw, bekend: [found.naam, verzoek.bezoek.naam, verzoek.web.config.gemeentenaam]) {
                throw Afwijzing.ongeldig([Veldfout("nieuw", fault)])
            }
            let hash = try Wachtwoord.maak(form.nieuw)
            let answer = try await verzoek.schrijf(doel: .beheer, handeling: "wachtwoord.wijzigen") { tx in
                tx.noteer("wachtwoord.wijzigen")
                tx.getoond(.gebruiker(verzoek.gebruiker))
                try AanmeldStore.zetWachtwoord(verzoek.gebruiker, hash, tx)
                return AccountURL.eigen + "?gedaan=wachtwoord"
            }
            verzoek.web.sessies.eindigAlle(van: verzoek.gebruiker, behalve: verzoek.bezoek.sessie)
            return answer
        }
    }

    private static func eigen(_ verzoek: Verzoek) async throws -> AanmeldStore.Aanmelding {
        let found = try await verzoek.lees(doel: .beheer) { tx in try AanmeldStore.van(verzoek.gebruiker, tx) }
        guard let found else { throw Afwijzing.nietGevonden }
        return found
    }

    /// Somebody at an unlocked desk cannot guess on: the same brake as at the door.
    private static func mag(_ verzoek: Verzoek, _ klopt: () throws -> Bool) async throws -> Bool {
        let (rem, key) = (verzoek.web.aanmeldrem, "eigen " + verzoek.gebruiker.hex)
        guard rem.probeer(key, vanwaar: verzoek.bezoek.vanwaar, op: verzoek.nu) else {
            throw Afwijzing.nietMogelijk("Er ging een paar keer iets mis. Wacht even en probeer het opnieuw.")
        }
        guard try klopt() else { return false }
        rem.gelukt(key, vanwaar: verzoek.bezoek.vanwaar)
        return true
    }

    // MARK: The app with codes

    private static func beginApp(_ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.verwerk(Zekerinvoer.self, opnieuw: { AccountPages.app($0.fouten, verzoek) }) { form in
            let found = try await eigen(verzoek)
            let isRight = try await mag(verzoek) {
                let code = TOTP.stap(van: form.code, found.geheim, seconden: verzoek.nu.micros / 1_000_000, na: found.laatsteCode)
                return try Wachtwoord.klopt(form.wachtwoord, found.wachtwoord) && code != nil
            }
            guard isRight else { throw Afwijzing.ongeldig([Veldfout("code", "Wachtwoord of code klopt niet. Een code werkt één keer.")]) }
            let secret = Toeval.bytes(20)
            return try await verzoek.schrijf(doel: .beheer, handeling: "app.wisselen") { tx in
                tx.noteer("app.wisselen")
                tx.getoond(.gebruiker(verzoek.gebruiker))
                try HerstelStore.legKlaar(secret, voor: verzoek.gebruiker, tx)
                return AccountURL.nieuweApp
            }
        }
    }

    private static func klaar(_ verzoek: Verzoek) async throws -> [UInt8] {
        let secret = try await verzoek.lees(doel: .beheer, handeling: "app.wisselen") { tx in try HerstelStore.klaar(verzoek.gebruiker, tx)
        }
        guard let secret else { throw Afwijzing.nietMogelijk("De nieuwe sleutel is verlopen. Begin opnieuw bij “Mijn aanmelding”.") }
        return secret
    }

    private static func neemApp(_ verzoek: Verzoek) async throws -> Antwoord {
        let secret = try await klaar(verzoek)
        return try await verzoek.verwerk(Codeinvoer.self, opnieuw: { AccountPages.nieuweApp(secret, $0.fouten, verzoek) }) { form in
            guard let step = TOTP.stap(van: form.code, secret, seconden: verzoek.nu.micros / 1_000_000, na: 0) else {
                throw Afwijzing.ongeldig([
                    Veldfout("code", "Deze code hoort niet bij de nieuwe sleutel. Controleer de app en de tijd van uw telefoon.")
                ])
            }
            let answer = try await verzoek.schrijf(doel: .beheer, handeling: "app.wijzigen") { tx in
                tx.noteer("app.wijzigen")
                tx.getoond(.gebruiker(verzoek.gebruiker))
                try AanmeldStore.zetGeheim(verzoek.gebruiker, secret, code: step, tx)
                try HerstelStore.vergeet(verzoek.gebruiker, tx)
                return AccountURL.eigen + "?gedaan=app"
            }
            verzoek.web.sessies.eindigAlle(van: verzoek.gebruiker, behalve: verzoek.bezoek.sessie)
            return answer
        }
    }

    // MARK: Sessions

    private static func eindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let short = try verzoek.parameter("id")
        let mine = verzoek.web.sessies.lopend(van: verzoek.gebruiker, op: verzoek.nu)
        guard let found = mine.first(where: { AccountURL.kort($0.hash) == short }) else { throw Afwijzing.nietGevonden }
        verzoek.web.sessies.eindig(sessie: found.hash)
        return try await noteer("sessie.eindigen", verzoek)
    }

    private static func noteer(_ handeling: String, _ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.schrijf(doel: .beheer, handeling: handeling) { tx in
            tx.noteer(handeling)
            tx.getoond(.gebruiker(verzoek.gebruiker))
            return AccountURL.eigen + "?gedaan=sessies"
        }
    }
}
