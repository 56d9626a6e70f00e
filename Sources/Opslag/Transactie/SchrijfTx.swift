// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag

/// A transaction that may also record. All it did, its projections and its journal line share one commit.
package final class SchrijfTx: LeesTx {
    private(set) var feithashes: [Feithash] = []
    private(set) var geraakt: Set<ID<Dossier>> = []
    private let ids: Idmaker
    private let wacht: Feitenwacht
    /// What the projections of this commit have read; nil while they do not run.
    private var gelezen: [Lezing: any Sendable]?

    /// Identifiers made here: of what they name nobody can have recorded anything before.
    private var begonnen: Set<UUIDv7> = []
    private var eigenRijen: [Eigen: [Feitrij]] = [:]
    private let opgetekend = Opgetekend()

    private struct Eigen: Hashable {
        let tabel: Feitentabel
        let begin: UUIDv7
    }

    private struct Lezing: Hashable {
        let naam: String
        let dossier: ID<Dossier>
    }

    init(
        wie: Handelende, doel: Doel, handeling: String, nu: Moment, connection: any SQLConnection, sleutelbos: Sleutelbos, ids: Idmaker,
        wacht: Feitenwacht
    ) {
        self.ids = ids
        self.wacht = wacht
        super.init(wie: wie, doel: doel, handeling: handeling, nu: nu, connection: connection, sleutelbos: sleutelbos)
    }

    /// A new identifier, sorted after all earlier ones of this moment.
    package func nieuwID<Of>(_ type: Of.Type = Of.self) -> ID<Of> {
        let id = ids.nieuw(nu)
        begonnen.insert(id)
        return ID(id)
    }

    override var staanStil: Bool { gelezen != nil }
    override var bekend: Opgetekend? { opgetekend }
    override func begonHier(_ id: UUIDv7) -> Bool { begonnen.contains(id) }

    override func eigen(_ vraag: Feitenvraag) throws -> Feitenbundel? {
        guard [Self.vanDossier, Self.vanLijn].contains(vraag.waar), case .blob(let bytes) = vraag.args.first,
            let begin = UUIDv7(bytes: bytes), begonnen.contains(begin)
        else { return nil }
        let rows = eigenRijen[Eigen(tabel: vraag.tabel, begin: begin)] ?? []
        return Feitenbundel(rows: rows.sorted { $0.id < $1.id }, sleutelbos: sleutelbos, bekend: opgetekend)
    }

    /// Lines are being destroyed: nothing that was kept in memory is whole any more.
    func vergeetBegin() {
        begonnen = []
        eigenRijen = [:]
        vergeetBundels()
    }

    /// Records a fact: seals its content under its line's key and inserts the row. Nothing is ever changed.
    /// - Parameter vervangt: the fact this one corrects; a change in the world is a new fact with its own `van`.
    @discardableResult
    package func teken<I: Feitinhoud>(
        _ inhoud: I, op plek: Plek, in tabel: Feitentabel, van: Datum? = nil, tot: Datum? = nil, bron: String = "", vervangt: UUIDv7? = nil,
        handeling: UUIDv7? = nil, id gekozen: UUIDv7? = nil
    ) throws -> Feit<I> {
        try insert(
            Feit(
                id: gekozen ?? ids.nieuw(nu), dossier: plek.dossier, lijn: plek.lijn, jeugdige: plek.jeugdige, opgetekend: nu, door: wie.id,
                geldigVan: van, geldigTot: tot, bron: bron, vervangt: vervangt, handeling: handeling, inhoud: inhoud), tabel)
    }

    /// Withdraws a fact: a row that names it and says it no longer holds.
    package func trekIn<I: Feitinhoud>(_ feit: Feit<I>, in tabel: Feitentabel) throws {
        try insert(
            Feit(
                id: ids.nieuw(nu), dossier: feit.dossier, lijn: feit.lijn, jeugdige: feit.jeugdige, opgetekend: nu, door: wie.id,
                geldigVan: feit.geldigVan, geldigTot: feit.geldigTot, bron: feit.bron, vervangt: feit.id, ingetrokken: true,
                handeling: feit.handeling, inhoud: feit.inhoud), tabel)
    }

    @discardableResult
    private func insert<I>(_ feit: Feit<I>, _ tabel: Feitentabel) throws -> Feit<I> {
        if let earlier = feit.vervangt { try keurCorrectie(van: earlier, feit.lijn, tabel) }
        if gelezen != nil {  // A projection that records facts makes its own reading old.
            gelezen = [:]
            vergeetBundels()
        }
        let values = try waarden(feit)
        try connection.execute(
            "INSERT INTO \(tabel.naam) (\(Feitrij.kolommen)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        getuig(tabel.naam, feit.id, values)
        try onthoud(feit, tabel, values)
        if let dossier = feit.dossier { raakt(dossier) }
        return feit
    }

    /// What is recorded here is read again by the projections of the same commit, and need not be opened for that.
    private func onthoud<I>(_ feit: Feit<I>, _ tabel: Feitentabel, _ values: [SQLValue]) throws {
        opgetekend.zet(feit, feit.id)
        let rij = try Feitrij(SQLRow(columns: Feitrij.kolomnamen, values: values))
        #if DEBUG
            // In every test: what is known is what is stored.
            let stored: Feit<I> = try sleutelbos.feit(rij)
            guard stored == feit else { throw SQLFout.anders("\(I.soort) komt anders uit de opslag dan het erin ging") }
        #endif
        for begin in [feit.dossier?.raw, feit.lijn.raw].compactMap(\.self) where begonnen.contains(begin) {
            eigenRijen[Eigen(tabel: tabel, begin: begin), default: []].append(rij)
        }
    }

    /// A correction or withdrawal stands on the line of what it corrects: a line is destroyed as a whole, and nothing else names it.
    private func keurCorrectie(van eerder: UUIDv7, _ lijn: ID<Lijn>, _ tabel: Feitentabel) throws {
        guard let row = try connection.query("SELECT lijn FROM \(tabel.naam) WHERE id = ?", [.uuid(eerder)]).first else {
            throw SQLFout.verwijzing("\(tabel.naam).vervangt noemt geen feit van deze tabel")
        }
        guard try row.id("lijn") == lijn else { throw SQLFout.verwijzing("\(tabel.naam).vervangt noemt een feit van een andere lijn") }
    }

    /// The stored bytes of this row are witnessed by the journal line of this write.
    func getuig(_ tabel: String, _ id: UUIDv7, _ values: [SQLValue]) {
        feithashes.append(Feithash(tabel: tabel, id: id, sha: Feitrij.sha(values)))
    }

    private func waarden<I>(_ feit: Feit<I>) throws -> [SQLValue] {
        let place = Zegelplaats(sleutelhouder: feit.lijn.raw, veld: I.soort, record: feit.id, versie: I.versie)
        let open = feit.inhoud.open
        return [
            .uuid(feit.id), .id(feit.dossier), .id(feit.lijn), .id(feit.jeugdige), .text(I.soort), .int(I.versie), .moment(feit.opgetekend),
            .uuid(feit.door), .datum(feit.geldigVan), .datum(feit.geldigTot), .text(feit.bron), .uuid(feit.vervangt),
            .bool(feit.ingetrokken),
            .uuid(feit.handeling), .text(open.code), .datum(open.datum), .int(open.bedrag), .int(open.nummer), .id(feit.lijn),
            .blob(try verzegel([UInt8](try Feitrij.schrijver.encode(feit.inhoud)), place)),
        ]
    }

    /// This file changed: its projections are brought up to date before the commit, and it is a subject of the line.
    package func raakt(_ dossier: ID<Dossier>) {
        geraakt.insert(dossier)
        getoond(.dossier(dossier))
    }

    /// These files' projections are made again; nobody sees anything, so they are no subjects.
    package func herbouw(_ dossiers: [ID<Dossier>]) { geraakt.formUnion(dossiers) }

    // MARK: SQL of a room's own tables

    /// Changes a table that is no fact table: a projection, a session, an outbox. Facts and the journal are refused.
    @discardableResult
    package func execute(_ sql: String, _ args: [SQLValue] = []) throws -> Int {
        try wacht.keur(sql)
        return try connection.execute(sql, args)
    }

    package override func query(_ sql: String, _ args: [SQLValue] = []) throws -> [SQLRow] {
        try wacht.keur(sql)
        return try super.query(sql, args)
    }

    package override func each(_ sql: String, _ args: [SQLValue] = [], _ body: (SQLRow) throws -> Void) throws {
        try wacht.keur(sql)
        try super.each(sql, args, body)
    }

    package func verzegel(_ bytes: [UInt8], _ plaats: Zegelplaats) throws -> [UInt8] {
        let key = try sleutelbos.sleutelOfNieuw(plaats.sleutelhouder, isPasGemaakt: begonHier(plaats.sleutelhouder))
        return try Zegel.sluit(bytes, key: key, aad: Zegel.aad(installatie: sleutelbos.installatie, plaats))
    }

    package func verzegel(_ text: String, _ plaats: Zegelplaats) throws -> [UInt8] { try verzegel(Array(text.utf8), plaats) }

    /// Brings the projections of all touched files up to date, once each, in order of registration.
    func werkBij(_ projecties: [any Projectie]) throws {
        guard !geraakt.isEmpty else { return }
        gelezen = [:]
        vergeetBundels()
        defer { gelezen = nil }
        for projectie in projecties { try projectie.werkBij(geraakt, self) }
    }

    package override func eenmaal<T: Sendable>(_ naam: String, _ dossier: ID<Dossier>, _ lees: () throws -> T) throws -> T {
        let lezing = Lezing(naam: naam, dossier: dossier)
        if let known = gelezen?[lezing] as? T { return known }
        let value = try lees()
        gelezen?[lezing] = value
        return value
    }

    /// The line of this write, when it recorded, showed or noted anything.
    var schrijfregel: NieuweGebeurtenis? {
        feithashes.isEmpty && gebeurtenis == nil ? nil : regel(feiten: feithashes)
    }
}

/// What a room derives from facts and keeps for lists: rebuilt for the files a transaction touched, in the same commit.
package protocol Projectie: Sendable {
    var naam: String { get }
    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws
}
