// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// In the demo only, on loopback only: who can log in, and the code of the second factor at this moment.
package enum Demokaart {
    /// The password of all cast members in a demo. Never outside a demo: `gebruiker` asks for one.
    package static let wachtwoord = "waterrijk"

    static func html(_ web: Web, _ nu: Moment) async throws -> HTML {
        let rows = try await web.databank.lees(als: .systeem("demo"), doel: .beheer, handeling: "demo.codes") { tx in
            let people = try BeheerStore.medewerkers(tx)
            return try AanmeldStore.namen(tx).compactMap { name, user -> (String, String, String, String)? in
                guard let person = people.first(where: { $0.gebruiker == user }), let found = try AanmeldStore.vind(name, tx) else {
                    return nil
                }
                let now = TOTP.stap(nu.micros / 1_000_000)
                let step = found.laatsteCode >= now ? found.laatsteCode + 1 : now
                return (name, person.naam, person.functie, TOTP.code(found.geheim, stap: step))
            }
        }
        let body = rows.map { row -> HTML in
            """
            <tr><th scope="row">\(row.0)</th><td>\(row.1), \(row.2)</td><td class="code" data-code="\(row.0)">\(row.3)</td>\
            <td>\(knop(row.0, code: row.3))</td></tr>
            """
        }
        return """
            <section class="blok" aria-labelledby="demokop"><h2 id="demokop">Aanmelden in de demo</h2>
            <p>Iedereen heeft wachtwoord <code>\(wachtwoord)</code>. De code geldt een halve minuut; laad de bladzijde opnieuw voor een nieuwe.</p>
            <table><caption class="verborgen">Gebruikers van de demo</caption>
            <thead><tr><th scope="col">Gebruikersnaam</th><th scope="col">Wie</th><th scope="col">Code</th><th scope="col">Meteen</th></tr></thead><tbody>\(body)</tbody></table></section>
            """
    }

    /// Log in with one press: fills what stands in the row. The password of a demo is no secret.
    private static func knop(_ naam: String, code: String) -> HTML {
        Formulieropmaak.knopformulier(
            actie: "/aanmelden", csrf: nil, knop: "Aanmelden als \(naam)",
            verborgen: [("naam", naam), ("wachtwoord", wachtwoord), ("code", code)])
    }
}
