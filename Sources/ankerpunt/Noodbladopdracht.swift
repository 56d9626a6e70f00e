// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Opslag

struct Noodbladopdracht: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "noodblad", abstract: "Het verzegelde blad voor als het systeem niet werkt: maak de sleutel, maak het blad, lees het.",
        discussion: """
            Met --noodbladen en --noodbladsleutel maakt de server elke nacht een blad met waarschuwingen, lopende hulp met telefoonnummers en \
            wat er aankomt. Alleen wie de geheime sleutel heeft, kan het lezen; daar is geen databank voor nodig.
            Uitgangscodes: 0 gelukt · 1 gelukt, maar niet elk dossier was te lezen · 2 kan niet (melding op stderr).
            """,
        subcommands: [MaakSleutel.self, Maak.self, Lees.self])

    struct MaakSleutel: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sleutel", abstract: "Maak het sleutelpaar. Doe dit niet op de server.")

        @Argument(help: "Bestand voor de geheime sleutel; wordt nooit overschreven.")
        var bestand: String

        func run() throws {
            do {
                let key = Envelopsleutel.nieuw()
                try key.schrijf(naar: bestand)
                zeg(
                    "Geheime sleutel: \(bestand). Bewaar hem bij wie het blad mag lezen, niet op de server, en bewaar een tweede in de kluis."
                )
                zeg("Openbare sleutel, voor --noodbladsleutel:")
                zeg(key.openbaar.tekst)
                zeg("Vingerafdruk, die de server bij het starten toont: \(key.openbaar.vingerafdruk)")
            } catch let fout as Opslagfout {
                FileHandle.standardError.write(Data((fout.description + "\n").utf8))
                throw ExitCode(2)
            }
        }
    }

    struct Maak: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "maak", abstract: "Maak nu een noodblad, ook terwijl de server draait.")
        @OptionGroup var keuze: Installatiekeuze

        func run() async throws {
            try await metUitleg {
                let answer = try await keuze.laatDoen(.maakNoodblad)
                zeg(answer.tekst)
                guard answer.uitkomst == .gelukt else { throw ExitCode(1) }
            }
        }
    }

    struct Lees: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lees", abstract: "Toon een noodblad, zonder databank.",
            discussion: "Met --html komt er een bladzijde om af te drukken. Die is niet versleuteld: wis haar als u klaar bent.")

        @Argument(help: "Het verzegelde bestand.")
        var bestand: String

        @Option(name: .long, help: "De geheime sleutel.")
        var sleutel: String

        @Option(name: .long, help: "Schrijf een bladzijde om af te drukken naar dit bestand; wordt nooit overschreven.")
        var html: String?

        func run() async throws {
            try await metUitleg {
                let blad = try Noodblad.lees(bestand, met: .lees(van: sleutel))
                guard let html else { return zeg(blad.tekst) }
                let handle = open(html, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
                guard handle >= 0 else {
                    throw Opslagfout.backup("Kan \(html) niet maken: er bestaat al iets, of de map is niet te schrijven.")
                }
                try FileHandle(fileDescriptor: handle, closeOnDealloc: true).write(contentsOf: Data(blad.html.utf8))
                zeg("Geschreven naar \(html), niet versleuteld. Wis het bestand als u klaar bent.")
            }
        }
    }
}
