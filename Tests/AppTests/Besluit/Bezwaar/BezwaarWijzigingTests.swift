// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Bezwaar tegen een wijziging of een intrekking: eigen termijn, eigen beslisser, en wat er dan weer geldt")
struct BezwaarWijzigingTests {
    /// Started help until six months from now on a sent decision.
    private static func lopend(_ app: Proefapp) async throws -> Besluitsteun {
        let (road, path, product) = try await InzetTests().klaar(app)
        _ = try await app.als(.amina).post(path, InzetTests().order(app, product))
        try await app.databank.schrijf(als: .systeem("postbode"), doel: .bekostiging) { tx in
            let found = try #require(try InzetStore.vind(10001, tx))
            try InzetStore.meldVerstuurd(found.order, bericht: "M1", found.zicht, tx)
            try InzetStore.meldStart(LeveringStart(toewijzing: 10001, op: tx.vandaag, bericht: "M2"), bij: found.order, found.zicht, tx)
        }
        return road
    }

    /// Changes the decision and sends the letter.
    /// - Returns: hex of the change.
    private static func wijzig(_ app: Proefapp, _ road: Besluitsteun, _ wat: String, _ dagen: Int, _ meer: [String: String]) async throws
        -> String
    {
        let seen = try await app.als(.amina).get(road.pad + "/wijziging").waarde("_laatste") ?? ""
        let form = [String: String].datum("per", app.vandaag.plus(dagen: dagen)).en(.gehoord(app.vandaag)).en([
            "wat": wat, "toelichting": "Noor gaat weer naar school.", "_laatste": seen,
        ])
        let letter = try #require(try await app.als(.amina).post(road.pad + "/wijziging", form.en(meer)).naar)
        return try await verstuur(app, letter)
    }

    private static func verstuur(_ app: Proefapp, _ letter: String) async throws -> String {
        let sent = [String: String].datum("verzonden", app.vandaag).en(["wijze": "post"])
        let path = letter.replacingOccurrences(of: "/brief", with: "/verzending")
        #expect(try await app.als(.amina).post(path, sent).status == 303)
        return String(try #require(letter.firstMatch(of: /wijziging\/([0-9a-f]{32})\/brief/)?.1))
    }

    private static func bezwaar(_ app: Proefapp, _ road: Besluitsteun, tegen: String) async throws -> Uitslag {
        let fields = [
            "tegen": tegen, "wijze": "digitaal", "indiener": road.gezin.karin.hex, "woorden": "De hulp is nog nodig.",
            "volledigheid": "compleet",
        ]
        return try await app.als(.amina).post(
            road.pad + "/daarna/nieuw/bezwaar", [String: String].datum("ontvangen", app.vandaag).en(fields))
    }

    /// Heard, and decided by Petra.
    private static func beslis(_ app: Proefapp, _ road: Besluitsteun, _ uitkomst: String) async throws -> Uitslag {
        let page = try await app.als(.amina).get(road.pad + "/daarna")
        let id = try #require(page.tekst.firstMatch(of: /daarna\/([0-9a-f]{32})\/ontvangstbevestiging/)?.1)
        let base = "\(road.pad)/daarna/\(id)", day = [String: String].datum("op", app.vandaag)
        #expect(try await app.als(.amina).post(base + "/ontvangstbevestiging", day.en(["voorbereiding": "ambtelijk"])).status == 303)
        #expect(
            try await app.als(.amina).post(
                base + "/horen", day.en(["wat": "gehoord", "horers": Cast.petra.gebruiker.hex, "woorden": "Karin legde het uit."])
            ).status == 303)
        let made = try await app.als(.petra).post(base + "/beslissing", ["uitkomst": uitkomst, "motivering": "Wij keken opnieuw."])
        #expect(made.status == 303)
        return try await app.als(.petra).get(base + "/brief")
    }

    private static func opdrachten(_ app: Proefapp, _ road: Besluitsteun) async throws -> [Toewijzing] {
        let dossier = road.gezin.dossier
        return try await app.databank.lees(als: .systeem("postbode"), doel: .bekostiging) { tx in
            try InzetStore.orders(Zicht.systeem(dossier, tx), tx).map(\.feit.inhoud).sorted { $0.nummer < $1.nummer }
        }
    }

    private static func bezwaren(_ app: Proefapp, _ road: Besluitsteun) async throws -> [Bezwaarbeeld] {
        try await app.lees { tx in Bezwaarbeeld.lijst(try BezwaarStore.feiten(.geheel(road.gezin.dossier, tx), tx)) }
    }

    @Test(
        "Awb 6:7 en 6:8: de termijn loopt vanaf de brief over de wijziging, niet vanaf het eerste besluit",
        arguments: SamenvoegomkeerTests.motoren)
    func termijn(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let road = try await Self.lopend(app)
            app.klok.vooruit(dagen: 50)  // the term against the decision itself is over
            let change = try await Self.wijzig(app, road, "beeindigen", 20, ["grond": "nietnodig"])
            app.klok.vooruit(dagen: 14)
            let amina = app.als(.amina)
            let form = try await amina.get(road.pad + "/daarna/nieuw/bezwaar")
            #expect(form.bevat("De wijziging van 21 april 2026") && form.bevat("Het besluit van 2 maart 2026"))
            let unnamed = try await Self.bezwaar(app, road, tegen: "")
            #expect(unnamed.status == 422 && unnamed.bevat("Kies waartegen het bezwaar is") && unnamed.bevat("De hulp is nog nodig."))
            #expect(try await Self.bezwaar(app, road, tegen: change).status == 303)
            let found = try #require(try await Self.bezwaren(app, road).first)
            #expect(found.tijdigheid.uitkomst == .opTijd && found.besluitVerzonden?.iso == "2026-04-21")
            // Six weeks to object from 22 April to 2 June, and then six weeks to decide.
            #expect(found.beslissen.uitkomst.iso == "2026-07-14")
            let page = try await amina.get(road.pad + "/daarna")
            #expect(
                page.bevat("de wijziging van 21 april 2026") && page.bevat("14 juli 2026")
                    && !page.bevat("Beoordeel of dat te verontschuldigen is"))
            #expect(try await Self.bezwaar(app, road, tegen: String(repeating: "0", count: 31) + "1").status != 303)
            #expect(
                try await amina.get(road.base).bevat("Bezwaar maken kan tot en met"), "de termijn van de wijziging staat op het overzicht")
        }
    }

    @Test("Awb 7:11: valt de wijziging, dan geldt het besluit weer zoals het was, en de opdracht loopt weer door")
    func gegrond() async throws {
        try await withApp { app in
            let road = try await Self.lopend(app)
            let last = try #require(try await Self.opdrachten(app, road).first?.periode.totEnMet)
            let change = try await Self.wijzig(app, road, "beeindigen", 30, ["grond": "nietnodig"])
            #expect(try await Self.opdrachten(app, road).first?.periode.totEnMet == app.vandaag.plus(dagen: 29))
            #expect(try await Self.bezwaar(app, road, tegen: change).status == 303)
            let letter = try await Self.beslis(app, road, "gegrond")
            #expect(letter.bevat("bezwaar tegen de wijziging van 2 maart 2026 van ons besluit"))
            #expect(
                letter.bevat("De wijziging vervalt. Het eerdere besluit geldt weer zoals het was.")
                    && !letter.bevat("U krijgt een nieuw besluit"))
            let page = try await app.als(.amina).get(road.pad)
            #expect(page.bevat("Vervallen na bezwaar") && page.bevat("Besluit verzonden") && !page.bevat("Neem een nieuw besluit"))
            #expect(!page.bevat("Beëindigd vanaf"))
            let order = try #require(try await Self.opdrachten(app, road).first)
            #expect(order.periode.totEnMet == last && order.wijziging == .verlenging)
            let tasks = try await app.lees { tx in
                Taken.van(Dossierbeeld(try Dossierlezing.feiten(road.gezin.dossier, tx), op: tx.vandaag, regels: .standaard)).map(\.soort)
            }
            #expect(tasks.contains(.bezwaarVerzenden) && !tasks.contains(.besluit) && !tasks.contains(.verzenden))
            let again = try await Self.wijzig(app, road, "opschorten", 20, ["grond": "elders"])
            #expect(again != change, "daarna kan het besluit opnieuw worden gewijzigd")
        }
    }

    @Test("Ongegrond verandert niets: de wijziging blijft gelden, en daartegen is beroep")
    func ongegrond() async throws {
        try await withApp { app in
            let road = try await Self.lopend(app)
            let change = try await Self.wijzig(app, road, "beeindigen", 30, ["grond": "nietnodig"])
            #expect(try await Self.bezwaar(app, road, tegen: change).status == 303)
            let letter = try await Self.beslis(app, road, "ongegrond")
            #expect(letter.bevat("De wijziging blijft gelden.") && letter.bevat("in beroep gaan bij de rechtbank"))
            #expect(try await Self.opdrachten(app, road).first?.periode.totEnMet == app.vandaag.plus(dagen: 29))
            #expect(try await !app.als(.amina).get(road.pad).bevat("Vervallen na bezwaar"))
        }
    }

    @Test("Ook een intrekking kan vallen: dan geldt het besluit weer, zonder een nieuw besluit")
    func intrekking() async throws {
        try await withApp { app in
            let road = try await Self.lopend(app), amina = app.als(.amina)
            let gone = [String: String].datum("per", app.vandaag.plus(dagen: 20)).en([
                "grond": "voorwaarden", "toelichting": "Het kon niet.",
            ]).en(.gehoord(app.vandaag))
            let page = try await amina.postEnVolg(road.pad + "/intrekking", gone)
            let letter = try #require(
                page.tekst.split(separator: "\"").map(String.init).first { $0.hasSuffix("/brief") && $0.contains("/wijziging/") })
            let change = try await Self.verstuur(app, letter)
            #expect(try await Self.bezwaar(app, road, tegen: change).status == 303)
            let answer = try await Self.beslis(app, road, "gegrond")
            #expect(answer.bevat("De intrekking vervalt. Het eerdere besluit geldt weer zoals het was."))
            let now = try await amina.get(road.pad)
            #expect(now.bevat("Besluit verzonden") && now.bevat("Vervallen na bezwaar") && now.bevat("Wijzig dit besluit"))
            #expect(try await Self.opdrachten(app, road).first?.wijziging == .verlenging)
        }
    }

    @Test("Wie de wijziging nam, beslist niet op het bezwaar daartegen (Awb 10:3 lid 3); een ander team ziet niets")
    func eenAnder() async throws {
        try await withApp { app in
            let road = try await Self.lopend(app)
            let change = try await Self.wijzig(app, road, "beeindigen", 30, ["grond": "nietnodig"])
            #expect(try await Self.bezwaar(app, road, tegen: change).status == 303)
            let id = try #require(try await Self.bezwaren(app, road).first).id.hex
            let base = "\(road.pad)/daarna/\(id)", day = [String: String].datum("op", app.vandaag)
            #expect(try await app.als(.amina).post(base + "/horen", day.en(["wat": "niet", "afzien": "wil-niet"])).status == 303)
            let own = try await app.als(.amina).post(base + "/beslissing", ["uitkomst": "ongegrond", "motivering": "Nee."])
            #expect(own.status == 422 && own.bevat("Awb 10:3 lid 3"))
            #expect(try await app.als(.bram).get(base + "/brief").status == 404)
        }
    }
}
