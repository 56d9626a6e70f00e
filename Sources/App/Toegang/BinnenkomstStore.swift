// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Formulier
import Grondslag
import Kern
import Opslag

/// What came in from outside, each under a key of its own: what leads nowhere can go without a trace in any file.
enum BinnenkomstStore {
    static let tabel = Feitentabel("binnenkomst_feit")
    static let migratie = Migratie(42, "binnenkomst", sql: Feitenschema.tabel("binnenkomst_feit"))

    // MARK: Record

    @discardableResult
    static func ontvang(_ binnenkomst: Binnenkomst, _ tx: SchrijfTx) throws -> Feit<Binnenkomst> {
        let line = tx.nieuwID(Lijn.self)
        return try tx.teken(binnenkomst, op: .installatie(line.raw), in: tabel, van: tx.vandaag, bron: binnenkomst.aanklopper.rawValue)
    }

    /// - Throws: `nietMogelijk` when a colleague was first.
    static func pakOp(_ item: Binnenkomstbeeld, team: ID<Team>, _ tx: SchrijfTx) throws {
        guard item.stand == .nieuw else { throw Afwijzing.nietMogelijk("Een collega heeft dit al opgepakt.") }
        try teken(Binnenkomstoppak(binnenkomst: item.id, team: team), bij: item, tx)
    }

    /// - Throws: `nietMogelijk` when it is not in the hands of somebody else of a team this person leads.
    static func neemOver(_ item: Binnenkomstbeeld, leidt teams: [ID<Team>], reden: String, _ tx: SchrijfTx) throws {
        guard item.stand == .opgepakt, let now = item.oppak else {
            throw Afwijzing.nietMogelijk("Dit is al afgerond, of nog niet opgepakt.")
        }
        try teken(now.overgenomen(door: tx.wie.id, leidt: teams, reden: reden), bij: item, tx)
    }

    static func rondAf(_ afronding: Binnenkomstafronding, _ item: Binnenkomstbeeld, _ tx: SchrijfTx) throws {
        guard item.stand == .opgepakt else { throw Afwijzing.nietMogelijk("Dit is al afgerond, of nog niet opgepakt.") }
        try teken(afronding, bij: item, tx)
    }

    /// Its sender hears that the question comes back, in words they may read, and also that it was taken on after all. What was destroyed
    /// meanwhile tells nobody anything.
    /// - Parameter tekst: blank: what they read before stays, else the fixed sentence.
    static func meld(_ route: Triageroute, _ binnenkomst: UUIDv7, _ tekst: String, _ tx: SchrijfTx) throws {
        let found = try tx.query("SELECT lijn FROM binnenkomst_feit WHERE id = ?", [.uuid(binnenkomst)])
        guard let line: ID<Lijn> = try found.first?.id("lijn"), try !tx.isVernietigd(line), let item = try lijn(line, tx) else { return }
        let before = item.afronding.flatMap { $0.inhoud.uitkomst == .terug ? $0.inhoud.terugkoppeling : nil }
        if route == .terug {
            let said = tekst.isBlank ? before ?? Binnenkomstuitkomst.terug.bericht : tekst
            guard said != before else { return }
            try teken(Binnenkomstafronding(binnenkomst: item.id, uitkomst: .terug, terugkoppeling: said), bij: item, tx)
        } else if before != nil {
            try teken(Binnenkomstafronding.met(.bekend, typed: "", bij: item.id), bij: item, tx)
        }
    }

    private static func teken<I: Feitinhoud>(_ inhoud: I, bij item: Binnenkomstbeeld, _ tx: SchrijfTx) throws {
        try tx.teken(inhoud, op: .installatie(item.feit.lijn.raw), in: tabel, van: tx.vandaag, bron: "team")
    }

    // MARK: Read

    private static func lijn(_ lijn: ID<Lijn>, _ tx: LeesTx) throws -> Binnenkomstbeeld? {
        let facts = try tx.feiten(in: tabel, lijn: lijn)
        guard let fact = try facts.geldend(Binnenkomst.self).last else { return nil }
        return Binnenkomstbeeld(
            feit: fact, oppakken: try facts.geldend(Binnenkomstoppak.self).sorted { $0.id < $1.id },
            afronding: try facts.geldend(Binnenkomstafronding.self).last)
    }

    static func een(_ id: UUIDv7, _ tx: LeesTx) throws -> Binnenkomstbeeld? {
        let found = try tx.query("SELECT lijn FROM binnenkomst_feit WHERE id = ? AND soort = ?", [.uuid(id), .text(Binnenkomst.soort)])
        return try found.first.flatMap { try lijn($0.id("lijn"), tx) }
    }

    /// When it came in. Opens nothing.
    static func ontvangen(_ id: UUIDv7, _ tx: LeesTx) throws -> Moment? {
        try tx.query("SELECT opgetekend FROM binnenkomst_feit WHERE id = ? AND soort = ?", [.uuid(id), .text(Binnenkomst.soort)])
            .first.map { try $0.moment("opgetekend") }
    }

    static func met(code: String, _ tx: LeesTx) throws -> Binnenkomstbeeld? {
        let rows = try tx.query(
            "SELECT lijn FROM binnenkomst_feit WHERE soort = ? AND code = ?", [.text(Binnenkomst.soort), .text(hash(code))])
        return try rows.first.flatMap { try lijn($0.id("lijn"), tx) }
    }

    /// Not finished, gravest and then oldest first. Opens none.
    static func lijst(_ tx: LeesTx) throws -> [Binnenkomstregel] {
        let done = Set(
            try tx.query("SELECT code FROM binnenkomst_feit WHERE soort = ?", [.text(Binnenkomstafronding.soort)]).compactMap {
                try $0.optionalText("code")
            })
        let taken = Dictionary(
            try tx.query("SELECT code, door FROM binnenkomst_feit WHERE soort = ? ORDER BY id", [.text(Binnenkomstoppak.soort)]).compactMap
            {
                row in try row.optionalText("code").map { ($0, try row.uuid("door")) }
            }, uniquingKeysWith: { $1 })
        let rows = try tx.query(
            "SELECT id, opgetekend, nummer, bron FROM binnenkomst_feit WHERE soort = ? ORDER BY id", [.text(Binnenkomst.soort)])
        return try rows.compactMap { row -> Binnenkomstregel? in
            let id = try row.uuid("id")
            guard !done.contains(id.hex) else { return nil }
            return Binnenkomstregel(
                id: id, moment: try row.moment("opgetekend"), ernst: Int(try row.optionalInt("nummer") ?? 0),
                aanklopper: Aanklopper(rawValue: try row.text("bron")), wie: taken[id.hex].map { ID($0) })
        }.sorted { ($1.ernst, $0.moment) < ($0.ernst, $1.moment) }
    }

    /// Lines that are finished, with when; lines already destroyed are not among them. Opens none.
    static func afgerond(_ tx: LeesTx) throws -> [(lijn: ID<Lijn>, op: Moment)] {
        // The last word counts: a question may come back after a file was made.
        let last = Dictionary(
            try tx.query("SELECT lijn, opgetekend FROM binnenkomst_feit WHERE soort = ? ORDER BY id", [.text(Binnenkomstafronding.soort)])
                .map { (try $0.id("lijn") as ID<Lijn>, try $0.moment("opgetekend")) }, uniquingKeysWith: { $1 })
        return try last.sorted { $0.key < $1.key }.map { (lijn: $0.key, op: $0.value) }.filter { try !tx.isVernietigd($0.lijn) }
    }

    // MARK: The code of the sender

    /// Eight signs that cannot be taken for each other, and their hash.
    static func nieuweCode() -> String {
        let signs = Array("BCDFGHJKLMNPQRSTVWXZ23456789")
        return String(Toeval.bytes(8).map { signs[Int($0) % signs.count] })
    }

    static func hash(_ code: String) -> String {
        Uitvoer.hex(SHA256.hash(data: Array(("binnenkomst " + kaal(code)).utf8)))
    }

    /// A code as it was made: typed with spaces, a dash or in small letters it is the same.
    static func kaal(_ code: String) -> String { code.uppercased().filter { !$0.isWhitespace && $0 != "-" } }
}

/// One line of the list: nothing of it is opened.
struct Binnenkomstregel: Sendable {
    let id: UUIDv7
    let moment: Moment
    let ernst: Int
    let aanklopper: Aanklopper?
    /// Who took it; nil: nobody yet.
    let wie: ID<Gebruiker>?

    func uiterlijk() throws(Afwijzing) -> Datum { try Binnenkomst.uiterlijk(na: moment, gevaar: ernst == 2) }
}

/// One thing that came in, with what happened to it.
struct Binnenkomstbeeld: Sendable {
    let feit: Feit<Binnenkomst>
    /// In order of recording; the last one has it.
    let oppakken: [Feit<Binnenkomstoppak>]
    let afronding: Feit<Binnenkomstafronding>?

    var oppak: Feit<Binnenkomstoppak>? { oppakken.last }
    var id: UUIDv7 { feit.id }
    var inhoud: Binnenkomst { feit.inhoud }
    var stand: Binnenkomststand { afronding != nil ? .afgerond : oppak != nil ? .opgepakt : .nieuw }

    /// Everybody until somebody took it; then who did, and the teamleider of that team.
    func magZien(_ bezoek: Bezoek) -> Bool {
        guard let oppak else { return true }
        return oppak.door == bezoek.gebruiker.raw || bezoek.leidt.contains(oppak.inhoud.team)
    }

    /// In the hands of somebody else of a team this person leads.
    func magOvernemen(_ bezoek: Bezoek) -> Bool {
        guard stand == .opgepakt, let oppak else { return false }
        return oppak.door != bezoek.gebruiker.raw && bezoek.leidt.contains(oppak.inhoud.team)
    }
}

extension Bezoek {
    /// The teams this person leads.
    var leidt: [ID<Team>] { rollen.contains(.teamleider) ? teams : [] }
}
