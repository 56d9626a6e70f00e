// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Hummingbird
import Kern
import Opmaak
import Opslag

/// Log-in: name and password, then the code of the second factor, on one page. Paste and password managers work.
enum AanmeldRoutes {
    static func add(to routes: Routetabel) {
        routes.open(.get, "/aanmelden") { verzoek in try await toon(verzoek, [:], []).response }
        routes.open(.post, "/aanmelden") { verzoek in try await meldAan(verzoek) }
        routes.post("/afmelden", .eigen) { verzoek in
            verzoek.web.sessies.eindig(sessie: verzoek.bezoek.sessie)
            try await verzoek.web.databank.schrijf(als: verzoek.bezoek.handelende, doel: .beheer, handeling: "afmelden") { tx in
                tx.getoond(.gebruiker(verzoek.gebruiker))
            }
            return .naar("/aanmelden?afgemeld=ja")
        }
    }

    private static func toon(_ verzoek: OpenVerzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) async throws -> Antwoord {
        let web = verzoek.web
        let demo = web.config.isDemo ? try await Demokaart.html(web, verzoek.nu) : HTML()
        let said = verzoek.vraag["afgemeld"] != nil ? "U bent afgemeld." : verzoek.vraag["hersteld"] != nil ? "Gelukt. Meld u nu aan." : nil
        let done: HTML? = said.map { "<p class=\"melding\" role=\"status\">\($0)</p>" }
        let kept: HTML? =
            verzoek.vraag["bewaard"] == nil
            ? nil
            : "<p class=\"melding\" role=\"status\">Uw sessie was verlopen. Wat u typte is bewaard; u vindt het na het aanmelden terug.</p>"
        let form = Formulieropmaak.formulier(
            actie: "/aanmelden", csrf: nil, knop: "Aanmelden", verborgen: [("naar", naar(verzoek))]
        ) { Formulieropmaak.velden(Aanmeldinvoer.velden, ingevuld: ingevuld, fouten: fouten) }
        let links: [HTML] = [
            .link("Wachtwoord of telefoon kwijt?", naar: HerstelURL.open),
            .link("Geen account? Kijk waar u terecht kunt", naar: Openbaarpad.kaart),
        ]
        let page = Pagina(
            titel: "Aanmelden", kop: web.kopregel(nil), indeling: .smal, fouten: fouten,
            inhoud: "\(done)\(kept)\(form)\(HTML.knoppen(links))\(demo)")
        return .pagina(page.html, status: fouten.isEmpty ? .ok : .unprocessableContent)
    }

    /// Only a path of our own: never a way out to another site.
    private static func naar(_ verzoek: OpenVerzoek) -> String {
        let path = verzoek.ingevuld["naar"]?.first ?? verzoek.vraag["naar"]?.first ?? "/"
        return Webformulier.isEigenPad(path) ? path : "/"
    }

    private static func meldAan(_ verzoek: OpenVerzoek) async throws -> Response {
        let read = Aanmeldinvoer.lees(verzoek.ingevuld, op: verzoek.nu.datum)
        var again = verzoek.ingevuld
        again["wachtwoord"] = nil
        guard read.fouten.isEmpty else { return try await toon(verzoek, again, read.fouten).response }
        switch try await Aanmelder.probeer(read.form, verzoek) {
        case .binnen(let token):
            var response = Antwoord.naar(naar(verzoek)).response
            response.setCookie(
                Cookie(
                    name: Afhandeling.cookie, value: token, path: "/", secure: verzoek.web.config.isCookieSecure, httpOnly: true,
                    sameSite: .lax))
            return response
        case .nee(let melding):
            return try await toon(verzoek, again, [Veldfout("wachtwoord", melding)]).response
        }
    }
}

struct Aanmeldinvoer: Invoer {
    var naam = ""
    var wachtwoord = ""
    var code = ""

    static let naam = "aanmelden"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .tekst("naam", \.naam, "Gebruikersnaam", verplicht: true, nut: .veiligheid, grond: "AVG 32", tot: 100),
        .tekst("wachtwoord", \.wachtwoord, "Wachtwoord", soort: .wachtwoord, verplicht: true, nut: .veiligheid, grond: "AVG 32", tot: 200),
        .tekst(
            "code", \.code, "Code van 6 cijfers", soort: .tekst(breedte: 8), hulp: "Uit de app op uw telefoon. Plakken mag.",
            verplicht: true,
            nut: .veiligheid, grond: "AVG 32", tot: 12),
    ]
}
