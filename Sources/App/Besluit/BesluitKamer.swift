// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Opslag

enum BesluitKamer: Kamer {
    static var migraties: [Migratie] { [BesluitStore.migratie, BesluitStore.kadermigratie] }
    static var feitentabellen: [Feitentabel] { [BesluitStore.tabel] }

    static var formulieren: [any Invoer.Type] {
        [
            Stapinvoer.self, Aanvraaginvoer.self, Termijninvoer.self, Besluitinvoer.self, Verzendinvoer.self,
            Besluitintrekkinginvoer.self, Sluitinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        BesluitRoutes.add(to: routes, naIntrekking: app.naIntrekking)
        AfwegingRoutes.add(to: routes)
        BriefRoutes.add(to: routes)
    }
}
