// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Opslag

struct Sleutel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sleutel", abstract: "Maak of controleer de hoofdsleutel en de sleutelbos.", subcommands: [Maak.self, Controleer.self])

    struct Maak: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "maak", abstract: "Maak een nieuwe hoofdsleutel en een lege sleutelbos. Overschrijft nooit iets.")
        @OptionGroup var keuze: Installatiekeuze

        func run() async throws {
            try await metUitleg {
                let config = keuze.config()
                try App.maakInstallatie(config)
                zeg("Hoofdsleutel: \(config.hoofdsleutel)")
                zeg("Sleutelbos: \(config.sleutelbos)")
                zeg("Bewaar de hoofdsleutel apart van de gegevens en van de sleutelbos. Zonder hoofdsleutel is niets te lezen.")
            }
        }
    }

    struct Controleer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "controleer", abstract: "Past de hoofdsleutel bij de sleutelbos?")
        @OptionGroup var keuze: Installatiekeuze

        func run() async throws {
            try await metUitleg {
                let config = keuze.config()
                let bos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutel: Hoofdsleutel.lees(van: config.hoofdsleutel))
                zeg("De hoofdsleutel past. De sleutelbos heeft \(try bos.houders().count) sleutels.")
                try bos.close()
            }
        }
    }
}
