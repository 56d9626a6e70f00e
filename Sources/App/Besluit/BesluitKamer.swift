// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Opslag
import ServiceLifecycle

enum BesluitKamer: Kamer {
    static var migraties: [Migratie] {
        [
            BesluitStore.migratie, BesluitStore.kadermigratie, BesluitStore.voorstelmigratie, AfbakeningStore.migratie,
            BrievenrondeStore.migratie,
        ]
    }
    static var feitentabellen: [Feitentabel] { [BesluitStore.tabel] }

    static var projecties: [any Projectie] { [Voorstelprojectie(), Afbakeningprojectie()] }
    static var afgeleid: Set<String> { BesluitStore.afgeleid.union(AfbakeningStore.afgeleid).union(BrievenrondeStore.tabellen) }
    static var zegeltabellen: [Zegeltabel] { BrievenrondeStore.zegeltabellen }
    static var vernietiging: (any Vernietigingshaak)? { Besluitvernietiging() }

    static var formulieren: [any Invoer.Type] {
        [
            Stapinvoer.self, Aanvraaginvoer.self, Termijninvoer.self, Besluitinvoer.self, Verzendinvoer.self,
            Besluitintrekkinginvoer.self, Besluitwijzigingsinvoer.self, Sluitinvoer.self, Buitenbehandelinginvoer.self,
            Teruggaafinvoer.self, Briefcodeinvoer.self,
            Brievenkeuze.self, Brievenverzending.self,
        ] + nabesluitformulieren
    }

    static func add(to routes: Routetabel, _ app: App) {
        BesluitRoutes.add(to: routes, naIntrekking: app.naIntrekking, lichtkennis: app.lichtkennis)
        BuitenbehandelingPages.add(to: routes)
        AfwegingRoutes.add(to: routes, vrijehulp: app.vrijehulp)
        let pdfmaker = app.config.pdfmaker.flatMap { Pdfmaker.warm(python: $0) }
        BriefRoutes.add(to: routes, pdfmaker)
        BrieflinkRoutes.add(to: routes)
        Briefdeur().add(to: routes)
        BrievenbakRoutes(pdfmaker: pdfmaker, naVerandering: app.naVerandering).add(to: routes)
        addNabesluit(to: routes, app)
        AfbakeningRoutes.add(to: routes)
        VerloopRoutes.add(to: routes, pdfmaker, naVerandering: app.naVerandering)
        VoorstelRoutes.add(to: routes)
        LichtRoutes.add(to: routes)
        LezingRoutes.add(to: routes)
    }

    /// What a round of letters holds goes when nobody came back to it.
    static func diensten(_ app: App) -> [any Service] {
        let databank = app.databank
        return [
            Rondedienst(naam: "brievenruimer", seconden: 3_600, logger: app.logger) {
                let old = try await databank.lees(als: .systeem("brievenruimer"), doel: .beheer) { tx in try BrievenrondeStore.verlopen(tx)
                }
                guard !old.isEmpty else { return }
                try await databank.schrijf(als: .systeem("brievenruimer"), doel: .beheer, handeling: "brieven.weggooien") { tx in
                    try BrievenrondeStore.ruimVerlopen(tx)
                }
            }
        ]
    }
}
