// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Kern
import Opslag

struct Vernietig: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vernietig", abstract: "Vernietig een dossier of één lijn ervan, voorgoed, met twee mensen samen.",
        discussion: """
            Bekijk eerst met --voorbeeld wat er weggaat. Met de laatste lijn van een kind gaan de lijnen van het gezin mee, personen die \
            nergens anders meer in staan, bewaarde berichten van dat kind en concepten in dat dossier.
            Wie dit doet heeft de rol privacy officer en de relatie toezicht met het dossier; nooit met noodtoegang. Wie meedoet is een \
            ander, met de rol informatiebeheerder of privacy officer. Beiden geven een code van hun eigen app. Er komt een ondertekende \
            verklaring van vernietiging. Wat oud genoeg is, gaat met: ankerpunt bewaren.
            Met --grond verzoek gaat alleen wat in dat dossier op een verwijderverzoek door twee mensen is toegewezen.
            Werkt ook terwijl de server draait. Uitgangscodes: 0 gelukt · 2 kan niet (melding op stderr).
            """)
    @OptionGroup var keuze: Installatiekeuze

    @Option(name: .long, help: "Kenmerk van het dossier, uit het adres /dossiers/…")
    var dossier: String?

    @Option(name: .long, help: "Kenmerk van één lijn, uit --voorbeeld.")
    var lijn: String?

    @Option(name: .long, help: "Grond: \(Self.gronden).")
    var grond: String

    @OptionGroup var wie: Wie

    @Option(name: .long, help: "Gebruikersnaam van wie meedoet; niet bij --voorbeeld.")
    var tweede: String?

    @Option(name: .long, help: "Code uit de app van wie meedoet.")
    var tweedeCode: String?

    @Flag(name: .long, help: "Toon alleen wat er weggaat.")
    var voorbeeld = false

    @Flag(name: .long, help: "Vraag niet om bevestiging.")
    var bevestigd = false

    private static let gronden = Vernietigopdracht.gronden.map(\.rawValue).joined(separator: ", ")

    private var ground: Vernietigingsgrond? {
        Vernietigingsgrond(rawValue: grond).flatMap { Vernietigopdracht.gronden.contains($0) ? $0 : nil }
    }

    func validate() throws {
        guard (dossier == nil) != (lijn == nil) else { throw ValidationError("Geef --dossier of --lijn, een van de twee.") }
        guard ground != nil else { throw ValidationError("Kies een grond: \(Self.gronden).") }
        guard voorbeeld || (tweede != nil && tweedeCode != nil) else {
            throw ValidationError("Vernietigen doen twee mensen samen. Geef ook --tweede en --tweede-code, of kijk met --voorbeeld.")
        }
    }

    func run() async throws {
        try await metUitleg {
            guard voorbeeld || bevestigd || isBevestigd() else { throw Opslagfout.bezet("Niet bevestigd. Er is niets vernietigd.") }
            guard let ground else { throw ExitCode(2) }
            let second = tweede.flatMap { name in tweedeCode.map { Codebewijs(inlognaam: name, code: $0) } }
            let order = Beheeropdracht.vernietig(
                Vernietigopdracht(
                    dossier: dossier, lijn: lijn, grond: ground, door: wie.bewijs, tweede: voorbeeld ? nil : second))
            zeg(try await keuze.laatDoen(order).tekst)
        }
    }

    private func isBevestigd() -> Bool {
        zeg("Dit is niet terug te draaien. Keek u met --voorbeeld wat er weggaat? Typ dan: vernietig")
        return readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "vernietig"
    }
}
