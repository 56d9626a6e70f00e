// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation

struct Storybook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storybook", abstract: "Toon van elk soort bladzijde een voorbeeld, alleen op deze machine, zonder gegevens.")
    @OptionGroup var keuze: Installatiekeuze

    func run() async throws {
        try await metUitleg {
            let folder = NSTemporaryDirectory() + "ankerpunt-storybook-\(ProcessInfo.processInfo.processIdentifier)"
            // The folder lies in the temporary directory and holds nothing: what stays behind harms nobody.
            defer { try? FileManager.default.removeItem(atPath: folder) }
            var config = Config(map: folder, poort: keuze.poort, isDemo: true)
            config.adres = "127.0.0.1"
            try App.maakInstallatie(config)
            let app = try await App.open(config, logger: keuze.logger)
            try await app.serve { port in zeg("Adres: http://127.0.0.1:\(port)/storybook") }
        }
    }
}
