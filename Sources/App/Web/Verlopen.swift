// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Hummingbird
import Kern
import Opmaak
import Opslag

/// A form posted after the session ended: kept as a separate draft for the same person, before log-in is asked (formaten.md).
enum Verlopen {
    static func bewaar(_ web: Web, _ request: Request, _ ingevuld: Ingevuld, _ nu: Moment) async -> Response {
        guard let token = request.cookies[Afhandeling.cookie]?.value, case .verlopen(let sessie) = web.sessies.vind(token, op: nu),
            ingevuld[Formulieropmaak.csrfveld]?.first == sessie.csrf
        else { return terug(web, ingevuld) }
        let pad = request.uri.path
        do {
            let wie = Handelende(
                id: sessie.gebruiker.raw, rol: (sessie.rollen.first ?? .jeugdprofessional).rawValue, vanwaar: "verlopen sessie")
            try await web.databank.schrijf(als: wie, doel: .hulp, handeling: "concept.bewaren") { tx in
                try ConceptStore.bewaar(ConceptStore.verlopen, pad: pad, ingevuld, van: sessie.gebruiker, tx)
            }
            return Antwoord.naar("/aanmelden?naar=/concepten&bewaard=ja").response
        } catch {
            return Foutpagina.storing(error, web, nil).response
        }
    }

    /// We cannot know whose it is: the text goes back on the page, unsaved.
    private static func terug(_ web: Web, _ ingevuld: Ingevuld) -> Response {
        let texts = ingevuld.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }.flatMap(\.value).filter { !$0.isBlank }
        let items = texts.map { text -> HTML in "<li><pre class=\"getypt\">\(text)</pre></li>" }
        let page = Pagina(
            titel: "U bent niet meer aangemeld", kop: web.kopregel(nil), indeling: .smal,
            inhoud: """
                <p>Wat u typte is <strong>niet bewaard</strong>. Hieronder staat het nog: kopieer het, meld u aan en plak het terug.</p>
                <ul>\(items)</ul>
                <p><a class="knop" href="/aanmelden">Aanmelden</a></p>
                """)
        return Antwoord.pagina(page.html, status: .unauthorized).response
    }
}
