// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Logging
import Synchronization

/// The one doorway to stored data: every transaction has an actor and a purpose, and leaves its line before it answers.
package final class Databank: Sendable {
    package let sleutelbos: Sleutelbos
    package let klok: Klok
    package let engine: any SQLEngine
    private let schrijver: Schrijver
    private let hoogwater: Hoogwater
    private let projecties: [any Projectie]
    private let feitentabellen: [Feitentabel]
    private let slot: Slot?

    /// Everything needed to open an installation.
    package struct Opzet: Sendable {
        package var migraties: [Migratie]
        package var feitentabellen: [Feitentabel]
        package var projecties: [any Projectie]

        package init(migraties: [Migratie], feitentabellen: [Feitentabel], projecties: [any Projectie] = []) {
            self.migraties = migraties
            self.feitentabellen = feitentabellen
            self.projecties = projecties
        }
    }

    /// Opens a data folder with SQLite. The keys were checked by opening the sleutelbos: a wrong key never comes here.
    package static func open(map: String, sleutelbos: Sleutelbos, opzet: Opzet, klok: Klok) async throws -> Databank {
        try FileManager.default.createDirectory(atPath: map, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let slot = try Slot(path: map + "/slot")
        let engine = try SQLiteEngine(path: map + "/ankerpunt.db")
        return try await open(engine: engine, hoogwater: map + "/hoogwater", slot: slot, sleutelbos: sleutelbos, opzet: opzet, klok: klok)
    }

    /// Opens any engine; the high-water mark lies in a file outside it.
    package static func open(
        engine: any SQLEngine, hoogwater path: String, slot: Slot?, sleutelbos: Sleutelbos, opzet: Opzet, klok: Klok
    ) async throws -> Databank {
        let steps = [Migratie(0, "opslag", sql: Journaal.schema + Vernietiging.schema)] + opzet.migraties
        let kop = try await engine.write { connection in
            try Migraties.run(steps, on: connection)
            return try Journaal.kop(connection)
        }
        let hoogwater = try Hoogwater(path: path)
        try controleer(kop, tegen: hoogwater.lees())
        return Databank(engine: engine, sleutelbos: sleutelbos, hoogwater: hoogwater, kop: kop, slot: slot, opzet: opzet, klok: klok)
    }

    private init(engine: any SQLEngine, sleutelbos: Sleutelbos, hoogwater: Hoogwater, kop: Ketenkop, slot: Slot?, opzet: Opzet, klok: Klok) {
        self.engine = engine
        self.sleutelbos = sleutelbos
        self.hoogwater = hoogwater
        self.klok = klok
        self.slot = slot
        projecties = opzet.projecties
        feitentabellen = opzet.feitentabellen
        schrijver = Schrijver(engine: engine, sleutelbos: sleutelbos, hoogwater: hoogwater, klok: klok, kop: kop)
    }

    private static func controleer(_ kop: Ketenkop, tegen mark: Ketenkop) throws {
        guard kop.nummer >= mark.nummer, kop.nummer > mark.nummer || kop.hash == mark.hash else {
            throw Opslagfout.journaal(
                """
                Het journaal eindigt bij regel \(kop.nummer), maar het hoogwatermerk staat op \(mark.nummer): er ontbreekt iets of er is \
                iets vervangen. Start niet verder; zet de laatste back-up terug met: ankerpunt herstel
                """)
        }
    }

    /// Reads as this actor for this purpose. The value is returned only after the lines of what was shown are durable.
    package func lees<T: Sendable>(
        als wie: Handelende, doel: Doel, handeling: String = "inzien", _ body: @escaping @Sendable (LeesTx) throws -> T
    ) async throws -> T {
        let sleutelbos = self.sleutelbos
        let nu = klok.nu()
        let (result, line) = try await engine.read { connection in
            let tx = LeesTx(wie: wie, doel: doel, handeling: handeling, nu: nu, connection: connection, sleutelbos: sleutelbos)
            do {
                let value = try body(tx)
                return (Result<T, any Error>.success(value), tx.gebeurtenis)
            } catch let afwijzing as Afwijzing {
                return (.failure(afwijzing), tx.regel(feiten: [], uitkomst: "geweigerd"))
            }
        }
        if let line { try await teken(line) }
        return try result.get()
    }

    /// Writes as this actor for this purpose: all or nothing, with projections and journal line in the same commit.
    package func schrijf<T: Sendable>(
        als wie: Handelende, doel: Doel, handeling: String = "vastleggen", _ body: @escaping @Sendable (SchrijfTx) throws -> T
    ) async throws -> T {
        let box = Mutex<T?>(nil)
        let sleutelbos = self.sleutelbos
        let projecties = self.projecties
        let nu = klok.nu()
        try await doe(
            Schrijfwerk(
                run: { connection in
                    let tx = SchrijfTx(wie: wie, doel: doel, handeling: handeling, nu: nu, connection: connection, sleutelbos: sleutelbos)
                    let value = try body(tx)
                    if !tx.geraakt.isEmpty { for projectie in projecties { try projectie.werkBij(tx.geraakt, tx) } }
                    box.withLock { $0 = value }
                    return tx.schrijfregel.map { [$0] } ?? []
                },
                geweigerd: { error in
                    guard error is Afwijzing else { return nil }
                    return NieuweGebeurtenis(
                        moment: nu, wie: wie, doel: doel, handeling: handeling, uitkomst: "geweigerd", onderwerpen: [], feiten: [],
                        bijzonderheden: nil)
                }))
        guard let value = box.withLock({ $0 }) else { throw SQLFout.anders("schrijfwerk zonder uitkomst") }
        return value
    }

    private func teken(_ line: NieuweGebeurtenis) async throws {
        try await doe(Schrijfwerk(run: { _ in [line] }, geweigerd: { _ in nil }))
    }

    private struct Schrijfwerk: Sendable {
        let run: @Sendable (any SQLConnection) throws -> [NieuweGebeurtenis]
        let geweigerd: @Sendable (any Error) -> NieuweGebeurtenis?
    }

    private func doe(_ work: Schrijfwerk) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            schrijver.voegToe(Schrijver.Opdracht(run: work.run, geweigerd: work.geweigerd, klaar: { continuation.resume(with: $0) }))
        }
    }

    /// Recomputes the whole chain and every fact's hash.
    package func verifieer() async throws -> Verificatie {
        let mark = try hoogwater.lees()
        let tables = feitentabellen.map(\.naam)
        return try await engine.read { connection in try Verificateur.run(connection, hoogwater: mark, tabellen: tables) }
    }

    package func sluit() async throws {
        await schrijver.sluit()
        try await engine.close()
        try sleutelbos.close()
        slot?.laatLos()
    }
}
