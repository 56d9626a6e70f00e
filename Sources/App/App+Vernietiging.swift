// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What is to be destroyed, by whom and why: as the command line asks it.
package struct Vernietigopdracht: Codable, Sendable, Equatable {
    /// The whole file, by the id in its address.
    package var dossier: String?
    /// One line of a file, by its id.
    package var lijn: String?
    package let grond: Vernietigingsgrond
    /// Log-in name of who does this.
    package let als: String
    /// Only says what would go.
    package let isVoorbeeld: Bool

    package init(dossier: String?, lijn: String?, grond: Vernietigingsgrond, als: String, isVoorbeeld: Bool) {
        self.dossier = dossier
        self.lijn = lijn
        self.grond = grond
        self.als = als
        self.isVoorbeeld = isVoorbeeld
    }
}

extension App {
    /// Destroys, or says what would go. The journal keeps who did it and on which ground.
    package func vernietig(_ opdracht: Vernietigopdracht) async throws -> String {
        let wie = try await handelende(opdracht.als)
        let (dossier, lijnen) = try await doelwit(opdracht)
        let mag: @Sendable (LeesTx) throws -> Void = { tx in try Self.eis(wie, dossier, tx) }
        guard !opdracht.isVoorbeeld else {
            let plan = try await databank.voorbeeld(vernietiging: lijnen, als: wie.handelende, keur: mag)
            return try await beschrijf(plan, dossier, lijnen) + "\nEr is niets vernietigd."
        }
        let plan = try await databank.vernietig(lijnen, als: wie.handelende, grond: opdracht.grond.rawValue, keur: mag)
        naamindex.vergeet(Set(plan.lijnen.map { ID($0.raw) }))
        return """
            Vernietigd: \(plan.feiten) feiten op \(plan.lijnen.count) lijnen en sleutels. De lijst van vernietigingen is bijgewerkt.
            Definitief is dit pas als ook de laatste back-up van de sleutelbos van vóór vandaag weg is, na hoogstens 30 dagen.
            """
    }

    /// Who does it, with roles and teams as they are now.
    private struct Uitvoerder: Sendable {
        let medewerker: Medewerker
        let handelende: Handelende
    }

    private func handelende(_ inlognaam: String) async throws -> Uitvoerder {
        let name = inlognaam.lowercased()
        let found = try await databank.lees(als: .systeem("beheerlijn"), doel: .beheer) { tx in
            try AanmeldStore.vind(name, tx).flatMap { try BeheerStore.medewerker($0.gebruiker, tx) }
        }
        guard let found, let rol = found.rollen.first(where: { $0 == .privacyOfficer }) ?? found.rollen.first else {
            throw Opslagfout.bezet("Er is geen gebruiker \(inlognaam) met een rol. Bekijk de namen met: ankerpunt gebruiker lijst")
        }
        return Uitvoerder(
            medewerker: found, handelende: Handelende(id: found.gebruiker.raw, rol: rol.rawValue, vanwaar: "console"))
    }

    private func doelwit(_ opdracht: Vernietigopdracht) async throws -> (ID<Dossier>, Set<ID<Lijn>>) {
        try await databank.lees(als: .systeem("beheerlijn"), doel: .beheer) { tx in
            if let lijn = opdracht.lijn.flatMap({ ID<Lijn>($0) }), let dossier = try DossierStore.dossiers(van: [lijn], tx).first {
                return (dossier, [lijn])
            }
            if opdracht.lijn == nil, let dossier = opdracht.dossier.flatMap({ ID<Dossier>($0) }) {
                let lines = try DossierStore.lijnen(dossier, tx)
                if !lines.isEmpty { return (dossier, Set(lines.map(\.id))) }
            }
            throw Opslagfout.bezet(
                "Dit dossier of deze lijn is er niet. Neem het kenmerk over uit het adres van het dossier, of uit --voorbeeld.")
        }
    }

    /// The right to destroy, by role and relation; never while an emergency access of the same person runs.
    private static func eis(_ wie: Uitvoerder, _ dossier: ID<Dossier>, _ tx: LeesTx) throws {
        tx.getoond(.dossier(dossier))
        let user = wie.medewerker
        let relations = Set(try RelatieStore.soorten(user.gebruiker, teams: user.teams, dossier: dossier, tx).keys)
        guard !relations.contains(.noodtoegang) else {
            throw Afwijzing.nietMogelijk(
                "Met noodtoegang wordt nooit vernietigd. Wacht tot de noodtoegang van \(user.naam) is geëindigd en nagelezen.")
        }
        guard Rechten.mag(.vernietigen, rollen: user.rollen, relaties: relations, doel: .rechten) else {
            throw Afwijzing.nietMogelijk(
                "\(user.naam) mag dit dossier niet vernietigen. Nodig is de rol privacy officer en de relatie toezicht met dit dossier.")
        }
    }

    private func beschrijf(_ plan: Vernietigingsplan, _ dossier: ID<Dossier>, _ gevraagd: Set<ID<Lijn>>) async throws -> String {
        let lines = try await databank.lees(als: .systeem("beheerlijn"), doel: .beheer) { tx in
            tx.getoond(.dossier(dossier))
            return try DossierStore.lijnen(dossier, tx)
        }
        let rows = lines.map { line in
            let whose = line.jeugdige == nil ? "gezin" : "jeugdige"
            let what = gevraagd.contains(line.id) ? "gaat" : plan.lijnen.contains(line.id) ? "gaat mee" : "blijft"
            return "lijn \(line.id.hex) · \(whose) · \(line.bewaarklasse.rawValue) · \(what)"
        }
        let others = plan.lijnen.subtracting(lines.map(\.id)).count
        return (rows + ["Daarbij \(others) sleutels van personen, berichten en concepten. Samen \(plan.feiten) feiten."])
            .joined(separator: "\n")
    }
}
