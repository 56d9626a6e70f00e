// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// The retention run, as the command line asks it.
package enum Bewaaropdracht: Codable, Sendable, Equatable {
    /// What is over today; with `vastleggen` the list is recorded for a second person.
    case voorbeeld(door: Codebewijs, vastleggen: Bool)
    /// Approves a list made by somebody else, and destroys it.
    case voerUit(ronde: String, door: Codebewijs)
    case verklaring(bij: String)
}

extension App {
    package func bewaren(_ opdracht: Bewaaropdracht) async throws -> String {
        switch opdracht {
        case .voorbeeld(let door, let record): return try await voorbeeld(try await bewaarder(door), vastleggen: record)
        case .voerUit(let ronde, let door): return try await voerUit(try Self.kenmerk(ronde), try await bewaarder(door))
        case .verklaring(let bij): return try await verklaringstekst(try Self.kenmerk(bij))
        }
    }

    private static func kenmerk(_ text: String) throws -> UUIDv7 {
        guard let id = UUIDv7(text) else { throw Opslagfout.bezet("Dit is geen kenmerk. Neem het over uit het adres van de lijst.") }
        return id
    }

    /// Somebody who is there, with the right to do this.
    private func bewaarder(_ persoon: Codebewijs) async throws -> Handelende {
        let found = try await bewijs(persoon, voor: "bewaren.bevestigen")
        guard let role = found.rollen.first(where: { Rechten.mag(.bewarenUitvoeren, rol: $0, relatie: nil, doel: .rechten).uitkomst })
        else {
            throw Afwijzing.nietMogelijk("\(found.naam) mag dit niet. Nodig is de rol informatiebeheerder of privacy officer.")
        }
        return Handelende(id: found.gebruiker.raw, rol: role.rawValue, vanwaar: "console")
    }

    private func voorbeeld(_ wie: Handelende, vastleggen: Bool) async throws -> String {
        let round = try await bewaarvoorstel(op: databank.klok.nu().datum)
        let held = try await databank.lees(als: wie, doel: .rechten, handeling: "bewaren.inzien") { tx in
            tx.noteer("bewaren.inzien", bijzonderheden: "\(round.lijnen.count) lijnen")
            return try BeschermingStore.bewaard(tx).filter { duty in duty.plicht.dossier.map(round.bewaard.contains) ?? false }
        }
        let today = databank.klok.nu().datum
        let kept = held.sorted { $0.herzienOp < $1.herzienOp }.map { duty in
            "  \(duty.plicht.dossier?.kenmerk ?? ""): \(duty.inhoud.reden.label.lowercased()), bekijken op \(duty.herzienOp.iso)"
                + (duty.herzienOp < today ? " (te laat)" : "")
        }
        let counts =
            round.perKlasse.map { "\($0.klasse.label): \($0.aantal) lijnen" }
            + round.perLossoort.map { "\($0.soort.label): \($0.aantal) (\($0.van.iso) tot en met \($0.tot.iso))" }
        let text =
            (round.regels + ["Dossiers: \(round.dossiers.count)"] + counts + ["Blijft, want er loopt een zaak: \(round.bewaard.count)"]
            + kept).joined(separator: "\n")
        guard vastleggen, !round.isLeeg else { return text + "\nEr is niets vernietigd en niets vastgelegd." }
        let id = try await databank.schrijf(als: wie, doel: .rechten, handeling: "bewaren.voorstellen") { tx in
            try BewaarStore.stelVoor(round, tx)
        }
        return text
            + "\nEr is niets vernietigd. Een ander keurt deze lijst goed met: ankerpunt bewaren voer-uit --ronde \(id.hex) --als NAAM --code CODE"
    }

    private func voerUit(_ ronde: UUIDv7, _ wie: Handelende) async throws -> String {
        try await databank.schrijf(als: wie, doel: .rechten, handeling: "bewaren.goedkeuren") { tx in
            if try BewaarStore.ronde(ronde, tx)?.stand == .bezig { return }  // Approved before: go on where it stopped.
            try BewaarRoutes.keur(ronde, .akkoord, "", tx)
        }
        try await werkRondesAf()
        return try await verklaringstekst(ronde)
    }

    private func verklaringstekst(_ bij: UUIDv7) async throws -> String {
        try await databank.lees(als: .systeem("beheerlijn"), doel: .rechten, handeling: "bewaren.inzien") { tx in
            guard let fact = try BewaarStore.verklaring(bij: bij, tx) else {
                throw Opslagfout.bezet("Er is geen verklaring met dit kenmerk. Bekijk de lijsten op de bladzijde Bewaren.")
            }
            let state = try BewaarStore.isEcht(fact, tx) ? "De handtekening klopt." : "De handtekening klopt NIET."
            let text = fact.inhoud
            return text.tekst + "sleutel: \(text.sleutel)\nhandtekening: \(text.handtekening)\n\(state)"
        }
    }
}
