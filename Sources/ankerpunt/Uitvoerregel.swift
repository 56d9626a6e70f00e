// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Opslag

struct Uitvoerregel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uitvoer", abstract: "Voer de hele installatie uit als CSV of JSON, door twee mensen samen.",
        discussion: """
            Een functioneel beheerder en een privacy officer geven elk een code van hun eigen app. De uitvoer staat in het journaal van elk dossier.
            De bestanden zijn verzegeld voor wie de sleutel heeft (ankerpunt noodblad sleutel), tenzij u --onversleuteld geeft.
            Verhuizen naar een andere machine of een andere databank gaat met ankerpunt backup en ankerpunt herstel: dan blijft ook elke hash gelijk.
            Tot zij af is, heet de map MAP.bezig. Wordt de opdracht afgebroken, dan wist de volgende uitvoer of start van de server die map.
            Uitgangscodes: 0 gelukt · 1 gelukt, maar niet alles was te lezen · 2 kan niet (melding op stderr).
            """,
        subcommands: [Maak.self, Open.self], defaultSubcommand: Maak.self)

    struct Maak: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "maak", abstract: "Maak de uitvoer, ook terwijl de server draait.")
        @OptionGroup var keuze: Installatiekeuze

        @Option(name: .long, help: "Map om te maken.")
        var naar: String

        @Option(name: .long, help: "Vorm: csv of json.")
        var vorm: String

        @Option(name: .long, help: "Openbare sleutel van wie de bestanden mag openen.")
        var sleutel: String?

        @Flag(name: .long, help: "Versleutel niet. Wie de map heeft, leest dan alles.")
        var onversleuteld = false

        @OptionGroup var wie: Wie

        @Option(name: .long, help: "Gebruikersnaam van wie meedoet.")
        var tweede: String

        @Option(name: .long, help: "Code uit de app van wie meedoet.")
        var tweedeCode: String

        @Option(name: .long, help: "Waarom; komt in het journaal.")
        var reden: String

        func validate() throws {
            guard Uitvoeropdracht.Vorm(rawValue: vorm) != nil else { throw ValidationError("Kies --vorm csv of json.") }
            guard (sleutel == nil) == onversleuteld else {
                throw ValidationError("Geef --sleutel met een openbare sleutel, of --onversleuteld als de bestanden open moeten zijn.")
            }
        }

        func run() async throws {
            try await metUitleg {
                guard let form = Uitvoeropdracht.Vorm(rawValue: vorm) else { throw ExitCode(2) }
                let opdracht = Uitvoeropdracht(
                    map: URL(fileURLWithPath: naar).standardizedFileURL.path, vorm: form, sleutel: sleutel,
                    door: wie.bewijs, tweede: .init(inlognaam: tweede, code: tweedeCode), reden: reden)
                let answer = try await keuze.laatDoen(.voerUit(opdracht))
                zeg(answer.tekst)
                guard answer.uitkomst == .gelukt else { throw ExitCode(1) }
            }
        }
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "open", abstract: "Open een verzegelde uitvoer met de geheime sleutel, zonder databank.")

        @Argument(help: "Map met de verzegelde uitvoer.")
        var map: String

        @Option(name: .long, help: "De geheime sleutel.")
        var sleutel: String

        @Option(name: .long, help: "Map om te maken. De bestanden daarin zijn niet versleuteld.")
        var naar: String

        func run() async throws {
            try await metUitleg {
                let done = try Uitvoerlezer.open(map, met: .lees(van: sleutel), naar: URL(fileURLWithPath: naar).standardizedFileURL.path)
                if done.isOpgeruimd { zeg("\(naar).bezig was van een eerdere opdracht die is afgebroken. Die map is gewist.") }
                zeg("\(done.bestanden) bestanden geopend in \(naar), niet versleuteld. Wis de map als u klaar bent.")
                zeg("SHA-256 van overzicht.json: \(done.overzicht). Vergelijk die met wat de uitvoer zelf meldde.")
                guard done.onleesbaar == 0 else {
                    zeg("LET OP: deze uitvoer was niet volledig; \(done.onleesbaar) feiten of berichten waren niet te lezen.")
                    throw ExitCode(1)
                }
            }
        }
    }
}
