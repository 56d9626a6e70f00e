// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Vaste contacten: elke school en praktijk een vast gezicht, en wat er mist is te zien (Jeugdwet 2.6)")
struct VindplaatspaginaTests {
    private static let school = [
        "soort": "basisschool", "naam": "Basisschool De Horizon", "team": Cast.noord.hex, "wijken": "WK01", "aantal": "210",
    ]

    private static func zet(_ app: Proefapp, _ anders: [String: String] = [:]) async throws -> String {
        _ = try await app.als(.petra).post(KaartURL.wijken, ["tekst": "WK01; Oude Haven\nWK02; Rietvelden"])
        return try #require(try await app.als(.petra).post(VindplaatsURL.lijst, school.en(anders)).naar)
    }

    private static func kies(_ app: Proefapp, _ pad: String, _ wie: String, _ dagen: Int = 0) async throws -> Uitslag {
        try await app.als(.petra).post(pad + "/contact", ["gebruiker": wie].en(.datum("van", app.vandaag.plus(dagen: dagen))))
    }

    @Test(
        "Van de lijst naar een vast contact: dekking, wie er mist, wisselen met geschiedenis, en weer niemand",
        arguments: SamenvoegomkeerTests.motoren)
    func weg(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let path = try await Self.zet(app)
            _ = try await Self.zet(app, ["soort": "huisarts", "naam": "Praktijk Van der Meer", "wijken": "", "poh": "ja"])
            let bare = try await app.als(.amina).get(VindplaatsURL.lijst)
            #expect(
                bare.bevat("<b>Scholen</b>: 0 van 1 heeft een vaste contactpersoon") && bare.bevat("Nog zonder vaste contactpersoon (2)"))
            #expect(bare.bevat("1 van 1 praktijk heeft een praktijkondersteuner jeugd") && bare.bevat("Oude Haven") && !bare.bevat("WK01"))
            #expect(!bare.bevat("School of praktijk toevoegen"), "een jeugdprofessional houdt de lijst niet bij")
            #expect(
                try await app.als(.petra).get("/team").bevat("Zonder vaste contactpersoon: Basisschool De Horizon, Praktijk Van der Meer."))
            #expect(try await !app.als(.amina).get("/team").bevat("Zonder vaste contactpersoon"), "alleen de teamleider heeft die taak")
            #expect(try await Self.kies(app, path, Cast.amina.gebruiker.hex, -400).naar == path)
            #expect(try await Self.kies(app, path, Cast.joost.gebruiker.hex).naar == path)
            let page = try await app.als(.amina).get(path)
            #expect(page.bevat("Joost van der Wal") && page.bevat("Amina Bouzid") && page.bevat("Het laatste jaar één keer gewisseld."))
            #expect(try await app.als(.amina).get(VindplaatsURL.lijst).bevat("<b>Scholen</b>: 1 van 1 heeft een vaste contactpersoon"))
            #expect(try await Self.kies(app, path, Cast.joost.gebruiker.hex).bevat("Deze collega is het al."))
            #expect(try await Self.kies(app, path, Cast.amina.gebruiker.hex, 2).bevat("Deze dag moet nog komen."))
            #expect(try await Self.kies(app, path, Cast.amina.gebruiker.hex, -3).bevat("staat er al iets anders"))
            #expect(
                try await Self.kies(app, path, Cast.bram.gebruiker.hex).status == 422, "iemand van een ander team staat niet in de lijst")
            #expect(try await Self.kies(app, path, "niemand").naar == path)
            #expect(try await app.als(.amina).get(path).bevat("niemand"))
        }
    }

    @Test("Wie het team verlaat, laat een gat: op de lijst, en als taak bij de teamleider")
    func vertrokken() async throws {
        try await withApp { app in
            let path = try await Self.zet(app)
            #expect(try await Self.kies(app, path, Cast.amina.gebruiker.hex).naar == path)
            #expect(try await !app.als(.petra).get("/team").bevat("Zonder vaste contactpersoon"))
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                let gone = Medewerker(gebruiker: Cast.amina.gebruiker, naam: Cast.amina.naam, rollen: [], teams: [])
                try BeheerStore.legVast(gone, van: tx.vandaag, tx)
            }
            let list = try await app.als(.joost).get(VindplaatsURL.lijst)
            #expect(list.bevat("0 van 1 heeft") && list.bevat("Amina Bouzid werkt niet meer in dit team"))
            let team = try await app.als(.petra).get("/team")
            #expect(
                team.bevat("Zonder vaste contactpersoon: Basisschool De Horizon.")
                    && team.bevat("Bij 1 ervan werkt de contactpersoon niet meer"))
        }
    }

    @Test("Wie wij daar bellen: alleen gegevens van het werk, met fouten bij het veld; een lege naam haalt het weg")
    func persoon() async throws {
        try await withApp { app in
            let path = try await Self.zet(app), petra = app.als(.petra)
            for (form, text) in [
                (["telefoon": "12"], "Dit telefoonnummer klopt niet"), (["mail": "geen adres"], "Dit is geen e-mailadres"),
                (["naam": "", "functie": "IB'er"], "Vul ook een naam in."),
            ] {
                let page = try await petra.post(path + "/persoon", ["naam": "Marit Visser"].en(form))
                #expect(page.status == 422 && page.bevat(text), "\(text)")
            }
            let good = ["naam": "Marit Visser", "functie": "intern begeleider", "telefoon": "0299 100 555", "mail": "ib@horizon.example"]
            #expect(try await petra.post(path + "/persoon", good).naar == path)
            #expect(try await app.als(.amina).get(VindplaatsURL.lijst).bevat("Marit Visser, intern begeleider"))
            #expect(try await app.als(.amina).get(path).bevat("mailto:ib@horizon.example"))
            #expect(try await petra.post(path + "/persoon", ["naam": ""]).naar == path)
            #expect(try await !app.als(.amina).get(path).bevat("Marit Visser"))
        }
    }

    @Test("De teamleider houdt het eigen team bij, beleid alles; een ander team en een andere rol kunnen niets wijzigen of zien niets")
    func afwezig() async throws {
        try await withApp { app in
            let path = try await Self.zet(app)
            let south = app.als(.petra, teams: [Cast.zuid])
            #expect(try await south.get(path).status == 200)
            for part in ["/wijzigen", "/einde"] { #expect(try await south.get(path + part).status == 404) }
            for part in ["/wijzigen", "/einde", "/contact", "/persoon"] {
                #expect(try await south.post(path + part, Self.school.en(["reden": "x"])).status == 404, "\(part)")
                #expect(try await app.als(.amina).post(path + part, Self.school).status == 404, "\(part)")
            }
            #expect(
                try await south.post(VindplaatsURL.lijst, Self.school.en(["naam": "De Ark"])).status == 422, "een school van een ander team"
            )
            #expect(try await app.als(.thomas).vulIn(path + "/wijzigen") { _ in ["naam": ["De Nieuwe Horizon"]] } == path)
            for who in [Cast.ravi, .inge, .samira, .fatima, .wim] {
                for url in [VindplaatsURL.lijst, path, VindplaatsURL.nieuw] {
                    let page = try await app.als(who).get(url)
                    #expect(page.status == 404 && !page.bevat("Horizon"), "\(who) \(url)")
                }
            }
            #expect(try await app.als(.thomas).post(path + "/einde", ["reden": ""]).status == 422)
            #expect(try await app.als(.thomas).post(path + "/einde", ["reden": "Gefuseerd."]).naar == VindplaatsURL.lijst)
            #expect(try await app.als(.amina).get(path).status == 404)
        }
    }

    @Test("Wat niet klopt wordt gezegd, en wat getypt was staat er nog")
    func fouten() async throws {
        try await withApp { app in
            _ = try await Self.zet(app)
            for (change, text) in [
                (["naam": ""], "Hoe heet het?"), (["team": ""], "Welk team werkt ermee?"), (["wijken": "WK99"], "In welke wijken?"),
                (["aantal": "veel"], "leerlingen"), (["naam": "basisschool de horizon"], "Er staat al iets met deze naam."),
            ] {
                let page = try await app.als(.petra).post(VindplaatsURL.lijst, Self.school.en(["naam": "De Ark"]).en(change))
                #expect(page.status == 422 && page.bevat(text), "\(text)")
            }
        }
    }

    @Test(
        "Uit een tabel: eerst nakijken, dan vastleggen; één foute regel en er wordt niets bewaard; uit en weer in is hetzelfde",
        arguments: SamenvoegomkeerTests.motoren)
    func tabel(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let path = try await Self.zet(app), petra = app.als(.petra)
            #expect(try await Self.kies(app, path, Cast.amina.gebruiker.hex).naar == path)
            let out = try await petra.get(VindplaatsURL.csv)
            #expect(out.bevat("basisschool;Basisschool De Horizon;Team Noord;WK01;;210"))
            func voerIn(_ bytes: [UInt8], doen: Bool = true, als wie: Klant? = nil) async throws -> Uitslag {
                try await (wie ?? petra).post(VindplaatsURL.invoer, doen ? ["doen": "ja"] : [:], bestand: ("bestand", "v.csv", bytes))
            }
            #expect(try await voerIn(out.bytes).naar == VindplaatsURL.lijst)
            #expect(try await petra.get(VindplaatsURL.csv).bytes == out.bytes, "uit en weer in is hetzelfde")
            let head = "soort;naam;team;wijken;poh;aantal;persoon;telefoon\r\n"
            let good = head + "huisarts;Praktijk De Jong;team noord;WK01|WK02;ja;2400;Saskia Bos;0299 100 571\r\n"
            let dry = try await voerIn(Array(good.utf8), doen: false)
            #expect(dry.bevat("1 regel is goed: 1 nieuw, 0 die er al zijn") && dry.bevat("nog niets vastgelegd"))
            let bad = good + "kermis;De Ark;Team Zuid;WK77;;;;12\r\nhuisarts;praktijk de jong;Team Noord;;;;;\r\n"
            let wrong = try await voerIn(Array(bad.utf8))
            for text in ["Regel 3: soort", "geen team dat u bijhoudt", "Regel 3: wijken", "telefoonnummer klopt niet", "Regel 4: naam"] {
                #expect(wrong.bevat(text), "\(text)")
            }
            #expect(try await !petra.get(VindplaatsURL.lijst).bevat("Praktijk De Jong"))
            #expect(try await voerIn(Array(good.utf8)).naar == VindplaatsURL.lijst)
            #expect(try await petra.get(VindplaatsURL.lijst).bevat("Saskia Bos"))
            #expect(try await petra.get(path).bevat("Amina Bouzid"), "wie het vaste contact is, blijft")
            let short = "soort;naam;team\r\nhuisarts;Praktijk De Jong;Team Noord\r\n"
            #expect(try await voerIn(Array(short.utf8)).naar == VindplaatsURL.lijst)
            let kept = try await petra.get(VindplaatsURL.csv)
            #expect(
                kept.bevat("huisarts;Praktijk De Jong;Team Noord;WK01|WK02;ja;2400;Saskia Bos;;0299 100 571"),
                "wat er niet in staat, blijft")
            let other = "soort;naam;team;persoon\r\nhuisarts;Praktijk De Jong;Team Noord;Ali Demir\r\n"
            #expect(try await voerIn(Array(other.utf8)).naar == VindplaatsURL.lijst)
            let changed = try await petra.get(VindplaatsURL.csv)
            #expect(changed.bevat("WK01|WK02;ja;2400;Ali Demir;;;"), "een ander heeft een ander nummer")
            #expect(try await voerIn([]).bevat("Kies een bestand."))
            for who in [Cast.amina, .ravi, .wim] {
                #expect(try await app.als(who).get(VindplaatsURL.csv).status == 404, "\(who)")
                #expect(try await voerIn(Array(good.utf8), als: app.als(who)).status == 404, "\(who)")
            }
        }
    }

    @Test(
        "Komt er iets van een school op de lijst, dan staat het vaste contact erbij: bij wat binnenkwam, in het dossier, en voor de partner zelf"
    )
    func vasteLijn() async throws {
        try await withApp { app in
            let path = try await Self.zet(app)
            #expect(try await Self.kies(app, path, Cast.joost.gebruiker.hex).naar == path)
            #expect(try await app.als(.petra).post(path + "/persoon", ["naam": "Marit Visser", "telefoon": "0299 100 555"]).naar == path)
            let knock = [
                "woorden": "Sem slaapt in de klas.", "veiligheid": "veilig", "kindnaam": "Sem de Wit", "gezinWeet": "ja",
                "vanWie": "Juf Marit",
                "organisatie": "obs de Horizon", "telefoon": "0299 100 555",
            ]
            _ = try await app.niemand.post(DeurURL.deur(.school), knock)
            let list = try await app.als(.amina).get(BinnenkomstURL.lijst)
            let id = try #require(list.tekst.components(separatedBy: "href=\"/binnengekomen/").dropFirst().first?.prefix { $0 != "\"" })
            #expect(try await app.als(.amina).get("/binnengekomen/" + id).bevat("Vaste contactpersoon bij ons: <b>Joost van der Wal</b>"))
            let family = try await app.deWit()
            _ = try await HulpvraagTests.vraag(app, family, ["vanPersoon": "anders", "vanWie": "Juf Marit, De Horizon", "deur": "school"])
            #expect(try await app.als(.amina).get("/dossiers/\(family.dossier.hex)/hulpvragen").bevat("Joost van der Wal"))
            let plek = [
                "naam": "Basisschool De Horizon", "organisatie": "Scholen Waterrijk", "omschrijving": "Een school.", "soort": "onderwijs",
                "vragen": "school", "vormen": "gesprek", "toegang": "vrij", "telefoon": "0299 100 999",
            ]
            let made = try #require(try await app.als(.petra).post(KaartURL.lijst, plek).naar)
            let page = try await app.als(.petra).post(made + "/link", [:])
            let link = try #require(page.tekst.components(separatedBy: "/kaart/bijhouden/").dropFirst().first?.prefix { $0 != "<" })
            let partner = try await app.niemand.get("/kaart/bijhouden/" + link)
            #expect(
                partner.bevat("Uw vaste contactpersoon bij het lokale team is <b>Joost van der Wal</b>") && partner.bevat("0299 100 100"))
            #expect(!partner.bevat("Marit Visser") && !partner.bevat("0299 100 555"), "wie wij daar bellen, staat er niet")
            let other = try #require(
                try await app.als(.petra).post(KaartURL.lijst, plek.en(["naam": "Speeltuin De Horizon", "organisatie": "Buurthuis"])).naar)
            let theirs = try await app.als(.petra).post(other + "/link", [:])
            let stray = try #require(theirs.tekst.components(separatedBy: "/kaart/bijhouden/").dropFirst().first?.prefix { $0 != "<" })
            let stranger = try await app.niemand.get("/kaart/bijhouden/" + stray)
            #expect(
                stranger.status == 200 && !stranger.bevat("Joost van der Wal"), "een ander met een woord van die naam leest geen collega")
        }
    }
}
