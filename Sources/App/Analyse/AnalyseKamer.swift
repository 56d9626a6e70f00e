// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Opslag

enum AnalyseKamer: Kamer {
    static var migraties: [Migratie] { [AnalyseStore.migratie] }
    static var feitentabellen: [Feitentabel] { [AnalyseStore.tabel] }

    static var formulieren: [any Invoer.Type] {
        [
            Gebiedsinvoer.self, Steminvoer.self, Tafelinvoer.self, Niethoorinvoer.self, Terreininvoer.self, Terreinantwoordinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        AnalyseRoutes.add(to: routes)
        StemRoutes.add(to: routes)
        SamenRoutes.add(to: routes)
        TerreinRoutes.add(to: routes)
    }
}
