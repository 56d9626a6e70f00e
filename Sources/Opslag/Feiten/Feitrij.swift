// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag

/// A fact table of a room. The name stands in that room's Store only.
package struct Feitentabel: Sendable, Hashable {
    package let naam: String
    package init(_ naam: String) { self.naam = naam }
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

    init(_ row: SQLRow) throws {
        id = try row.uuid("id")
        soort = try row.text("soort")
        versie = Int(try row.int("soort_versie"))
        self.row = row
    }

    /// SHA-256 over the canonical stored bytes: every column in schema order, length-prefixed with its kind.
    static func sha(_ values: some Sequence<SQLValue>) -> [UInt8] {
        var parts = Lengtegemerkt()
        for value in values { parts.add(value) }
        return Array(SHA256.hash(data: parts.bytes))
    }
}

/// The facts of one table for one file, read once; taken out by kind.
package struct Feitenbundel: Sendable {
    let rows: [Feitrij]
    let sleutelbos: Sleutelbos

    /// The facts of this kind in order of recording, corrected and withdrawn ones included.
    package func alle<I: Feitinhoud>(_ type: I.Type = I.self) throws -> [Feit<I>] {
        try rows.filter { $0.soort == I.soort }.map { try sleutelbos.feit($0) }
    }

    /// The facts of this kind now in force.
    package func geldend<I: Feitinhoud>(_ type: I.Type = I.self) throws -> [Feit<I>] { try alle(type).geldend() }
}

extension Sleutelbos {
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
            inhoud: try JSONDecoder().decode(I.self, from: Data(plain)))
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
