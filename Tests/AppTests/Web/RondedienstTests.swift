// SPDX-License-Identifier: EUPL-1.2
import Logging
import Opslag
import Synchronization
import Testing

@testable import App

@Suite("Werk dat terugkomt: een mislukte ronde wordt overgedaan, en stoppen stopt het")
struct RondedienstTests {
    private final class Teller: Sendable {
        let rondes = Mutex(0)
        func ronde() throws {
            let nummer = rondes.withLock {
                $0 += 1
                return $0
            }
            if nummer == 1 { throw Opslagfout.vernietigd }
        }
    }

    private func draai(ookBijStoppen: Bool, eerstNa: Int = 0, tot genoeg: Int) async throws -> Int {
        let teller = Teller()
        let logger = Logger(label: "proef") { _ in SwiftLogNoOpLogHandler() }
        let dienst = Rondedienst(naam: "proef", seconden: 0, eerstNa: eerstNa, ookBijStoppen: ookBijStoppen, logger: logger) {
            try teller.ronde()
        }
        let task = Task { try await dienst.run() }
        while teller.rondes.withLock({ $0 }) < genoeg { await Task.yield() }
        task.cancel()
        try await task.value
        return teller.rondes.withLock { $0 }
    }

    @Test("Na een ronde die mislukt komt een volgende")
    func opnieuw() async throws { #expect(try await draai(ookBijStoppen: false, tot: 3) >= 3) }

    @Test("Bij stoppen komt er nog één als dat is gevraagd, en anders geen")
    func stoppen() async throws {
        #expect(try await draai(ookBijStoppen: true, eerstNa: 3_600, tot: 0) == 1)
        #expect(try await draai(ookBijStoppen: false, eerstNa: 3_600, tot: 0) == 0)
    }
}
