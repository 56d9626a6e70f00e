// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Opslag

struct Journaalopdracht: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journaal", abstract: "Controleer het journaal.",
        subcommands: [Verifieer.self, Controlepuntopdracht.self, Sleutel.self])

    struct Verifieer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verifieer", abstract: "Reken de hele keten en alle feiten na. Code 1 als er iets niet klopt.",
            discussion: """
                Ook terwijl de server draait. Met --controlepunten wordt het journaal vergeleken met een kopie die buiten deze machine lag: \
                dan valt ook op wie op deze machine alles kon herschrijven. Geef met --sleutel de openbare sleutel die u elders noteerde.
                """)
        @OptionGroup var keuze: Installatiekeuze

        @Option(name: .long, help: "Openbare sleutel (van: ankerpunt journaal sleutel) die u elders noteerde.")
        var sleutel: String?

        func run() async throws {
            try await metUitleg {
                let opdracht = Beheeropdracht.verifieer(
                    controlepunten: keuze.controlepunten.map { URL(fileURLWithPath: $0).standardizedFileURL.path }, sleutel: sleutel)
                let answer = try await keuze.laatDoen(opdracht)
                zeg(answer.tekst)
                guard answer.uitkomst == .gelukt else { throw ExitCode(1) }
            }
        }
    }

    struct Controlepuntopdracht: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "controlepunt", abstract: "Onderteken nu de laatste regel van het journaal.",
            discussion: "Een draaiende server doet dit elke tien minuten zelf, en als hij stopt.")
        @OptionGroup var keuze: Installatiekeuze

        func run() async throws {
            try await metUitleg {
                zeg(try await keuze.laatDoen(.controlepunt).tekst)
            }
        }
    }

    struct Sleutel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sleutel", abstract: "Toon de openbare sleutel van de controlepunten. Noteer hem buiten deze machine.")
        @OptionGroup var keuze: Installatiekeuze

        func run() async throws {
            try await metUitleg {
                let config = keuze.config()
                let kijk = try Sleutelboskijk(path: config.sleutelbos, hoofdsleutelpad: config.hoofdsleutel)
                guard let key = kijk.controlesleutel else {
                    throw Opslagfout.journaal(
                        "Er is nog geen sleutel voor controlepunten: er is nog nooit een regel ondertekend. Doe dat met: "
                            + "ankerpunt journaal controlepunt")
                }
                zeg(key)
            }
        }
    }
}
