// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Opslag

/// How messages come and go.
struct Postkeuze: ParsableArguments {
    @Flag(name: .long, help: "Berichten in de postbus gaan in een envelop van StUF-GGk 2.1. Zonder: het bericht zelf.")
    var postEnvelop = false

    @Option(name: .long, help: "Adres van het knooppunt (https://…). Zonder: via de map postbus.")
    var postNaar: String?

    @Option(name: .long, help: "Ons certificaat met zijn keten (PEM), voor versturen en ontvangen over HTTPS.")
    var postCertificaat: String?

    @Option(name: .long, help: "De sleutel van dat certificaat (PEM).")
    var postSleutel: String?

    @Option(name: .long, help: "Certificaten van wie instaat voor de andere kant (PEM).")
    var postVertrouwd: String?

    @Option(name: .long, help: "Poort waarop berichten over HTTPS binnenkomen, apart van de bladzijden.")
    var postOntvangstpoort: Int?

    @Option(name: .long, help: "Adres waarop berichten over HTTPS binnenkomen.")
    var postOntvangstadres = "127.0.0.1"

    /// - Throws: `Opslagfout` with what is missing.
    func zet(in config: Config) throws -> Config {
        var config = config
        config.post.metEnvelop = postEnvelop
        config.post.naar = postNaar
        (config.post.certificaat, config.post.sleutel, config.post.vertrouwd) = (postCertificaat, postSleutel, postVertrouwd)
        (config.post.ontvangstpoort, config.post.ontvangstadres) = (postOntvangstpoort, postOntvangstadres)
        if let bezwaar = config.post.bezwaar { throw Opslagfout.bezet(bezwaar) }
        return config
    }
}

extension Berichtenopdracht {
    struct Verstuur: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Doe één ronde van de post: haal op wat binnenkwam, verwerk het, en verstuur wat klaarstaat.",
            discussion: """
                Een draaiende server doet dit elke paar seconden zelf; dan gaat deze opdracht daarheen, met de instellingen van de server. \
                Code 0: alles is weg en verwerkt. Code 1: iets wacht of vraagt aandacht; wat, staat op de bladzijde Berichten.
                """)
        @OptionGroup var keuze: Installatiekeuze
        @OptionGroup var post: Postkeuze

        func run() async throws {
            try await metUitleg {
                let config = try post.zet(in: keuze.config())
                let answer: Beheerantwoord
                if let told = try Beheerlijn.vraag(.post, map: config.map) {
                    answer = told
                } else {
                    let app = try await App.open(config, logger: keuze.logger)
                    answer = try await app.sluitNa { try await app.doe(.post) }
                }
                zeg(answer.tekst)
                if answer.uitkomst == .bevindingen { throw ExitCode(1) }
            }
        }
    }

    /// The made-up aanbieder of the demo as a process of its own: for the proofs, so it is not in the list of commands.
    struct Proefkant: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "proefaanbieder", shouldDisplay: false)
        @OptionGroup var keuze: Installatiekeuze

        @Flag(name: .long)
        var meteen = false

        @Flag(name: .long)
        var postEnvelop = false

        func run() async throws {
            try await metUitleg {
                var config = keuze.config(isDemo: true)
                config.post.metEnvelop = postEnvelop
                try await App.proefaanbieder(config, meteen: meteen, klok: .systeem)
            }
        }
    }
}
