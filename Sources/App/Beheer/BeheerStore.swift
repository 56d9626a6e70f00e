// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Users, teams and mandates of this installation, as facts on the installation's own line.
enum BeheerStore {
    static let tabel = Feitentabel("beheer_feit", blijftOpen: true)
    static let migratie = Migratie(10, "beheer", sql: Feitenschema.tabel("beheer_feit"))

    static func legVast(_ medewerker: Medewerker, van: Datum, _ tx: SchrijfTx) throws {
        tx.getoond(.gebruiker(medewerker.gebruiker))
        try tx.teken(medewerker, op: plek(medewerker.gebruiker.raw), in: tabel, van: van, bron: "beheer")
    }

    static func legVast(_ team: Teamgegevens, van: Datum, _ tx: SchrijfTx) throws {
        try tx.teken(team, op: plek(team.team.raw), in: tabel, van: van, bron: "beheer")
    }

    static func legVast(_ mandaat: Mandaatverlening, _ tx: SchrijfTx) throws {
        try tx.teken(mandaat, op: plek(mandaat.gebruiker.raw), in: tabel, van: mandaat.van, tot: mandaat.tot, bron: "beheer")
    }

    static func medewerker(_ gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> Medewerker? {
        try medewerkerfeit(gebruiker, tx)?.inhoud
    }

    static func medewerkerfeit(_ gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> Feit<Medewerker>? {
        try tx.feiten(in: tabel, lijn: ID(gebruiker.raw)).alle(Medewerker.self).laatste(op: tx.vandaag)
    }

    /// Names of who recorded something; a system actor has none.
    static func namen(van wie: [UUIDv7], _ tx: LeesTx) throws -> [UUIDv7: String] {
        var names: [UUIDv7: String] = [:]
        for id in Set(wie) { names[id] = try medewerker(ID(id), tx)?.naam }
        return names
    }

    /// All users now, by name.
    static func medewerkers(_ tx: LeesTx) throws -> [Medewerker] { try medewerkerfeiten(tx).map(\.inhoud) }

    /// As `medewerkers`, with the fact that says so: travels with an edit form.
    static func medewerkerfeiten(_ tx: LeesTx) throws -> [Feit<Medewerker>] {
        let facts = try tx.feiten(in: tabel, waar: "soort = ?", [.text(Medewerker.soort)]).alle(Medewerker.self)
        let byUser = Dictionary(grouping: facts, by: \.inhoud.gebruiker)
        return byUser.values.compactMap { $0.laatste(op: tx.vandaag) }.sorted { ($0.inhoud.naam, $0.id) < ($1.inhoud.naam, $1.id) }
    }

    static func teams(_ tx: LeesTx) throws -> [Teamgegevens] {
        let facts = try tx.feiten(in: tabel, waar: "soort = ?", [.text(Teamgegevens.soort)]).geldend(Teamgegevens.self)
        let byTeam = Dictionary(grouping: facts, by: \.inhoud.team)
        return byTeam.values.compactMap { $0.laatste(op: tx.vandaag)?.inhoud }.sorted { $0.naam < $1.naam }
    }

    static func mandaat(_ gebruiker: ID<Gebruiker>, _ tx: LeesTx) throws -> Mandaatverlening? {
        try tx.feiten(in: tabel, lijn: ID(gebruiker.raw)).geldend(Mandaatverlening.self).map(\.inhoud).last { $0.geldt(op: tx.vandaag) }
    }

    private static func plek(_ id: UUIDv7) -> Plek { .installatie(id) }
}
