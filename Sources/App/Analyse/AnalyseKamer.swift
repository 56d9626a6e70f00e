// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Opslag

enum AnalyseKamer: Kamer {
    static var migraties: [Migratie] { [AnalyseStore.migratie] }
    static var feitentabellen: [Feitentabel] { [AnalyseStore.tabel] }

    static var formulieren: [any Invoer.Type] {
        [
            Gebiedsinvoer.self, Steminvoer.self, Analyseregelinvoer.self,
            Verklaringsbegin.self, Perspectiefinvoer.self, Gebeurtenisinvoer.self, Feitkeuze.self, Factorinvoer.self, Verbandinvoer.self,
            Hypotheseinvoer.self, Argumentinvoer.self, Oordeelinvoer.self, Werktheorieinvoer.self, Theorieantwoordinvoer.self,
            Verschilinvoer.self, Nodiginvoer.self, Verklaringsslot.self, Verklaringmeegave.self, Inzetkeuzeinvoer.self,
            Instrumentinvoer.self, Consultinvoer.self, Consultantwoordinvoer.self,
            Tafelinvoer.self, Niethoorinvoer.self, Terreininvoer.self, Terreinantwoordinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        AnalyseRoutes.add(to: routes)
        StemRoutes.add(to: routes)
        AnalyseregelRoutes.add(to: routes)
        VerklarendRoutes.add(to: routes, doelen: app.doelkennis)
        NaastRoutes.add(to: routes)
        ConsultRoutes.add(to: routes)
        SamenRoutes.add(to: routes)
        TerreinRoutes.add(to: routes)
    }
}
