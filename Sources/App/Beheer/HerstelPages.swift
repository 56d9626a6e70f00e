// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak

enum HerstelPages {
    static func vraag(_ user: Medewerker, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Aanmelding van \(user.naam) herstellen", indeling: .smal, bijschrift: "Gebruikers", fouten: fouten,
            """
            \(HTML.melding(.letOp, "<p>Stel eerst vast dat het echt \(user.naam) is. Bel zelf terug of laat langskomen.</p>"))
            <p>U krijgt de ene helft van een code. Een tweede persoon bevestigt en krijgt de andere helft: een functioneel beheerder, de \
            privacy officer of de teamleider. Geef elk uw eigen helft aan \(user.naam). De code werkt één keer en hoogstens \(Int(Herstel.uren)) uur.</p>
            \(verzoek.formulier(HerstelURL.vraag(user.gebruiker), knop: "Herstel vragen", terug: GebruikerURL.gebruiker(user.gebruiker)) {
                Formulieropmaak.velden(Herstelvraag.velden, ingevuld: ingevuld, fouten: fouten)
            })
            """)
    }

    /// Shown once.
    static func deel(_ deel: String, eerste: Bool, _ naam: String?, _ verzoek: Verzoek) -> Antwoord {
        let next: HTML =
            eerste
            ? "<p>Vraag nu een tweede persoon om dit te bevestigen. Die vindt het onder “Mijn aanmelding”, “Herstel bevestigen”.</p>"
            : "<p>De collega gaat naar “Aanmelden”, “Wachtwoord of telefoon kwijt?”, en vult beide helften in.</p>"
        return verzoek.pagina(
            eerste ? "Eerste helft van de code" : "Tweede helft van de code", indeling: .smal, bijschrift: "Herstel",
            """
            \(HTML.melding(.letOp, "<p>Deze helft ziet u maar één keer. Geef haar zelf door\(naam.map { " aan \($0)" } ?? ""), niet langs een ander.</p>"))
            <p><code>\(Herstelcode.toon(deel))</code></p>
            \(next)
            \(HTML.knoppen([.knop("Naar de verzoeken", naar: HerstelURL.lijst, stil: true)]))
            """)
    }

    static func lijst(_ regels: [Herstelregel], _ verzoek: Verzoek) -> Antwoord {
        let rows = regels.map { row -> [HTML] in
            let fact = row.herstel.verzoek
            return [
                HTML(row.wie), HTML(fact.inhoud.herstelsoort.label), "\(row.vrager): \(fact.inhoud.reden)",
                "\(HTML.datum(row.herstel.verloopt.datum)) \(row.herstel.verloopt.kloktijd)", doen(row, verzoek),
            ]
        }
        return verzoek.pagina(
            "Herstel van een aanmelding", indeling: .breed,
            """
            \(HTML.inleiding("Twee mensen laten een collega weer binnen. Bevestig alleen als u zelf weet dat het klopt: bel de collega."))
            \(Tabel(
                "Verzoeken", kolommen: ["Wie", "Wat is weg", "Gevraagd door", "Verloopt", "Doen"], rijen: rows,
                leeg: "Er staat geen verzoek open.", titelZichtbaar: false
            ).html)
            """)
    }

    private static func doen(_ row: Herstelregel, _ verzoek: Verzoek) -> HTML {
        let fact = row.herstel.verzoek
        let may = row.stand == .wachtOpTweede && fact.door != verzoek.gebruiker.raw
        let confirm = may ? verzoek.knop(HerstelURL.bevestiging(fact.id), "Bevestigen", stil: false) : HTML()
        let state: HTML = row.stand == .bevestigd ? "bevestigd, nog niet gebruikt " : may ? "" : "wacht op een tweede persoon "
        let withdraw =
            verzoek.bezoek.rollen.contains(.functioneelBeheerder) ? verzoek.knop(HerstelURL.intrekking(fact.id), "Intrekken") : HTML()
        return "\(state)\(confirm)\(withdraw)"
    }

    // MARK: Without log-in

    static func begin(_ verzoek: OpenVerzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        let form = Formulieropmaak.formulier(actie: HerstelURL.open, csrf: nil, knop: "Verder", terug: "/aanmelden") {
            Formulieropmaak.velden(Herstelinvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return pagina(
            "Wachtwoord of telefoon kwijt", fouten,
            """
            <p>Bel functioneel beheer. Twee collega's stellen vast dat u het bent en geven u elk een halve code.</p>
            \(form)
            """, verzoek)
    }

    static func afronden(
        _ verzoek: OpenVerzoek, _ soort: Herstelsoort, _ code: Herstelinvoer, geheim: [UInt8]?, _ fouten: [Veldfout]
    ) -> Antwoord {
        let hidden = [("naam", code.naam), ("herstelcode", Herstelcode.kaal(code.herstelcode))]
        let form = Formulieropmaak.formulier(
            actie: HerstelURL.afronden, csrf: nil, knop: "Klaar", terug: "/aanmelden", verborgen: hidden
        ) { Formulieropmaak.velden(Herstelafronding.velden(soort), fouten: fouten) }
        return pagina("Opnieuw beginnen", fouten, "\(soort.geeftApp ? geheim.map(AccountPages.sleutel) : nil)\(form)", verzoek)
    }

    private static func pagina(_ titel: String, _ fouten: [Veldfout], _ inhoud: HTML, _ verzoek: OpenVerzoek) -> Antwoord {
        let page = Pagina(titel: titel, kop: verzoek.web.kopregel(nil), indeling: .smal, fouten: fouten, inhoud: inhoud)
        return .pagina(page.html, status: fouten.isEmpty ? .ok : .unprocessableContent)
    }
}
