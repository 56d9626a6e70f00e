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
        let wie = Handelende(
            id: sessie.gebruiker.raw, rol: (sessie.rollen.first ?? .jeugdprofessional).rawValue, vanwaar: "verlopen sessie")
        let plek = plek(request, ingevuld)
        do {
            try await web.databank.schrijf(als: wie, doel: .hulp, handeling: "concept.bewaren") { tx in
                try ConceptStore.bewaar(
                    ConceptStore.verlopen + plek.formulier, pad: plek.pad, ingevuld, van: sessie.gebruiker, naast: !plek.isTussentijds, tx)
            }
            if plek.isTussentijds { return Antwoord.tekst("Bewaard om \(nu.kloktijd)\n").response }
            return Antwoord.naar("/aanmelden?naar=/concepten&bewaard=ja").response
        } catch {
            return Foutvertaler.storing(error, web, nil).response
        }
    }

    /// The page the form stood on, when the form says so; else the address it was sent to. The script's own posts replace each other.
    private static func plek(_ request: Request, _ ingevuld: Ingevuld) -> (formulier: String, pad: String, isTussentijds: Bool) {
        let path = request.uri.path
        let isDraft = request.uri.description.hasPrefix(ConceptURL.lijst + "/")
        let named =
            isDraft ? Conceptplek(path: request.uri.description) : ingevuld[Conceptplek.veld]?.first.flatMap { Conceptplek(path: $0) }
        return (named?.formulier ?? "", named?.pad ?? path, isDraft && named != nil)
    }

    /// We cannot know whose it is: the text goes back on the page, unsaved.
    private static func terug(_ web: Web, _ ingevuld: Ingevuld) -> Response {
        let texts = ingevuld.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }
            .flatMap { entry in entry.value.filter { !$0.isBlank && UUIDv7($0) == nil }.map { ("Wat u typte", $0) } }
        let page = Foutpagina.verlopen(kop: web.kopregel(nil), isBewaard: false, teksten: texts)
        return Antwoord.pagina(page.html, status: .unauthorized).response
    }
}
