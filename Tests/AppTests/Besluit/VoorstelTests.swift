// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Boven de grens wordt een besluit een voorstel (Awb 10:3, 10:6)")
struct VoorstelTests {
    /// A weighed aanvraag, with a limit on what a jeugdprofessional decides.
    static func toneel(_ app: Proefapp, weken: Int? = 13, vierogen: Bool = false) async throws -> Besluitsteun {
        try await begrens(app, .jeugdprofessional, weken: weken, vierogen: vierogen)
        let road = try await Besluitsteun.aanvraag(app)
        try await road.weeg()
        return road
    }

    static func begrens(_ app: Proefapp, _ rol: Rol, weken: Int?, vierogen: Bool = false) async throws {
        try await app.schrijf(als: .fatima, doel: .beheer) { tx in
            try GoedkeuringStore.legVast(
                Goedkeuringsgrens(rol: rol, weken: weken, vierogen: vierogen, van: tx.vandaag, grond: "Mandaatbesluit 2026, artikel 4"), tx)
        }
    }

    private static func feiten<I: Feitinhoud>(_ app: Proefapp, _ road: Besluitsteun, _ type: I.Type) async throws -> [Feit<I>] {
        try await app.lees { tx in try tx.feiten(in: BesluitStore.tabel, dossier: road.gezin.dossier).geldend(I.self) }
    }

    @Test(
        "Binnen de grens besluit de werker zelf; erboven gaat het als voorstel naar wie mag, en die besluit onder eigen naam en mandaat",
        arguments: SamenvoegomkeerTests.motoren)
    func goedkeuren(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let road = try await Self.toneel(app), amina = app.als(.amina), petra = app.als(.petra)
            let form = try await amina.get(road.pad + "/nemen")
            #expect(form.bevat("U besluit zelf tot 13 weken") && form.bevat("Petra Hoogland") && form.bevat("Besluit nemen of voorleggen"))
            let asked = try await road.besluit()
            #expect(asked.naar == road.pad + "/voorstel")
            #expect(try await Self.feiten(app, road, Besluit.self).isEmpty, "een voorstel is nog geen besluit")
            let own = try await amina.get(road.pad + "/voorstel")
            #expect(
                own.bevat("Het wacht op Petra Hoogland") && own.bevat("Voorstel intrekken") && !own.bevat("Goedkeuren en besluit nemen"))
            #expect(try await amina.get(road.pad).bevat("Wacht op goedkeuring"))
            let work = try await petra.get("/werkvoorraad")
            #expect(work.bevat("Aan u gevraagd om een besluit goed te keuren") && work.bevat("href=\"\(road.pad)/voorstel\""))
            #expect(!(try await amina.get("/werkvoorraad").bevat("om een besluit goed te keuren")))
            let page = try await petra.get(road.pad + "/voorstel")
            #expect(
                page.bevat("Dit duurt 25 weken") && page.bevat("Gezinsbegeleiding aan huis") && page.bevat("De afweging, stap voor stap"))
            #expect(page.bevat("Dat bleek uit de gesprekken.") && page.bevat("Goedkeuren en besluit nemen"))
            let taken = try await petra.post(road.pad + "/voorstel/goedkeuring")
            #expect(taken.naar == road.pad + "/brief")
            let decision = try #require(try await Self.feiten(app, road, Besluit.self).first).inhoud
            #expect(decision.ondertekenaar == Cast.petra.gebruiker && decision.mandaat.bron == "Mandaatbesluit jeugd 2024")
            let letter = try await amina.get(road.pad + "/brief")
            #expect(letter.bevat("Petra Hoogland") && letter.bevat("teamleider") && letter.bevat("Mandaatbesluit jeugd 2024"))
            #expect(try await amina.get(road.pad + "/bewijs").bevat("de uitkomst en alle gronden zijn gelijk"))
            #expect(!(try await petra.get("/werkvoorraad").bevat("om een besluit goed te keuren")))
        }
    }

    @Test("Een kort besluit gaat niet langs een tweede; met vier ogen altijd, en nooit langs dezelfde (Awb 10:6)")
    func vierogen() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app, weken: 52)
            #expect(try await road.besluit().naar == road.pad + "/brief")
        }
        try await withApp { app in
            let road = try await Self.toneel(app, weken: nil, vierogen: true), amina = app.als(.amina)
            #expect(try await road.besluit().naar == road.pad + "/voorstel")
            let refused = try await amina.post(road.pad + "/voorstel/goedkeuring")
            #expect(refused.status == 422 && refused.bevat("U maakte dit voorstel zelf"))
            #expect(try await Self.feiten(app, road, Besluit.self).isEmpty)
        }
    }

    @Test(
        "Teruggegeven met een reden komt het formulier terug zoals het was; er gaat niets verloren", arguments: ["teruggave", "intrekking"])
    func terug(weg: String) async throws {
        try await withApp { app in
            let road = try await Self.toneel(app), amina = app.als(.amina), petra = app.als(.petra)
            let typed = road.toekenning.en(["afwijking": "Een eigen uitleg die niemand twee keer wil typen."])
            #expect(try await amina.post(road.pad + "/nemen", typed).status == 303)
            if weg == "teruggave" {
                let empty = try await petra.post(road.pad + "/voorstel/teruggave", ["reden": ""])
                #expect(empty.status == 422)
                #expect(try await petra.post(road.pad + "/voorstel/teruggave", ["reden": "Kan het korter?"]).status == 303)
                #expect(try await amina.get(road.base).bevat("Teruggegeven voorstel aanpassen"))
            } else {
                #expect(try await amina.post(road.pad + "/voorstel/intrekking").naar == road.pad + "/nemen")
            }
            let form = try await amina.get(road.pad + "/nemen")
            #expect(form.bevat("Kan het korter?") == (weg == "teruggave"))
            for (name, value) in typed where !["strekking", "eenheid", "frequentie", "productcategorie"].contains(name) {
                #expect(form.waarde(name) == value || form.bevat(value), "\(name) staat er nog")
            }
            #expect(form.bevat("value=\"toekennen\" checked"))
            let shorter = typed.en(.datum("periode", app.vandaag.plus(dagen: 60)))
            #expect(try await amina.post(road.pad + "/nemen", shorter).naar == road.pad + "/brief")
        }
    }

    @Test("Een gewijzigde afweging keurt niemand goed; na teruggeven wel weer (Awb 3:2)")
    func gewijzigd() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app), petra = app.als(.petra)
            _ = try await road.besluit()
            _ = try await road.vul("hulpvraag", ["overweging": "Er kwam iets bij."])
            let stale = try await petra.post(road.pad + "/voorstel/goedkeuring")
            #expect(stale.status == 422 && stale.bevat("gewijzigd na dit voorstel"))
            _ = try await petra.post(road.pad + "/voorstel/teruggave", ["reden": "De afweging is nieuw."])
            #expect(try await road.besluit().naar == road.pad + "/voorstel")
            #expect(try await petra.post(road.pad + "/voorstel/goedkeuring").status == 303)
        }
    }

    @Test("Wie geen mandaat meer heeft, heeft geen open voorstellen: wie dat wel heeft, krijgt ze vanzelf")
    func weg() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app)
            _ = try await road.besluit()
            try await app.schrijf(als: .fatima, doel: .beheer) { tx in
                let gone = Medewerker(gebruiker: Cast.petra.gebruiker, naam: "Petra Hoogland", rollen: [], teams: [])
                try BeheerStore.legVast(gone, van: tx.vandaag, tx)
                try BeheerStore.legVast(
                    Mandaatverlening(gebruiker: Cast.joost.gebruiker, grond: "Mandaatbesluit 2026", van: tx.vandaag), tx)
            }
            #expect(try await app.als(.joost).get("/werkvoorraad").bevat("om een besluit goed te keuren"))
            let page = try await app.als(.amina).get(road.pad + "/voorstel")
            #expect(page.bevat("Het wacht op Joost van der Wal") && !page.bevat("Petra Hoogland"))
            #expect(try await app.als(.joost).post(road.pad + "/voorstel/goedkeuring").status == 303)
        }
    }

    @Test("Zonder mandaat maar wel geregistreerd wordt elk besluit een voorstel (Besluit Jeugdwet 5.1.1, Awb 10:3)")
    func zonderMandaat() async throws {
        try await withApp { app in
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            let form = try await app.als(.joost).get(road.pad + "/nemen")
            #expect(form.bevat("U hebt vandaag geen mandaat. Dit besluit gaat als voorstel naar"))
            #expect(try await app.als(.joost).post(road.pad + "/nemen", road.toekenning).naar == road.pad + "/voorstel")
            let page = try await app.als(.petra).get(road.pad + "/voorstel")
            #expect(page.bevat("heeft vandaag geen mandaat van het college") && page.bevat("Goedkeuren en besluit nemen"))
        }
    }

    @Test("Een ander team ziet van een voorstel niets, ook niet op het werk")
    func afwezig() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app), bram = app.als(.bram)
            _ = try await road.besluit()
            for path in ["/voorstel", "/nemen"] {
                let page = try await bram.get(road.pad + path)
                #expect(page.status == 404 && !page.bevat("Noor"))
            }
            for act in ["goedkeuring", "intrekking"] { #expect(try await bram.post(road.pad + "/voorstel/" + act).status == 404) }
            #expect(try await bram.post(road.pad + "/voorstel/teruggave", ["reden": "x"]).status == 404)
            #expect(!(try await bram.get("/werkvoorraad").bevat("goed te keuren")))
        }
    }

    @Test("Het journaal noemt beide daden: wie het vroeg en wie besloot")
    func journaal() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app)
            _ = try await road.besluit()
            _ = try await app.als(.petra).post(road.pad + "/voorstel/goedkeuring")
            func keer(_ daad: String) async throws -> Int { try await app.app.aantalKeren(daad) }
            #expect(try await keer("besluit.voorleggen") == 1)
            #expect(try await keer("voorstel.goedkeuren") == 1)
            #expect(try await keer("besluit.nemen") == 0)
        }
    }

    @Test("Met spoed wordt de hulp meteen besteld; het besluit volgt en de opdracht hoort erbij (Jeugdwet 2.6 lid 1 onder b)")
    func spoed() async throws {
        try await withApp { app in
            let road = try await Self.toneel(app), amina = app.als(.amina)
            let add = try await Inkoopsteun.aanbieder(app), provider = add.split(separator: "/")[1]
            _ = try await app.als(.inge).post(add, Inkoopsteun.product(app.vandaag))
            let start = app.vandaag
            let typed = road.toekenning.en(.datum("van", start)).en(["spoed": "Noor kan vannacht nergens heen."])
            #expect(try await amina.post(road.pad + "/nemen", typed).naar == road.pad + "/voorstel")
            #expect(try await app.als(.petra).get(road.pad + "/voorstel").bevat("Noor kan vannacht nergens heen."))
            let help = try await amina.get(road.base + "/hulp")
            #expect(help.bevat("Spoed: nog niet goedgekeurd"))
            let id = try #require(road.pad.split(separator: "/").last)
            let order = road.base + "/hulp/bestellen/\(id)/1"
            #expect(try await amina.get(order).status == 200)
            let wanted = [String: String].datum("van", start).en(.datum("tot", start.plus(dagen: 30))).en([
                "product": "\(provider)/45A48/WO-2026-1", "volume": "4", "frequentie": "2",
            ])
            let made = try await amina.post(order, wanted)
            #expect(made.naar == road.base + "/hulp/10001")
            #expect(try await app.als(.petra).post(road.pad + "/voorstel/goedkeuring").status == 303)
            let decided = try await amina.get(road.base + "/hulp")
            #expect(!decided.bevat("nog niet goedgekeurd") && decided.bevat("Toewijzing 10001"))
            let tasks = try await app.lees { tx in
                Taken.van(Dossierbeeld(try Dossierlezing.feiten(road.gezin.dossier, tx), op: tx.vandaag, regels: .standaard)).map(\.soort)
            }
            #expect(!tasks.contains(.toewijzen), "wat met spoed is besteld, hoort bij het besluit")
        }
        try await withApp { app in
            let road = try await Self.toneel(app)
            _ = try await road.besluit()
            let id = try #require(road.pad.split(separator: "/").last)
            #expect(try await app.als(.amina).get(road.base + "/hulp/bestellen/\(id)/1").status == 404, "zonder spoed wacht de hulp")
        }
    }

    @Test("De grenzen zet functioneel beheer, met een dag en een besluit; een ander komt er niet")
    func beheer() async throws {
        try await withApp { app in
            let fatima = app.als(.fatima)
            let form = [String: String].datum("van", app.vandaag).en(["bedrag": "25000", "weken": "52", "grond": "Mandaatbesluit 2026"])
            #expect(try await fatima.post("/goedkeuring/jeugdprofessional", form).naar == "/goedkeuring")
            let list = try await fatima.get("/goedkeuring")
            #expect(list.bevat("€ 25.000,00") && list.bevat("52 weken") && list.bevat("Mandaatbesluit 2026"))
            let past = try await fatima.post("/goedkeuring/teamleider", form.en(.datum("van", app.vandaag.plus(dagen: -1))))
            #expect(past.status == 422 && past.bevat("Kies vandaag of een latere dag"))
            #expect(try await fatima.get("/goedkeuring/backoffice").status == 404)
            #expect(try await app.als(.amina).get("/goedkeuring").status == 404)
        }
    }
}
