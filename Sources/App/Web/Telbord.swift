// SPDX-License-Identifier: EUPL-1.2
import Synchronization

/// The numbers beside items of the menu: how much waits there. Set by the room that knows, shown on every page of who has the item.
final class Telbord: Sendable {
    private let aantallen = Mutex<[String: Int]>([:])

    func zet(_ pad: String, _ aantal: Int) { aantallen.withLock { $0[pad] = aantal } }

    func aantal(_ pad: String) -> Int? { aantallen.withLock { $0[pad] } }
}
