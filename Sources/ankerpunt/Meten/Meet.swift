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
            Vult de map, of vult haar verder aan als er nog niet zo veel dossiers zijn, start de server als eigen proces op deze machine, \
            meldt aan en biedt werk aan met vaste tussenpozen: de tijd telt vanaf het moment dat een verzoek er had moeten zijn. \
            Uitgangscodes: 0 gemeten · 1 een streefwaarde niet gehaald (alleen met --streng) · 2 kan niet.
            """)

    @Option(name: .long, help: "Map met de gegevens; blijft staan, zodat een volgende meting niet hoeft te vullen.")
    var map = NSTemporaryDirectory() + "ankerpunt-meet"

    @Option(name: .long, help: "Aantal lichte dossiers.")
    var dossiers = 100_000

    @Option(name: .long, help: "Aantal gezinnen met een verhaal.")
    var gezinnen = 150

    @Option(name: .long, help: "Seconden per meting.")
    var duur = 20

    @Option(
        name: .long,
        help: "In plaats van elk onderdeel apart: zo veel verzoeken per seconde door elkaar (lijst, dossier, zoeken, notitie, formulier).")
    var perSeconde: Int?

    @Flag(name: .long, help: "Met --per-seconde: maak halverwege een back-up, en zeg wat daarvan te merken was.")
    var backup = false

    @Option(
        name: .long,
        help: "Met --per-seconde: een map met 10.000 dossiers, om te meten hoeveel trager lijst en dossier bij meer dossiers zijn.")
    var naast: String?

    @Flag(name: .long, help: "Code 1 als een streefwaarde niet is gehaald.")
    var streng = false

    func validate() throws {
        guard (1...3_600).contains(duur) else { throw ValidationError("--duur is een getal van 1 tot en met 3600.") }
        guard (1...2_000).contains(perSeconde ?? 1) else { throw ValidationError("--per-seconde is een getal van 1 tot en met 2000.") }
        guard (0...1_000_000).contains(dossiers) else { throw ValidationError("--dossiers is een getal van 0 tot en met 1000000.") }
    }

    func run() async throws {
        try await metUitleg {
            try await vul(map, dossiers, ProcessInfo.processInfo.environment["ANKERPUNT_DATABANK"])
            if let naast { try await vul(naast, Self.klein, nil) }
            let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            let (regels, haaltAlles) = try perSeconde.map { try stad(program, $0) } ?? onderdelen(program)
            for line in regels { zeg(line) }
            if streng, !haaltAlles { throw ExitCode(1) }
        }
    }

    /// Files in the smaller folder.
    private static let klein = 10_000

    private func vul(_ map: String, _ dossiers: Int, _ postgres: String?) async throws {
        let config = Config(map: map, postgres: postgres, isDemo: true)
        let isNieuw = !FileManager.default.fileExists(atPath: config.hoofdsleutel)
        if isNieuw { try App.maakInstallatie(config) }
        let app = try await App.open(config, klok: Verteltijd.klok, logger: Installatiekeuze.stil)
        let (families, light) = (Voortgangsbalk("Gezinnen"), Voortgangsbalk("Lichte dossiers"))
        try await app.sluitNa {
            if isNieuw { try await Demovulling.vul(app, gezinnen: gezinnen) { families.meld($0, $1) } }
            try await Lastvulling.vul(app, dossiers: dossiers) { light.meld($0, $1) }
        }
    }

    private func onderdelen(_ program: String) throws -> ([String], Bool) {
        let before = Schijf.meet(in: map)
        let server = try Serverproces(programma: program, map: map)
        defer { server.stop() }
        var rapport = Meetrapport(dossiers: dossiers, duur: duur, eerstePagina: server.eerstePagina, geheugenBegin: server.geheugen)
        let bezoeker = try Bezoeker.meldAan("amina", wachtwoord: Demokaart.wachtwoord, poort: server.poort)
        let lader = Lader(poort: server.poort, cookie: bezoeker.cookie)
        _ = lader.meet(perSeconde: 50, seconden: 4, bezoeker.gemengd)
        for onderdeel in Meetrapport.onderdelen(bezoeker) {
            meld("Meten: \(onderdeel.naam)")
            let meting = lader.meet(perSeconde: onderdeel.perSeconde, seconden: Double(duur), onderdeel.doe)
            rapport.voegToe(onderdeel, meting)
        }
        rapport.geheugenEinde = server.geheugen
        rapport.fdatasync = before + Schijf.meet(in: map)
        return (rapport.regels, rapport.haaltAlles)
    }

    private func stad(_ program: String, _ perSeconde: Int) throws -> ([String], Bool) {
        var stad = Stadsmeting(programma: program, map: map, dossiers: dossiers, perSeconde: perSeconde, seconden: duur)
        meld("Meten: lege installatie")
        try stad.meetLeeg()
        if let naast { try stad.meetNaast(naast) }
        try stad.meetStad(metBackup: backup)
        return (stad.regels, stad.haaltAlles)
    }
}

/// What is being done, on stderr: the table alone goes to stdout.
func meld(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
