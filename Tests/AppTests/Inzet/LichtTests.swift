// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("De lichte weg: hulp zonder besluit, meteen")
struct LichtTests {
    private static func groep(
        _ app: Proefapp, plaatsen: Int = 1, jongste: Int? = nil, oudste: Int? = nil, tot: Datum? = nil
    ) async throws -> ID<Groepsaanbod> {
        try await app.schrijf { tx in
            let id = tx.nieuwID(Groepsaanbod.self)
            try GroepsaanbodStore.legVast(
                Groepsaanbod(
                    groep: id, team: Cast.noord, naam: "Rots en water", wat: "Weerbaarheid", jongste: jongste, oudste: oudste,
                    plaatsen: plaatsen, van: tx.vandaag, tot: tot), tx)
            return id
        }
    }

    private static func velden(_ family: DeWit, hulp: String, _ kind: ID<Persoon>? = nil) -> [String: String] {
        [
            "jeugdige": (kind ?? family.noor).hex, "hulp": hulp, "met": family.karin.hex,
            "passend": "Noor wil leren nee zeggen; dat is nu genoeg.",
        ]
    }

    private static func aantal<I: Feitinhoud>(_ app: Proefapp, _ dossier: ID<Dossier>, _ type: I.Type) async throws -> Int {
        try await app.lees { tx in try tx.feiten(in: BesluitStore.tabel, dossier: dossier).geldend(I.self).count }
    }

    @Test(
        "Een kind doet meteen mee met een groep: één formulier, geen aanvraag, geen besluit (Jeugdwet 2.9 onder a)",
        arguments: SamenvoegomkeerTests.motoren)
    func groep(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let family = try await app.deWit(), amina = app.als(.amina), group = try await Self.groep(app)
            let url = "/dossiers/\(family.dossier.hex)/hulp/licht"
            let form = try await amina.get(url)
            #expect(form.bevat("Rots en water") && form.bevat("u mag een besluit vragen"))
            let done = try await amina.post(url, Self.velden(family, hulp: "groep:\(group.hex)"))
            #expect(done.naar == "/dossiers/\(family.dossier.hex)/hulp")
            #expect(try await amina.get(try #require(done.naar)).bevat("Rots en water"))
            #expect(try await Self.aantal(app, family.dossier, Besluit.self) == 0)
            #expect(try await Self.aantal(app, family.dossier, Aanvraag.self) == 0)
            #expect(try await Self.aantal(app, family.dossier, Lichtetoets.self) == 1)
            let twice = try await amina.post(url, Self.velden(family, hulp: "groep:\(group.hex)"))
            #expect(twice.status == 422 && twice.bevat("doet al mee"))
            #expect(try await Self.aantal(app, family.dossier, Lichtetoets.self) == 1, "wat niet lukt, laat niets achter")
            let full = try await amina.post(url, Self.velden(family, hulp: "groep:\(group.hex)", family.sem))
            #expect(full.status == 303)
            #expect(try await amina.get("/dossiers/\(family.dossier.hex)/hulp").bevat("wachtlijst"))
        }
    }

    @Test("Hulp van het team of in de buurt begint vandaag; wat ontbreekt, wordt in één keer gezegd")
    func team() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), url = "/dossiers/\(family.dossier.hex)/hulp/licht"
            let empty = try await amina.post(url, ["hulp": "team"])
            #expect(empty.status == 422)
            for field in ["jeugdige", "wat", "met", "passend"] { #expect(empty.bevat("href=\"#f-\(field)\""), "\(field)") }
            let own = Self.velden(family, hulp: "buurt").en(["wat": "Drie gesprekken met de jongerenwerker"])
            #expect(try await amina.post(url, own).status == 303)
            #expect(try await amina.get("/dossiers/\(family.dossier.hex)/hulp").bevat("Drie gesprekken met de jongerenwerker"))
            let foreign = try await amina.post(url, own.en(["met": Cast.bram.gebruiker.hex]))
            #expect(foreign.status == 422, "besproken met iemand van het gezin")
        }
    }

    @Test("De ouders vragen met één klik toch een besluit: een aanvraag van vandaag, waarop het college beslist (Awb 4:1, 4:13)")
    func tochBesluit() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), base = "/dossiers/\(family.dossier.hex)"
            let own = Self.velden(family, hulp: "team").en(["wat": "Twee gesprekken thuis"])
            _ = try await amina.post(base + "/hulp/licht", own)
            let sheet = try await amina.get(base + "/besluit")
            #expect(sheet.bevat("Twee gesprekken thuis") && sheet.bevat("Karin vraagt toch een besluit"))
            let action = try #require(sheet.tekst.range(of: base + "/besluit/licht/[0-9a-f]+/aanvraag", options: .regularExpression))
            let made = try await amina.post(String(sheet.tekst[action]))
            let page = try await amina.get(try #require(made.naar))
            #expect(page.bevat("28 april 2026"), "acht weken na vandaag")
            let asked = try await app.lees { tx in
                try #require(try tx.feiten(in: BesluitStore.tabel, dossier: family.dossier).geldend(Aanvraag.self).first).inhoud
            }
            #expect(asked.aanvrager == family.karin && asked.jeugdige == family.noor && asked.waarvoor == .individueleVoorziening)
            #expect(asked.ontvangen == app.vandaag)
            let again = try await amina.post(String(sheet.tekst[action]))
            #expect(again.status == 422 && again.bevat("Er loopt al een aanvraag"))
            #expect(!(try await amina.get(base + "/besluit").bevat("vraagt toch een besluit")))
        }
    }

    @Test("Loopt er een aanvraag, dan blijft die staan: op een aanvraag volgt een besluit (Awb 4:13)")
    func lopend() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app), amina = app.als(.amina)
            let form = try await amina.get(road.base + "/hulp/licht")
            #expect(form.bevat("Op een aanvraag volgt een besluit") && form.bevat("href=\"\(road.pad)/sluiting\""))
            let own = Self.velden(road.gezin, hulp: "team").en(["wat": "Twee gesprekken thuis"])
            #expect(try await amina.post(road.base + "/hulp/licht", own).status == 303)
            #expect(try await amina.get(road.pad).bevat("In behandeling"))
        }
    }

    @Test("Een groep is voor een leeftijd: wie er niet in past, leest dat, en er blijft niets achter")
    func leeftijd() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), url = "/dossiers/\(family.dossier.hex)/hulp/licht"
            let group = try await Self.groep(app, plaatsen: 5, jongste: 12, oudste: 17)
            let young = try await amina.post(url, Self.velden(family, hulp: "groep:\(group.hex)", family.sem))
            #expect(young.status == 422 && young.bevat("12 tot en met 17 jaar") && young.bevat("Sem"))
            #expect(try await Self.aantal(app, family.dossier, Lichtetoets.self) == 0)
            #expect(try await amina.post(url, Self.velden(family, hulp: "groep:\(group.hex)")).status == 303)
        }
    }

    @Test("Een groep die voorbij is, loopt niet meer op het blad met besluiten")
    func voorbij() async throws {
        try await withApp { app in
            let family = try await app.deWit(), last = app.vandaag.plus(dagen: 20),
                group = try await Self.groep(app, plaatsen: 5, tot: last)
            let base = "/dossiers/\(family.dossier.hex)"
            #expect(
                try await app.als(.amina).post(base + "/hulp/licht", Self.velden(family, hulp: "groep:\(group.hex)")).status == 303)
            #expect(try await !app.als(.amina).get(base + "/besluit").bevat("Afgelopen op"))
            app.klok.vooruit(dagen: 21)
            #expect(try await app.als(.amina).get(base + "/besluit").bevat("Afgelopen op \(last.uitgeschreven)"))
        }
    }

    @Test("Besproken met meer mensen: elk van hen kan toch een besluit vragen, en niemand anders (Awb 4:1)")
    func samen() async throws {
        try await withApp { app in
            let family = try await app.deWit(), amina = app.als(.amina), base = "/dossiers/\(family.dossier.hex)"
            var form = Self.velden(family, hulp: "team").en(["wat": "Twee gesprekken thuis"]).mapValues { [$0] }
            form["met"] = [family.karin.hex, family.daan.hex]
            #expect(try await amina.post(base + "/hulp/licht", form).status == 303)
            let sheet = try await amina.get(base + "/besluit")
            #expect(sheet.bevat("Karin vraagt toch een besluit") && sheet.bevat("Daan vraagt toch een besluit"))
            let action = try #require(sheet.tekst.range(of: base + "/besluit/licht/[0-9a-f]+/aanvraag", options: .regularExpression))
            #expect(try await amina.post(String(sheet.tekst[action]), ["wie": family.noor.hex]).status == 404)
            #expect(try await amina.post(String(sheet.tekst[action]), ["wie": family.daan.hex]).status == 303)
            let asked = try await app.lees { tx in
                try #require(try tx.feiten(in: BesluitStore.tabel, dossier: family.dossier).geldend(Aanvraag.self).first).inhoud
            }
            #expect(asked.aanvrager == family.daan)
        }
    }

    @Test("Een ander team ziet de lichte toets niet en kan er geen doen")
    func afwezig() async throws {
        try await withApp { app in
            let family = try await app.deWit(), base = "/dossiers/\(family.dossier.hex)", bram = app.als(.bram)
            let own = Self.velden(family, hulp: "team").en(["wat": "Twee gesprekken thuis"])
            _ = try await app.als(.amina).post(base + "/hulp/licht", own)
            let sheet = try await app.als(.amina).get(base + "/besluit")
            let action = try #require(sheet.tekst.range(of: base + "/besluit/licht/[0-9a-f]+/aanvraag", options: .regularExpression))
            #expect(try await bram.get(base + "/hulp/licht").status == 404)
            #expect(try await bram.post(base + "/hulp/licht", own).status == 404)
            #expect(try await bram.post(String(sheet.tekst[action])).status == 404)
        }
    }
}
