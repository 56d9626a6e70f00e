// SPDX-License-Identifier: EUPL-1.2
import Logging
import Opslag
import ServiceLifecycle

/// Sweeps unused keys once a day, as the system actor `veger`: of work that failed, drafts that were sent, searches that expired.
struct Sleuteldienst: Service {
    let databank: Databank
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    // After the start people come first.
                    try await Task.sleep(for: .seconds(600))
                    try await databank.veegSleutels()
                    try await Task.sleep(for: .seconds(23 * 3_600))
                } catch is CancellationError {
                    return
                } catch {
                    // Tried again in a while; nothing is lost by keys that stay.
                    logger.error("sleutels vegen lukte niet", metadata: ["fout": "\(type(of: error))"])
                }
            }
        }
    }
}
