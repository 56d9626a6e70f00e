// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

/// The life of a relation: given, handed over, taken over by a substitute, shared for a question, ended.
@Suite("Relaties: geven, overdragen, waarnemen, meedenken en eindigen")
struct OverdrachtTests {
    static func contact(_ app: Proefapp, _ family: DeWit, _ wie: Cast = .amina) async throws {
        try await app.schrijf(als: .petra) { tx in
            let relation = Relatie(
                dossier: family.dossier, relatiesoort: .vasteContactpersoon, gebruiker: wie.gebruiker, van: tx.nu,
                gegevenDoor: Cast.petra.gebruiker.raw, reden: "vraag")
            try RelatieStore.geef(relation, lijn: DossierStore.lijn(family.dossier, nil, .hulp, tx), tx)
        }
    }

    private static func soorten(_ app: Proefapp, _ family: DeWit, _ wie: Cast) async throws -> Set<Relatiesoort> {
        try await app.lees { tx in
            Set(try RelatieStore.soorten(wie.gebruiker, teams: wie.teams, dossier: family.dossier, tx).keys)
        }
    }

    private static func consult(_ app: Proefapp, _ family: DeWit, dagen: Int, delen: [Veldklasse]) async throws -> Uitslag {
        var form: Ingevuld = ["gebruiker": [Cast.bram.gebruiker.hex], "soort": ["consult"], "reden": ["Wat denkt u van het plan?"]]
        form["delen"] = delen.map(\.rawValue)
        for (key, value) in [String: String].datum("tot", app.vandaag.plus(dagen: dagen)) { form[key] = [value] }
        return try await app.als(.amina).post(GezinURL.relaties(family.dossier), form)
    }

    @Test("Een gezin heeft één vaste contactpersoon: wordt een ander het, dan eindigt de vorige, langs welke weg ook")
    func eenContactpersoon() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            for wie in [Cast.amina, .joost, .amina] {
                app.klok.vooruit(seconden: 60)
                try await Self.contact(app, family, wie)
                let running = try await app.lees { tx in
                    try RelatieStore.relaties(family.dossier, tx).lopend(op: tx.nu)
                        .filter { $0.inhoud.relatiesoort == .vasteContactpersoon }.compactMap(\.inhoud.gebruiker)
                }
                #expect(running == [wie.gebruiker])
            }
            let page = try await app.als(.petra).get(GezinURL.toegang(family.dossier))
            #expect(page.tekst.ranges(of: "Vaste contactpersoon van").count == 1, "één regel met een einde")
        }
    }

    @Test("De vaste contactpersoon draagt over; de ander vindt de notitie bij Mijn werk tot die gelezen is")
    func overdragen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Self.contact(app, family)
            let amina = app.als(.amina)
            #expect(try await amina.get(GezinURL.toegang(family.dossier)).bevat("Dossier overdragen"))
            let given = try await amina.post(
                GezinURL.overdracht(family.dossier), ["naar": Cast.joost.gebruiker.hex, "notitie": "Noor belt liever dan appen."])
            #expect(given.status == 303)
            #expect(try await Self.soorten(app, family, .joost).contains(.vasteContactpersoon))
            #expect(try await !Self.soorten(app, family, .amina).contains(.vasteContactpersoon))
            let joost = app.als(.joost)
            #expect(try await joost.get("/werkvoorraad").bevat("Lees de overdracht van Gezin De Wit"))
            #expect(try await !amina.get("/werkvoorraad").bevat("Lees de overdracht"))
            let id = try #require(try await app.lees { tx in try RelatieStore.ongelezen(Cast.joost.gebruiker, tx).first?.feit })
            let page = GezinURL.overdracht(family.dossier, id)
            #expect(try await joost.get(page).bevat("Noor belt liever"))
            let other = try await app.als(.bram).get(page)
            #expect(other.status == 404 && !other.bevat("Noor"))
            #expect(try await amina.post(page + "/gelezen", [:]).status == 404)
            #expect(try await joost.post(page + "/gelezen", [:]).status == 303)
            #expect(try await !joost.get("/werkvoorraad").bevat("Lees de overdracht"))
        }
    }

    @Test("Naar een ander team: dat ziet het dossier vanaf nu, het oude team meteen niet meer")
    func anderTeam() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Self.contact(app, family)
            let form = ["naar": Cast.zuid.hex, "notitie": "Verhuisd naar Zuid."]
            #expect(try await app.als(.amina).post(GezinURL.overdracht(family.dossier), form).status == 422)
            #expect(try await app.als(.petra).post(GezinURL.overdracht(family.dossier), form).naar == "/team")
            #expect(try await app.als(.bram).get(GezinURL.gezin(family.dossier)).bevat("Noor"))
            for wie in [Cast.amina, .petra] {
                let gone = try await app.als(wie).get(GezinURL.gezin(family.dossier))
                #expect(gone.status == 404 && !gone.bevat("Noor"))
            }
        }
    }

    @Test("Wie uit dienst gaat is overal uitgelogd en ziet niets meer; de gezinnen staan te verdelen en krijgen in één keer iemand")
    func uitDienst() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Self.contact(app, family)
            let amina = app.als(.amina)
            let sure = try await app.als(.fatima).get(GebruikerURL.einde(Cast.amina.gebruiker))
            #expect(sure.bevat("1 gezin komt"))
            #expect(try await app.als(.fatima).post(GebruikerURL.einde(Cast.amina.gebruiker), [:]).status == 303)
            #expect(try await amina.get("/werkvoorraad").status == 303)
            #expect(try await Self.soorten(app, family, .amina) == [.team], "alleen wat het team heeft; het team van de cast staat vast")
            let petra = app.als(.petra)
            let page = try await petra.get(VerdeelRoutes.verdelen)
            #expect(page.bevat("Gezin De Wit") && page.bevat("Amina Bouzid") && page.bevat("uit dienst"))
            let form: Ingevuld = ["dossiers": [family.dossier.hex], "naar": [Cast.joost.gebruiker.hex], "notitie": ["Plan loopt tot mei."]]
            #expect(try await petra.post(VerdeelRoutes.verdelen, form).naar == VerdeelRoutes.verdelen + "?gedaan=1")
            #expect(try await Self.soorten(app, family, .joost).contains(.vasteContactpersoon))
            #expect(try await petra.get(VerdeelRoutes.verdelen).bevat("Elk open dossier van uw team"))
            #expect(try await app.als(.joost).get("/werkvoorraad").bevat("Lees de overdracht"))
        }
    }

    @Test("Te verdelen en waarneming zijn van de teamleider, en tonen alleen het eigen team")
    func eigenTeam() async throws {
        try await withApp { app in
            _ = try await app.deWit(team: Cast.zuid, als: .bram)
            let page = try await app.als(.petra).get(VerdeelRoutes.verdelen)
            #expect(page.status == 200 && !page.bevat("De Wit"))
            for wie in [Cast.amina, .joost, .ravi, .samira, .fatima] {
                for path in [VerdeelRoutes.verdelen, WaarneemRoutes.waarneming] {
                    #expect(try await app.als(wie).get(path).status == 404, "\(wie) \(path)")
                }
            }
        }
    }

    @Test("Bij ziekte neemt een collega al het werk in één keer waar, tot een dag; terug is ook één keer")
    func ziekte() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Self.contact(app, family)
            let petra = app.als(.petra)
            let form = ["afwezig": Cast.amina.gebruiker.hex, "waarnemer": Cast.joost.gebruiker.hex, "reden": "afwezig"]
            let late = try await petra.post(WaarneemRoutes.waarneming, form.en(.datum("tot", app.vandaag.plus(dagen: 400))))
            #expect(late.status == 422 && late.bevat("hoogstens 26 weken"))
            let given = try await petra.post(WaarneemRoutes.waarneming, form.en(.datum("tot", app.vandaag.plus(dagen: 14))))
            #expect(given.naar == WaarneemRoutes.waarneming + "?gedaan=1")
            #expect(try await Self.soorten(app, family, .joost).contains(.waarneming))
            #expect(try await Self.soorten(app, family, .amina).contains(.vasteContactpersoon), "wie ziek is houdt het eigen werk")
            let act = try #require(try await app.lees { tx in try RelatieStore.waarnemingen([Cast.noord], tx).first?.handeling })
            #expect(try await petra.get(WaarneemRoutes.waarneming).bevat("voor Amina Bouzid"))
            #expect(try await petra.post(WaarneemRoutes.waarneming + "/\(act.hex)/einde", [:]).status == 303)
            #expect(try await !Self.soorten(app, family, .joost).contains(.waarneming))
        }
    }

    @Test("Een waarneming houdt vanzelf op na de laatste dag")
    func vanzelf() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Self.contact(app, family)
            let form = ["afwezig": Cast.amina.gebruiker.hex, "waarnemer": Cast.joost.gebruiker.hex, "reden": "afwezig"]
            _ = try await app.als(.petra).post(WaarneemRoutes.waarneming, form.en(.datum("tot", app.vandaag.plus(dagen: 1))))
            app.klok.vooruit(dagen: 1)
            #expect(try await Self.soorten(app, family, .joost).contains(.waarneming))
            app.klok.vooruit(dagen: 1)
            #expect(try await !Self.soorten(app, family, .joost).contains(.waarneming))
        }
    }

    @Test("Wie meedenkt ziet alleen de gedeelde bladen, hoogstens zes weken, en niets daarna")
    func consult() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Self.contact(app, family)
            let long = try await Self.consult(app, family, dagen: 43, delen: [.plan])
            #expect(long.status == 422 && long.bevat("hoogstens 6 weken"))
            #expect(try await Self.consult(app, family, dagen: 14, delen: []).bevat("Kies welke bladen"))
            #expect(try await Self.consult(app, family, dagen: 14, delen: [.gezin, .plan]).status == 303)
            let bram = app.als(.bram)
            let base = GezinURL.dossier(family.dossier)
            #expect(try await bram.get(base).naar == base + "/gezin")
            let page = try await bram.get(base + "/gezin")
            #expect(page.bevat("Noor") && page.bevat("Gezinsplan") && !page.bevat(">Contacten<"))
            #expect(try await bram.get(base + "/plan").status == 200)
            for sheet in ["/contacten", "/analyse", "/hulpvragen", "/besluit", "/hulp", "/toegang", "/gezin/bescherming"] {
                let hidden = try await bram.get(base + sheet)
                #expect(hidden.status == 404 && !hidden.bevat("Noor"), "\(sheet)")
            }
            #expect(try await bram.get(base + "/plan/wijzigen").status == 422)
            #expect(try await bram.get(base + "/plan/afdruk").status == 422)
            app.klok.vooruit(dagen: 15)
            let over = try await app.als(.bram).get(base + "/gezin")
            #expect(over.status == 404 && !over.bevat("Noor"))
        }
    }

    @Test("Werkbegeleiding leest en schrijft notities; de gedragswetenschapper van een ander team wijzigt verder niets")
    func supervisie() async throws {
        try await withApp { app in
            let family = try await app.deWit(team: Cast.zuid, als: .bram)
            try await app.schrijf(als: .bram) { tx in
                let relation = Relatie(
                    dossier: family.dossier, relatiesoort: .supervisie, gebruiker: Cast.joost.gebruiker, van: tx.nu,
                    tot: tx.nu.plus(seconden: 86_400), gegevenDoor: tx.wie.id, reden: "werkbegeleiding")
                try RelatieStore.geef(relation, lijn: DossierStore.lijn(family.dossier, nil, .hulp, tx), tx)
            }
            let joost = app.als(.joost)
            let base = GezinURL.dossier(family.dossier)
            #expect(try await joost.get(base).status == 200)
            #expect(try await joost.get(base + "/contacten/nieuw").status == 200)
            #expect(try await joost.get(base + "/gezin/mensen/nieuw").status == 422)
            app.klok.vooruit(dagen: 1)
            #expect(try await app.als(.joost).get(base).status == 404)
        }
    }

    @Test("Beëindigde toegang werkt bij de volgende klik niet meer")
    func meteen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await Self.contact(app, family)
            _ = try await Self.consult(app, family, dagen: 14, delen: [.gezin])
            let bram = app.als(.bram)
            #expect(try await bram.get(GezinURL.gezin(family.dossier)).status == 200)
            let id = try #require(
                try await app.lees { tx in
                    try RelatieStore.relaties(family.dossier, tx).lopend(op: tx.nu).first { $0.inhoud.relatiesoort == .consult }?.id
                })
            #expect(try await app.als(.amina).post(GezinURL.eindeRelatie(family.dossier, id), ["reden": "vraag beantwoord"]).status == 303)
            let gone = try await bram.get(GezinURL.gezin(family.dossier))
            #expect(gone.status == 404 && !gone.bevat("Noor"))
        }
    }

    @Test("Waar twee nodig zijn, heft één collega een scherm niet op")
    func vierOgen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                try InstellingStore.legVast(
                    Instelling(sleutel: .schermTweePersonen, waarde: "ja", van: tx.vandaag, grond: "besluit"), tx)
            }
            let amina = app.als(.amina)
            let shield: Ingevuld = [
                "doel": ["persoon"], "over": [family.daan.hex], "voorBetrokkenen": [family.karin.hex], "reden": ["verteld in vertrouwen"],
            ]
            #expect(try await amina.post(GezinURL.schermen(family.dossier), shield).status == 303)
            let running: @Sendable () async throws -> [UUIDv7] = {
                try await app.lees { tx in
                    let facts = try tx.feiten(in: BeschermingStore.tabel, dossier: family.dossier)
                    return try facts.alle(Scherm.self).lopend(op: tx.vandaag, einden: facts.alle(Beeindiging.self)).map(\.id)
                }
            }
            let id = try #require(try await running().first)
            let end = ["reden": "niet meer nodig"].en(.datum("op", app.vandaag))
            #expect(try await amina.post(GezinURL.eindeBescherming(family.dossier, id), end).status == 303)
            #expect(try await running() == [id])
            #expect(try await amina.get(GezinURL.bescherming(family.dossier)).bevat("wacht op een tweede collega"))
            #expect(try await amina.post(GezinURL.eindeBescherming(family.dossier, id), end).status == 422)
            #expect(try await app.als(.joost).post(GezinURL.eindeBescherming(family.dossier, id), end).status == 303)
            #expect(try await running().isEmpty)
        }
    }
}
