// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Herbouwen en herstellen van het hele programma")
struct HerstelTests {
    /// Two families, relations that end, someone who leaves later, corrections: what projections must come back from.
    private static func toneel(_ app: Proefapp) async throws -> DeWit {
        let family = try await app.deWit()
        _ = try await app.deWit(team: Cast.zuid, als: .bram)
        try await app.schrijf { tx in
            let zicht = try Zicht.op(family.dossier, bezoek(.amina), voor: .wijzigen, tx)
            let gezin = try GezinStore.gezin(zicht, tx)
            let daan = try #require(gezin.deelnames.first { $0.inhoud.persoon == family.daan })
            try GezinStore.beeindig(daan.id, zicht, op: tx.vandaag.plus(dagen: 10), reden: "verhuisd", tx)
            let later = tx.nieuwID(Persoon.self)
            try PersoonStore.legVast(
                Persoonsgegevens(persoon: later, naam: Naam(roepnaam: "Els", achternaam: "Smeets"), geboortedatum: nil), tx)
            try GezinStore.neemDeel(Deelname(persoon: later, rol: .jim), dossier: family.dossier, van: tx.vandaag.plus(dagen: 5), tx)
            let lijn = try DossierStore.lijn(family.dossier, nil, .hulp, tx)
            let nood = try Relatie.noodtoegang(
                dossier: family.dossier, gebruiker: Cast.bram.gebruiker, categorie: .crisis, reden: "Noor is nu in gevaar", op: tx.nu)
            let given = try RelatieStore.geef(nood, lijn: lijn, tx)
            try RelatieStore.beeindig(given, reden: "voorbij", tx)
        }
        return family
    }

    static func bezoek(_ wie: Cast) -> Bezoek {
        Bezoek(gebruiker: wie.gebruiker, naam: wie.naam, rollen: [wie.rol], teams: wie.teams, csrf: "", vanwaar: "proef", sessie: [])
    }

    /// All rows of all derived tables, in a fixed order. A sealed title is other bytes each time it is sealed.
    private static func afgeleid(_ databank: Databank) async throws -> [String: [String]] {
        let tables = try await databank.tabellen().filter { App.opzet.uitgezonderd.contains($0) || $0.hasPrefix("gegeven_") }
        return try await databank.lees(als: .systeem("proef"), doel: .beheer) { tx in
            var result: [String: [String]] = [:]
            for table in tables {
                result[table] = try tx.query("SELECT * FROM \(table)").map { row in
                    zip(row.columns.names, row.values).filter { $0.0 != "titel" }.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
                }.sorted()
            }
            return result
        }
    }

    @Test("Alles wat is afgeleid komt na weggooien terug tot dezelfde rijen, ook op een latere dag")
    func herbouw() async throws {
        try await withApp { app in
            _ = try await Self.toneel(app)
            let earlier = try await Self.afgeleid(app.databank)
            app.klok.vooruit(dagen: 40)
            try await app.databank.herbouw()
            let before = try await Self.afgeleid(app.databank)
            // Tasks and terms may be others by now; who takes part, who sees it and who is found may not.
            for table in ["relatie_stand", "deelname_stand", "persoon_opzoek"] {
                #expect(before[table]?.isEmpty == false && before[table] == earlier[table], "\(table)")
            }
            let tables = App.opzet.uitgezonderd.sorted()
            try await app.schrijf { tx in
                for table in tables { try tx.execute("DELETE FROM \(table)") }
                try App.herstelHook(tx)
            }
            try await app.databank.herbouw()
            let after = try await Self.afgeleid(app.databank)
            for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
        }
    }

    @Test("Een back-up zonder opzoekcodes en projecties komt terug als hetzelfde programma")
    func heenEnTerug() async throws {
        try await withApp { app in
            let family = try await Self.toneel(app)
            let (before, key, path) = (try await Self.afgeleid(app.databank), Backupsleutel.nieuw(), app.map + "/backup")
            let made = try await app.databank.backup(naar: path, sleutel: key)
            #expect(Set(made.tabellen.map(\.naam)).isDisjoint(with: App.opzet.uitgezonderd))
            let config = app.app.config
            let bos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutel: try Hoofdsleutel.lees(van: config.hoofdsleutel))
            let restored = try await Databank.herstel(
                van: path, sleutel: key, naar: app.map + "/hersteld", sleutelbos: bos, opzet: App.opzet, klok: app.klok.klok,
                Herstelwens(na: App.herstelHook))
            let after = try await Self.afgeleid(restored)
            for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
            let name = try await restored.lees(als: .systeem("proef"), doel: .beheer) { tx in
                try PersoonStore.persoon(family.noor, tx)?.naam.roepnaam
            }
            #expect(name == "Noor")
            #expect(try await restored.verifieer().klopt)
            try await restored.sluit()
        }
    }

    @Test("Wie later komt of weggaat, hoort op de dag zelf bij het dossier zonder dat iemand iets doet")
    func opDeDag() async throws {
        try await withApp { app in
            let family = try await Self.toneel(app)
            let day = { try await app.lees { tx in try GezinStore.dossiers(van: family.daan, tx) } }
            #expect(try await day() == [family.dossier])
            app.klok.vooruit(dagen: 10)
            #expect(try await day().isEmpty)
        }
    }
}
