// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Opslag

struct Sleutel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sleutel", abstract: "Maak, controleer of vervang de hoofdsleutel, of vervang die van het journaal.",
        subcommands: [Maak.self, Controleer.self, Vervang.self, VervangJournaal.self])

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
                let kijk = try Sleutelboskijk(path: config.sleutelbos, hoofdsleutelpad: config.hoofdsleutel)
                zeg("De hoofdsleutel past. De sleutelbos heeft \(kijk.sleutels) sleutels.")
                if kijk.journaalversie > 1 { zeg("De sleutel van het journaal is vervangen; het is nu versie \(kijk.journaalversie).") }
                if kijk.wordtVervangen {
                    zeg("Er is een vervanging van de hoofdsleutel begonnen. Maak die af met: ankerpunt sleutel vervang")
                }
            }
        }
    }

    struct Vervang: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "vervang", abstract: "Vervang de hoofdsleutel door een nieuwe, ook terwijl de server draait.",
            discussion: """
                De nieuwe sleutel komt naast de oude (.nieuw), alle sleutels in de sleutelbos worden opnieuw verpakt, en daarna krijgt de nieuwe \
                de naam van de oude. De gegevens zelf veranderen niet. Wordt dit afgebroken, geef dan dezelfde opdracht nog eens: hij gaat verder. \
                Tot dan zijn beide bestanden nodig. De oude sleutel opent daarna alleen nog back-ups van de sleutelbos van daarvoor.
                Uitgangscodes: 0 gelukt · 2 kan niet (melding op stderr).
                """)
        @OptionGroup var keuze: Installatiekeuze

        func run() async throws { try await metUitleg { zeg(try await keuze.laatDoen(.vervangHoofdsleutel).tekst) } }
    }

    struct VervangJournaal: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "vervang-journaal", abstract: "Vervang de sleutel van het journaal, ook terwijl de server draait.",
            discussion: """
                Vanaf nu worden controlepunten ondertekend met een nieuwe sleutel en bijzonderheden verzegeld met nieuwe sleutels. Wat er al stond verandert \
                niet, blijft te lezen en is na te rekenen, ook met de openbare sleutel die u eerder noteerde: de oude sleutel tekende voor de nieuwe. \
                Wordt dit afgebroken, dan is er vervangen of niet, nooit half; de volgende start maakt het verslag in het journaal af. \
                Maak daarna een back-up van de sleutelbos en noteer de nieuwe openbare sleutel.
                Uitgangscodes: 0 gelukt · 2 kan niet (melding op stderr).
                """)
        @OptionGroup var keuze: Installatiekeuze

        func run() async throws { try await metUitleg { zeg(try await keuze.laatDoen(.vervangJournaalsleutel).tekst) } }
    }
}
