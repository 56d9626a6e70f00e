// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization

/// The lock that keeps a second process off an installation. Falls away by itself when the process ends.
package final class Slot: Sendable {
    private let handle: Mutex<Int32>

    /// - Parameter reden: what to tell when another process has it.
    package init(path: String, anders reden: String? = nil) throws {
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw Opslagfout.bezet("Kan \(path) niet openen. Mag deze gebruiker in de map schrijven?") }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw Opslagfout.bezet(
                reden ?? "Deze installatie is al in gebruik door een ander proces (\(path)). Stop dat proces, of praat ermee.")
        }
        handle = Mutex(opened)
    }

    deinit { laatLos() }

    package func laatLos() {
        handle.withLock { handle in
            if handle >= 0 { close(handle) }
            handle = -1
        }
    }
}
