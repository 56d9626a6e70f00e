// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern

/// Makes PDF/UA of letters. Leaves the process, so it is a closure that tests replace.
struct Pdfmaker: Sendable {
    /// nil: it did not work; the letter can still be printed.
    let maak: @Sendable ([UInt8]) async -> [UInt8]?

    /// - Parameter python: of the environment that `scripts/setup.sh` made, with WeasyPrint in it.
    /// - Returns: nil when the script of the program is not beside it.
    static func warm(python: String, _ grenzen: Pdfwerker.Grenzen = Pdfwerker.Grenzen()) -> Pdfmaker? {
        guard let script = Bundle.module.path(forResource: "pdfmaker", ofType: "py") else { return nil }
        // Nothing of the server goes along: no settings, no home, no proxy.
        let program = Deelprogramma(
            pad: python, ["-I", "-B", script], omgeving: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"])
        return van(program, grenzen)
    }

    static func van(_ programma: Deelprogramma, _ grenzen: Pdfwerker.Grenzen = Pdfwerker.Grenzen()) -> Pdfmaker {
        let worker = Pdfwerker(programma, grenzen)
        return Pdfmaker { await worker.maak($0) }
    }

    /// Why there is no PDF, and what then.
    static func ontbreekt(_ maker: Pdfmaker?) -> Afwijzing {
        .nietMogelijk(
            (maker == nil
                ? "Deze server maakt geen PDF's: WeasyPrint staat er niet op (zie het handboek, Systeem). "
                : "De PDF lukte nu niet. Probeer het straks opnieuw. ")
                + "Afdrukken kan altijd: open de afdruk, en kies daar zo nodig “Opslaan als PDF”.")
    }
}

/// Where the environment with WeasyPrint is: `.pdfmaker` beside the program, or in the project it was built in.
package enum Pdfplek {
    static let map = ".pdfmaker"

    /// - Returns: the Python to start; nil when there is none, or when it is of another user: that would be running their program.
    package static func vind() -> String? {
        guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
        return vind(bij: program.deletingLastPathComponent())
    }

    /// Beside the program, and three folders up: `.build/<machine>/debug` of the project.
    static func vind(bij map: URL) -> String? {
        var folder = map
        for _ in 0..<4 {
            let python = folder.appending(path: Self.map).appending(path: "bin/python").path
            if FileManager.default.isExecutableFile(atPath: python), isVanOns(folder.appending(path: Self.map).path) { return python }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    private static func isVanOns(_ path: String) -> Bool {
        // What cannot be asked is not ours.
        let owner = try? FileManager.default.attributesOfItem(atPath: path)[.ownerAccountID] as? NSNumber
        return owner.map { [0, getuid()].contains($0.uint32Value) } ?? false
    }
}
