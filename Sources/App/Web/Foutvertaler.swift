// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import HTTPTypes
import Logging
import Opmaak
import Opslag

/// The one place where errors become pages: people see what to do and a reference, never an internal text.
enum Foutpagina {
    static func van(_ afwijzing: Afwijzing, _ web: Web, _ bezoek: Bezoek?) -> Antwoord {
        switch afwijzing {
        case .nietGevonden:
            pagina(
                web, bezoek, "Niet gevonden",
                """
                <p>Deze bladzijde is er niet, of u hebt er geen toegang toe.</p>
                <p>Klopt het adres? Zoekt u een gezin, gebruik dan <a href="/zoeken">zoeken</a>. Hebt u toegang nodig, vraag het uw teamleider.</p>
                """, .notFound)
        case .nietMogelijk(let reden):
            pagina(web, bezoek, "Dit kan niet", "<p>\(reden)</p><p><a href=\"/\">Naar mijn werk</a></p>", .unprocessableContent)
        case .ongeldig(let fouten):
            pagina(web, bezoek, "Er klopt iets nog niet", HTML.foutoverzicht(fouten), .unprocessableContent)
        case .verouderd:
            pagina(
                web, bezoek, "Iemand anders was u voor",
                """
                <p>Dit is intussen gewijzigd. Ga terug met de knop van uw browser: wat u typte staat er nog. Kopieer het, laad de bladzijde \
                opnieuw en vergelijk.</p>
                """, .conflict)
        }
    }

    /// An error of ours: logged in full under a reference, shown as that reference.
    static func storing(_ error: any Error, _ web: Web, _ bezoek: Bezoek?) -> Antwoord {
        let reference = Toeval.hex(4).uppercased()
        web.logger.error("storing", metadata: ["kenmerk": "\(reference)", "soort": "\(type(of: error))", "fout": "\(schoon(error))"])
        return pagina(
            web, bezoek, "Er ging iets mis",
            """
            <p>Er ging bij ons iets mis. Wat u typte is niet verwerkt. Probeer het opnieuw.</p>
            <p>Blijft het misgaan, bel dan functioneel beheer en noem kenmerk <strong>\(reference)</strong>.</p>
            """, .internalServerError)
    }

    static func herkomst(_ web: Web, _ bezoek: Bezoek? = nil) -> Antwoord {
        pagina(
            web, bezoek, "Dit formulier is verlopen",
            "<p>Het formulier hoort niet bij deze aanmelding. Ga terug, laad de bladzijde opnieuw en verstuur het nog eens.</p>", .forbidden
        )
    }

    static func teGroot(_ web: Web) -> Antwoord {
        pagina(
            web, nil, "Dit is te veel om te versturen",
            "<p>Het formulier is te groot of kwam niet helemaal aan. Ga terug, maak de tekst korter en verstuur het opnieuw.</p>",
            .contentTooLarge)
    }

    /// Errors of the database may quote values: only their kind is logged.
    private static func schoon(_ error: any Error) -> String {
        switch error {
        case let fout as Opslagfout: fout.description
        case SQLFout.uniek: "uniek"
        case SQLFout.verwijzing: "verwijzing"
        case SQLFout.controle(let text), SQLFout.bezet(let text), SQLFout.anders(let text): text
        case SQLFout.kolom(let naam), SQLFout.soort(let naam): "kolom \(naam)"
        default: "\(type(of: error))"
        }
    }

    private static func pagina(_ web: Web, _ bezoek: Bezoek?, _ titel: String, _ inhoud: HTML, _ status: HTTPResponse.Status) -> Antwoord {
        .pagina(Pagina(titel: titel, kop: web.kopregel(bezoek), indeling: .smal, inhoud: inhoud).html, status: status)
    }
}
