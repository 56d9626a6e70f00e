// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Een nieuw wachtwoord of een nieuwe sleutel voor wie al gebruiker is")
struct VernieuwTests {
    @Test("Het oude wachtwoord werkt niet meer, het nieuwe wel, en wie aangemeld was is afgemeld")
    func wachtwoord() async throws {
        try await withApp { app in
            let browser = app.als(.bram)
            #expect(try await browser.get("/werkvoorraad").status == 200)
            _ = try await app.app.doe(.vernieuw(Aanmeldvernieuwing(inlognaam: "Bram", wachtwoord: "kastanje fluit zeven ladder")))
            #expect(try await browser.get("/werkvoorraad").status != 200)
            let old = AanmeldenTests.goed(app, "bram")
            #expect(try await app.niemand.post("/aanmelden", old).status == 422)
            app.klok.vooruit(seconden: 60)
            let new = AanmeldenTests.goed(app, "bram").en(["wachtwoord": "kastanje fluit zeven ladder"])
            #expect(try await app.niemand.post("/aanmelden", new).status == 303)
        }
    }

    @Test("Met een nieuwe sleutel gelden de codes van de oude niet meer; een ander merkt niets")
    func sleutel() async throws {
        try await withApp { app in
            let amina = app.als(.amina)
            let secret = [UInt8](repeating: 9, count: 20)
            _ = try await app.app.doe(.vernieuw(Aanmeldvernieuwing(inlognaam: "bram", geheim: secret)))
            #expect(try await app.niemand.post("/aanmelden", AanmeldenTests.goed(app, "bram")).status == 422)
            let new = AanmeldenTests.goed(app, "bram").en(["code": app.code(secret)])
            #expect(try await app.niemand.post("/aanmelden", new).status == 303)
            #expect(try await amina.get("/werkvoorraad").status == 200)
        }
    }

    @Test("De noodweg van de beheerder staat in het journaal, met over wie het ging")
    func journaal() async throws {
        try await withApp { app in
            _ = try await app.app.doe(.vernieuw(Aanmeldvernieuwing(inlognaam: "bram", geheim: [UInt8](repeating: 9, count: 20))))
            let lines = try await app.lees { tx in try tx.regels(over: .gebruiker(Cast.bram.gebruiker)) }
            #expect(lines.contains { $0.handeling == "gebruiker.sleutel" })
        }
    }

    @Test("Een herstel dat twee mensen waren begonnen, vervalt als de beheerder de noodweg neemt")
    func herstelVervalt() async throws {
        try await withApp { app in
            let ask = Herstelverzoek(gebruiker: Cast.bram.gebruiker, herstelsoort: .beide, reden: "Belde terug.")
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in _ = try HerstelStore.vraag(ask, deel1: Herstelcode.deel(), tx) }
            #expect(try await app.lees { tx in try HerstelStore.open(tx).count } == 1)
            _ = try await app.app.doe(.vernieuw(Aanmeldvernieuwing(inlognaam: "bram", wachtwoord: "kastanje fluit zeven ladder")))
            let open = try await app.lees { tx in try HerstelStore.open(tx) }
            #expect(open.isEmpty)
        }
    }

    @Test("Ook langs de noodweg geen wachtwoord dat te raden is")
    func teRaden() async throws {
        try await withApp { app -> Void in
            await #expect(throws: Opslagfout.self) {
                _ = try await app.app.doe(.vernieuw(Aanmeldvernieuwing(inlognaam: "bram", wachtwoord: "welkom123456")))
            }
        }
    }

    @Test("Een naam die er niet is, geeft een zin die zegt wat te doen")
    func onbekend() async throws {
        try await withApp { app -> Void in
            await #expect(throws: Opslagfout.self) {
                _ = try await app.app.doe(.vernieuw(Aanmeldvernieuwing(inlognaam: "niemand", wachtwoord: "kastanje fluit zeven ladder")))
            }
        }
    }
}
