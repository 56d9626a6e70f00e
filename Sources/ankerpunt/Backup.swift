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
            De sleutelbos heeft een eigen back-up (--sleutels), die u hoogstens 30 dagen bewaart: pas daarna is een vernietiging definitief.
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
            die van de lijst (--vernietigd) en die waarvan de sleutelbos weet.
            Met --tot staan feiten en journaal er zoals op dat moment. Aanmeldingen, concepten, berichten en tellers hebben geen verleden: die \
            blijven zoals in de back-up. Wat vernietigd is, blijft vernietigd.
            Een back-up van SQLite kan naar PostgreSQL (--databank) en omgekeerd: zo verhuist een installatie.
            """
    )
    @OptionGroup var keuze: Installatiekeuze

    @Argument(help: "De back-up.")
    var van: String

    @Option(name: .long, help: "De back-upsleutel.")
    var backupsleutel: String

    @Option(name: .long, help: "Alleen wat er op dit moment stond, zoals 2026-03-02T14:30 (Nederlandse tijd).")
    var tot: String?

    func validate() throws {
        guard tot == nil || moment != nil else { throw ValidationError("Schrijf --tot als dag en tijd, zoals 2026-03-02T14:30.") }
    }

    /// The last instant of that minute.
    private var moment: Moment? {
        let parts = tot?.split(separator: "T") ?? []
        guard parts.count == 2, let day = Datum(iso: String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":").compactMap { Int64($0) }
        guard clock.count == 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else { return nil }
        return Moment(begin: day).plus(seconden: clock[0] * 3_600 + clock[1] * 60 + 59)
    }

    func run() async throws {
        try await metUitleg {
            let config = keuze.config()
            let databank = try await App.herstel(van: van, sleutel: Backupsleutel.lees(van: backupsleutel), naar: config, tot: moment)
            let result = try await databank.verifieer()
            try await databank.sluit()
            for finding in result.bevindingen { zeg(finding) }
            guard result.klopt else { throw ExitCode(1) }
            zeg("Hersteld in \(config.map): \(result.regels) regels van het journaal en \(result.feiten) feiten nagerekend.")
        }
    }
}
