// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

enum VindplaatsURL {
    static let lijst = "/vaste-contacten"
    static func een(_ id: ID<Vindplaats>) -> String { "/vaste-contacten/\(id.hex)" }
}

/// Schools, practices and kinderopvang, each on a line of its own, with who of the team is their fixed contact and whom the team calls.
enum VindplaatsStore {
    static let tabel = Feitentabel("vindplaats_feit")
    static let migratie = Migratie(43, "vindplaatsen", sql: Feitenschema.tabel("vindplaats_feit"))

    // MARK: Record

    static func legVast(_ item: Vindplaats, vervangt: UUIDv7? = nil, _ tx: SchrijfTx) throws {
        try teken(item, bij: item.vindplaats, van: tx.vandaag, vervangt: vervangt, tx)
    }

    static func legVast(_ contact: Vastcontact, vervangt: UUIDv7? = nil, _ tx: SchrijfTx) throws {
        if let who = contact.gebruiker { tx.getoond(.gebruiker(who)) }
        try teken(contact, bij: contact.vindplaats, van: contact.van, vervangt: vervangt, tx)
    }

    static func legVast(_ persoon: Vindplaatspersoon, vervangt: UUIDv7?, _ tx: SchrijfTx) throws {
        try teken(persoon, bij: persoon.vindplaats, van: tx.vandaag, vervangt: vervangt, tx)
    }

    static func beeindig(_ einde: Vindplaatseinde, _ tx: SchrijfTx) throws { try teken(einde, bij: einde.vindplaats, van: tx.vandaag, tx) }

    private static func teken<I: Feitinhoud>(
        _ inhoud: I, bij id: ID<Vindplaats>, van: Datum, vervangt: UUIDv7? = nil, _ tx: SchrijfTx
    ) throws {
        try tx.teken(inhoud, op: .installatie(id.raw), in: tabel, van: van, bron: "beheer", vervangt: vervangt)
    }

    // MARK: Read

    /// All that are there now, by name.
    static func alle(_ tx: LeesTx) throws -> [Vindplaatsbeeld] {
        let facts = try tx.feiten(in: tabel, waar: "1 = 1", [])
        let gone = Set(try facts.geldend(Vindplaatseinde.self).map(\.inhoud.vindplaats))
        let contacts = Dictionary(grouping: try facts.geldend(Vastcontact.self), by: \.inhoud.vindplaats)
        let people = Dictionary(try facts.geldend(Vindplaatspersoon.self).map { ($0.inhoud.vindplaats, $0) }, uniquingKeysWith: { $1 })
        return try facts.geldend(Vindplaats.self).filter { !gone.contains($0.inhoud.vindplaats) }
            .map { Vindplaatsbeeld($0, contacten: contacts[$0.inhoud.vindplaats] ?? [], persoon: people[$0.inhoud.vindplaats]) }
            .sorted { ($0.inhoud.naam, $0.id) < ($1.inhoud.naam, $1.id) }
    }

    static func een(_ id: ID<Vindplaats>, _ tx: LeesTx) throws -> Vindplaatsbeeld? {
        let facts = try tx.feiten(in: tabel, lijn: ID(id.raw))
        guard try facts.geldend(Vindplaatseinde.self).isEmpty, let fact = try facts.geldend(Vindplaats.self).last else { return nil }
        return Vindplaatsbeeld(
            fact, contacten: try facts.geldend(Vastcontact.self), persoon: try facts.geldend(Vindplaatspersoon.self).last)
    }

    /// What of a team has no fixed contact now.
    struct Zonder: Sendable {
        let namen: [String]
        /// Of these: because who it was works no longer in the team.
        let vertrokken: Int
    }

    static func zonder(_ team: ID<Team>, _ tx: LeesTx) throws -> Zonder {
        let staff = try Teambezetting(tx)
        let open = try alle(tx).filter { $0.inhoud.team == team && !$0.stand(op: tx.vandaag, werkt: staff.werkt).isGedekt }
        return Zonder(
            namen: open.map(\.inhoud.naam),
            vertrokken: open.count { if case .vertrokken = $0.stand(op: tx.vandaag, werkt: staff.werkt) { true } else { false } })
    }

    /// The fixed contact of whoever wrote this, in words for a page; nil: nobody is known by that name.
    static func vast(bij tekst: String, deur: Deur?, wijken: Wijkkennis, _ tx: LeesTx) throws -> Vastelijn? {
        try alle(tx).herken(tekst, deur: deur, wijken: wijken(tx))
            .map { Vastelijn($0, try Teambezetting(tx), op: tx.vandaag) }
    }

    /// The fixed contact of who is called exactly so: another organisation must never read the name of a colleague.
    static func vast(genaamd namen: [String], _ tx: LeesTx) throws -> Vastelijn? {
        let all = try alle(tx)
        return try namen.lazy.compactMap { all.heet($0) }.first.map { Vastelijn($0, try Teambezetting(tx), op: tx.vandaag) }
    }
}

/// Who works here now, and in which teams.
struct Teambezetting: Sendable {
    let medewerkers: [ID<Gebruiker>: Medewerker]
    let teams: [ID<Team>: Teamgegevens]

    init(_ tx: LeesTx) throws {
        medewerkers = Dictionary(try BeheerStore.medewerkers(tx).map { ($0.gebruiker, $0) }, uniquingKeysWith: { $1 })
        teams = Dictionary(try BeheerStore.teams(tx).map { ($0.team, $0) }, uniquingKeysWith: { $1 })
    }

    /// Samples.
    init(_ medewerkers: [Medewerker], _ teams: [Teamgegevens]) {
        self.medewerkers = Dictionary(medewerkers.map { ($0.gebruiker, $0) }, uniquingKeysWith: { $1 })
        self.teams = Dictionary(teams.map { ($0.team, $0) }, uniquingKeysWith: { $1 })
    }

    func werkt(_ wie: ID<Gebruiker>, _ team: ID<Team>) -> Bool {
        guard let staff = medewerkers[wie] else { return false }
        return !staff.rollen.isEmpty && staff.teams.contains(team)
    }

    func naam(_ wie: ID<Gebruiker>) -> String { medewerkers[wie]?.naam ?? "oud-collega" }

    /// Who can be a fixed contact of a team.
    func kandidaten(_ team: ID<Team>) -> [Medewerker] {
        let helpers: Set<Rol> = [.jeugdprofessional, .gedragswetenschapper, .teamleider]
        return medewerkers.values.filter { werkt($0.gebruiker, team) && !helpers.isDisjoint(with: $0.rollen) }.sorted { $0.naam < $1.naam }
    }
}

/// The fixed line with one vindplaats, for a page where something of it came in.
struct Vastelijn: Sendable {
    let id: ID<Vindplaats>
    let naam: String
    /// Nil: nobody now.
    let contact: String?
    let teamtelefoon: String
    let daar: Vindplaatspersoon?

    init(_ beeld: Vindplaatsbeeld, _ bezetting: Teambezetting, op dag: Datum) {
        id = beeld.id
        naam = beeld.inhoud.naam
        contact = if case .gedekt(let who, _) = beeld.stand(op: dag, werkt: bezetting.werkt) { bezetting.naam(who) } else { nil }
        teamtelefoon = bezetting.teams[beeld.inhoud.team]?.telefoon ?? ""
        daar = beeld.persoon?.inhoud
    }
}
