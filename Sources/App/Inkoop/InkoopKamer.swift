// SPDX-License-Identifier: EUPL-1.2
import Opslag

enum InkoopKamer: Kamer {
    static var migraties: [Migratie] { [InkoopStore.migratie] }
    static var feitentabellen: [Feitentabel] { [InkoopStore.tabel] }

    static func add(to routes: Routetabel, _ app: App) {
        InkoopRoutes.add(to: routes)
    }
}
