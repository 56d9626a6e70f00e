// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Opnieuw gekeken: dit dossier moet bewaard blijven (AVG 5 lid 1 onder e; AVG 17 lid 3 onder e)")
struct BewaarplichtwerkTests {
    private static func begin(_ app: Proefapp) async throws -> (gezin: DeWit, pad: String) {
        let family = try await app.deWit()
        try await app.maakContact(family.dossier, .amina)
        let form = ["reden": "bezwaar", "toelichting": "Zaak 12"].en(.datum("herzienOp", app.vandaag.plus(maanden: 6)))
        #expect(try await app.als(.amina).post(VerzoekURL.bewaarplichten(family.dossier), form).naar != nil)
        let duty = try await app.lees { tx in try #require(try BeschermingStore.bewaarplichten(family.dossier, tx).first) }
        return (family, VerzoekURL.herzieningBewaarplicht(family.dossier, duty.id))
    }

    @Test("De taak is te doen: reden en nieuwe dag, als feit, te zien in het dossier, de tijdlijn, het afschrift en het voorbeeld")
    func blijft() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            app.klok.vooruit(dagen: 184)
            let amina = app.als(.amina)
            #expect(try await amina.get("/werkvoorraad").bevat(Taaksoort.bewaarplicht.label))
            #expect(try await amina.get(GezinURL.dossier(family.dossier)).bevat(path), "de taak wijst de weg")
            let page = try await amina.get(path)
            #expect(page.bevat("Zaak 12") && page.bevat("Vraag de privacy officer het te beëindigen"))
            let seen = try #require(page.waarde("_laatste"))
            let empty = try await amina.post(path, ["_laatste": seen])
            #expect(empty.status == 422 && empty.bevat("Waarom blijft dit dossier bewaard?"))
            let far = ["reden": "Hoger beroep.", "_laatste": seen].en(.datum("herzienOp", app.vandaag.plus(jaren: 3)))
            let refused = try await amina.post(path, far)
            #expect(refused.status == 422 && refused.bevat("binnen 2 jaar") && refused.bevat("Hoger beroep."))
            let good = far.en(.datum("herzienOp", app.vandaag.plus(jaren: 1)))
            #expect(try await amina.post(path, good).naar == VerzoekURL.lijst(family.dossier))
            // Somebody who still had the old page hears it, and loses nothing.
            let late = try await app.als(.joost).post(path, good.en(["reden": "Ik keek ook."]))
            #expect(late.status == 422 && late.bevat("intussen ook") && late.bevat("Ik keek ook.") && late.bevat("Hoger beroep."))
            let list = try await amina.get(VerzoekURL.lijst(family.dossier))
            #expect(list.bevat("Bekeken op") && list.bevat("Hoger beroep."))
            #expect(try await amina.get(GezinURL.dossier(family.dossier)).bevat("Opnieuw bekeken: dossier blijft bewaard"))
            let row = try await app.lees { tx in try StandStore.alle(tx).first { $0.dossier == family.dossier } }
            #expect(row?.eerste?.uiterlijk != app.vandaag.plus(dagen: -3))
            let lines = try await app.lees(doel: .toezicht) { tx in try tx.regels(over: .dossier(family.dossier)) }
            #expect(lines.contains { $0.handeling == "bewaarplicht.herzien" && $0.wie == Cast.amina.gebruiker.raw })
        }
    }

    @Test("Wie bewaart zonder dossiers te zien, ziet dagen en codes en geen woorden; wie te laat is valt op")
    func bewaren() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            let seen = try #require(try await app.als(.amina).get(path).waarde("_laatste"))
            let form = ["reden": "Hoger beroep.", "_laatste": seen].en(.datum("herzienOp", app.vandaag.plus(jaren: 1)))
            #expect(try await app.als(.amina).post(path, form).status == 303)
            app.klok.vooruit(dagen: 21 * 366)
            _ = try await app.deWit(team: Cast.zuid, als: .bram)
            let wim = app.als(.wim)
            let begin = try await wim.get(BewaarURL.begin)
            #expect(begin.bevat(family.dossier.kenmerk) && begin.bevat("te laat") && begin.bevat("Opnieuw bekeken"))
            let text = try await app.app.bewaren(.voorbeeld(door: VernietigingTests.aanwezig(app, .wim), vastleggen: false))
            #expect(text.contains("\(family.dossier.kenmerk): bezwaar of beroep, bekijken op 2027-03-02 (te laat)"))
            for page in [begin.tekst, text] {
                #expect(!page.contains("Hoger beroep") && !page.contains("Zaak 12") && !page.contains("Noor"))
            }
            // To look again is no change of the file: its term goes on as it did.
            let over = try await app.lees { tx in
                try Bewaarscan(regels: Bewaarregels(Instellingen([], op: tx.vandaag)), peildatum: tx.vandaag).lijnen(family.dossier, tx)
            }
            #expect(over.count >= 3)
        }
    }

    @Test("Een ander team ziet niets, en wie meedenkt zonder dat blad ook niet", arguments: [Cast.bram, .thomas, .wim])
    func afwezig(wie: Cast) async throws {
        try await withApp { app in
            let (_, path) = try await Self.begin(app)
            let page = try await app.als(wie).get(path)
            #expect(page.status == 404 && !page.bevat("Zaak 12"))
            #expect(try await app.als(wie).post(path, ["reden": "x"]).status == 404)
        }
    }
}
