// SPDX-License-Identifier: EUPL-1.2
import Opslag
import ServiceLifecycle

/// Messages of the chain: in, processed, answered; orders out (ontwerp §9).
enum BerichtenverkeerKamer: Kamer {
    static var migraties: [Migratie] { [BerichtStore.migratie] }
    static var feitentabellen: [Feitentabel] { [BerichtStore.tabel] }
    static var projecties: [any Projectie] { [Opdrachtprojectie()] }
    static var afgeleid: Set<String> { ["bericht_opdracht"] }

    static func herstel(_ tx: SchrijfTx) throws { try BerichtStore.slaOver(tx) }

    static func add(to routes: Routetabel, _ app: App) { BerichtenRoutes.add(to: routes, app) }

    static func diensten(_ app: App) -> [any Service] {
        app.config.isDemo ? [Postdienst(app: app), Proefdienst(app: app)] : [Postdienst(app: app)]
    }
}
