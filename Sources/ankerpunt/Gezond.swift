// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Foundation

struct Gezond: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "health", abstract: "Vraag een draaiende server of hij antwoordt.")
    @OptionGroup var keuze: Installatiekeuze

    func run() async throws {
        guard let url = URL(string: "http://\(keuze.adres):\(keuze.poort)/gezond"), let data = try? Data(contentsOf: url),  // no answer is the answer
            String(decoding: data, as: UTF8.self) == "goed\n"
        else {
            zeg("Geen antwoord op \(keuze.adres):\(keuze.poort).")
            throw ExitCode(1)
        }
        zeg("goed")
    }
}
