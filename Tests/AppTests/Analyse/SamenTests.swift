// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Aan tafel: de hele analyse op één bladzijde, en opnieuw kijken door verschil")
struct SamenTests {
    /// On SQLite, and on PostgreSQL where there is one.
    private static let motoren = [false] + (ProcessInfo.processInfo.environment["ANKERPUNT_PG"] == nil ? [] : [true])

    @Test("De bladzijde toont wat bij de vraag past; een ander leefgebied komt erbij zonder dat iets verdwijnt")
    func openen() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            let amina = app.als(.amina), page = try await amina.get(path)
            #expect(page.status == 200)
            for area in [Leefgebied.veiligheid, .school] { #expect(page.bevat("id=\"\(SamenGebied.anker(area))\"")) }
            for area in [Leefgebied.vrijeTijd, .geld] {
                #expect(!page.bevat("id=\"\(SamenGebied.anker(area))\"") && page.bevat("value=\"open:\(area.rawValue)\""))
            }
            // The heading names the area; the line that opens it says the rest, and names it again for who only hears it.
            #expect(page.bevat("<summary>Nog niets gezegd<span class=\"verborgen\">: \(Leefgebied.school.label)</span></summary>"))
            // The family's line is not asked about the child's school.
            let whole = try await app.als(.amina).get(AnalyseURL.samen(family.dossier, .gezin))
            #expect(!whole.bevat("id=\"\(SamenGebied.anker(.school))\""))
            let before = try await app.aantalFeiten()
            let form = try #require(page.formulier())
            let more = try await amina.post(
                form.actie, form.velden.merging(["l7-kind-1-woorden": ["Ik durf niet."], "_stap": ["open:L8"]]) { $1 })
            #expect(more.status == 200 && more.bevat("id=\"g-l8\"") && more.bevat(">\nIk durf niet.</textarea>"))
            let again = try #require(more.formulier())
            #expect(again.velden["open"]?.contains("L8") == true)
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Eén keer vastleggen: stemmen, cijfers, wat goed gaat, conclusie en gewoon opgroeien als aparte feiten", arguments: motoren)
    func eerste(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let (family, path) = try await Self.begin(app)
            let saved = try await Self.eerste(app, path)
            #expect(saved == AnalyseURL.overzicht(family.dossier) + "?bewaard=samen")
            let facts = try await Self.feiten(app, family)
            #expect(facts.stemmen.count == 5 && facts.bevindingen.count == 1 && facts.normaliseren.count == 1)
            #expect(facts.stemmen.allSatisfy { $0.jeugdige == family.noor && $0.inhoud.datum == app.vandaag })
            #expect(Set(facts.stemmen.map(\.handeling)).count == 1)
            let school = facts.stemmen.filter { $0.inhoud.leefgebied == .school }.map(\.id)
            #expect(Set(facts.bevindingen[0].inhoud.berustOp) == Set(school))
            #expect(facts.stemmen.contains { $0.inhoud.spreker == family.daan && $0.inhoud.stand == .nietGewenst })
            let overview = try await app.als(.amina).get(AnalyseURL.overzicht(family.dossier))
            #expect(overview.bevat("Wat gaat goed?") && overview.bevat("Ik heb één goede vriendin."))
            #expect(overview.bevat("Gewoon opgroeien: deels"))
        }
    }

    @Test("“Alles nog zo” is één kruisje en één knop: bevestigd wordt wat wie erbij was zelf zei, en de conclusie", arguments: motoren)
    func allesNogZo(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let (family, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            app.klok.vooruit(dagen: 30)
            let before = try await Self.feiten(app, family)
            let next = try await app.als(.amina).vulIn(path) { _ in
                ["met": [family.noor.hex, family.karin.hex], "_stap": ["alles:nog-zo"]]
            }
            #expect(next == AnalyseURL.veranderd(family.dossier, .kind(family.noor)))
            let after = try await Self.feiten(app, family)
            #expect(after.stemmen == before.stemmen && after.bevindingen == before.bevindingen, "er is niets gekopieerd")
            let confirmed = Set(after.bevestigingen.map(\.inhoud.feit))
            let said = before.stemmen.filter { $0.inhoud.stand == .besproken && $0.inhoud.spreker != family.daan }.map(\.id)
            #expect(confirmed == Set(said + before.bevindingen.map(\.id)))
            for fact in after.bevestigingen {
                let voice = before.stemmen.first { $0.id == fact.inhoud.feit }
                let people = voice == nil ? [family.noor, family.karin] : [voice?.inhoud.spreker].compactMap(\.self)
                #expect(fact.inhoud.met == people)
                #expect(fact.inhoud.datum == app.vandaag && fact.jeugdige == family.noor)
            }
            // Five at most may be typed in a review without change; it is one.
            let steps = try await app.lees { tx in try InvullastStore.reis(family.dossier.raw, tx) }
            #expect(steps.last?.getypt == ["met"] && steps.last?.formulier == Tafelinvoer.naam)
            let page = try await app.als(.amina).get(try #require(next))
            #expect(page.bevat("is niets nieuws of anders gezegd") && page.bevat("Nog zo"))
            #expect(page.bevat("Niet opnieuw gevraagd"), "aan Daan, die er niet over wilde praten")
            let table = try await app.als(.amina).get(path)
            #expect(table.bevat("(nog zo op \(app.vandaag.uitgeschreven))"))
        }
    }

    @Test("“Alles nog zo” zonder te zeggen met wie gaat niet; wat al was ingevuld staat er nog en gaat voor")
    func allesNogZoMetNieuws() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            app.klok.vooruit(dagen: 30)
            let amina = app.als(.amina), form = try #require(try await amina.get(path).formulier())
            let typed = form.velden.merging(["l7-kind-1-woorden": ["Nu durf ik wel."], "_stap": ["alles:nog-zo"]]) { $1 }
            let refused = try await amina.post(form.actie, typed)
            #expect(refused.status == 422 && refused.bevat("f-met") && refused.bevat(">\nNu durf ik wel.</textarea>"))
            let good = try await amina.post(form.actie, typed.merging(["met": [family.noor.hex]]) { $1 })
            #expect(good.status == 303)
            let facts = try await Self.feiten(app, family)
            let noor = facts.stemmen.filter { $0.inhoud.spreker == family.noor && $0.inhoud.leefgebied == .school }
            #expect(noor.map(\.inhoud.woorden).contains("Nu durf ik wel."))
            let confirmed = facts.bevestigingen.map(\.inhoud.feit)
            #expect(!confirmed.contains { id in noor.contains { $0.id == id } }, "wat zij anders zegt is niet nog zo")
            #expect(facts.bevestigingen.count == 3, "haar veiligheid, wat Amina zelf zag en de conclusie: Karin was er niet bij")
        }
    }

    @Test("De lijst zegt van welk cijfer naar welk, wat nog zo is en wat niet opnieuw is gevraagd; het beeld zegt hetzelfde als de tabel")
    func veranderd() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            app.klok.vooruit(dagen: 30)
            let next = try await app.als(.amina).vulIn(path) { _ in
                [
                    "l7-kind-1-woorden": ["Met Els erbij durf ik."], "l7-kind-1-cijfer": ["6"], "l7-ouder-1-antwoord": ["nog-zo"],
                    "l7-conclusie": ["Noor durft weer, met Els."], "l7-resultaat": ["eigen-kracht"],
                ]
            }
            let page = try await app.als(.amina).get(try #require(next))
            for text in [
                "Ik durf de klas niet in.", "Met Els erbij durf ik.", "Cijfer <b>3</b>", "Cijfer <b>6</b>", "Het team helpt zelf",
                "Gezin en netwerk pakken het op", "Niet opnieuw gevraagd", "Hoe ging het door de tijd?",
            ] {
                #expect(page.bevat(text), "\(text)")
            }
            let today = app.vandaag, first = today.plus(dagen: -30)
            #expect(page.bevat("data-wie=\"Noor\" data-dag=\"\(first.iso)\" data-cijfer=\"3\""))
            #expect(page.bevat("data-wie=\"Noor\" data-dag=\"\(today.iso)\" data-cijfer=\"6\""))
            #expect(page.bevat("3 op \(first.uitgeschreven), 6 op \(today.uitgeschreven)"))
            #expect(page.bevat("4 op \(first.uitgeschreven), 4 op \(today.uitgeschreven) (nog zo)"))
            // The same on paper.
            let paper = try await app.als(.amina).get(AnalyseURL.afdruk(family.dossier))
            #expect(paper.bevat("Met Els erbij durf ik.") && paper.bevat("veranderd sinds \(first.uitgeschreven)"))
            // Another day to compare with.
            let none = try await app.als(.amina).get(AnalyseURL.veranderd(family.dossier, .kind(family.noor), sinds: today))
            #expect(none.bevat("is niets nieuws of anders gezegd"))
        }
    }

    @Test("Vergeleken wordt met het laatste plan van vóór het gesprek")
    func sindsHetPlan() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            app.klok.vooruit(dagen: 10)
            try await app.schrijf { tx in
                let zicht = try Zicht.op(family.dossier, app.bezoek(.amina), voor: .wijzigen, tx)
                let plan = Gezinsplan(nummer: 1, datum: tx.vandaag, doelen: [], evaluatieOp: tx.vandaag.plus(dagen: 60))
                try tx.teken(plan, op: DossierStore.plek(zicht.dossier, tx), in: PlanStore.tabel, van: tx.vandaag)
            }
            let day = app.vandaag
            app.klok.vooruit(dagen: 10)
            let next = try await app.als(.amina).vulIn(path) { _ in ["l7-kind-1-woorden": ["Beter."]] }
            let page = try await app.als(.amina).get(try #require(next))
            #expect(page.bevat("Veranderd sinds \(day.uitgeschreven)") && page.bevat("gezinsplan versie 1"))
        }
    }

    @Test("“Neem over” zet een eerder antwoord in zijn velden zonder vast te leggen of iets te verliezen")
    func neemOver() async throws {
        try await withApp { app in
            let (_, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            app.klok.vooruit(dagen: 3)
            let amina = app.als(.amina), before = try await app.aantalFeiten()
            let form = try #require(try await amina.get(path).formulier())
            let one = try await amina.post(
                form.actie, form.velden.merging(["l7-ouder-1-woorden": ["Karin is opgelucht."], "_stap": ["neem-over:L7:kind-1"]]) { $1 })
            #expect(one.status == 200 && one.bevat(">\nIk durf de klas niet in.</textarea>") && one.bevat("Karin is opgelucht."))
            let filled = try #require(one.formulier())
            #expect(filled.velden["l7-kind-1-cijfer"] == ["3"] && filled.velden["l7-kind-1-antwoord"] == ["anders"])
            let two = try await amina.post(form.actie, filled.velden.merging(["_stap": ["neem-over:L7:conclusie"]]) { $1 })
            #expect(two.bevat(">\nNoor mist school en wil terug.</textarea>") && two.bevat("Karin is opgelucht."))
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Twee mensen en één gezin: beide teksten staan naast elkaar, geen woord is weg, en opnieuw bewaren kan")
    func conflict() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            app.klok.vooruit(dagen: 7)
            let amina = app.als(.amina), joost = app.als(.joost)
            let mine = try #require(try await amina.get(path).formulier()), theirs = try #require(try await joost.get(path).formulier())
            // Both keep a draft; neither sees the other's.
            _ = try await amina.post(Conceptplek(Tafelinvoer.self, path).path, mine.velden.merging(["l7-kind-1-woorden": ["Half"]]) { $1 })
            #expect(try await amina.get(path).bevat(">\nHalf</textarea>"))
            #expect(try await !joost.get(path).bevat(">\nHalf</textarea>"))
            app.klok.vooruit(seconden: 60)
            let first = theirs.velden.merging(["l7-kind-1-woorden": ["Joost hoorde: het gaat niet."], "l7-kind-1-cijfer": ["2"]]) { $1 }
            #expect(try await joost.post(path, first).status == 303)
            app.klok.vooruit(seconden: 60)
            let typed = mine.velden.merging([
                "l7-kind-1-woorden": ["Amina hoorde: het gaat wel."], "l1-ouder-1-woorden": ["Rustig thuis."],
            ]) { $1 }
            let both = try await amina.post(path, typed)
            #expect(both.status == 409)
            for text in ["Joost hoorde: het gaat niet.", "Amina hoorde: het gaat wel.", "Joost van der Wal", "Rustig thuis."] {
                #expect(both.bevat(text), "\(text)")
            }
            let again = try #require(both.formulier())
            #expect(again.velden["l7-kind-1-woorden"] == ["Amina hoorde: het gaat wel."])
            #expect(try await amina.post(path, again.velden).status == 303)
            let words = Set(try await Self.feiten(app, family).stemmen.map(\.inhoud.woorden))
            #expect(words.isSuperset(of: ["Joost hoorde: het gaat niet.", "Amina hoorde: het gaat wel.", "Rustig thuis."]))
        }
    }

    @Test("Schreef een collega over een ander leefgebied, dan is er geen conflict")
    func geenConflict() async throws {
        try await withApp { app in
            let (_, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            app.klok.vooruit(dagen: 7)
            let amina = app.als(.amina), mine = try #require(try await amina.get(path).formulier())
            app.klok.vooruit(seconden: 60)
            #expect(try await app.als(.joost).vulIn(path) { _ in ["l1-kind-1-woorden": ["Veilig."]] } != nil)
            app.klok.vooruit(seconden: 60)
            #expect(try await amina.post(path, mine.velden.merging(["l7-kind-1-woorden": ["Beter."]]) { $1 }).status == 303)
        }
    }

    @Test("Dezelfde post nog eens geeft hetzelfde antwoord en legt niets dubbel vast")
    func nogmaals() async throws {
        try await withApp { app in
            let (_, path) = try await Self.begin(app)
            let amina = app.als(.amina), form = try #require(try await amina.get(path).formulier())
            let sent = form.velden.merging(["l7-kind-1-woorden": ["Ik durf niet."]]) { $1 }
            let first = try await amina.post(path, sent), count = try await app.aantalFeiten()
            let second = try await amina.post(path, sent)
            #expect(first.status == 303 && second.naar == first.naar)
            #expect(try await app.aantalFeiten() == count)
        }
    }

    @Test("Fouten staan bij hun veld: nog zo met woorden erbij, een conclusie zonder vervolg, een cijfer van elf")
    func fouten() async throws {
        try await withApp { app in
            let (_, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            app.klok.vooruit(dagen: 2)
            let before = try await app.aantalFeiten()
            let amina = app.als(.amina), form = try #require(try await amina.get(path).formulier())
            let wrong = try await amina.post(
                path,
                form.velden.merging(["l7-kind-1-cijfer": ["elf"], "l7-conclusie": ["Beter"], "l1-kind-1-woorden": ["Goed"]]) { $1 })
            #expect(wrong.status == 422 && wrong.bevat("href=\"#f-l7-kind-1-cijfer\"") && wrong.bevat("href=\"#f-l7-resultaat\""))
            let both = try await amina.post(
                path, form.velden.merging(["l7-kind-1-antwoord": ["nog-zo"], "l7-kind-1-woorden": ["Anders"]]) { $1 })
            #expect(both.status == 422 && both.bevat("href=\"#f-l7-kind-1-antwoord\"") && both.bevat(">\nAnders</textarea>"))
            let empty = try await amina.post(path, form.velden)
            #expect(empty.status == 422 && empty.bevat("Er is nog niets ingevuld"))
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Niet gehoord krijgt een reden; op papier staat nooit dat vragen niet veilig was")
    func nietGehoord() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            let amina = app.als(.amina), why = AnalyseURL.nietGehoord(family.dossier, family.daan)
            let sem = AnalyseURL.nietGehoord(family.dossier, family.sem)
            #expect(try await amina.get(AnalyseURL.overzicht(family.dossier)).bevat(sem))
            #expect(!(try await amina.get(why)).bevat("Te jong"))
            let saved = try await amina.vulIn(why) { _ in ["reden": ["niet-veilig"], "toelichting": ["Karin is bang voor hem."]] }
            #expect(saved == AnalyseURL.overzicht(family.dossier) + "?bewaard=niet-gehoord")
            #expect(try await amina.get(AnalyseURL.overzicht(family.dossier)).bevat("nu niet veilig om te vragen"))
            let paper = try await amina.get(AnalyseURL.afdruk(family.dossier))
            #expect(paper.bevat("niet gevraagd") && !paper.bevat("veilig om te vragen") && !paper.bevat("Karin is bang"))
            let young = try await amina.vulIn(sem) { _ in ["reden": ["te-jong"]] }
            #expect(young == nil, "te jong vraagt wat er is gezien")
            #expect(try await amina.get(AnalyseURL.nietGehoord(family.dossier, ID(family.dossier.raw))).status == 404)
        }
    }

    @Test("Achter een scherm over een ouder staat geen woord van die ouder op de nieuwe bladzijden, ook geen bevestiging")
    func scherm() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            app.klok.vooruit(dagen: 30)
            _ = try await app.als(.amina).vulIn(path) { _ in ["met": [family.karin.hex], "_stap": ["alles:nog-zo"]] }
            let why = AnalyseURL.nietGehoord(family.dossier, family.karin)
            _ = try await app.als(.amina).vulIn(why) { _ in ["reden": ["anders"], "toelichting": ["Karin verbergt BLAUWEVOGEL."]] }
            _ = try await app.als(.amina).vulIn(AnalyseURL.nieuwTerrein(family.dossier)) { _ in
                ["terrein": ["schulden"], "voor": [family.karin.hex], "gevraagd": ["Hulp bij GROENESCHULD."], "aan": ["de gemeente"]]
            }
            try await app.schrijf { tx in
                let hidden = Scherm(over: family.karin, voorGebruikers: [Cast.joost.gebruiker], reden: "haar eigen verhaal")
                try BeschermingStore.legVast(hidden, .geheel(family.dossier, tx), van: tx.vandaag, tx)
            }
            let noor = Overwie.kind(family.noor)
            let pages = [
                path, AnalyseURL.veranderd(family.dossier, noor), AnalyseURL.overzicht(family.dossier), AnalyseURL.afdruk(family.dossier),
                AnalyseURL.samen(family.dossier, .gezin),
            ]
            for page in pages {
                let shown = try await app.als(.joost).get(page)
                #expect(shown.status == 200)
                for word in ["Ze ligt er wakker van.", "BLAUWEVOGEL", "GROENESCHULD"] {
                    #expect(!shown.bevat(word), "\(page) toont \(word)")
                }
            }
            let seen = try await app.lees(als: .joost) { tx in
                try AnalyseStore.feiten(try Zicht.op(family.dossier, app.bezoek(.joost), tx), tx)
            }
            let all = try await Self.feiten(app, family)
            let hers = Set(all.stemmen.filter { $0.inhoud.spreker == family.karin }.map(\.id))
            #expect(!hers.isEmpty && !seen.bevestigingen.contains { hers.contains($0.inhoud.feit) })
            #expect(all.bevestigingen.contains { hers.contains($0.inhoud.feit) }, "de proef kan falen")
            #expect(try await app.als(.amina).get(AnalyseURL.overzicht(family.dossier)).bevat("GROENESCHULD"))
        }
    }

    @Test("Een ander team krijgt niet gevonden, zonder een naam of een woord")
    func afwezig() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            _ = try await Self.eerste(app, path)
            let noor = Overwie.kind(family.noor), before = try await app.aantalFeiten()
            let pages = [
                path, AnalyseURL.veranderd(family.dossier, noor), AnalyseURL.nietGehoord(family.dossier, family.daan),
                AnalyseURL.nieuwTerrein(family.dossier),
            ]
            for page in pages {
                let (got, posted) = (try await app.als(.bram).get(page), try await app.als(.bram).post(page, ["l7-kind-1-woorden": "x"]))
                #expect(got.status == 404 && [404, 405].contains(posted.status), "\(page)")
                for word in ["Noor", "Ik durf de klas niet in.", "Karin"] { #expect(!got.bevat(word) && !posted.bevat(word)) }
            }
            #expect(try await app.aantalFeiten() == before)
            for other in [AnalyseURL.samen(family.dossier, .kind(family.karin)), AnalyseURL.veranderd(family.dossier, .kind(family.karin))]
            {
                #expect(try await app.als(.amina).get(other).status == 404)
            }
        }
    }

    // MARK: Scenes

    static func begin(_ app: Proefapp) async throws -> (DeWit, String) {
        let family = try await app.deWit()
        try await app.schrijf { tx in
            let question = Hulpvraag(
                datum: tx.vandaag, deur: .telefoon, vanWie: "Karin", over: [family.noor], woorden: "Noor wil niet meer naar school.")
            try ToegangStore.legVast(question, dossier: family.dossier, tx)
        }
        return (family, AnalyseURL.samen(family.dossier, .kind(family.noor)))
    }

    /// A first talk about Noor: safety and school, father does not want to.
    static func eerste(_ app: Proefapp, _ path: String) async throws -> String? {
        try await app.als(.amina).vulIn(path) { _ in
            [
                "l1-kind-1-woorden": ["Thuis is het veilig."], "l1-kind-1-cijfer": ["8"], "l1-ouder-2-antwoord": ["niet-gewenst"],
                "l7-kind-1-krachten": ["Ik heb één goede vriendin."], "l7-kind-1-woorden": ["Ik durf de klas niet in."],
                "l7-kind-1-cijfer": ["3"], "l7-ouder-1-woorden": ["Ze ligt er wakker van."], "l7-ouder-1-cijfer": ["4"],
                "l7-professional-woorden": ["Zij vertelt er zelf over."], "l7-conclusie": ["Noor mist school en wil terug."],
                "l7-resultaat": ["team"], "l7-normaal": ["deels"], "l7-normaal-uitleg": ["Zenuwen horen erbij."],
            ]
        }
    }

    static func feiten(_ app: Proefapp, _ family: DeWit) async throws -> Analysefeiten {
        try await app.lees { tx in try AnalyseStore.feiten(try Zicht.op(family.dossier, app.bezoek(.amina), tx), tx) }
    }
}
