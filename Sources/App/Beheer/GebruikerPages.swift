// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opmaak
import Opslag

enum GebruikerPages {
    static func lijst(_ page: Gebruikerspagina, _ verzoek: Verzoek) -> Antwoord {
        let rows = page.gebruikers.map { fact -> [HTML] in
            let user = fact.inhoud
            let teams = page.teams.filter { user.teams.contains($0.team) }.map(\.naam)
            return [
                .link(user.naam, naar: GebruikerURL.gebruiker(user.gebruiker)), HTML(page.inlognamen[user.gebruiker] ?? "–"),
                HTML(user.functie),
                user.rollen.isEmpty ? Teken("beëindigd").html : HTML(user.rollen.map(\.label).joined(separator: ", ")),
                HTML(teams.isEmpty ? "–" : teams.joined(separator: ", ")),
            ]
        }
        return verzoek.pagina(
            "Gebruikers", indeling: .breed,
            """
            \(HTML.knoppen([.knop("Nieuwe gebruiker", naar: GebruikerURL.nieuw), .link("Wie mag wat?", naar: "/rechten"), .link("Instellingen", naar: InstellingURL.lijst)]))
            \(Tabel("Gebruikers", kolommen: ["Naam", "Gebruikersnaam", "Functie", "Rollen", "Teams"], rijen: rows, titelZichtbaar: false).html)
            """)
    }

    static func nieuw(_ page: Gebruikerspagina, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Nieuwe gebruiker", indeling: .smal, bijschrift: "Gebruikers", fouten: fouten,
            verzoek.formulier(GebruikerURL.lijst, knop: "Gebruiker maken", terug: GebruikerURL.lijst) {
                Formulieropmaak.velden(
                    Gebruikerinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["rollen": Rol.keuzes, "teams": page.teamkeuzes])
            })
    }

    static func wijzig(
        _ feit: Feit<Medewerker>, _ page: Gebruikerspagina, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek,
        conflict: HTML? = nil
    ) -> Antwoord {
        let user = feit.inhoud
        let end: HTML? =
            user.gebruiker == verzoek.gebruiker || user.rollen.isEmpty
            ? nil : .link("Deze gebruiker beëindigen", naar: GebruikerURL.einde(user.gebruiker))
        return verzoek.pagina(
            user.naam, indeling: .smal, bijschrift: "Gebruikers", fouten: fouten,
            """
            \(conflict)<p>Na een wijziging moet \(user.naam) zich opnieuw aanmelden. Wat was, blijft te zien.</p>
            \(verzoek.formulier(GebruikerURL.gebruiker(user.gebruiker), knop: "Wijzigen", laatsteFeit: feit.id, intussen: conflict != nil, terug: GebruikerURL.lijst) {
                Formulieropmaak.velden(Gebruikerwijziging.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["teams": page.teamkeuzes])
            })
            \(toegang(user, verzoek))
            \(end.map { HTML.knoppen([$0]) })
            """)
    }

    /// What can be done about the log-in of a colleague: never about one's own.
    private static func toegang(_ user: Medewerker, _ verzoek: Verzoek) -> HTML {
        guard user.gebruiker != verzoek.gebruiker, !user.rollen.isEmpty else { return HTML() }
        return """
            \(HTML.kop2("Aanmelden"))
            <p><a href="\(HerstelURL.vraag(user.gebruiker))">Wachtwoord of telefoon kwijt: laten herstellen</a></p>
            \(verzoek.knop(GebruikerURL.sessies(user.gebruiker), "Overal afmelden"))
            """
    }

    static func einde(_ user: Medewerker, gezinnen: Int, _ verzoek: Verzoek) -> Antwoord {
        let work: HTML =
            gezinnen == 0
            ? "\(user.naam) heeft geen gezinnen."
            : "\(Woorden.aantal(gezinnen, "gezin komt", "gezinnen komen")) bij de teamleider onder “Te verdelen”."
        return verzoek.pagina(
            "\(user.naam) beëindigen?", indeling: .smal, bijschrift: "Gebruikers",
            .tussenstop(
                """
                <p>\(user.naam) kan dan niet meer aanmelden, is overal meteen uitgelogd en ziet geen dossier meer. Dossiers blijven \
                bij het team. \(work)</p>
                """, actie: GebruikerURL.einde(user.gebruiker), csrf: verzoek.bezoek.csrf, idempotent: Toeval.hex(16), knop: "Beëindigen",
                terug: GebruikerURL.gebruiker(user.gebruiker)))
    }

    /// Shown once. As text, so that it can be read to a colleague or typed into any authenticator app.
    static func geheim(_ made: NieuweGebruiker, _ verzoek: Verzoek) -> Antwoord {
        let secret = Base32.tekst(made.geheim)
        let groups = stride(from: 0, to: secret.count, by: 4).map { String(secret.dropFirst($0).prefix(4)) }.joined(separator: " ")
        return verzoek.pagina(
            "\(made.medewerker.naam) kan beginnen", indeling: .smal, bijschrift: "Gebruikers",
            """
            \(HTML.melding(.letOp, "<p>Deze sleutel ziet u maar één keer. Geef hem nu door.</p>"))
            \(HTML.samenvattingslijst([Samenvatting("Gebruikersnaam", HTML(made.inlognaam)), Samenvatting("Sleutel voor de app", "<code>\(groups)</code>")]))
            <p>Zet de sleutel in een app voor codes op de telefoon: kies “sleutel invoeren”, op tijd gebaseerd. De app toont daarna elke halve \
            minuut een code van 6 cijfers.</p>
            \(HTML.knoppen([.knop("Naar gebruikers", naar: GebruikerURL.lijst)]))
            """)
    }

    static func rechten(_ verzoek: Verzoek) -> Antwoord {
        let sheet = Rechtenblad()
        let rows = sheet.rechten.map { $0.cellen.map { HTML($0) } }
        let given = sheet.verlening.map { $0.cellen.map { HTML($0) } }
        let twice = sheet.vierogen.map { $0.cellen.map { HTML($0) } }
        return verzoek.pagina(
            "Wie mag wat?", indeling: .breed,
            """
            \(HTML.inleiding("Een rol alleen geeft geen toegang tot een dossier. Er moet ook een relatie lopen, en een doel dat daarbij past."))
            \(Tabel("Rechten", kolommen: Rechtenblad.kolommen.map { Tabel.Kolom($0) }, rijen: rows, titelZichtbaar: false).html)
            \(HTML.kop2("Wie mag wat geven?"))
            \(Tabel("Wie mag wat geven", kolommen: Rechtenblad.verleenkolommen.map { Tabel.Kolom($0) }, rijen: given, titelZichtbaar: false).html)
            \(HTML.kop2("Waar zijn twee mensen voor nodig?"))
            \(Tabel("Waar zijn twee mensen voor nodig", kolommen: Rechtenblad.vierogenkolommen.map { Tabel.Kolom($0) }, rijen: twice, titelZichtbaar: false).html)
            """)
    }
}

/// Letters and digits as authenticator apps read a secret (RFC 4648, without padding).
package enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    package static func tekst(_ bytes: [UInt8]) -> String {
        let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        return stride(from: 0, to: bits.count, by: 5).map { start in
            let group = bits[start..<min(start + 5, bits.count)]
            let value = group.reduce(0) { $0 << 1 | Int($1) } << (5 - group.count)
            return String(letters[value & 31])
        }.joined()
    }
}
