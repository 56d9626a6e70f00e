// SPDX-License-Identifier: EUPL-1.2
import Opslag

enum InzetKamer: Kamer {
    static var migraties: [Migratie] { [InzetStore.migratie] }
    static var feitentabellen: [Feitentabel] { [InzetStore.tabel] }
    static var projecties: [any Projectie] { [Toewijzingprojectie()] }
    static var afgeleid: Set<String> { InzetStore.afgeleid }

    static func herstel(_ tx: SchrijfTx) throws { try InzetStore.slaOver(tx) }

    static func add(to routes: Routetabel, _ app: App) {
        InzetRoutes.add(to: routes)
        OrderRoutes.add(to: routes, toets: app.opdrachttoets)
    }
}
