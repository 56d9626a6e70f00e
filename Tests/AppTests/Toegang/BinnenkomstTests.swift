// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De deuren van buiten: zonder account, nooit twee keer vragen, en wie klopte hoort wat ervan werd (Jeugdwet 2.6)")
struct BinnenkomstTests {
    private static let ouder = [
        "woorden": "Noor wil niet meer naar school. Ik weet niet wat ik moet doen.", "veiligheid": "veilig", "kindnaam": "Noor de Wit",
        "vanWie": "Karin Smeets", "telefoon": "06 12345678", "bereikbaar": "Na zes uur",
    ]
    private static let school = [
        "woorden": "Sem slaapt in de klas.", "veiligheid": "zorgen", "kindnaam": "Sem de Wit", "gezinWeet": "ja",
        "vanWie": "Juf Marit, leerkracht",
        "organisatie": "De Horizon", "telefoon": "0299 100 555", "kenmerk": "H-12",
    ]

    /// - Returns: the code on the page of thanks.
    private static func klop(_ app: Proefapp, _ wie: Aanklopper, _ form: [String: String]) async throws -> String {
        let page = try await app.niemand.post(DeurURL.deur(wie), form)
        #expect(page.status == 200 && page.bevat("Dit is binnen"))
        let code = try #require(page.tekst.components(separatedBy: "<code>").dropFirst().first?.prefix { $0 != "<" })
        return String(code)
    }

    private static func eerste(_ page: Uitslag) throws -> String {
        let rest = try #require(page.tekst.components(separatedBy: "href=\"/binnengekomen/").dropFirst().first)
        return "/binnengekomen/" + rest.prefix { $0 != "\"" }
    }

    private static func stand(_ app: Proefapp, _ code: String) async throws -> Uitslag {
        try await app.niemand.post(DeurURL.stand, ["code": code])
    }

    @Test("Elke deur heeft een eigen kort formulier, en hoogstens tien vragen", arguments: Aanklopper.allCases)
    func deuren(wie: Aanklopper) async throws {
        try await withApp { app in
            let page = try await app.niemand.get(DeurURL.deur(wie))
            #expect(page.status == 200 && page.bevat("0800-2000") && page.bevat("112"))
            let empty = try await app.niemand.post(DeurURL.deur(wie), ["woorden": "Blijft staan."])
            #expect(empty.status == 422 && empty.bevat("Blijft staan.") && empty.bevat("Is iedereen nu veilig?"))
            #expect(try await app.als(.amina).get(BinnenkomstURL.lijst).bevat("Er ligt niets."))
        }
    }

    @Test("Van vraag tot dossier: opgepakt, gezocht, overgenomen in het formulier, afgerond, en de afzender hoort niets over het gezin")
    func weg() async throws {
        try await withApp { app in
            let code = try await Self.klop(app, .ouder, Self.ouder)
            #expect(try await Self.stand(app, code).bevat("Binnen twee werkdagen"))
            let amina = app.als(.amina)
            let list = try await amina.get(BinnenkomstURL.lijst)
            #expect(list.bevat("nog niemand") && !list.bevat("Noor") && !list.bevat("Smeets"), "op de lijst staat geen naam")
            let path = try Self.eerste(list)
            #expect(try await amina.get(path).bevat("Noor wil niet meer naar school."))
            #expect(try await amina.post(path + "/oppak").naar == path)
            #expect(try await Self.stand(app, code.lowercased()).bevat("is ermee bezig"))
            let search = try #require(try await amina.post(path + "/zoeken").naar)
            let form = try await amina.get(search + "/dossier")
            for text in ["Bereikbaar: Na zes uur", "Noor wil niet meer naar school.", "Smeets", "Karin", "06 12345678", "Noor"] {
                #expect(form.bevat(text), "\(text)")
            }
            let typed = [
                "kind1roepnaam": "Noor", "kind1voorvoegsel": "de", "kind1achternaam": "Wit", "vraagsteller": "ouder",
                "ouderRoepnaam": "Karin",
                "ouderAchternaam": "Smeets", "telefoon": "06 12345678", "deur": "website", "woorden": Self.ouder["woorden"] ?? "",
                "aanvraag": "nee",
            ].en(.datum("datum", app.vandaag))
            let made = try await amina.post(search + "/dossier", typed)
            #expect(made.naar?.contains("/triage") == true, "\(made.status)")
            #expect(try await amina.get(BinnenkomstURL.lijst).bevat("Er ligt niets."))
            let end = try await Self.stand(app, code)
            #expect(end.bevat("Wij hebben het opgepakt") && !end.bevat("Noor") && !end.bevat("dossier"))
        }
    }

    @Test("Wie iets oppakt, houdt het bij zich; de eigen teamleider ziet het, een ander team en een andere rol niet")
    func afwezig() async throws {
        try await withApp { app in
            _ = try await Self.klop(app, .school, Self.school)
            let path = try Self.eerste(try await app.als(.amina).get(BinnenkomstURL.lijst))
            #expect(try await app.als(.bram).get(path).status == 200, "nog van niemand: elk team kan het oppakken")
            #expect(try await app.als(.amina).post(path + "/oppak").naar == path)
            #expect(try await app.als(.bram).get(path).status == 404)
            #expect(try await app.als(.bram).post(path + "/oppak").status == 404)
            #expect(try await app.als(.joost).get(path).status == 404)
            #expect(try await app.als(.petra).get(path).bevat("Sem slaapt in de klas."))
            for who in [Cast.ravi, .samira, .thomas, .fatima, .wim] {
                #expect(try await app.als(who).get(BinnenkomstURL.lijst).status == 404, "\(who)")
                #expect(try await app.als(who).get(path).status == 404, "\(who)")
            }
        }
    }

    @Test(
        "Is een collega er niet, dan neemt de teamleider het over: alleen die van dat team, en wie het eerst had blijft te zien",
        arguments: SamenvoegomkeerTests.motoren)
    func overname(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            _ = try await Self.klop(app, .school, Self.school)
            let path = try Self.eerste(try await app.als(.amina).get(BinnenkomstURL.lijst)), over = path + "/overname"
            #expect(try await app.als(.petra).post(over).status == 422, "nog van niemand")
            #expect(try await app.als(.amina).post(path + "/oppak").naar == path)
            #expect(try await !app.als(.amina).get(path).bevat(over), "wie het heeft, neemt niets over")
            #expect(try await app.als(.joost).post(over).status == 404)
            #expect(try await app.als(.petra, teams: [Cast.zuid]).post(over).status == 404)
            #expect(try await app.als(.petra).get(path).bevat("Is Amina Bouzid er niet?"))
            let long = String(repeating: "Is er niet. ", count: 30)
            let wrong = try await app.als(.petra).post(over, ["reden": long])
            #expect(
                wrong.status == 422 && wrong.bevat("Is er niet. Is er niet.") && wrong.bevat("<details open"),
                "wat getypt was, staat er nog")
            #expect(try await app.als(.petra).post(over, ["reden": "Amina is er deze week niet."]).naar == path)
            let page = try await app.als(.petra).get(path)
            #expect(page.bevat("Overgenomen door Petra Hoogland van Amina Bouzid") && page.bevat("Amina is er deze week niet."))
            #expect(try await app.als(.petra).post(over).status == 422, "het ligt al bij haar")
            #expect(try await app.als(.amina).get(path).status == 404, "en niet meer bij wie het had")
            #expect(try await app.als(.petra).get(BinnenkomstURL.lijst).bevat("Petra Hoogland"))
            #expect(try await app.als(.petra).post(path + "/afronding", ["uitkomst": "advies"]).naar == path)
        }
    }

    @Test("Wie in twee teams werkt, zegt voor welk team; de teamleider van dat team ziet het")
    func tweeTeams() async throws {
        try await withApp { app in
            _ = try await Self.klop(app, .school, Self.school)
            let both = app.als(.amina, teams: [Cast.noord, Cast.zuid])
            let path = try Self.eerste(try await both.get(BinnenkomstURL.lijst))
            #expect(try await both.get(path).bevat("Voor welk team pakt u dit op?"))
            let none = try await both.post(path + "/oppak")
            #expect(none.status == 422 && none.bevat("Kies welk team dit oppakt."))
            #expect(try await both.post(path + "/oppak", ["team": Cast.zuid.hex]).naar == path)
            #expect(try await app.als(.petra).get(path).status == 404)
            #expect(try await app.als(.petra, teams: [Cast.zuid]).get(path).status == 200)
            #expect(try await app.als(.bram, teams: []).get(path).status == 404)
        }
    }

    @Test("Na een herstart staat het aantal weer in het menu")
    func teller() async throws {
        try await withApp { app in
            _ = try await Self.klop(app, .school, Self.school)
            let fresh = App.build(config: app.app.config, databank: app.databank, logger: app.app.logger)
            #expect(fresh.web.telbord.aantal(BinnenkomstURL.lijst) == nil)
            for service in ToegangKamer.diensten(fresh) { try await (service as? Rondedienst)?.ronde() }
            #expect(fresh.web.telbord.aantal(BinnenkomstURL.lijst) == 1)
        }
    }

    @Test("Het menu past: wat minder vaak nodig is, staat onder Meer; wie weinig heeft, ziet alles meteen")
    func menu() async throws {
        try await withApp { app in
            let petra = try await app.als(.petra).get(BinnenkomstURL.lijst).tekst
            let inside = try #require(
                petra.components(separatedBy: "<li class=\"meer\">").dropFirst().first?.components(separatedBy: "</details>").first)
            #expect(inside.contains("Sociale kaart") && inside.contains("Cijfers") && !inside.contains(">Binnengekomen"))
            let here = try await app.als(.petra).get(KaartURL.lijst)
            #expect(here.bevat("<summary class=\"hier\">Meer"))
            #expect(try await !app.als(.thomas).get(KaartURL.lijst).bevat("class=\"meer\""))
        }
    }

    @Test("Gevaar staat bovenaan en is vandaag; zorgen daarna; zonder afronding blijft het staan")
    func volgorde() async throws {
        try await withApp { app in
            _ = try await Self.klop(app, .ouder, Self.ouder)
            _ = try await Self.klop(app, .school, Self.school)
            let danger = try await app.niemand.post(DeurURL.deur(.politie), Self.school.en(["veiligheid": "gevaar"]))
            #expect(danger.bevat("Wacht daar niet op"))
            let list = try await app.als(.amina).get(BinnenkomstURL.lijst).tekst
            let begin = try #require(list.range(of: "<tbody")).lowerBound
            let places = ["Politie", "School", "website"].compactMap { list.range(of: $0, range: begin..<list.endIndex)?.lowerBound }
            #expect(places.count == 3 && places == places.sorted())
            app.klok.vooruit(dagen: 5)
            #expect(try await app.als(.amina).get(BinnenkomstURL.lijst).bevat("te laat"))
        }
    }

    @Test("Zonder dossier afgerond: wat de afzender leest is de vaste zin, of wat er met toestemming staat")
    func afgerond() async throws {
        try await withApp { app in
            let code = try await Self.klop(app, .school, Self.school)
            let amina = app.als(.amina), path = try Self.eerste(try await amina.get(BinnenkomstURL.lijst))
            #expect(try await amina.post(path + "/afronding", ["uitkomst": "advies"]).status == 422, "eerst oppakken")
            _ = try await amina.post(path + "/oppak")
            #expect(try await amina.post(path + "/afronding", ["uitkomst": ""]).status == 422)
            #expect(try await amina.post(path + "/afronding", ["uitkomst": "advies"]).naar == path)
            #expect(try await Self.stand(app, code).bevat("Wij hebben meegedacht."))
            #expect(try await amina.post(path + "/afronding", ["uitkomst": "dossier"]).status == 422, "al afgerond")
            #expect(try await Self.stand(app, "BBBBBBBB").bevat("Deze code kennen wij niet"))
        }
    }

    @Test("Wie zonder toestemming meldt, zegt waarom; een telefoonnummer moet kloppen; een dag in de toekomst kan niet")
    func fouten() async throws {
        try await withApp { app in
            for (change, text) in [
                (["gezinWeet": "nee"], "Waarom niet?"), (["telefoon": "12"], "Dit telefoonnummer klopt niet"),
                (["kindnaam": ""], "Naam van het kind"),
                (["geboortedatum.dag": "1", "geboortedatum.maand": "1", "geboortedatum.jaar": "2040"], "in de toekomst"),
            ] {
                let page = try await app.niemand.post(DeurURL.deur(.huisarts), Self.school.en(change))
                #expect(page.status == 422 && page.bevat(text), "\(text)")
            }
            #expect(try await app.niemand.get("/vraag/tandarts").status == 404)
        }
    }

    @Test("Twee keer versturen is één binnenkomst; na dertig op een dag vanaf één plek vraagt de deur om te bellen")
    func rem() async throws {
        try await withApp { app in
            let twice = Self.ouder.en(["_idempotent": "zelfde-sleutel-1"])
            let (one, two) = (try await Self.klop(app, .ouder, twice), try await Self.klop(app, .ouder, twice))
            #expect(one == two)
            let changed = try await Self.klop(app, .ouder, twice.en(["woorden": "Het is toch anders."]))
            #expect(changed != one, "wat gewijzigd is, gaat niet verloren")
            for _ in 0..<28 { _ = try await Self.klop(app, .ouder, Self.ouder) }
            let full = try await app.niemand.post(DeurURL.deur(.ouder), Self.ouder)
            #expect(full.status == 422 && full.bevat("Bel ons") && full.bevat("Noor wil niet meer"))
            app.klok.vooruit(dagen: 1)
            _ = try await Self.klop(app, .ouder, Self.ouder)
            for _ in 0..<Deurrem.vragenPerKwartier { _ = try await Self.stand(app, "BBBBBBBB") }
            #expect(try await Self.stand(app, "BBBBBBBB").bevat("Wacht een kwartier"))
        }
    }

    @Test("Een jaar na het afronden gaat de sleutel weg; wat niet is afgerond, wacht")
    func bewaren() async throws {
        try await withApp { app in
            let code = try await Self.klop(app, .school, Self.school)
            let amina = app.als(.amina), path = try Self.eerste(try await amina.get(BinnenkomstURL.lijst))
            _ = try await amina.post(path + "/oppak")
            app.klok.vooruit(dagen: 500)
            func losse() async throws -> Int {
                try await app.lees(doel: .rechten) { tx in
                    try Bewaarscan(regels: Bewaarregels(InstellingStore.instellingen(tx)), peildatum: tx.vandaag).losse(tx)
                        .count { $0.soort == .binnenkomst }
                }
            }
            #expect(try await losse() == 0)
            #expect(try await app.als(.amina).post(path + "/afronding", ["uitkomst": "advies"]).naar == path)
            app.klok.vooruit(dagen: 380)
            #expect(try await losse() == 1)
            let made = try #require(try await app.als(.wim).post(BewaarURL.rondes).naar)
            #expect(try await app.als(.samira).post(made + "/toets", ["uitkomst": "akkoord"]).naar == made)
            #expect(try await losse() == 0)
            #expect(try await Self.stand(app, code).bevat("Deze code kennen wij niet"))
            #expect(try await app.als(.amina).get(path).status == 404)
        }
    }
}
