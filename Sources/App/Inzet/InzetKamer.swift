// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Opslag

enum InzetKamer: Kamer {
    static var migraties: [Migratie] { [InzetStore.migratie, GroepsaanbodStore.migratie] }
    static var feitentabellen: [Feitentabel] { [InzetStore.tabel, GroepsaanbodStore.tabel] }
    static var projecties: [any Projectie] { [Toewijzingprojectie(), Groepsprojectie()] }
    static var afgeleid: Set<String> { InzetStore.afgeleid.union(GroepsaanbodStore.afgeleid) }

    static func herstel(_ tx: SchrijfTx) throws { try InzetStore.slaOver(tx) }

    static var formulieren: [any Invoer.Type] {
        [
            Bestelinvoer.self, Verstrekkinginvoer.self, Startinvoer.self, Stopinvoer.self, Basishulpinvoer.self,
            Basishulpeindeinvoer.self, Groepsaanbodinvoer.self, Groepseindeinvoer.self, Groepsdeelnameinvoer.self,
            Groepsdeelnameeindeinvoer.self, Lichtinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        InzetRoutes.add(to: routes)
        LichtInzetRoutes.add(to: routes)
        GroepsaanbodRoutes.add(to: routes)
        OrderRoutes.add(to: routes, toets: app.opdrachttoets)
    }
}
