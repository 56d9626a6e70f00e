// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Testing

@testable import App

@Suite("Bijwerken: van elk eerder schema naar dat van nu, met dezelfde gegevens")
struct UpgradeTests {
    private static func metMap(_ body: (Config) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "ankerpunt-oud-" + UUID().uuidString
        // The folder lies in the temporary directory: what stays behind harms nobody.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(
            Config(
                map: folder + "/data", sleutelbos: folder + "/sleutels/bos", hoofdsleutel: folder + "/sleutel/hoofd",
                vernietigingslijst: folder + "/lijst/lijst"))
    }

    private static func open(_ config: Config, tot nummer: Int? = nil) async throws -> Databank {
        var opzet = App.opzet(config)
        if let nummer {
            opzet.migraties = opzet.migraties.filter { $0.nummer <= nummer }
            (opzet.projecties, opzet.haken) = ([], [])
            opzet.feitentabellen = opzet.feitentabellen.filter { table in
                opzet.migraties.contains { $0.sql.contains("CREATE TABLE \(table.naam) ") }
            }
        }
        let bos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutelpad: config.hoofdsleutel)
        return try await Databank.open(map: config.map, sleutelbos: bos, opzet: opzet, klok: .systeem)
    }

    @Test("Een databank van elk eerder schema wordt bijgewerkt, houdt haar feiten, en wordt gelijk aan een nieuwe")
    func elkSchema() async throws {
        let numbers = App.opzet.migraties.map(\.nummer).filter { $0 >= PersoonStore.migratie.nummer }.sorted()
        let fresh = try await withApp { try await $0.databank.schemaDump() }
        // Every fourth and the last ones: a schema in between differs from a neighbour by one table.
        for number in numbers.enumerated().filter({ $0.offset % 4 == 0 || $0.offset >= numbers.count - 2 }).map(\.element) {
            try await Self.metMap { config in
                try App.maakInstallatie(config)
                var databank = try await Self.open(config, tot: number)
                let persoon = try await databank.schrijf(als: .systeem("proef"), doel: .beheer) { tx in
                    let id = tx.nieuwID(Persoon.self)
                    // As the first version wrote it: later ones also look at the files of a person, which came after.
                    try tx.teken(
                        Persoonsgegevens(persoon: id, naam: Naam(roepnaam: "Noor", achternaam: "Wit")), op: .persoon(id),
                        in: PersoonStore.tabel, van: tx.vandaag, bron: "gezin")
                    return id
                }
                try await databank.sluit()
                databank = try await Self.open(config)
                #expect(try await databank.schemaDump() == fresh, "schema \(number)")
                let name = try await databank.lees(als: .systeem("proef"), doel: .beheer) {
                    try PersoonStore.persoon(persoon, $0)?.naam.volledig
                }
                #expect(name == "Noor Wit")
                #expect(try await databank.verifieer().klopt)
                try await databank.sluit()
            }
        }
    }
}
