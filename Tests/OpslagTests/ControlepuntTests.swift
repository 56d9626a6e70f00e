// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Testing

@testable import Opslag

@Suite("Controlepunten: ook wie alles herschrijft valt op")
struct ControlepuntTests {
    /// Six notes with a checkpoint after the third and the sixth; gives the copy that lay outside.
    private func opgezet(_ opstelling: Opstelling) async throws -> [Controlepunt] {
        let databank = try await opstelling.open()
        let outside = opstelling.map + "/buiten"
        for number in 1...6 {
            try await databank.noteer("notitie \(number)", Proefdossier())
            if number % 3 == 0 { try #require(try await databank.zetControlepunt()).voegToe(aan: outside) }
        }
        #expect(try await databank.zetControlepunt() == nil)
        try await databank.sluit()
        return try Controlepunt.lees(van: outside)
    }

    private func nagerekend(_ opstelling: Opstelling, _ buiten: [Controlepunt]) async throws -> Verificatie {
        let databank = try await opstelling.open()
        let result = try await databank.verifieer(buiten: buiten)
        try await databank.sluit()
        return result
    }

    /// Changes line 2 and makes every hash after it right again, as an owner of the database can.
    private func herschrijf(_ opstelling: Opstelling) async throws {
        let kop = try await opstelling.ruw { connection in
            try connection.script("UPDATE gebeurtenis SET rol = 'ander' WHERE nummer = 2")
            var kop = Ketenkop.begin
            for row in try connection.query("SELECT \(Journaal.kolommen) FROM gebeurtenis ORDER BY nummer", []) {
                var fields = Array(row.values.dropLast())
                fields[fields.count - 1] = .blob(kop.hash)
                let nummer = try row.int("nummer")
                let subjects = try connection.query(
                    "SELECT soort, id FROM gebeurtenis_onderwerp WHERE nummer = ? ORDER BY soort, id", [.int(nummer)])
                let hash = Journaal.hash(fields, try subjects.map { (soort: try $0.text("soort"), id: try $0.blob("id")) })
                try connection.execute(
                    "UPDATE gebeurtenis SET vorige = ?, hash = ? WHERE nummer = ?", [.blob(kop.hash), .blob(hash), .int(nummer)])
                kop = Ketenkop(nummer: nummer, hash: hash)
            }
            return kop
        }
        try Hoogwater(path: opstelling.datamap + "/hoogwater").zet(kop)
    }

    @Test("Een ongeschonden journaal klopt met de punten van hier en van buiten", arguments: Motor.alle)
    func ongeschonden(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let buiten = try await opgezet(opstelling)
            let result = try await nagerekend(opstelling, buiten)
            #expect(result == Verificatie(regels: 6, feiten: 6, controlepunten: 2, vanBuiten: 2))
        }
    }

    @Test("Een journaal dat in zijn geheel is herschreven past niet op het punt in de databank", arguments: Motor.alle)
    func herschreven(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            _ = try await opgezet(opstelling)
            try await herschrijf(opstelling)
            #expect(try await nagerekend(opstelling, []).bevindingen.contains { $0.contains("het journaal is herschreven") })
        }
    }

    @Test("Ook met de punten in de databank gewist vindt de kopie van buiten het", arguments: Motor.alle)
    func herschrevenEnGewist(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let buiten = try await opgezet(opstelling)
            try await herschrijf(opstelling)
            try await opstelling.ruw { try $0.script("DELETE FROM controlepunt") }
            #expect(try await nagerekend(opstelling, []).klopt, "zonder kopie van buiten is dit niet te zien: daarom is zij er")
            #expect(try await nagerekend(opstelling, buiten).bevindingen.count == 2)
        }
    }

    @Test("Alles weg, of de staart weg met een bijgesteld merk: de kopie van buiten noemt de regel", arguments: Motor.alle, [0, 4])
    func afgekapt(_ motor: Motor, _ tot: Int) async throws {
        try await metOpstelling(motor) { opstelling in
            let buiten = try await opgezet(opstelling)
            try await opstelling.ruw { connection in
                try connection.script("DELETE FROM controlepunt; DELETE FROM proef_feit WHERE \(tot) = 0")
                for table in ["gebeurtenis_onderwerp", "gebeurtenis_feit", "gebeurtenis"] {
                    try connection.script("DELETE FROM \(table) WHERE nummer > \(tot)")
                }
            }
            try FileManager.default.removeItem(atPath: opstelling.datamap + "/hoogwater")
            let found = try await nagerekend(opstelling, buiten).bevindingen
            #expect(found.contains { $0.contains("controlepunt van regel 6") }, "\(found)")
        }
    }

    @Test("Een nagemaakt punt, of een van een andere sleutel, telt niet", arguments: Motor.alle)
    func nagemaakt(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let buiten = try await opgezet(opstelling)
            let first = try #require(buiten.first)
            let forged = Controlepunt(
                nummer: first.nummer, moment: first.moment, hash: Array(first.hash.reversed()), sleutel: first.sleutel,
                handtekening: first.handtekening)
            #expect(
                try await nagerekend(opstelling, [forged]).bevindingen == [
                    "Het controlepunt bij regel 3 is niet echt: de handtekening of de sleutel klopt niet."
                ])
            let databank = try await opstelling.open()
            let other = Controlepunt.tekst(Array(repeating: 7, count: 32))
            #expect(try await databank.verifieer(buiten: buiten, sleutel: other).bevindingen.count == 4)
            try await databank.sluit()
        }
    }

    @Test("Een bestand met een regel die geen controlepunt is, wordt geweigerd met het regelnummer")
    func onleesbaar() async throws {
        try await metOpstelling(.sqlite) { opstelling in
            _ = try await opgezet(opstelling)
            let path = opstelling.map + "/buiten"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try (text + "ankerpunt-controlepunt-1 7 zeven\n").write(toFile: path, atomically: true, encoding: .utf8)
            #expect { try Controlepunt.lees(van: path) } throws: { "\($0)".contains("Regel 3 van") }
        }
    }
}
