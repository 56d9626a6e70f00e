// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Synchronization

/// The settings as last read, so that not every request reads them again. Forgotten when one is changed.
final class Instellingenbord: Sendable {
    private let gelezen = Mutex<[Instelling]?>(nil)
    private let lees: @Sendable () async throws -> [Instelling]

    init(lees: @escaping @Sendable () async throws -> [Instelling]) { self.lees = lees }

    /// The settings as they hold on this day.
    func op(_ dag: Datum) async throws -> Instellingen { Instellingen(try await gezet(), op: dag) }

    /// The terms, each with its days.
    func normen() async throws -> Normen { Normen(try await gezet()) }

    private func gezet() async throws -> [Instelling] {
        if let known = gelezen.withLock({ $0 }) { return known }
        let read = try await lees()
        gelezen.withLock { $0 = read }
        return read
    }

    func vergeet() { gelezen.withLock { $0 = nil } }
}
