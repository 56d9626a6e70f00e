// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De eigen aanmelding: wachtwoord, app en sessies")
struct AccountTests {
    private static let nieuw = "kastanje fluit zeven ladder"

    private static func wijzig(_ huidig: String, _ nieuw: String) -> [String: String] {
        ["huidig": huidig, "nieuw": nieuw, "nogmaals": nieuw]
    }

    @Test("Wie het wachtwoord wijzigt, meldt voortaan met het nieuwe aan; andere sessies eindigen meteen")
    func wachtwoord() async throws {
        try await withApp { app in
            let (here, elsewhere) = (app.als(.amina), app.als(.amina))
            let wrong = try await here.post("/aanmelding/wachtwoord", Self.wijzig("verkeerd", Self.nieuw))
            #expect(wrong.status == 422)
            #expect(try await here.post("/aanmelding/wachtwoord", Self.wijzig(Cast.wachtwoord, "Welkom2026!!")).bevat("makkelijk te raden"))
            #expect(try await here.post("/aanmelding/wachtwoord", Self.wijzig(Cast.wachtwoord, Self.nieuw)).status == 303)
            #expect(try await here.get("/aanmelding").status == 200)
            #expect(try await elsewhere.get("/aanmelding").status == 303)
            let old = AanmeldenTests.goed(app, "amina")
            #expect(try await app.niemand.post("/aanmelden", old).status == 422)
            #expect(try await app.niemand.post("/aanmelden", old.merging(["wachtwoord": Self.nieuw]) { $1 }).status == 303)
        }
    }

    @Test("Een andere app neemt het pas over na haar eerste code; de oude werkt dan niet meer")
    func app() async throws {
        try await withApp { app in
            let amina = app.als(.amina)
            let sure = AanmeldenTests.goed(app, "amina")
            #expect(try await amina.post("/aanmelding/app", ["wachtwoord": "mis", "code": sure["code"] ?? ""]).status == 422)
            #expect(try await amina.post("/aanmelding/app", sure).status == 303)
            let page = try await amina.get("/aanmelding/app/nieuw")
            let secret = try await app.lees { tx in try HerstelStore.klaar(Cast.amina.gebruiker, tx) } ?? []
            #expect(secret.count == 20 && page.tekst.replacing(" ", with: "").contains(Base32.tekst(secret)))
            #expect(try await amina.post("/aanmelding/app/nieuw", ["code": "000000"]).status == 422)
            #expect(try await amina.post("/aanmelding/app/nieuw", ["code": app.code(secret)]).status == 303)
            app.klok.vooruit(seconden: 120)
            #expect(try await app.niemand.post("/aanmelden", AanmeldenTests.goed(app, "amina")).status == 422)
            let code = app.code(secret)
            let login = try await app.niemand.post("/aanmelden", ["naam": "amina", "wachtwoord": Cast.wachtwoord, "code": code])
            #expect(login.status == 303)
        }
    }

    @Test("Een nieuwe sleutel die niet in gebruik kwam, verloopt na een kwartier")
    func verlopen() async throws {
        try await withApp { app in
            let amina = app.als(.amina)
            _ = try await amina.post("/aanmelding/app", AanmeldenTests.goed(app, "amina"))
            app.klok.vooruit(seconden: HerstelStore.wachttijd)
            #expect(try await amina.get("/aanmelding/app/nieuw").status == 422)
        }
    }

    @Test("De lijst toont de eigen sessies en niet die van een ander; een andere afmelden werkt meteen")
    func sessies() async throws {
        try await withApp { app in
            let (here, there, other) = (app.als(.amina), app.als(.amina), app.als(.bram))
            let mine = app.app.web.sessies.lopend(van: Cast.amina.gebruiker, op: app.klok.klok.nu())
            let bram = app.app.web.sessies.lopend(van: Cast.bram.gebruiker, op: app.klok.klok.nu())
            #expect(mine.count == 2 && bram.count == 1)
            let page = try await here.get("/aanmelding")
            #expect(page.bevat("Overal anders afmelden") && page.bevat("Substantieel"))
            #expect(!page.bevat(AccountURL.kort(bram[0].hash)))
            #expect(try await here.post(AccountURL.sessie(bram[0].hash), [:]).status == 404)
            #expect(try await other.get("/aanmelding").status == 200)
            let second = try #require(mine.first { $0.hash == Sessies.hash(there.cookie ?? "") })
            #expect(try await here.post(AccountURL.sessie(second.hash), [:]).status == 303)
            #expect(try await there.get("/aanmelding").status == 303)
            let third = app.als(.amina)
            #expect(try await here.post(AccountURL.sessies, [:]).status == 303)
            #expect(try await third.get("/aanmelding").status == 303)
            #expect(try await here.get("/aanmelding").status == 200)
        }
    }

    @Test("Het niveau van aanmelden staat in het journaal, bij het aanmelden en bij elke regel daarna")
    func journaal() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            _ = try await app.als(.amina).get("/dossiers/\(family.dossier.hex)/gezin")
            let lines = try await app.lees(als: .samira, doel: .toezicht) { tx in
                try tx.regels(over: .dossier(family.dossier), hoogstens: 50)
            }
            #expect(lines.contains { $0.handeling == "gezin.inzien" && $0.vanwaar.hasSuffix("substantieel") })
        }
    }
}

@Suite("Herstel: twee mensen, elk een halve code, nooit de persoon zelf")
struct HerstelwegTests {
    private static func vraag(_ app: Proefapp, _ soort: Herstelsoort, over wie: Cast = .amina) async throws -> String {
        let page = try await app.als(.fatima).post(
            "/gebruikers/\(wie.gebruiker.hex)/herstel", ["soort": soort.rawValue, "reden": "stond aan mijn bureau"])
        return try #require(deel(page), "\(page.status)")
    }

    /// The half of the code on a page that shows it once.
    private static func deel(_ page: Uitslag) -> String? {
        guard let start = page.tekst.range(of: "<p><code>") else { return nil }
        return String(page.tekst[start.upperBound...].prefix(9))
    }

    private static func verzoek(_ app: Proefapp) async throws -> UUIDv7 {
        try #require(try await app.lees(als: .fatima, doel: .beheer) { tx in try HerstelStore.open(tx).first?.verzoek.id })
    }

    @Test("Verloren telefoon: met beide helften, het wachtwoord en een code uit de nieuwe app is iemand weer binnen")
    func telefoon() async throws {
        try await withApp { app in
            let old = app.als(.amina)
            let first = try await Self.vraag(app, .tweedeFactor)
            let id = try await Self.verzoek(app)
            let confirmed = try await app.als(.petra).post(HerstelURL.bevestiging(id), [:])
            let second = try #require(Self.deel(confirmed))
            let code = ["naam": "amina", "herstelcode": first + " " + second]
            #expect(try await app.niemand.post("/herstel", ["naam": "amina", "herstelcode": first]).status == 422)
            let page = try await app.niemand.post("/herstel", code)
            #expect(page.status == 200)
            let secret = try await app.lees { tx in try HerstelStore.klaar(Cast.amina.gebruiker, tx) } ?? []
            #expect(page.tekst.replacing(" ", with: "").contains(Base32.tekst(secret)))
            let right = code.merging(["wachtwoord": Cast.wachtwoord, "code": app.code(secret)]) { $1 }
            #expect(try await app.niemand.post("/herstel/afronden", right.merging(["wachtwoord": "mis"]) { $1 }).status == 422)
            #expect(try await app.niemand.post("/herstel/afronden", right).naar == "/aanmelden?hersteld=ja")
            #expect(try await old.get("/aanmelding").status == 303, "de oude sessie is voorbij")
            #expect(try await app.niemand.post("/herstel", code).status == 422, "de code werkt één keer")
            app.klok.vooruit(seconden: 60)
            let login = ["naam": "amina", "wachtwoord": Cast.wachtwoord, "code": app.code(secret)]
            #expect(try await app.niemand.post("/aanmelden", login).status == 303)
        }
    }

    @Test("Wie het vroeg kan niet zelf bevestigen, en wie het betreft ziet het niet; een ander team ook niet")
    func nietAlleen() async throws {
        try await withApp { app in
            _ = try await Self.vraag(app, .beide)
            let id = try await Self.verzoek(app)
            #expect(try await app.als(.fatima).post(HerstelURL.bevestiging(id), [:]).status == 422)
            #expect(try await app.als(.amina).post(HerstelURL.bevestiging(id), [:]).status == 404)
            #expect(try await app.als(.bram).get(HerstelURL.lijst).status == 404)
            let fatima = try await app.als(.fatima).post(
                "/gebruikers/\(Cast.fatima.gebruiker.hex)/herstel", ["soort": "beide", "reden": "ikzelf"])
            #expect(fatima.status == 422)
        }
    }

    @Test("Na vierentwintig uur werkt de code niet meer; een nieuw verzoek maakt het oude ongeldig")
    func verlopen() async throws {
        try await withApp { app in
            let first = try await Self.vraag(app, .beide)
            let confirmed = try await app.als(.samira).post(HerstelURL.bevestiging(try await Self.verzoek(app)), [:])
            let code = ["naam": "amina", "herstelcode": first + (Self.deel(confirmed) ?? "")]
            app.klok.vooruit(seconden: 24 * 3_600)
            #expect(try await app.niemand.post("/herstel", code).status == 422)
            let again = try await Self.vraag(app, .beide)
            let second = try await app.als(.samira).post(HerstelURL.bevestiging(try await Self.verzoek(app)), [:])
            _ = try await Self.vraag(app, .wachtwoord)
            #expect(
                try await app.niemand.post("/herstel", ["naam": "amina", "herstelcode": again + (Self.deel(second) ?? "")]).status == 422)
        }
    }

    @Test("Vragen, bevestigen, mislukken en gelukken staan elk in het journaal, met wie het deed")
    func journaal() async throws {
        try await withApp { app in
            _ = try await Self.vraag(app, .beide)
            _ = try await app.als(.samira).post(HerstelURL.bevestiging(try await Self.verzoek(app)), [:])
            _ = try await app.niemand.post("/herstel", ["naam": "amina", "herstelcode": "AAAA BBBB CCCC DDDD"])
            let lines = try await app.lees(als: .samira, doel: .toezicht) { tx in
                try tx.regels(over: .gebruiker(Cast.amina.gebruiker), hoogstens: 50)
            }
            #expect(lines.contains { $0.handeling == "herstel.vragen" && $0.wie == Cast.fatima.gebruiker.raw })
            #expect(lines.contains { $0.handeling == "herstel.bevestigen" && $0.wie == Cast.samira.gebruiker.raw })
            #expect(lines.contains { $0.handeling == "herstel.mislukt" })
        }
    }
}

@Suite("Instellingen: van een dag af, met een reden")
struct InstellingTests {
    private static func zet(_ app: Proefapp, _ sleutel: Instellingssleutel, _ waarde: String) async throws -> Uitslag {
        try await app.als(.fatima).post(
            InstellingURL.een(sleutel), ["waarde": waarde, "grond": "besluit 12"].en(.datum("van", app.vandaag)))
    }

    @Test("Vraagt een dienst een hoger niveau, dan komt niemand er met een lager meer in, en staat er hoe wel")
    func niveau() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            #expect(try await amina.get("/dossiers/\(family.dossier.hex)/gezin").status == 200)
            #expect(try await Self.zet(app, .niveauDossiers, "hoog").status == 303)
            let refused = try await amina.get("/dossiers/\(family.dossier.hex)/gezin")
            #expect(refused.status == 422 && refused.bevat("niveau hoog") && !refused.bevat("Noor"))
            #expect(try await amina.get("/aanmelding").status == 200)
            #expect(try await Self.zet(app, .niveauBeheer, "hoog").bevat("U bent zelf aangemeld"))
            #expect(try await Self.zet(app, .niveauDossiers, "substantieel").status == 303)
            #expect(try await amina.get("/dossiers/\(family.dossier.hex)/gezin").status == 200)
        }
    }

    @Test("Alleen de functioneel beheerder ziet en wijzigt instellingen", arguments: [Cast.amina, .petra, .samira, .ravi])
    func rechten(wie: Cast) async throws {
        try await withApp { app in
            let list = try await app.als(wie).get(InstellingURL.lijst)
            #expect(list.status == 404)
            #expect(try await app.als(wie).post(InstellingURL.een(.consultWeken), ["waarde": "3"]).status == 404)
        }
    }

    @Test("Een waarde buiten de grenzen wordt geweigerd en niets gaat verloren")
    func grens() async throws {
        try await withApp { app in
            let answer = try await Self.zet(app, .consultWeken, "9")
            #expect(answer.status == 422 && answer.bevat("besluit 12"))
            #expect(try await Self.zet(app, .consultWeken, "4").status == 303)
            #expect(try await app.als(.fatima).get(InstellingURL.lijst).bevat("besluit 12"))
        }
    }
}
