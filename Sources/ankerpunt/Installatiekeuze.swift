// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Grondslag
import Logging
import Opslag

/// Which installation a command works on.
struct Installatiekeuze: ParsableArguments {
    @Option(name: [.long, .customLong("data")], help: "Map met de gegevens.")
    var map = "./gegevens"

    @Option(
        name: [.long, .customLong("database")],
        help:
            "PostgreSQL in plaats van SQLite in de map: postgres://gebruiker@server/naam. Mag ook in ANKERPUNT_DATABANK staan; zet het wachtwoord in PGPASSFILE."
    )
    var databank: String?

    @Option(name: .long, help: "Bestand buiten deze machine waar elk ondertekend controlepunt van het journaal bij komt.")
    var controlepunten: String?

    @Option(
        name: .long,
        help:
            "Programma dat elk document nakijkt vóór het wordt bewaard: het leest het bestand op standaardinvoer; code 0 is schoon, 1 besmet."
    )
    var virusscanner: String?

    @Option(name: .long, help: "Map, liefst op een andere machine, waar elke nacht een verzegeld noodblad komt.")
    var noodbladen: String?

    @Option(name: .long, help: "Openbare sleutel voor het noodblad, van: ankerpunt noodblad sleutel")
    var noodbladsleutel: String?

    @Option(name: .long, help: "Sleutelbos; ligt apart van de gegevens en hun back-up.")
    var sleutelbos: String?

    @Option(name: .long, help: "Hoofdsleutel; ligt apart van beide.")
    var hoofdsleutel: String?

    @Option(name: .long, help: "Lijst van vernietigingen; ligt apart van gegevens en sleutels.")
    var vernietigd: String?

    @Option(name: .long, help: "CBS-gemeentecode (4 cijfers).")
    var gemeentecode = "9998"

    @Option(name: .long, help: "Naam van de gemeente.")
    var gemeentenaam = "Waterrijk"

    @Option(name: .long, help: "Adres waarop de server luistert.")
    var adres = "127.0.0.1"

    @Option(name: .long, help: "Poort waarop de server luistert; 0 kiest een vrije.")
    var poort = 8080

    @Option(name: .long, help: "Telefoonnummer van het crisisteam jeugd; staat bij triage en bij een crisis.")
    var crisisnummer = ""

    @Option(
        name: .long, help: "IP-adres van een eigen proxy; alleen van die geldt X-Forwarded-For. Meer dan één mag.")
    var vertrouwdeProxy: [String] = []

    func config(isDemo: Bool = false) -> Config {
        let ligging = Config.ligging(map, isDemo: isDemo)
        return Config(
            map: map, postgres: databank ?? ProcessInfo.processInfo.environment["ANKERPUNT_DATABANK"], controlepunten: controlepunten,
            virusscanner: virusscanner, pdfmaker: Pdfplek.vind(),
            sleutelbos: sleutelbos ?? ligging.sleutelbos, hoofdsleutel: hoofdsleutel ?? ligging.hoofdsleutel,
            vernietigingslijst: vernietigd ?? ligging.vernietigingslijst, adres: adres, poort: poort, gemeentecode: gemeentecode,
            gemeentenaam: gemeentenaam, isDemo: isDemo, crisisnummer: crisisnummer, vertrouwdeProxies: Set(vertrouwdeProxy),
            noodbladmap: noodbladen,
            noodbladsleutel: noodbladsleutel)
    }

    var logger: Logger { Self.stil }

    /// Only what an operator must know, on stderr.
    static var stil: Logger {
        var logger = Logger(label: "ankerpunt", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .notice
        return logger
    }
}

/// Ends a command with a plain sentence on stderr and code 2; errors for operators are already sentences.
func metUitleg(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let fout as Opslagfout {
        FileHandle.standardError.write(Data((fout.description + "\n").utf8))
        throw ExitCode(2)
    } catch Afwijzing.nietMogelijk(let reden) {
        FileHandle.standardError.write(Data((reden + "\n").utf8))
        throw ExitCode(2)
    }
}
