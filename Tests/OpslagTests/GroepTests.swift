// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Opslag

@Suite("Schrijver: samen vastgelegd, ieder voor zich teruggedraaid")
struct GroepTests {
    @Test("Tweehonderd gelijktijdige schrijvers delen hun vastleggingen, en elk werk staat er", arguments: Motor.alle)
    func groep(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let before = databank.aantalCommits
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...200 { group.addTask { try await databank.noteer("notitie \(number)", Proefdossier()) } }
                try await group.waitForAll()
            }
            #expect(databank.aantalCommits - before < 200)
            #expect(try await databank.verifieer() == Verificatie(regels: 200, feiten: 200))
        }
    }

    @Test("In een groep draait een fout alleen het eigen werk terug", arguments: Motor.alle)
    func eigenWerk(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let gezin = Proefdossier()
            let gelukt = await withTaskGroup(of: Int.self) { group in
                for number in 1...60 {
                    group.addTask {
                        do {
                            try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                                _ = try tx.teken(Proefnotitie(tekst: "\(number)"), op: gezin.plek, in: Proefkamer.tabel)
                                if number % 3 == 0 { throw Afwijzing.nietMogelijk("Elke derde niet.") }
                                if number % 3 == 1 { _ = try tx.query("SELECT * FROM bestaat_niet") }
                            }
                            return 1
                        } catch {
                            return 0
                        }
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(gelukt == 20)
            let notities = try await databank.notities(gezin)
            #expect(Set(notities.compactMap { Int($0) }) == Set((1...60).filter { $0 % 3 == 2 }))
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM gebeurtenis WHERE uitkomst = 'geweigerd'") == 20)
            #expect(try await databank.verifieer().klopt)
        }
    }

    @Test("Wie leest ziet niets dat nog niet is vastgelegd", arguments: Motor.alle)
    func nietVastgelegd(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let gezin = Proefdossier()
            let binnen = AsyncStream<Void>.makeStream()
            let poort = Poort()
            async let schrijven: Void = databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                _ = try tx.teken(Proefnotitie(tekst: "nog niet"), op: gezin.plek, in: Proefkamer.tabel)
                binnen.continuation.yield()
                poort.wacht()
            }
            for await _ in binnen.stream { break }
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 0)
            poort.open()
            try await schrijven
            #expect(try await databank.notities(gezin) == ["nog niet"])
        }
    }

    @Test("SQLite legt elke vastlegging vast tot op de schijf (synchronous is FULL)")
    func synchroon() async throws {
        try await metDatabank(.sqlite) { databank, _ in
            let level = try await databank.engine.write { try $0.query("PRAGMA synchronous", []).first?.int("synchronous") }
            #expect(level == 2)
            let mode = try await databank.engine.write { try $0.query("PRAGMA journal_mode", []).first?.text("journal_mode") }
            #expect(mode == "wal")
        }
    }

    @Test("Een leesverbinding kan niet schrijven", arguments: Motor.alle)
    func alleenLezen(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            await #expect(throws: SQLFout.self) { try await databank.engine.read { try $0.execute("DELETE FROM proef_feit", []) } }
        }
    }

    @Test("Na sluiten wordt geen werk meer aangenomen", arguments: Motor.alle)
    func gesloten(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let databank = try await opstelling.open()
            try await databank.sluit()
            await #expect(throws: Opslagfout.bezet("De opslag is gesloten.")) { try await databank.noteer("te laat", Proefdossier()) }
        }
    }
}

@Suite("Vandaag: de dag in Nederland")
struct VandaagTests {
    @Test(
        "Rond middernacht en de klokwissels van 2026",
        arguments: [
            ("2026-01-01", 1_767_221_999, "2025-12-31", 23, 59), ("2026-01-01", 1_767_222_000, "2026-01-01", 0, 0),
            ("zomertijd gaat in", 1_774_745_999, "2026-03-29", 1, 59), ("zomertijd gaat in", 1_774_746_000, "2026-03-29", 3, 0),
            ("zomeravond", 1_782_856_800, "2026-07-01", 0, 0), ("zomeravond", 1_782_856_799, "2026-06-30", 23, 59),
            ("wintertijd gaat in", 1_792_889_999, "2026-10-25", 2, 59), ("wintertijd gaat in", 1_792_890_000, "2026-10-25", 2, 0),
            ("vóór 1970", -3_601, "1969-12-31", 23, 59),
        ])
    func dag(_ naam: String, _ seconden: Int, _ dag: String, _ uur: Int, _ minuut: Int) {
        let moment = Moment(micros: Int64(seconden) * 1_000_000)
        #expect(moment.datum.iso == dag, "\(naam)")
        #expect(moment.kloktijd == [uur, minuut].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":"), "\(naam)")
    }
}
