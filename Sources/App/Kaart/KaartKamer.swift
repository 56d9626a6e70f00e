// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Kern
import Opmaak
import Opslag

/// The sociale kaart and the pages that anybody may read without an account. Holds nothing about a person.
enum KaartKamer: Kamer {
    static var migraties: [Migratie] { [KaartStore.migratie] }
    static var feitentabellen: [Feitentabel] { [KaartStore.tabel] }

    static var formulieren: [any Invoer.Type] {
        [
            Kaartinvoer.self, Kaarteindeinvoer.self, Partnerinvoer.self, Wijkeninvoer.self, Kaarttabelinvoer.self,
            Vindplaatsinvoer.self, Plusinvoer.self, Vastcontactinvoer.self, Vindplaatspersooninvoer.self, Vindplaatseindeinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        let bord = Kaartbord(databank: app.databank)
        OpenbaarRoutes(bord: bord).add(to: routes)
        PartnerRoutes(bord: bord).add(to: routes)
        KaartRoutes(bord: bord).add(to: routes)
        VindplaatsRoutes.add(to: routes)
        PlusRoutes(bord: bord).add(to: routes)
    }
}
