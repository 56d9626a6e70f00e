// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Hummingbird
import Kern
import Logging
import Opmaak
import Opslag

/// The mechanics of pages: routes in, answers out, one place for errors. Knows no room.
final class Web: Sendable {
    let databank: Databank
    let sessies: Sessies
    let aanmeldrem = Aanmeldrem()
    let config: Config
    let logger: Logger
    let menu: [Menuregel]
    let instellingen: Instellingenbord
    let formulieren: Formulierlijst
    let telbord = Telbord()

    /// An item of the menu, shown to who has one of these roles (empty: to all).
    struct Menuregel: Sendable {
        let label: String
        let pad: String
        let rollen: Set<Rol>
        /// Less used: under “Meer” for who has more items than fit on one line.
        var isMeer = false
    }

    init(
        databank: Databank, sessies: Sessies, config: Config, menu: [Menuregel], instellingen: Instellingenbord,
        formulieren: Formulierlijst, logger: Logger
    ) {
        self.databank = databank
        self.sessies = sessies
        self.config = config
        self.menu = menu
        self.instellingen = instellingen
        self.formulieren = formulieren
        self.logger = logger
    }

    func kopregel(_ bezoek: Bezoek?, pad: String = "") -> Kopregel {
        let items = menu.filter { regel in
            guard let bezoek else { return false }
            return regel.rollen.isEmpty || !regel.rollen.isDisjoint(with: bezoek.rollen)
        }
        let banners: [Kopregel.Banner] = config.isDemo ? [Kopregel.Banner(.demo, "Dit is een demo met verzonnen mensen.")] : []
        return Kopregel(
            organisatie: config.gemeentenaam,
            wie: bezoek.map { Kopregel.Aangemeld(naam: $0.naam, rol: $0.rol.label, eigen: "/aanmelding") },
            menu: items.map {
                Kopregel.Menupunt(
                    $0.label, $0.pad, isHier: pad == $0.pad || pad.hasPrefix($0.pad + "/"), aantal: telbord.aantal($0.pad),
                    isMeer: $0.isMeer && items.count > Kopregel.meestePunten)
            },
            zoek: bezoek?.rollen.contains(where: { Rechten.mag(.zoeken, rol: $0, relatie: nil, doel: .toeleiding).uitkomst }) == true
                ? "/zoeken" : nil,
            csrf: bezoek?.csrf, banners: banners)
    }
}

/// Routes of people who are logged in. `Routes` of each room register here; each registration is known for the route tests.
final class Routetabel {
    struct Route: Sendable, Hashable {
        let methode: String
        let pad: String
        /// The row of the rights table it stands on; nil for who is not logged in.
        var recht: Recht?
    }

    let web: Web
    let router: Router<WebContext>
    private(set) var routes: [Route] = []

    init(web: Web) {
        self.web = web
        router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
        router.addMiddleware { Koppen(web: web) }
    }

    func get(_ pad: String, _ recht: Recht, _ handler: @escaping @Sendable (Verzoek) async throws -> Antwoord) {
        routes.append(Route(methode: "GET", pad: pad, recht: recht))
        let web = self.web
        router.get(RouterPath(pad)) { request, context in await Afhandeling.get(web, recht, request, context, handler) }
    }

    func post(_ pad: String, _ recht: Recht, _ handler: @escaping @Sendable (Verzoek) async throws -> Antwoord) {
        routes.append(Route(methode: "POST", pad: pad, recht: recht))
        let web = self.web
        router.post(RouterPath(pad)) { request, context in await Afhandeling.post(web, recht, request, context, handler) }
    }

    /// A post that may bring files.
    /// - Parameter tot: the largest body, in bytes.
    func post(_ pad: String, _ recht: Recht, tot: Int, _ handler: @escaping @Sendable (Verzoek) async throws -> Antwoord) {
        routes.append(Route(methode: "POST", pad: pad, recht: recht))
        let web = self.web
        router.post(RouterPath(pad)) { request, context in await Afhandeling.post(web, recht, request, context, tot: tot, handler) }
    }

    /// A route without log-in: log-in itself, files, health. Kept few and listed in the route tests.
    func open(_ methode: HTTPRequest.Method, _ pad: String, _ handler: @escaping @Sendable (OpenVerzoek) async throws -> Response) {
        routes.append(Route(methode: "OPEN " + methode.rawValue, pad: pad, recht: nil))
        let web = self.web
        router.on(RouterPath(pad), method: methode) { request, context in await Afhandeling.open(web, request, context, handler) }
    }
}

/// A request of somebody who is not logged in.
struct OpenVerzoek: Sendable {
    let web: Web
    let pad: String
    let parameters: [String: String]
    let vraag: Ingevuld
    let ingevuld: Ingevuld
    let cookie: String?
    let vanwaar: String
    /// With what the sender looks, in a few words: to know one's own sessions again.
    let toestel: String
    let nu: Moment
    /// What says that a letter was opened in this browser a moment ago.
    var leescookie: String?

    /// Who is logged in, on a page that does not ask for it.
    var bezoek: Bezoek? { Afhandeling.bezoek(web, cookie, vanwaar, .eigen, nu) }

    func pagina(_ titel: String, indeling: Indeling = .smal, _ inhoud: HTML) -> Response {
        Antwoord.pagina(Pagina(titel: titel, kop: web.kopregel(bezoek, pad: pad), indeling: indeling, inhoud: inhoud).html).response
    }
}
