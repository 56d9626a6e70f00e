// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Subprocess
import SystemPackage

/// Looks at a file before it is kept. Leaves the process, so it is a closure that tests replace.
struct Virusscanner: Sendable {
    enum Oordeel: Sendable { case schoon, besmet, onbekend }

    let keur: @Sendable ([UInt8]) async -> Oordeel

    /// No scanner is set: the sender's own machine is the only one that looked.
    static let geen = Virusscanner { _ in .schoon }

    /// A program that reads the file on its standard input: ends with 0 when clean, with 1 when not (clamdscan, and most others).
    static func opdracht(_ path: String) -> Virusscanner {
        Virusscanner { bytes in await draai(path, bytes) }
    }

    /// - Throws: `ongeldig` with what to do; the file is not kept.
    func eisSchoon(_ bytes: [UInt8], veld: String) async throws {
        switch await keur(bytes) {
        case .schoon: return
        case .besmet:
            throw Afwijzing.ongeldig([
                Veldfout(veld, "De virusscanner vertrouwt dit bestand niet. Het is niet bewaard. Vraag de afzender om een nieuw bestand.")
            ])
        case .onbekend:
            throw Afwijzing.ongeldig([
                Veldfout(
                    veld,
                    "De virusscanner werkt nu niet, dus het bestand is niet bewaard. Probeer het straks opnieuw of bel functioneel beheer.")
            ])
        }
    }

    private static func draai(_ path: String, _ bytes: [UInt8]) async -> Oordeel {
        // A scanner that stops reading early may not end the server.
        signal(SIGPIPE, SIG_IGN)
        let parts = path.split(separator: " ").map(String.init)
        let program = Executable.path(FilePath(parts.first ?? path))
        do {
            let arguments = Arguments(Array(parts.dropFirst()))
            let result = try await run(program, arguments: arguments, input: .inputWriter, output: .discarded, error: .discarded) { scan in
                // It may judge before it has read all; its exit code is what counts.
                _ = try? await scan.standardInputWriter.write(bytes)
                try await scan.standardInputWriter.finish()
            }
            return oordeel(result.terminationStatus)
        } catch {
            return .onbekend
        }
    }

    private static func oordeel(_ status: TerminationStatus) -> Oordeel {
        switch status {
        case .exited(0): .schoon
        case .exited(1): .besmet
        default: .onbekend
        }
    }
}
