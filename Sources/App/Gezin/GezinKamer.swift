// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import ServiceLifecycle

enum GezinKamer: Kamer {
    static var migraties: [Migratie] {
        [
            DossierStore.migratie, BeschermingStore.migratie, PersoonStore.migratie, GezinStore.migratie, DocumentStore.migratie,
            ToezichtStore.migratie, PersoonStore.soortmigratie, GezinStore.samenmigratie, GezinStore.agendamigratie,
            MeeStore.migratie,
        ]
    }
    static var feitentabellen: [Feitentabel] { [BeschermingStore.tabel, PersoonStore.tabel, GezinStore.tabel, ToezichtStore.tabel] }
    static var projecties: [any Projectie] { [Deelnameprojectie()] }
    static var afgeleid: Set<String> {
        Set([PersoonStore.opzoektabel, GezinStore.standtabel, GezinStore.samentabel, GezinStore.agendatabel]).union(ToezichtStore.afgeleid)
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

    static var formulieren: [any Invoer.Type] {
        [
            Bandinvoer.self, Vlaginvoer.self, Geheiminvoer.self, Scherminvoer.self, Contactinvoer.self, Documentinvoer.self,
            Deelnameinvoer.self, Gezaginvoer.self, Betrokkeninvoer.self, Eindeinvoer.self, Relatieinvoer.self, Relatieeindeinvoer.self,
            Relatietoetsinvoer.self, Noodinvoer.self, Overdrachtinvoer.self, Verdeelinvoer.self, Waarneeminvoer.self,
            Gegevensinvoer.self, Adresinvoer.self, Levensinvoer.self, Bereikinvoer.self, Samenvoeginvoer.self, Nalezinginvoer.self,
            Signaalinvoer.self, Periodeinvoer.self, Steekproefinvoer.self, Steekproefoordeelinvoer.self, Logzoekinvoer.self,
            Medewerkeradresinvoer.self, EigenGezininvoer.self, Datalekinvoer.self,
            Fotoinvoer.self, Zoektochtinvoer.self, Steuninvoer.self, Afspraakinvoer.self, Afloopinvoer.self,
            Hulptoestemminginvoer.self, Toestemmingsantwoordinvoer.self, Toestemmingsintrekkinginvoer.self, Uitzonderinginvoer.self,
            Wilsoordeelinvoer.self, Deelafspraakinvoer.self, Plichtenafweginginvoer.self, Gedeeldinvoer.self,
            Voorlichtinginvoer.self, Verwijsindexinvoer.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        GezinRoutes.add(to: routes)
        DeelnameRoutes.add(to: routes, app)
        SteunRoutes.add(to: routes)
        ToestemmingRoutes.add(to: routes)
        PersoonRoutes.add(to: routes, app.naamindex)
        SamenvoegRoutes(index: app.naamindex).add(to: routes)
        BandRoutes.add(to: routes)
        ContactRoutes.add(to: routes)
        AfspraakRoutes.add(to: routes)
        AgendaRoutes.add(to: routes)
        let scanner: Virusscanner = app.config.virusscanner.map { .opdracht($0) } ?? .geen
        DocumentRoutes(scanner: scanner).add(to: routes)
        FotoRoutes(scanner: scanner).add(to: routes)
        BeschermingRoutes.add(to: routes, ook: app.schermkennis)
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
