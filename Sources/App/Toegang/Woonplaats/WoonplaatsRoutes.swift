// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum WoonplaatsURL {
    static func blad(_ id: ID<Dossier>) -> String { GezinURL.dossier(id) + "/woonplaats" }
    static func bepaal(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { blad(id) + "/" + kind.hex }
    static func verhuizing(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { bepaal(id, kind) + "/verhuizing" }
    static func weg(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { GezinURL.dossier(id) + "/verhuizingen/\(feit.hex)/intrekken" }
    static func overdracht(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { GezinURL.dossier(id) + "/andere-gemeente/" + kind.hex }
    static func overgedragen(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { GezinURL.dossier(id) + "/overgedragen/\(feit.hex)" }
    static func pakket(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { overgedragen(id, feit) + "/pakket" }
}

/// Which gemeente is responsible, and what moving means for help (Jeugdwet 1.1 and 2.7a).
enum WoonplaatsRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/woonplaats", .lezen(.hulpvraag)) { verzoek in
            let id: ID<Dossier> = try verzoek.id(), config = verzoek.web.config
            let page = try await verzoek.lees(doel: verzoek.leesdoel(id), handeling: "woonplaats.inzien") { tx in
                try Woonplaatsblad(Dossierkader.lees(id, verzoek, tx), config, tx)
            }
            return WoonplaatsPages.blad(page, verzoek)
        }
        routes.get("/dossiers/:id/woonplaats/:persoon", .wijzigen(.hulpvraag)) { verzoek in
            let (page, child) = try await kind(verzoek)
            let last = page.bepalingen(van: child.id).first.map { Woonplaatsinvoer($0.inhoud).ingevuld }
            return WoonplaatsPages.bepaal(page, child, verzoek).toon(
                verzoek, page.kader, Formulierbegin(ingevuld: last ?? page.voorstel(child), bewaard: nil))
        }
        routes.post("/dossiers/:id/woonplaats/:persoon", .wijzigen(.hulpvraag)) { verzoek in try await legVast(verzoek) }
        routes.get("/dossiers/:id/woonplaats/:persoon/verhuizing", .wijzigen(.hulpvraag)) { verzoek in
            let (page, child) = try await kind(verzoek)
            return WoonplaatsPages.verhuizing(page, child).toon(verzoek, page.kader, Formulierbegin(ingevuld: [:], bewaard: nil))
        }
        routes.post("/dossiers/:id/woonplaats/:persoon/verhuizing", .wijzigen(.hulpvraag)) { verzoek in try await verhuis(verzoek) }
        routes.post("/dossiers/:id/verhuizingen/:feit/intrekken", .wijzigen(.hulpvraag)) { verzoek in try await trekIn(verzoek) }
    }

    private static func kind(_ verzoek: Verzoek) async throws -> (Woonplaatsblad, Persoonskaart) {
        let id: ID<Dossier> = try verzoek.id(), child: ID<Persoon> = try verzoek.id("persoon")
        let config = verzoek.web.config
        let page = try await verzoek.lees { tx in
            try Woonplaatsblad(Dossierkader.lees(id, verzoek, voor: .wijzigen, tx), config, tx)
        }
        guard let card = page.kader.gezin.jeugdigen.first(where: { $0.id == child }) else { throw Afwijzing.nietGevonden }
        return (page, card)
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, child) = try await kind(verzoek)
        let form = WoonplaatsPages.bepaal(page, child, verzoek)
        return try await verzoek.verwerk(
            Woonplaatsinvoer.self, keuzes: form.keuzes, opnieuw: { form.opnieuw(verzoek, page.kader, $0) }
        ) { read in
            try await verzoek.schrijf(handeling: "woonplaats.bepalen") { tx in
                let now = try Dossierkader.lees(page.kader.id, verzoek, voor: .wijzigen, tx)
                try now.zicht.eisVast()
                try ToegangStore.legVast(read.bepaling(van: child.id, page.gemeenten, op: tx.vandaag), now.zicht, tx)
                return WoonplaatsURL.blad(now.id)
            }
        }
    }

    private static func verhuis(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, child) = try await kind(verzoek)
        let form = WoonplaatsPages.verhuizing(page, child)
        return try await verzoek.verwerk(
            Verhuisinvoer.self, keuzes: form.keuzes, opnieuw: { form.opnieuw(verzoek, page.kader, $0) }
        ) { read in
            try await verzoek.schrijf(handeling: "verhuizing.vastleggen") { tx in
                let now = try Dossierkader.lees(page.kader.id, verzoek, voor: .wijzigen, tx)
                try now.zicht.eisVast()
                try ToegangStore.legVast(read.verhuizing(van: child.id, page.gemeenten, op: tx.vandaag), now.zicht, tx)
                return WoonplaatsURL.blad(now.id)
            }
        }
    }

    private static func trekIn(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.schrijf(handeling: "verhuizing.intrekken") { tx in
            let now = try Dossierkader.lees(id, verzoek, voor: .wijzigen, tx)
            try now.zicht.eisVast()
            let facts = try now.zicht.feiten(in: ToegangStore.tabel, tx).geldend(Verhuizing.self)
            guard let fact = facts.first(where: { $0.id == feit.raw }) else { throw Afwijzing.nietGevonden }
            try ToegangStore.trekIn(fact, tx)
            return WoonplaatsURL.blad(id)
        }
    }
}
