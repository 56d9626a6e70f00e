// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import HTTPTypes
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Een besluit op de telefoon: één link, één code, één keer")
struct BrieftelefoonTests {
    /// What stands on paper.
    private struct Papier {
        let pad: String
        let code: String
    }

    private static func papier(_ road: Besluitsteun) async throws -> Papier {
        let page = try await road.app.als(.amina).post(road.pad + "/telefoon")
        let path = try #require(page.tekst.firstMatch(of: #/(/brief/[0-9a-z-]{30})</#), "\(page.status)").1
        let code = try #require(page.tekst.firstMatch(of: #/>([A-Z0-9]{4}-[A-Z0-9]{4})</#)).1
        return Papier(pad: String(path), code: String(code))
    }

    /// Gives the code, and the browser that holds what came back.
    private static func open(_ app: Proefapp, _ papier: Papier, code: String? = nil) async throws -> (Uitslag, Browser) {
        let answer = try await app.niemand.post(papier.pad, ["code": code ?? papier.code])
        let cookie = answer.koppen[.setCookie].map { String($0.prefix { $0 != ";" }) } ?? ""
        return (answer, Browser(app: app, cookie: cookie))
    }

    private struct Browser {
        let app: Proefapp
        let cookie: String
        func get(_ pad: String) async throws -> Uitslag { try await app.niemand.stuur("GET", pad, koppen: ["cookie": cookie]) }
        func post(_ pad: String) async throws -> Uitslag {
            try await app.niemand.stuur(
                "POST", pad, koppen: ["cookie": cookie, "content-type": "application/x-www-form-urlencoded"], tekst: "a=b")
        }
    }

    private static let motivering = "Noor heeft hulp nodig om weer naar school te gaan."

    @Test(
        "Van papier tot scherm: in volgorde, zonder adres; een tweede keer niet, en elke lezing staat in het journaal",
        arguments: SamenvoegomkeerTests.motoren)
    func weg(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let road = try await Besluitsteun.verzonden(app), paper = try await Self.papier(road)
            let bare = try await app.niemand.get(paper.pad)
            #expect(bare.status == 200 && !bare.bevat("Noor") && !bare.bevat("Karin") && !bare.bevat("Besluit over"))
            let (answer, browser) = try await Self.open(app, paper, code: paper.code.lowercased().replacing("-", with: " "))
            #expect(answer.status == 303 && answer.naar == paper.pad)
            let header = try #require(answer.koppen[.setCookie])
            #expect(header.contains("HttpOnly") && header.contains("SameSite=Strict") && header.contains("Path=/brief"))
            #expect(!header.contains("Max-Age") && !header.contains("Expires"), "weg met de browser")
            let letter = try await browser.get(paper.pad)
            #expect(letter.status == 200 && letter.bevat(Self.motivering) && letter.bevat("Beste Karin Smeets"))
            #expect(letter.koppen[.cacheControl] == "no-store")
            let heads = [
                "Wat hebben wij besloten?", "Wat betekent dit voor u?", "Wat moet u doen, en wanneer?", "Waarom hebben wij dit besloten?",
                "Bent u het er niet mee eens?", "Wie kan u helpen?",
            ].map { letter.tekst.range(of: $0)?.lowerBound }
            #expect(heads.allSatisfy { $0 != nil } && heads.compactMap(\.self) == heads.compactMap(\.self).sorted())
            #expect(!letter.bevat("Ankerkade") && !letter.bevat("1999AC") && !letter.bevat("1999 AC"))
            #expect(try await browser.get(paper.pad).bevat(Self.motivering), "herladen mag, een half uur")

            // Used: the code opens nothing in another browser, and the cookie is good for this letter alone.
            let (again, other) = try await Self.open(app, paper)
            #expect(again.status == 422 && !again.bevat("Noor") && again.koppen[.setCookie] == nil)
            #expect(try await !other.get(paper.pad).bevat("Noor"))
            app.klok.vooruit(seconden: 31 * 60)
            #expect(try await !browser.get(paper.pad).bevat("Noor"), "na een half uur is hij dicht")

            let log = try await app.als(.amina).get(ToezichtURL.gezin(road.gezin.dossier))
            #expect(log.bevat("Wie de brief heeft") && log.bevat("las hem op de telefoon") && log.bevat("opende hem op de telefoon"))
            #expect(try await app.als(.amina).get(road.pad + "/brief").bevat("geopend"))
        }
    }

    @Test("“Klaar” sluit de brief op dit toestel")
    func klaar() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), paper = try await Self.papier(road)
            let (_, browser) = try await Self.open(app, paper)
            #expect(try await browser.get(paper.pad).bevat("Noor"))
            #expect(try await browser.post(paper.pad + "/klaar").bevat("De brief is gesloten"))
            #expect(try await !browser.get(paper.pad).bevat("Noor"))
        }
    }

    @Test("Vijf keer een verkeerde code sluit de link, ook voor de goede", arguments: SamenvoegomkeerTests.motoren)
    func vijf(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let road = try await Besluitsteun.verzonden(app), paper = try await Self.papier(road)
            for left in [4, 3, 2, 1, 0] {
                let (page, _) = try await Self.open(app, paper, code: "BBBB-BBBB")
                let text = left == 0 ? "Dit was de laatste keer" : left == 1 ? "nog 1 keer" : "nog \(left) keer"
                #expect(page.status == 422 && page.bevat(text) && !page.bevat("Noor"), "\(left)")
            }
            let (late, _) = try await Self.open(app, paper)
            #expect(late.status == 422 && late.bevat("Zo gaat de brief niet open") && !late.bevat("Noor"))
            #expect(try await app.als(.amina).get(road.pad + "/brief").bevat("vijf keer een verkeerde code"))
            let log = try await app.als(.amina).get(ToezichtURL.gezin(road.gezin.dossier))
            #expect(log.bevat("Bij een brief werd een verkeerde code ingevuld"))
            // A new one opens, and takes the place of the closed one.
            let fresh = try await Self.papier(road), (_, browser) = try await Self.open(app, fresh)
            #expect(try await browser.get(fresh.pad).bevat(Self.motivering))
        }
    }

    @Test("Verlopen, vervangen, gesloten, verzonnen, of met de code van een ander besluit: dicht, en steeds dezelfde woorden")
    func dicht() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), one = try await Self.papier(road)
            let other = try await Besluitsteun.verzonden(app), two = try await Self.papier(other)
            let (crossed, _) = try await Self.open(app, one, code: two.code)
            #expect(crossed.status == 422 && crossed.bevat("De code klopt niet") && !crossed.bevat("Noor"))
            let (_, browser) = try await Self.open(app, two)
            #expect(try await !browser.get(one.pad).bevat("Noor"), "de koek van de ene brief opent de andere niet")
            func isDicht(_ paper: Papier) async throws -> Bool {
                let (page, _) = try await Self.open(app, paper)
                return page.status == 422 && page.bevat("Zo gaat de brief niet open") && !page.bevat("Noor")
            }
            let fresh = try await Self.papier(road)
            #expect(try await isDicht(one), "vervangen")
            #expect(try await app.als(.amina).post(road.pad + "/telefoon/sluiting").status == 303)
            #expect(try await isDicht(fresh), "gesloten")
            #expect(try await isDicht(Papier(pad: "/brief/" + String(repeating: "0", count: 26), code: one.code)))
            #expect(try await isDicht(Papier(pad: "/brief/kort", code: one.code)))
            let late = try await Self.papier(road)
            app.klok.vooruit(dagen: 43)
            #expect(try await isDicht(late), "verlopen")
        }
    }

    @Test("Ingetrokken na het openen van de link: de brief zegt het bovenaan; een nieuwe link kan dan niet meer")
    func ingetrokken() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), paper = try await Self.papier(road)
            try await road.trekIn("fout", "Er stond een fout in.")
            let (_, browser) = try await Self.open(app, paper)
            #expect(try await browser.get(paper.pad).bevat("Dit besluit is ingetrokken vanaf"))
            #expect(try await app.als(.amina).post(road.pad + "/telefoon").status == 422)
        }
    }

    private static func geheim(_ road: Besluitsteun) async throws {
        let family = road.gezin
        try await road.app.schrijf { tx in
            let secret = Geheimhouding(persoon: family.karin, grond: "Bedreiging")
            try tx.teken(secret, op: DossierStore.plek(family.dossier, tx), in: BeschermingStore.tabel, van: tx.vandaag)
        }
    }

    @Test("Een geheim van na de link sluit haar; een link van na het geheim noemt geen adres")
    func geheimen() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), before = try await Self.papier(road)
            try await Self.geheim(road)
            let (page, _) = try await Self.open(app, before)
            #expect(page.status == 422 && !page.bevat("Noor"))
            let after = try await Self.papier(road), (_, browser) = try await Self.open(app, after)
            let letter = try await browser.get(after.pad)
            #expect(letter.bevat(Self.motivering) && !letter.bevat("Ankerkade"))
        }
    }

    @Test("Een scherm sluit de link, en er komt geen nieuwe")
    func scherm() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), paper = try await Self.papier(road)
            let shield = ["doel": "persoon", "over": road.gezin.karin.hex, "voorGebruikers": Cast.joost.gebruiker.hex, "reden": "buurman"]
            #expect(try await app.als(.amina).post(GezinURL.schermen(road.gezin.dossier), shield).status == 303)
            let (page, _) = try await Self.open(app, paper)
            #expect(page.status == 422 && !page.bevat("Noor"))
            #expect(try await app.als(.amina).post(road.pad + "/telefoon").status == 422)
        }
    }

    @Test("Kort na elkaar raden remt; wie raadt schrijft niets; adres en code staan nergens in de databank")
    func raden() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app), paper = try await Self.papier(road)
            let before = try await app.lees(als: .samira, doel: .toezicht) { tx in
                try tx.query("SELECT count(*) AS n FROM gebeurtenis").first?.int("n")
            }
            let guess = Papier(pad: "/brief/" + String(repeating: "7", count: 26), code: "BBBB-BBBB")
            for _ in 0..<20 { _ = try await Self.open(app, guess) }
            let after = try await app.lees(als: .samira, doel: .toezicht) { tx in
                try tx.query("SELECT count(*) AS n FROM gebeurtenis").first?.int("n")
            }
            #expect(before == after)
            #expect(try await Self.open(app, paper).0.bevat("Wacht een kwartier"))
            let bare = paper.pad.replacing("/brief/", with: "").replacing("-", with: "")
            for name in try FileManager.default.subpathsOfDirectory(atPath: app.map) {
                guard let bytes = FileManager.default.contents(atPath: app.map + "/" + name) else { continue }
                for secret in [bare, paper.code, paper.code.replacing("-", with: "")] {
                    #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name)")
                }
            }
        }
    }

    @Test("Een ander team, backoffice en beheer maken geen link")
    func afwezig() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.verzonden(app)
            for who in [Cast.bram, .ravi, .fatima, .samira, .thomas] {
                let page = try await app.als(who).post(road.pad + "/telefoon")
                #expect((400..<500).contains(page.status) && !page.bevat("/brief/") && !page.bevat("Noor"), "\(who)")
                let closing = try await app.als(who).post(road.pad + "/telefoon/sluiting")
                #expect((400..<500).contains(closing.status), "\(who)")
            }
        }
    }
}
