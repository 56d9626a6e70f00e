// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Grondslag
import Opslag

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Maak een versleutelde back-up, ook terwijl de server draait.",
        discussion: """
            De back-up is te lezen met de back-upsleutel en de sleutelbos samen. Bewaar de back-upsleutel niet op deze machine.
            De sleutelbos heeft een eigen back-up (--sleutels), die hoogstens 30 dagen blijft (een instelling): pas daarna is een vernietiging \
            definitief. Elke back-up wist de verlopen kopieën in de mappen waar zij zijn gemaakt, zegt welke, en laat altijd de laatste staan.
            Uitgangscodes: 0 gelukt · 2 kan niet (melding op stderr).
            """)
    @OptionGroup var keuze: Installatiekeuze

    @Argument(help: "Bestand om te maken.")
    var naar: String

    @Option(name: .long, help: "Back-upsleutel; wordt gemaakt als het bestand er nog niet is.")
    var backupsleutel: String

    @Option(name: .long, help: "Maak ook een kopie van de sleutelbos, hier.")
    var sleutels: String?

    func run() async throws {
        try await metUitleg {
            if !FileManager.default.fileExists(atPath: backupsleutel) {
                try Backupsleutel.nieuw().schrijf(naar: backupsleutel)
                zeg("Nieuwe back-upsleutel: \(backupsleutel). Bewaar hem apart; zonder deze sleutel is de back-up niet te lezen.")
            }
            let opdracht = Beheeropdracht.backup(naar: volledig(naar), sleutel: volledig(backupsleutel), sleutels: sleutels.map(volledig))
            zeg(try await keuze.laatDoen(opdracht).tekst)
        }
    }

    /// The server may stand in another folder than who asks.
    private func volledig(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}

struct Herstel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "herstel", abstract: "Zet een back-up terug in een lege map of een lege databank.",
        discussion: """
            Eerst wordt de hele back-up nagerekend; klopt iets niet, dan verandert er niets. Eerdere vernietigingen worden opnieuw gedaan: \
            die van de lijst (--vernietigd) en die waarvan de sleutelbos weet. Stop eerst de server die deze sleutelbos gebruikt.
            Wordt het herstel afgebroken, dan gaat de installatie niet open: geef dezelfde opdracht nog eens, die ruimt op en begint opnieuw.
            Met --tot staan feiten en journaal er zoals aan het einde van die minuut; gaat de klok die nacht terug, dan geldt de tweede keer. \
            Aanmeldingen, concepten, berichten en tellers hebben geen verleden: die blijven zoals in de back-up. Wat vernietigd is, blijft \
            vernietigd. Het verslag noemt wat er weg is, wie zijn rol terugkrijgt en welke berichten opnieuw worden gelezen of al weg waren.
            Een back-up van SQLite kan naar PostgreSQL (--databank) en omgekeerd: zo verhuist een installatie.
            """
    )
    @OptionGroup var keuze: Installatiekeuze

    @Argument(help: "De back-up.")
    var van: String

    @Option(name: .long, help: "De back-upsleutel.")
    var backupsleutel: String

    @Option(name: .long, help: "Alleen wat er stond aan het einde van deze minuut, zoals 2026-03-02T14:30 (Nederlandse tijd).")
    var tot: String?

    func validate() throws {
        guard tot == nil || moment != nil else {
            throw ValidationError(
                "Schrijf --tot als dag en tijd, zoals 2026-03-02T14:30. Een tijd die de klok in maart overslaat, bestaat niet.")
        }
    }

    /// The last instant of that minute.
    private var moment: Moment? { tot.flatMap { Moment(eindeVan: $0) } }

    func run() async throws {
        try await metUitleg {
            let config = keuze.config()
            let restored = try await App.herstel(van: van, sleutel: Backupsleutel.lees(van: backupsleutel), naar: config, tot: moment)
            let databank = restored.databank
            let result = try await databank.verifieer()
            try await databank.sluit()
            for line in restored.meldingen + result.bevindingen { zeg(line) }
            guard result.klopt else { throw ExitCode(1) }
            zeg("Hersteld in \(config.map): \(result.regels) regels van het journaal en \(result.feiten) feiten nagerekend.")
        }
    }
}
