// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Opslag

struct Invoerregel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invoer", abstract: "Voer personen, dossiers, lopende voorzieningen en documenten in vanuit een ander systeem.",
        discussion: """
            Begin met --sjabloon: dat maakt een map met lege bestanden en uitleg. Kijk met --proef wat er mis is, per regel. Met één fout wordt \
            niets ingevoerd. Daarna gaat elk dossier er in zijn geheel in; afgebroken gaat dezelfde opdracht verder, en twee keer invoeren doet niets dubbel.
            Uitgangscodes: 0 gelukt · 1 fouten in de bestanden · 2 kan niet (melding op stderr).
            """)
    @OptionGroup var keuze: Installatiekeuze

    @Argument(help: "Map met de bestanden.")
    var map: String

    @Flag(name: .long, help: "Maak in plaats daarvan een map met lege bestanden.")
    var sjabloon = false

    @Flag(name: .long, help: "Kijk alleen; voer niets in.")
    var proef = false

    @Option(name: .long, help: "Gebruikersnaam van de functioneel beheerder die dit doet.")
    var als: String?

    @Option(name: .long, help: "Code uit de app van die persoon; elke keer een nieuwe.")
    var code: String?

    func validate() throws {
        guard sjabloon || (als != nil && code != nil) else { throw ValidationError("Geef met --als en --code wie dit doet.") }
    }

    func run() async throws {
        try await metUitleg {
            let path = URL(fileURLWithPath: map).standardizedFileURL.path
            guard !sjabloon, let als, let code else {
                try App.maakInvoersjabloon(path)
                return zeg("Lege bestanden en uitleg staan in \(path).")
            }
            let answer = try await doe(Invoeropdracht(map: path, door: Codebewijs(inlognaam: als, code: code), isProef: proef))
            zeg(answer.tekst)
            guard answer.uitkomst == .gelukt else { throw ExitCode(1) }
        }
    }

    /// A running server does it without a bar; here it shows how far it is.
    private func doe(_ opdracht: Invoeropdracht) async throws -> Beheerantwoord {
        let config = keuze.config()
        if let answer = try Beheerlijn.vraag(.voerIn(opdracht), map: config.map) { return answer }
        let app = try await App.open(config, logger: keuze.logger)
        let balk = Voortgangsbalk("Invoeren")
        return try await app.sluitNa { try await app.voerIn(opdracht) { balk.meld($0, $1) } }
    }
}
