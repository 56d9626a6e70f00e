// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Synchronization

/// A progress bar on a terminal; elsewhere a line at every tenth part.
final class Voortgangsbalk: Sendable {
    private let wat: String
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let laatst = Mutex(-1)

    init(_ wat: String) { self.wat = wat }

    func meld(_ gedaan: Int, _ van: Int) {
        let procent = van == 0 ? 100 : gedaan * 100 / van
        let stap = isTerminal ? procent : procent / 10 * 10
        guard
            laatst.withLock({ last in
                defer { last = stap }
                return stap > last
            })
        else { return }
        let blokken = stap / 4
        let balk = String(repeating: "█", count: blokken) + String(repeating: "░", count: 25 - blokken)
        let text = isTerminal ? "\r\(wat) \(balk) \(stap)% " + (stap == 100 ? "\n" : "") : "\(wat): \(stap)%\n"
        FileHandle.standardError.write(Data(text.utf8))
    }
}
