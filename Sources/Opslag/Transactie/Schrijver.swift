// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Logging
import Synchronization

/// The one writer. What waits while a commit is being made durable goes together into the next: one fdatasync for many.
final class Schrijver: Sendable {
    /// One piece of work of the group: runs inside a savepoint, gives its journal lines, learns afterwards how it ended.
    struct Opdracht: Sendable {
        let run: @Sendable (any SQLConnection) throws -> [NieuweGebeurtenis]
        /// A line for work that was refused or failed, in the same commit, after its own changes were rolled back.
        let geweigerd: @Sendable (any Error) -> NieuweGebeurtenis?
        let klaar: @Sendable (Result<Void, any Error>) -> Void
    }

    private struct Stand {
        var wachtrij: [Opdracht] = []
        var bezig = false
        var kop: Ketenkop
        var dicht = false
    }

    private let engine: any SQLEngine
    private let sleutelbos: Sleutelbos
    private let hoogwater: Hoogwater
    private let klok: Klok
    private let stand: Mutex<Stand>
    private static let grootsteGroep = 128

    init(engine: any SQLEngine, sleutelbos: Sleutelbos, hoogwater: Hoogwater, klok: Klok, kop: Ketenkop) {
        self.engine = engine
        self.sleutelbos = sleutelbos
        self.hoogwater = hoogwater
        self.klok = klok
        stand = Mutex(Stand(kop: kop))
    }

    var kop: Ketenkop { stand.withLock { $0.kop } }

    func voegToe(_ opdracht: Opdracht) {
        let start = stand.withLock { stand in
            if stand.dicht { return Besluit.dicht }
            stand.wachtrij.append(opdracht)
            defer { stand.bezig = true }
            return stand.bezig ? .wacht : .begin
        }
        switch start {
        case .dicht: opdracht.klaar(.failure(Opslagfout.bezet("De opslag is gesloten.")))
        case .begin: Task { await loop() }
        case .wacht: break
        }
    }

    private enum Besluit { case dicht, begin, wacht }

    /// Refuses new work and waits until all that was accepted is done.
    func sluit() async {
        stand.withLock { $0.dicht = true }
        while stand.withLock({ $0.bezig }) { await Task.yield() }
    }

    private func loop() async {
        while let group = volgende() { await voerUit(group) }
    }

    private func volgende() -> [Opdracht]? {
        stand.withLock { stand in
            guard !stand.wachtrij.isEmpty else {
                stand.bezig = false
                return nil
            }
            let group = Array(stand.wachtrij.prefix(Self.grootsteGroep))
            stand.wachtrij.removeFirst(group.count)
            return group
        }
    }

    /// Order: keys durable, database commits, mark durable, then the answers.
    private func voerUit(_ group: [Opdracht]) async {
        let kop = self.kop
        let sleutelbos = self.sleutelbos
        let nu = klok.nu()
        do {
            let (nieuw, uitkomsten) = try await engine.write { connection in
                var head = kop
                var outcomes: [(any Error)?] = []
                for opdracht in group { outcomes.append(try Self.stap(opdracht, &head, sleutelbos, connection)) }
                try sleutelbos.bewaar(op: nu)
                return (head, outcomes)
            }
            if nieuw != kop { try hoogwater.zet(nieuw) }
            stand.withLock { $0.kop = nieuw }
            for (opdracht, error) in zip(group, uitkomsten) {
                opdracht.klaar(error.map { .failure($0) } ?? .success(()))
            }
        } catch {
            sleutelbos.vergeetNieuwe()
            for opdracht in group { opdracht.klaar(.failure(error)) }
        }
    }

    private static func stap(
        _ opdracht: Opdracht, _ head: inout Ketenkop, _ sleutelbos: Sleutelbos, _ connection: any SQLConnection
    ) throws -> (any Error)? {
        let before = head
        try connection.script("SAVEPOINT stap")
        do {
            for line in try opdracht.run(connection) { head = try Journaal.append(line, na: head, sleutelbos, connection) }
            try connection.script("RELEASE SAVEPOINT stap")
            return nil
        } catch {
            head = before
            try connection.script("ROLLBACK TO SAVEPOINT stap")
            try connection.script("RELEASE SAVEPOINT stap")
            if let line = opdracht.geweigerd(error) { head = try Journaal.append(line, na: head, sleutelbos, connection) }
            return error
        }
    }
}
