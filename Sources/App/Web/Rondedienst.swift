// SPDX-License-Identifier: EUPL-1.2
import Logging
import Opslag
import ServiceLifecycle

/// Work that comes back beside the server, each as a named system actor: a round, a wait, the next round, until the server stops.
///
/// A round that fails is told in the log and done again later: what it was to do is derived, so nothing is passed over.
struct Rondedienst: Service {
    /// The longest wait after a round that failed, in seconds.
    static let naFout = 600

    /// The system actor, as the log names it.
    let naam: String
    /// Between two rounds.
    let seconden: Int
    /// Before the first round.
    var eerstNa = 0
    /// One more round when the server stops.
    var ookBijStoppen = false
    let logger: Logger
    let ronde: @Sendable () async throws -> Void

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown {
                try await Task.sleep(for: .seconds(eerstNa))
                while true {
                    let done = await probeer()
                    try await Task.sleep(for: .seconds(done ? seconden : min(seconden, Self.naFout)))
                }
            }
        } catch is CancellationError {
            if ookBijStoppen { await probeer() }
        }
    }

    @discardableResult
    private func probeer() async -> Bool {
        do {
            try await ronde()
            return true
        } catch is CancellationError {
            return true
        } catch let fout as Opslagfout {
            logger.error("\(naam): ronde niet gelukt: \(fout.description)")
        } catch {
            logger.error("\(naam): ronde niet gelukt", metadata: ["fout": "\(Self.soort(error))"])
        }
        return false
    }

    /// The type of an error and which of its cases, never what stands in it.
    private static func soort(_ error: any Error) -> String {
        [String(describing: type(of: error)), Mirror(reflecting: error).children.first?.label].compactMap(\.self).joined(separator: ".")
    }
}
