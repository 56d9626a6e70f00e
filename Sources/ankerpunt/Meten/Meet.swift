// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Opslag
import Proefland

struct Meet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meet", abstract: "Meet een server van dit programma op een gevulde map, en geef een tabel.",
        discussion: """
            Vult de map als die nieuw is, start de server als eigen proces op deze machine, meldt aan en biedt werk aan met vaste tussenpozen: \
            de tijd telt vanaf het moment dat een verzoek er had moeten zijn. Uitgangscodes: 0 gemeten · 1 een streefwaarde niet gehaald (alleen \
            met --streng) · 2 kan niet.
            """)

    @Option(name: .long, help: "Map met de gegevens; blijft staan, zodat een volgende meting niet hoeft te vullen.")
    var map = NSTemporaryDirectory() + "ankerpunt-meet"

    @Option(name: .long, help: "Aantal lichte dossiers.")
    var dossiers = 100_000

    @Option(name: .long, help: "Aantal gezinnen met een verhaal.")
    var gezinnen = 150

    @Option(name: .long, help: "Seconden per meting.")
    var duur = 20

    @Flag(name: .long, help: "Code 1 als een streefwaarde niet is gehaald.")
    var streng = false

    func validate() throws {
        guard (1...300).contains(duur) else { throw ValidationError("--duur is een getal van 1 tot en met 300.") }
        guard (0...1_000_000).contains(dossiers) else { throw ValidationError("--dossiers is een getal van 0 tot en met 1000000.") }
    }

    func run() async throws {
        try await metUitleg {
            try await vul()
            let rapport = try meet()
            for line in rapport.regels { zeg(line) }
            if streng, !rapport.haaltAlles { throw ExitCode(1) }
        }
    }

    private func vul() async throws {
        let config = Config(map: map, isDemo: true)
        guard !FileManager.default.fileExists(atPath: config.hoofdsleutel) else { return }
        try App.maakInstallatie(config)
        let app = try await App.open(config, klok: Verteltijd.klok, logger: Installatiekeuze.stil)
        let (families, light) = (Voortgangsbalk("Gezinnen"), Voortgangsbalk("Lichte dossiers"))
        try await app.sluitNa {
            try await Demovulling.vul(app, gezinnen: gezinnen) { families.meld($0, $1) }
            try await Lastvulling.vul(app, dossiers: dossiers) { light.meld($0, $1) }
        }
    }

    private func meet() throws -> Meetrapport {
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let before = Schijf.meet(in: map)
        let server = try Serverproces(programma: program, map: map)
        defer { server.stop() }
        var rapport = Meetrapport(dossiers: dossiers, duur: duur, eerstePagina: server.eerstePagina, geheugenBegin: server.geheugen)
        let bezoeker = try Bezoeker.meldAan("amina", wachtwoord: Demokaart.wachtwoord, poort: server.poort)
        let lader = Lader(poort: server.poort, cookie: bezoeker.cookie)
        _ = lader.meet(perSeconde: 50, seconden: 4, bezoeker.gemengd)
        for onderdeel in Meetrapport.onderdelen(bezoeker) {
            FileHandle.standardError.write(Data("Meten: \(onderdeel.naam)\n".utf8))
            let meting = lader.meet(perSeconde: onderdeel.perSeconde, seconden: Double(duur), onderdeel.doe)
            rapport.voegToe(onderdeel, meting)
        }
        rapport.geheugenEinde = server.geheugen
        rapport.fdatasync = before + Schijf.meet(in: map)
        return rapport
    }
}
