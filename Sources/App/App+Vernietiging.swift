// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag
import Synchronization

/// What is to be destroyed, by whom and why: as the command line asks it.
package struct Vernietigopdracht: Codable, Sendable, Equatable {
    /// The whole file, by the id in its address.
    package var dossier: String?
    /// One line of a file, by its id.
    package var lijn: String?
    package let grond: Vernietigingsgrond
    /// Who does this, with a code of their own telephone.
    package let door: Codebewijs
    /// Who agrees; nil: only says what would go.
    package let tweede: Codebewijs?

    package init(
        dossier: String?, lijn: String?, grond: Vernietigingsgrond, door: Codebewijs, tweede: Codebewijs?
    ) {
        self.dossier = dossier
        self.lijn = lijn
        self.grond = grond
        self.door = door
        self.tweede = tweede
    }

    /// What can be destroyed by command. What is old goes by a list (`bewaren`), which looks at the terms.
    package static let gronden: [Vernietigingsgrond] = [.verzoek, .bevel]
}

extension App {
    /// Destroys, or says what would go. Two people are there; the journal keeps who, and a signed certificate what.
    package func vernietig(_ opdracht: Vernietigopdracht) async throws -> String {
        guard Vernietigopdracht.gronden.contains(opdracht.grond) else {
            throw Opslagfout.bezet("Wat lang genoeg bewaard is, gaat met een lijst: ankerpunt bewaren voorbeeld --vastleggen")
        }
        let wie = try await uitvoerder(opdracht.door)
        var second: Medewerker?
        if let colleague = opdracht.tweede { second = try await meekijker(colleague, naast: wie) }
        let (dossier, lijnen) = try await doelwit(opdracht)
        let granted = opdracht.grond == .verzoek ? try await toewijzing(dossier) : nil
        let mag: @Sendable (LeesTx) throws -> Void = { tx in try Self.eis(wie, dossier, tx) }
        guard let second else {
            let plan = try await databank.voorbeeld(vernietiging: lijnen, als: wie.handelende, keur: mag)
            return try await beschrijf(plan, dossier, lijnen) + Self.voorbehoud(granted, lijnen) + "\nEr is niets vernietigd."
        }
        let (ground, fresh) = (opdracht.grond, UUIDv7(moment: databank.klok.nu(), random: Toeval.bytes(10)))
        let kenmerk = Mutex(fresh)
        let plan = try await databank.vernietig(
            lijnen, als: wie.handelende, grond: "\(ground.rawValue), met \(second.gebruiker.hex)",
            keur: { tx in
                try mag(tx)
                // Asked in the commit itself: the answer may just have been taken back.
                if ground == .verzoek { try Vernietigingstoewijzing(dossier, tx).eis(lijnen) }
            },
            erbij: { plan, tx in
                let roles = [wie.medewerker, second].map { $0.rollen.first?.label.lowercased() ?? "medewerker" }
                let answered = try granted?.klaar(na: plan.lijnen, tx) ?? []
                let id = try answered.map(\.id).first { try BewaarStore.verklaring(bij: $0, tx) == nil } ?? fresh
                kenmerk.withLock { $0 = id }
                for request in answered {
                    try VerzoekStore.sluitVernietigd(request, aan: "wie het vroeg", plan, .geheel(dossier, tx), tx)
                }
                try BewaarStore.verklaar(.bij(id, ground, dossier, plan, rollen: roles, tx), tx)
            })
        naamindex.vergeet(Set(plan.lijnen.map { ID($0.raw) }))
        return """
            Vernietigd: \(plan.feiten) feiten op \(plan.lijnen.count) lijnen en sleutels. De lijst van vernietigingen is bijgewerkt.
            Definitief is dit pas als ook de laatste back-up van de sleutelbos van vóór vandaag weg is: zie de verklaring.
            Verklaring van vernietiging: ankerpunt bewaren verklaring \(kenmerk.withLock(\.hex))
            """
    }

    private func toewijzing(_ dossier: ID<Dossier>) async throws -> Vernietigingstoewijzing {
        try await databank.lees(als: .systeem("beheerlijn"), doel: .rechten) { tx in
            tx.getoond(.dossier(dossier))
            return try Vernietigingstoewijzing(dossier, tx)
        }
    }

    /// A preview may be looked at before there is an answer; then it says what is still to be done.
    private static func voorbehoud(_ granted: Vernietigingstoewijzing?, _ lijnen: Set<ID<Lijn>>) -> String {
        do {
            try granted?.eis(lijnen)
            return ""
        } catch {
            guard case .nietMogelijk(let reason) = error else { return "" }
            return "\nDit kan nog niet: " + reason
        }
    }

    /// Who does it, with roles and teams as they are now.
    private struct Uitvoerder: Sendable {
        let medewerker: Medewerker
        let handelende: Handelende
    }

    private func uitvoerder(_ persoon: Codebewijs) async throws -> Uitvoerder {
        let found = try await bewijs(persoon, voor: "vernietigen.bevestigen")
        guard let rol = found.rollen.first(where: { $0 == .privacyOfficer }) ?? found.rollen.first else {
            throw Opslagfout.bezet("\(found.naam) heeft geen rol. Bekijk de namen met: ankerpunt gebruiker lijst")
        }
        return Uitvoerder(
            medewerker: found, handelende: Handelende(id: found.gebruiker.raw, rol: rol.rawValue, vanwaar: "console"))
    }

    /// Another person than who does it, with the right to approve destruction.
    private func meekijker(_ persoon: Codebewijs, naast eerste: Uitvoerder) async throws -> Medewerker {
        let found = try await bewijs(persoon, voor: "vernietigen.bevestigen")
        guard found.gebruiker != eerste.medewerker.gebruiker else {
            throw Opslagfout.bezet("Vernietigen doen twee mensen samen. Geef met --tweede iemand anders op.")
        }
        guard found.rollen.contains(where: { Rechten.mag(.bewarenUitvoeren, rol: $0, relatie: nil, doel: .rechten).uitkomst }) else {
            throw Opslagfout.bezet("\(found.naam) kan niet meekijken. Nodig is de rol informatiebeheerder of privacy officer.")
        }
        return found
    }

    private func doelwit(_ opdracht: Vernietigopdracht) async throws -> (ID<Dossier>, Set<ID<Lijn>>) {
        try await databank.lees(als: .systeem("beheerlijn"), doel: .beheer) { tx in
            if let lijn = opdracht.lijn.flatMap({ ID<Lijn>($0) }), let dossier = try DossierStore.dossiers(van: [lijn], tx).first,
                try !tx.isVernietigd(lijn)
            {
                return (dossier, [lijn])
            }
            if opdracht.lijn == nil, let dossier = opdracht.dossier.flatMap({ ID<Dossier>($0) }) {
                let lines = try DossierStore.levend(dossier, tx)
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
            return try DossierStore.levend(dossier, tx)
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
