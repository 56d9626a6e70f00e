// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag

/// A complete export: where to, in which form, for whom it is sealed, who does it, who agrees and why.
package struct Uitvoeropdracht: Codable, Sendable, Equatable {
    package enum Vorm: String, Codable, Sendable, CaseIterable { case csv, json }

    package let map: String
    package let vorm: Vorm
    /// Public key of who may open it; nil: the files are open, because the operator said so.
    package let sleutel: String?
    package let door: Codebewijs
    package let tweede: Codebewijs
    package let reden: String

    package init(map: String, vorm: Vorm, sleutel: String?, door: Codebewijs, tweede: Codebewijs, reden: String) {
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
    package func voerUit(_ opdracht: Uitvoeropdracht) async throws -> Beheerantwoord {
        let key = try opdracht.sleutel.map { try OpenbareSleutel($0) }
        guard opdracht.reden.filter({ !$0.isWhitespace }).count >= 10 else {
            throw Opslagfout.bezet("Schrijf met --reden in een zin waarom alles wordt uitgevoerd. Dat komt in het journaal.")
        }
        try Uitvoermap.eisVrij(opdracht.map)
        let wie = try await tweePersonen(opdracht)
        try await databank.lees(als: wie.door, doel: .beheer, handeling: "installatie.exporteren") { tx in
            try DossierStore.alle(tx).forEach { tx.getoond(.dossier($0)) }
            tx.noteer(
                "installatie.exporteren",
                bijzonderheden:
                    "vorm \(opdracht.vorm.rawValue), \(key == nil ? "open" : "verzegeld"), met \(wie.tweede.hex): \(opdracht.reden.prefix(300))"
            )
        }
        let (gemeente, vorm, map, resten) = (config.gemeentenaam, opdracht.vorm, opdracht.map, databank.resten)
        let cleared = try resten.ruimOp().map { Werkmap.melding($0) + "\n" }.joined()
        let tables = Self.opzet.feitentabellen
        let done = try await databank.lees(als: wie.door, doel: .beheer, handeling: "installatie.exporteren") { tx in
            let place = try Uitvoermap(map, resten: resten)
            let made = try place.doe { folder in
                try Uitvoer(map: folder, vorm: vorm, sleutel: key).alles(tables, gemeente: gemeente, tx)
            }
            let (overview, sha) = made
            tx.noteer(
                "installatie.exporteren",
                bijzonderheden: "\(overview.feiten) feiten, \(overview.bestanden) bestanden, overzicht \(sha)"
                    + (overview.onleesbaar == 0 ? "" : ", \(overview.onleesbaar) zonder sleutel"))
            return made
        }
        return Beheerantwoord(
            cleared + done.overzicht.verslag(map, sha: done.sha, isVerzegeld: key != nil),
            done.overzicht.onleesbaar == 0 ? .gelukt : .bevindingen)
    }

    /// Both must be there, be two, one functioneel beheerder and the other privacy officer. A code is good once, and a wrong one counts.
    private func tweePersonen(_ opdracht: Uitvoeropdracht) async throws -> (door: Handelende, tweede: ID<Gebruiker>) {
        let first = try await bewijs(opdracht.door, voor: "uitvoer.bevestigen")
        let second = try await bewijs(opdracht.tweede, voor: "uitvoer.bevestigen")
        guard first.gebruiker != second.gebruiker else {
            throw Opslagfout.bezet("Alles uitvoeren doen twee mensen samen. Geef met --tweede iemand anders op.")
        }
        // Each in their own role: one who has both does not make the other's eyes superfluous.
        let manages = first.rollen.contains(.functioneelBeheerder) && second.rollen.contains(.privacyOfficer)
        guard manages || (first.rollen.contains(.privacyOfficer) && second.rollen.contains(.functioneelBeheerder)) else {
            throw Opslagfout.bezet("Alles uitvoeren doen een functioneel beheerder en een privacy officer samen.")
        }
        let role: Rol = manages ? .functioneelBeheerder : .privacyOfficer
        return (Handelende(id: first.gebruiker.raw, rol: role.rawValue, vanwaar: "console"), second.gebruiker)
    }
}
