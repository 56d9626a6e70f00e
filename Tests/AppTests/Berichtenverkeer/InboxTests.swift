// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Berichten die binnenkomen")
struct InboxTests {
    @Test("Een start wordt vastgelegd en beantwoord, en het open bestand blijft nergens liggen")
    func start() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.ronde()
            #expect(try await wereld.starts() == [LeveringStart(toewijzing: 10_023, op: app.vandaag, bericht: "S1")])
            #expect(try wereld.laatste306().client == nil)
            #expect(try wereld.bestanden("in").isEmpty)
            let receipts = try wereld.bestanden("verwerkt").map {
                try String(contentsOfFile: app.map + "/postbus/verwerkt/" + $0, encoding: .utf8)
            }
            #expect(receipts.count == 1 && !receipts[0].contains("999900006"))
        }
    }

    @Test(
        "Elk bestand drie keer bezorgd en een storing tussen twee stappen: niets weg, niets dubbel, hetzelfde antwoord",
        arguments: [Postbode.Punt.voorOpbergen, .naOpbergen, .naVerwerken, .naSchrijven])
    func drieKeer(punt: Postbode.Punt) async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            let bytes = try wereld.start(10_023, identificatie: "S1")
            try wereld.bezorg(bytes, "a.xml")
            try await wereld.stukkeRonde(punt)
            for copy in ["b.xml", "c.xml", "d.xml"] {
                app.klok.vooruit(seconden: 400)
                try wereld.bezorg(bytes, copy)
                try await wereld.ronde()
            }
            #expect(try await wereld.starts().count == 1)
            #expect(try await wereld.stand("JW305") == [.verwerkt])
            #expect(try wereld.uit("JW306").count == 1)
            #expect(try await wereld.rijen(soort: "JW306").count == 1)
            #expect(try wereld.bestanden("in").isEmpty)
        }
    }

    @Test("TR056: hetzelfde nummer met andere inhoud krijgt 9056 en verandert niets")
    func drietal() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.ronde()
            try wereld.bezorg(try wereld.start(10_024, bsn: "999900018", identificatie: "S1"), "b.xml")
            try await wereld.ronde()
            #expect(try wereld.laatste306().header.retour?.retourCodes == ["9056"])
            #expect(try await wereld.starts().map(\.toewijzing) == [10_023])
        }
    }

    @Test("TR019: een start op een toewijzing van een ander kind wordt afgekeurd, zonder dat het andere kind in het antwoord staat")
    func anderKind() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.start(10_024, identificatie: "S1"), "a.xml")
            try await wereld.ronde()
            #expect(try wereld.laatste306().client?.producten.map(\.retourCodes) == [["9019"]])
            #expect(try await wereld.starts().isEmpty)
        }
    }

    @Test("Start en stop, en een start die de aanbieder terugneemt")
    func stopEnVerwijdering() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try wereld.bezorg(try wereld.start(10_024, bsn: "999900018", identificatie: "S2"), "b.xml")
            try await wereld.ronde()
            try wereld.bezorg(try wereld.stop(10_023, identificatie: "E1"), "c.xml")
            try wereld.bezorg(try wereld.start(10_024, bsn: "999900018", identificatie: "S3", status: "3"), "d.xml")
            try await wereld.ronde()
            #expect(try await wereld.stops().map(\.reden) == [.volgensPlan])
            #expect(try await wereld.starts().map(\.toewijzing) == [10_023])
            #expect(try wereld.uit("JW308").count == 1)
        }
    }

    @Test("Een vastgelopen bericht houdt alleen zijn eigen jeugdige en aanbieder op")
    func volgorde() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.stukkeRonde(.naVerwerken)
            try wereld.bezorg(try wereld.stop(10_023, identificatie: "E1"), "b.xml")
            try wereld.bezorg(try wereld.start(10_024, bsn: "999900018", identificatie: "S2"), "c.xml")
            try await wereld.ronde()
            #expect(try await wereld.starts().map(\.toewijzing) == [10_024])
            #expect(try await wereld.stand("JW307") == [.ontvangen], "het bericht erna wacht op zijn beurt")
            let stuck = try #require(try await wereld.rijen().first { $0.stand == .vastgelopen })
            let answer = try await app.als(.ravi).post("/berichten/\(stuck.id.hex)/poging")
            #expect(answer.status == 303)
            try await wereld.ronde()
            #expect(Set(try await wereld.starts().map(\.toewijzing)) == [10_023, 10_024])
            #expect(try await wereld.stops().count == 1)
        }
    }

    @Test("Welk bericht een rij ophoudt staat in geen back-up en komt bij herstel terug")
    func rijNaHerstel() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.stukkeRonde(.naVerwerken)
            try wereld.bezorg(try wereld.stop(10_023, identificatie: "E1"), "b.xml")
            try await wereld.ronde()
            let lanes: @Sendable (LeesTx) throws -> [[SQLValue]] = { tx in
                try tx.query("SELECT * FROM bericht_baan ORDER BY nummer").map(\.values)
            }
            let before = try await app.lees(doel: .bekostiging, lanes)
            #expect(before.count == 2)
            let made = try await app.databank.backup(naar: app.map + "/backup", sleutel: .nieuw())
            #expect(!made.tabellen.map(\.naam).contains("bericht_baan"))
            let after = try await app.schrijf(doel: .bekostiging) { tx in
                try tx.execute("DELETE FROM bericht_baan")
                try Wachtrij.herbouw(tx)
                return try lanes(tx)
            }
            #expect(after == before)
        }
    }

    @Test("Een bestand dat te groot is voor een bericht ligt apart, met de reden op de bladzijde, één keer")
    func teGroot() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg([], "leeg.tmp")
            for name in ["groot.xml", "nog-eens.xml"] {
                let path = app.map + "/postbus/in/" + name
                #expect(FileManager.default.createFile(atPath: path, contents: nil))
                #expect(truncate(path, Postmap.grootste + 1) == 0)
                try await wereld.ronde()
                app.klok.vooruit(seconden: 400)
            }
            let rows = try await wereld.rijen().filter(\.isIn)
            #expect(rows.map(\.stand) == [.apart])
            #expect(try wereld.bestanden("in") == ["leeg.tmp"])
            #expect(try wereld.bestanden("apart") == rows.map(\.id.hex))
            let row = try #require(rows.first)
            let page = try await app.als(.ravi).get("/berichten/\(row.id.hex)")
            #expect(page.status == 200 && page.bevat("te groot voor een bericht") && page.bevat("postbus/apart"))
            let again = try await app.als(.ravi).post("/berichten/\(row.id.hex)/poging")
            #expect(again.status == 303)
            try await wereld.ronde()
            #expect(try await wereld.rijen().filter(\.isIn).map(\.stand) == [.apart])
            #expect(try await app.als(.ravi).get("/berichten/\(row.id.hex)").bevat("postbus/apart"))
        }
    }

    @Test("Wat niet te lezen is of niet voor ons, ligt apart met de reden; er gaat geen antwoord uit")
    func apart() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            try wereld.bezorg(Array("<geen bericht".utf8), "a.xml")
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1", ontvanger: "0363"), "b.xml")
            try await wereld.ronde()
            let rows = try await wereld.rijen().filter(\.isIn)
            #expect(rows.map(\.stand) == [.apart, .apart])
            #expect(try wereld.uit("JW306").isEmpty)
            let foreign = try #require(rows.first { $0.soort == "JW305" })
            let page = try await app.als(.ravi).get("/berichten/\(foreign.id.hex)")
            #expect(page.status == 200 && page.bevat("Dit bericht is voor gemeente 0363 en niet voor ons (9998)"))
            #expect(!page.bevat("999900006"), "een BSN staat nooit voluit op de bladzijde")
            let done = try await app.als(.ravi).postEnVolg("/berichten/\(foreign.id.hex)/terzijde", ["reden": "Aanbieder gebeld"])
            #expect(done.bevat("Afgehandeld buiten Ankerpunt") && done.bevat("Aanbieder gebeld"))
        }
    }
}
