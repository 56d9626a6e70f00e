// SPDX-License-Identifier: EUPL-1.2
import Logging
import Opslag
import ServiceLifecycle

extension App {
    /// Signs the head of the journal and adds it to the file outside this machine, where one is set.
    /// - Returns: nil when nothing was added to the journal since the last one.
    @discardableResult
    package func zetControlepunt() async throws -> Controlepunt? {
        guard let point = try await databank.zetControlepunt() else { return nil }
        if let path = config.controlepunten { try point.voegToe(aan: path) }
        return point
    }
}

/// Signs the head of the journal every ten minutes, and once more when the server stops.
struct Controlepuntdienst: Service {
    static let seconden = 600

    let app: App

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown {
                while true {
                    try await Task.sleep(for: .seconds(Self.seconden))
                    await probeer()
                }
            }
        } catch is CancellationError {
            await probeer()
        }
    }

    /// A place that cannot be written is told each time; the checkpoint in the database is there all the same.
    private func probeer() async {
        do {
            try await app.zetControlepunt()
        } catch let fout as Opslagfout {
            app.logger.error("controlepunt niet bewaard buiten de databank: \(fout.description)")
        } catch {
            app.logger.error("controlepunt niet gezet", metadata: ["fout": "\(type(of: error))"])
        }
    }
}
