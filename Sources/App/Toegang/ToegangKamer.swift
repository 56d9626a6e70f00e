// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import ServiceLifecycle

/// Search before create, questions, triage, and contacts for which no file is made.
enum ToegangKamer: Kamer {
    static var migraties: [Migratie] {
        [ToegangStore.migratie, ZoekStore.migratie, BinnenkomstStore.migratie, VindplaatsStore.migratie]
    }
    static var feitentabellen: [Feitentabel] { [ToegangStore.tabel, BinnenkomstStore.tabel, VindplaatsStore.tabel] }
    static var zegeltabellen: [Zegeltabel] { ZoekStore.zegeltabellen }

    static var formulieren: [any Invoer.Type] {
        [
            Inwonervraag.self, Beroepsvraag.self, Codevraag.self, Afrondinginvoer.self, NieuwDossierInvoer.self, Hulpvraaginvoer.self,
            Triageinvoer.self, Intrekkinginvoer.self, ZonderDossierInvoer.self, Zoekinvoer.self, Woonplaatsinvoer.self, Verhuisinvoer.self,
            Partnervraaginvoer.self, Partnercode.self, Partnerantwoordinvoer.self, Partnerverteld.self,
            Oppakinvoer.self, Overneeminvoer.self, Crisisinvoer.self, Meegeefinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        ZoekRoutes(index: app.naamindex).add(to: routes)
        HulpvraagRoutes.add(to: routes, besloten: app.besluitkennis, wijken: app.wijkkennis)
        TriageRoutes.add(to: routes)
        CrisisRoutes.add(to: routes)
        MeegeefRoutes.add(to: routes)
        ZonderDossierRoutes.add(to: routes)
        DeurRoutes(rem: Deurrem()).add(to: routes)
        AntwoordDeur(rem: Deurrem()).add(to: routes)
        PartnervraagRoutes.add(to: routes)
        BinnenkomstRoutes.add(to: routes, wijken: app.wijkkennis)
        WoonplaatsRoutes.add(to: routes)
    }

    /// The number beside the menu is in memory only: after a start it is counted, and then with each arrival.
    static func diensten(_ app: App) -> [any Service] {
        [Rondedienst(naam: "deur", seconden: 24 * 3_600, logger: app.logger) { try await Binnenkomstteller.telOpnieuw(app.web) }]
    }
}

/// The names of the wijken of the gemeente. Known by the room of the kaart, which comes later: wired in `App`.
typealias Wijkkennis = @Sendable (LeesTx) throws -> [String]

/// Was there a decision on the aanvraag received with a question? Known by the room of decisions, which comes later: wired in `App`.
typealias Besluitkennis = @Sendable (Zicht, LeesTx) throws -> @Sendable (Hulpvraag) -> Bool

enum ToegangURL {
    static let zoeken = "/zoeken"
    static let nieuw = "/hulpvragen/nieuw"
    static let contact = "/contacten-zonder-dossier/nieuw"
    static let contacten = "/contacten-zonder-dossier"
    static func zoekopdracht(_ id: ID<Zoekopdracht>) -> String { "/zoeken/\(id.hex)" }
    static func nieuwDossier(_ id: ID<Zoekopdracht>) -> String { "/zoeken/\(id.hex)/dossier" }
    static func noodtoegang(_ id: ID<Zoekopdracht>, _ kenmerk: String) -> String { "/zoeken/\(id.hex)/noodtoegang/\(kenmerk)" }
    static func hulpvragen(_ dossier: ID<Dossier>) -> String { Dossierblad.hulpvragen.pad(dossier) }
    static func nieuw(_ dossier: ID<Dossier>) -> String { hulpvragen(dossier) + "/nieuw" }
    static func triage(_ dossier: ID<Dossier>, _ vraag: UUIDv7) -> String { "\(hulpvragen(dossier))/\(vraag.hex)/triage" }
    static func crisis(_ dossier: ID<Dossier>, _ vraag: UUIDv7) -> String { "\(hulpvragen(dossier))/\(vraag.hex)/crisis" }
    static func meegeven(_ dossier: ID<Dossier>, _ vraag: UUIDv7) -> String { "\(hulpvragen(dossier))/\(vraag.hex)/meegeven" }
    static func crisisWeg(_ dossier: ID<Dossier>, _ vraag: UUIDv7) -> String { crisis(dossier, vraag) + "/weg" }
    static func meegevenWeg(_ dossier: ID<Dossier>, _ vraag: UUIDv7) -> String { meegeven(dossier, vraag) + "/weg" }
    static func ontvangst(_ dossier: ID<Dossier>, _ vraag: UUIDv7) -> String { meegeven(dossier, vraag) + "/ontvangst" }
    static func wijzig(_ dossier: ID<Dossier>, _ vraag: UUIDv7) -> String { "\(hulpvragen(dossier))/\(vraag.hex)/wijzigen" }
    static func intrekking(_ dossier: ID<Dossier>, _ vraag: UUIDv7) -> String { "\(hulpvragen(dossier))/\(vraag.hex)/intrekking" }
}
