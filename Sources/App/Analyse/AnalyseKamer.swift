// SPDX-License-Identifier: EUPL-1.2
import Opslag

enum AnalyseKamer: Kamer {
    static var migraties: [Migratie] { [AnalyseStore.migratie] }
    static var feitentabellen: [Feitentabel] { [AnalyseStore.tabel] }

    static func add(to routes: Routetabel, _ app: App) {
        AnalyseRoutes.add(to: routes)
        StemRoutes.add(to: routes)
    }
}
