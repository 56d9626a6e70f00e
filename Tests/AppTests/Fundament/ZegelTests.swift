// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Formulier
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Zegels: elke tabel met verzegelde waarden is aangemeld, en namen van gebruikers staan er niet open")
struct ZegelTests {
    /// Format 1, key version 1, then at least nonce and tag.
    private static func isZegel(_ value: SQLValue) -> Bool {
        guard case .blob(let bytes) = value else { return false }
        return bytes.count >= 33 && Array(bytes.prefix(5)) == [1, 0, 0, 0, 1]
    }

    /// A family, messages in and out, a stuck one, a draft, a search, users: something sealed in every place that seals.
    private static func toneel(_ app: Proefapp) async throws {
        let wereld = try await Berichtenwereld.maak(app)
        try wereld.bezorg(try wereld.start(10_023, identificatie: "S1"), "a.xml")
        try await wereld.ronde()
        _ = try await app.als(.amina).post(
            Conceptplek(Contactinvoer.self, GezinURL.nieuwContact(wereld.gezin.dossier)).path, ["gezegd": "half af"])
        _ = try await app.als(.amina).post("/zoeken", ["zoek": "Noor de Wit"])
    }

    @Test("Elke tabel waarin iets verzegeld is, is aangemeld: anders verliest zij ooit haar sleutels")
    func aangemeld() async throws {
        try await withApp { app in
            try await Self.toneel(app)
            let tables = try await app.databank.tabellen()
            let sealing = try await app.databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
                Set(try tables.filter { try tx.query("SELECT * FROM \($0)").contains { $0.values.contains(where: Self.isZegel) } })
            }
            let facts = Set(App.opzet.feitentabellen.map(\.naam))
            let found = sealing.subtracting(facts).subtracting(["gebeurtenis"])
            #expect(found.isSubset(of: App.opzet.zegeltabellen.map(\.naam)), "\(found)")
            #expect(found.isSuperset(of: ["concept", "zoekopdracht", "bericht_in", "bericht_stap", "inlog", "dossier_stand"]))
        }
    }

    @Test("Vegen laat alles leesbaar en haalt alleen weg wat niemand meer gebruikt")
    func vegen() async throws {
        try await withApp { app in
            try await Self.toneel(app)
            let before = try app.databank.sleutelbos.houders()
            app.klok.vooruit(dagen: 2)
            // The search expired and goes with the next one; its key is what is swept.
            _ = try await app.als(.amina).post("/zoeken", ["zoek": "Sem de Wit"])
            // Nothing was journalled after the key was made: a copy restored here could not tell whose it is. The sweep itself goes on.
            #expect(try await app.databank.veegSleutels() == 0)
            #expect(try await app.databank.veegSleutels() == 1)
            #expect(before.subtracting(try app.databank.sleutelbos.houders()).count == 1)
            #expect(try await app.als(.amina).get("/concepten").bevat("Contactnotitie"))
            #expect(try await app.lees { tx in try AanmeldStore.namen(tx).count } == Cast.allCases.count)
            for row in try await app.lees(doel: .bekostiging, { tx in try BerichtStore.zoek(nummer: "", soort: "", tx) }) {
                let steps = try await app.lees(doel: .bekostiging) { tx in try BerichtStore.verloop(row.id, tx) }
                #expect(!steps.isEmpty)
            }
        }
    }

    @Test("Een gebruikersnaam staat nergens open, wordt gevonden, en is maar één keer te vergeven")
    func gebruikersnaam() async throws {
        try await withApp { app in
            let rows = try await app.lees(doel: .beheer) { tx in
                try tx.query("SELECT * FROM inlog").flatMap(\.values) + tx.query("SELECT * FROM inlog_opzoek").flatMap(\.values)
            }
            #expect(!rows.contains(.text("amina")) && !rows.contains(.blob(Array("amina".utf8))))
            #expect(try await app.lees(doel: .beheer) { tx in try AanmeldStore.vind("amina", tx)?.gebruiker } == Cast.amina.gebruiker)
            await #expect(throws: SQLFout.self) {
                try await app.schrijf(doel: .beheer) { tx in
                    try AanmeldStore.maak(tx.nieuwID(), naam: "amina", wachtwoord: "x", geheim: [1], tx)
                }
            }
        }
    }

    @Test("Namen die nog open stonden worden bij het bijwerken verzegeld en blijven werken")
    func bijgewerkt() async throws {
        let folder = NSTemporaryDirectory() + "ankerpunt-proef-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }  // left-overs lie in the temporary folder only
        let config = Config(map: folder + "/data", isDemo: true)
        try App.maakInstallatie(config)
        let key = try Hoofdsleutel.lees(van: config.hoofdsleutel)
        var old = App.opzet(config)
        old.migraties.removeAll { $0.nummer == AanmeldStore.verzegelmigratie.nummer }
        let user = Cast.amina.gebruiker
        let earlier = try await Databank.open(
            map: config.map, sleutelbos: Sleutelbos.open(path: config.sleutelbos, hoofdsleutel: key), opzet: old,
            klok: Klok { Proefklok.begin })
        try await earlier.schrijf(als: .systeem("proef"), doel: .beheer) { tx in
            let totp = try tx.verzegel([7, 7, 7], Zegelplaats(sleutelhouder: user.raw, veld: "aanmelding.totp", record: user.raw))
            try tx.execute(
                "INSERT INTO aanmelding (gebruiker, naam, wachtwoord, totp, mislukt, wacht_tot, laatste_code) VALUES (?, ?, ?, ?, 2, 0, 5)",
                [.id(user), "goudvink", "geheim", .blob(totp)])
        }
        try await earlier.sluit()
        let now = try await App.openInstallatie(config)
        let found = try await now.lees(als: .systeem("proef"), doel: .beheer) { tx in try AanmeldStore.vind("goudvink", tx) }
        #expect(found?.gebruiker == user && found?.geheim == [7, 7, 7] && found?.mislukt == 2 && found?.laatsteCode == 5)
        #expect(try await !now.tabellen().contains("aanmelding"))
        try await now.sluit()
    }
}

@Suite("Waar de sleutels liggen")
struct ConfigTests {
    @Test("Sleutelbos, hoofdsleutel en lijst liggen vanzelf buiten de map met gegevens en uit elkaar")
    func buiten() {
        let config = Config(map: "/srv/ankerpunt/gegevens")
        #expect(config.sleutelbos == "/srv/ankerpunt/gegevens-sleutels/sleutelbos")
        #expect(config.hoofdsleutel == "/srv/ankerpunt/gegevens-hoofdsleutel/hoofdsleutel")
        #expect(config.vernietigingslijst == "/srv/ankerpunt/gegevens-vernietigd/vernietigd")
        #expect(config.waarschuwingen.isEmpty)
        #expect(Config(map: "/srv/ankerpunt/gegevens/").sleutelbos == config.sleutelbos)
    }

    @Test("Wie ze in de map met gegevens legt, of op één hoop, leest dat bij de start; een demo niet")
    func binnen() {
        let within = Config(
            map: "/srv/a", sleutelbos: "/srv/a/s/bos", hoofdsleutel: "/srv/a/../a/h", vernietigingslijst: "/srv/ander/lijst")
        #expect(within.waarschuwingen.count == 2 && within.waarschuwingen.allSatisfy { $0.contains("ligt in de map met gegevens") })
        let together = Config(map: "/srv/a", sleutelbos: "/srv/k/bos", hoofdsleutel: "/srv/k/h")
        #expect(together.waarschuwingen.count == 1 && together.waarschuwingen[0].contains("naast de sleutelbos"))
        #expect(Config(map: "/srv/a", sleutelbos: "/srv/ab/bos").waarschuwingen.isEmpty)
        let demo = Config(map: "/srv/demo", isDemo: true)
        #expect(demo.sleutelbos == "/srv/demo/sleutels/sleutelbos" && demo.waarschuwingen.isEmpty)
        #expect(demo.hoofdsleutel == "/srv/demo/apart/hoofdsleutel" && demo.vernietigingslijst == "/srv/demo/lijst/vernietigd")
    }
}
