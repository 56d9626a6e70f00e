// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

enum PlanKamer: Reekskamer {
    static var migraties: [Migratie] { [PlanStore.migratie] }
    static var feitentabellen: [Feitentabel] { [PlanStore.tabel] }

    static func versies(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Schermversie] { try PlanStore.versies(dossier, tx) }

    static var formulieren: [any Invoer.Type] {
        [
            Evaluatieinvoer.self, Afsluitinvoer.self, Planinvoer.self, Groepsplaninvoer.self, Akkoordinvoer.self, Actieinvoer.self,
            Veiligheidsinvoer.self, Controleinvoer.self, Herzieninginvoer.self, Veiligheidseindeinvoer.self, Perspectiefplaninvoer.self,
            Levenslanginvoer.self, Toekomstinvoer.self, Toekomststapinvoer.self, Overgangsinvoer.self, Verlenginginvoer.self,
            Resourcegroepinvoer.self,
            Resourcegroepbijeenkomstinvoer.self,
            Regieinvoer.self, Planopschriftinvoer.self, Kindversieinvoer.self, Doelcijferinvoer.self, Helptnietinvoer.self,
            Helptnietantwoordinvoer.self,
            Uitkomstinvoer.self, Overdrachtgesprekinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        PlanRoutes.add(to: routes, kennis: app.hulpkennis)
        PlanantwoordRoutes.add(to: routes)
        VeiligheidRoutes.add(to: routes)
        PerspectiefRoutes.add(to: routes)
        ToekomstRoutes.add(to: routes)
        ResourcegroepRoutes.add(to: routes)
        VeranderdRoutes.add(to: routes)
        KindversieRoutes.add(to: routes)
        HelptnietRoutes.add(to: routes, kennis: app.hulpkennis)
        UitkomstRoutes.add(to: routes, kennis: app.hulpkennis)
        EvaluatieRoutes.add(to: routes, lopend: app.lopendWerk, kennis: app.hulpkennis)
    }
}
