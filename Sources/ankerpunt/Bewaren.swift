// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Opslag

struct Bewaren: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bewaren", abstract: "Vernietig wat lang genoeg bewaard is: eerst een lijst, dan een tweede persoon.",
        discussion: """
            Nodig is de rol informatiebeheerder of privacy officer. Dossiers waarvan is vastgelegd dat ze bewaard blijven, worden \
            overgeslagen. Werkt ook terwijl de server draait. Uitgangscodes: 0 gelukt · 2 kan niet (melding op stderr).
            """,
        subcommands: [Voorbeeld.self, VoerUit.self, Verklaring.self])

    struct Voorbeeld: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "voorbeeld", abstract: "Toon wat er weg zou gaan. Er wordt niets vernietigd.")
        @OptionGroup var keuze: Installatiekeuze

        @OptionGroup var wie: Wie

        @Flag(name: .long, help: "Leg de lijst vast, zodat een ander haar kan goedkeuren.")
        var vastleggen = false

        func run() async throws {
            try await metUitleg {
                zeg(try await keuze.laatDoen(.bewaren(.voorbeeld(door: wie.bewijs, vastleggen: vastleggen))).tekst)
            }
        }
    }

    struct VoerUit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "voer-uit", abstract: "Keur de lijst van een ander goed en vernietig haar. Gaat verder waar het stopte.")
        @OptionGroup var keuze: Installatiekeuze

        @Option(name: .long, help: "Kenmerk van de lijst, uit voorbeeld --vastleggen of uit het adres van de bladzijde.")
        var ronde: String

        @OptionGroup var wie: Wie

        func run() async throws {
            try await metUitleg {
                zeg(try await keuze.laatDoen(.bewaren(.voerUit(ronde: ronde, door: wie.bewijs))).tekst)
            }
        }
    }

    struct Verklaring: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verklaring", abstract: "Toon een verklaring van vernietiging en reken de handtekening na.")
        @OptionGroup var keuze: Installatiekeuze

        @Argument(help: "Kenmerk van de lijst of van het verzoek.")
        var kenmerk: String

        func run() async throws { try await metUitleg { zeg(try await keuze.laatDoen(.bewaren(.verklaring(bij: kenmerk))).tekst) } }
    }
}
