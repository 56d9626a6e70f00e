// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A form about what stands around a decision. Each leaves facts of its own: nobody overwrites anybody.
protocol Nabesluitinvoer: Invoer {
    /// The last word of its address.
    static var pad: String { get }
    static var titel: String { get }
    static var knop: String { get }
    /// What the journal calls the act.
    static var handeling: String { get }
    static var recht: Recht { get }
    /// True: about the aanvraag itself; false: about a fact that is named in the address.
    static var isNieuw: Bool { get }
    static func uitleg(_ blad: Nabesluitblad, _ bij: UUIDv7?) throws -> HTML
    static func keuzes(_ blad: Nabesluitblad) -> [String: [Keuze]]
    static func begin(op dag: Datum) -> Self
    static func begin(_ blad: Nabesluitblad, op dag: Datum) -> Self
    /// - Returns: what fell by it, so that what hangs on it follows.
    func legVast(_ blad: Nabesluitblad, bij: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Gevallen?
}

/// A form about something that happened on a day: it begins with today.
protocol OpDag {
    var op: Datum? { get set }
}

extension Nabesluitinvoer where Self: OpDag {
    static func begin(op dag: Datum) -> Self {
        var form = Self()
        form.op = dag
        return form
    }
}

extension Nabesluitinvoer {
    static var bewaarklasse: Bewaarklasse { .toegang }
    static var knop: String { "Vastleggen" }
    static var recht: Recht { .wijzigen(.besluit) }
    static var isNieuw: Bool { false }
    static func keuzes(_ blad: Nabesluitblad) -> [String: [Keuze]] { [:] }
    static func begin(_ blad: Nabesluitblad, op dag: Datum) -> Self { begin(op: dag) }
}

/// The page and the post of every form around a decision, written once.
enum NabesluitdeelRoutes<F: Nabesluitinvoer> {
    private static var pad: String { "/dossiers/:id/besluit/:aanvraag/daarna/" + (F.isNieuw ? "nieuw/" : ":feit/") + F.pad }

    static func add(to routes: Routetabel, naHerroeping: @escaping NaHerroeping) {
        routes.get(pad, F.recht) { verzoek in
            let (page, about) = try await lees(verzoek)
            let begin = try await verzoek.lees { tx in try verzoek.begin(F.self, anders: F.begin(page, op: tx.vandaag).ingevuld, tx) }
            return try blad(page, about).toon(verzoek, page.kader, begin)
        }
        routes.post(pad, F.recht) { verzoek in
            let (page, about) = try await lees(verzoek)
            let sheet = try blad(page, about), id = page.kader.id, request = page.beeld.id
            return try await verzoek.verwerk(F.self, keuzes: sheet.keuzes, opnieuw: { sheet.opnieuw(verzoek, page.kader, $0) }) { form in
                try await verzoek.schrijf(handeling: F.handeling) { tx in
                    let now = try Nabesluitblad.lees(id, request, verzoek, tx)
                    if let fallen = try form.legVast(now, bij: about, now.kader.zicht, tx) { try naHerroeping(fallen, now.kader.zicht, tx) }
                    return NabesluitURL.blad(id, request)
                }
            }
        }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> (Nabesluitblad, UUIDv7?) {
        let page = try await NabesluitRoutes.blad(verzoek)
        guard !F.isNieuw else { return (page, nil) }
        let about: ID<Feitmerk> = try verzoek.id("feit")
        guard page.kent(about.raw) else { throw Afwijzing.nietGevonden }
        return (page, about.raw)
    }

    static func blad(_ page: Nabesluitblad, _ about: UUIDv7?) throws -> Formulierblad<F> {
        let id = page.kader.id, request = page.beeld.id
        let path = about.map { NabesluitURL.bij(id, request, $0, F.self) } ?? NabesluitURL.nieuw(id, request, F.self)
        return Formulierblad(
            titel: F.titel, blad: .besluit, actie: path, knop: F.knop, terug: NabesluitURL.blad(id, request), concept: path,
            keuzes: F.keuzes(page), boven: .inleiding(try F.uitleg(page, about)))
    }
}

/// The page of what stands around a decision, its forms and its letters.
enum NabesluitRoutes {
    static func add(to routes: Routetabel, naHerroeping: @escaping NaHerroeping) {
        let base = "/dossiers/:id/besluit/:aanvraag/daarna"
        routes.get(base, .lezen(.besluit)) { verzoek in NabesluitPages.toon(verzoek, try await blad(verzoek)) }
        routes.get(base + "/:feit/brief", .lezen(.besluit)) { verzoek in try await brief(verzoek) }
        routes.get(base + "/:feit/ontvangst", .lezen(.besluit)) { verzoek in try await brief(verzoek, isOntvangst: true) }
        for add in BezwaarForms.wegen { add(routes, naHerroeping) }
    }

    static func blad(_ verzoek: Verzoek) async throws -> Nabesluitblad {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
        return try await verzoek.lees { tx in try Nabesluitblad.lees(dossier, id, verzoek, tx) }
    }

    private static func brief(_ verzoek: Verzoek, isOntvangst: Bool = false) async throws -> Antwoord {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
        let about: ID<Feitmerk> = try verzoek.id("feit"), config = verzoek.web.config
        let (page, letter) = try await verzoek.lees(handeling: "brief.inzien") { tx in
            let page = try Nabesluitblad.lees(dossier, id, verzoek, tx)
            return (page, try Bezwaarbrievenblad.lees(page, about.raw, isOntvangst: isOntvangst, config, tx))
        }
        return BezwaarbriefPages.toon(verzoek, page, letter)
    }
}

/// Every form around a decision, by type: routes, the list of burden and the storybook go over this one list.
enum BezwaarForms {
    static let alle: [any Nabesluitinvoer.Type] = [
        Zienswijzeinvoer.self, Zienswijzeantwoordinvoer.self, Bezwaarinvoer.self, Bezwaarbevestiginginvoer.self,
        Bezwaaraanvullinginvoer.self,
        Bezwaarverschoninginvoer.self, Bezwaarhoringinvoer.self, Bezwaaruitstelinvoer.self, Bezwaarbeslissinginvoer.self,
        Bezwaarverzendinginvoer.self, Bezwaarintrekkinginvoer.self, Ingebrekeinvoer.self, Dwangsominvoer.self, Uitspraakinvoer.self,
        Uitspraakuitvoeringinvoer.self,
    ]

    typealias Weg = (Routetabel, @escaping NaHerroeping) -> Void

    static var wegen: [Weg] { alle.map { weg($0) } }

    private static func weg<F: Nabesluitinvoer>(_ form: F.Type) -> Weg {
        { routes, after in NabesluitdeelRoutes<F>.add(to: routes, naHerroeping: after) }
    }
}
