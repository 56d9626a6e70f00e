// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

/// One way to cheat with the stored data, and what must be said about it.
struct Vervalsing: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let melding: String
    let sql: [String]

    init(_ naam: String, meldt melding: String, _ sql: String...) {
        testDescription = naam
        self.melding = melding
        self.sql = sql
    }

    static let alle = [
        Vervalsing("regel gewijzigd", meldt: "Regel 2 is gewijzigd", "UPDATE gebeurtenis SET rol = 'ander' WHERE nummer = 2"),
        Vervalsing("moment gewijzigd", meldt: "Regel 3 is gewijzigd", "UPDATE gebeurtenis SET moment = moment + 1 WHERE nummer = 3"),
        Vervalsing("onderwerp weg", meldt: "Regel 2 is gewijzigd", "DELETE FROM gebeurtenis_onderwerp WHERE nummer = 2"),
        Vervalsing(
            "onderwerp van een andere soort", meldt: "Regel 2 is gewijzigd",
            "UPDATE gebeurtenis_onderwerp SET soort = 'persoon' WHERE nummer = 2"),
        Vervalsing(
            "regel weg", meldt: "Regel 2 ontbreekt", "DELETE FROM gebeurtenis_onderwerp WHERE nummer = 2",
            "DELETE FROM gebeurtenis_feit WHERE nummer = 2", "DELETE FROM gebeurtenis WHERE nummer = 2"),
        Vervalsing(
            "regel ingevoegd", meldt: "sluit niet aan",
            """
            INSERT INTO gebeurtenis SELECT 7, moment, wie, rol, namens, vanwaar, handeling, doel, uitkomst, bijzonderheden, feiten, vorige, hash
            FROM gebeurtenis WHERE nummer = 3
            """),
        Vervalsing(
            "staart afgekapt", meldt: "afgekapt", "DELETE FROM gebeurtenis_onderwerp WHERE nummer > 4",
            "DELETE FROM gebeurtenis_feit WHERE nummer > 4", "DELETE FROM gebeurtenis WHERE nummer > 4"),
        Vervalsing("feit gewijzigd", meldt: "is gewijzigd", "UPDATE proef_feit SET geldig_van = '2020-01-01'"),
        Vervalsing("feit weg", meldt: "is verdwenen", "DELETE FROM proef_feit"),
        Vervalsing(
            "feit weg en grafsteen vervalst", meldt: "in grafsteen staat niet in het journaal",
            "INSERT INTO grafsteen SELECT id, 'proef_feit', verzegeld, 0 FROM proef_feit", "DELETE FROM proef_feit"),
        Vervalsing("feithash gewijzigd", meldt: "kloppen niet met de regel", "UPDATE gebeurtenis_feit SET sha = id"),
        Vervalsing(
            "feit ingevoegd", meldt: "staat niet in het journaal",
            """
            INSERT INTO proef_feit SELECT dossier, dossier, lijn, jeugdige, soort, soort_versie, opgetekend, door, geldig_van, geldig_tot, bron,
            vervangt, ingetrokken, handeling, code, datum, bedrag, nummer, sleutelhouder, verzegeld FROM proef_feit LIMIT 1
            """),
    ]
}

@Suite("Keten: wat achteraf is veranderd, wordt gevonden")
struct KetenTests {
    @Test("Elke vervalsing wordt gevonden en benoemd", arguments: Motor.alle, Vervalsing.alle)
    func vervalst(_ motor: Motor, _ vervalsing: Vervalsing) async throws {
        try await metOpstelling(motor) { opstelling in
            let databank = try await opstelling.open()
            for number in 1...6 { try await databank.noteer("notitie \(number)", Proefdossier()) }
            let mark = try databank.hoogwater.lees()
            #expect(try await databank.verifieer() == Verificatie(regels: 6, feiten: 6))
            try await databank.sluit()
            let found = try await opstelling.ruw { connection in
                for statement in vervalsing.sql { try connection.script(statement) }
                return try Verificateur.run(
                    connection, hoogwater: mark, tabellen: ["proef_feit"],
                    punten: Puntencontrole(
                        binnen: [], buiten: [], sleutels: Sleutelketen(huidig: [], wissels: [], genoteerd: nil, opstelling.installatie),
                        installatie: opstelling.installatie))
            }
            #expect(found.bevindingen.contains { $0.contains(vervalsing.melding) }, "\(found.bevindingen)")
        }
    }

    @Test("Een databank achter het hoogwatermerk wordt niet gestart, en blijft zoals zij was", arguments: Motor.alle)
    func achterHetMerk(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            var databank = try await opstelling.open()
            for number in 1...3 { try await databank.noteer("notitie \(number)", Proefdossier()) }
            try await databank.sluit()
            try await opstelling.ruw { connection in
                for table in ["gebeurtenis_onderwerp", "gebeurtenis_feit", "gebeurtenis"] {
                    try connection.script("DELETE FROM \(table) WHERE nummer = 3")
                }
            }
            await #expect { try await opstelling.open() } throws: {
                "\($0)".contains("eindigt bij regel 2, maar het hoogwatermerk staat op 3")
            }
            try FileManager.default.removeItem(atPath: opstelling.datamap + "/hoogwater")
            databank = try await opstelling.open()
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM gebeurtenis") == 2)
            try await databank.sluit()
        }
    }

    @Test("Een andere laatste regel met hetzelfde nummer wordt niet gestart", arguments: Motor.alle)
    func anderMerk(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let databank = try await opstelling.open()
            try await databank.noteer("notitie", Proefdossier())
            try await databank.sluit()
            try await opstelling.ruw { try $0.script("UPDATE gebeurtenis SET hash = vorige") }
            await #expect(throws: Opslagfout.self) { try await opstelling.open() }
        }
    }

    @Test("Een databank vóór het merk is geldig: de stroom viel uit tussen vastleggen en merk", arguments: Motor.alle)
    func voorHetMerk(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let gezin = Proefdossier()
            var databank = try await opstelling.open()
            try await databank.noteer("een", gezin)
            let mark = try databank.hoogwater.lees()
            try await databank.noteer("twee", gezin)
            try databank.hoogwater.zet(mark)
            try await databank.sluit()
            databank = try await opstelling.open()
            try await databank.noteer("drie", gezin)
            #expect(try await databank.verifieer() == Verificatie(regels: 3, feiten: 3))
            try await databank.sluit()
        }
    }

    @Test("Een databank vóór het merk met een andere regel op de plaats van het merk wordt niet gestart", arguments: Motor.alle)
    func anderVerleden(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let gezin = Proefdossier()
            let databank = try await opstelling.open()
            for number in 1...4 { try await databank.noteer("notitie \(number)", gezin) }
            // As when an older database was put back and used on: longer than the mark, and not the chain of the mark.
            try databank.hoogwater.zet(Ketenkop(nummer: 2, hash: Array(repeating: 7, count: 32)))
            try await databank.sluit()
            await #expect { try await opstelling.open() } throws: {
                "\($0)".contains("Regel 2 van het journaal is niet de regel die bij het hoogwatermerk hoort")
            }
        }
    }

    @Test("Een tweede opening wordt geweigerd, en mag na sluiten weer", arguments: Motor.alle)
    func tweedeOpening(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            var databank = try await opstelling.open()
            await #expect { try await opstelling.open() } throws: { "\($0)".contains("al in gebruik door een ander proces") }
            if motor == .postgres {
                await #expect(throws: Opslagfout.self) { try await opstelling.ruw { _ in } }
            }
            try await databank.sluit()
            databank = try await opstelling.open()
            try await databank.sluit()
        }
    }

    @Test("Een databank van een nieuwere versie wordt niet gestart", arguments: Motor.alle)
    func nieuwer(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            var opzet = opstelling.opzet
            opzet.migraties.append(Migratie(2, "later", sql: "CREATE TABLE later (id {int})"))
            try await opstelling.open(opzet).sluit()
            await #expect { try await opstelling.open() } throws: { "\($0)".contains("nieuwere versie") }
        }
    }
}
