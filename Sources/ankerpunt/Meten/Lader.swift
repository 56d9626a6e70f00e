// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization

/// Load with constant arrivals: every request has its moment, whether the one before it is answered or not, and its time counts from
/// that moment. So a server that stalls cannot hide it (no coordinated omission).
struct Lader {
    let poort: Int
    let cookie: String
    /// Connections, and so requests under way at once.
    var lijnen = 24

    struct Meting: Sendable {
        var millis: [Double] = []
        var fouten = 0
        var bytes = 0
        var eersteFout: String?

        func kwantiel(_ deel: Double) -> Double {
            let sorted = millis.sorted()
            return sorted.isEmpty ? .nan : sorted[min(sorted.count - 1, Int(Double(sorted.count) * deel))]
        }
        var perAntwoord: Int { millis.isEmpty ? 0 : bytes / millis.count }
    }

    /// What one visitor does at arrival number n; gives the bytes received.
    typealias Handeling = @Sendable (Lijn, Int) throws -> Int

    /// - Parameter perSeconde: arrivals per second, 100 at most.
    func meet(perSeconde: Double, seconden: Double, _ handeling: @escaping Handeling) -> Meting {
        let total = Int(min(100, perSeconde) * seconden)
        let next = Atomic(0)
        let result = Mutex(Meting())
        let begin = Self.nu() + 0.05
        DispatchQueue.concurrentPerform(iterations: lijnen) { _ in
            let lijn = Lijn(poort: poort)
            lijn.cookie = cookie
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard number < total else { return }
                let due = begin + Double(number) / min(100, perSeconde)
                let wait = due - Self.nu()
                if wait > 0 { usleep(UInt32(wait * 1e6)) }
                Self.doe(handeling, lijn, number, due, result)
            }
        }
        return result.withLock { $0 }
    }

    private static func doe(_ handeling: Handeling, _ lijn: Lijn, _ number: Int, _ due: Double, _ result: borrowing Mutex<Meting>) {
        do {
            let bytes = try handeling(lijn, number)
            let millis = (nu() - due) * 1e3
            result.withLock {
                $0.millis.append(millis)
                $0.bytes += bytes
            }
        } catch {
            let text = String(describing: error)
            result.withLock {
                $0.fouten += 1
                $0.eersteFout = $0.eersteFout ?? text
            }
        }
    }

    /// Seconds on a clock that never jumps.
    static func nu() -> Double { ProcessInfo.processInfo.systemUptime }
}
