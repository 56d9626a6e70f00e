// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

enum KaartURL {
    static let lijst = "/kaartbeheer"
    static let nieuw = "/kaartbeheer/nieuw"
    static let invoer = "/kaartbeheer/invoer"
    static let wijken = "/kaartbeheer/wijken"
    static let vlekken = "/kaartbeheer/witte-vlekken"
    static func een(_ id: ID<Kaartvoorziening>) -> String { "/kaartbeheer/plekken/\(id.hex)" }
    static func wijzigen(_ id: ID<Kaartvoorziening>) -> String { een(id) + "/wijzigen" }
    static func nagekeken(_ id: ID<Kaartvoorziening>) -> String { een(id) + "/nagekeken" }
    static func einde(_ id: ID<Kaartvoorziening>) -> String { een(id) + "/einde" }
    static func link(_ id: ID<Kaartvoorziening>) -> String { een(id) + "/link" }
    static func voorstel(_ feit: UUIDv7) -> String { "/kaartbeheer/voorstellen/\(feit.hex)" }
}

/// The kaart as the gemeente keeps it: what must be looked at first, what partners propose, and where nothing is.
struct KaartRoutes {
    let bord: Kaartbord

    static let grootsteInvoer = 2 * 1_048_576

    func add(to routes: Routetabel) {
        routes.get("/kaartbeheer", .kaart) { verzoek in KaartPages.lijst(try await beheer(verzoek), verzoek) }
        routes.get("/kaartbeheer/nieuw", .kaart) { verzoek in KaartPages.nieuw(try await beheer(verzoek), [:], [], verzoek) }
        routes.post("/kaartbeheer", .kaart) { verzoek in try await maak(verzoek) }
        routes.get("/kaartbeheer/witte-vlekken", .kaart) { verzoek in
            let age = verzoek.vraag("leeftijd").flatMap { Leeftijdsgroep(rawValue: $0) } ?? .puber
            return VlekkenPages.toon(try await beheer(verzoek).kaart, age, verzoek)
        }
        routes.get("/kaartbeheer/wijken", .kaart) { verzoek in
            KaartPages.wijken(Wijkeninvoer(try await beheer(verzoek).wijken).ingevuld, [], verzoek)
        }
        routes.post("/kaartbeheer/wijken", .kaart) { verzoek in try await zetWijken(verzoek) }
        routes.get("/kaartbeheer/invoer", .kaart) { verzoek in KaartPages.invoer(nil, [], verzoek) }
        routes.post("/kaartbeheer/invoer", .kaart, tot: Self.grootsteInvoer + 65_536) { verzoek in try await voerIn(verzoek) }
        routes.get("/kaartbeheer/plekken/:id", .kaart) { verzoek in KaartPages.een(try await een(verzoek), geheim: nil, verzoek) }
        routes.get("/kaartbeheer/plekken/:id/wijzigen", .kaart) { verzoek in
            let item = try await een(verzoek)
            return KaartPages.wijzig(item, Kaartinvoer(item.feit.inhoud).ingevuld, [], verzoek)
        }
        routes.post("/kaartbeheer/plekken/:id/wijzigen", .kaart) { verzoek in try await wijzig(verzoek) }
        routes.post("/kaartbeheer/plekken/:id/nagekeken", .kaart) { verzoek in try await kijkNa(verzoek) }
        routes.get("/kaartbeheer/plekken/:id/einde", .kaart) { verzoek in KaartPages.einde(try await een(verzoek), [:], [], verzoek) }
        routes.post("/kaartbeheer/plekken/:id/einde", .kaart) { verzoek in try await beeindig(verzoek) }
        routes.post("/kaartbeheer/plekken/:id/link", .kaart) { verzoek in try await maakLink(verzoek) }
        routes.post("/kaartbeheer/voorstellen/:feit", .kaart) { verzoek in try await beslis(verzoek) }
    }

    // MARK: Read

    private func beheer(_ verzoek: Verzoek) async throws -> Kaartbeheer {
        try await verzoek.lees(doel: .beheer, handeling: "kaart.inzien") { tx in
            Kaartbeheer(feiten: try KaartStore.feiten(tx), wijken: try KaartStore.wijken(tx), voorstellen: try KaartStore.voorstellen(tx))
        }
    }

    private func een(_ verzoek: Verzoek) async throws -> Kaartplek {
        let id: ID<Kaartvoorziening> = try verzoek.id()
        return try await verzoek.lees(doel: .beheer, handeling: "kaart.inzien") { tx in
            guard let fact = try KaartStore.feit(id, tx) else { throw Afwijzing.nietGevonden }
            return Kaartplek(feit: fact, wijken: try KaartStore.wijken(tx))
        }
    }

    // MARK: Write

    /// Every change shows at once on the public pages.
    private func schrijf(_ verzoek: Verzoek, _ handeling: String, _ body: @escaping @Sendable (SchrijfTx) throws -> String) async throws
        -> Antwoord
    {
        let answer = try await verzoek.schrijf(doel: .beheer, handeling: handeling, body)
        bord.vergeet()
        return answer
    }

    private func maak(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await beheer(verzoek)
        return try await verzoek.verwerk(
            Kaartinvoer.self, keuzes: ["wijken": page.wijkkeuzes], opnieuw: { KaartPages.nieuw(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await schrijf(verzoek, "kaart.vastleggen") { tx in
                let item = try form.voorziening(tx.nieuwID(), page.wijken, op: tx.vandaag)
                try KaartStore.legVast(item, tx)
                return KaartURL.een(item.voorziening)
            }
        }
    }

    private func wijzig(_ verzoek: Verzoek) async throws -> Antwoord {
        do {
            return try await bewaar(verzoek)
        } catch Afwijzing.verouderd {
            // A colleague changed it meanwhile: theirs beside what was typed.
            let page = try await een(verzoek), fact = page.feit
            let newer = try await verzoek.lees(doel: .beheer) { tx in try Nieuwer(fact, Kaartinvoer(fact.inhoud).ingevuld, tx) }
            let both = newer.html(Kaartinvoer.self, naast: verzoek.ingevuld, keuzes: ["wijken": page.wijkkeuzes])
            return KaartPages.wijzig(page, verzoek.ingevuld, [], verzoek, conflict: both).met(.conflict)
        }
    }

    private func bewaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await een(verzoek), id = page.feit.inhoud.voorziening
        return try await verzoek.verwerk(
            Kaartinvoer.self, keuzes: ["wijken": page.wijkkeuzes], opnieuw: { KaartPages.wijzig(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await schrijf(verzoek, "kaart.vastleggen") { tx in
                guard let now = try KaartStore.feit(id, tx) else { throw Afwijzing.nietGevonden }
                try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: now.id)
                try KaartStore.legVast(form.voorziening(id, page.wijken, op: tx.vandaag), vervangt: now.id, tx)
                return KaartURL.een(id)
            }
        }
    }

    private func kijkNa(_ verzoek: Verzoek) async throws -> Antwoord {
        let id = try await een(verzoek).feit.inhoud.voorziening
        return try await schrijf(verzoek, "kaart.bevestigen") { tx in
            guard let now = try KaartStore.feit(id, tx) else { throw Afwijzing.nietGevonden }
            try KaartStore.legVast(now.inhoud.nagekeken(op: tx.vandaag), vervangt: now.id, tx)
            return KaartURL.een(id)
        }
    }

    private func beeindig(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await een(verzoek), id = page.feit.inhoud.voorziening
        return try await verzoek.verwerk(
            Kaarteindeinvoer.self, opnieuw: { KaartPages.einde(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            try await schrijf(verzoek, "kaart.beeindigen") { tx in
                try KaartStore.beeindig(Kaarteinde(voorziening: id, reden: form.reden), tx)
                return KaartURL.lijst
            }
        }
    }

    /// The address is shown in the answer itself, once: nothing keeps the secret.
    private func maakLink(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await een(verzoek), id = page.feit.inhoud.voorziening
        let secret = try await verzoek.web.databank.schrijf(als: verzoek.bezoek.handelende, doel: .beheer, handeling: "kaart.link") { tx in
            try KaartStore.maakLink(id, tx)
        }
        return KaartPages.een(page, geheim: secret, verzoek)
    }

    private func beslis(_ verzoek: Verzoek) async throws -> Antwoord {
        let fact: ID<Feitmerk> = try verzoek.id("feit")
        let isYes = verzoek.ingevuld["besluit"]?.first == "overnemen"
        guard isYes || verzoek.ingevuld["besluit"]?.first == "niet" else {
            throw Afwijzing.nietMogelijk("Kies of u het voorstel overneemt.")
        }
        return try await schrijf(verzoek, "kaart.voorstel-behandelen") { tx in
            try KaartStore.besluit(over: fact.raw, neemOver: isYes, tx)
            return KaartURL.lijst
        }
    }

    private func zetWijken(_ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.verwerk(Wijkeninvoer.self, opnieuw: { KaartPages.wijken($0.ingevuld, $0.fouten, verzoek) }) { form in
            try await schrijf(verzoek, "kaart.wijken") { tx in
                try KaartStore.zet(form.wijken, tx)
                return KaartURL.lijst
            }
        }
    }

    // MARK: From a table

    private func voerIn(_ verzoek: Verzoek) async throws -> Antwoord {
        guard let bytes = verzoek.bestanden["bestand"]?.inhoud, !bytes.isEmpty else {
            return KaartPages.invoer(nil, [Veldfout("bestand", "Kies een bestand.")], verzoek)
        }
        guard bytes.count <= Self.grootsteInvoer else {
            return KaartPages.invoer(
                nil, [Veldfout("bestand", "Dit bestand is groter dan 2 MB. Verdeel het over meer bestanden.")], verzoek)
        }
        let page = try await beheer(verzoek)
        let reading = Kaartcsv.lees(
            bytes, wijken: page.wijken, bekend: Set(page.feiten.map(\.inhoud.voorziening)), op: verzoek.vandaag)
        // Only looked at, or something is wrong: nothing is kept.
        guard verzoek.ingevuld["doen"]?.first == "ja", reading.bevindingen.isEmpty else { return KaartPages.invoer(reading, [], verzoek) }
        return try await schrijf(verzoek, "kaart.invoer") { tx in
            let now = Dictionary(try KaartStore.feiten(tx).map { ($0.inhoud.voorziening, $0) }, uniquingKeysWith: { $1 })
            for line in reading.goed {
                let id = line.id ?? tx.nieuwID()
                let item = try line.form.voorziening(id, page.wijken, op: line.nagekeken ?? tx.vandaag)
                guard now[id]?.inhoud != item else { continue }
                try KaartStore.legVast(item, vervangt: now[id]?.id, tx)
            }
            tx.noteer("kaart.invoer", bijzonderheden: "\(reading.goed.count) regels")
            return KaartURL.lijst
        }
    }
}

/// What the keeper of the kaart sees.
struct Kaartbeheer: Sendable {
    let feiten: [Feit<Kaartvoorziening>]
    let wijken: [Wijk]
    let voorstellen: [Feit<Kaartvoorstel>]

    var kaart: SocialeKaart { SocialeKaart(feiten.map(\.inhoud), wijken: wijken) }
    var wijkkeuzes: [Keuze] { wijken.map { Keuze($0.code, $0.naam) } }
}

struct Kaartplek: Sendable {
    let feit: Feit<Kaartvoorziening>
    let wijken: [Wijk]
    /// The fixed contact of this school or practice, for the partner itself.
    var vast: Vastelijn?
    var wijkkeuzes: [Keuze] { wijken.map { Keuze($0.code, $0.naam) } }
}
