// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// Holds a thread until a test lets it go.
final class Poort: Sendable {
    private let teken = DispatchSemaphore(value: 0)
    func wacht() { teken.wait() }
    func open() { teken.signal() }
}
