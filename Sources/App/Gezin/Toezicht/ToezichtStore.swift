// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What the privacy officer finds, and what the wachter found for her: facts that no file holds, each month under a key of its own.
enum ToezichtStore {
    static let tabel = Feitentabel("toezicht_feit")
    /// How far the wachter came; after a restore it begins again and finds the same.
    static let afgeleid: Set<String> = ["wacht_stand"]
    static let migratie = Migratie(
        27, "toezicht",
        sql: Feitenschema.tabel("toezicht_feit") + """

            CREATE TABLE wacht_stand (id {int} NOT NULL PRIMARY KEY CHECK (id = 1), regel {int} NOT NULL) {strict};
            """)

    @discardableResult
    static func legVast<I: Feitinhoud>(_ feit: I, van: Datum? = nil, _ tx: SchrijfTx) throws -> Feit<I> {
        try tx.teken(feit, op: .installatie(lijn(tx.vandaag)), in: tabel, van: van ?? tx.vandaag, bron: "toezicht")
    }

    /// The line of a month: sixteen bytes of its name.
    private static func lijn(_ dag: Datum) -> UUIDv7 {
        Handelende.systeem("toezicht-\(dag.jaar)\(dag.maand < 10 ? "0" : "")\(dag.maand)").id
    }

    private static func feiten<I: Feitinhoud>(_ type: I.Type, _ sql: String, _ args: SQLValue..., tx: LeesTx) throws -> [Feit<I>] {
        try tx.feiten(in: tabel, waar: "soort = ? AND " + sql, [.text(I.soort)] + args).geldend(I.self)
    }

    private static func feit<I: Feitinhoud>(_ type: I.Type, _ id: UUIDv7, _ tx: LeesTx) throws -> Feit<I>? {
        try feiten(type, "id = ?", .uuid(id), tx: tx).first
    }

    // MARK: Noodtoegang read back

    /// The last finding of one noodtoegang.
    static func nalezing(_ noodtoegang: UUIDv7, _ tx: LeesTx) throws -> Feit<Nalezing>? {
        try feiten(Nalezing.self, "code = ?", .text(noodtoegang.hex), tx: tx).last
    }

    /// Which of these were read back.
    static func nagelezen(_ tx: LeesTx) throws -> Set<String> {
        Set(
            try tx.query("SELECT code FROM toezicht_feit WHERE soort = ?", [.text(Nalezing.soort)]).compactMap {
                try $0.optionalText("code")
            })
    }

    private static func nalezingen(_ tx: LeesTx) throws -> [Feit<Nalezing>] {
        try tx.feiten(in: tabel, waar: "soort = ?", [.text(Nalezing.soort)]).geldend(Nalezing.self)
    }

    // MARK: Signals

    static let meesteSignalen = 200

    private static let open = """
        FROM toezicht_feit s WHERE s.soort = ?
        AND NOT EXISTS (SELECT 1 FROM toezicht_feit a WHERE a.soort = ? AND a.code = s.code)
        """
    private static var openargumenten: [SQLValue] { [.text(Signaal.soort), .text(Signaalafdoening.soort)] }

    static func aantalOpenSignalen(_ tx: LeesTx) throws -> Int {
        Int(try tx.query("SELECT COUNT(*) AS aantal \(open)", openargumenten).first?.int("aantal") ?? 0)
    }

    /// Signals nobody put away yet, newest first.
    static func openSignalen(_ tx: LeesTx) throws -> [Feit<Signaal>] {
        try tx.query("SELECT s.id AS id \(open) ORDER BY s.id DESC LIMIT ?", openargumenten + [.int(meesteSignalen)])
            .compactMap { try signaal($0.uuid("id"), tx) }
    }

    /// Signals that were put away last, with what was found.
    static func afgedaan(_ tx: LeesTx) throws -> [(Feit<Signaal>, Feit<Signaalafdoening>)] {
        let rows = try tx.query(
            "SELECT id FROM toezicht_feit WHERE soort = ? ORDER BY id DESC LIMIT 50", [.text(Signaalafdoening.soort)])
        return try rows.compactMap { row in
            guard let done = try feit(Signaalafdoening.self, row.uuid("id"), tx) else { return nil }
            return try feiten(Signaal.self, "code = ?", .text(done.inhoud.sleutel), tx: tx).first.map { ($0, done) }
        }
    }

    static func signaal(_ id: UUIDv7, _ tx: LeesTx) throws -> Feit<Signaal>? { try feit(Signaal.self, id, tx) }

    static func afdoening(van signaal: Signaal, _ tx: LeesTx) throws -> Feit<Signaalafdoening>? {
        try feiten(Signaalafdoening.self, "code = ?", .text(signaal.sleutel), tx: tx).last
    }

    static func kent(_ sleutel: String, _ tx: LeesTx) throws -> Bool {
        try !tx.query("SELECT 1 AS een FROM toezicht_feit WHERE soort = ? AND code = ? LIMIT 1", [.text(Signaal.soort), .text(sleutel)])
            .isEmpty
    }

    // MARK: What is known of workers

    static func adressen(_ tx: LeesTx) throws -> [Feit<Medewerkeradres>] {
        try tx.feiten(in: tabel, waar: "soort = ?", [.text(Medewerkeradres.soort)]).geldend(Medewerkeradres.self)
    }

    static func eigenGezinnen(_ tx: LeesTx) throws -> [Feit<EigenGezin>] {
        try tx.feiten(in: tabel, waar: "soort = ?", [.text(EigenGezin.soort)]).geldend(EigenGezin.self)
    }

    // MARK: Months that grow old

    /// The lines of months with the last thing recorded on each. A month with a signal that nobody looked into waits, and one with a
    /// sample of which a drawn line was not judged. Opens nothing.
    static func maanden(_ tx: LeesTx) throws -> [(lijn: ID<Lijn>, laatst: Moment)] {
        let signals = try tx.query("SELECT DISTINCT s.lijn AS lijn \(open)", openargumenten)
        let waiting = Set(try (signals + onaf(tx)).map { try $0.id("lijn") as ID<Lijn> })
        return try tx.query("SELECT lijn, MAX(opgetekend) AS laatst FROM toezicht_feit GROUP BY lijn ORDER BY lijn")
            .map { (try $0.id("lijn") as ID<Lijn>, try $0.moment("laatst")) }.filter { !waiting.contains($0.0) }
    }

    /// Samples with fewer findings than drawn lines; the number drawn stands in the open.
    private static func onaf(_ tx: LeesTx) throws -> [SQLRow] {
        let judged = try beoordeeld(tx)
        return try tx.query("SELECT id, lijn, nummer FROM toezicht_feit WHERE soort = ?", [.text(Steekproef.soort)]).filter { row in
            try row.optionalInt("nummer") ?? 0 > Int64(judged[row.uuid("id").hex] ?? 0)
        }
    }

    /// What is known of people who still work here goes along to this month, when the month it was recorded in goes.
    static func neemMee(uit lijnen: Set<ID<Lijn>>, _ tx: SchrijfTx) throws {
        func werkt(_ who: ID<Gebruiker>) throws -> Bool { try !(BeheerStore.medewerker(who, tx)?.rollen.isEmpty ?? true) }
        let homes = Dictionary(try adressen(tx).map { ($0.inhoud.gebruiker, $0) }, uniquingKeysWith: { $1 }).values
        for fact in homes.sorted(by: { $0.id < $1.id }) where try lijnen.contains(fact.lijn) && werkt(fact.inhoud.gebruiker) {
            try legVast(fact.inhoud, tx)
        }
        for fact in try eigenGezinnen(tx) where try lijnen.contains(fact.lijn) && werkt(fact.inhoud.gebruiker) {
            try legVast(fact.inhoud, tx)
        }
        // A noodtoegang that is still there was read back: without its finding it would stand open again, years late.
        let there = Set(try RelatieStore.noodtoegangen(hoogstens: .max, tx).map(\.feit))
        for fact in try nalezingen(tx) where lijnen.contains(fact.lijn) && there.contains(fact.inhoud.noodtoegang) {
            try legVast(fact.inhoud, tx)
        }
    }

    // MARK: Samples and breaches

    static func steekproeven(_ tx: LeesTx) throws -> [Feit<Steekproef>] {
        try tx.feiten(in: tabel, waar: "soort = ?", [.text(Steekproef.soort)]).geldend(Steekproef.self).reversed()
    }

    static func steekproef(_ id: UUIDv7, _ tx: LeesTx) throws -> Feit<Steekproef>? { try feit(Steekproef.self, id, tx) }

    /// The last finding per drawn line.
    static func oordelen(_ steekproef: UUIDv7, _ tx: LeesTx) throws -> [Int64: Feit<Steekproefoordeel>] {
        let facts = try feiten(Steekproefoordeel.self, "code = ?", .text(steekproef.hex), tx: tx)
        return Dictionary(facts.map { ($0.inhoud.regel, $0) }, uniquingKeysWith: { $1 })
    }

    /// How many drawn lines have a finding, per sample: without opening one.
    static func beoordeeld(_ tx: LeesTx) throws -> [String: Int] {
        let rows = try tx.query(
            "SELECT code, COUNT(DISTINCT nummer) AS aantal FROM toezicht_feit WHERE soort = ? GROUP BY code",
            [.text(Steekproefoordeel.soort)])
        return Dictionary(
            try rows.compactMap { row in try row.optionalText("code").map { ($0, Int(try row.int("aantal"))) } }, uniquingKeysWith: { $1 })
    }

    static func datalekken(_ tx: LeesTx) throws -> [Feit<Datalek>] {
        try tx.feiten(in: tabel, waar: "soort = ?", [.text(Datalek.soort)]).geldend(Datalek.self).reversed()
    }

    static func datalek(_ id: UUIDv7, _ tx: LeesTx) throws -> Feit<Datalek>? { try feit(Datalek.self, id, tx) }

    // MARK: How far the wachter came

    static func wachtstand(_ tx: LeesTx) throws -> Int64 {
        try tx.query("SELECT regel FROM wacht_stand WHERE id = 1").first?.int("regel") ?? 0
    }

    static func zetWachtstand(_ regel: Int64, _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO wacht_stand (id, regel) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET regel = excluded.regel", [.int(regel)])
    }
}
