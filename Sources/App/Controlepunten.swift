// SPDX-License-Identifier: EUPL-1.2
import Opslag

extension App {
    /// Signs the head of the journal and adds it to the file outside this machine, where one is set.
    /// - Returns: nil when nothing was added to the journal since the last one.
    @discardableResult
    package func zetControlepunt() async throws -> Controlepunt? {
        let point = try await databank.zetControlepunt()
        try zetWisselsBuiten()
        if let point, let path = config.controlepunten { try point.voegToe(aan: path) }
        return point
    }
}
