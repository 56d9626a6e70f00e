// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Perspectiefplan, toekomstplan en resourcegroep: van één kind, in versies")
struct BijplanbladTests {
    private static func dag(_ veld: String, _ dag: Datum) -> Ingevuld { [String: String].datum(veld, dag).mapValues { [$0] } }

    private static func feiten(_ app: Proefapp, _ id: ID<Dossier>) async throws -> Bijplanfeiten {
        let visit = app.bezoek(.amina)
        return try await app.lees { tx in try BijplanStore.feiten(Zicht.op(id, visit, tx), tx) }
    }

    @Test(
        "Een vaststelling, een perspectiefplan dat meegroeit, en een pgb met reden (Jeugdwet 8.1.1)",
        arguments: VeiligheidsplanbladTests.motoren)
    func perspectief(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), amina = app.als(.amina), path = BijplanURL.perspectief(family.dossier, family.sem)
            #expect(try await amina.get(path).bevat("nog niet vastgesteld"))
            #expect(
                try await amina.vulIn(BijplanURL.levenslang(family.dossier, family.sem)) { _ in
                    ["uitkomst": ["ja"], "door": ["dokter Van Dam, kinderarts"], "waarop": ["Brief van de kinderarts."]]
                } != nil)
            #expect(try await amina.get(path).bevat("Levenslang en levensbreed"))
            let refused = try await amina.post(
                BijplanURL.wijzigen(path), Self.dag("herzienOp", app.vandaag.plus(jaren: 1)).merging(["keuze": ["pgb"]]) { $1 })
            #expect(refused.status == 422 && refused.bevat("wat het kind en de ouders nu wensen") && refused.bevat("waarom een pgb past"))
            let gedaan1 = try await amina.vulIn(BijplanURL.wijzigen(path)) { form in
                #expect(form.velden["herzienOp.jaar"] == ["2027"])
                return ["fase-4-12-wens": ["Zelf naar de bakker."], "fase-12-16-wens": ["Vrienden in de buurt."], "keuze": ["zin"]]
            }
            #expect(gedaan1 == path + "?bewaard=plan")
            app.klok.vooruit(seconden: 60)
            let gedaan2 = try await amina.vulIn(BijplanURL.wijzigen(path)) { form in
                #expect(form.velden["fase-4-12-wens"] == ["Zelf naar de bakker."], "de volgende versie begint met de vorige")
                return ["fase-4-12-helpt": ["Elke keer dezelfde weg."]]
            }
            #expect(gedaan2 != nil)
            let versions = try await Self.feiten(app, family.dossier).perspectief(family.sem)
            #expect(versions.map(\.inhoud.nummer) == [2, 1] && versions[0].jeugdige == family.sem)
            let page = try await amina.get(path)
            #expect(page.bevat("Zelf naar de bakker.") && page.bevat("Elke keer dezelfde weg.") && page.bevat("Hulp in natura"))
            #expect(try await amina.get(BijplanURL.versie(path, versions[1].id)).bevat("niet meer van kracht"))
        }
    }

    @Test("Een toekomstplan: zes onderdelen, wat geregeld is blijft geregeld, en de lijst voor 18 bewaart alleen wat anders werd")
    func toekomst() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), path = BijplanURL.toekomst(family.dossier, family.noor)
            #expect(
                try await amina.vulIn(BijplanURL.wijzigen(path)) { _ in
                    [
                        "woorden": ["Een eigen sleutel."], "wonen-wens": ["Een kamer."], "werk-regelen": ["Stage zoeken."],
                        "werk-wie": ["Noor"],
                    ]
                } != nil)
            let work = try #require(try await Self.feiten(app, family.dossier).toekomst(family.noor).first?.inhoud.stuk(.werk))
            #expect(try await amina.vulIn(BijplanURL.stap(family.dossier, family.noor, work.id)) { _ in ["uitkomst": ["gedaan"]] } != nil)
            app.klok.vooruit(seconden: 60)
            #expect(try await amina.vulIn(BijplanURL.wijzigen(path)) { _ in ["school-wens": ["Diploma."]] } != nil)
            #expect(try await Self.feiten(app, family.dossier).toekomst(family.noor).first?.inhoud.stuk(.werk)?.id == work.id)
            #expect(try await amina.get(path).bevat("Gedaan"))
            let before = try await app.aantalFeiten()
            #expect(
                try await amina.vulIn(BijplanURL.overgang(family.dossier, family.noor)) { _ in ["digid": ["geregeld"], "wmo": ["loopt"]] }
                    != nil)
            #expect(try await app.aantalFeiten() == before + 2)
            let page = try await amina.get(path + "?x=1")
            #expect(page.bevat("1 van 10 geregeld of niet nodig."))
            let gedaan3 = try await amina.vulIn(BijplanURL.overgang(family.dossier, family.noor)) { form in
                #expect(form.velden["digid"] == ["geregeld"], "wat vastligt, staat er al")
                return ["wmo": ["geregeld"]]
            }
            #expect(gedaan3 != nil)
            #expect(try await app.aantalFeiten() == before + 3)
        }
    }

    @Test("Verlengde jeugdhulp: de bladzijde zegt of het kan en op welk artikel, met het half jaar om opnieuw te beginnen (Jeugdwet 1.1)")
    func verlenging() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), path = BijplanURL.verlenging(family.dossier, family.noor)
            func leg(_ help: String, _ ground: String, _ since: Datum, hervat: Datum? = nil) async throws -> Uitslag {
                var form = try #require(try await amina.get(path).formulier())
                form.velden.merge([
                    "hulp": [help], "grond": [ground], "door": ["Joost, gedragswetenschapper"], "waarom": ["Nog niet klaar."],
                ]) { $1 }
                form.velden.merge(Self.dag("sinds", since)) { $1 }
                if let hervat {
                    form.velden.merge(Self.dag("hervat", hervat).merging(Self.dag("begonnen", since.plus(jaren: -1))) { $1 }) { $1 }
                }
                return try await amina.post(form.actie, form.velden)
            }
            #expect(try await leg("pleegzorg", "b", app.vandaag).status == 422)
            #expect(try await leg("behandeling", "a", app.vandaag.plus(dagen: -30)).naar != nil)
            let page = try await amina.get(BijplanURL.toekomst(family.dossier, family.noor))
            #expect(page.bevat("Kan doorgaan") && page.bevat("Jeugdwet 1.1, jeugdige 1° en 4°"))
            #expect(
                page.bevat("Deze hulp kan doorgaan tot 23 jaar.") && !page.bevat("Vandaag: "), "vóór 18 is er nog geen oordeel van vandaag")
            #expect(try await leg("behandeling", "c", app.vandaag.plus(dagen: -30), hervat: app.vandaag.plus(dagen: 300)).naar != nil)
            let late = try await amina.get(BijplanURL.toekomst(family.dossier, family.noor))
            #expect(late.bevat("Kan niet doorgaan") && late.bevat("Opnieuw beginnen kan tot en met"))
            app.klok.vooruit(dagen: 9 * 366)
            let after = try await app.als(.amina).get(BijplanURL.toekomst(family.dossier, family.noor))
            #expect(after.bevat("Vandaag: kan niet meer doorgaan") && after.bevat("De persoon is 23 jaar of ouder."))
        }
    }

    @Test("De resourcegroep: wie de jongere koos staat er al, met wat ieder mag weten, en een bijeenkomst")
    func groep() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), path = BijplanURL.resourcegroep(family.dossier, family.noor)
            let visit = app.bezoek(.amina)
            let els = try await app.schrijf { tx -> ID<Persoon> in
                let zicht = try Zicht.op(family.dossier, visit, voor: .wijzigen, tx), els = tx.nieuwID(Persoon.self)
                try PersoonStore.legVast(Persoonsgegevens(persoon: els, naam: Naam(roepnaam: "Els", achternaam: "Smeets")), tx)
                try GezinStore.neemDeel(
                    Deelname(persoon: els, rol: .jim, toelichting: "tante", gekozenDoor: family.noor), dossier: zicht.dossier,
                    van: tx.vandaag, tx)
                return els
            }
            let gedaan4 = try await amina.vulIn(BijplanURL.wijzigen(path)) { form in
                #expect(form.velden["lid-1-wie"] == [els.hex], "haar JIM staat er al")
                #expect(form.keuzes["lid-1-wie"]?.contains(family.noor.hex) == false, "zichzelf kiezen kan niet")
                return [
                    "woorden": ["Zij horen het van mij."], "lid-1-weten": ["Alles over school."], "lid-2-wie": [family.karin.hex],
                    "lid-2-weten": ["Niet wat ik over papa zeg."],
                ]
            }
            #expect(gedaan4 != nil)
            #expect(
                try await amina.vulIn(BijplanURL.bijeenkomst(family.dossier, family.noor)) { _ in
                    ["aanwezig": [els.hex], "afspraken": ["Els haalt Noor op."]].merging(
                        Self.dag("volgendeOp", app.vandaag.plus(dagen: 30))
                    ) { $1 }
                } != nil)
            let page = try await amina.get(path)
            for text in ["Niet wat ik over papa zeg.", "JIM", "Els haalt Noor op.", "Volgende keer"] {
                #expect(page.bevat(text), "\(text)")
            }
            let early = try await amina.get(BijplanURL.bijeenkomst(family.dossier, family.sem))
            #expect(early.status == 409 || early.status == 422, "zonder groep geen bijeenkomst: \(early.status)")
        }
    }

    @Test("Een ander team ziet van geen enkel plan iets, en kan er niets in zetten", arguments: [Cast.bram, .thomas])
    func afwezig(wie: Cast) async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), id = family.dossier
            _ = try await amina.vulIn(BijplanURL.wijzigen(BijplanURL.toekomst(id, family.noor))) { _ in
                ["woorden": ["Kanariewens"], "wonen-wens": ["Kanariekamer"]]
            }
            let before = try await app.aantalFeiten()
            let sheets = [
                BijplanURL.perspectief(id, family.noor), BijplanURL.toekomst(id, family.noor), BijplanURL.resourcegroep(id, family.noor),
            ]
            for path in sheets + sheets.map(BijplanURL.wijzigen) + [
                BijplanURL.levenslang(id, family.noor), BijplanURL.overgang(id, family.noor), BijplanURL.verlenging(id, family.noor),
            ] {
                let page = try await app.als(wie).get(path), posted = try await app.als(wie).post(path, ["woorden": "x"])
                #expect(page.status == 404 && !page.bevat("Kanarie") && !page.bevat("Noor"), "\(path)")
                #expect([404, 405, 422].contains(posted.status) && !posted.bevat("Kanarie"), "\(path): \(posted.status)")
            }
            #expect(try await app.aantalFeiten() == before)
            #expect(try await amina.get(sheets[1]).bevat("Kanariewens"))
        }
    }

    @Test("Een scherm over het kind verbergt alles wat alleen over dat kind gaat")
    func scherm() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), id = family.dossier, visit = app.bezoek(.amina)
            _ = try await amina.vulIn(BijplanURL.wijzigen(BijplanURL.toekomst(id, family.noor))) { _ in
                ["woorden": ["Kanariewens"], "wonen-wens": ["Kanariekamer"]]
            }
            #expect(try await app.als(.joost).get(BijplanURL.toekomst(id, family.noor)).bevat("Kanariewens"))
            try await app.schrijf { tx in
                let shield = Scherm(over: family.noor, voorGebruikers: [Cast.joost.gebruiker], reden: "Joost kent haar")
                try BeschermingStore.legVast(shield, Zicht.op(id, visit, voor: .wijzigen, tx), van: tx.vandaag, tx)
            }
            for path in [BijplanURL.toekomst(id, family.noor), GezinURL.dossier(id), PlanURL.show(id)] {
                #expect(!(try await app.als(.joost).get(path).bevat("Kanarie")), "\(path)")
            }
        }
    }

    @Test("De geboortedag staat niet open: in de lijst staat een maand en een halfjaar, geen dag (ontwerp §6)")
    func verzegeld() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.vraag(family, op: app.vandaag)
            let rows = try await app.lees { tx in
                try tx.query("SELECT opnieuw, termijn FROM dossier_stand WHERE dossier = ?", [.id(family.dossier)]).map {
                    (try $0.optionalDatum("opnieuw"), try $0.optionalDatum("termijn"))
                }
            }
            let again = try #require(rows.first?.0)
            #expect(again.dag == 1, "\(again)")
            let born = app.vandaag.plus(jaren: -15).plus(dagen: -100)
            #expect(again != Leeftijd.bereikt(16, geboren: born).plus(maanden: 6))
        }
    }
}
