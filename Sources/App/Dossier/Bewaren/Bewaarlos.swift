// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Logging
import Opslag

/// What is kept and belongs to no file: messages about nobody here, months of the journal, months of oversight.
extension Bewaarscan {
    /// Most of it in one round.
    static let meesteLosse = 2_000

    /// From open columns only: nothing is opened to find out.
    func losse(_ tx: LeesTx) throws -> [VerlopenLos] {
        func grens(_ soort: Lossoort) -> Moment { Moment(begin: peildatum.plus(jaren: -(regels.regel(soort)?.jaren ?? 0))) }
        let messages = try BerichtStore.zonderDossier(voor: grens(.bericht), hoogstens: Self.meesteLosse, tx).map {
            Bewaarlos(houder: ID($0.id.raw), soort: .bericht, laatst: $0.laatst.datum)
        }
        let journal = try tx.journaalmaanden(voor: grens(.journaal).datum).map {
            Bewaarlos(houder: $0.houder, soort: .journaal, laatst: $0.laatste)
        }
        let oversight = try ToezichtStore.maanden(tx).map { Bewaarlos(houder: $0.lijn, soort: .toezicht, laatst: $0.laatst.datum) }
        let arrivals = try BinnenkomstStore.afgerond(tx).map { Bewaarlos(houder: $0.lijn, soort: .binnenkomst, laatst: $0.op.datum) }
        return Bewaartermijnen.verlopen(messages + journal + oversight + arrivals, regels, op: peildatum)
    }
}

extension Bewaarrondebeeld {
    /// The program, on behalf of who approved; nil: nobody did.
    var uitvoerder: Handelende? {
        toets.map { Handelende(id: Handelende.systeem("archivaris").id, rol: "systeem", namens: $0.door, vanwaar: "systeem:archivaris") }
    }
}

extension App {
    /// Destroyed in one commit.
    private static let losPerKeer = 200

    /// What two people approved of what belongs to no file. What goes wrong stays, and is not tried again in this round.
    func werkLosAf(_ beeld: Bewaarrondebeeld) async throws {
        guard let who = beeld.uitvoerder else { return }
        let open = beeld.openLos
        for start in stride(from: 0, to: open.count, by: Self.losPerKeer) {
            let part = Set(open[start..<min(start + Self.losPerKeer, open.count)].map(\.houder))
            do {
                try await vernietigLos(part, beeld, als: who)
            } catch let error as CancellationError {
                throw error
            } catch {
                try await eenVoorEen(part, beeld, als: who, error)
            }
        }
    }

    /// One that changed since keeps nobody else's: each is tried by itself, and what stays says its own reason.
    private func eenVoorEen(_ houders: Set<ID<Lijn>>, _ beeld: Bewaarrondebeeld, als who: Handelende, _ fout: any Error) async throws {
        guard houders.count > 1, fout is Afwijzing else { return await slaLosOver(houders, beeld.id, fout) }
        for houder in houders.sorted() {
            do {
                try await vernietigLos([houder], beeld, als: who)
            } catch let error as CancellationError {
                throw error
            } catch {
                await slaLosOver([houder], beeld.id, error)
            }
        }
    }

    private func vernietigLos(_ houders: Set<ID<Lijn>>, _ beeld: Bewaarrondebeeld, als who: Handelende) async throws {
        let day = beeld.inhoud.peildatum
        try await databank.schrijf(als: .systeem("archivaris"), doel: .toezicht, handeling: "toezicht.meenemen") { tx in
            try ToezichtStore.neemMee(uit: houders, tx)
        }
        try await databank.vernietig(
            houders, als: who, grond: Vernietigingsgrond.bewaartermijn.rawValue,
            keur: { tx in
                let scan = Bewaarscan(regels: Bewaarregels(try InstellingStore.instellingen(tx)), peildatum: day)
                guard houders.isSubset(of: Set(try scan.losse(tx).map(\.houder))) else {
                    throw Afwijzing.nietMogelijk("Dit is intussen gewijzigd.")
                }
            },
            erbij: { plan, tx in
                try BewaarStore.legVast(Bewaardeel(ronde: beeld.id, lijnen: plan.lijnen.sorted(), feiten: plan.feiten), tx)
            })
    }

    private func slaLosOver(_ houders: Set<ID<Lijn>>, _ ronde: UUIDv7, _ fout: any Error) async {
        let why = if case Afwijzing.nietMogelijk(let reason) = fout { reason } else { "Het lukte niet. Zie het logboek van de server." }
        logger.error("archivaris: \(houders.count) losse sleutels niet vernietigd", metadata: ["fout": "\(type(of: fout))"])
        do {
            try await databank.schrijf(als: .systeem("archivaris"), doel: .rechten, handeling: "vernietigen.overslaan") { tx in
                guard let round = try BewaarStore.ronde(ronde, tx) else { return }
                let left = Set(round.openLos.map(\.houder)).intersection(houders)
                guard !left.isEmpty else { return }
                tx.noteer("vernietigen.overslaan", bijzonderheden: "ronde \(ronde.hex)")
                try BewaarStore.legVast(Bewaardeel(ronde: ronde, overgeslagenLos: left.sorted(), waarom: why), tx)
            }
        } catch {
            logger.error("archivaris: overslaan niet vastgelegd", metadata: ["fout": "\(type(of: error))"])
        }
    }
}
