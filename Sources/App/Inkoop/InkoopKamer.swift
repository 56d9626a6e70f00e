// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Opslag

enum InkoopKamer: Kamer {
    static var migraties: [Migratie] { [InkoopStore.migratie] }
    static var feitentabellen: [Feitentabel] { [InkoopStore.tabel] }

    static var formulieren: [any Invoer.Type] {
        [
            Aanbiederinvoer.self, Contractinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        InkoopRoutes.add(to: routes)
    }
}
