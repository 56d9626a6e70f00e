// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Opslag
import ServiceLifecycle

/// Messages of the chain: in, processed, answered; orders out (ontwerp §9).
enum BerichtenverkeerKamer: Kamer {
    static var migraties: [Migratie] { [BerichtStore.migratie, BerichtStore.kindmigratie, BerichtStore.postmigratie] }
    static var feitentabellen: [Feitentabel] { [BerichtStore.tabel] }
    static var projecties: [any Projectie] { [Opdrachtprojectie()] }
    static var afgeleid: Set<String> { ["bericht_opdracht", "bericht_baan", "bericht_verzoek"] }
    static var zegeltabellen: [Zegeltabel] { BerichtStore.zegeltabellen }
    static var vernietiging: (any Vernietigingshaak)? { Berichtvernietiging() }

    static func herstel(_ tx: SchrijfTx) throws {
        try BerichtStore.slaOver(tx)
        try Wachtrij.herbouw(tx)
        try Wachtrij.herbouwVerzoeken(tx)
    }

    static func naKnip(_ knip: Herstelknip, _ tx: SchrijfTx) throws -> [String] { try BerichtStore.naKnip(tot: knip.tot, tx) }

    static var formulieren: [any Invoer.Type] {
        [
            Terzijdeform.self, Verzoekform.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        BerichtcijferRoutes.add(to: routes)
        BerichtenRoutes.add(to: routes, app)
    }

    static func diensten(_ app: App) -> [any Service] {
        let door: [any Service] = app.config.post.ontvangstpoort == nil ? [] : [Postdeur(app: app)]
        let others: [any Service] = app.config.isDemo && app.config.post.metProefaanbieder ? [Proefdienst(app: app)] : []
        return [Postdienst(app: app)] + others + door
    }
}
