// SPDX-License-Identifier: EUPL-1.2
import Opslag

enum BesluitKamer: Kamer {
    static var migraties: [Migratie] { [BesluitStore.migratie, BesluitStore.kadermigratie] }
    static var feitentabellen: [Feitentabel] { [BesluitStore.tabel] }

    static func add(to routes: Routetabel, _ app: App) {
        BesluitRoutes.add(to: routes, naIntrekking: app.naIntrekking)
        AfwegingRoutes.add(to: routes)
        BriefRoutes.add(to: routes)
    }
}
