// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum AccountPages {
    private static let gedaan = [
        "wachtwoord": "Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.",
        "app": "De nieuwe app werkt. Op andere apparaten bent u uitgelogd.",
        "sessies": "Gedaan. Hieronder staat waar u nog bent aangemeld.",
    ]

    static func overzicht(_ sessies: [(hash: [UInt8], sessie: Sessies.Sessie)], wachtend: Int, _ verzoek: Verzoek) -> Antwoord {
        let done = verzoek.vraag("gedaan").flatMap { gedaan[$0] }.map { "<p class=\"melding\" role=\"status\">\($0)</p>\n" as HTML }
        let rows = [
            Samenvatting("Naam", HTML(verzoek.bezoek.naam)),
            Samenvatting("Rollen", HTML(verzoek.bezoek.rollen.map(\.label).joined(separator: ", "))),
            Samenvatting("Niveau van aanmelden", HTML(verzoek.bezoek.niveau.label)),
        ]
        return verzoek.pagina(
            "Mijn aanmelding",
            """
            \(done)\(HTML.samenvattingslijst(rows))
            \(HTML.knoppen([
                .knop("Wachtwoord wijzigen", naar: AccountURL.wachtwoord, stil: true),
                .knop("Andere telefoon of app", naar: AccountURL.app, stil: true),
            ]))
            \(herstel(wachtend, verzoek))
            \(HTML.kop2("Waar ben ik aangemeld?"))
            <p>Ziet u iets dat u niet kent? Meld het af, wijzig uw wachtwoord en bel functioneel beheer.</p>
            \(tabel(sessies, verzoek))
            \(sessies.count < 2 ? HTML() : verzoek.knop(AccountURL.sessies, "Overal anders afmelden"))
            """)
    }

    /// Only for who may be the second person.
    private static func herstel(_ wachtend: Int, _ verzoek: Verzoek) -> HTML {
        guard Rechten.magOoit(.herstelBevestigen, rollen: verzoek.bezoek.rollen) else { return HTML() }
        let link = HTML.link("Herstel bevestigen", naar: HerstelURL.lijst)
        return wachtend == 0
            ? "<p>\(link) voor een collega.</p>\n"
            : "<p>\(link): er wacht \(wachtend == 1 ? "een verzoek" : "\(wachtend) verzoeken").</p>\n"
    }

    private static func tabel(_ sessies: [(hash: [UInt8], sessie: Sessies.Sessie)], _ verzoek: Verzoek) -> HTML {
        let rows = sessies.map { hash, sessie -> [HTML] in
            let isHere = hash == verzoek.bezoek.sessie
            return [
                isHere ? "<b>\(sessie.toestel)</b> (hier)" : HTML(sessie.toestel), HTML(sessie.vanwaar),
                "\(HTML.datum(sessie.begonnen.datum)) \(sessie.begonnen.kloktijd)", HTML(sessie.laatst.kloktijd),
                isHere ? "" : verzoek.knop(AccountURL.sessie(hash), "Afmelden"),
            ]
        }
        return Tabel(
            "Waar ben ik aangemeld", kolommen: ["Waarmee", "Vanaf", "Sinds", "Laatst gebruikt", "Doen"], rijen: rows,
            titelZichtbaar: false
        ).html
    }

    static func wachtwoord(_ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Wachtwoord wijzigen", indeling: .smal, bijschrift: "Mijn aanmelding", fouten: fouten,
            verzoek.formulier(AccountURL.wachtwoord, knop: "Wijzigen", terug: AccountURL.eigen) {
                Formulieropmaak.velden(Wachtwoordinvoer.velden, fouten: fouten)
            })
    }

    static func app(_ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Andere telefoon of app", indeling: .smal, bijschrift: "Mijn aanmelding", fouten: fouten,
            """
            <p>Hebt u de oude app nog? Dan regelt u het hier zelf. Is uw telefoon weg? Vraag functioneel beheer om herstel.</p>
            \(verzoek.formulier(AccountURL.app, knop: "Verder", terug: AccountURL.eigen) {
                Formulieropmaak.velden(Zekerinvoer.velden, fouten: fouten)
            })
            """)
    }

    static func nieuweApp(_ geheim: [UInt8], _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Zet de sleutel in uw app", indeling: .smal, bijschrift: "Mijn aanmelding", fouten: fouten,
            """
            \(sleutel(geheim))
            \(verzoek.formulier(AccountURL.nieuweApp, knop: "App in gebruik nemen", terug: AccountURL.eigen) {
                Formulieropmaak.velden(Codeinvoer.velden, fouten: fouten)
            })
            """)
    }

    /// A secret as text in groups of four: to type or paste into any authenticator app.
    static func sleutel(_ geheim: [UInt8]) -> HTML {
        let secret = Base32.tekst(geheim)
        let groups = stride(from: 0, to: secret.count, by: 4).map { String(secret.dropFirst($0).prefix(4)) }.joined(separator: " ")
        return """
            <p>Kies in de app “sleutel invoeren”, op tijd gebaseerd, en neem deze over:</p>
            <p><code>\(groups)</code></p>
            <p>De app toont dan elke halve minuut een code van 6 cijfers. Tot u die hieronder invult, blijft alles zoals het was.</p>

            """
    }
}
