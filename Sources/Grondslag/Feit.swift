// SPDX-License-Identifier: EUPL-1.2

/// The content of a fact: what is sealed, as JSON with stable keys. Lives in `Kern`, one type per `soort`.
///
/// A changed meaning is a new `versie`; decoding an older version stays possible for ever.
package protocol Feitinhoud: Codable, Sendable, Equatable {
    /// Stable name of the kind of fact, like `contactnotitie`. Never shown, never renamed.
    static var soort: String { get }
    static var versie: Int { get }
    /// What stays readable for indexes and statistics: codes, process dates, amounts. Never anything that names a person.
    var open: Opencodes { get }
}

extension Feitinhoud {
    package static var versie: Int { 1 }
    package var open: Opencodes { Opencodes() }
}

/// The columns of a fact row that are not sealed (formaten.md, Sealing).
package struct Opencodes: Sendable, Hashable {
    package var code: String?
    package var datum: Datum?
    /// Eurocent.
    package var bedrag: Int64?
    package var nummer: Int64?

    package init(code: String? = nil, datum: Datum? = nil, bedrag: Int64? = nil, nummer: Int64? = nil) {
        self.code = code
        self.datum = datum
        self.bedrag = bedrag
        self.nummer = nummer
    }
}

/// A recorded fact: the envelope of formaten.md around its content. Never updated; a correction is a later fact that names it.
package struct Feit<Inhoud: Feitinhoud>: Sendable, Equatable {
    package let id: UUIDv7
    /// The file it belongs to; nil for facts about the installation (teams, contracts).
    package let dossier: ID<Dossier>?
    /// (dossier, jeugdige or gezin, retention class): its own key.
    package let lijn: ID<Lijn>
    /// The child whose line it is; nil on the family's shared line.
    package let jeugdige: ID<Persoon>?
    package let opgetekend: Moment
    /// The person or named system actor who recorded it.
    package let door: UUIDv7
    package let geldigVan: Datum?
    package let geldigTot: Datum?
    /// Where it comes from: a person, BRP, a message.
    package let bron: String
    /// The fact this one corrects.
    package let vervangt: UUIDv7?
    /// True on a row that only withdraws the fact it names in `vervangt`.
    package let ingetrokken: Bool
    /// Shared by facts recorded in one act, like a note on the lines of several children.
    package let handeling: UUIDv7?
    package let inhoud: Inhoud

    package init(
        id: UUIDv7, dossier: ID<Dossier>?, lijn: ID<Lijn>, jeugdige: ID<Persoon>? = nil, opgetekend: Moment, door: UUIDv7,
        geldigVan: Datum? = nil, geldigTot: Datum? = nil, bron: String = "", vervangt: UUIDv7? = nil, ingetrokken: Bool = false,
        handeling: UUIDv7? = nil, inhoud: Inhoud
    ) {
        self.id = id
        self.dossier = dossier
        self.lijn = lijn
        self.jeugdige = jeugdige
        self.opgetekend = opgetekend
        self.door = door
        self.geldigVan = geldigVan
        self.geldigTot = geldigTot
        self.bron = bron
        self.vervangt = vervangt
        self.ingetrokken = ingetrokken
        self.handeling = handeling
        self.inhoud = inhoud
    }
}

extension Sequence {
    /// The facts in force: not corrected, not withdrawn. Order is kept.
    package func geldend<I>() -> [Element] where Element == Feit<I> {
        let facts = Array(self)
        // Closures, not key paths: in generic code each key path is built anew at run time.
        let replaced = Set(facts.compactMap { $0.vervangt })
        return facts.filter { !$0.ingetrokken && !replaced.contains($0.id) }
    }
}
