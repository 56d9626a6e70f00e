// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Subprocess

/// Looks at a file before it is kept. Leaves the process, so it is a closure that tests replace.
struct Virusscanner: Sendable {
    enum Oordeel: Sendable { case schoon, besmet, onbekend }

    let keur: @Sendable ([UInt8]) async -> Oordeel

    /// No scanner is set: the sender's own machine is the only one that looked.
    static let geen = Virusscanner { _ in .schoon }

    /// A program that reads the file on its standard input: ends with 0 when clean, with 1 when not (clamdscan, and most others).
    static func opdracht(_ path: String) -> Virusscanner {
        let scanner = Deelprogramma(opdracht: path)
        return Virusscanner { bytes in
            do { return oordeel(try await scanner.draai(bytes)) } catch { return .onbekend }
        }
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

    private static func oordeel(_ status: TerminationStatus) -> Oordeel {
        switch status {
        case .exited(0): .schoon
        case .exited(1): .besmet
        default: .onbekend
        }
    }
}
