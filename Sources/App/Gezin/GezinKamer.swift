// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import ServiceLifecycle

enum GezinKamer: Kamer {
    static var migraties: [Migratie] {
        [
            DossierStore.migratie, BeschermingStore.migratie, PersoonStore.migratie, GezinStore.migratie, DocumentStore.migratie,
            ToezichtStore.migratie, PersoonStore.soortmigratie, GezinStore.samenmigratie, MeeStore.migratie,
        ]
    }
    static var feitentabellen: [Feitentabel] { [BeschermingStore.tabel, PersoonStore.tabel, GezinStore.tabel, ToezichtStore.tabel] }
    static var projecties: [any Projectie] { [Deelnameprojectie()] }
    static var afgeleid: Set<String> {
        Set([PersoonStore.opzoektabel, GezinStore.standtabel, GezinStore.samentabel]).union(ToezichtStore.afgeleid)
    }

    static var zegeltabellen: [Zegeltabel] { DocumentStore.zegeltabellen + MeeStore.zegeltabellen }
    static var vernietiging: (any Vernietigingshaak)? { Gezinsvernietiging() }

    static func herstel(_ tx: SchrijfTx) throws {
        try PersoonStore.herbouwOpzoek(tx)
        try PersoonStore.herbouwSamen(tx)
    }

    /// What protected somebody since is gone too, and nobody would see that.
    static func naKnip(_ knip: Herstelknip, _ tx: SchrijfTx) throws -> [String] {
        let kinds = [Scherm.soort, Geheimhouding.soort, Veiligheidsvlag.soort]
        let lines = Set(knip.vervallen.filter { kinds.contains($0.soort) }.map(\.lijn))
        let files = try DossierStore.dossiers(van: lines, tx)
        guard !files.isEmpty else { return [] }
        for file in files { tx.getoond(.dossier(file)) }
        return [
            "Let op: schermen, geheimen of waarschuwingen die daarna zijn vastgelegd, zijn weg. Kijk ze na in deze dossiers, voordat iemand anders "
                + "erin werkt: " + files.map { "/dossiers/\($0.hex)" }.sorted().joined(separator: ", ")
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        GezinRoutes.add(to: routes)
        DeelnameRoutes.add(to: routes, app)
        PersoonRoutes.add(to: routes, app.naamindex)
        SamenvoegRoutes(index: app.naamindex).add(to: routes)
        BandRoutes.add(to: routes)
        ContactRoutes.add(to: routes)
        DocumentRoutes(scanner: app.config.virusscanner.map { .opdracht($0) } ?? .geen).add(to: routes)
        BeschermingRoutes.add(to: routes)
        InzageRoutes.add(to: routes)
        OverdrachtRoutes.add(to: routes)
        WaarneemRoutes.add(to: routes)
        NoodtoegangRoutes.add(to: routes)
        LeeslogRoutes.add(to: routes)
        ToezichtRoutes.add(to: routes)
        LogRoutes(index: app.naamindex).add(to: routes)
        SignaalRoutes.add(to: routes)
        SteekproefRoutes.add(to: routes)
        DatalekRoutes.add(to: routes)
        MeetoezichtRoutes.add(to: routes)
    }

    static func diensten(_ app: App) -> [any Service] {
        let wachter = Wachter(databank: app.databank, telbord: app.web.telbord)
        return [Rondedienst(naam: Wachter.naam, seconden: Wachter.seconden, logger: app.logger) { try await wachter.ronde() }]
    }
}
