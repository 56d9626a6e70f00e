// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Foundation

struct Gezond: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "health", abstract: "Vraag een draaiende server of hij antwoordt.")
    @OptionGroup var keuze: Installatiekeuze

    func run() async throws {
        let url = URL(string: "http://\(keuze.adres):\(keuze.poort)/gezond")
        // No answer is the answer: why the connection failed is of no use to a supervisor.
        let data = url.flatMap { try? Data(contentsOf: $0) }
        guard data.map({ String(decoding: $0, as: UTF8.self) }) == "goed\n" else {
            zeg("Geen antwoord op \(keuze.adres):\(keuze.poort).")
            throw ExitCode(1)
        }
        zeg("goed")
    }
}
