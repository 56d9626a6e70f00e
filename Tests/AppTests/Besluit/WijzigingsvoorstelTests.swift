// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Boven de grens wordt ook een wijziging van een besluit een voorstel (Awb 10:3, 10:6)")
struct WijzigingsvoorstelTests {
    /// A sent decision of 25 weeks, and since then a limit of 13 weeks on what a jeugdprofessional decides.
    private static func toneel(_ app: Proefapp, weken: Int? = 13, vierogen: Bool = false) async throws -> Besluitsteun {
        let road = try await Besluitsteun.verzonden(app)
        try await VoorstelTests.begrens(app, .jeugdprofessional, weken: weken, vierogen: vierogen)
        return road
    }

    private static func meer(_ app: Proefapp, _ omvang: String = "6") -> [String: String] {
        [String: String].datum("per", app.vandaag.plus(dagen: 20)).en(.gehoord(app.vandaag)).en([
            "wat": "wijzigen", "grond": "nietpassend", "omvang": omvang, "frequentie": "2",
            "toelichting": "Vier uur bleek te weinig om elke ochtend mee te gaan.",
        ])
    }

    private static func stuur(_ app: Proefapp, _ road: Besluitsteun, _ form: [String: String], als wie: Cast = .amina) async throws
        -> Uitslag
    {
        let seen = try await app.als(wie).get(road.pad + "/wijziging").waarde("_laatste") ?? ""
        return try await app.als(wie).post(road.pad + "/wijziging", form.en(["_laatste": seen]))
    }

    private static func feiten<I: Feitinhoud>(_ app: Proefapp, _ road: Besluitsteun, _ type: I.Type) async throws -> [Feit<I>] {
        try await app.lees { tx in try tx.feiten(in: BesluitStore.tabel, dossier: road.gezin.dossier).geldend(I.self) }
    }

    private static func taken(_ app: Proefapp, _ road: Besluitsteun) async throws -> [Taaksoort] {
        try await app.lees { tx in
            Taken.van(Dossierbeeld(try Dossierlezing.feiten(road.gezin.dossier, tx), op: tx.vandaag, regels: .standaard)).map(\.soort)
        }
    }

    @Test(
        "Meer hulp boven de grens gaat als voorstel; de ander ziet het verschil, en goedkeuren voert de wijziging uit onder eigen naam",
        arguments: SamenvoegomkeerTests.motoren)
    func goedkeuren(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let road = try await Self.toneel(app), amina = app.als(.amina), petra = app.als(.petra)
            let form = try await amina.get(road.pad + "/wijziging")
            #expect(form.bevat("Wijzigen of voorleggen") && form.bevat("U besluit zelf tot 13 weken") && form.bevat("Petra Hoogland"))
            #expect(try await Self.stuur(app, road, Self.meer(app)).naar == road.pad + "/voorstel")
            #expect(try await Self.feiten(app, road, Besluitwijziging.self).isEmpty, "een voorstel is nog geen wijziging")
            let own = try await amina.get(road.pad + "/voorstel")
            #expect(own.bevat("Het wacht op Petra Hoogland") && own.bevat("Voorstel intrekken") && !own.bevat("Goedkeuren en besluit"))
            #expect(try await amina.get(road.pad).bevat("Wacht op goedkeuring"))
            #expect(try await Self.taken(app, road).contains(.goedkeuren))
            #expect(try await petra.get("/werkvoorraad").bevat("href=\"\(road.pad)/voorstel\""))
            let page = try await petra.get(road.pad + "/voorstel")
            #expect(
                page.bevat("Het verschil met het lopende besluit") && page.bevat("4 uur per week") && page.bevat("<b>6 uur per week</b>"))
            #expect(
                page.bevat("Dit duurt 25 weken") && page.bevat("Vier uur bleek te weinig") && page.bevat("Goedkeuren en besluit wijzigen"))
            let taken = try await petra.post(road.pad + "/voorstel/goedkeuring")
            let change = try #require(try await Self.feiten(app, road, Besluitwijziging.self).first)
            #expect(taken.naar == "\(road.pad)/wijziging/\(change.id.hex)/brief")
            #expect(change.inhoud.ondertekenaar == Cast.petra.gebruiker && change.inhoud.mandaat.bron == "Mandaatbesluit jeugd 2024")
            #expect(change.inhoud.omvang?.volume == 6 && change.inhoud.gehoordOp == app.vandaag)
            let letter = try await amina.get(taken.naar ?? "")
            #expect(letter.bevat("Petra Hoogland") && letter.bevat("6 uur per week") && letter.bevat("U kunt bezwaar maken"))
            let done = try await amina.get(road.pad + "/voorstel")
            #expect(done.bevat("keurde het goed op") && done.bevat("4 uur per week"), "wat toen gold blijft te lezen")
            #expect(try await !Self.taken(app, road).contains(.goedkeuren))
            #expect(try await !petra.get("/werkvoorraad").bevat("om een besluit goed te keuren"))
        }
    }

    @Test("Minder of eerder klaar mag een werker zelf, ook als het besluit boven de grens ligt")
    func zelf() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app)
            let less = [String: String].datum("per", app.vandaag.plus(dagen: 30)).en(.gehoord(app.vandaag)).en([
                "wat": "beeindigen", "grond": "nietnodig", "toelichting": "Noor gaat weer naar school.",
            ])
            #expect(try await Self.stuur(app, road, less).naar?.hasSuffix("/brief") == true)
        }
    }

    @Test("Vier ogen: wie het voorstelt keurt het niet goed, en zolang het wacht wijzigt niemand ernaast")
    func vierogen() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app, weken: nil, vierogen: true), amina = app.als(.amina)
            #expect(try await Self.stuur(app, road, Self.meer(app)).naar == road.pad + "/voorstel")
            let own = try await amina.post(road.pad + "/voorstel/goedkeuring")
            #expect(own.status == 422 && own.bevat("U maakte dit voorstel zelf"))
            let again = try await Self.stuur(app, road, Self.meer(app, "5"))
            #expect(again.status == 422 && again.bevat("Er ligt een voorstel om dit besluit te wijzigen"))
            let pause = [String: String].datum("per", app.vandaag.plus(dagen: 20)).en(.gehoord(app.vandaag)).en([
                "wat": "opschorten", "grond": "elders", "toelichting": "Noor is bij oma.",
            ])
            let beside = try await Self.stuur(app, road, pause)
            #expect(beside.status == 422 && beside.bevat("Er ligt een voorstel om dit besluit te wijzigen"))
            #expect(try await Self.feiten(app, road, Besluitwijziging.self).isEmpty)
        }
    }

    @Test("Teruggegeven met een reden komt het formulier terug zoals het was; het kan ook vallen, en dan blijft alles zoals het is")
    func terug() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app), amina = app.als(.amina), petra = app.als(.petra)
            _ = try await Self.stuur(app, road, Self.meer(app))
            #expect(try await petra.post(road.pad + "/voorstel/teruggave", ["reden": ""]).status == 422)
            #expect(try await petra.post(road.pad + "/voorstel/teruggave", ["reden": "Vraag school eerst."]).status == 303)
            #expect(try await Self.taken(app, road).contains(.voorstelTerug))
            #expect(try await amina.get(road.base).bevat("href=\"\(road.pad)/wijziging\""), "de taak leidt naar de wijziging")
            let form = try await amina.get(road.pad + "/wijziging")
            #expect(form.bevat("Vraag school eerst.") && form.waarde("omvang") == "6" && form.bevat("Vier uur bleek te weinig"))
            #expect(!form.bevat("Neem het besluit"))
            let page = try await amina.get(road.pad + "/voorstel")
            #expect(page.bevat("Voorstel laten vallen"))
            #expect(try await amina.post(road.pad + "/voorstel/intrekking").naar == road.pad)
            #expect(try await !Self.taken(app, road).contains(.voorstelTerug))
            #expect(try await Self.feiten(app, road, Besluitwijziging.self).isEmpty)
            #expect(try await Self.stuur(app, road, Self.meer(app, "5")).naar == road.pad + "/voorstel", "opnieuw voorleggen kan")
            #expect(try await amina.post(road.pad + "/voorstel/intrekking").naar == road.pad + "/wijziging")
        }
    }

    @Test("Ging er een dag voorbij of viel het besluit weg, dan keurt niemand meer goed wat niet meer klopt")
    func verouderd() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app)
            _ = try await Self.stuur(app, road, Self.meer(app))
            app.klok.vooruit(dagen: 21)
            let late = try await app.als(.petra).post(road.pad + "/voorstel/goedkeuring")
            #expect(late.status == 422 && late.bevat("Geef het voorstel terug") && late.bevat("vóór vandaag"))
            #expect(try await Self.feiten(app, road, Besluitwijziging.self).isEmpty)
        }
        try await withApp { app in
            let road = try await Self.toneel(app), petra = app.als(.petra)
            _ = try await Self.stuur(app, road, Self.meer(app))
            let gone = [String: String].datum("per", app.vandaag).en(["grond": "fout", "toelichting": "Dit klopte niet."]).en(
                .gehoord(app.vandaag))
            #expect(try await app.als(.amina).post(road.pad + "/intrekking", gone).status == 303)
            #expect(try await petra.get(road.pad + "/voorstel").bevat("geldt niet meer"))
            let dead = try await petra.post(road.pad + "/voorstel/goedkeuring")
            #expect(dead.status == 422 && dead.bevat("geen voorstel meer"))
            #expect(try await !petra.get("/werkvoorraad").bevat("om een besluit goed te keuren"))
            #expect(try await !Self.taken(app, road).contains(.goedkeuren))
        }
    }

    @Test("Een ander team vindt niets van het voorstel, en wie niet mag besluiten keurt niets goed")
    func afwezig() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app)
            _ = try await Self.stuur(app, road, Self.meer(app))
            for who in [Cast.bram, .ravi] {
                let page = try await app.als(who).get(road.pad + "/voorstel")
                #expect(page.status == 404 && !page.bevat("Noor") && !page.bevat("Vier uur bleek"))
                #expect(try await app.als(who).post(road.pad + "/voorstel/goedkeuring").status == 404)
            }
            #expect(try await Self.feiten(app, road, Besluitwijziging.self).isEmpty)
        }
    }
}
