// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Opslag

struct Lastopdracht: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "last", abstract: "Wat dit programma zelf vraagt: velden, vrije tekst en minuten, per formulier of van één dossier.",
        discussion: """
            Geteld wordt wat een formulier vroeg, niet wie het invulde of wat er staat. Minuten zijn gemeten van openen tot bewaren; waar niets \
            gemeten is, staat een schatting.
            Uitgangscodes: 0 gelukt · 1 een formulier vraagt meer dan zijn grens · 2 kan niet (melding op stderr).
            """,
        subcommands: [Formulieren.self, Gemeten.self, Reis.self], defaultSubcommand: Formulieren.self)

    struct Formulieren: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "formulieren", abstract: "Wat elk formulier hoogstens vraagt, zoals het is aangegeven. Zonder databank.")
        @Flag(name: .long, help: "Als JSON.")
        var json = false

        func run() throws {
            let report = try App.formulierlast()
            zeg(json ? report.json : report.tekst)
            if !report.isBinnenBudget { throw ExitCode(1) }
        }
    }

    struct Gemeten: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "gemeten",
            abstract: "Wat formulieren het laatste jaar vroegen, gemiddeld per keer, en welke vraag niemand beantwoordt.")
        @OptionGroup var keuze: Installatiekeuze
        @Flag(name: .long, help: "Als JSON.")
        var json = false

        func run() async throws {
            try await metUitleg {
                let databank = try await App.openInstallatie(keuze.config())
                let report = try await App.gemetenLast(in: databank)
                try await databank.sluit()
                zeg(json ? report.json : report.tekst)
            }
        }
    }

    struct Reis: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reis",
            abstract: "De weg van één dossier langs de formulieren: gevraagd, al bekend, getypt, en wat twee keer is gevraagd.")
        @OptionGroup var keuze: Installatiekeuze
        @Argument(help: "Het nummer van het dossier: 32 tekens, zoals in het adres van de bladzijde.")
        var dossier: String
        @Flag(name: .long, help: "Als JSON.")
        var json = false

        func run() async throws {
            try await metUitleg {
                let databank = try await App.openInstallatie(keuze.config())
                let report = try await App.reislast(dossier, in: databank)
                try await databank.sluit()
                guard let report else { throw ValidationError("Van dit dossier is geen formulier geteld. Kijk of het nummer klopt.") }
                zeg(json ? report.json : report.tekst)
            }
        }
    }
}
