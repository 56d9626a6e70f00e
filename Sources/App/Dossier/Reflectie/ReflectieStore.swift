// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// What a team learnt, and what it sees more than once. On the team's own line: nothing about a person.
enum ReflectieStore {
    static let tabel = Feitentabel("reflectie_feit")
    static let migratie = Migratie(128, "reflectie", sql: Feitenschema.tabel("reflectie_feit"))

    // MARK: Record

    static func legVast(_ reflectie: Teamreflectie, _ tx: SchrijfTx) throws {
        try teken(reflectie.gecontroleerd(op: tx.vandaag), reflectie.team, van: reflectie.datum, tx)
    }

    static func legVast(_ signaal: Teamsignaal, _ tx: SchrijfTx) throws {
        try teken(signaal.gecontroleerd(op: tx.vandaag), signaal.team, van: signaal.datum, tx)
    }

    static func legVast(_ vervolg: Signaalvervolg, bij beeld: Signaalbeeld, _ tx: SchrijfTx) throws {
        try teken(vervolg.gecontroleerd(bij: beeld.inhoud, op: tx.vandaag), beeld.inhoud.team, van: vervolg.op, tx)
    }

    private static func teken<I: Feitinhoud>(_ inhoud: I, _ team: ID<Team>, van: Datum, _ tx: SchrijfTx) throws {
        try tx.teken(inhoud, op: .installatie(team.raw), in: tabel, van: van, bron: "team")
    }

    // MARK: Read

    /// Of a team, the newest first.
    static func reflecties(_ team: ID<Team>, _ tx: LeesTx) throws -> [Feit<Teamreflectie>] {
        try tx.feiten(in: tabel, lijn: ID(team.raw)).geldend(Teamreflectie.self)
            .sorted { ($0.inhoud.datum, $0.id) > ($1.inhoud.datum, $1.id) }
    }

    /// Of a team, what is still open first, then the newest.
    static func signalen(_ team: ID<Team>, _ tx: LeesTx) throws -> [Signaalbeeld] {
        let facts = try tx.feiten(in: tabel, lijn: ID(team.raw)), later = try facts.geldend(Signaalvervolg.self)
        return try facts.geldend(Teamsignaal.self).map { Signaalbeeld($0, vervolg: later) }
            .sorted { ($0.isOpen ? 1 : 0, $0.inhoud.datum, $0.feit.id) > ($1.isOpen ? 1 : 0, $1.inhoud.datum, $1.feit.id) }
    }
}
