// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Subprocess
import SystemPackage

/// A program beside the server that gets bytes on its standard input: the scanner of documents, the maker of letters. It is started by its
/// path and not through a shell, and one that stops reading ends nothing here.
struct Deelprogramma: Sendable {
    let programma: Executable
    let argumenten: Arguments
    let omgeving: Environment

    /// - Parameter opdracht: a path and arguments without spaces in them, as an operator writes it.
    init(opdracht: String) {
        let parts = opdracht.split(separator: " ").map(String.init)
        self.init(pad: parts.first ?? opdracht, Array(parts.dropFirst()))
    }

    /// - Parameter omgeving: all it may know; nil: what the server knows.
    init(pad: String, _ argumenten: [String], omgeving: [String: String]? = nil) {
        programma = .path(FilePath(pad))
        self.argumenten = Arguments(argumenten)
        self.omgeving =
            omgeving.map { all in .custom(Dictionary(uniqueKeysWithValues: all.map { (Environment.Key(stringLiteral: $0.key), $0.value) }))
            }
            ?? .inherit
    }

    /// Gives it these bytes, and waits until it ends. What it writes is nobody's business.
    func draai(_ bytes: [UInt8]) async throws -> TerminationStatus {
        Self.overleefStoppen()
        return try await run(
            programma, arguments: argumenten, environment: omgeving, input: .inputWriter, output: .discarded, error: .discarded
        ) { execution in
            // It may judge before it has read all; its exit code is what counts.
            _ = try? await execution.standardInputWriter.write(bytes)
            try await execution.standardInputWriter.finish()
        }.terminationStatus
    }

    /// A program that stops reading early may not end the server: writing to it then fails instead.
    static func overleefStoppen() { signal(SIGPIPE, SIG_IGN) }
}
