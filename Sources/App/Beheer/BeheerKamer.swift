// SPDX-License-Identifier: EUPL-1.2
import Opslag

enum BeheerKamer: Kamer {
    static var migraties: [Migratie] {
        [
            BeheerStore.migratie, RelatieStore.migratie, AanmeldStore.migratie, HerstelStore.migratie, AanmeldStore.verzegelmigratie,
            RelatieStore.overdrachtmigratie,
        ]
    }
    static var feitentabellen: [Feitentabel] { [BeheerStore.tabel, RelatieStore.tabel] }
    static var projecties: [any Projectie] { [Relatieprojectie(), Overdrachtprojectie()] }
    static var afgeleid: Set<String> { RelatieStore.afgeleid.union(AanmeldStore.afgeleid) }
    static var zegeltabellen: [Zegeltabel] { AanmeldStore.zegeltabellen + HerstelStore.zegeltabellen }

    static func herstel(_ tx: SchrijfTx) throws { try AanmeldStore.herbouwOpzoek(tx) }

    static func add(to routes: Routetabel, _ app: App) {
        AanmeldRoutes.add(to: routes)
        Herstelmelding.add(to: routes)
        AccountRoutes.add(to: routes)
        GebruikerRoutes.add(to: routes)
        HerstelRoutes.add(to: routes)
        InstellingRoutes.add(to: routes)
    }
}
