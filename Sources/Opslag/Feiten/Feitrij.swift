// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag
import Synchronization

/// A fact table of a room. The name stands in that room's Store only.
package struct Feitentabel: Sendable, Hashable {
    package let naam: String
    /// About the house itself, like who works here, and read for every page: its facts stay open in memory. Never of a family.
    let blijftOpen: Bool

    package init(_ naam: String, blijftOpen: Bool = false) {
        self.naam = naam
        self.blijftOpen = blijftOpen
    }
}

/// Where a fact belongs: its file, its line and whose key seals it.
package struct Plek: Sendable, Hashable {
    package let dossier: ID<Dossier>?
    package let lijn: ID<Lijn>
    package let jeugdige: ID<Persoon>?

    package init(dossier: ID<Dossier>?, lijn: ID<Lijn>, jeugdige: ID<Persoon>? = nil) {
        self.dossier = dossier
        self.lijn = lijn
        self.jeugdige = jeugdige
    }

    /// A person's own line: names, BSN, address. One key for the person in the whole installation.
    package static func persoon(_ id: ID<Persoon>) -> Plek { Plek(dossier: nil, lijn: ID(id.raw)) }

    /// Facts about the installation itself: teams, users, contracts.
    package static func installatie(_ id: UUIDv7) -> Plek { Plek(dossier: nil, lijn: ID(id)) }

    var sleutelhouder: UUIDv7 { lijn.raw }
}

/// A stored fact row of any kind, still sealed.
package struct Feitrij: Sendable {
    package let id: UUIDv7
    package let soort: String
    package let versie: Int
    package let row: SQLRow

    static let kolommen = """
        id, dossier, lijn, jeugdige, soort, soort_versie, opgetekend, door, geldig_van, geldig_tot, bron, vervangt, ingetrokken, handeling, \
        code, datum, bedrag, nummer, sleutelhouder, verzegeld
        """

    static let kolomnamen = SQLColumns(kolommen.split(separator: ", ").map { String($0) })

    init(_ row: SQLRow) throws {
        id = try row.uuid("id")
        soort = try row.text("soort")
        versie = Int(try row.int("soort_versie"))
        self.row = row
    }

    static let lezer = JSONDecoder()
    static let schrijver = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    /// SHA-256 over the canonical stored bytes: every column in schema order, length-prefixed with its kind.
    static func sha(_ values: some Sequence<SQLValue>) -> [UInt8] {
        var parts = Lengtegemerkt()
        for value in values { parts.add(value) }
        return Array(SHA256.hash(data: parts.bytes))
    }
}

/// Facts that need not be opened, by id.
final class Opgetekend: Sendable {
    private let feiten = Mutex<[UUIDv7: any Sendable]>([:])

    func leeg() { feiten.withLock { $0 = [:] } }

    subscript(id: UUIDv7) -> (any Sendable)? { feiten.withLock { $0[id] } }
    func zet(_ feit: any Sendable, _ id: UUIDv7) { feiten.withLock { $0[id] = feit } }
}

/// The facts of one table for one file, read once; taken out by kind.
package struct Feitenbundel: Sendable {
    let rows: [Feitrij]
    let sleutelbos: Sleutelbos
    /// Facts that need not be opened: they were recorded in this transaction.
    let bekend: Opgetekend?
    let blijftOpen: Bool
    private let geopend = Geopend()

    init(rows: [Feitrij], sleutelbos: Sleutelbos, bekend: Opgetekend? = nil, blijftOpen: Bool = false) {
        self.rows = rows
        self.sleutelbos = sleutelbos
        self.bekend = bekend
        self.blijftOpen = blijftOpen
    }

    /// Opened once, by kind: who reads the same facts again in the same transaction finds them here.
    private final class Geopend: Sendable { let perSoort = Mutex<[String: any Sendable]>([:]) }

    package var isLeeg: Bool { rows.isEmpty }

    /// The facts of this kind in order of recording, corrected and withdrawn ones included.
    package func alle<I: Feitinhoud>(_ type: I.Type = I.self) throws -> [Feit<I>] {
        let soort = I.soort
        guard rows.contains(where: { $0.soort == soort }) else { return [] }
        if let known = geopend.perSoort.withLock({ $0[soort] }) as? [Feit<I>] { return known }
        let facts: [Feit<I>] = try rows.filter { $0.soort == soort }.map { rij in
            if let known = bekend?[rij.id] as? Feit<I> { return known }
            return try blijftOpen ? sleutelbos.openFeit(rij) : sleutelbos.feit(rij)
        }
        geopend.perSoort.withLock { $0[soort] = facts }
        return facts
    }

    /// The facts of this kind now in force.
    package func geldend<I: Feitinhoud>(_ type: I.Type = I.self) throws -> [Feit<I>] { try alle(type).geldend() }
}

extension Sleutelbos {
    /// The same fact as before when it was opened before: a fact never changes, and its row was just read.
    func openFeit<I: Feitinhoud>(_ rij: Feitrij) throws -> Feit<I> {
        if let known = openFeiten[rij.id] as? Feit<I> { return known }
        let before = generatie
        let fact: Feit<I> = try feit(rij)
        if generatie == before { openFeiten.zet(fact, rij.id) }
        return fact
    }

    func feit<I: Feitinhoud>(_ rij: Feitrij) throws -> Feit<I> {
        guard let key = try sleutel(rij.row.uuid("sleutelhouder")) else { throw Opslagfout.vernietigd }
        return try feit(rij, key)
    }

    func feit<I: Feitinhoud>(_ rij: Feitrij, _ key: SymmetricKey) throws -> Feit<I> {
        let row = rij.row
        let houder = try row.uuid("sleutelhouder")
        let place = Zegelplaats(sleutelhouder: houder, veld: I.soort, record: rij.id, versie: rij.versie)
        let plain = try Zegel.open(row.blob("verzegeld"), key: key, aad: Zegel.aad(installatie: installatie, place))
        return Feit(
            id: rij.id, dossier: try row.optionalID("dossier"), lijn: try row.id("lijn"), jeugdige: try row.optionalID("jeugdige"),
            opgetekend: try row.moment("opgetekend"), door: try row.uuid("door"), geldigVan: try row.optionalDatum("geldig_van"),
            geldigTot: try row.optionalDatum("geldig_tot"), bron: try row.text("bron"), vervangt: try row.optionalUUID("vervangt"),
            ingetrokken: try row.bool("ingetrokken"), handeling: try row.optionalUUID("handeling"),
            inhoud: try Feitrij.lezer.decode(I.self, from: Data(plain)))
    }
}

extension Feitenbundel {
    /// By fact that was put right: the one that came in its place. Withdrawals are no replacement.
    package func vervangers() throws -> [UUIDv7: (feit: UUIDv7, opgetekend: Moment)] {
        var result: [UUIDv7: (feit: UUIDv7, opgetekend: Moment)] = [:]
        for rij in rows where try !rij.row.bool("ingetrokken") {
            if let old = try rij.row.optionalUUID("vervangt") { result[old] = (rij.id, try rij.row.moment("opgetekend")) }
        }
        return result
    }
}

extension Feitenbundel {
    /// The line this fact stands on; nil when it is not among these.
    package func lijn(van feit: UUIDv7) throws -> ID<Lijn>? { try rows.first { $0.id == feit }?.row.id("lijn") }
}
