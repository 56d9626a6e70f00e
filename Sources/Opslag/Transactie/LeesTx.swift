// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag

/// What one transaction may do: read, as one actor, for one purpose, and say what it showed about whom.
///
/// Not Sendable: it lives inside the closure of `Databank.lees` or `.schrijf`.
package class LeesTx {
    package let wie: Handelende
    package let doel: Doel
    /// One "now" per transaction.
    package let nu: Moment
    package let vandaag: Datum
    let connection: any SQLConnection
    let sleutelbos: Sleutelbos
    private(set) var onderwerpen: Set<Onderwerp> = []
    var handeling: String
    var bijzonderheden: String?
    private(set) var moetInJournaal = false
    /// What was read of facts while they stand still.
    private var bundels: [Feitenvraag: Feitenbundel] = [:]
    private static let meesteBundels = 256
    static let vanDossier = "dossier = ?"
    static let vanLijn = "lijn = ?"

    struct Feitenvraag: Hashable {
        let tabel: Feitentabel
        let waar: String
        let args: [SQLValue]
    }

    init(wie: Handelende, doel: Doel, handeling: String, nu: Moment, connection: any SQLConnection, sleutelbos: Sleutelbos) {
        self.wie = wie
        self.doel = doel
        self.handeling = handeling
        self.nu = nu
        vandaag = nu.datum
        self.connection = connection
        self.sleutelbos = sleutelbos
    }

    /// Every Store read calls this for what it hands out. The lines are durable before anything leaves the process.
    package func getoond(_ subject: Onderwerp) { onderwerpen.insert(subject) }

    /// Names the act in the journal line, and makes sure there is one even if nothing was found (searches).
    /// - Parameter bijzonderheden: ids and codes, never content; search terms excepted.
    package func noteer(_ handeling: String, bijzonderheden: String? = nil) {
        self.handeling = handeling
        self.bijzonderheden = bijzonderheden
        moetInJournaal = true
    }

    /// Adds to the journal line of this act.
    /// - Parameter bijzonderheden: ids and codes, never content.
    package func noteerBij(_ bijzonderheden: String) {
        self.bijzonderheden = [self.bijzonderheden, bijzonderheden].compactMap(\.self).joined(separator: " ")
        moetInJournaal = true
    }

    var gebeurtenis: NieuweGebeurtenis? {
        guard moetInJournaal || !onderwerpen.isEmpty else { return nil }
        return regel(feiten: [])
    }

    /// The line of a refusal: what was asked about whom is kept, that it was refused too.
    var weigering: NieuweGebeurtenis { regel(feiten: [], uitkomst: "geweigerd") }

    func regel(feiten: [Feithash], uitkomst: String = "gelukt") -> NieuweGebeurtenis {
        NieuweGebeurtenis(
            moment: nu, wie: wie, doel: doel, handeling: handeling, uitkomst: uitkomst, onderwerpen: Array(onderwerpen), feiten: feiten,
            bijzonderheden: bijzonderheden)
    }

    /// What is derived of a file may be needed by more than one projection: while these run the facts stand still, and what was read
    /// under this name is read once. Everywhere else it is read anew.
    package func eenmaal<T: Sendable>(_ naam: String, _ dossier: ID<Dossier>, _ lees: () throws -> T) throws -> T { try lees() }

    // MARK: SQL of a room's own tables

    package func query(_ sql: String, _ args: [SQLValue] = []) throws -> [SQLRow] { try connection.query(sql, args) }

    package func each(_ sql: String, _ args: [SQLValue] = [], _ body: (SQLRow) throws -> Void) throws {
        try connection.each(sql, args, body)
    }

    // MARK: Facts

    /// All facts of one file in one table. Counts as shown.
    package func feiten(in tabel: Feitentabel, dossier: ID<Dossier>) throws -> Feitenbundel {
        getoond(.dossier(dossier))
        return try bundel(tabel, waar: Self.vanDossier, [.id(dossier)])
    }

    /// Facts of one table on one line: a person, the installation. The caller says whom it shows.
    package func feiten(in tabel: Feitentabel, lijn: ID<Lijn>) throws -> Feitenbundel {
        try bundel(tabel, waar: Self.vanLijn, [.id(lijn)])
    }

    /// Facts of one table by a condition on open columns. The caller says whom it shows.
    package func feiten(in tabel: Feitentabel, waar: String, _ args: [SQLValue]) throws -> Feitenbundel {
        try bundel(tabel, waar: waar, args)
    }

    /// Every fact of one kind, one at a time, for what is too much to hold: building an index, a scan. Keys are not kept in memory;
    /// what has no key any more is passed over.
    package func eachFeit<I: Feitinhoud>(
        _ type: I.Type, in tabel: Feitentabel, _ body: (Feit<I>) throws -> Void
    ) throws {
        _ = try eachFeit(type, in: tabel, na: nil, hoogstens: Int.max, body)
    }

    /// A stretch of them, the oldest first: what must not hold one long read goes stretch by stretch, each in a transaction of its own.
    /// Returns the id to go on after; nil when these were the last.
    package func eachFeit<I: Feitinhoud>(
        _ type: I.Type, in tabel: Feitentabel, na vorige: UUIDv7?, hoogstens: Int, _ body: (Feit<I>) throws -> Void
    ) throws -> UUIDv7? {
        var (last, count) = (vorige, 0)
        let sql = "SELECT \(Feitrij.kolommen) FROM \(tabel.naam) WHERE soort = ? AND id > ? ORDER BY id LIMIT ?"
        try eachFeitrij(sql, [.text(I.soort), .blob(vorige?.bytes ?? []), .int(Int64(hoogstens))]) { rij, key in
            (last, count) = (rij.id, count + 1)
            if let key { try body(sleutelbos.feit(rij, key)) }
        }
        return count < hoogstens ? nil : last
    }

    /// Every fact of one kind in order of id, opened and looked at by all hands at once; no more than 500 are open at a time.
    /// - Parameter werk: what comes of a part of them; it is told which hand it is.
    package func eachFeit<I: Feitinhoud, R: Sendable>(
        _ type: I.Type, in tabel: Feitentabel, handen: Handen, _ werk: @Sendable (Int, [Feit<I>]) throws -> [R]
    ) throws -> [R] {
        let bos = sleutelbos
        var found: [R] = []
        try eachFeitpak("SELECT \(Feitrij.kolommen) FROM \(tabel.naam) WHERE soort = ? ORDER BY id", [.text(I.soort)]) { rows, keys in
            found += try handen.doe(rows) { hand, part in
                let facts: [Feit<I>] = try part.compactMap { row in
                    try keys[row.row.uuid("sleutelhouder")].map { key in try bos.feit(row, key) }
                }
                return try werk(hand, facts)
            }
        }
        return found
    }

    /// Rows of facts with their keys.
    func eachFeitrij(_ sql: String, _ args: [SQLValue], _ body: (Feitrij, SymmetricKey?) throws -> Void) throws {
        try eachFeitpak(sql, args) { rows, keys in
            for rij in rows { try body(rij, keys[rij.row.uuid("sleutelhouder")]) }
        }
    }

    /// Their keys are read together and not kept: one at a time is most of the work of a scan.
    private func eachFeitpak(_ sql: String, _ args: [SQLValue], _ body: ([Feitrij], [UUIDv7: SymmetricKey]) throws -> Void) throws {
        var waiting: [Feitrij] = []
        func pass() throws {
            try body(waiting, sleutelbos.sleutels(Set(waiting.map { try $0.row.uuid("sleutelhouder") })))
            waiting.removeAll(keepingCapacity: true)
        }
        try connection.each(sql, args) { row in
            waiting.append(try Feitrij(row))
            if waiting.count == 500 { try pass() }
        }
        try pass()
    }

    private func bundel(_ tabel: Feitentabel, waar: String, _ args: [SQLValue]) throws -> Feitenbundel {
        let vraag = Feitenvraag(tabel: tabel, waar: waar, args: args)
        if let known = try eigen(vraag) ?? bundels[vraag] { return known }
        let sql = "SELECT \(Feitrij.kolommen) FROM \(tabel.naam) WHERE \(waar) ORDER BY id"
        let bundle = Feitenbundel(
            rows: try connection.query(sql, args).map(Feitrij.init), sleutelbos: sleutelbos, bekend: bekend,
            blijftOpen: tabel.blijftOpen)
        if staanStil {
            if bundels.count >= Self.meesteBundels { bundels.removeAll(keepingCapacity: true) }
            bundels[vraag] = bundle
        }
        return bundle
    }

    /// Do the facts stand still as long as this transaction goes on? In one that only reads they do: what it read once it need not read
    /// again.
    var staanStil: Bool { true }
    /// What this transaction recorded itself.
    var bekend: Opgetekend? { nil }

    /// All facts of one table of a file or line that began in this transaction; nil for every other question.
    func eigen(_ vraag: Feitenvraag) throws -> Feitenbundel? { nil }
    func begonHier(_ id: UUIDv7) -> Bool { false }

    func vergeetBundels() { bundels = [:] }

    // MARK: Sealing outside facts (drafts, messages, list names)

    package func ontzegel(_ bytes: [UInt8], _ plaats: Zegelplaats, versie: UInt32 = 1) throws -> [UInt8] {
        guard let key = try sleutelbos.sleutel(plaats.sleutelhouder) else { throw Opslagfout.vernietigd }
        return try Zegel.open(bytes, key: key, versie: versie, aad: Zegel.aad(installatie: sleutelbos.installatie, plaats))
    }

    package func ontzegelTekst(_ bytes: [UInt8], _ plaats: Zegelplaats) throws -> String {
        String(decoding: try ontzegel(bytes, plaats), as: UTF8.self)
    }

    /// The keyed look-up code of a value (BSN, telephone, postcode+huisnummer, birth date): equal values give equal codes,
    /// and without the key nobody can tell which value it is.
    package func opzoekcode(_ soort: String, _ waarde: String) throws -> [UInt8] {
        try sleutelbos.opzoekcode(soort, waarde)
    }

    /// The pseudonymous key of a child in the data set (formaten.md, Data set).
    package func datasetsleutel(_ jeugdige: UUIDv7) throws -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: jeugdige.bytes, using: try sleutelbos.installatiesleutel("dataset")))
    }

    /// The pseudonymous key of one row of the data set: of this fact, for this child.
    package func datasetsleutel(rij feit: UUIDv7, jeugdige: UUIDv7) throws -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: feit.bytes + jeugdige.bytes, using: try sleutelbos.installatiesleutel("dataset")))
    }
}

extension Sleutelbos {
    func opzoekcode(_ soort: String, _ waarde: String) throws -> [UInt8] {
        var parts = Lengtegemerkt()
        parts.add(soort)
        parts.add(waarde)
        return Array(HMAC<SHA256>.authenticationCode(for: parts.bytes, using: try installatiesleutel("opzoek")))
    }
}
