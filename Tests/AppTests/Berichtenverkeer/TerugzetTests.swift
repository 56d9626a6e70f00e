// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Terug naar een moment: wat geen verleden heeft, wordt recht gezet of gezegd")
struct TerugzetTests {
    /// The same installation elsewhere, put back to an instant, with a sleutelbos of its own.
    static func terug(_ app: Proefapp, tot moment: Moment) async throws -> (app: App, meldingen: String) {
        let (key, place) = (Backupsleutel.nieuw(), app.map + "/terug-" + UUID().uuidString)
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try await app.databank.backup(naar: place + "/backup", sleutel: key)
        try app.databank.sleutelbos.backup(naar: place + "/bos")
        var config = app.app.config
        (config.map, config.sleutelbos, config.vernietigingslijst) = (place + "/data", place + "/bos", place + "/lijst")
        let restored = try await App.herstel(van: place + "/backup", sleutel: key, naar: config, tot: moment, klok: app.klok.klok)
        return (
            App.build(config: config, databank: restored.databank, logger: app.app.logger), restored.meldingen.joined(separator: "\n")
        )
    }

    private static func lees<T: Sendable>(_ app: App, _ body: @escaping @Sendable (LeesTx) throws -> T) async throws -> T {
        try await app.databank.lees(als: Postbode.wie, doel: .bekostiging, handeling: "bericht.ophalen", body)
    }

    @Test(
        "Een start van daarna wordt opnieuw gelezen en niet twee keer beantwoord; een toewijzing die al weg was gaat niet vanzelf nog eens")
    func berichten() async throws {
        try await withApp { app in
            let wereld = try await Berichtenwereld.maak(app)
            app.klok.vooruit(seconden: 60)
            let tot = app.klok.klok.nu()
            app.klok.vooruit(seconden: 60)
            try await wereld.ronde()
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.ronde()
            #expect(try wereld.uit("JW301").count == 2 && wereld.uit("JW306").count == 1)
            try await wereld.bestel(10_025, voor: wereld.gezin.sem, "45A05")
            try await wereld.stukkeRonde(.naSchrijven)
            let (back, said) = try await Self.terug(app, tot: tot)
            for words in [
                "JW305 in-1", "verstuurd en niet terug te halen: JW301 uit-1, JW301 uit-2, JW306 uit-3", "zij blijven hier: JW301 uit-4",
            ] {
                #expect(said.contains(words), "\(words)\n\(said)")
            }
            for _ in 1...2 {
                try await Postbode.ronde(back)
                app.klok.vooruit(seconden: 900)
            }
            let dossier = wereld.gezin.dossier
            let found = try await Self.lees(back) { tx in
                (
                    try tx.feiten(in: InzetStore.tabel, dossier: dossier).geldend(LeveringStart.self).map(\.inhoud.toewijzing),
                    try BerichtStore.zoek(nummer: "", soort: "JW305", tx).map(\.stand), try BerichtStore.opdrachten(tx)
                )
            }
            #expect(found.0 == [10_023] && found.1 == [.verwerkt])
            #expect(found.2.map(\.nummers) == [[10_024]] && found.2.allSatisfy { $0.isEerderVerstuurd && !$0.gaatVanzelf })
            let post = try FileManager.default.contentsOfDirectory(atPath: back.config.map + "/postbus/uit")
            #expect(post.isEmpty, "\(post)")
            // A worker who has called the aanbieder sends it.
            let keuring = Opdrachtkeuring(config: back.config, codec: try Berichtenwereld.codec.get())
            let group = try #require(found.2.first)
            try await back.databank.schrijf(als: Postbode.wie, doel: .bekostiging) { tx in _ = try keuring.verstuur(group, tx) }
            try await Postbode.ronde(back)
            #expect(try FileManager.default.contentsOfDirectory(atPath: back.config.map + "/postbus/uit").count == 1)
            #expect(try await Self.lees(back) { try BerichtStore.opdrachten($0).isEmpty })
            #expect(try await back.databank.verifieer().klopt)
            try await back.databank.sluit()
        }
    }

    @Test("Een moment binnen de minuut van de back-up is gewoon die back-up; bij een later moment staat er wat er niet in zit")
    func naDeBackup() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            app.klok.vooruit(seconden: 20)
            for (minute, isSaid) in [("2026-03-02T09:00", false), ("2026-03-02T09:01", true), ("2026-03-03T09:00", true)] {
                let moment = try #require(Moment(eindeVan: minute))
                let (back, said) = try await Self.terug(app, tot: moment)
                #expect(said.contains("Deze back-up is van 2026-03-02 09:00.") == isSaid, "\(minute): \(said)")
                let name = try await Self.lees(back) { try PersoonStore.persoon(family.noor, $0)?.naam.roepnaam }
                #expect(name == "Noor")
                #expect(try await back.databank.verifieer().klopt)
                try await back.databank.sluit()
            }
        }
    }

    @Test("Oordeelt het opnieuw lezen anders dan het antwoord van toen, dan gaat er niets uit en ziet een mens het")
    func anders() async throws {
        try await withApp { app in
            let wereld = Berichtenwereld(app: app, gezin: try await app.deWit())
            app.klok.vooruit(seconden: 60)
            let tot = app.klok.klok.nu()
            app.klok.vooruit(seconden: 60)
            try await wereld.bestel(10_023, voor: wereld.gezin.noor)
            try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
            try await wereld.ronde()
            #expect(try await wereld.stand("JW305") == [.verwerkt])
            let (back, _) = try await Self.terug(app, tot: tot)
            try await Postbode.ronde(back)
            let stands = try await Self.lees(back) { try BerichtStore.zoek(nummer: "", soort: "JW305", $0).map(\.stand) }
            #expect(stands == [.aandacht])
            #expect(try FileManager.default.contentsOfDirectory(atPath: back.config.map + "/postbus/uit").isEmpty)
            try await back.databank.sluit()
        }
    }

    @Test(
        "Het verslag noemt wie weer een rol heeft, welk dossier een geheim kwijt is en hoeveel er weg is, en er komt niemand extra in het journaal"
    )
    func verslag() async throws {
        try await withApp { app in
            let family = try await app.deWit()
            app.klok.vooruit(seconden: 60)
            let tot = app.klok.klok.nu()
            app.klok.vooruit(seconden: 60)
            try await app.app.eindig("bram")
            try await app.schrijf { tx in
                let secret = Geheimhouding(persoon: family.karin, grond: "veiligheid")
                try tx.teken(secret, op: DossierStore.plek(family.dossier, tx), in: BeschermingStore.tabel, van: tx.vandaag)
            }
            let (back, said) = try await Self.terug(app, tot: tot)
            for words in ["Geheim: 1", Cast.bram.naam, "gebruiker eindig", "/dossiers/\(family.dossier.raw.hex)"] {
                #expect(said.contains(words), "\(words)\n\(said)")
            }
            #expect(!said.contains(Cast.amina.naam) && !said.contains("Karin"))
            try await back.databank.sluit()
            let (whole, nothing) = try await Self.terug(app, tot: app.klok.klok.nu())
            #expect(nothing.isEmpty, "\(nothing)")
            try await whole.databank.sluit()
        }
    }
}
