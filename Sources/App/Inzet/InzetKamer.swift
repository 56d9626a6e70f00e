// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Opslag

enum InzetKamer: Kamer {
    static var migraties: [Migratie] { [InzetStore.migratie] }
    static var feitentabellen: [Feitentabel] { [InzetStore.tabel] }
    static var projecties: [any Projectie] { [Toewijzingprojectie()] }
    static var afgeleid: Set<String> { InzetStore.afgeleid }

    static func herstel(_ tx: SchrijfTx) throws { try InzetStore.slaOver(tx) }

    static var formulieren: [any Invoer.Type] {
        [
            Bestelinvoer.self, Verstrekkinginvoer.self, Startinvoer.self, Stopinvoer.self, Basishulpinvoer.self,
            Basishulpeindeinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        InzetRoutes.add(to: routes)
        OrderRoutes.add(to: routes, toets: app.opdrachttoets)
    }
}
