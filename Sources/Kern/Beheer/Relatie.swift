// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The dated relation through which a person or a team sees a file (ontwerp §5). Given by a teamleider, or taken as noodtoegang.
package struct Relatie: Feitinhoud {
    package static let soort = "relatie"
    package let dossier: ID<Dossier>
    package let relatiesoort: Relatiesoort
    /// Who gets it: one person, or everyone of a team.
    package let gebruiker: ID<Gebruiker>?
    package let team: ID<Team>?
    package let van: Moment
    /// First instant at which it no longer holds; nil: until it is ended.
    package let tot: Moment?
    package let gegevenDoor: UUIDv7
    package let reden: String
    /// What is shared in a consult, sheet by sheet; nil: everything (given before sheets could be chosen, or no consult).
    package let delen: [Veldklasse]?
    /// Only of a noodtoegang, and not of those from before it was asked.
    package let noodcategorie: Noodcategorie?
    /// Fact id of the `Expertiseconsult` it was given for: the question stands there, and the answer to it ends this. Nil: given by itself.
    package let consult: UUIDv7?
    package init(
        dossier: ID<Dossier>, relatiesoort: Relatiesoort, gebruiker: ID<Gebruiker>? = nil, team: ID<Team>? = nil, van: Moment,
        tot: Moment? = nil, gegevenDoor: UUIDv7, reden: String, delen: [Veldklasse]? = nil, noodcategorie: Noodcategorie? = nil,
        consult: UUIDv7? = nil
    ) {
        self.dossier = dossier
        self.relatiesoort = relatiesoort
        self.gebruiker = gebruiker
        self.team = team
        self.van = van
        self.tot = tot
        self.gegevenDoor = gegevenDoor
        self.reden = reden
        self.delen = delen
        self.noodcategorie = noodcategorie
        self.consult = consult
    }
    package var open: Opencodes { Opencodes(code: relatiesoort.rawValue) }

    package func isVoor(_ wie: ID<Gebruiker>, teams: [ID<Team>]) -> Bool {
        if let gebruiker { return gebruiker == wie }
        return team.map(teams.contains) ?? false
    }

    package func loopt(op nu: Moment) -> Bool {
        guard van <= nu else { return false }
        return tot.map { nu < $0 } ?? true
    }
}

/// Ends a relation from this instant on.
package struct Relatieeinde: Feitinhoud {
    package static let soort = "relatieeinde"
    /// Fact id of the `Relatie`.
    package let relatie: UUIDv7
    package let op: Moment
    package let reden: String
    package init(relatie: UUIDv7, op: Moment, reden: String) {
        self.relatie = relatie
        self.op = op
        self.reden = reden
    }
}

/// All relations of one file, and the ends of some of them.
package struct Relaties: Sendable, Equatable {
    package let gegeven: [Feit<Relatie>]
    package let beeindigd: [Feit<Relatieeinde>]

    package init(gegeven: [Feit<Relatie>], beeindigd: [Feit<Relatieeinde>]) {
        self.gegeven = gegeven.geldend()
        self.beeindigd = beeindigd.geldend()
    }

    /// The relations that run at this instant.
    package func lopend(op nu: Moment) -> [Feit<Relatie>] {
        let ended = Set(beeindigd.filter { $0.inhoud.op <= nu }.map(\.inhoud.relatie))
        return gegeven.filter { $0.inhoud.loopt(op: nu) && !ended.contains($0.id) }
    }

    /// What this person has with the file now, by soort.
    package func van(_ wie: ID<Gebruiker>, teams: [ID<Team>], op nu: Moment) -> Set<Relatiesoort> {
        Set(lopend(op: nu).filter { $0.inhoud.isVoor(wie, teams: teams) }.map(\.inhoud.relatiesoort))
    }

    /// The sheets shared with who only thinks along; nil: all.
    package func gedeeld(met wie: ID<Gebruiker>, teams: [ID<Team>], op nu: Moment) -> Set<Veldklasse>? {
        let consults = lopend(op: nu).filter { $0.inhoud.relatiesoort == .consult && $0.inhoud.isVoor(wie, teams: teams) }
        let shared = consults.map(\.inhoud.delen)
        return shared.contains { $0 == nil } ? nil : Set(shared.compactMap(\.self).joined())
    }

    /// Who is the family's fixed contact now; the one given last when two overlap.
    package func vasteContactpersoon(op nu: Moment) -> ID<Gebruiker>? {
        lopend(op: nu).filter { $0.inhoud.relatiesoort == .vasteContactpersoon }
            .max { ($0.inhoud.van, $0.id) < ($1.inhoud.van, $1.id) }?.inhoud.gebruiker
    }
}

extension Relatie {
    /// Longest noodtoegang, in hours. It ends by itself.
    package static let hoogstensUrenNood = 8

    /// Access without a relation, in an emergency: with a reason, at most eight hours, never for export or destruction.
    ///
    /// - Throws: `ongeldig` when the reason is missing or too short, or the hours are not 1…8.
    package static func noodtoegang(
        dossier: ID<Dossier>, gebruiker: ID<Gebruiker>, categorie: Noodcategorie, reden: String, uren: Int = hoogstensUrenNood,
        op nu: Moment
    ) throws(Afwijzing) -> Relatie {
        var errors: [Veldfout] = []
        if reden.filter({ !$0.isWhitespace }).count < 10 {
            errors.append(Veldfout("reden", "Schrijf in een zin waarom u dit dossier nu moet zien. De reden wordt nagelezen."))
        }
        if !(1...hoogstensUrenNood).contains(uren) {
            errors.append(Veldfout("uren", "Noodtoegang duurt 1 tot en met \(hoogstensUrenNood) uur."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
        return Relatie(
            dossier: dossier, relatiesoort: .noodtoegang, gebruiker: gebruiker, team: nil, van: nu,
            tot: nu.plus(seconden: Int64(uren) * 3_600), gegevenDoor: gebruiker.raw, reden: reden,
            noodcategorie: categorie)
    }
}
