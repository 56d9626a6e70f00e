// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Opslag

@Suite("Feitenwacht: een kamer komt niet aan feiten of journaal")
struct FeitenwachtTests {
    private static let verboden = [
        "UPDATE proef_feit SET bron = 'x'",
        "update  \"proef_feit\" set bron = ''",
        "UPDATE OR REPLACE main.proef_feit SET bron = 'x'",
        "DELETE FROM proef_feit",
        "DELETE /* niets */ FROM -- nog niets\n proef_feit",
        "REPLACE INTO proef_feit SELECT * FROM proef_feit",
        "INSERT OR REPLACE INTO proef_feit SELECT * FROM proef_feit",
        "INSERT INTO proef_feit SELECT * FROM proef_feit",
        "WITH x AS (SELECT 1) DELETE FROM proef_feit WHERE 1 = 1",
        "DELETE FROM gebeurtenis",
        "UPDATE gebeurtenis_onderwerp SET soort = 'x'",
        "DELETE FROM gebeurtenis_feit",
        "DELETE FROM controlepunt",
        "INSERT INTO grafsteen SELECT id, 'proef_feit', verzegeld, 0 FROM proef_feit",
        "DELETE FROM vernietigd",
        "UPDATE migratie SET naam = 'x'",
        "DROP TABLE proef_feit",
        "ALTER TABLE proef_feit ADD COLUMN x INTEGER",
        "CREATE TRIGGER t AFTER INSERT ON proef_stand BEGIN DELETE FROM proef_feit; END",
        "PRAGMA writable_schema = ON",
    ]

    @Test("Geweigerd, ook verstopt in een vraag", arguments: Motor.alle, verboden)
    func geweigerd(_ motor: Motor, _ sql: String) async throws {
        try await metDatabank(motor) { databank, _ in
            let gezin = Proefdossier()
            try await databank.noteer("blijft", gezin)
            let wegen: [@Sendable (SchrijfTx) throws -> Void] = [
                { try $0.execute(sql) }, { _ = try $0.query(sql) }, { try $0.each(sql) { _ in } },
            ]
            for weg in wegen {
                await #expect {
                    try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in try weg(tx) }
                } throws: { if case SQLFout.anders(let text) = $0 { text.contains("Opslag") || text.contains("kamer") } else { false } }
            }
            #expect(try await databank.notities(gezin) == ["blijft"])
            #expect(try await databank.verifieer().klopt)
        }
    }

    @Test(
        "Eigen tabellen en lezen mogen",
        arguments: [
            "INSERT INTO proef_opzoek VALUES (?, ?)", "UPDATE proef_stand SET aantal = (SELECT COUNT(*) FROM proef_feit)",
            "DELETE FROM proef_stand WHERE dossier IN (SELECT dossier FROM proef_feit)",
            "INSERT INTO proef_stand (dossier, aantal) SELECT dossier, COUNT(*) FROM proef_feit GROUP BY dossier ON CONFLICT DO NOTHING",
            "SELECT replace(bron, 'a', 'b') FROM proef_feit", "SELECT 'DELETE FROM proef_feit' AS tekst",
        ])
    func mag(_ sql: String) throws {
        try Feitenwacht(feitentabellen: [Proefkamer.tabel]).keur(sql)
    }

    @Test("Wat PostgreSQL zegt komt nergens terecht: alleen de code en wat wij deden")
    func pgMelding() {
        let fout = PostgresUitkomst.fout("23505", bij: PostgresUitkomst.werk("INSERT INTO persoon_opzoek (soort, code) VALUES ($1, $2)"))
        guard case .uniek(let text) = fout else {
            Issue.record("\(fout)")
            return
        }
        #expect(text == "SQLSTATE 23505 bij INSERT persoon_opzoek")
        #expect(PostgresUitkomst.werk("UPDATE bericht_uit SET x = 'geheim'") == "UPDATE bericht_uit")
        #expect(PostgresUitkomst.werk("SELECT 'geheim' AS x FROM lijn WHERE a = 'b'") == "SELECT lijn")
        #expect(PostgresUitkomst.werk("SAVEPOINT stap") == "SAVEPOINT")
    }
}
