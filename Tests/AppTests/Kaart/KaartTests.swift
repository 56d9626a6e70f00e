// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import HTTPTypes
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De sociale kaart: iedereen leest, de gemeente houdt bij, een partner stelt voor")
struct KaartTests {
    private static let plek: [String: String] = [
        "naam": "Inloop De Boei", "organisatie": "Welzijn", "omschrijving": "Koffie en een praatje.", "soort": "welzijn",
        "vragen": "opvoeden",
        "van": "", "tot": "17", "wijken": "WK01", "vormen": "inloop", "toegang": "vrij", "kosten": "", "wanneer": "",
        "telefoon": "0299 100 999",
        "website": "www.waterrijk.example/boei", "adres": "",
    ]

    /// One wijk and one plek, made by the teamleider. - Returns: the page of the plek, for who keeps the kaart.
    private static func zet(_ app: Proefapp, _ anders: [String: String] = [:]) async throws -> String {
        #expect(try await app.als(.petra).post(KaartURL.wijken, ["tekst": "WK01; Oude Haven\nWK02; Rietvelden"]).naar == KaartURL.lijst)
        return try #require(try await app.als(.petra).post(KaartURL.lijst, plek.en(anders)).naar)
    }

    private static func open(_ pad: String) -> String { "/kaart/" + (pad.split(separator: "/").last.map(String.init) ?? "") }

    /// Where the first form posts that begins so.
    private static func actie(_ page: Uitslag, _ begin: String) throws -> String {
        let start = try #require(page.tekst.range(of: "action=\"\(begin)"))
        return begin + page.tekst[start.upperBound...].prefix { $0 != "\"" }
    }

    @Test("Zonder aanmelden: zoeken op vraag, leeftijd en wijk, één plek lezen, alles als tabel; er komt geen regel over wie keek")
    func openbaar() async throws {
        try await withApp { app in
            let made = try await Self.zet(app)
            let guest = app.niemand
            let lines = try await app.lees(doel: .toezicht) { tx in try tx.laatsteRegel() }
            for (path, isFound) in [
                ("/kaart?vraag=opvoeden", true), ("/kaart?vraag=opvoeden&leeftijd=17&wijk=WK01", true), ("/kaart?leeftijd=18", false),
                ("/kaart?wijk=WK02", false), ("/kaart?woord=praatje", true), ("/kaart?vraag=onzin&woord=boei", true),
            ] {
                let page = try await guest.get(path)
                #expect(page.status == 200 && page.bevat("Inloop De Boei") == isFound, "\(path)")
                #expect(page.bevat("0800-2000") && page.bevat("Verlaat deze site snel"))
            }
            let wrong = try await guest.get("/kaart?leeftijd=veertien")
            #expect(wrong.status == 422 && wrong.bevat("Vul een leeftijd in als getal"))
            let one = try await guest.get(Self.open(made))
            #expect(
                one.bevat("Koffie en een praatje.") && one.bevat("href=\"https://www.waterrijk.example/boei\"")
                    && one.bevat("tot en met 17 jaar"))
            #expect(try await guest.get("/kaart.csv").bevat("Inloop De Boei;Welzijn;welzijn;opvoeden;0;17;WK01"))
            for path in ["/waarvoor", "/lokaal-team"] { #expect(try await guest.get(path).status == 200) }
            #expect(try await guest.get("/lokaal-team").bevat("0299 100 100"))
            // The kaart is read once a minute at most, whoever looks.
            let after = try await app.lees(doel: .toezicht) { tx in try tx.laatsteRegel() }
            #expect(after - lines <= 2)
            #expect(try await guest.get("/kaart/\(Cast.amina.gebruiker.hex)").status == 404)
        }
    }

    @Test("Bijhouden is voor teamleider en beleidsadviseur; een ander vindt niets", arguments: [Cast.amina, .ravi, .wim, .fatima])
    func afwezig(wie: Cast) async throws {
        try await withApp { app in
            let made = try await Self.zet(app)
            for path in [KaartURL.lijst, KaartURL.nieuw, KaartURL.vlekken, KaartURL.invoer, KaartURL.wijken, made] {
                #expect(try await app.als(wie).get(path).status == 404, "\(path)")
            }
            #expect(try await app.als(wie).post(KaartURL.lijst, Self.plek).status == 404)
        }
    }

    @Test(
        "Wat niet klopt wordt gezegd, en wat getypt was staat er nog",
        arguments: [
            (["van": "12", "tot": "4"], "De hoogste leeftijd is lager"), (["website": "javascript:alert(1)"], "geen adres van een website"),
            (["telefoon": "", "website": "", "adres": ""], "Anders kan niemand het vinden"), (["wijken": "WK77"], "uit de lijst"),
            (["naam": ""], "Hoe heet het?"), (["soort": "kermis"], "Kies bij"), (["vragen": ""], "minstens één"),
        ])
    func fout(_ anders: [String: String], _ melding: String) async throws {
        try await withApp { app in
            _ = try await Self.zet(app)
            let page = try await app.als(.petra).post(KaartURL.lijst, Self.plek.en(["omschrijving": "Blijft staan."]).en(anders))
            #expect(page.status == 422 && page.bevat(melding) && page.bevat("Blijft staan."))
            #expect(try await !app.niemand.get("/kaart.csv").bevat("Blijft staan."))
        }
    }

    @Test("Een partner: de link opent één plek, wat klopt telt meteen, een wijziging na een ja, en daarna werkt niets anders ermee")
    func partner() async throws {
        try await withApp { app in
            let made = try await Self.zet(app)
            let page = try await app.als(.petra).post(made + "/link", [:])
            let link = try #require(page.tekst.components(separatedBy: "/kaart/bijhouden/").dropFirst().first?.prefix { $0 != "<" })
            let path = "/kaart/bijhouden/" + link, guest = app.niemand
            #expect(try await guest.get(path).bevat("Klopt dit nog?"))
            #expect(try await !app.als(.petra).get(made).bevat(String(link)), "het geheim staat er één keer")
            app.klok.vooruit(dagen: 20)
            #expect(try await guest.post(path, ["antwoord": "klopt"].en(Self.plek)).bevat("vandaag is nagekeken"))
            #expect(try await guest.get(Self.open(made)).bevat("22 maart 2026"))
            let slip = try await guest.post(path, ["antwoord": "klopt"].en(Self.plek).en(["naam": "Inloop De Vergissing"]))
            #expect(slip.status == 422 && slip.bevat("U paste hieronder iets aan"))
            let half = try await guest.post(path, ["antwoord": "gewijzigd"].en(Self.plek).en(["naam": ""]))
            #expect(half.status == 422 && half.bevat("Koffie en een praatje."))
            let change = Self.plek.en(["naam": "Inloop De Nieuwe Boei"])
            #expect(
                try await guest.post(path, ["antwoord": "gewijzigd", "opmerking": "Andere naam."].en(change)).bevat("kijkt uw wijziging na")
            )
            #expect(try await !guest.get(Self.open(made)).bevat("Nieuwe Boei"), "nog niemand zei ja")
            let list = try await app.als(.petra).get(KaartURL.lijst)
            #expect(list.bevat("Voorstellen van partners (1)") && list.bevat("Inloop De Nieuwe Boei") && list.bevat("Andere naam."))
            let yes = try Self.actie(list, "/kaartbeheer/voorstellen/")
            #expect(try await app.als(.petra).post(yes, ["besluit": "overnemen"]).naar == KaartURL.lijst)
            #expect(try await guest.get(Self.open(made)).bevat("Nieuwe Boei"))
            #expect(try await app.als(.petra).post(yes, ["besluit": "niet"]).status == 422, "al behandeld")
            app.klok.vooruit(dagen: 30)
            #expect(try await guest.get(path).status == 422, "na zes weken werkt de link niet meer")
            #expect(try await guest.get("/kaart/bijhouden/onzin").status == 422)
        }
    }

    @Test("Zegt een partner dat het stopt, dan gaat het na een ja van de kaart; wie de kaart houdt kan het ook zelf")
    func stopt() async throws {
        try await withApp { app in
            let made = try await Self.zet(app)
            let page = try await app.als(.petra).post(made + "/link", [:])
            let link = try #require(page.tekst.components(separatedBy: "/kaart/bijhouden/").dropFirst().first?.prefix { $0 != "<" })
            #expect(try await app.niemand.post("/kaart/bijhouden/" + link, ["antwoord": "stopt"]).bevat("haalt het van de kaart"))
            let yes = try Self.actie(try await app.als(.petra).get(KaartURL.lijst), "/kaartbeheer/voorstellen/")
            #expect(try await app.als(.petra).post(yes, ["besluit": "overnemen"]).naar == KaartURL.lijst)
            #expect(try await app.niemand.get(Self.open(made)).status == 404)
            let other = try #require(try await app.als(.petra).post(KaartURL.lijst, Self.plek).naar)
            #expect(try await app.als(.petra).post(other + "/einde", ["reden": ""]).status == 422)
            #expect(try await app.als(.petra).post(other + "/einde", ["reden": "Het gebouw sluit."]).naar == KaartURL.lijst)
            #expect(try await app.niemand.get(Self.open(other)).status == 404)
        }
    }

    @Test("Een tabel: eerst nakijken, dan vastleggen; één foute regel en er wordt niets bewaard; uit en weer in is hetzelfde")
    func tabel() async throws {
        try await withApp { app in
            _ = try await Self.zet(app, ["telefoon": "+31 299 100 999"])
            let csv = try await app.niemand.get("/kaart.csv").bytes
            let petra = app.als(.petra)
            #expect(try await petra.post(KaartURL.invoer, ["doen": "ja"], bestand: ("bestand", "k.csv", csv)).naar == KaartURL.lijst)
            #expect(try await app.niemand.get("/kaart.csv").bytes == csv, "uit en weer in is hetzelfde")
            let lines = String(decoding: csv, as: UTF8.self).split(separator: "\r\n").map(String.init)
            let fresh = lines[1].split(separator: ";", omittingEmptySubsequences: false).dropFirst().joined(separator: ";")
                .replacing("De Boei", with: "De Ton")
            let good = Array((lines[0] + "\r\n;" + fresh).utf8), bad = good + Array("\r\n;;;kermis".utf8)
            let dry = try await petra.post(KaartURL.invoer, [:], bestand: ("bestand", "k.csv", good))
            #expect(dry.status == 200 && dry.bevat("1 regel is goed") && dry.bevat("nog niets vastgelegd"))
            let wrong = try await petra.post(KaartURL.invoer, ["doen": "ja"], bestand: ("bestand", "k.csv", bad))
            #expect(wrong.bevat("Regel 3:") && wrong.bevat("Er is niets vastgelegd"))
            #expect(try await !app.niemand.get("/kaart.csv").bevat("De Ton"))
            #expect(try await petra.post(KaartURL.invoer, ["doen": "ja"], bestand: ("bestand", "k.csv", good)).naar == KaartURL.lijst)
            #expect(try await app.niemand.get("/kaart.csv").bevat("De Ton"))
            #expect(dry.bevat("1 nieuwe plek en 0 plekken die er al zijn"))
            let unknown = Array((lines[0] + "\r\n" + Cast.amina.gebruiker.hex + ";" + fresh).utf8)
            let made = try await petra.post(KaartURL.invoer, ["doen": "ja"], bestand: ("bestand", "k.csv", unknown))
            #expect(made.bevat("dit kenmerk staat niet op de kaart"), "geen nieuwe plek die niemand bedoelde")
            let none = try await petra.post(KaartURL.invoer, ["doen": "ja"], bestand: ("bestand", "k.csv", []))
            #expect(none.status == 422 && none.bevat("Kies een bestand."))
        }
    }

    @Test("Wijken heten bij hun naam; een lege wijk kan weg en terug, een wijk met een plek niet", arguments: SamenvoegomkeerTests.motoren)
    func wijken(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let made = try await Self.zet(app), petra = app.als(.petra)
            let page = try await petra.get(made)
            #expect(page.bevat("Oude Haven") && !page.bevat(">WK01<"))
            let full = try await petra.post(KaartURL.wijken, ["tekst": "WK02; Rietvelden"])
            #expect(full.status == 422 && full.bevat("Oude Haven (WK01) kan niet weg") && full.bevat("Inloop De Boei"))
            #expect(try await petra.post(KaartURL.wijken, ["tekst": "WK01; Oude Haven"]).naar == KaartURL.lijst)
            #expect(try await !petra.get(KaartURL.wijken).bevat("Rietvelden"))
            #expect(try await !app.niemand.get("/kaart").bevat("Rietvelden"))
            #expect(try await petra.post(KaartURL.wijken, ["tekst": "WK01; Oude Haven\nWK02; Rietvelden"]).naar == KaartURL.lijst)
            #expect(try await app.niemand.get("/kaart").bevat("Rietvelden"))
        }
    }

    @Test("De link voor een partner is een heel adres, van deze installatie")
    func heelAdres() async throws {
        try await withApp { app in
            let made = try await Self.zet(app)
            #expect(try await app.als(.petra).post(made + "/link", [:]).bevat("http://localhost/kaart/bijhouden/"))
        }
    }

    @Test("Witte vlekken: tekening en tabel zeggen hetzelfde")
    func vlekken() async throws {
        try await withApp { app in
            _ = try await Self.zet(app)
            let page = try await app.als(.petra).get(KaartURL.vlekken + "?leeftijd=4-11")
            #expect(page.bevat("Oude Haven") && page.bevat("niets") && page.bevat("<svg"))
            let filled = page.tekst.components(separatedBy: "class=\"vol\"").count - 1
            #expect(filled == 1, "één plek, in één wijk")
            #expect(
                page.tekst.components(separatedBy: "class=\"niets\"").count - 1 == page.tekst.components(separatedBy: "<b>niets</b>").count
                    - 1)
        }
    }
}
