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

@Suite("Brieven in één ronde: gekozen, gemaakt, afgedrukt, in één keer verstuurd")
struct BrievenbakTests {
    /// Decisions that were taken and not sent.
    private static func wachtend(_ app: Proefapp, _ aantal: Int) async throws -> [Besluitsteun] {
        var roads: [Besluitsteun] = []
        for _ in 0..<aantal {
            let road = try await Besluitsteun.aanvraag(app)
            try await road.weeg()
            #expect(try await road.besluit().status == 303)
            roads.append(road)
        }
        return roads
    }

    private static func keuzes(_ page: Uitslag) -> [String] {
        page.tekst.matches(of: #/name="brieven"[^>]*value="([0-9a-f]{32})"/#).map { String($0.1) }
    }

    /// The form that begins a round, for letters that go on this day.
    static func keuze(_ ids: [String], _ app: Proefapp, over dagen: Int = 0, metLink: Bool = false) -> Ingevuld {
        let day = app.vandaag.plus(dagen: dagen)
        var form: Ingevuld = ["brieven": ids, "dag.dag": ["\(day.dag)"], "dag.maand": ["\(day.maand)"], "dag.jaar": ["\(day.jaar)"]]
        if metLink { form["metLink"] = ["ja"] }
        return form
    }

    private static func geheim(_ road: Besluitsteun) async throws {
        let family = road.gezin
        try await road.app.schrijf { tx in
            let secret = Geheimhouding(persoon: family.karin, grond: "Bedreiging")
            try tx.teken(secret, op: DossierStore.plek(family.dossier, tx), in: BeschermingStore.tabel, van: tx.vandaag)
        }
    }

    @Test(
        "Van lijst tot verstuurd: elke brief in volgorde en in het journaal, en een tweede keer verandert niets",
        arguments: SamenvoegomkeerTests.motoren)
    func weg(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            let roads = try await Self.wachtend(app, 4), amina = app.als(.amina)
            try await Self.geheim(roads[1])
            let list = try await amina.get(BrievenbakURL.lijst), ids = Self.keuzes(list)
            #expect(ids.count == 3 && list.bevat("De verblijfplaats is geheim") && list.bevat("href=\"\(roads[1].pad)/brief\""))
            #expect(try await amina.post(BrievenbakURL.ronde, Self.keuze(ids, app)).naar == BrievenbakURL.ronde)
            let done = try await amina.get(BrievenbakURL.ronde)
            #expect(done.bevat("3 van 3 brieven") && done.bevat("klaar") && done.koppen[.refresh] == nil)
            let print = try await amina.get(BrievenbakURL.afdruk)
            #expect(print.tekst.components(separatedBy: "<article class=\"brief").count == 4)
            #expect(print.tekst.components(separatedBy: "nieuw-vel").count == 3, "het eerste vel is er al")
            let log = try await amina.get(ToezichtURL.gezin(roads[0].gezin.dossier))
            #expect(log.bevat("Een brief opgemaakt om te versturen"))

            let form: Ingevuld = ["brieven": ids, "wijze": ["post"], "_idempotent": ["een"]]
            #expect(try await amina.post(BrievenbakURL.verzonden, form).naar == BrievenbakURL.lijst)
            #expect(try await amina.post(BrievenbakURL.verzonden, form).naar == BrievenbakURL.lijst, "dezelfde nog eens")
            for road in [roads[0], roads[2], roads[3]] {
                #expect(try await amina.get(road.pad + "/brief").bevat("Verzonden op"), "\(road.pad)")
            }
            #expect(try await !amina.get(roads[1].pad + "/brief").bevat("Verzonden op"))
            let after = try await amina.get(BrievenbakURL.lijst)
            #expect(Self.keuzes(after).isEmpty && after.bevat("Deze gaan niet mee"))
        }
    }

    @Test("Stoppen en verdergaan: wat gemaakt is blijft, niets komt dubbel, en de bladzijde ververst alleen terwijl er werk is")
    func stop() async throws {
        try await withApp { app in
            _ = try await Self.wachtend(app, 5)
            let amina = app.als(.amina), ids = Self.keuzes(try await amina.get(BrievenbakURL.lijst))
            #expect(try await amina.post(BrievenbakURL.ronde, Self.keuze(ids, app)).status == 303)
            let first = try await amina.get(BrievenbakURL.ronde)
            #expect(first.bevat("3 van 5 brieven") && first.koppen[.refresh] == "1")
            #expect(try await amina.post(BrievenbakURL.stop).naar == BrievenbakURL.ronde)
            for _ in 0..<2 {
                let still = try await amina.get(BrievenbakURL.ronde)
                #expect(still.bevat("3 van 5 brieven, gestopt") && still.koppen[.refresh] == nil)
            }
            #expect(try await amina.get(BrievenbakURL.afdruk).tekst.components(separatedBy: "<article class=\"brief").count == 4)
            #expect(try await amina.post(BrievenbakURL.verder).naar == BrievenbakURL.ronde)
            #expect(try await amina.get(BrievenbakURL.ronde).bevat("5 van 5 brieven, klaar"))
            #expect(try await amina.get(BrievenbakURL.afdruk).tekst.components(separatedBy: "<article class=\"brief").count == 6)
        }
    }

    @Test("Wat na het kiezen geheim, verstuurd of ingetrokken is, gaat niet mee: ook niet in de afdruk")
    func veranderd() async throws {
        try await withApp { app in
            let roads = try await Self.wachtend(app, 4), amina = app.als(.amina)
            let ids = Self.keuzes(try await amina.get(BrievenbakURL.lijst))
            #expect(try await amina.post(BrievenbakURL.ronde, Self.keuze(ids, app)).status == 303)
            #expect(try await roads[0].verzend().status == 303)
            try await Self.geheim(roads[1])
            let done = try await amina.get(BrievenbakURL.ronde)
            #expect(done.bevat("Intussen verstuurd, ingetrokken of niet meer van u.") && done.bevat("De verblijfplaats is geheim"))
            _ = try await amina.get(BrievenbakURL.ronde)
            try await Self.geheim(roads[2])
            let print = try await amina.get(BrievenbakURL.afdruk)
            #expect(print.tekst.components(separatedBy: "<article class=\"brief").count == 2 && print.bevat("gaan niet meer mee"))
        }
    }

    @Test("Met een link in elke brief: de code opent precies die brief")
    func link() async throws {
        try await withApp { app in
            _ = try await Self.wachtend(app, 2)
            let amina = app.als(.amina), ids = Self.keuzes(try await amina.get(BrievenbakURL.lijst))
            #expect(try await amina.post(BrievenbakURL.ronde, Self.keuze(ids, app, metLink: true)).status == 303)
            _ = try await amina.get(BrievenbakURL.ronde)
            let print = try await amina.get(BrievenbakURL.afdruk).tekst
            let paths = print.matches(of: #/(/brief/[0-9a-z-]{30})</#).map { String($0.1) }
            let codes = print.matches(of: #/>([A-Z0-9]{4}-[A-Z0-9]{4})</#).map { String($0.1) }
            #expect(paths.count == 2 && codes.count == 2 && Set(paths).count == 2)
            #expect(try await app.niemand.post(paths[0], ["code": codes[1]]).status == 422)
            #expect(try await app.niemand.post(paths[0], ["code": codes[0]]).status == 303)
        }
    }

    @Test("Een brief staat in één ronde: een collega krijgt hem niet, tot de ronde weg is of drie dagen oud")
    func eenmaal() async throws {
        try await withApp { app in
            _ = try await Self.wachtend(app, 2)
            let amina = app.als(.amina), petra = app.als(.petra), ids = Self.keuzes(try await amina.get(BrievenbakURL.lijst))
            #expect(try await amina.post(BrievenbakURL.ronde, Self.keuze([ids[0]], app)).status == 303)
            #expect(try await amina.post(BrievenbakURL.ronde, Self.keuze([ids[0]], app)).status == 303, "nog eens hetzelfde")
            let other = try await amina.post(BrievenbakURL.ronde, Self.keuze([ids[1]], app))
            #expect(other.status == 422 && other.bevat("nog bezig met een ronde"))
            let theirs = try await petra.get(BrievenbakURL.lijst)
            #expect(Self.keuzes(theirs) == [ids[1]] && theirs.bevat("Een collega maakt deze brief nu in een ronde."))
            #expect(try await petra.post(BrievenbakURL.ronde, Self.keuze([ids[0]], app)).status == 422)
            _ = try await amina.get(BrievenbakURL.ronde)
            #expect(try await amina.post(BrievenbakURL.weg).naar == BrievenbakURL.lijst)
            #expect(Self.keuzes(try await petra.get(BrievenbakURL.lijst)).count == 2)
            #expect(try await petra.post(BrievenbakURL.ronde, Self.keuze(ids, app)).status == 303)
            app.klok.vooruit(seconden: Brievenronde.bewaard)
            #expect(try await app.als(.petra).get(BrievenbakURL.ronde).naar == BrievenbakURL.lijst)
            #expect(Self.keuzes(try await app.als(.amina).get(BrievenbakURL.lijst)).count == 2)
        }
    }

    @Test(
        "Na een herstart is de ronde er nog: wat gemaakt is wordt niet nog eens gemaakt, en de code in de brief werkt",
        arguments: SamenvoegomkeerTests.motoren)
    func herstart(opPostgres: Bool) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            _ = try await Self.wachtend(app, 4)
            let amina = app.als(.amina), ids = Self.keuzes(try await amina.get(BrievenbakURL.lijst))
            #expect(try await amina.post(BrievenbakURL.ronde, Self.keuze(ids, app, metLink: true)).status == 303)
            #expect(try await amina.get(BrievenbakURL.ronde).bevat("3 van 4 brieven"))
            let before = try await Self.papieren(app)
            // Another program over the same data: nothing of the first is in its memory.
            let again = App.build(config: app.app.config, databank: app.databank, logger: app.app.logger)
            try await app.voor(again) { again in
                let amina = again.als(.amina)
                #expect(try await amina.get(BrievenbakURL.ronde).bevat("4 van 4 brieven, klaar"))
                #expect(try await Self.papieren(again).prefix(3) == before.prefix(3))
                let print = try await amina.get(BrievenbakURL.afdruk).tekst
                let path = try #require(print.firstMatch(of: #/(/brief/[0-9a-z-]{30})</#)).1
                let code = try #require(print.firstMatch(of: #/>([A-Z0-9]{4}-[A-Z0-9]{4})</#)).1
                #expect(try await again.niemand.post(String(path), ["code": String(code)]).status == 303)
            }
        }
    }

    /// The sealed letters, as they stand in the database: opened by nobody.
    private static func papieren(_ app: Proefapp) async throws -> [[UInt8]] {
        try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
            try tx.query("SELECT papier FROM rondebrief WHERE papier IS NOT NULL ORDER BY plek").map { try $0.blob("papier") }
        }
    }

    @Test("Wat in een ronde ligt is verzegeld, en gaat met de lijn van het kind mee")
    func verzegeld() async throws {
        try await withApp { app in
            let roads = try await Self.wachtend(app, 1), amina = app.als(.amina)
            let ids = Self.keuzes(try await amina.get(BrievenbakURL.lijst))
            #expect(try await amina.post(BrievenbakURL.ronde, Self.keuze(ids, app, metLink: true)).status == 303)
            #expect(try await amina.get(BrievenbakURL.ronde).bevat("1 van 1 brieven"))
            let sealed = try #require(await Self.papieren(app).first)
            #expect(!String(decoding: sealed, as: UTF8.self).contains("Noor"))
            let line: ID<Lijn> = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
                try #require(try tx.query("SELECT lijn FROM rondebrief").first).id("lijn")
            }
            try await app.schrijf { tx in try Besluitvernietiging().ruimOp([line], tx) }
            #expect(try await Self.papieren(app).isEmpty)
            #expect(try await amina.get(roads[0].pad + "/brief").status == 200)
        }
    }

    @Test("De brief draagt de dag waarop hij weggaat: bezwaar telt vanaf die dag, en vastleggen kan dan pas")
    func dag() async throws {
        try await withApp { app in
            _ = try await Self.wachtend(app, 1)
            let amina = app.als(.amina), ids = Self.keuzes(try await amina.get(BrievenbakURL.lijst))
            for wrong in [-1, Brievenronde.dagenVooruit + 1] {
                let refused = try await amina.post(BrievenbakURL.ronde, Self.keuze(ids, app, over: wrong))
                #expect(refused.status == 422 && refused.bevat("Kies een dag van vandaag"), "\(wrong)")
            }
            #expect(try await amina.post(BrievenbakURL.ronde, Self.keuze(ids, app, over: 1)).status == 303)
            _ = try await amina.get(BrievenbakURL.ronde)
            let day = app.vandaag.plus(dagen: 1), print = try await amina.get(BrievenbakURL.afdruk)
            let until = try #require(try Bezwaartermijn.bereken(verzonden: day).uitkomst.totEnMet)
            #expect(print.bevat("Waterrijk, \(day.uitgeschreven)") && print.bevat(until.metWeekdag) && !print.bevat("nog niet verzonden"))
            let form: Ingevuld = ["brieven": ids, "wijze": ["post"]]
            #expect(try await amina.post(BrievenbakURL.verzonden, form).status == 422)
            app.klok.vooruit(seconden: 86_400)
            #expect(try await app.als(.amina).post(BrievenbakURL.verzonden, form).naar == BrievenbakURL.lijst)
        }
    }

    @Test(
        "De backoffice maakt, drukt af en verstuurt brieven van het eigen team; geheim en afgeschermd staan er niet, het besluit zelf ook niet"
    )
    func backoffice() async throws {
        try await withApp { app in
            let roads = try await Self.wachtend(app, 3), ravi = app.als(.ravi)
            try await Self.geheim(roads[1])
            let list = try await ravi.get(BrievenbakURL.lijst), ids = Self.keuzes(list)
            #expect(ids.count == 2 && !list.bevat("geheim") && !list.bevat(roads[1].gezin.dossier.hex))
            #expect(!list.bevat("Noor heeft hulp nodig"), "niets van het besluit")
            for path in [roads[0].pad, roads[0].pad + "/brief", roads[0].pad + "/brief.pdf"] {
                #expect(try await ravi.get(path).status == 404, "\(path)")
            }
            #expect(try await ravi.post(BrievenbakURL.ronde, Self.keuze(ids, app)).status == 303)
            #expect(try await ravi.get(BrievenbakURL.ronde).bevat("2 van 2 brieven, klaar"))
            #expect(try await ravi.get(BrievenbakURL.afdruk).bevat("Noor heeft hulp nodig"))
            try await Self.geheim(roads[2])
            let later = try await ravi.get(BrievenbakURL.afdruk)
            #expect(later.tekst.components(separatedBy: "<article class=\"brief").count == 2)
            #expect(try await ravi.post(BrievenbakURL.verzonden, ["brieven": [ids[0]], "wijze": ["post"]] as Ingevuld).status == 303)
            #expect(try await app.als(.amina).get(roads[0].pad + "/brief").bevat("Verzonden op"))
        }
    }

    @Test("Een ander team ziet geen brief, de ronde van een ander is er niet, en een lege keuze zegt wat er mist")
    func afwezig() async throws {
        try await withApp { app in
            _ = try await Self.wachtend(app, 1)
            let amina = app.als(.amina), ids = Self.keuzes(try await amina.get(BrievenbakURL.lijst)), bram = app.als(.bram)
            let theirs = try await bram.get(BrievenbakURL.lijst)
            #expect(theirs.status == 200 && theirs.bevat("Er wacht geen brief") && !theirs.bevat("Noor"))
            #expect(try await bram.post(BrievenbakURL.ronde, Self.keuze(ids, app)).status == 422)
            #expect(try await amina.post(BrievenbakURL.ronde, [:]).status == 422)
            #expect(try await amina.post(BrievenbakURL.ronde, Self.keuze(ids, app)).status == 303)
            #expect(try await amina.get(BrievenbakURL.ronde).bevat("1 van 1"))
            for who in [Cast.bram, .joost] {
                #expect(try await app.als(who).get(BrievenbakURL.ronde).naar == BrievenbakURL.lijst, "\(who)")
                let print = try await app.als(who).get(BrievenbakURL.afdruk)
                #expect(print.status == 422 && !print.bevat("Noor"), "\(who)")
            }
            for who in [Cast.fatima, .samira, .inge] {
                #expect(try await app.als(who).get(BrievenbakURL.lijst).status == 404, "\(who)")
            }
        }
    }
}

extension HTTPField.Name {
    fileprivate static var refresh: Self { HTTPField.Name("refresh") ?? .age }
}
