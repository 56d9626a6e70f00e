// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Opslag

struct Datalek: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "datalek", abstract: "Zoek uit wat een aanmelding in een periode zag, voor een melding binnen 72 uur (AVG 33).",
        discussion: """
            Ook terwijl de server draait. Toont kenmerken en geen namen: namen staan alleen op de bladzijde Datalek van de privacy officer. \
            Dat dit is opgevraagd, staat in het journaal bij iedereen om wie het gaat.
            """)
    @OptionGroup var keuze: Installatiekeuze

    @Option(name: .long, help: "Naam waarmee deze gebruiker zich aanmeldt.")
    var gebruiker: String

    @Option(name: .long, help: "Eerste dag, zoals 2026-03-01.")
    var van: String

    @Option(name: .long, help: "Laatste dag, zoals 2026-03-02.")
    var tot: String

    @Option(name: .long, help: "Wanneer het is ontdekt, zoals 2026-03-02T09:00. Zonder dit: nu.")
    var ontdekt: String?

    func run() async throws {
        try await metUitleg {
            let opdracht = Beheeropdracht.datalek(Datalekopdracht(gebruiker: gebruiker, van: van, tot: tot, ontdekt: ontdekt))
            zeg(try await keuze.laatDoen(opdracht).tekst)
        }
    }
}
