// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Analyse: één stem toevoegen of verbeteren, zonder de andere aan te raken")
struct StemTests {
    @Test("Wat een ouder zei wordt verbeterd: de andere stemmen en de conclusie blijven dezelfde feiten, en het oude blijft te zien")
    func verbeteren() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app)
            let before = try await Self.feiten(app, family)
            let voice = try #require(before.stemmen.first { $0.inhoud.stem == .ouder })
            let page = try await app.als(.amina).get(AnalyseURL.stem(plek, voice.id))
            #expect(page.status == 200 && page.bevat(">\nZe ligt er wakker van.</textarea>"))
            app.klok.vooruit(dagen: 1)
            let amina = app.als(.amina)
            let form = Self.stem(family.karin.hex, voice.inhoud.datum, "Ze slaapt slecht sinds de toets.").en([
                "cijfer": "4", "_laatste": voice.id.hex,
            ])
            #expect(try await amina.post(AnalyseURL.stem(plek, voice.id), form).naar == AnalyseURL.gebied(plek))
            let after = try await Self.feiten(app, family)
            let now = try #require(after.stemmen.geldend().first { $0.inhoud.stem == .ouder })
            #expect(now.vervangt == voice.id && now.inhoud.woorden == "Ze slaapt slecht sinds de toets." && now.inhoud.cijfer == 4)
            #expect(now.handeling == voice.handeling && now.jeugdige == voice.jeugdige)
            #expect(after.stemmen.filter { $0.inhoud.stem == .kind } == before.stemmen.filter { $0.inhoud.stem == .kind })
            #expect(after.bevindingen == before.bevindingen && after.duidingen == before.duidingen)
            let shown = try await amina.get(AnalyseURL.gebied(plek))
            #expect(shown.bevat("Ze slaapt slecht sinds de toets.") && shown.bevat("Ze ligt er wakker van."))
            #expect(shown.bevat("wat er eerst stond") && shown.bevat("(daarna verbeterd)"))
            // The old address still leads to what stands there now.
            #expect(try await amina.get(AnalyseURL.stem(plek, voice.id)).bevat("Ze slaapt slecht sinds de toets.</textarea>"))
        }
    }

    @Test("Wie een eerder antwoord verbetert, maakt het niet tot het laatste")
    func volgorde() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app)
            let amina = app.als(.amina)
            let first = try #require(try await Self.feiten(app, family).stemmen.first { $0.inhoud.stem == .kind })
            app.klok.vooruit(seconden: 60)
            let second = Self.stem(family.noor.hex, app.vandaag, "Vanmiddag durfde ik wel.").en(["cijfer": "6", "_laatste": first.id.hex])
            #expect(try await amina.post(AnalyseURL.nieuweStem(plek), second).status == 303)
            app.klok.vooruit(seconden: 60)
            let better = Self.stem(family.noor.hex, app.vandaag, "Ik durf de klas niet in, alleen de gang.").en([
                "cijfer": "2", "_laatste": first.id.hex,
            ])
            #expect(try await amina.post(AnalyseURL.stem(plek, first.id), better).status == 303)
            #expect(try await amina.get(AnalyseURL.overzicht(family.dossier)).bevat("data-vorige=\"2\" data-nu=\"6\""))
        }
    }

    @Test("Eén stem erbij laat wat er staat met rust, en vraagt wie het zei")
    func toevoegen() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app)
            let amina = app.als(.amina)
            let before = try await Self.feiten(app, family)
            let page = try await amina.get(AnalyseURL.nieuweStem(plek))
            #expect(page.bevat("Noor") && page.bevat("Karin") && page.bevat("Uw eigen kijk"))
            let seen = try #require(page.waarde("_laatste"))
            let nobody = try await amina.post(
                AnalyseURL.nieuweStem(plek), Self.stem("", app.vandaag, "Zij bloeit op.").en(["_laatste": seen]))
            #expect(nobody.status == 422 && nobody.bevat("Zij bloeit op."))
            let own = Self.stem(Steminvoer.zelf, app.vandaag, "Zij bloeit op.").en(["_laatste": seen])
            #expect(try await amina.post(AnalyseURL.nieuweStem(plek), own).status == 303)
            let after = try await Self.feiten(app, family)
            #expect(after.stemmen.count == before.stemmen.count + 1 && after.bevindingen == before.bevindingen)
            #expect(after.stemmen.last?.inhoud.stem == .professional)
        }
    }

    @Test("Verbeterde een collega dezelfde stem intussen, dan staan beide teksten er en is niets kwijt")
    func conflict() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app)
            let voice = try #require(try await Self.feiten(app, family).stemmen.first { $0.inhoud.stem == .kind })
            let path = AnalyseURL.stem(plek, voice.id)
            app.klok.vooruit(seconden: 60)
            let theirs = Self.stem(family.noor.hex, app.vandaag, "Joost hoorde: ik durf het nog niet.").en(["_laatste": voice.id.hex])
            #expect(try await app.als(.joost).post(path, theirs).status == 303)
            let mine = Self.stem(family.noor.hex, app.vandaag, "Amina hoorde: ik wil het proberen.").en(["_laatste": voice.id.hex])
            let answer = try await app.als(.amina).post(path, mine)
            #expect(
                answer.status == 409 && answer.bevat("Joost hoorde") && answer.bevat("Amina hoorde") && answer.bevat("Joost van der Wal"))
            let again = mine.en(["_laatste": try #require(answer.waarde("_laatste"))])
            #expect(try await app.als(.amina).post(path, again).status == 303)
            #expect(try await Self.feiten(app, family).stemmen.geldend().count { $0.inhoud.stem == .kind } == 1)
        }
    }

    @Test("Schreef een collega dezelfde stem er intussen bij, dan is dat een conflict; een andere stem niet")
    func conflictBijToevoegen() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app)
            let seen = try #require(try await app.als(.amina).get(AnalyseURL.nieuweStem(plek)).waarde("_laatste"))
            app.klok.vooruit(seconden: 60)
            let theirs = Self.stem(family.noor.hex, app.vandaag, "Joost hoorde dit.").en(["_laatste": seen])
            #expect(try await app.als(.joost).post(AnalyseURL.nieuweStem(plek), theirs).status == 303)
            let other = Self.stem(family.karin.hex, app.vandaag, "Karin is opgelucht.").en(["_laatste": seen])
            #expect(try await app.als(.amina).post(AnalyseURL.nieuweStem(plek), other).status == 303)
            let same = Self.stem(family.noor.hex, app.vandaag, "Amina hoorde dat.").en(["_laatste": seen])
            let answer = try await app.als(.amina).post(AnalyseURL.nieuweStem(plek), same)
            #expect(answer.status == 409 && answer.bevat("Joost hoorde dit.") && answer.bevat("Amina hoorde dat."))
        }
    }

    @Test("Wat een professional zag, verbetert alleen die professional")
    func eigenKijk() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app)
            let own = Self.stem(Steminvoer.zelf, app.vandaag, "Zij bloeit op.")
            let seen = try await app.als(.amina).get(AnalyseURL.nieuweStem(plek)).waarde("_laatste") ?? ""
            _ = try await app.als(.amina).post(AnalyseURL.nieuweStem(plek), own.en(["_laatste": seen]))
            let voice = try #require(try await Self.feiten(app, family).stemmen.first { $0.inhoud.stem == .professional })
            #expect(try await app.als(.amina).get(AnalyseURL.stem(plek, voice.id)).status == 200)
            let refused = try await app.als(.joost).post(AnalyseURL.stem(plek, voice.id), own.en(["_laatste": voice.id.hex]))
            #expect(refused.status == 422 && refused.bevat("Alleen Amina"))
            #expect(!(try await app.als(.joost).get(AnalyseURL.gebied(plek))).bevat(AnalyseURL.stem(plek, voice.id)))
        }
    }

    @Test("Een ander team, een ander kind of een ander leefgebied: niet gevonden, en geen woord van het gezin")
    func afwezig() async throws {
        try await withApp { app in
            let (family, plek) = try await Self.begin(app)
            let voice = try #require(try await Self.feiten(app, family).stemmen.first { $0.inhoud.stem == .kind })
            let form = Self.stem(family.noor.hex, app.vandaag, "Iets anders").en(["_laatste": voice.id.hex])
            for path in [AnalyseURL.nieuweStem(plek), AnalyseURL.stem(plek, voice.id)] {
                let (page, post) = (try await app.als(.bram).get(path), try await app.als(.bram).post(path, form))
                #expect(page.status == 404 && post.status == 404)
                #expect(!page.bevat("Noor") && !page.bevat("Ik durf de klas niet in") && !post.bevat("Noor"))
            }
            let elders = [
                Gebiedsplek(dossier: plek.dossier, gebied: .geld, wie: plek.wie),
                Gebiedsplek(dossier: plek.dossier, gebied: plek.gebied, wie: .kind(family.sem)),
            ]
            for other in elders {
                #expect(try await app.als(.amina).get(AnalyseURL.stem(other, voice.id)).status == 404)
                #expect(try await app.als(.amina).post(AnalyseURL.stem(other, voice.id), form).status == 404)
            }
        }
    }

    // MARK: Scenes

    /// The school of Noor, talked about once with everybody.
    private static func begin(_ app: Proefapp) async throws -> (DeWit, Gebiedsplek) {
        let family = try await app.deWit()
        _ = try await app.als(.amina).post(AnalyseTests.school(family), AnalyseTests.gesprek(family, app.vandaag))
        return (family, Gebiedsplek(dossier: family.dossier, gebied: .school, wie: .kind(family.noor)))
    }

    private static func stem(_ wie: String, _ dag: Datum, _ woorden: String) -> [String: String] {
        [String: String].datum("datum", dag).en(["wie": wie, "woorden": woorden, "stand": "besproken"])
    }

    private static func feiten(_ app: Proefapp, _ family: DeWit) async throws -> Analysefeiten {
        try await app.lees { tx in try AnalyseStore.feiten(try Zicht.op(family.dossier, app.bezoek(.amina), tx), tx) }
    }
}
