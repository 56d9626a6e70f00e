// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Opslag

struct Monitoropdracht: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitor", abstract: "Reken cijfers uit de gegevensset, of bouw die opnieuw uit de feiten.",
        subcommands: [Bereken.self, Herbouw.self])

    struct Bereken: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "bereken",
            abstract: "Schrijf één cijfer van de hele gemeente als CSV naar de uitvoer. Kleine aantallen staan er onbeschermd in.")
        @OptionGroup var keuze: Installatiekeuze
        @Argument(help: "Naam van het cijfer, zoals hulpvragen of wachttijd; leeg toont de namen.")
        var cijfer: String?
        @Option(help: "Jaar (2026), kwartaal (2026-k1) of 12-maanden.")
        var periode = "12-maanden"

        func run() async throws {
            guard let cijfer else {
                for line in App.cijfernamen { zeg(line) }
                return
            }
            try await metUitleg {
                let databank = try await App.openInstallatie(keuze.config())
                let csv = try await App.berekenCijfer(cijfer, periode: periode, in: databank)
                try await databank.sluit()
                guard let csv else {
                    throw ValidationError("Dit cijfer of deze periode is er niet. `ankerpunt monitor bereken` toont de namen.")
                }
                zeg(csv)
            }
        }
    }

    struct Herbouw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "herbouw",
            abstract: "Maak de gegevensset en de lijsten opnieuw uit de feiten. Dezelfde feiten geven dezelfde rijen.")
        @OptionGroup var keuze: Installatiekeuze

        func run() async throws {
            try await metUitleg {
                let databank = try await App.openInstallatie(keuze.config())
                try await databank.herbouw()
                let counts = try await App.telGegevens(in: databank)
                try await databank.sluit()
                zeg(counts)
            }
        }
    }
}
