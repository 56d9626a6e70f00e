// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Kind niet gezien, op de bladzijden")
struct GezienTests {
    private func noteer(_ app: Proefapp, _ family: DeWit, als wie: Cast, gezien: [ID<Persoon>], soort: Contactsoort = .huisbezoek)
        async throws
    {
        try await app.schrijf(als: wie) { tx in
            let note = Contactnotitie(
                contactsoort: soort, datum: tx.vandaag, over: [family.noor, family.sem], gezien: gezien, gezegd: "Gezien.")
            try GezinStore.noteer(note, Zicht.geheel(family.dossier, tx), tx)
        }
    }

    @Test(
        "Na zes weken staat het op het overzicht, in de eigen lijst en in die van het team, geteld; wie een collega zag, telt",
        arguments: SamenvoegomkeerTests.motoren)
    func signaal(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit()
            try await app.vraag(family, op: app.vandaag)
            let overview = GezinURL.dossier(family.dossier)
            app.klok.vooruit(dagen: 42)
            #expect(try await !app.als(.amina).get(overview).bevat("nog niet gezien"))
            #expect(try await app.als(.petra).get("/team").bevat("Kind niet gezien (0)"))
            app.klok.vooruit(dagen: 1)
            let page = try await app.als(.amina).get(overview)
            #expect(page.bevat("<b>Noor</b> is nog niet gezien sinds het begin") && page.bevat("<b>Sem</b> is nog niet gezien"))
            #expect(page.bevat("minstens eens in de 6 weken"))
            for (who, path) in [(Cast.amina, "/werkvoorraad"), (.petra, "/team")] {
                let list = try await app.als(who).get(path)
                #expect(list.bevat("Kind niet gezien (1)") && list.bevat("kind niet gezien sinds 2 maart 2026"), "\(path)")
                #expect(
                    list.bevat("een kind te lang niet gezien") && !list.bevat(">Noor<") && !list.bevat("Sem"), "een lijst noemt geen kind")
                #expect(try await app.als(who).get(path + "?welke=niet-gezien").bevat(family.dossier.hex))
            }
            try await noteer(app, family, als: .joost, gezien: [family.noor, family.sem])
            #expect(try await !app.als(.amina).get(overview).bevat("niet gezien sinds"))
            #expect(try await app.als(.petra).get("/team").bevat("Kind niet gezien (0)"))
            #expect(try await !app.als(.petra).get("/team?welke=niet-gezien").bevat(family.dossier.hex))
        }
    }

    @Test("Een kind dat niet is gezien blijft staan, ook als de ander wel is gezien of er alleen is gebeld")
    func eenKind() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.vraag(family, op: app.vandaag)
            app.klok.vooruit(dagen: 43)
            try await noteer(app, family, als: .joost, gezien: [family.noor])
            try await noteer(app, family, als: .joost, gezien: [family.sem], soort: .beeldbellen)
            let page = try await app.als(.amina).get(GezinURL.dossier(family.dossier))
            #expect(page.bevat("<b>Sem</b> is nog niet gezien") && !page.bevat("<b>Noor</b> is"))
            #expect(try await app.als(.petra).get("/team").bevat("Kind niet gezien (1)"))
        }
    }

    @Test("Het aantal weken is een instelling met een datum; wie betaalt en een ander team zien het signaal niet")
    func instelling() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.vraag(family, op: app.vandaag)
            app.klok.vooruit(dagen: 20)
            try await app.databank.schrijf(als: .systeem("proef"), doel: .beheer) { tx in
                try InstellingStore.legVast(
                    Instelling(sleutel: .kindGezienWeken, waarde: "2", van: tx.vandaag.plus(dagen: 1), grond: "Besluit 12"), tx)
            }
            let overview = GezinURL.dossier(family.dossier)
            #expect(try await !app.als(.amina).get(overview).bevat("nog niet gezien"))
            app.klok.vooruit(dagen: 1)
            #expect(try await app.als(.amina).get(overview).bevat("minstens eens in de 2 weken"))
            #expect(try await app.als(.petra).get("/team").bevat("Kind niet gezien (1)"))
            for (path, phrase) in [(overview, "Gezin De Wit"), ("/werkvoorraad", "<h1")] {
                let page = try await app.als(.ravi).get(path)
                #expect(page.status == 200 && page.bevat(phrase) && !page.bevat("niet gezien"), "\(path): \(page.status)")
            }
            let bram = try await app.als(.bram).get("/team?welke=niet-gezien")
            #expect(bram.bevat("Kind niet gezien (0)") && !bram.bevat("Wit"))
            #expect(Instellingssleutel.kindGezienWeken.fout("27") != nil && Instellingssleutel.kindGezienWeken.fout("26") == nil)
        }
    }
}
