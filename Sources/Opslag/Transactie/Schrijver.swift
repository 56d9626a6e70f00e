// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Synchronization

/// The one writer. What waits while a commit is being made durable goes together into the next: one fdatasync for many.
final class Schrijver: Sendable {
    /// One piece of work of the group: runs inside a savepoint, gives its journal lines, learns afterwards how it ended.
    struct Opdracht: Sendable {
        let run: @Sendable (any SQLConnection) throws -> [NieuweGebeurtenis]
        /// A line for work that was refused, in the same commit, after its own changes were rolled back.
        let geweigerd: @Sendable () -> NieuweGebeurtenis?
        let klaar: @Sendable (Result<Void, any Error>) -> Void
    }

    private struct Stand {
        var wachtrij: [Opdracht] = []
        var bezig = false
        /// Nil after a failed commit: nobody knows whether it came through, so the head is read again.
        var kop: Ketenkop?
        var dicht = false
        var sluiters: [CheckedContinuation<Void, Never>] = []
        var commits = 0
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

    /// Commits since the start: fewer than the pieces of work, when many wait.
    var commits: Int { stand.withLock { $0.commits } }

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
        await withCheckedContinuation { continuation in
            let ready = stand.withLock { stand in
                stand.dicht = true
                if stand.bezig { stand.sluiters.append(continuation) }
                return !stand.bezig
            }
            if ready { continuation.resume() }
        }
    }

    private func loop() async {
        while let group = volgende() { await voerUit(group) }
    }

    private func volgende() -> [Opdracht]? {
        let (group, closers) = stand.withLock { stand -> ([Opdracht]?, [CheckedContinuation<Void, Never>]) in
            guard !stand.wachtrij.isEmpty else {
                stand.bezig = false
                defer { stand.sluiters = [] }
                return (nil, stand.sluiters)
            }
            let group = Array(stand.wachtrij.prefix(Self.grootsteGroep))
            stand.wachtrij.removeFirst(group.count)
            return (group, [])
        }
        for closer in closers { closer.resume() }
        return group
    }

    /// Order: keys durable, database commits, mark durable, then the answers.
    private func voerUit(_ group: [Opdracht]) async {
        do {
            let uitkomsten = try await leg(group)
            for (opdracht, error) in zip(group, uitkomsten) { opdracht.klaar(error.map { .failure($0) } ?? .success(())) }
        } catch {
            sleutelbos.vergeetNieuwe()
            for opdracht in group { opdracht.klaar(.failure(error)) }
        }
    }

    private func leg(_ group: [Opdracht]) async throws -> [(any Error)?] {
        let known = stand.withLock { stand in
            defer { stand.kop = nil }
            return stand.kop
        }
        let (sleutelbos, hoogwater, nu) = (self.sleutelbos, self.hoogwater, klok.nu())
        let (oud, nieuw, uitkomsten) = try await engine.write { connection in
            let before = try known ?? Self.herlees(connection, hoogwater)
            var head = before
            var outcomes: [(any Error)?] = []
            for opdracht in group { outcomes.append(try Self.stap(opdracht, &head, sleutelbos, connection)) }
            try sleutelbos.bewaar(op: nu, na: before)
            return (before, head, outcomes)
        }
        stand.withLock { stand in
            stand.kop = nieuw
            stand.commits += 1
        }
        if nieuw != oud || known == nil { try hoogwater.zet(nieuw) }
        return uitkomsten
    }

    private static func herlees(_ connection: any SQLConnection, _ hoogwater: Hoogwater) throws -> Ketenkop {
        let kop = try Journaal.kop(connection)
        try kop.controleer(tegen: hoogwater.lees()) { try Journaal.hash(van: $0, connection) }
        return kop
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
            if let line = opdracht.geweigerd() { head = try Journaal.append(line, na: head, sleutelbos, connection) }
            return error
        }
    }
}
