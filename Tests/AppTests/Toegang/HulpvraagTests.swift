// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Hulpvraag en triage")
struct HulpvraagTests {
    /// A new family, as Amina types it after a search.
    static let nieuw: [String: String] = [
        "kind1roepnaam": "Kerem", "kind1achternaam": "Yılmaz", "kind2roepnaam": "Aylin", "vraagsteller": "ouder", "ouderRoepnaam": "Elif",
        "ouderAchternaam": "Yılmaz", "telefoon": "06 87654321", "deur": "telefoon", "woorden": "Kerem wil niet meer naar school.",
        "aanvraag": "nee",
    ].en(.datum("datum", Proefklok.begin.datum)).en(.datum("kind1geboortedatum", Datum(dagnummer: 16_000)))

    private static func zoek(_ app: Proefapp, _ wie: Cast = .amina) async throws -> String {
        try #require(try await app.als(wie).post("/zoeken", ["zoek": "Kerem Yilmaz"]).naar)
    }

    @Test("Van zoeken naar een nieuw dossier met twee kinderen, een ouder en een hulpvraag, in één keer getypt")
    func nieuwDossier() async throws {
        try await withApp { app in
            let amina = app.als(.amina)
            let path = try await Self.zoek(app)
            let form = try await amina.get(path + "/dossier")
            #expect(form.waarde("kind1roepnaam") == "Kerem")
            #expect(form.waarde("kind1achternaam") == "Yilmaz")
            let made = try await amina.post(path + "/dossier", Self.nieuw)
            #expect(made.status == 303)
            let triage = try #require(made.naar)
            #expect(triage.hasSuffix("/triage"))
            let page = try await amina.get(triage)
            #expect(page.bevat("Kerem wil niet meer naar school."))
            #expect(page.bevat("Gezin Yılmaz"))
            #expect(page.bevat("Aylin"))
            let found = try await amina.postEnVolg("/zoeken", ["zoek": "aylin yilmaz"])
            #expect(found.bevat("Aylin Yılmaz"))
        }
    }

    @Test("Dezelfde verzending twee keer maakt één dossier")
    func eenmalig() async throws {
        try await withApp { app in
            let amina = app.als(.amina)
            let path = try await Self.zoek(app)
            let form = Self.nieuw.en(["_idempotent": "een-keer"])
            let first = try await amina.post(path + "/dossier", form).naar
            #expect(try await amina.post(path + "/dossier", form).naar == first)
        }
    }

    @Test("Een BSN van een ander kind zet dat kind niet in de plaats van wie getypt is; een naamgenoot op dezelfde dag wordt gemeld")
    func anderKind() async throws {
        try await withApp { app in
            let amina = app.als(.amina)
            let bsn = "999990007"
            let first = Self.nieuw.en(["kind1bsn": bsn])
            #expect(try await amina.post(try await Self.zoek(app) + "/dossier", first).status == 303)
            let before = try await app.aantalFeiten()
            let path = try await Self.zoek(app)
            let other = try await amina.post(path + "/dossier", first.en(["kind1roepnaam": "Totaal", "kind1achternaam": "Anders"]))
            #expect(other.status == 422 && other.bevat("Dit BSN is van Kerem Yılmaz"))
            let same = try await amina.post(path + "/dossier", Self.nieuw)
            #expect(same.status == 422 && same.bevat("is al bekend") && same.bevat("vul dan het BSN in"))
            #expect(try await app.aantalFeiten() == before)
            let again = try await amina.post(path + "/dossier", first)
            #expect(again.status == 422 && again.bevat("Misschien al bekend: Elif Yılmaz (zelfde naam en zelfde telefoonnummer)"))
            let answer = try await amina.post(path + "/dossier", first.en(["_anderen": "ja"]))
            #expect(answer.status == 303, "hetzelfde kind met hetzelfde BSN gaat door")
        }
    }

    @Test("Fouten staan bij het veld en niets getypts gaat verloren")
    func fouten() async throws {
        try await withApp { app in
            let path = try await Self.zoek(app)
            let page = try await app.als(.amina).post(path + "/dossier", Self.nieuw.en(["kind1roepnaam": "", "telefoon": "12"]))
            #expect(page.status == 422)
            #expect(page.bevat("Fout:"))
            #expect(page.bevat("Kerem wil niet meer naar school."))
            let again = try await app.als(.amina).post(path + "/dossier", Self.nieuw.en(["telefoon": "12"]))
            #expect(again.bevat("Dit is geen telefoonnummer"))
            #expect(again.waarde("kind2roepnaam") == "Aylin")
        }
    }

    @Test("Wie een dossier maakt, heeft het in eigen werk tot er een vaste contactpersoon is")
    func eigenWerk() async throws {
        try await withApp { app in
            let amina = app.als(.amina)
            let made = try await amina.post(try await Self.zoek(app) + "/dossier", Self.nieuw)
            let triage = try #require(made.naar)
            #expect(try await amina.get("/werkvoorraad").bevat("Gezin Yılmaz"))
            #expect(try await !app.als(.joost).get("/werkvoorraad").bevat("Gezin Yılmaz"))
            _ = try await amina.post(triage, ["veiligheid": "veilig", "urgentie": "gewoon", "route": "team", "waarom": "Eerst praten."])
            let file = triage.split(separator: "/")[1], page = try await amina.get("/dossiers/\(file)")
            #expect(page.bevat("Vaste contactpersoon laten aanwijzen"))
            let given = ["gebruiker": Cast.joost.gebruiker.hex, "soort": "vaste-contactpersoon", "reden": "Kent school."]
            #expect(try await app.als(.petra).post("/dossiers/\(file)/toegang/relaties", given).status == 303)
            #expect(try await !amina.get("/werkvoorraad").bevat("Gezin Yılmaz"))
            #expect(try await app.als(.joost).get("/werkvoorraad").bevat("Gezin Yılmaz"))
            #expect(try await !amina.get("/dossiers/\(file)").bevat("Vaste contactpersoon laten aanwijzen"))
        }
    }

    @Test("Wie al bekend is in een dossier dat ik mag zien, gaat mee naar een nieuw dossier en wordt niet opnieuw getypt")
    func meenemen() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina)
            let path = try #require(try await amina.post("/zoeken", ["zoek": "de Wit"]).naar)
            let hits = try await amina.get(path)
            #expect(hits.bevat(path + "/dossier?kind=\(family.noor.hex)") && hits.bevat(path + "/dossier?ouder=\(family.daan.hex)"))
            let place = path + "/dossier?kind=\(family.noor.hex)&ouder=\(family.daan.hex)"
            let form = try await amina.get(place)
            #expect(form.bevat("Noor de Wit (kind) en Daan de Wit (ouder)") && form.waarde("kind1bsn") == "999900006")
            let typed = ["deur": "telefoon", "woorden": "Noor woont nu bij vader.", "aanvraag": "nee", "vraagsteller": "ouder"]
                .en(["kind1roepnaam": "Noor", "kind1achternaam": "Wit", "ouderRoepnaam": "Daan", "ouderAchternaam": "Wit"])
                .en(.datum("datum", app.vandaag))
            let made = try await amina.post(place, typed)
            #expect(made.status == 303)
            let (files, people) = try await app.lees { tx in
                (
                    try GezinStore.dossiers(van: family.noor, tx),
                    try PersoonStore.zoek(Zoekvraag(bsn: BSN("999900006")), app.app.naamindex, tx)
                )
            }
            #expect(files.count == 2 && people.treffers.count == 1, "één mens, twee dossiers")
        }
    }

    @Test("Wie buiten mijn zicht bekend is, gaat niet mee: ook niet met het adres van de bladzijde")
    func nietMeenemen() async throws {
        try await withApp { app in
            let family = try await app.deWit(team: Cast.zuid, als: .bram)
            let place = try await Self.zoek(app) + "/dossier?kind=\(family.noor.hex)"
            let form = try await app.als(.amina).get(place)
            #expect(form.status == 200 && !form.bevat("Noor") && form.waarde("kind1roepnaam") == "Kerem")
            _ = try await app.als(.amina).post(place, Self.nieuw)
            #expect(try await app.lees { tx in try GezinStore.dossiers(van: family.noor, tx).count } == 1)
        }
    }

    @Test("Een BSN dat al bekend is, geeft geen tweede persoon")
    func bekendBSN() async throws {
        try await withApp { app in
            _ = try await app.deWit(team: Cast.zuid, als: .bram)
            let path = try await Self.zoek(app)
            let page = try await app.als(.amina).post(path + "/dossier", Self.nieuw.en(["kind1bsn": "999900006"]))
            #expect(page.status == 422)
            #expect(page.bevat("al bekend, vraag toegang of draag over"))
            #expect(!page.bevat("Noor"))
        }
    }

    /// A question in the file of De Wit; gives its address without the last part.
    static func vraag(_ app: Proefapp, _ family: DeWit, _ more: [String: String] = [:]) async throws -> String {
        let form = [
            "over": family.noor.hex, "vanPersoon": family.karin.hex, "deur": "telefoon", "woorden": "Noor eet bijna niet.",
            "aanvraag": "nee",
        ]
        .en(.datum("datum", app.vandaag)).en(more)
        let made = try await app.als(.amina).post("/dossiers/\(family.dossier.hex)/hulpvragen/nieuw", form)
        return String(try #require(made.naar).dropLast("/triage".count))
    }

    @Test("Een aanvraag vraagt een ontvangstdatum en legt de 8 weken uit (Awb 4:13)")
    func aanvraag() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let base = "/dossiers/\(family.dossier.hex)/hulpvragen"
            let form = try await app.als(.amina).get(base + "/nieuw")
            #expect(form.bevat("binnen 8 weken na ontvangst (Awb 4:13)"))
            let path = try await Self.vraag(app, family, ["aanvraag": "ja"].en(.datum("aanvraagOntvangen", app.vandaag)))
            let refused = try await app.als(.amina).post(
                path + "/triage", ["veiligheid": "veilig", "urgentie": "gewoon", "route": "advies", "waarom": "klaar"])
            #expect(refused.status == 422)
            #expect(refused.bevat("daarop hoort een besluit"))
        }
    }

    @Test("Een ingetrokken aanvraag blijft te zien en vraagt geen besluit meer")
    func intrekking() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let path = try await Self.vraag(app, family, ["aanvraag": "ja"].en(.datum("aanvraagOntvangen", app.vandaag)))
            let amina = app.als(.amina)
            let page = try await amina.postEnVolg(
                path + "/intrekking", ["wie": "moeder Karin", "reden": "Oma helpt nu."].en(.datum("op", app.vandaag)))
            #expect(page.bevat("ingetrokken op"))
            #expect(page.bevat("Oma helpt nu."))
            let triage = try await amina.post(
                path + "/triage", ["veiligheid": "veilig", "urgentie": "gewoon", "route": "advies", "waarom": "klaar"])
            #expect(triage.status == 303)
            #expect(try await amina.get(path + "/intrekking").status == 422)
        }
    }

    @Test("Is er op de aanvraag besloten, dan is intrekken niet meer te kiezen en wordt het geweigerd")
    func intrekkingNaBesluit() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let path = try await Self.vraag(app, family, ["aanvraag": "ja"].en(.datum("aanvraagOntvangen", app.vandaag)))
            let amina = app.als(.amina), list = "/dossiers/\(family.dossier.hex)/hulpvragen"
            #expect(try await amina.get(list).bevat("Aanvraag intrekken"))
            let made = try await amina.post("/dossiers/\(family.dossier.hex)/besluit", Besluitsteun.aanvraagvelden(family, app.vandaag))
            let road = Besluitsteun(app: app, gezin: family, pad: try #require(made.naar))
            try await road.weeg()
            #expect(try await amina.get(list).bevat("Aanvraag intrekken"), "er is gewogen, nog niet besloten")
            #expect(try await road.besluit().status == 303)
            let page = try await amina.get(list)
            #expect(!page.bevat("Aanvraag intrekken") && page.bevat("er is op besloten"))
            let before = try await app.aantalFeiten()
            let form = ["wie": "moeder Karin", "reden": "Oma helpt nu."].en(.datum("op", app.vandaag))
            for answer in [try await amina.get(path + "/intrekking"), try await amina.post(path + "/intrekking", form)] {
                #expect(answer.status == 422 && answer.bevat("Op deze aanvraag is al besloten"))
            }
            #expect(try await app.aantalFeiten() == before)
        }
    }

    @Test("Acuut onveilig gaat direct door: crisis, nummers in beeld, vlag op het dossier")
    func acuut() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let path = try await Self.vraag(app, family)
            let page = try await app.als(.amina).postEnVolg(
                path + "/triage", ["veiligheid": "acuut-onveilig", "veiligheidToelichting": "Noor belt vanaf straat."])
            #expect(page.status == 200)
            for text in ["Crisis: hulp gaat voor", "112", "0800-2000", "Acuut onveilig (triage"] { #expect(page.bevat(text), "\(text)") }
        }
    }

    @Test("Zorgen die niet acuut zijn, staan daarna op elke bladzijde van het dossier, met een dag om ze opnieuw te bekijken")
    func zorgen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let path = try await Self.vraag(app, family)
            let form = [
                "veiligheid": "zorgen", "veiligheidToelichting": "Noor viel flauw op school.", "urgentie": "deze-week", "route": "team",
                "waarom": "Eerst praten.",
            ]
            let saved = try await app.als(.amina).post(path + "/triage", form)
            #expect(saved.naar == GezinURL.dossier(family.dossier), "verder bij wat nu te doen is")
            for blad in ["", "/gezin", "/plan"] {
                let page = try await app.als(.joost).get(GezinURL.dossier(family.dossier) + blad)
                #expect(page.bevat("Zorgen over veiligheid: Noor viel flauw op school."), "\(blad)")
                #expect(page.bevat("herzien vóór 16 maart 2026"))
            }
            let first = try await app.als(.joost).get(GezinURL.dossier(family.dossier))
            #expect(first.bevat("Zorgen, maar niet acuut") && first.bevat("Waarschuwing over veiligheid opnieuw bekijken"))
        }
    }

    @Test(
        "Wie als kind 23 jaar of ouder zou zijn, kan geen jeugdige in een nieuw dossier zijn",
        arguments: [(46, true), (23, true), (22, false)])
    func teOud(jaren: Int, weigert: Bool) async throws {
        try await withApp { app in
            let path = try await Self.zoek(app)
            let born = [String: String].datum("kind1geboortedatum", app.vandaag.plus(jaren: -jaren))
            let answer = try await app.als(.amina).post(path + "/dossier", Self.nieuw.en(born))
            #expect((answer.status == 422) == weigert)
            #expect(answer.bevat("is dit kind nu \(jaren) jaar. Jeugdhulp kan tot 23 jaar. Controleer het jaar.") == weigert)
        }
    }

    @Test("Een verbetering vervangt de hulpvraag; de triage hoort erbij")
    func verbetering() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let path = try await Self.vraag(app, family)
            _ = try await amina.post(
                path + "/triage", ["veiligheid": "veilig", "urgentie": "gewoon", "route": "team", "waarom": "Eerst kennismaken."])
            let form = try await amina.get(path + "/wijzigen")
            let seen = try #require(form.waarde("_laatste"))
            let typed = [
                "over": family.noor.hex, "vanPersoon": family.karin.hex, "deur": "school", "woorden": "Noor eet op school niets.",
                "aanvraag": "nee",
            ]
            .en(.datum("datum", app.vandaag)).en(["_laatste": seen])
            let page = try await amina.postEnVolg(path + "/wijzigen", typed)
            #expect(page.bevat("Noor eet op school niets."))
            #expect(!page.bevat("Noor eet bijna niet."))
            #expect(page.bevat("Eerst kennismaken."))
            let late = try await app.als(.joost).post(path + "/wijzigen", typed.en(["woorden": "Noor eet alleen bij oma."]))
            #expect(late.bevat("Staat er nu"))
            #expect(late.bevat("Noor eet op school niets."))
            #expect(late.bevat("Noor eet alleen bij oma."))
        }
    }

    @Test(
        "Een ander team vindt niets en leest geen naam",
        arguments: ["", "/nieuw", "/FEIT/triage", "/FEIT/wijzigen", "/FEIT/intrekking"])
    func anderTeam(_ part: String) async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let path = try await Self.vraag(app, family)
            let base = "/dossiers/\(family.dossier.hex)/hulpvragen"
            let url = base + part.replacing("FEIT", with: path.dropFirst(base.count + 1))
            for wie in [Cast.bram, .inge, .thomas, .samira, .ravi] {
                let page = try await app.als(wie).get(url)
                #expect(page.status == 404)
                for name in ["Noor", "de Wit", "Karin"] { #expect(!page.bevat(name)) }
                if part != "" { #expect(try await app.als(wie).post(url, Self.nieuw).status != 303) }
            }
        }
    }

    @Test("Een contact zonder dossier telt mee voor het team")
    func contact() async throws {
        try await withApp { app in
            let amina = app.als(.amina)
            let form = ["deur": "telefoon", "onderwerp": "opvoeden", "uitkomst": "advies", "duur": "kwartier"]
                .en(.datum("datum", app.vandaag))
            let page = try await amina.postEnVolg("/contacten-zonder-dossier/nieuw", form)
            #expect(page.bevat("<strong>1 contact</strong>"))
            #expect(try await app.als(.bram).get("/contacten-zonder-dossier/nieuw").bevat("<strong>0 contacten</strong>"))
            let short = try await amina.post("/contacten-zonder-dossier/nieuw", form.en(["duur": ""]))
            #expect(short.status == 422 && short.bevat("Hoe lang duurde het?"))
        }
    }

    @Test(
        "Geteld per maand en deur: de teamleider ziet het eigen team precies, beleid alles samen en afgerond, een ander niets",
        arguments: SamenvoegomkeerTests.motoren)
    func geteld(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            try await app.schrijf { tx in
                for n in 0..<7 {
                    let day = tx.vandaag.plus(dagen: n < 3 ? 0 : -40)
                    try ToegangStore.legVast(
                        ContactZonderDossier(datum: day, deur: .school, onderwerp: .gedrag, uitkomst: .advies, duur: .halfuur),
                        team: Cast.noord, tx)
                }
                let other = ContactZonderDossier(datum: tx.vandaag, deur: .politie, onderwerp: .regels, uitkomst: .informatie, duur: .kort)
                try ToegangStore.legVast(other, team: Cast.zuid, tx)
            }
            let petra = try await app.als(.petra).get(ToegangURL.contacten)
            #expect(petra.status == 200 && petra.bevat("<b>7</b> contacten") && petra.bevat("ongeveer <b>4 uur</b>"))
            #expect(
                petra.bevat("apr 25") && petra.bevat(">mrt<") && petra.bevat("School") && !petra.bevat("Politie"), "alleen het eigen team")
            #expect(try await app.als(.petra).get(ToegangURL.contacten + "?team=\(Cast.zuid.hex)").status == 404)
            let thomas = try await app.als(.thomas).get(ToegangURL.contacten)
            #expect(thomas.bevat("<b>10</b> contacten") && thomas.bevat("minder dan 5") && thomas.bevat("Politie"))
            #expect(!thomas.bevat(">8<") && !thomas.bevat(">7<") && !thomas.bevat(">3<") && !thomas.bevat(">1<"))
            for other in [Cast.amina, .joost, .ravi, .fatima, .wim] {
                #expect(try await app.als(other).get(ToegangURL.contacten).status == 404, "\(other)")
            }
        }
    }
}
