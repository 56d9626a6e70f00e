// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// A person to be let in, as typed on the command line.
package struct Nieuwelaar: Sendable {
    let inlognaam: String
    let naam: String
    let rollen: [Rol]
    let teams: [String]
    let skj: String?
    let wachtwoord: String
    let geheim: [UInt8]

    package init(inlognaam: String, naam: String, rollen: [Rol], teams: [String], skj: String?, wachtwoord: String, geheim: [UInt8]) {
        self.inlognaam = inlognaam.lowercased()
        self.naam = naam
        self.rollen = rollen
        self.teams = teams
        self.skj = skj
        self.wachtwoord = wachtwoord
        self.geheim = geheim
    }
}

/// A user in a list.
package struct Gebruikersregel: Sendable, Codable {
    package let inlognaam: String
    package let naam: String
    package let rollen: [String]
    package let teams: [String]
}

extension App {
    /// Makes a user, and the teams that are not there yet.
    /// - Throws: `Opslagfout.bezet` when the name is taken.
    package func voegToe(_ nieuw: Nieuwelaar) async throws {
        let hash = try Wachtwoord.maak(nieuw.wachtwoord)
        let gemeente = config.gemeentecode
        try await databank.schrijf(als: .systeem("inrichting"), doel: .beheer, handeling: "gebruiker.maken") { tx in
            guard try AanmeldStore.namen(tx).allSatisfy({ $0.0 != nieuw.inlognaam }) else {
                throw Opslagfout.bezet("Gebruikersnaam \(nieuw.inlognaam) is al in gebruik. Kies een andere.")
            }
            let teams = try nieuw.teams.map { try Self.team($0, gemeente, tx) }
            let id = tx.nieuwID(Gebruiker.self)
            let skj = nieuw.skj.map { [Registratie(register: .skj, nummer: $0, van: tx.vandaag)] } ?? []
            try BeheerStore.legVast(
                Medewerker(
                    gebruiker: id, naam: nieuw.naam, functie: nieuw.rollen.first?.label.lowercased() ?? "", rollen: nieuw.rollen,
                    teams: teams,
                    registraties: skj), van: tx.vandaag, tx)
            try AanmeldStore.maak(id, naam: nieuw.inlognaam, wachtwoord: hash, geheim: nieuw.geheim, tx)
        }
    }

    private static func team(_ naam: String, _ gemeente: String, _ tx: SchrijfTx) throws -> ID<Team> {
        if let known = try BeheerStore.teams(tx).first(where: { $0.naam.lowercased() == naam.lowercased() }) { return known.team }
        let team = Teamgegevens(team: tx.nieuwID(Team.self), naam: naam, gemeentecode: gemeente)
        try BeheerStore.legVast(team, van: tx.vandaag, tx)
        return team.team
    }

    /// The telephone number of a team, as letters name it. A new fact: the old number stays readable.
    package func noteer(telefoon: String, van naam: String) async throws {
        guard let number = Telefoonnummer(telefoon) else {
            throw Opslagfout.bezet("\(telefoon) is geen telefoonnummer. Schrijf het als 0299 100 100 of +31 299 100 100.")
        }
        try await databank.schrijf(als: .systeem("inrichting"), doel: .beheer, handeling: "team.wijzigen") { tx in
            let teams = try BeheerStore.teams(tx)
            guard let now = teams.first(where: { $0.naam.lowercased() == naam.lowercased() }) else {
                throw Opslagfout.bezet("Er is geen team \(naam). Er zijn: \(teams.map(\.naam).sorted().joined(separator: ", ")).")
            }
            let team = Teamgegevens(team: now.team, naam: now.naam, gemeentecode: now.gemeentecode, telefoon: number.toon)
            try BeheerStore.legVast(team, van: tx.vandaag, tx)
        }
    }

    package func gebruikers() async throws -> [Gebruikersregel] {
        try await databank.lees(als: .systeem("inrichting"), doel: .beheer, handeling: "gebruikers.tonen") { tx in
            let teams = Dictionary(try BeheerStore.teams(tx).map { ($0.team, $0.naam) }, uniquingKeysWith: { first, _ in first })
            return try AanmeldStore.namen(tx).compactMap { name, id in
                tx.getoond(.gebruiker(id))
                return try BeheerStore.medewerker(id, tx).map {
                    Gebruikersregel(
                        inlognaam: name, naam: $0.naam, rollen: $0.rollen.map(\.rawValue), teams: $0.teams.compactMap { teams[$0] })
                }
            }
        }
    }

    /// Takes all roles and teams away from today on, and ends all sessions at once.
    package func eindig(_ inlognaam: String) async throws {
        let gebruiker = try await databank.schrijf(als: .systeem("inrichting"), doel: .beheer, handeling: "gebruiker.beeindigen") { tx in
            guard let id = try AanmeldStore.namen(tx).first(where: { $0.0 == inlognaam.lowercased() })?.1,
                let now = try BeheerStore.medewerker(id, tx)
            else { throw Opslagfout.bezet("Er is geen gebruiker \(inlognaam). Bekijk de namen met: ankerpunt gebruiker lijst") }
            _ = try RelatieStore.beeindigAlle(van: id, reden: "uit dienst", tx)
            try BeheerStore.legVast(
                Medewerker(gebruiker: id, naam: now.naam, functie: now.functie, rollen: [], registraties: now.registraties),
                van: tx.vandaag, tx)
            return id
        }
        web.sessies.eindigAlle(van: gebruiker)
    }

    /// A new password, a new secret for the app with codes, or both, by the operator alone: for when there are no two people to ask
    /// (`HerstelRoutes`). What ran for this person ends at once, also a wait and a recovery that was under way.
    package func vernieuw(_ nieuw: Aanmeldvernieuwing) async throws {
        let hash = try nieuw.wachtwoord.map { try Wachtwoord.maak($0) }
        let gemeente = config.gemeentenaam
        let gebruiker = try await databank.schrijf(als: .systeem("inrichting"), doel: .beheer, handeling: nieuw.handeling) { tx in
            guard let id = try AanmeldStore.vind(nieuw.inlognaam.lowercased(), tx)?.gebruiker else {
                throw Opslagfout.bezet("Er is geen gebruiker \(nieuw.inlognaam). Bekijk de namen met: ankerpunt gebruiker lijst")
            }
            let name = try BeheerStore.medewerker(id, tx)?.naam ?? ""
            if let fault = nieuw.wachtwoord.flatMap({ Wachtwoordregel.fout($0, bekend: [nieuw.inlognaam, name, gemeente]) }) {
                throw Opslagfout.bezet(fault)
            }
            tx.noteer(nieuw.handeling)
            tx.getoond(.gebruiker(id))
            if let hash { try AanmeldStore.zetWachtwoord(id, hash, tx) }
            if let geheim = nieuw.geheim { try AanmeldStore.zetGeheim(id, geheim, code: 0, tx) }
            try HerstelStore.breekAf(id, tx)
            return id
        }
        web.sessies.eindigAlle(van: gebruiker)
    }
}

/// What somebody gets instead of a password or a telephone that was lost.
package struct Aanmeldvernieuwing: Sendable, Codable, Equatable {
    let inlognaam: String
    let wachtwoord: String?
    let geheim: [UInt8]?

    package init(inlognaam: String, wachtwoord: String? = nil, geheim: [UInt8]? = nil) {
        self.inlognaam = inlognaam
        self.wachtwoord = wachtwoord
        self.geheim = geheim
    }

    fileprivate var handeling: String { wachtwoord == nil ? "gebruiker.sleutel" : "gebruiker.wachtwoord" }
}
