// SPDX-License-Identifier: EUPL-1.2
import Opslag

enum GezinKamer: Kamer {
    static var migraties: [Migratie] {
        [DossierStore.migratie, BeschermingStore.migratie, PersoonStore.migratie, GezinStore.migratie, DocumentStore.migratie]
    }
    static var feitentabellen: [Feitentabel] { [BeschermingStore.tabel, PersoonStore.tabel, GezinStore.tabel] }
    static var projecties: [any Projectie] { [Deelnameprojectie()] }
    static var afgeleid: Set<String> { [PersoonStore.opzoektabel, GezinStore.standtabel] }

    static var zegeltabellen: [Zegeltabel] { DocumentStore.zegeltabellen }
    static var vernietiging: (any Vernietigingshaak)? { Gezinsvernietiging() }

    static func herstel(_ tx: SchrijfTx) throws { try PersoonStore.herbouwOpzoek(tx) }

    static func add(to routes: Routetabel, _ app: App) {
        GezinRoutes.add(to: routes)
        DeelnameRoutes.add(to: routes, app)
        PersoonRoutes.add(to: routes)
        ContactRoutes.add(to: routes)
        DocumentRoutes(scanner: app.config.virusscanner.map { .opdracht($0) } ?? .geen).add(to: routes)
        BeschermingRoutes.add(to: routes)
        InzageRoutes.add(to: routes)
        OverdrachtRoutes.add(to: routes)
        VerdeelRoutes.add(to: routes)
        NoodtoegangRoutes.add(to: routes)
    }
}
