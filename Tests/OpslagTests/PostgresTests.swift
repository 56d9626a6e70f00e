// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Opslag

@Suite(
    "PostgreSQL: wie de verbinding of het slot kwijt is, schrijft niet", .enabled(if: Motor.conninfo != nil, "ANKERPUNT_PG is niet gezet"))
struct PostgresTests {
    private func verbreek(_ pid: Int64) throws {
        let connection = try PostgresVerbinding(#require(Motor.conninfo))
        _ = try connection.vraag("SELECT pg_terminate_backend(?::int)", [.int(pid)])
        for _ in 0..<200 where try !connection.vraag("SELECT 1 FROM pg_stat_activity WHERE pid = ?", [.int(pid)]).isEmpty {}
    }

    private func pid(_ databank: Databank) async throws -> Int64 {
        try await databank.engine.write { try $0.query("SELECT pg_backend_pid() AS n", [])[0].int("n") }
    }

    @Test("Een verbroken schrijfverbinding wordt gemeld; daarna gaat het werk verder en klopt de keten")
    func verbroken() async throws {
        try await metDatabank(.postgres) { databank, _ in
            let gezin = Proefdossier()
            try await databank.noteer("een", gezin)
            try verbreek(await pid(databank))
            await #expect { try await databank.noteer("verloren", gezin) } throws: {
                "\($0)".contains("verbinding met PostgreSQL is verbroken")
            }
            try await databank.noteer("twee", gezin)
            #expect(try await databank.notities(gezin) == ["een", "twee"])
            #expect(try await databank.verifieer().klopt)
        }
    }

    @Test("Heeft een ander het slot genomen, dan wordt er niet geschreven")
    func slotVerloren() async throws {
        try await metDatabank(.postgres) { databank, opstelling in
            let gezin = Proefdossier()
            try await databank.noteer("een", gezin)
            try verbreek(await pid(databank))
            let ander = try await PostgresEngine.open(#require(Motor.conninfo), schema: opstelling.schema)
            await #expect(throws: Opslagfout.self) { try await databank.noteer("nee", gezin) }
            await #expect { try await databank.noteer("nee", gezin) } throws: { "\($0)".contains("al in gebruik") }
            try await ander.close()
            try await databank.noteer("weer wel", gezin)
            #expect(try await databank.notities(gezin) == ["een", "weer wel"])
        }
    }

    @Test("Een verbroken leesverbinding wordt ongemerkt vervangen")
    func lezer() async throws {
        try await metDatabank(.postgres) { databank, _ in
            let gezin = Proefdossier()
            try await databank.noteer("een", gezin)
            let reader = try await databank.engine.read { try $0.query("SELECT pg_backend_pid() AS n", [])[0].int("n") }
            try verbreek(reader)
            for _ in 1...8 { #expect(try await databank.notities(gezin) == ["een"]) }
        }
    }

    @Test("Vraagtekens buiten aanhalingstekens en commentaar worden genummerd")
    func genummerd() {
        #expect(
            Dialect.genummerd("SELECT '?', \"a?\", ? -- niet ?\n, ? WHERE x = 'it''s ?' AND y = ?")
                == "SELECT '?', \"a?\", $1 -- niet ?\n, $2 WHERE x = 'it''s ?' AND y = $3")
    }
}
