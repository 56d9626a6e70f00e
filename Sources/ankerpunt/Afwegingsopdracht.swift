// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Opslag

struct Afwegingsopdracht: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "afweging", abstract: "Reken een afweging na, alle bewijzen opnieuw, of wat een ander kader zou veranderen.",
        discussion: "Uitgangscodes: 0 gelukt · 1 bevindingen · 2 kan niet (melding op stderr).",
        subcommands: [Toets.self, Herhaal.self, Vergelijk.self, Meting.self])

    struct Toets: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "toets", abstract: "Wat zegt een kader over deze feiten? Met de weg erheen en een hash. Zonder databank.",
            discussion: """
                De feiten zijn JSON: {"besluit.peildatum": "2026-03-02", "ladder.netwerk": "nee", "uitkomst.hulpvraag": "duidelijk"}. Met \
                uitkomst.<stap> geeft u wat een professional daar concludeerde. Wat nodig is en ontbreekt, wordt bij naam genoemd.
                """)
        @Option(name: .long, help: "Naam van het kader, zoals jeugdwet-2.3 of jeugdwet-2.3/1.")
        var kader: String
        @Option(name: .long, help: "Bestand met feiten (JSON); een streepje leest standaardinvoer.")
        var feiten: String
        @Flag(name: .long, help: "Als JSON.")
        var json = false

        func run() async throws {
            try await metUitleg {
                let report = try App.toetsAfweging(kader: kader, feiten: try lees())
                zeg(json ? report.json : report.tekst)
                if !report.isGelukt { throw ExitCode(1) }
            }
        }

        private func lees() throws -> Data {
            if feiten == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
            do {
                return try Data(contentsOf: URL(fileURLWithPath: feiten))
            } catch {
                throw ValidationError("Het bestand \(feiten) is niet te lezen. Controleer de naam.")
            }
        }
    }

    struct Herhaal: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "herhaal", abstract: "Reken elk bewaard bewijs opnieuw uit met zijn eigen kader. Code 1 als er een anders is.",
            discussion: "Ook terwijl de server draait. Noemt alleen nummers van bewijzen; het nakijken staat in het journaal.")
        @OptionGroup var keuze: Installatiekeuze

        func run() async throws {
            try await metUitleg {
                let answer = try await keuze.laatDoen(.weeg(.herhaal))
                zeg(answer.tekst)
                guard answer.uitkomst == .gelukt else { throw ExitCode(1) }
            }
        }
    }

    struct Vergelijk: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "vergelijk", abstract: "Wat zou een ander kader veranderen aan besluiten die al genomen zijn?",
            discussion:
                "Per stap en per leefgebied, in aantallen; kleine aantallen zijn afgeschermd. Het vergelijken staat in het journaal.")
        @OptionGroup var keuze: Installatiekeuze
        @Option(name: .long, help: "Het kader waarmee is besloten, zoals jeugdwet-2.3.")
        var kader: String
        @Option(name: .long, help: "Het kader ernaast, zoals reikwijdte.")
        var met: String
        @Flag(name: .long, help: "Als JSON.")
        var json = false

        func run() async throws {
            try await metUitleg {
                zeg(try await keuze.laatDoen(.weeg(.vergelijk(kader: kader, met: met, json: json))).tekst)
            }
        }
    }

    struct Meting: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "meet", abstract: "Meet hoe snel tabellen en bewijzen worden gerekend, zonder databank.",
            discussion: "Gebruik een release-build. scripts/bench-tabellen.py legt er twee andere regelmachines naast.")
        @Option(name: .long, help: "Naam van het kader.")
        var kader = "jeugdwet-2.3"
        @Option(name: .long, help: "Seconden per meting.")
        var duur = 3
        @Option(name: .long, help: "Aantal bewijzen.")
        var bewijzen = 100_000
        @Option(name: .long, help: "Met zoveel handen tegelijk; 0: een voor elke processor. Tabellen gaan altijd met één hand.")
        var handen = 0

        func validate() throws {
            guard (1...60).contains(duur) else { throw ValidationError("--duur is een getal van 1 tot en met 60.") }
            guard (0...64).contains(handen) else { throw ValidationError("--handen is een getal van 0 tot en met 64.") }
            guard (1...1_000_000).contains(bewijzen) else { throw ValidationError("--bewijzen is een getal van 1 tot en met 1000000.") }
        }

        func run() async throws {
            try await metUitleg {
                let found = try Afwegingsmeting(kader: kader, seconden: Double(duur), handen: handen == 0 ? .alle : Handen(handen))
                    .meet(bewijzen: bewijzen)
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
                zeg(String(decoding: try encoder.encode(found), as: UTF8.self))
            }
        }
    }
}
