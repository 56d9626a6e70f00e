// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Analyse: een feit, interpretatie of conclusie verbeteren of intrekken (AVG 16)")
struct AnalyseregelTests {
    private static func begin(_ app: Proefapp) async throws -> (DeWit, Gebiedsplek) {
        let family = try await app.deWit()
        _ = try await app.als(.amina).post(AnalyseTests.school(family), AnalyseTests.gesprek(family, app.vandaag))
        return (family, Gebiedsplek(dossier: family.dossier, gebied: .school, wie: .kind(family.noor)))
    }

    private static func feiten(_ app: Proefapp, _ family: DeWit) async throws -> Analysefeiten {
        try await app.lees { tx in try AnalyseStore.feiten(try Zicht.op(family.dossier, app.bezoek(.amina), tx), tx) }
    }

    private static func vorm(_ id: UUIDv7, _ tekst: String, _ dag: Datum, _ extra: [String: String] = [:]) -> [String: String] {
        [String: String].datum("datum", dag).en(["doen": "verbeteren", "tekst": tekst, "_laatste": id.hex]).en(extra)
    }

    @Test("Elk van de drie is te verbeteren vanaf waar het staat; wat er stond blijft te lezen, en waar het op rust blijft")
    func verbeteren() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app), amina = app.als(.amina)
            let before = try await Self.feiten(app, family)
            let seen = before.vaststellingen[0], meant = before.duidingen[0], found = before.bevindingen[0]
            app.klok.vooruit(seconden: 60)
            let rows: [(UUIDv7, String, [String: String])] = [
                (seen.id, "Elf dagen afwezig in februari", ["herkomst": "brief van school"]), (meant.id, "Bang voor de kantine", [:]),
                (found.id, "Noor wil terug, met hulp", ["resultaat": "onderzoeken"]),
            ]
            for (id, text, extra) in rows {
                #expect(try await amina.get(AnalyseURL.gebied(plek)).bevat(AnalyseURL.regel(plek, id)), "\(text)")
                let form = Self.vorm(id, text, app.vandaag, extra)
                #expect(try await amina.post(AnalyseURL.regel(plek, id), form).naar == AnalyseURL.gebied(plek), "\(text)")
            }
            let after = try await Self.feiten(app, family)
            let better = try #require(after.geldendeBevindingen.first)
            #expect(better.vervangt == found.id && better.inhoud.resultaat == .onderzoeken)
            #expect(better.inhoud.berustOp == found.inhoud.berustOp && better.handeling == found.handeling)
            #expect(after.vaststellingen.geldend().map(\.vervangt) == [seen.id] && after.duidingen.geldend().map(\.vervangt) == [meant.id])
            #expect(after.stemmen == before.stemmen)
            let page = try await amina.get(AnalyseURL.gebied(plek))
            for text in rows.map(\.1) + ["Tien dagen afwezig in februari", "Bang om te falen", "Noor mist school en wil terug"] {
                #expect(page.bevat(text), "\(text)")
            }
            #expect(page.bevat("wat er eerst stond") && page.bevat("(daarna verbeterd)"))
            let paper = try await amina.get(AnalyseURL.afdruk(family.dossier))
            #expect(paper.bevat("Noor wil terug, met hulp") && !paper.bevat("Noor mist school en wil terug"), "op papier wat geldt")
            // The old address leads to what stands there now.
            #expect(try await amina.get(AnalyseURL.regel(plek, found.id)).bevat("Noor wil terug, met hulp</textarea>"))
        }
    }

    @Test("Ingetrokken telt niet meer mee en blijft te lezen; daarna is er niets meer te verbeteren")
    func intrekken() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app), amina = app.als(.amina)
            let meant = try #require(try await Self.feiten(app, family).duidingen.first), path = AnalyseURL.regel(plek, meant.id)
            #expect(try await amina.post(path, ["doen": "intrekken", "_laatste": meant.id.hex]).naar == AnalyseURL.gebied(plek))
            #expect(try await Self.feiten(app, family).duidingen.geldend().isEmpty)
            let page = try await amina.get(AnalyseURL.gebied(plek))
            #expect(page.bevat("Ingetrokken: dit telt niet meer mee") && page.bevat("Bang om te falen"))
            #expect(try await amina.get(path).status == 404)
        }
    }

    @Test("Leeg, zonder herkomst of van een oude stand: een nette melding, en er komt geen feit bij")
    func fout() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app), amina = app.als(.amina)
            let facts = try await Self.feiten(app, family), seen = facts.vaststellingen[0], found = facts.bevindingen[0]
            let before = try await app.aantalFeiten(), day = app.vandaag
            let empty = try await amina.post(AnalyseURL.regel(plek, seen.id), Self.vorm(seen.id, " ", day, ["herkomst": "school"]))
            #expect(empty.status == 422 && empty.bevat("Schrijf op hoe het er hoort te staan"))
            let nowhere = try await amina.post(AnalyseURL.regel(plek, seen.id), Self.vorm(seen.id, "Elf dagen", day))
            #expect(nowhere.status == 422 && nowhere.bevat("Elf dagen"))
            #expect(try await amina.post(AnalyseURL.regel(plek, found.id), Self.vorm(found.id, "Anders", day)).status == 422)
            #expect(try await app.aantalFeiten() == before)
            app.klok.vooruit(seconden: 60)
            let theirs = Self.vorm(found.id, "Joost: zij wil terug", day, ["resultaat": "team"])
            #expect(try await app.als(.joost).post(AnalyseURL.regel(plek, found.id), theirs).status == 303)
            let mine = try await amina.post(
                AnalyseURL.regel(plek, found.id), Self.vorm(found.id, "Amina: zij durft", day, ["resultaat": "team"]))
            #expect(mine.status == 409 && mine.bevat("Joost: zij wil terug") && mine.bevat("Amina: zij durft"))
        }
    }

    @Test("Een ander team of een ander leefgebied: niet gevonden, en geen woord van het gezin")
    func afwezig() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app)
            let found = try #require(try await Self.feiten(app, family).bevindingen.first), path = AnalyseURL.regel(plek, found.id)
            let page = try await app.als(.bram).get(path)
            #expect(page.status == 404 && !page.bevat("Noor"))
            #expect(try await app.als(.bram).post(path, Self.vorm(found.id, "x", app.vandaag, ["resultaat": "team"])).status == 404)
            let other = Gebiedsplek(dossier: plek.dossier, gebied: .geld, wie: plek.wie)
            #expect(try await app.als(.amina).get(AnalyseURL.regel(other, found.id)).status == 404)
        }
    }

    @Test("Een toegewezen correctieverzoek op een conclusie is te beantwoorden: verbeter haar, en het antwoord kan weg (AVG 16)")
    func correctieverzoek() async throws {
        try await withApp { app in
            let scene = try await VerzoekTests.Toneel(app), family = scene.gezin
            _ = try await app.als(.amina).post(AnalyseTests.school(family), AnalyseTests.gesprek(family, app.vandaag))
            let plek = Gebiedsplek(dossier: family.dossier, gebied: .school, wie: .kind(family.noor))
            let found = try #require(try await Self.feiten(app, family).bevindingen.first)
            app.klok.vooruit(seconden: 60)
            let path = try await scene.vraag(.correctie, feit: found.id)
            try await scene.wijsToe(path)
            let gift = ["wijze": "post", "aan": "Noor"].en(.datum("op", app.vandaag))
            #expect(try await scene.stuur(.amina, path, "/afgifte", gift).status == 422)
            let form = Self.vorm(found.id, "Noor is ziek geweest", app.vandaag, ["resultaat": "eigen-kracht"])
            app.klok.vooruit(seconden: 60)
            #expect(try await app.als(.amina).post(AnalyseURL.regel(plek, found.id), form).status == 303)
            #expect(try await scene.stuur(.amina, path, "/afgifte", gift).naar == path)
        }
    }

    @Test("Een evaluatie staat niet bij de regels om te verbeteren, wel om een verklaring bij te zetten")
    func nietErbij() async throws {
        try await withApp { app in
            let scene = try await VerzoekTests.Toneel(app), family = scene.gezin
            try await app.schrijf { tx in
                let look = Evaluatie(
                    plan: tx.nieuwID(Feitmerk.self).raw, op: tx.vandaag, oordelen: [], doelen: [], vervolg: .doorgaan,
                    toelichting: "Samen gekeken naar school")
                try PlanStore.legVast(look, .geheel(family.dossier, tx), van: tx.vandaag, tx)
            }
            let asked = try await app.als(.amina).get(VerzoekURL.nieuw(family.dossier))
            #expect(!asked.bevat("Evaluatie: ") && asked.bevat("Zet er een verklaring van de cliënt bij"))
            #expect(try await app.als(.amina).get(VerzoekURL.nieuweVerklaring(family.dossier)).bevat("Evaluatie: "))
        }
    }
}
