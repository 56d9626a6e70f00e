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
            return try AanmeldStore.namen(tx).compactMap { name, user -> (String, String, String, code: String?)? in
                guard let person = people.first(where: { $0.gebruiker == user }), let found = try AanmeldStore.vind(name, tx) else {
                    return nil
                }
                let step = TOTP.bruikbaar(seconden: nu.micros / 1_000_000, na: found.laatsteCode)
                return (name, person.naam, person.functie, step.map { TOTP.code(found.geheim, stap: $0) })
            }
        }
        let cells = rows.map { row -> [HTML] in
            guard let code = row.code else { return ["\(row.0)", "\(row.1), \(row.2)", "over een halve minuut", ""] }
            return [
                "\(row.0)", "\(row.1), \(row.2)", "<span class=\"code\" data-code=\"\(row.0)\">\(code)</span>", knop(row.0, code: code),
            ]
        }
        let table = Tabel(
            "Gebruikers van de demo", kolommen: ["Gebruikersnaam", "Wie", "Code", "Meteen"], rijen: cells, titelZichtbaar: false)
        return """
            <section class="blok" aria-labelledby="demokop"><h2 id="demokop">Aanmelden in de demo</h2>
            <p>Iedereen heeft wachtwoord <code>\(wachtwoord)</code>. De code geldt een halve minuut; laad de bladzijde opnieuw voor een nieuwe.</p>
            \(table.html)</section>
            """
    }

    /// Log in with one press: fills what stands in the row. The password of a demo is no secret.
    private static func knop(_ naam: String, code: String) -> HTML {
        Formulieropmaak.knopformulier(
            actie: "/aanmelden", csrf: nil, knop: "Aanmelden als \(naam)",
            verborgen: [("naam", naam), ("wachtwoord", wachtwoord), ("code", code)])
    }
}
