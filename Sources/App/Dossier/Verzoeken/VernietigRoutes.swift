// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A request to destroy that was granted by two people, carried out: what goes is shown first, and the certificate is kept.
struct VernietigRoutes: Sendable {
    let app: App

    func add(to routes: Routetabel) {
        let self_ = self
        routes.get("/dossiers/:id/verzoeken/:feit/vernietiging", .vernietigen) { verzoek in
            let (page, plan) = try await self_.lees(verzoek)
            return VernietigPages.vraag(page, plan, [], verzoek)
        }
        routes.post("/dossiers/:id/verzoeken/:feit/vernietiging", .vernietigen) { verzoek in try await self_.voerUit(verzoek) }
    }

    /// Only of a request of which the answer is yes and was seen by another.
    private static func toegewezen(_ dossier: ID<Dossier>, _ feit: UUIDv7, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Verzoekblad {
        let frame = try Dossierkader.lees(dossier, verzoek, alsMeelezer: true, tx)
        try frame.zicht.eis(.vernietigen)
        let page = try Verzoekblad(VerzoekStore.verzoek(feit, frame.zicht, tx), frame, verzoek.gebruiker.raw, tx)
        guard page.beeld.verzoek.verzoeksoort == .verwijdering else { throw Afwijzing.nietGevonden }
        guard page.beeld.stand == .uitvoeren, page.beeld.besluit?.inhoud.uitkomst.isToegewezen == true else {
            throw Afwijzing.nietMogelijk("Er is nog geen antwoord waar twee mensen naar keken. Daarna kan er worden vernietigd.")
        }
        try page.eisGedekt()
        return page
    }

    private func lees(_ verzoek: Verzoek) async throws -> (Verzoekblad, Vernietigingsplan) {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        let page = try await verzoek.lees(doel: .rechten, handeling: "verzoeken.inzien") { tx in
            try Self.toegewezen(id, feit.raw, verzoek, tx)
        }
        let plan = try await app.databank.voorbeeld(
            vernietiging: Set(page.beeld.teVernietigen), als: verzoek.bezoek.handelende
        ) { tx in tx.getoond(.dossier(id)) }
        return (page, plan)
    }

    /// Sent twice: it was done, and the certificate says what.
    private static func gedaan(_ feit: UUIDv7, _ verzoek: Verzoek) async throws -> String? {
        guard verzoek.bezoek.rollen.contains(.privacyOfficer) else { return nil }
        return try await verzoek.lees(doel: .rechten, handeling: "bewaren.inzien") { tx in
            try BewaarStore.verklaring(bij: feit, tx).map { _ in BewaarURL.verklaring(feit) }
        }
    }

    private func voerUit(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        if let place = try await Self.gedaan(feit.raw, verzoek) { return try await verzoek.schrijf(doel: .rechten) { _ in place } }
        let (page, plan) = try await lees(verzoek)
        return try await verzoek.verwerk(
            Vernietiginvoer.self, opnieuw: { VernietigPages.vraag(page, plan, $0.fouten, verzoek) }
        ) { _ in
            let answer = page.beeld.teVernietigen
            let done = try await app.databank.vernietig(
                Set(answer), als: verzoek.bezoek.handelende, grond: Vernietigingsgrond.verzoek.rawValue,
                keur: { tx in
                    tx.getoond(.dossier(id))
                    // Asked again in the commit itself: the answer may have been taken back, or a case have begun.
                    let now = try Self.toegewezen(id, feit.raw, verzoek, tx)
                    guard now.beeld.besluit?.id == page.beeld.besluit?.id else {
                        throw Afwijzing.nietMogelijk("Het antwoord is intussen veranderd. Kijk opnieuw wat er weggaat.")
                    }
                },
                erbij: { done, tx in
                    try VerzoekStore.sluitVernietigd(
                        page.beeld, aan: page.beeld.vrager(page.kader.gezin), done, page.kader.zicht, tx)
                    try BewaarStore.verklaar(
                        .bij(feit.raw, .verzoek, id, done, rollen: ["wie beoordeelde", "wie toetste"], tx), tx)
                })
            app.naamindex.vergeet(Set(done.lijnen.map { ID($0.raw) }))
            let place = BewaarURL.verklaring(feit.raw)
            return try await verzoek.schrijf(doel: .rechten) { _ in place }
        }
    }
}

enum VernietigPages {
    /// What goes, before it goes.
    static func vraag(_ blad: Verzoekblad, _ plan: Vernietigingsplan, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let gone = blad.lijnen.filter { plan.lijnen.contains($0.id) }, stays = blad.lijnen.count - gone.count
        let rows = gone.map { line -> [HTML] in
            [HTML(line.jeugdige.map { blad.kader.gezin.naam($0) } ?? "het gezin"), HTML(line.bewaarklasse.label)]
        }
        return verzoek.dossierpagina(
            "Vernietigen", blad.kader, blad: .verzoeken, fouten: fouten,
            """
            \(HTML.melding(.gevaar, "<p>Dit kan niet terug. De sleutels gaan weg. Een reservekopie van de sleutels bestaat nog hoogstens 30 dagen; daarna kan niemand dit nog lezen.</p>"))
            <p>Druk eerst het \(HTML.link("antwoord", naar: VerzoekURL.antwoord(blad.kader.id, blad.beeld.id))) af: daarna is er soms geen dossier meer \
            om het uit te maken. Na het vernietigen komt u bij de verklaring; geef of stuur die ook.</p>
            \(Tabel("Dit gaat weg", kolommen: ["Van", "Wat"], rijen: rows, leeg: "Er is niets meer om te vernietigen.").html)
            <p>Samen \(Woorden.aantal(plan.feiten, "regel", "regels")). Daarbij \
            \(Woorden.aantal(plan.lijnen.count - gone.count, "sleutel", "sleutels")) van personen, berichten en concepten die nergens anders \
            meer bij horen. \(stays == 0 ? "Van dit dossier blijft niets over." : "Wat van de anderen in het gezin is of nog bewaard moet worden, blijft.")</p>
            \(verzoek.formulier(VerzoekURL.vernietiging(blad.kader.id, blad.beeld.id), knop: "Voorgoed vernietigen", gevaar: true, terug: VerzoekURL.verzoek(blad.kader.id, blad.beeld.id)) {
                Formulieropmaak.velden(Vernietiginvoer.velden, fouten: fouten)
            })
            """)
    }
}
