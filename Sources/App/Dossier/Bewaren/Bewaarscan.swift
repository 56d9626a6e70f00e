// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Logging
import Opslag

/// Which lines are over, file by file, from open columns only: nothing is opened to find out.
struct Bewaarscan: Sendable {
    let regels: Bewaarregels
    let peildatum: Datum

    /// What is no change of a file: who may see it, what was asked about it, that it must be kept (Jeugdwet 7.3.8 lid 3).
    private static let geenWijziging: Set<String> = [
        Bewaarplicht.soort, Bewaarplichteinde.soort, Bewaarplichtherziening.soort, Opheffingsvoorstel.soort, Scherm.soort,
        Geheimhouding.soort, Beeindiging.soort, Meeneming.soort,
    ]

    /// Where a file can have grown old: here, or before it was taken in.
    enum Herkomst: CaseIterable { case hier, overgenomen }

    private static var tabellen: [Feitentabel] { Feitregister.tabellen.filter { $0 != VerzoekStore.tabel && $0 != BewaarStore.tabel } }

    /// A line made after this cannot be over.
    var grens: Moment {
        let shortest = regels.regels.map(\.jaren).min() ?? 0
        return Moment(begin: peildatum.plus(jaren: -shortest))
    }

    func lijnen(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> [VerlopenLijn] {
        let living = try DossierStore.levend(dossier, tx)
        guard !living.isEmpty else { return [] }
        let taken = try GezinStore.overname(dossier, tx)
        let last = try tx.laatsteWijzigingen(
            dossier, in: Self.tabellen, zonder: Self.geenWijziging, zonderBron: GezinStore.bronAfschrift, zonderMoment: taken?.ingelezen)
        let lines = living.map { line in
            // What was taken in is as old as the other system says; what was recorded here since counts from here.
            let since = last[line.id]?.datum ?? (line.gemaakt == taken?.ingelezen ? taken?.laatst : nil) ?? line.gemaakt.datum
            return Bewaarlijn(lijn: line.id, dossier: dossier, jeugdige: line.jeugdige, klasse: line.bewaarklasse, laatst: since)
        }
        return Bewaartermijnen.verlopen(lines, regels, op: peildatum)
    }
}

extension App {
    /// Files that are looked at in one read.
    private static let perLezing = 200

    /// Everything of which the term is over on a day, in order of file, up to one round. Files with a duty to keep are named apart.
    func bewaarvoorstel(op peildatum: Datum) async throws -> Bewaarronde {
        let (rules, kept) = try await databank.lees(als: .systeem("archivaris"), doel: .rechten, handeling: "bewaren.inzien") { tx in
            (Bewaarregels(try InstellingStore.instellingen(tx)), Set(try BeschermingStore.bewaard(tx).compactMap(\.plicht.dossier)))
        }
        let scan = Bewaarscan(regels: rules, peildatum: peildatum)
        var found: [VerlopenLijn] = [], held: [ID<Dossier>] = [], seen: Set<ID<Dossier>> = []
        for origin in Bewaarscan.Herkomst.allCases {
            var after: ID<Dossier>?
            while found.count < Bewaarronde.hoogstens {
                let part = try await lees(scan, origin, na: after)
                for (dossier, lines) in part where !lines.isEmpty && seen.insert(dossier).inserted {
                    if kept.contains(dossier) { held.append(dossier) } else { found += lines }
                }
                guard part.count == Self.perLezing else { break }
                after = part.last?.0
            }
        }
        let loose = try await databank.lees(als: .systeem("archivaris"), doel: .rechten, handeling: "bewaren.inzien") { tx in
            try scan.losse(tx)
        }
        return Bewaarronde(peildatum: peildatum, lijnen: found, bewaard: held, los: loose, regels: rules)
    }

    private func lees(
        _ scan: Bewaarscan, _ herkomst: Bewaarscan.Herkomst, na: ID<Dossier>?
    ) async throws -> [(ID<Dossier>, [VerlopenLijn])] {
        try await databank.lees(als: .systeem("archivaris"), doel: .rechten, handeling: "bewaren.inzien") { tx in
            let files =
                switch herkomst {
                case .hier: try DossierStore.dossiers(gemaaktVoor: scan.grens, na: na, hoogstens: Self.perLezing, tx)
                case .overgenomen: try GezinStore.overgenomen(na: na, hoogstens: Self.perLezing, tx)
                }
            return try files.map { ($0, try scan.lijnen($0, tx)) }
        }
    }

    /// Destroys what two people approved, a few files at a time, and signs the certificate when all is done. Goes on where it stopped.
    /// - Parameter hoogstens: files done now; the rest is left for the next time.
    func werkRondesAf(hoogstens: Int = .max) async throws {
        let running = try await databank.lees(als: .systeem("archivaris"), doel: .rechten) { tx in try BewaarStore.bezig(tx) }
        var left = hoogstens
        for round in running where left > 0 { left -= try await werkAf(round, hoogstens: left) }
    }

    /// - Returns: how many files were looked at.
    private func werkAf(_ beeld: Bewaarrondebeeld, hoogstens: Int) async throws -> Int {
        let open = beeld.open
        let now = open.prefix(hoogstens)
        for (dossier, lines) in now {
            do {
                try await vernietig(Set(lines.map(\.lijn)), van: dossier, beeld)
            } catch let error as CancellationError {
                throw error
            } catch {
                await slaOver(dossier, beeld.id, error)
            }
        }
        if now.count == open.count {
            try await werkLosAf(beeld)
            try await verklaar(beeld.id)
        }
        return now.count
    }

    /// Something changed since it was approved, or it went wrong: this file stays and is not tried again, and the certificate counts it.
    private func slaOver(_ dossier: ID<Dossier>, _ ronde: UUIDv7, _ fout: any Error) async {
        let why: String
        if case Afwijzing.nietMogelijk(let reason) = fout {
            why = reason
        } else {
            why = "Het lukte niet. Zie het logboek van de server."
            logger.error("archivaris: dossier \(dossier.kenmerk) niet vernietigd", metadata: ["fout": "\(type(of: fout))"])
        }
        do {
            try await databank.schrijf(als: .systeem("archivaris"), doel: .rechten, handeling: "vernietigen.overslaan") { tx in
                // When only the keys were left to destroy, the rows are gone and there is nothing to pass over.
                guard let round = try BewaarStore.ronde(ronde, tx), round.open.contains(where: { $0.dossier == dossier }) else { return }
                tx.getoond(.dossier(dossier))
                tx.noteer("vernietigen.overslaan", bijzonderheden: "ronde \(ronde.hex)")
                try BewaarStore.legVast(Bewaardeel(ronde: ronde, overgeslagen: dossier, waarom: why), tx)
            }
        } catch {
            logger.error("archivaris: overslaan niet vastgelegd", metadata: ["fout": "\(type(of: error))"])
        }
    }

    private func vernietig(_ lijnen: Set<ID<Lijn>>, van dossier: ID<Dossier>, _ beeld: Bewaarrondebeeld) async throws {
        guard let who = beeld.uitvoerder else { return }
        let day = beeld.inhoud.peildatum
        let plan = try await databank.vernietig(
            lijnen, als: who, grond: Vernietigingsgrond.bewaartermijn.rawValue,
            keur: { tx in
                tx.getoond(.dossier(dossier))
                let scan = Bewaarscan(regels: Bewaarregels(try InstellingStore.instellingen(tx)), peildatum: day)
                guard lijnen.isSubset(of: Set(try scan.lijnen(dossier, tx).map(\.lijn))) else {
                    throw Afwijzing.nietMogelijk("Dit dossier is intussen gewijzigd.")
                }
            },
            erbij: { plan, tx in
                try BewaarStore.legVast(Bewaardeel(ronde: beeld.id, lijnen: plan.lijnen.sorted(), feiten: plan.feiten), tx)
            })
        naamindex.vergeet(Set(plan.lijnen.map { ID($0.raw) }))
    }

    private func verklaar(_ ronde: UUIDv7) async throws {
        // A key that a fault left behind goes first: the certificate says that all of it is gone.
        try await databank.maakVernietigingenAf()
        try await databank.schrijf(als: .systeem("archivaris"), doel: .rechten, handeling: "vernietigen.verklaren") { tx in
            guard let round = try BewaarStore.ronde(ronde, tx), round.stand == .bezig else { return }
            let done = round.inhoud.lijnen.filter { round.weg.contains($0.lijn) }, loose = round.losWeg
            let roles = try [round.ronde.door, round.toets?.door].map { who in
                try who.flatMap { try BeheerStore.medewerker(ID($0), tx) }?.rollen.first?.label.lowercased() ?? "oud-medewerker"
            }
            tx.noteer("vernietigen.verklaren", bijzonderheden: "ronde \(ronde.hex)")
            try BewaarStore.verklaar(
                Vernietigingsopgave(
                    installatie: tx.installatie.hex, bij: ronde, grond: .bewaartermijn, moment: tx.nu, regels: round.inhoud.regels,
                    dossiers: Set(done.map(\.dossier)).count,
                    perKlasse: Bewaarklasse.allCases.map { klasse in (klasse, done.count { $0.klasse == klasse }) }.filter { $0.1 > 0 },
                    feiten: round.feiten, sleutels: round.weg.count - done.count - loose.count,
                    overgeslagen: round.inhoud.dossiers.count - Set(done.map(\.dossier)).count,
                    sha: Afschriftlezing.sha(Set(round.weg.map(\.raw))), rollen: roles,
                    kopiedagen: try InstellingStore.instellingen(tx).sleutelkopieDagen,
                    perLos: Lossoort.allCases.map { kind in (kind, loose.count { $0.soort == kind }) }.filter { $0.1 > 0 }), tx)
        }
    }
}
