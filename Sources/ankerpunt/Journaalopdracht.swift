// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Opslag

struct Journaalopdracht: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journaal", abstract: "Controleer het journaal.", subcommands: [Verifieer.self])

    struct Verifieer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verifieer", abstract: "Reken de hele keten en alle feiten na. Code 1 als er iets niet klopt.")
        @OptionGroup var keuze: Installatiekeuze

        func run() async throws {
            try await metUitleg {
                let databank = try await App.openInstallatie(keuze.config())
                let result = try await databank.verifieer()
                try await databank.sluit()
                zeg("\(result.regels) regels en \(result.feiten) feiten nagerekend.")
                for finding in result.bevindingen { zeg(finding) }
                guard result.klopt else { throw ExitCode(1) }
                zeg("Alles klopt met de keten en het hoogwatermerk.")
            }
        }
    }
}
