// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Opslag
import ServiceLifecycle

enum DossierKamer: Kamer {
    static var migraties: [Migratie] {
        [
            StandStore.migratie, StandStore.volgermigratie, VerzoekStore.migratie, BewaarStore.migratie, InvoerStore.migratie,
            StandStore.lijnmigratie, StandStore.gezienmigratie, StandStore.stagnatiemigratie,
            ReflectieStore.migratie, StandStore.regelmigratie,
        ]
    }
    static var feitentabellen: [Feitentabel] { [VerzoekStore.tabel, BewaarStore.tabel, ReflectieStore.tabel] }
    static var projecties: [any Projectie] { [Standprojectie()] }
    static var afgeleid: Set<String> { ["dossier_stand", "dossier_stand_regels"] }
    static var momenttabellen: [Momenttabel] { [InvoerStore.momenttabel] }
    static var zegeltabellen: [Zegeltabel] { StandStore.zegeltabellen }

    static var formulieren: [any Invoer.Type] {
        [
            Bewaartoetsinvoer.self, Verzoekinvoer.self, Verzoekbesluitinvoer.self, Toetsinvoer.self, Uitstelinvoer.self,
            Afgifteinvoer.self, Afschriftkeuzeinvoer.self, Verklaringinvoer.self, Bewaarplichtinvoer.self,
            Bewaarplichtherzieninginvoer.self, Bewaarplichteindeinvoer.self, Vernietiginvoer.self, Gemeenteinvoer.self, Meeneeminvoer.self,
            Reflectieinvoer.self, Teamsignaalinvoer.self, Signaalvervolginvoer.self,
            Redeninvoer.self, NietNuinvoer.self, Overnamekeuze.self,
        ]
    }

    static func add(to routes: Routetabel, _ app: App) {
        DossierRoutes.add(to: routes, toets: app.opdrachttoets)
        WerkRoutes.add(to: routes)
        VerdeelRoutes.add(to: routes)
        VerzoekRoutes.add(to: routes)
        VernietigRoutes(app: app).add(to: routes)
        GemeenteRoutes.add(to: routes)
        BewaarRoutes(app: app).add(to: routes)
        MeeRoutes.add(to: routes)
        ReflectieRoutes.add(to: routes)
        AanleidingRoutes.add(to: routes)
    }

    static func diensten(_ app: App) -> [any Service] {
        let loper = Termijnloper(databank: app.databank)
        // Until a round is done, a file that is opened shows today's stand all the same.
        return [
            Rondedienst(naam: "termijnloper", seconden: 600, logger: app.logger) { try await loper.ronde() },
            Rondedienst(naam: "archivaris", seconden: 15, logger: app.logger) { try await app.werkRondesAf(hoogstens: 200) },
            Rondedienst(naam: "noodblad", seconden: 900, eerstNa: 60, logger: app.logger) { try await app.nachtelijkNoodblad() },
        ]
    }
}
