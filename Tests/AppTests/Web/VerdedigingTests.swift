// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag
import Steun
import Testing

@testable import App

@Suite("Het web: vreemde herkomst, kapotte vragen, dubbele verzending, verlopen sessie")
struct VerdedigingTests {
    private static func notitie(_ family: DeWit, _ app: Proefapp, _ text: String) -> [String: String] {
        ["soort": "telefoon", "over": family.noor.hex, "gezegd": text, "gedacht": "", "afspraken": ""].en(.datum("datum", app.vandaag))
    }

    private static func contacten(_ family: DeWit) -> String { "/dossiers/\(family.dossier.hex)/contacten" }

    private static func lichaam(_ form: [String: String]) -> String {
        form.map { Webformulier.encode($0.key) + "=" + Webformulier.encode($0.value) }.joined(separator: "&")
    }

    private static func aantal(_ app: Proefapp, _ family: DeWit) async throws -> Int {
        try await app.lees { tx in
            try GezinStore.notities(Zicht.op(family.dossier, HerstelTests.bezoek(.amina), tx), tx).count
        }
    }

    @Test(
        "Een verzending van een andere site wordt geweigerd, ook bij het aanmelden",
        arguments: [
            ["origin": "https://kwaad.example"], ["origin": "null"], ["sec-fetch-site": "cross-site"], ["sec-fetch-site": "same-site"],
        ])
    func vreemdeHerkomst(koppen: [String: String]) async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let body = Self.lichaam(Self.notitie(family, app, "van een ander").en(["_csrf": amina.csrf ?? ""]))
            #expect(try await amina.stuur("POST", Self.contacten(family), koppen: koppen, tekst: body).status == 403)
            #expect(try await Self.aantal(app, family) == 0)
            let login = try await app.niemand.stuur(
                "POST", "/aanmelden", koppen: koppen, tekst: Self.lichaam(AanmeldenTests.goed(app, "amina")))
            #expect(login.status == 403)
            #expect(login.koppen[.setCookie] == nil)
        }
    }

    @Test("Dezelfde site mag wel: de proef hiervoor kan falen")
    func eigenHerkomst() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let body = Self.lichaam(Self.notitie(family, app, "van mij").en(["_csrf": amina.csrf ?? ""]))
            #expect(
                try await amina.stuur("POST", Self.contacten(family), koppen: ["origin": "http://localhost"], tekst: body).status == 303)
            #expect(try await Self.aantal(app, family) == 1)
        }
    }

    @Test("Elk antwoord draagt de beveiligingskoppen, ook fouten en onbekende adressen")
    func koppen() async throws {
        try await withApp { app in
            let amina = app.als(.amina)
            let answers: [(Int, Uitslag)] = [
                (200, try await app.niemand.get("/aanmelden")), (303, try await app.niemand.get("/")),
                (200, try await app.niemand.get("/gezond")),
                (404, try await app.niemand.get("/bestaat-niet")), (404, try await amina.get("/dossiers/niets")),
                (404, try await amina.get("/dossiers/%zz/gezin")), (404, try await amina.stuur("PUT", "/concepten")),
                (403, try await amina.post("/afmelden", ["_csrf": "x"])),
                (413, try await amina.stuur("POST", "/afmelden", tekst: String(repeating: "a", count: Webformulier.grootste + 1))),
                (400, try await amina.stuur("POST", "/afmelden", tekst: "_csrf=%zz")),
                (400, try await amina.stuur("POST", "/aanmelden", tekst: "naam=%00")),
                (400, try await amina.stuur("POST", "/afmelden", tekst: String(repeating: "a=1&", count: Webformulier.meesteVelden + 1))),
            ]
            for (status, answer) in answers {
                #expect(answer.status == status, "\(status): \(answer.status)")
                for (name, value) in Koppen.vast {
                    #expect(answer.koppen[try #require(HTTPField.Name(name))] == value, "\(status) mist \(name)")
                }
                if status >= 400 { #expect(answer.bevat("<h1"), "\(status) is een bladzijde van ons") }
            }
        }
    }

    @Test("HEAD zegt hetzelfde als GET, zonder inhoud", arguments: ["/aanmelden", "/gezond", "/bestaat-niet", "/"])
    func head(pad: String) async throws {
        try await withApp { app in
            let answer = try await app.niemand.stuur("HEAD", pad)
            #expect(answer.status == (try await app.niemand.get(pad).status))
            #expect(answer.tekst.isEmpty)
        }
    }

    @Test(
        "Na het aanmelden leidt geen adres naar een andere site",
        arguments: [
            "//kwaad.example", "/\\kwaad.example", "https://kwaad.example", "/\t/kwaad.example", "/\n/kwaad.example", "kwaad",
            "/ /kwaad.example",
        ])
    func omleiding(naar: String) async throws {
        try await withApp { app in
            let answer = try await app.niemand.post("/aanmelden", AanmeldenTests.goed(app, "amina").en(["naar": naar]))
            #expect(answer.status == 303)
            #expect(answer.naar == "/")
            #expect(!Webformulier.isEigenPad(naar))
        }
    }

    @Test("Een storing toont een kenmerk en niets van binnen; in het logboek staan geen waarden")
    func storing() async throws {
        try await withApp { app in
            let answer = Foutvertaler.storing(SQLFout.anders("relation \"persoon_feit\" heeft \"Jansen\""), app.app.web, nil)
            guard case .pagina(let page, let status) = answer else { return #expect(Bool(false)) }
            #expect(status == .internalServerError)
            #expect(!String(decoding: page.bytes, as: UTF8.self).contains("persoon_feit"))
            #expect(Foutvertaler.zonderWaarden("ongeldig: \"Jansen\" op \"12\"") == "ongeldig: \"…\" op \"…\"")
        }
    }

    @Test("Twee keer tegelijk verzonden is één keer gedaan, met hetzelfde antwoord")
    func dubbel() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let amina = app.als(.amina)
            let form = Self.notitie(family, app, "één keer").en(["_idempotent": "zelfde"])
            async let first = amina.post(Self.contacten(family), form)
            async let second = amina.post(Self.contacten(family), form)
            let answers = try await [first, second]
            #expect(answers.map(\.status) == [303, 303])
            #expect(answers[0].naar == answers[1].naar)
            #expect(try await amina.post(Self.contacten(family), form).naar == answers[0].naar)
            #expect(try await Self.aantal(app, family) == 1)
        }
    }

    @Test("Wie teruggaat en iets anders schrijft, raakt dat niet kwijt aan het eerste")
    func terugEnAnders() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            for text in ["eerst dit", "en dan dat"] {
                let answer = try await app.als(.amina).post(
                    Self.contacten(family), Self.notitie(family, app, text).en(["_idempotent": "zelfde"]))
                #expect(answer.status == 303)
            }
            #expect(try await Self.aantal(app, family) == 2)
        }
    }

    @Test("Wat al gedaan is geeft hetzelfde antwoord, ook als de bladzijde het nu zou weigeren")
    func alGedaan() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let base = "/dossiers/\(family.dossier.hex)/toegang"
            let petra = app.als(.petra)
            _ = try await petra.post(
                base + "/relaties",
                ["gebruiker": Cast.joost.gebruiker.hex, "soort": "waarneming", "reden": "vakantie"].en(
                    .datum("tot", app.vandaag.plus(dagen: 5))))
            let given = try await app.lees { tx in
                try RelatieStore.relaties(family.dossier, tx).lopend(op: tx.nu).first { $0.inhoud.relatiesoort == .waarneming }
            }
            let relation = try #require(given)
            let form = ["reden": "terug van vakantie", "_idempotent": "einde"]
            let answers = [
                try await petra.post(base + "/relaties/\(relation.id.hex)/einde", form),
                try await petra.post(base + "/relaties/\(relation.id.hex)/einde", form),
            ]
            #expect(answers.map(\.status) == [303, 303])
            #expect(answers[0].naar == answers[1].naar)
        }
    }

    @Test("Na een verlopen sessie blijft de tekst bewaard; na twaalf uur, na afmelden of zonder het eigen teken niet")
    func verlopen() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            let form = Self.notitie(family, app, "mijn lange verhaal")
            let drafts = { try await app.lees { tx in try ConceptStore.alle(van: Cast.amina.gebruiker, tx).count } }
            let amina = app.als(.amina)
            let away = app.als(.amina)
            #expect(try await away.post("/afmelden").status == 303)
            #expect(try await away.post(Self.contacten(family), form).status == 401)
            app.klok.vooruit(seconden: Sessies.stil + 1)
            let stolen = try await amina.post(Self.contacten(family), form.en(["_csrf": "verkeerd"]))
            #expect(stolen.status == 401)
            #expect(stolen.bevat("mijn lange verhaal"))
            #expect(try await drafts() == 0)
            #expect(try await amina.post(Self.contacten(family), form).naar?.hasPrefix("/aanmelden") == true)
            #expect(try await drafts() == 1)
            app.klok.vooruit(seconden: Sessies.naloop)
            #expect(try await amina.post(Self.contacten(family), form).status == 401)
            #expect(try await drafts() == 1)
        }
    }

    @Test("Een sessie die haar langste duur had, geldt nog twaalf uur voor een concept en niet langer")
    func langsteDuur() {
        let (sessies, begin) = (Sessies(), Proefklok.begin)
        let token = sessies.begin(Cast.amina.gebruiker, naam: "Amina", rollen: [.jeugdprofessional], teams: [], op: begin)
        for minute in stride(from: Int64(0), to: Sessies.langst, by: 20 * 60) { _ = sessies.vind(token, op: begin.plus(seconden: minute)) }
        let end = begin.plus(seconden: Sessies.langst)
        if case .verlopen = sessies.vind(token, op: end) {} else { #expect(Bool(false), "op het einde verlopen") }
        if case .verlopen = sessies.vind(token, op: end.plus(seconden: Sessies.naloop)) {
        } else {
            #expect(Bool(false), "twaalf uur later nog bekend")
        }
        if case .geen = sessies.vind(token, op: end.plus(seconden: Sessies.naloop + 1)) {} else { #expect(Bool(false), "daarna niet meer") }
    }

    @Test("Een concept dat steeds opnieuw wordt bewaard, maakt niet steeds een sleutel")
    func conceptsleutels() async throws {
        try await withApp { app in
            _ = try await app.deWit()
            let save = { try await app.als(.amina).post("/concepten/contact?pad=/dossiers/1/contacten/nieuw", ["gezegd": "tekst"]).status }
            #expect(try await save() == 200)
            let before = try app.databank.sleutelbos.houders().count
            for _ in 0..<5 { #expect(try await save() == 200) }
            #expect(try app.databank.sleutelbos.houders().count == before)
            #expect(try await app.lees { tx in try ConceptStore.alle(van: Cast.amina.gebruiker, tx).count } == 1)
        }
    }
}
