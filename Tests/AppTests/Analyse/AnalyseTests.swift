// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Analyse: stemmen, feiten, interpretatie en conclusie per leefgebied")
struct AnalyseTests {
    @Test("Het overzicht toont alle twaalf leefgebieden en begint met wat bij de vraag past")
    func overzicht() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.schrijf { tx in
                let question = Hulpvraag(
                    datum: tx.vandaag, deur: .telefoon, vanWie: "Karin", over: [family.noor], woorden: "Noor spijbelt en is somber.")
                try ToegangStore.legVast(question, dossier: family.dossier, tx)
            }
            let page = try await app.als(.amina).get(AnalyseURL.overzicht(family.dossier))
            #expect(page.status == 200)
            for area in Leefgebied.allCases { #expect(page.bevat(area.label), "\(area.label)") }
            #expect(page.bevat("Omdat de vraag “spijbelt” noemt."))
            #expect(page.bevat("Omdat de vraag “somber” noemt."))
        }
    }

    @Test("Wat ieder zei, het feit, de interpretatie en de conclusie komen apart terug met bron")
    func vastleggen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let path = Self.school(family)
            let saved = try await amina.post(path, Self.gesprek(family, app.vandaag))
            #expect(saved.naar == AnalyseURL.overzicht(family.dossier) + "?bewaard=l7")
            let page = try await amina.get(path)
            for text in [
                "Ik durf de klas niet in.", "Ze ligt er wakker van.", "Tien dagen afwezig in februari", "verzuimoverzicht school",
                "Bang om te falen", "Noor mist school en wil terug", "Het team helpt zelf", "Deels",
            ] {
                #expect(page.bevat(text), "\(text)")
            }
            let facts = try await app.lees { tx in
                try AnalyseStore.feiten(try Zicht.op(family.dossier, app.bezoek(.amina), tx), tx)
            }
            #expect(facts.stemmen.map(\.inhoud.stem).sorted { $0.rawValue < $1.rawValue } == [.kind, .ouder])
            #expect(facts.stemmen.allSatisfy { $0.jeugdige == family.noor })
            // The conclusion rests on all that was recorded with it.
            #expect(
                Set(facts.bevindingen[0].inhoud.berustOp)
                    == Set(facts.stemmen.map(\.id) + facts.vaststellingen.map(\.id) + facts.duidingen.map(\.id)))
            #expect(Set(facts.stemmen.map(\.handeling)).count == 1)
        }
    }

    @Test("Niet willen praten is een geldig antwoord en telt als gehoord worden gevraagd")
    func nietGewenst() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let form = Self.leeg(family, app.vandaag).en(["kind-stand": "niet-gewenst"])
            #expect(try await amina.post(Self.school(family), form).status == 303)
            #expect(try await amina.get(AnalyseURL.overzicht(family.dossier)).bevat("Noor wil er niet over praten"))
        }
    }

    @Test("Een fout houdt alles wat is getypt, en niets wordt vastgelegd")
    func fouten() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let form = Self.gesprek(family, app.vandaag).en(["resultaat": "", "kind-cijfer": "elf"])
            let before = try await app.aantalFeiten()
            let answer = try await app.als(.amina).post(Self.school(family), form)
            #expect(answer.status == 422)
            #expect(answer.bevat("Fout:") && answer.bevat("f-kind-cijfer") && answer.bevat("elf"))
            #expect(answer.bevat("Ik durf de klas niet in.") && answer.bevat("Bang om te falen"))
            #expect(try await app.aantalFeiten() == before)
            let second = try await app.als(.amina).post(Self.school(family), Self.leeg(family, app.vandaag))
            #expect(second.status == 422 && second.bevat("Er is nog niets ingevuld"))
        }
    }

    @Test("De knop “Neem over” zet het vorige antwoord in het veld, zonder vast te leggen of iets te verliezen")
    func neemOver() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            _ = try await amina.post(Self.school(family), Self.gesprek(family, app.vandaag))
            let before = try await app.aantalFeiten()
            let form = Self.leeg(family, app.vandaag).en(["_stap": "neem-over:kind-woorden", "ouder-1-woorden": "Nu gaat het beter."])
            let page = try await amina.post(Self.school(family), form)
            #expect(page.status == 200)
            #expect(page.bevat(">\nIk durf de klas niet in.</textarea>") && page.bevat("Nu gaat het beter."))
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Schreef een collega er intussen ook, dan staan beide teksten naast elkaar en is niets kwijt")
    func conflict() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            _ = try await amina.post(Self.school(family), Self.gesprek(family, app.vandaag))
            let page = try await amina.get(Self.school(family))
            let seen = try #require(page.waarde("_laatste"))
            app.klok.vooruit(seconden: 60)
            let theirs = Self.leeg(family, app.vandaag).en([
                "conclusie": "Joost: eerst de klas", "resultaat": "onderzoeken", "_laatste": seen,
            ])
            #expect(try await app.als(.joost).post(Self.school(family), theirs).status == 303)
            app.klok.vooruit(seconden: 60)
            let mine = Self.leeg(family, app.vandaag).en(["conclusie": "Amina: rustig opbouwen", "resultaat": "team", "_laatste": seen])
            let answer = try await amina.post(Self.school(family), mine)
            #expect(answer.status == 409)
            #expect(answer.bevat("Joost van der Wal") && answer.bevat("Joost: eerst de klas") && answer.bevat("Amina: rustig opbouwen"))
            let newest = try #require(answer.waarde("_laatste"))
            #expect(try await amina.post(Self.school(family), mine.en(["_laatste": newest])).status == 303)
        }
    }

    @Test("Een concept komt terug waar men gebleven was, ook na een andere bladzijde")
    func concept() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let path = Self.school(family)
            _ = try await amina.post(Conceptplek(Gebiedsinvoer.self, path).path, ["kind-woorden": "half geschreven"])
            #expect(try await amina.get(path).bevat("half geschreven"))
            #expect(!(try await app.als(.joost).get(path)).bevat("half geschreven"))
        }
    }

    @Test("De grafiek toont de vorige keer en nu, per stem")
    func grafiek() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            for figure in ["3", "6"] {
                let seen = try await app.als(.amina).get(Self.school(family)).waarde("_laatste") ?? ""
                app.klok.vooruit(dagen: 1)
                let form = Self.leeg(family, app.vandaag).en(["kind-cijfer": figure, "_laatste": seen])
                #expect(try await app.als(.amina).post(Self.school(family), form).status == 303)
            }
            let page = try await app.als(.amina).get(AnalyseURL.overzicht(family.dossier))
            #expect(page.bevat("data-vorige=\"3\" data-nu=\"6\""))
        }
    }

    @Test("De hele analyse staat op één afdruk; een kind van een ander gezin heeft hier geen bladzijde")
    func afdruk() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            _ = try await amina.post(Self.school(family), Self.gesprek(family, app.vandaag))
            #expect(try await app.als(.amina).get(AnalyseURL.afdruk(family.dossier)).bevat("Noor mist school en wil terug"))
            #expect(try await amina.get(AnalyseURL.gebied(family.dossier, .school) + "/" + family.karin.hex).status == 404)
            #expect(try await amina.get(AnalyseURL.overzicht(family.dossier) + "/l13/gezin").status == 404)
        }
    }

    @Test("Een ander team krijgt niet gevonden, zonder een naam", arguments: ["", "/afdruk", "/l7", "/l7/gezin"])
    func afwezig(pad: String) async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.als(.amina).post(Self.school(family), Self.gesprek(family, app.vandaag))
            let answer = try await app.als(.bram).get(AnalyseURL.overzicht(family.dossier) + pad)
            #expect(answer.status == 404 && !answer.bevat("Noor") && !answer.bevat("school en wil"))
            // What somebody typed comes back to who typed it; nothing of the file does.
            let post = try await app.als(.bram).post(Self.school(family), ["kind-woorden": "Wat Bram typte"])
            #expect(post.status == 404 && !post.bevat("Noor") && post.bevat("Wat Bram typte"))
        }
    }

    // MARK: Scenes

    static func school(_ family: DeWit) -> String {
        AnalyseURL.gebied(Gebiedsplek(dossier: family.dossier, gebied: .school, wie: .kind(family.noor)))
    }

    static func leeg(_ family: DeWit, _ dag: Datum) -> [String: String] {
        [String: String].datum("datum", dag).en(["kind-spreker": family.noor.hex, "ouder-1-spreker": family.karin.hex])
    }

    static func gesprek(_ family: DeWit, _ dag: Datum) -> [String: String] {
        leeg(family, dag).en([
            "kind-woorden": "Ik durf de klas niet in.", "kind-cijfer": "3", "ouder-1-woorden": "Ze ligt er wakker van.",
            "feit": "Tien dagen afwezig in februari", "feit-herkomst": "verzuimoverzicht school", "duiding": "Bang om te falen",
            "conclusie": "Noor mist school en wil terug", "resultaat": "team", "normaal": "deels",
            "normaal-uitleg": "Spanning hoort erbij, thuisblijven niet.",
        ])
    }
}

extension Proefapp {
    /// Somebody of the cast as the Stores see them.
    func bezoek(_ wie: Cast) -> Bezoek {
        Bezoek(gebruiker: wie.gebruiker, naam: wie.naam, rollen: [wie.rol], teams: wie.teams, csrf: "", vanwaar: "proef", sessie: [])
    }
}
