// SPDX-License-Identifier: EUPL-1.2
import Dispatch
import Foundation
import Synchronization

/// Work cut in parts, one for each processor, done at the same time. The answers come back in the order of the work.
package struct Handen: Sendable {
    package let aantal: Int

    /// As many as this process may use.
    package static let alle = Handen(ProcessInfo.processInfo.activeProcessorCount)

    package init(_ aantal: Int) { self.aantal = max(1, aantal) }

    private final class Delen<R: Sendable>: Sendable { let klaar = Mutex<[Int: Result<[R], any Error>]>([:]) }

    /// - Parameter werk: gets the number of the hand, from 0, and its part. What one throws is thrown, after all are done.
    package func doe<T: Sendable, R: Sendable>(
        _ items: [T], _ werk: @Sendable (Int, ArraySlice<T>) throws -> [R]
    ) throws -> [R] {
        guard aantal > 1, items.count > 1 else { return try werk(0, items[...]) }
        let step = (items.count + aantal - 1) / aantal, parts = Delen<R>()
        DispatchQueue.concurrentPerform(iterations: aantal) { hand in
            let own = items[min(hand * step, items.count)..<min((hand + 1) * step, items.count)]
            let done = Result { try werk(hand, own) }
            parts.klaar.withLock { $0[hand] = done }
        }
        let done = parts.klaar.withLock { $0 }
        return try (0..<aantal).flatMap { try done[$0]?.get() ?? [] }
    }
}
