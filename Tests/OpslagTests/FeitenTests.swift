// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Opslag

@Suite("Feiten: verzegeld, gelezen, nooit gewijzigd")
struct FeitenTests {
    @Test(
        "PostgreSQL doet mee met alle winkelproeven",
        .enabled(if: Motor.conninfo != nil, "ANKERPUNT_PG is niet gezet: alles draait alleen op SQLite"))
    func postgresDoetMee() { #expect(Motor.alle.contains(.postgres)) }

    @Test("Een feit komt terug zoals het is opgetekend, met zijn omslag", arguments: Motor.alle)
    func heenEnTerug(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, opstelling in
            let gezin = Proefdossier()
            let dag = try #require(Datum(2026, 3, 1))
            let gemaakt = try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                try tx.teken(
                    Proefscore(cijfer: 7, toelichting: "ging beter; “fijn”"), op: gezin.plek, in: Proefkamer.tabel, van: dag, bron: "moeder"
                )
            }
            let gelezen = try await databank.lees(als: Proefkamer.amina, doel: .hulp) { tx in
                try tx.feiten(in: Proefkamer.tabel, dossier: gezin.dossier).alle(Proefscore.self)
            }
            #expect(gelezen == [gemaakt])
            #expect(gelezen.first?.opgetekend == Opstelling.begin)
            #expect(gelezen.first?.door == Proefkamer.amina.id)
            let perLijn = try await databank.lees(als: Proefkamer.amina, doel: .hulp) { tx in
                tx.getoond(.dossier(gezin.dossier))
                return try tx.feiten(in: Proefkamer.tabel, lijn: gezin.lijn).alle(Proefscore.self)
                    + tx.feiten(in: Proefkamer.tabel, waar: "soort = ? AND nummer >= ?", [.text(Proefscore.soort), 7]).alle(Proefscore.self)
            }
            #expect(perLijn == [gemaakt, gemaakt])
        }
    }

    @Test("Wat in een transactie begint, leest zij en haar projectie zoals het na afloop staat", arguments: Motor.alle)
    func begonHier(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let (dossier, inside) = try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                let dossier = tx.nieuwID(Dossier.self)
                let plek = Plek(dossier: dossier, lijn: tx.nieuwID(Lijn.self))
                let other = Plek(dossier: dossier, lijn: tx.nieuwID(Lijn.self))
                let first = try tx.teken(Proefscore(cijfer: 4, toelichting: "matig"), op: plek, in: Proefkamer.tabel)
                #expect(try tx.feiten(in: Proefkamer.tabel, dossier: dossier).geldend(Proefscore.self) == [first])
                try tx.teken(Proefscore(cijfer: 7, toelichting: "beter"), op: plek, in: Proefkamer.tabel, vervangt: first.id)
                try tx.teken(Proefnotitie(tekst: "gebeld"), op: other, in: Proefkamer.tabel)
                #expect(try tx.feiten(in: Proefkamer.tabel, lijn: other.lijn).alle(Proefscore.self).isEmpty)
                #expect(try !tx.isVernietigd(plek.lijn))
                return (dossier, try tx.feiten(in: Proefkamer.tabel, dossier: dossier).alle(Proefscore.self))
            }
            let after = try await databank.lees(als: Proefkamer.amina, doel: .hulp) { tx in
                let bundle = try tx.feiten(in: Proefkamer.tabel, dossier: dossier)
                #expect(try bundle.alle(Proefscore.self) == tx.feiten(in: Proefkamer.tabel, dossier: dossier).alle(Proefscore.self))
                return try bundle.alle(Proefscore.self)
            }
            #expect(after == inside && after.count == 2)
            let stand = "SELECT aantal AS n FROM proef_stand WHERE dossier = ? AND laatste = ?"
            #expect(try await databank.telling(stand, [.id(dossier), "voldoende"]) == 2)
            #expect(try await databank.verifieer().klopt)
        }
    }

    @Test("Een correctie vervangt, een intrekking haalt weg, en de oude rijen blijven staan", arguments: Motor.alle)
    func correctieEnIntrekking(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, opstelling in
            let gezin = Proefdossier()
            let eerste = try await databank.noteer("verkeerd", gezin)
            let tweede = try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                try tx.teken(Proefnotitie(tekst: "goed"), op: gezin.plek, in: Proefkamer.tabel, vervangt: eerste.id)
            }
            #expect(try await databank.notities(gezin) == ["goed"])
            try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in try tx.trekIn(tweede, in: Proefkamer.tabel) }
            #expect(try await databank.notities(gezin) == [])
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 3)
        }
    }

    @Test("Een correctie van een feit dat niet bestaat wordt geweigerd", arguments: Motor.alle)
    func correctieVanNiets(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let gezin = Proefdossier()
            await #expect {
                try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                    _ = try tx.teken(Proefnotitie(tekst: "x"), op: gezin.plek, in: Proefkamer.tabel, vervangt: nieuweID())
                }
            } throws: { if case SQLFout.verwijzing = $0 { true } else { false } }
            let feiten = try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit")
            #expect(feiten == 0)
        }
    }

    @Test("Een correctie of intrekking noemt alleen een feit van dezelfde lijn en dezelfde tabel", arguments: Motor.alle)
    func correctieOpAndereLijn(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let ander = Feitentabel("ander_feit")
            var opzet = opstelling.opzet
            opzet.migraties.append(Migratie(2, "ander", sql: Feitenschema.tabel("ander_feit")))
            opzet.feitentabellen.append(ander)
            let databank = try await opstelling.open(opzet)
            let (een, twee) = (Proefdossier(), Proefdossier())
            let feit = try await databank.noteer("van een", een)
            let pogingen: [@Sendable (SchrijfTx) throws -> Void] = [
                { try $0.teken(Proefnotitie(tekst: "x"), op: twee.plek, in: Proefkamer.tabel, vervangt: feit.id) },
                { try $0.teken(Proefnotitie(tekst: "x"), op: een.plek, in: ander, vervangt: feit.id) },
                { try $0.trekIn(feit, in: ander) },
                { tx in
                    try tx.trekIn(
                        Feit(
                            id: feit.id, dossier: twee.dossier, lijn: twee.lijn, jeugdige: nil, opgetekend: feit.opgetekend,
                            door: feit.door,
                            geldigVan: nil, geldigTot: nil, bron: "", vervangt: nil, handeling: nil, inhoud: feit.inhoud),
                        in: Proefkamer.tabel)
                },
            ]
            for poging in pogingen {
                await #expect {
                    try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in try poging(tx) }
                } throws: { if case SQLFout.verwijzing = $0 { true } else { false } }
            }
            #expect(try await databank.telling("SELECT COUNT(*) AS n FROM proef_feit") == 1)
            try await databank.sluit()
        }
    }

    @Test("Dezelfde id tweemaal wordt geweigerd als niet uniek", arguments: Motor.alle)
    func nietUniek(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let gezin = Proefdossier()
            let feit = try await databank.noteer("een", gezin)
            await #expect {
                try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                    _ = try tx.teken(Proefnotitie(tekst: "twee"), op: gezin.plek, in: Proefkamer.tabel, id: feit.id)
                }
            } throws: { if case SQLFout.uniek = $0 { true } else { false } }
        }
    }

    @Test("De projectie staat in dezelfde vastlegging bij", arguments: Motor.alle)
    func projectie(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let gezin = Proefdossier()
            try await databank.noteer("een", gezin)
            try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                _ = try tx.teken(Proefscore(cijfer: 4, toelichting: ""), op: gezin.plek, in: Proefkamer.tabel)
            }
            let rij = try await databank.engine.read { try $0.query("SELECT * FROM proef_stand WHERE dossier = ?", [.id(gezin.dossier)]) }
            #expect(try rij.first?.int("aantal") == 2)
            #expect(try rij.first?.text("laatste") == "onvoldoende")
        }
    }

    @Test("Feiten van één vastlegging komen terug in de volgorde van optekenen", arguments: Motor.alle)
    func volgorde(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let gezin = Proefdossier()
            for start in [0, 300] {
                try await databank.schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
                    for number in start..<(start + 300) {
                        try tx.teken(Proefnotitie(tekst: "\(number)"), op: gezin.plek, in: Proefkamer.tabel)
                    }
                }
            }
            let notities = try await databank.notities(gezin)
            #expect(notities == (0..<600).map(String.init))
        }
    }

    @Test("Een lopende leesbeurt mag tussendoor dezelfde vraag stellen", arguments: Motor.alle)
    func genest(_ motor: Motor) async throws {
        try await metDatabank(motor) { databank, _ in
            let sql = "SELECT nummer FROM migratie ORDER BY nummer"
            let paren = try await databank.lees(als: Proefkamer.amina, doel: .beheer) { tx in
                var paren: [[Int64]] = []
                try tx.each(sql) { buiten in
                    try tx.each(sql) { binnen in paren.append([try buiten.int("nummer"), try binnen.int("nummer")]) }
                    paren.append([try Int64(tx.query(sql).count)])
                }
                return paren
            }
            let steps: [Int64] = [0, 1, 9]
            #expect(paren == steps.flatMap { outer in steps.map { [outer, $0] } + [[3]] })
        }
    }

    @Test("Alle soorten waarden gaan heen en terug", arguments: Motor.alle)
    func waarden(_ motor: Motor) async throws {
        try await metOpstelling(motor) { opstelling in
            let databank = try await opstelling.open()
            try await databank.sluit()
            let terug = try await opstelling.ruw { connection in
                try connection.script("CREATE TABLE waarde (i {int}, t {text}, b {blob}) {strict}")
                for number in [Int64.min, -1, 0, 1, Int64.max] {
                    try connection.execute(
                        "INSERT INTO waarde VALUES (?, ?, ?)", [.int(number), "a'b?\"“é\n", .blob([0, 255, 39, 92, 63])])
                }
                try connection.execute("INSERT INTO waarde VALUES (?, ?, ?)", [nil, "", .blob([])])
                let rows = try connection.query(
                    "SELECT * FROM waarde WHERE t <> '?' -- een ? in commentaar\n AND t IS NOT NULL ORDER BY i", [])
                return rows.map(\.values)
            }
            #expect(terug.count == 6)
            #expect(terug.contains([.int(.min), .text("a'b?\"“é\n"), .blob([0, 255, 39, 92, 63])]))
            #expect(terug.contains([.int(.max), .text("a'b?\"“é\n"), .blob([0, 255, 39, 92, 63])]))
            #expect(terug.contains([.null, .text(""), .blob([])]))
        }
    }
}
