// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag

/// A complete export: where to, in which form, for whom it is sealed, who does it, who agrees and why.
package struct Uitvoeropdracht: Codable, Sendable, Equatable {
    package enum Vorm: String, Codable, Sendable, CaseIterable { case csv, json }

    /// Somebody who is there: with a code of their own telephone.
    package struct Persoon: Codable, Sendable, Equatable {
        package let inlognaam: String
        package let code: String

        package init(inlognaam: String, code: String) {
            self.inlognaam = inlognaam.lowercased()
            self.code = code
        }
    }

    package let map: String
    package let vorm: Vorm
    /// Public key of who may open it; nil: the files are open, because the operator said so.
    package let sleutel: String?
    package let door: Persoon
    package let tweede: Persoon
    package let reden: String

    package init(map: String, vorm: Vorm, sleutel: String?, door: Persoon, tweede: Persoon, reden: String) {
        self.map = map
        self.vorm = vorm
        self.sleutel = sleutel
        self.door = door
        self.tweede = tweede
        self.reden = reden
    }
}

extension App {
    /// Everything of this installation in an open form, by two people who both are there. The line in the journal, about every file,
    /// is durable before the first byte is written.
    package func voerUit(_ opdracht: Uitvoeropdracht) async throws -> String {
        let key = try opdracht.sleutel.map { try OpenbareSleutel($0) }
        guard opdracht.reden.filter({ !$0.isWhitespace }).count >= 10 else {
            throw Opslagfout.bezet("Schrijf met --reden in een zin waarom alles wordt uitgevoerd. Dat komt in het journaal.")
        }
        guard !FileManager.default.fileExists(atPath: opdracht.map) else {
            throw Opslagfout.bezet("\(opdracht.map) bestaat al. De uitvoer maakt zelf een lege map; geef een andere naam.")
        }
        let wie = try await tweePersonen(opdracht)
        try await databank.lees(als: wie.door, doel: .beheer, handeling: "installatie.exporteren") { tx in
            try DossierStore.alle(tx).forEach { tx.getoond(.dossier($0)) }
            tx.noteer(
                "installatie.exporteren",
                bijzonderheden:
                    "vorm \(opdracht.vorm.rawValue), \(key == nil ? "open" : "verzegeld"), met \(wie.tweede.hex): \(opdracht.reden.prefix(300))"
            )
        }
        let (gemeente, vorm, map) = (config.gemeentenaam, opdracht.vorm, opdracht.map)
        let tables = Self.opzet.feitentabellen
        do {
            let done = try await databank.lees(als: wie.door, doel: .beheer, handeling: "installatie.exporteren") { tx in
                let uitvoer = try Uitvoer(map: map, vorm: vorm, sleutel: key)
                let result = try uitvoer.alles(tables, gemeente: gemeente, tx)
                tx.noteer("installatie.exporteren", bijzonderheden: "\(result.feiten) feiten, \(result.bestanden) bestanden")
                return result
            }
            return done.verslag(map, isVerzegeld: key != nil)
        } catch {
            // Half an export is no export: nothing of it stays.
            try? FileManager.default.removeItem(atPath: map)
            throw error
        }
    }

    /// Both must be there, be two, and one of them must be the privacy officer. A code is good once, and a wrong one counts.
    private func tweePersonen(_ opdracht: Uitvoeropdracht) async throws -> (door: Handelende, tweede: ID<Gebruiker>) {
        let first = try await bewijs(opdracht.door)
        let second = try await bewijs(opdracht.tweede)
        guard first.gebruiker != second.gebruiker else {
            throw Opslagfout.bezet("Alles uitvoeren doen twee mensen samen. Geef met --tweede iemand anders op.")
        }
        let roles = Set(first.rollen + second.rollen)
        guard roles.contains(.privacyOfficer), roles.contains(.functioneelBeheerder) else {
            throw Opslagfout.bezet("Alles uitvoeren doen een functioneel beheerder en een privacy officer samen.")
        }
        let role: Rol = first.rollen.contains(.functioneelBeheerder) ? .functioneelBeheerder : .privacyOfficer
        return (Handelende(id: first.gebruiker.raw, rol: role.rawValue, vanwaar: "console"), second.gebruiker)
    }

    /// Somebody who is there: by name and a code of their own app. A wrong one counts, and waits.
    func bewijs(_ persoon: Uitvoeropdracht.Persoon, voor handeling: String = "uitvoer.bevestigen") async throws -> Medewerker {
        let found = try await databank.schrijf(als: .systeem("beheerlijn"), doel: .beheer, handeling: handeling) {
            tx -> Medewerker? in
            tx.noteer(handeling)
            guard let login = try AanmeldStore.vind(persoon.inlognaam, tx), login.wachtTot <= tx.nu else { return nil }
            tx.getoond(.gebruiker(login.gebruiker))
            let step = TOTP.stap(van: persoon.code, login.geheim, seconden: tx.nu.micros / 1_000_000, na: login.laatsteCode)
            guard let step else {
                tx.noteer(handeling + ".mislukt")
                try AanmeldStore.mislukt(login.gebruiker, keer: login.mislukt + 1, tx)
                return nil
            }
            try AanmeldStore.gelukt(login.gebruiker, code: step, tx)
            return try BeheerStore.medewerker(login.gebruiker, tx)
        }
        guard let found else {
            throw Opslagfout.bezet(
                "De naam of de code van \(persoon.inlognaam) klopt niet, of die code is al gebruikt. Neem een nieuwe code.")
        }
        return found
    }
}
