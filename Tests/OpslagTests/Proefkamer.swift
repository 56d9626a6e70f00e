// SPDX-License-Identifier: EUPL-1.2
import Grondslag

@testable import Opslag

/// A small room of its own: two kinds of fact, one projection, one look-up table that no backup holds.
enum Proefkamer {
    static let tabel = Feitentabel("proef_feit")
    static let migratie = Migratie(
        1, "proefkamer",
        sql: Feitenschema.tabel("proef_feit") + """

            CREATE TABLE proef_stand (dossier {blob} NOT NULL PRIMARY KEY, aantal {int} NOT NULL, laatste {text}) {strict};
            CREATE TABLE proef_opzoek (code {blob} NOT NULL PRIMARY KEY, persoon {blob} NOT NULL) {strict};
            """)
    static let amina = Handelende(id: nieuweID(), rol: "jeugdprofessional", vanwaar: "192.0.2.7")
    static let bram = Handelende(id: nieuweID(), rol: "teamleider", vanwaar: "192.0.2.8")
}

struct Proefnotitie: Feitinhoud {
    static let soort = "proef.notitie"
    var tekst: String
}

struct Proefscore: Feitinhoud {
    static let soort = "proef.score"
    var cijfer: Int64
    var toelichting: String
    var open: Opencodes { Opencodes(code: cijfer >= 6 ? "voldoende" : "onvoldoende", nummer: cijfer) }
}

/// How many facts a file has, and the code of its last score.
struct Proefprojectie: Projectie {
    let naam = "proef_stand"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        for dossier in dossiers {
            let facts = try tx.feiten(in: Proefkamer.tabel, dossier: dossier)
            let count = try facts.geldend(Proefnotitie.self).count + facts.geldend(Proefscore.self).count
            let last = try facts.geldend(Proefscore.self).last?.inhoud.open.code
            try tx.execute("DELETE FROM proef_stand WHERE dossier = ?", [.id(dossier)])
            if count > 0 { try tx.execute("INSERT INTO proef_stand VALUES (?, ?, ?)", [.id(dossier), .int(count), .text(last)]) }
        }
    }
}

/// A file with one line, as tests use it.
struct Proefdossier: Sendable {
    let dossier = ID<Dossier>(nieuweID())
    let lijn = ID<Lijn>(nieuweID())
    var plek: Plek { Plek(dossier: dossier, lijn: lijn, jeugdige: ID(lijn.raw)) }
}

extension Databank {
    /// Records one note as Amina.
    @discardableResult
    func noteer(_ text: String, _ dossier: Proefdossier) async throws -> Feit<Proefnotitie> {
        try await schrijf(als: Proefkamer.amina, doel: .hulp) { tx in
            try tx.teken(Proefnotitie(tekst: text), op: dossier.plek, in: Proefkamer.tabel)
        }
    }

    /// The notes in force, read as Amina.
    func notities(_ dossier: Proefdossier) async throws -> [String] {
        try await lees(als: Proefkamer.amina, doel: .hulp) { tx in
            try tx.feiten(in: Proefkamer.tabel, dossier: dossier.dossier).geldend(Proefnotitie.self).map(\.inhoud.tekst)
        }
    }

    func telling(_ sql: String, _ args: [SQLValue] = []) async throws -> Int64 {
        try await engine.read { try $0.query(sql, args).first?.int("n") ?? -1 }
    }
}

/// Destroys a second line with the first, and cleans a look-up table.
struct Proefhaak: Vernietigingshaak {
    let volgt: [ID<Lijn>: ID<Lijn>]

    func volgt(uit lijnen: Set<ID<Lijn>>, _ tx: LeesTx) throws -> Set<ID<Lijn>> { Set(lijnen.compactMap { volgt[$0] }) }

    func ruimOp(_ lijnen: Set<ID<Lijn>>, _ tx: SchrijfTx) throws {
        for lijn in lijnen { try tx.execute("DELETE FROM proef_opzoek WHERE persoon = ?", [.id(lijn)]) }
    }
}
