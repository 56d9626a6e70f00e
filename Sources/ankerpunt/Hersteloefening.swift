// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Opslag

struct Hersteloefeningsopdracht: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hersteloefening",
        abstract: "Bewijs dat een back-up van nu elders dezelfde installatie wordt. Code 1 als dat niet zo is.",
        discussion: """
            Maakt een back-up, ook terwijl de server draait, zet die terug in een lege map met een kopie van de sleutelbos, rekent de keten en alle \
            feiten na, vergelijkt en toont de tijden. Daarna is alles van de oefening weer weg. Wordt zij afgebroken, dan wist de volgende oefening of start van de server wat er bleef \
            liggen; tot dan ligt er een kopie van de sleutelbos in die map. BIO2 vraagt dit minstens elk jaar.
            """)
    @OptionGroup var keuze: Installatiekeuze

    @Option(name: .long, help: "Map voor de oefening, op een schijf met ruimte voor een tweede installatie; mag nog niet bestaan.")
    var oefenmap = NSTemporaryDirectory() + "ankerpunt-oefening"

    func run() async throws {
        try await metUitleg {
            let opdracht = Beheeropdracht.oefenHerstel(map: URL(fileURLWithPath: oefenmap).standardizedFileURL.path)
            let answer = try await keuze.laatDoen(opdracht)
            zeg(answer.tekst)
            guard answer.uitkomst == .gelukt else { throw ExitCode(1) }
        }
    }
}
