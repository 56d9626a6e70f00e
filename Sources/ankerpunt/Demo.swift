// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Proefland

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Maak een demo-gemeente in een verse map en dien die op, alleen op deze machine.")
    @OptionGroup var keuze: Installatiekeuze
    @OptionGroup var grenzen: Verbindingskeuze

    @Option(name: .long, help: "Aantal gezinnen met een verhaal, naast de vaste bezetting.")
    var gezinnen = 150

    @Flag(name: .long, help: "Zonder de verzonnen aanbieder die op berichten antwoordt.")
    var zonderProefaanbieder = false

    @Flag(name: .long, help: "Berichten in de postbus gaan in een envelop van StUF-GGk 2.1.")
    var postEnvelop = false

    private var instellingen: Config {
        var config = grenzen.zet(in: keuze.config(isDemo: true))
        config.post.metProefaanbieder = !zonderProefaanbieder
        config.post.metEnvelop = postEnvelop
        return config
    }

    func run() async throws {
        try await metUitleg {
            let config = instellingen
            guard ["127.0.0.1", "::1", "localhost"].contains(config.adres) else {
                throw ValidationError("Een demo draait alleen op deze machine: gebruik adres 127.0.0.1.")
            }
            let isNieuw = !FileManager.default.fileExists(atPath: config.hoofdsleutel)
            if isNieuw { try App.maakInstallatie(config) }
            let app = try await App.open(config, klok: Verteltijd.klok, logger: keuze.logger)
            if isNieuw {
                let balk = Voortgangsbalk("Waterrijk vullen")
                try await Demovulling.vul(app, gezinnen: gezinnen) { balk.meld($0, $1) }
            }
            try await app.serve { port in
                for line in Demovulling.uitleg { zeg(line) }
                zeg("Adres: http://\(config.adres):\(port)")
            }
        }
    }
}
