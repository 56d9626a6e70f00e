// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// One line of the table of giving: who may give which relation to whom, and for how long at most.
package struct Verleenregel: Sendable, Equatable {
    package let soort: Relatiesoort
    /// Roles of who gives, and the relation with the file through which they may.
    package let gevers: Set<Rol>
    package let via: Set<Relatiesoort>
    package let ontvangers: Set<Rol>
    package let kring: Kring
    /// The setting with the longest duration in weeks; nil: runs until somebody ends it.
    package let duur: Instellingssleutel?
    /// What else holds, in words.
    package let voorwaarde: String

    init(
        _ soort: Relatiesoort, door gevers: Set<Rol>, via: Set<Relatiesoort>, aan ontvangers: Set<Rol>, _ kring: Kring,
        hoogstens duur: Instellingssleutel? = nil, _ voorwaarde: String
    ) {
        self.soort = soort
        self.gevers = gevers
        self.via = via
        self.ontvangers = ontvangers
        self.kring = kring
        self.duur = duur
        self.voorwaarde = voorwaarde
    }

    /// From which team the receiver comes.
    package enum Kring: String, Sendable, CaseIterable {
        case eigenTeam = "eigen-team"
        case anderTeam = "ander-team"
        case overal

        package var label: String {
            switch self {
            case .eigenTeam: "het team van het gezin"
            case .anderTeam: "een ander team"
            case .overal: "elk team, of zonder team"
            }
        }
    }
}

/// Who may give which relation. Team comes with the file, noodtoegang is taken: neither stands here as a gift to a person.
package enum Verlening {
    private static let leiding: Set<Rol> = [.teamleider]

    package static let regels: [Verleenregel] = [
        Verleenregel(
            .vasteContactpersoon, door: leiding, via: [.team], aan: Rechten.hulpverleners, .eigenTeam,
            "Eén per gezin: de vorige houdt op."),
        Verleenregel(
            .vasteContactpersoon, door: Rechten.hulpverleners, via: [.vasteContactpersoon], aan: Rechten.hulpverleners, .eigenTeam,
            "Overdragen wat men zelf heeft, met een notitie."),
        Verleenregel(
            .waarneming, door: leiding, via: [.team], aan: Rechten.hulpverleners.union([.backoffice]), .eigenTeam,
            hoogstens: .waarnemingWeken, "Bij ziekte of verlof; ook voor al het werk van iemand in één keer."),
        Verleenregel(
            .consult, door: leiding.union(Rechten.hulpverleners), via: [.team, .vasteContactpersoon, .waarneming],
            aan: Rechten.hulpverleners, .anderTeam, hoogstens: .consultWeken,
            "Met een vraag, en alleen de bladen die daarvoor nodig zijn."),
        Verleenregel(
            .supervisie, door: leiding, via: [.team], aan: [.gedragswetenschapper, .teamleider], .overal, hoogstens: .supervisieWeken,
            "Voor werkbegeleiding."),
        Verleenregel(
            .toezicht, door: leiding, via: [.team], aan: [.privacyOfficer, .teamleider], .overal, hoogstens: .supervisieWeken,
            "Voor het onderzoek dat in de reden staat."),
    ]

    /// Somebody who gives: with these roles, through these relations with the file.
    package struct Gever: Sendable {
        package let rollen: [Rol]
        package let relaties: Set<Relatiesoort>
        package init(rollen: [Rol], relaties: Set<Relatiesoort>) {
            self.rollen = rollen
            self.relaties = relaties
        }
    }

    /// The lines by which this giver may give this kind.
    package static func regels(_ soort: Relatiesoort, door gever: Gever) -> [Verleenregel] {
        regels.filter {
            // A helper in the team gives only what is their own: through the team alone the teamleider gives.
            let through = gever.rollen.contains(.teamleider) ? $0.via : $0.via.subtracting([.team])
            return $0.soort == soort && !$0.gevers.isDisjoint(with: gever.rollen) && !through.isDisjoint(with: gever.relaties)
        }
    }

    /// What this giver can give at all, to choose from.
    package static func soorten(door gever: Gever) -> [Relatiesoort] {
        Relatiesoort.allCases.filter { !regels($0, door: gever).isEmpty }
    }

    /// Checks a relation before it is given.
    /// - Parameter teams: the teams of the file.
    /// - Throws: `nietMogelijk` when nobody like this may give it; `ongeldig` with the fields to mend.
    package static func controleer(
        _ relatie: Relatie, door gever: Gever, aan ontvanger: Medewerker, teams: Set<ID<Team>>, _ instellingen: Instellingen
    ) throws(Afwijzing) {
        let may = regels(relatie.relatiesoort, door: gever)
        guard !may.isEmpty else {
            throw .nietMogelijk("\(relatie.relatiesoort.label) kunt u in dit dossier niet geven. Vraag de teamleider.")
        }
        let fits = may.filter { !$0.ontvangers.isDisjoint(with: ontvanger.rollen) && $0.past(ontvanger, teams) }
        var errors: [Veldfout] = []
        if let rule = may.first, fits.isEmpty {
            let roles = Rol.allCases.filter(rule.ontvangers.contains).map { $0.label.lowercased() }.joined(separator: " of ")
            errors.append(Veldfout("gebruiker", "Dit kan alleen aan een \(roles) uit \(rule.kring.label)."))
        }
        errors += duurfout(relatie, fits.first?.duur, instellingen).map { [$0] } ?? []
        if relatie.relatiesoort == .consult, relatie.delen?.isEmpty ?? true {
            errors.append(Veldfout("delen", "Kies welke bladen u deelt: alleen wat voor de vraag nodig is."))
        }
        guard errors.isEmpty else { throw .ongeldig(errors) }
    }

    private static func duurfout(_ relatie: Relatie, _ duur: Instellingssleutel?, _ instellingen: Instellingen) -> Veldfout? {
        guard let duur else { return nil }
        let weeks = instellingen.weken(duur)
        let last = relatie.van.datum.plus(dagen: 7 * weeks)
        guard let end = relatie.tot else {
            return Veldfout("tot", "Vul in tot en met welke dag, uiterlijk \(last.uitgeschreven).")
        }
        // `tot` is the first instant after the last day.
        return Moment(begin: last.plus(dagen: 1)) < end
            ? Veldfout("tot", "Dit mag hoogstens \(weeks) weken duren: tot en met \(last.uitgeschreven).") : nil
    }
}

extension Verleenregel {
    fileprivate func past(_ ontvanger: Medewerker, _ teams: Set<ID<Team>>) -> Bool {
        switch kring {
        case .eigenTeam: !teams.isDisjoint(with: ontvanger.teams)
        case .anderTeam: teams.isDisjoint(with: ontvanger.teams)
        case .overal: true
        }
    }
}
