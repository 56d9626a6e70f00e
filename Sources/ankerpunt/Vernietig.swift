// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Kern
import Opslag

struct Vernietig: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vernietig", abstract: "Vernietig een dossier of één lijn ervan, voorgoed.",
        discussion: """
            Bekijk eerst met --voorbeeld wat er weggaat. Met de laatste lijn van een kind gaan de lijnen van het gezin mee, personen die \
            nergens anders meer in staan, bewaarde berichten van dat kind en concepten in dat dossier.
            Wie dit doet heeft de rol privacy officer en de relatie toezicht met het dossier; nooit met noodtoegang.
            Werkt ook terwijl de server draait. Uitgangscodes: 0 gelukt · 2 kan niet (melding op stderr).
            """)
    @OptionGroup var keuze: Installatiekeuze

    @Option(name: .long, help: "Kenmerk van het dossier, uit het adres /dossiers/…")
    var dossier: String?

    @Option(name: .long, help: "Kenmerk van één lijn, uit --voorbeeld.")
    var lijn: String?

    @Option(name: .long, help: "Grond: \(Vernietigingsgrond.allCases.map(\.rawValue).joined(separator: ", ")).")
    var grond: String

    @Option(name: .long, help: "Gebruikersnaam van wie dit doet.")
    var als: String

    @Flag(name: .long, help: "Toon alleen wat er weggaat.")
    var voorbeeld = false

    @Flag(name: .long, help: "Vraag niet om bevestiging.")
    var bevestigd = false

    func validate() throws {
        guard (dossier == nil) != (lijn == nil) else { throw ValidationError("Geef --dossier of --lijn, een van de twee.") }
        guard Vernietigingsgrond(rawValue: grond) != nil else {
            throw ValidationError("Kies een grond: \(Vernietigingsgrond.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
    }

    func run() async throws {
        try await metUitleg {
            zeg(try await vraag(isVoorbeeld: true))
            guard !voorbeeld else { return }
            guard bevestigd || isBevestigd() else { throw Opslagfout.bezet("Niet bevestigd. Er is niets vernietigd.") }
            zeg(try await vraag(isVoorbeeld: false))
        }
    }

    private func isBevestigd() -> Bool {
        zeg("Dit is niet terug te draaien. Typ: vernietig")
        return readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "vernietig"
    }

    private func vraag(isVoorbeeld: Bool) async throws -> String {
        guard let ground = Vernietigingsgrond(rawValue: grond) else { throw ExitCode(2) }
        let order = Beheeropdracht.vernietig(
            Vernietigopdracht(dossier: dossier, lijn: lijn, grond: ground, als: als, isVoorbeeld: isVoorbeeld))
        return try await keuze.laatDoen(order).tekst
    }
}
