// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Monitor
import Opslag

/// Keeps the data set equal to the facts of each file.
struct Gegevensprojectie: Opslag.Projectie {
    let naam = "gegevensset"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        let teams = try BeheerStore.teams(tx)
        for dossier in dossiers.sorted() {
            let gone = try Self.vernietigd(dossier, tx)
            let rows = try Self.afleiding(dossier, teams, zonder: gone.kinderen, tx).rijen()
            // Where nobody was known yet the file stands for the child: its row goes with the family's line.
            let ids = gone.kinderen.map(\.raw) + (gone.gezin ? [dossier.raw] : [])
            try GegevensStore.vervang(dossier, rows, vernietigd: Set(ids.map { try tx.datasetsleutel($0) }), tx)
        }
    }

    /// Children of whom a line in this file was destroyed, and whether one of the family was. A message line goes earlier than the file
    /// and freezes nothing.
    private static func vernietigd(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> (kinderen: Set<ID<Persoon>>, gezin: Bool) {
        let living = try DossierStore.levend(dossier, tx)
        // A line that was made anew after its term begins a new row; the earlier one stays frozen.
        let gone = try DossierStore.lijnen(dossier, tx).filter { line in
            line.bewaarklasse != .bericht && !living.contains { $0.jeugdige == line.jeugdige && $0.bewaarklasse == line.bewaarklasse }
        }
        return (Set(gone.compactMap(\.jeugdige)), gone.contains { $0.jeugdige == nil })
    }

    private static func afleiding(
        _ dossier: ID<Dossier>, _ teams: [Teamgegevens], zonder: Set<ID<Persoon>>, _ tx: LeesTx
    ) throws -> Gegevensafleiding {
        let feiten = try Dossierlezing.feiten(dossier, tx)
        let team = try RelatieStore.relaties(dossier, tx).lopend(op: tx.nu).filter { $0.inhoud.relatiesoort == .team }
            .max { ($0.inhoud.van, $0.id) < ($1.inhoud.van, $1.id) }?.inhoud.team
        return Gegevensafleiding(
            // The data set counts facts; a term that a gemeente changes leaves it as it was.
            dossier: dossier, feiten: feiten, beeld: Dossierbeeld(feiten, op: tx.vandaag, regels: .standaard),
            herkomst: Herkomst(gemeente: teams.first { $0.team == team }?.gemeentecode, team: team?.hex),
            wijken: try wijken(dossier, feiten, tx),
            zonder: zonder, producten: try Productcodes.vanProgramma(), sleutels: Sleutelmaker(tx: tx))
    }

    /// The area of each child by the four digits of the postcode; unknown when anybody's address in this file is a secret.
    private static func wijken(_ dossier: ID<Dossier>, _ feiten: Dossierfeiten, _ tx: LeesTx) throws -> [ID<Persoon>: String] {
        guard feiten.geheimhoudingen.lopend(op: tx.vandaag, einden: feiten.beeindigingen).isEmpty else { return [:] }
        let gezin = try Dossierlezing.gezin(dossier, tx)
        let home = gezin.deelnames.filter { $0.inhoud.rol != .jeugdige && $0.inhoud.wonen == .inHuis }
            .compactMap { gezin.personen[$0.inhoud.persoon]?.adres?.postcode }.first
        return gezin.jeugdigen.reduce(into: [:]) { result, child in
            result[child.id] = (child.adres?.postcode ?? home).map { String($0.tekst.prefix(4)) }
        }
    }
}

/// Makes the pseudonymous keys inside one transaction.
struct Sleutelmaker {
    let tx: LeesTx

    func jeugdige(_ id: UUIDv7) throws -> Sleutel { try sleutel(tx.datasetsleutel(id)) }
    func rij(_ feit: UUIDv7, _ jeugdige: UUIDv7) throws -> Sleutel { try sleutel(tx.datasetsleutel(rij: feit, jeugdige: jeugdige)) }

    private func sleutel(_ bytes: [UInt8]) throws -> Sleutel {
        guard let sleutel = Sleutel(bytes: bytes) else { throw SQLFout.soort("sleutel") }
        return sleutel
    }
}
