// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Verklarende analyse: klein vastgelegd, samen gelezen, door een gedragswetenschapper afgesloten")
struct VerklarendTests {
    @Test("Van beginnen tot afsluiten: elk deel wordt een feit, Amina mag niet sluiten, Joost wel, daarna staat het vast")
    func heleWeg() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            let amina = app.als(.amina), day = app.vandaag
            try await Self.vul(app, family, path)
            let page = try await amina.get(path)
            #expect(page.status == 200 && page.bevat("Alles staat er.") && page.bevat("<svg") && page.bevat("Slaapt slecht"))
            let slot = path + "/afsluiting"
            let seen = try #require(try await amina.get(slot).waarde("_laatste"))
            let form = [String: String].datum("houdbaarTot", day.plus(maanden: 12)).en(["_laatste": seen])
            let refused = try await amina.post(slot, form)
            #expect(refused.status == 422 && refused.bevat("gedragswetenschapper sluit"))
            #expect(try await app.als(.joost).post(slot, form).naar == path)
            let closed = try await amina.get(path)
            #expect(closed.bevat("Afgesloten op") && closed.bevat("Joost van der Wal") && closed.bevat("te gebruiken tot en met"))
            #expect(!closed.bevat(path + "/factoren\""))
            let late = try await amina.post(path + "/factoren", Self.factor("Te laat", "kind", "beschermend"))
            #expect(late.status >= 400 && late.bevat("afgesloten"))
            // What is still said about it may come.
            let dissent = ["wie": family.daan.hex, "antwoord": "oneens", "woorden": "Zo is het niet."].en(.datum("op", day))
            #expect(try await amina.post(path + "/antwoorden", dissent).status == 303)
            #expect(try await amina.get(path).bevat("Zo is het niet."))
        }
    }

    @Test("Twee medewerkers tegelijk: elk hun factor, en geen woord kwijt; aan dezelfde werktheorie een conflict met beide teksten")
    func tegelijk() async throws {
        try await withApp { app in
            let (_, path) = try await Self.begin(app)
            #expect(
                try await app.als(.amina).post(path + "/factoren", Self.factor("Slaapt slecht", "kind", "in-stand-houdend")).status == 303)
            #expect(try await app.als(.joost).post(path + "/factoren", Self.factor("Oma is er", "omgeving", "beschermend")).status == 303)
            let both = try await app.als(.amina).get(path)
            #expect(both.bevat("Slaapt slecht") && both.bevat("Oma is er"))
            #expect(try await app.als(.amina).post(path + "/werktheorie", ["tekst": "Amina schreef dit."]).status == 303)
            app.klok.vooruit(seconden: 60)
            let mine = try await app.als(.joost).post(path + "/werktheorie", ["tekst": "Joost schreef dat."])
            #expect(mine.status == 409 && mine.bevat("Amina schreef dit.") && mine.bevat("Joost schreef dat."))
            let theory = try #require(try await Self.feiten(app).theorieen.first)
            let again = try await app.als(.joost).post(
                path + "/werktheorie/" + theory.id.hex,
                ["tekst": "Samen schreven wij dit.", "_laatste": try #require(mine.waarde("_laatste"))])
            #expect(again.status == 303)
            let after = try await Self.feiten(app).theorieen
            #expect(after.count == 2 && after.geldend().map(\.inhoud.tekst) == ["Samen schreven wij dit."])
        }
    }

    @Test("Schreef een collega iets terwijl Joost las, dan sluit hij niet af wat hij niet zag")
    func sluitenOpOud() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            try await Self.vul(app, family, path)
            let seen = try #require(try await app.als(.joost).get(path + "/afsluiting").waarde("_laatste"))
            app.klok.vooruit(seconden: 60)
            #expect(try await app.als(.amina).post(path + "/factoren", Self.factor("Nieuw", "gezin", "uitlokkend")).status == 303)
            let form = [String: String].datum("houdbaarTot", app.vandaag.plus(maanden: 6)).en(["_laatste": seen])
            let answer = try await app.als(.joost).post(path + "/afsluiting", form)
            #expect(answer.status == 409 && answer.bevat("Lees haar opnieuw"))
            let now = try #require(answer.waarde("_laatste"))
            #expect(try await app.als(.joost).post(path + "/afsluiting", form.en(["_laatste": now])).status == 303)
        }
    }

    @Test("Verbeteren laat het oude feit staan; weghalen neemt de pijl mee; een feit uit de brede analyse wordt overgenomen, niet getypt")
    func verbeteren() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            try await Self.vul(app, family, path)
            let amina = app.als(.amina)
            let before = try await Self.feiten(app), factor = try #require(before.factoren.first)
            let edit = path + "/factoren/" + factor.id.hex
            #expect(try await amina.get(edit).bevat("Slaapt slecht"))
            app.klok.vooruit(seconden: 60)
            let better = Self.factor("Slaapt te weinig", "kind", "in-stand-houdend").en(["_laatste": factor.id.hex])
            #expect(try await amina.post(edit, better).status == 303)
            let shown = try await amina.get(path)
            #expect(shown.bevat("Slaapt te weinig") && !shown.bevat("Slaapt slecht"))
            let after = try await Self.feiten(app)
            #expect(after.factoren.count == before.factoren.count + 1 && after.beelden().first?.verbanden.count == 1)
            #expect(try await amina.post(edit + "/intrekking").status == 303)
            #expect(try await Self.feiten(app).beelden().first?.verbanden.isEmpty == true)
        }
    }

    @Test("Een feit van de brede analyse wordt gekozen en weer weggelaten; een dubbele post doet niets dubbel")
    func feiten() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            let seen = try await app.schrijf(als: .amina) { tx in
                let zicht = try Zicht.op(family.dossier, app.bezoek(.amina), voor: .wijzigen, tx)
                return try AnalyseStore.legVast(
                    Vaststelling(leefgebied: .school, tekst: "Elf dagen verzuim", datum: tx.vandaag, herkomst: "school"), zicht,
                    jeugdige: family.sem, van: tx.vandaag, tx
                ).id
            }
            let form: [String: String] = ["feiten": seen.hex]
            for _ in 0..<2 { #expect(try await app.als(.amina).post(path + "/feiten", form).status == 303) }
            #expect(try await Self.feiten(app).feiten.count == 1)
            #expect(try await app.als(.amina).get(path).bevat("Elf dagen verzuim"))
            #expect(try await app.als(.amina).post(path + "/feiten", ["stonden": seen.hex]).status == 303)
            #expect(try await Self.feiten(app).feiten.geldend().isEmpty)
        }
    }

    @Test("Een ander team ziet niets: geen bladzijde, geen naam, en kan niets schrijven")
    func afwezig() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            try await Self.vul(app, family, path)
            let base = VerklarendURL.lijst(family.dossier)
            let pages = [
                base, path, path + "/afdruk", path + "/factoren", path + "/feiten", path + "/afsluiting", path + "/meegeven",
                path + "/uit-dossier", VerklarendURL.nieuw(family.dossier, family.sem), VerklarendURL.redenen(family.dossier, family.sem),
                VerklarendURL.nieuweInzet(family.dossier, family.sem), VerklarendURL.nieuwInstrument(family.dossier, family.sem),
                VerklarendURL.nieuwConsult(family.dossier, family.sem),
            ]
            for page in pages {
                let answer = try await app.als(.bram).get(page)
                #expect(answer.status == 404 && !answer.bevat("Sem") && !answer.bevat("Slaapt slecht"), "\(page)")
            }
            for page in [path + "/factoren", path + "/afsluiting", VerklarendURL.nieuweInzet(family.dossier, family.sem)] {
                #expect(try await app.als(.bram).post(page, Self.factor("Van buiten", "kind", "beschermend")).status == 404)
            }
            #expect(try await Self.feiten(app).factoren.count == 2)
        }
    }

    @Test("Achter een scherm: wat de ouder zei ziet Joost niet, het staat op geen papier, en de rest blijft te lezen")
    func scherm() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            try await Self.vul(app, family, path)
            let said = try #require(try await Self.feiten(app).perspectieven.first { $0.inhoud.stem == .ouder }).id
            try await app.schrijf(als: .amina) { tx in
                let zicht = try Zicht.op(family.dossier, app.bezoek(.amina), voor: .wijzigen, tx)
                try BeschermingStore.legVast(
                    Scherm(feiten: [said], voorGebruikers: [Cast.joost.gebruiker], voorBetrokkenen: [family.daan], reden: "eigen verhaal"),
                    zicht,
                    van: tx.vandaag, tx)
            }
            let joost = try await app.als(.joost).get(path)
            #expect(joost.status == 200 && !joost.bevat("Hij schrikt er zelf van") && joost.bevat("Uit mijn buik"))
            #expect(try await app.als(.amina).get(path).bevat("Hij schrikt er zelf van"))
            let paper = try await app.als(.amina).get(path + "/afdruk")
            #expect(paper.status == 200 && !paper.bevat("Hij schrikt er zelf van") && paper.bevat("Uit mijn buik"))
        }
    }

    @Test("Is een adres geheim, dan staan verhuizingen en scholen op het scherm en niet op papier")
    func geheim() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            let amina = app.als(.amina)
            for (kind, what) in [("verhuizing", "Naar de Ankerkade"), ("school", "Naar De Horizon"), ("verlies", "Opa overleden")] {
                _ = try await amina.post(path + "/gebeurtenissen", ["soort": kind, "wat": what, "jaar": "2022", "herkomst": "Karin"])
            }
            #expect(try await amina.get(path + "/afdruk").bevat("Naar de Ankerkade"))
            try await app.schrijf(als: .amina) { tx in
                let zicht = try Zicht.op(family.dossier, app.bezoek(.amina), voor: .wijzigen, tx)
                try BeschermingStore.legVast(
                    Geheimhouding(persoon: family.karin, wat: .adres, voor: [family.daan], grond: "Zij is bang voor hem."), zicht,
                    van: tx.vandaag, tx)
            }
            let (screen, paper) = (try await amina.get(path), try await amina.get(path + "/afdruk"))
            #expect(screen.bevat("Naar de Ankerkade") && screen.bevat("Naar De Horizon"))
            #expect(!paper.bevat("Naar de Ankerkade") && !paper.bevat("Naar De Horizon") && paper.bevat("Opa overleden"))
        }
    }

    @Test("Een zus is geen ouder: haar woorden tellen niet als die van een ouder")
    func geenOuder() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            let form = try await app.als(.amina).get(path + "/perspectief")
            #expect(form.bevat("Sem") && form.bevat("Karin") && form.bevat("Daan") && !form.bevat("value=\"\(family.noor.hex)\""))
            let noor = ["wie": family.noor.hex, "woorden": "Ik zie het anders."].en(.datum("op", app.vandaag))
            #expect(try await app.als(.amina).post(path + "/perspectief", noor).status == 422)
        }
    }

    @Test("Eerdere hulp komt uit het dossier op de levenslijn, één keer")
    func uitDossier() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            try await app.schrijf(als: .amina) { tx in
                let agb = try #require(AGBCode("12345678")), from = tx.vandaag.plus(dagen: -400)
                let order = Toewijzing(
                    nummer: 77, jeugdige: family.sem, aanbieder: tx.nieuwID(), agb: agb, toegewezenOp: from,
                    periode: try #require(Periode(van: from)), categorie: "45", product: "45A04")
                let place = try DossierStore.plek(family.dossier, van: family.sem, tx)
                _ = try tx.teken(order, op: place, in: InzetStore.tabel, van: from, bron: "proef")
                _ = try tx.teken(LeveringStart(toewijzing: 77, op: from), op: place, in: InzetStore.tabel, van: from, bron: "proef")
            }
            let page = try await app.als(.amina).get(path + "/uit-dossier")
            let code = try #require(page.waarde("punten"))
            #expect(try await app.als(.amina).post(path + "/uit-dossier", ["punten": code]).status == 303)
            let event = try #require(try await Self.feiten(app).gebeurtenissen.first?.inhoud)
            #expect(event.gebeurtenissoort == .hulp && event.jaar == app.vandaag.plus(dagen: -400).jaar && event.herkomst == "dit dossier")
            #expect(try await app.als(.amina).get(path + "/uit-dossier").waarde("punten") == nil)
        }
    }

    @Test("Meegeven: eerst afsluiten, met grond; het staat bij wie wat kreeg; een verlopen analyse zegt dat erbij")
    func meegeven() async throws {
        try await withApp { app in
            let (family, path) = try await Self.begin(app)
            try await Self.vul(app, family, path)
            #expect(try await app.als(.amina).get(path + "/meegeven").bevat("nog niet af"))
            let seen = try #require(try await app.als(.joost).get(path + "/afsluiting").waarde("_laatste"))
            _ = try await app.als(.joost).post(
                path + "/afsluiting", .datum("houdbaarTot", app.vandaag.plus(dagen: 10)).en(["_laatste": seen]))
            let agree = [
                "kind": family.sem.hex, "partner": "Mieke Vos, De Boog", "soorten": "bevindingen", "grond": "toestemming",
                "meer": "Dan hoeft Sem het niet nog eens te vertellen.",
            ].en(.datum("gevraagdOp", app.vandaag)).en(.datum("tot", app.vandaag.plus(dagen: 60)))
            let amina = app.als(.amina)
            let matter = try #require(try await amina.post(ToestemmingURL.nieuwDelen(family.dossier, .warmeOverdracht), agree).naar)
            let form = ["afspraak": String(matter.suffix(32))]
            #expect(try await amina.post(path + "/meegeven", form).status == 422, "nog niemand zei ja")
            #expect(try await amina.get(path + "/meegeven").bevat("Er is nog niets afgesproken"))
            for who in [family.karin, family.daan] {
                let yes = ["antwoord": "ja", "wijze": "gesprek"].en(.datum("op", app.vandaag))
                #expect(try await amina.post(matter + "/antwoord/" + who.hex, yes).naar == matter)
            }
            #expect(try await amina.post(path + "/meegeven", form).naar == path + "/afdruk")
            let given = try await app.lees { tx in try Dossierlezing.feiten(family.dossier, tx).verstrekkingen }
            #expect(given.map(\.inhoud.aan) == ["Mieke Vos, De Boog"] && given[0].inhoud.soorten == [.bevindingen])
            #expect(given[0].inhoud.personen == [family.sem] && given[0].handeling?.hex == form["afspraak"])
            #expect(try await amina.get(matter).bevat("Verklarende analyse van Sem"))
            app.klok.vooruit(dagen: 11)
            #expect(try await app.als(.amina).get(path).bevat("verlopen sinds"))
            let overview = try await app.als(.amina).get(GezinURL.dossier(family.dossier) + "?soort=analyse")
            #expect(
                overview.bevat("verlopen sinds") && overview.bevat("Verklarende analyse afgesloten") && overview.bevat("href=\"\(path)\""))
        }
    }

    // MARK: Scenes

    static func begin(_ app: Proefapp) async throws -> (DeWit, String) {
        let family = try await app.deWit()
        let form = ["vraag": "Waarom boos, en wat gaat goed?"].en(.datum("op", app.vandaag))
        let path = try #require(try await app.als(.amina).post(VerklarendURL.nieuw(family.dossier, family.sem), form).naar)
        return (family, path)
    }

    static func factor(_ tekst: String, _ niveau: String, _ rol: String) -> [String: String] {
        ["tekst": tekst, "niveau": niveau, "rol": rol, "veranderbaar": "ja"]
    }

    /// Everything that is asked before it can be closed.
    static func vul(_ app: Proefapp, _ family: DeWit, _ path: String) async throws {
        let amina = app.als(.amina), day = [String: String].datum("op", app.vandaag)
        func post(_ pad: String, _ form: [String: String]) async throws {
            app.klok.vooruit(seconden: 1)
            let answer = try await amina.post("\(path)/\(pad)", form)
            #expect(answer.status == 303, "\(pad): \(answer.status)")
        }
        try await post("perspectief", ["wie": family.sem.hex, "woorden": "Uit mijn buik."].en(day))
        try await post("perspectief", ["wie": family.karin.hex, "woorden": "Hij schrikt er zelf van."].en(day))
        try await post("gebeurtenissen", ["soort": "verlies", "wat": "Opa overleden", "jaar": "2022", "herkomst": "Karin"])
        try await post("factoren", factor("Slaapt slecht", "kind", "in-stand-houdend"))
        try await post("factoren", factor("Kan bouwen", "kind", "beschermend"))
        let factors = try await feiten(app).factoren.sorted { $0.id < $1.id }.map(\.id.hex)
        try await post("verbanden", ["van": factors[1], "werking": "dempt", "naar": factors[0]])
        try await post("hypothesen", ["tekst": "Verdriet"])
        try await post("hypothesen", ["tekst": "ADHD"])
        let ideas = try await feiten(app).hypothesen.sorted { $0.id < $1.id }.map(\.id.hex)
        for idea in ideas {
            for side in ["voor", "tegen"] { try await post("argumenten", ["hypothese": idea, "richting": side, "tekst": "Gezien"]) }
        }
        try await post("oordelen", ["hypothese": ideas[0], "stand": "gekozen", "reden": "Past het best."])
        try await post("werktheorie", ["tekst": "Sem heeft verdriet. Dat laat hij zien als boosheid."])
        try await post("nodig", ["wat": "Vaste avonden", "doel": "Slapen", "factoren": factors[0]])
    }

    static func feiten(_ app: Proefapp) async throws -> Verklaringsfeiten {
        try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
            let file = try #require(try DossierStore.alle(tx).first)
            return try VerklarendStore.feiten(Zicht.geheel(file, tx), tx)
        }
    }
}
