// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// What another kader would make of each decision, worked out once: codes, no words. A row hangs on its file and goes with it.
enum AfbakeningStore {
    static let afgeleid: Set<String> = ["afbakening_dossier", "afbakening_geval"]

    static let migratie = Migratie(
        72, "afbakening",
        sql: """
            CREATE TABLE afbakening_dossier (dossier {blob} NOT NULL PRIMARY KEY, paar {text} NOT NULL) {strict};
            CREATE TABLE afbakening_geval (
              dossier {blob} NOT NULL, nummer {int} NOT NULL, was {int} NOT NULL, wordt {text} NOT NULL, stap {text} NOT NULL,
              leefgebieden {text} NOT NULL, PRIMARY KEY (dossier, nummer)
            ) {strict};
            """)

    /// The kader in force and the bill, and the name of this pair: another text of either is another pair.
    struct Paar: Sendable {
        let kader: Kaderregister.Kader
        let met: Kaderregister.Kader

        static func nu() throws -> Paar {
            let register = try Kaderregister.vanProgramma()
            return Paar(kader: try register.kader(AfbakeningRoutes.kader), met: try register.kader(AfbakeningRoutes.met))
        }

        var naam: String { "\(kader.sha256.prefix(16))-\(met.sha256.prefix(16))" }
    }

    /// How many files are worked out in one transaction.
    static let perKeer = 200

    /// Files with a decision of which this pair was not worked out: of before an upgrade, or after another text of a kader.
    static func open(_ paar: Paar, _ tx: LeesTx) throws -> [ID<Dossier>] {
        guard tx.wie.isSysteem else { throw Afwijzing.nietGevonden }
        let rows = try tx.query(
            """
            SELECT DISTINCT f.dossier AS dossier FROM besluit_feit f LEFT JOIN afbakening_dossier d ON d.dossier = f.dossier AND d.paar = ?
            WHERE f.soort = ? AND f.dossier IS NOT NULL AND d.dossier IS NULL ORDER BY f.dossier
            """, [.text(paar.naam), .text(Besluit.soort)])
        return try rows.map { try $0.id("dossier") }
    }

    /// Works one file out anew; nothing stays of a file without a decision.
    static func zet(_ dossier: ID<Dossier>, _ paar: Paar, _ tx: SchrijfTx) throws {
        try tx.execute("DELETE FROM afbakening_geval WHERE dossier = ?", [.id(dossier)])
        try tx.execute("DELETE FROM afbakening_dossier WHERE dossier = ?", [.id(dossier)])
        let has = try tx.query("SELECT id FROM besluit_feit WHERE dossier = ? AND soort = ? LIMIT 1", [.id(dossier), .text(Besluit.soort)])
        guard !has.isEmpty else { return }
        for (number, found) in try gevallen(dossier, paar, tx).enumerated() {
            try tx.execute(
                "INSERT INTO afbakening_geval (dossier, nummer, was, wordt, stap, leefgebieden) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .id(dossier), .int(number), .bool(found.was), .text(found.wordt.rawValue), .text(found.stap),
                    .text(found.leefgebieden.map(\.rawValue).sorted().joined(separator: ",")),
                ])
        }
        try tx.execute("INSERT INTO afbakening_dossier (dossier, paar) VALUES (?, ?)", [.id(dossier), .text(paar.naam)])
    }

    private static func gevallen(_ dossier: ID<Dossier>, _ paar: Paar, _ tx: LeesTx) throws -> [Kadervergelijking.Geval] {
        let facts = try tx.feiten(in: BesluitStore.tabel, dossier: dossier)
        let receipts = Dictionary(try facts.geldend(Afwegingsbewijs.self).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let areas = try tx.feiten(in: AnalyseStore.tabel, dossier: dossier).geldend(Leefgebiedbevinding.self)
        return try facts.geldend(Besluit.self).compactMap { decision in
            receipts[decision.inhoud.bewijs.raw].flatMap { Afbakening.geval(decision, $0.inhoud, areas, paar.kader, paar.met) }
        }
    }

    /// All decisions of the installation by what they were and would be, each group with its size.
    static func groepen(_ paar: Paar, _ tx: LeesTx) throws -> [(geval: Kadervergelijking.Geval, aantal: Int)] {
        guard tx.wie.isSysteem else { throw Afwijzing.nietGevonden }
        let rows = try tx.query(
            """
            SELECT g.was AS was, g.wordt AS wordt, g.stap AS stap, g.leefgebieden AS leefgebieden, count(*) AS aantal
            FROM afbakening_geval g JOIN afbakening_dossier d ON d.dossier = g.dossier WHERE d.paar = ?
            GROUP BY g.was, g.wordt, g.stap, g.leefgebieden ORDER BY g.stap, g.wordt, g.was, g.leefgebieden
            """, [.text(paar.naam)])
        return try rows.map { row in
            let areas = try row.text("leefgebieden").split(separator: ",").compactMap { Leefgebied(rawValue: String($0)) }
            guard let wordt = Kaderproef.Uitkomst(rawValue: try row.text("wordt")) else { throw SQLFout.soort("wordt") }
            let found = Kadervergelijking.Geval(
                leefgebieden: Set(areas), was: try row.bool("was"), wordt: wordt, stap: try row.text("stap"))
            return (found, Int(try row.int("aantal")))
        }
    }
}

/// Keeps the cases equal to the facts of each file.
struct Afbakeningprojectie: Projectie {
    let naam = "afbakening"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        guard !dossiers.isEmpty else { return }
        let pair = try AfbakeningStore.Paar.nu()
        for dossier in dossiers.sorted() { try AfbakeningStore.zet(dossier, pair, tx) }
    }
}
