// SPDX-License-Identifier: EUPL-1.2
import Opslag
import ServiceLifecycle

enum DossierKamer: Kamer {
    static var migraties: [Migratie] { [StandStore.migratie, StandStore.volgermigratie] }
    static var projecties: [any Projectie] { [Standprojectie()] }
    static var afgeleid: Set<String> { ["dossier_stand"] }
    static var zegeltabellen: [Zegeltabel] { StandStore.zegeltabellen }

    static func add(to routes: Routetabel, _ app: App) {
        DossierRoutes.add(to: routes)
        WerkRoutes.add(to: routes)
    }

    static func diensten(_ app: App) -> [any Service] { [Termijnloper(databank: app.databank, logger: app.logger)] }
}
