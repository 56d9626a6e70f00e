// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Opslag
import Proefland

struct Proeflandopdracht: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proefland", abstract: "Vul een verse map met een verzonnen gemeente: gezinnen met drie jaar geschiedenis.",
        discussion: "De map moet nieuw zijn. Met hetzelfde zaad ontstaan dezelfde gezinnen.")
    @OptionGroup var keuze: Installatiekeuze

    @Option(name: .long, help: "Aantal gezinnen met een verhaal, naast de vaste bezetting.")
    var gezinnen = 150

    @Option(name: .long, help: "Aantal lichte dossiers daarbij, voor metingen.")
    var dossiers = 0

    @Option(name: .long, help: "Zaad van het toeval.")
    var zaad: UInt64 = 9998

    /// For the proofs of the post: orders that must still go out.
    @Flag(name: .long, help: .hidden)
    var nieuweOpdrachten = false

    func validate() throws {
        guard (0...2_000).contains(gezinnen) else { throw ValidationError("--gezinnen is een getal van 0 tot en met 2000.") }
        guard (0...1_000_000).contains(dossiers) else { throw ValidationError("--dossiers is een getal van 0 tot en met 1000000.") }
    }

    func run() async throws {
        try await metUitleg {
            let config = keuze.config(isDemo: true)
            try App.maakInstallatie(config)
            let app = try await App.open(config, klok: Verteltijd.klok, logger: keuze.logger)
            let balk = Voortgangsbalk("Gezinnen")
            for fout in try await Demovulling.vul(app, gezinnen: gezinnen, zaad: zaad, voortgang: { balk.meld($0, $1) }) {
                FileHandle.standardError.write(Data((fout.description + "\n").utf8))
            }
            let last = Voortgangsbalk("Lichte dossiers")
            try await Lastvulling.vul(app, dossiers: dossiers, zaad: zaad) { last.meld($0, $1) }
            if nieuweOpdrachten { zeg("Nieuwe opdrachten: \(try await app.herbestel()).") }
            try await app.databank.sluit()
            zeg("Gevuld: \(gezinnen) gezinnen en \(dossiers) lichte dossiers in \(config.map).")
        }
    }
}
