// SPDX-License-Identifier: EUPL-1.2
import Opslag

enum MonitorKamer: Kamer {
    static var migraties: [Migratie] { [GegevensStore.migratie] }
    static var projecties: [any Opslag.Projectie] { [Gegevensprojectie()] }

    static func add(to routes: Routetabel, _ app: App) {
        CijferRoutes.add(to: routes)
        InvullastRoutes.add(to: routes)
    }
}
