// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation
import Grondslag
import Kern
import Opslag

struct Gebruikersopdracht: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gebruiker",
        abstract: "Maak, toon of beëindig gebruikers, geef hun een nieuw wachtwoord, of leg het nummer van een team vast.",
        discussion:
            "Maak, lijst en team werken op een installatie die niet draait; eindig, wachtwoord en sleutel ook terwijl zij draait. Uitgangscodes: 0 gelukt · 2 kan niet (melding op stderr).",
        subcommands: [Maak.self, Lijst.self, Eindig.self, Team.self, NieuwWachtwoord.self, NieuweSleutel.self])

    struct Maak: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "maak", abstract: "Maak een gebruiker.",
            discussion:
                "Het wachtwoord wordt gevraagd, of gemaakt met --wachtwoord-maken. De sleutel voor de app met codes wordt één keer getoond."
        )
        @OptionGroup var keuze: Installatiekeuze

        @Argument(help: "Gebruikersnaam om mee aan te melden.")
        var inlognaam: String

        @Option(name: .long, help: "Naam zoals collega's die zien.")
        var naam: String

        @Option(name: .long, help: "Rol; meer dan één mag. Kies uit: \(Rol.allCases.map(\.rawValue).joined(separator: ", ")).")
        var rol: [String]

        @Option(name: .long, help: "Naam van het team; wordt gemaakt als het er nog niet is. Meer dan één mag.")
        var team: [String] = []

        @Option(name: .long, help: "SKJ-registratienummer.")
        var skj: String?

        @Flag(name: .long, help: "Laat het programma een wachtwoord maken en toon dat één keer.")
        var wachtwoordMaken = false

        func run() async throws {
            try await metUitleg {
                let rollen = try rol.map { code in
                    guard let rol = Rol(rawValue: code) else {
                        throw ValidationError("\(code) is geen rol. Kies uit: \(Rol.allCases.map(\.rawValue).joined(separator: ", ")).")
                    }
                    return rol
                }
                let wachtwoord = wachtwoordMaken ? Toeval.hex(8) : try Wachtwoordvraag.vraag()
                let config = keuze.config()
                let app = try await App.open(config, logger: keuze.logger)
                let geheim = Toeval.bytes(20)
                let nieuw = Nieuwelaar(
                    inlognaam: inlognaam, naam: naam, rollen: rollen, teams: team, skj: skj, wachtwoord: wachtwoord, geheim: geheim)
                try await app.sluitNa { try await app.voegToe(nieuw) }
                zeg("Gebruiker \(inlognaam) is gemaakt.")
                if wachtwoordMaken { zeg("Wachtwoord: \(wachtwoord)") }
                zeg("Sleutel voor de app met codes: \(Base32.tekst(geheim))")
                zeg("otpauth://totp/Ankerpunt:\(inlognaam)?secret=\(Base32.tekst(geheim))&issuer=Ankerpunt")
                zeg("Geef wachtwoord en sleutel elk langs een andere weg door. Ze worden niet nog eens getoond.")
            }
        }
    }

    struct Team: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "team", abstract: "Leg het telefoonnummer van een team vast: brieven noemen het.")
        @OptionGroup var keuze: Installatiekeuze

        @Argument(help: "Naam van het team.")
        var naam: String

        @Option(name: .long, help: "Telefoonnummer waarop een gezin het team belt.")
        var telefoon: String

        func run() async throws {
            try await metUitleg {
                let config = keuze.config()
                let app = try await App.open(config, logger: keuze.logger)
                try await app.sluitNa { try await app.noteer(telefoon: telefoon, van: naam) }
                zeg("Het telefoonnummer van \(naam) is \(telefoon).")
            }
        }
    }

    struct Lijst: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "lijst", abstract: "Toon de gebruikers met hun rollen en teams.")
        @OptionGroup var keuze: Installatiekeuze

        @Flag(name: .long, help: "Als JSON.")
        var json = false

        func run() async throws {
            try await metUitleg {
                let config = keuze.config()
                let app = try await App.open(config, logger: keuze.logger)
                let rows = try await app.sluitNa { try await app.gebruikers() }
                if json {
                    let encoder = JSONEncoder()
                    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
                    return zeg(String(decoding: try encoder.encode(rows), as: UTF8.self))
                }
                for row in rows {
                    zeg("\(row.inlognaam) · \(row.naam) · \(row.rollen.joined(separator: ", ")) · \(row.teams.joined(separator: ", "))")
                }
            }
        }
    }

    struct Eindig: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "eindig", abstract: "Neem iemand de rollen af en meld die overal af; wat die deed blijft bewaard.",
            discussion: "Werkt ook terwijl de server draait. Bij bijna elke installatie kan dit beter op de bladzijde Gebruikers.")
        @OptionGroup var keuze: Installatiekeuze

        @Argument(help: "Gebruikersnaam.")
        var inlognaam: String

        func run() async throws {
            try await metUitleg {
                zeg(try await keuze.laatDoen(.beeindigGebruiker(inlognaam: inlognaam)).tekst)
            }
        }
    }
}

extension App {
    /// Closes the installation after the work, also when it failed; the first error is the one to tell.
    func sluitNa<T>(_ work: () async throws -> T) async throws -> T {
        do {
            let value = try await work()
            try await databank.sluit()
            return value
        } catch {
            try? await databank.sluit()  // the first error is the one to tell
            throw error
        }
    }
}

/// Asks for a password without showing it.
enum Wachtwoordvraag {

    static func vraag() throws -> String {
        let isTerminal = isatty(STDIN_FILENO) == 1
        if isTerminal { FileHandle.standardError.write(Data("Wachtwoord (minstens \(Wachtwoordregel.kortst) tekens): ".utf8)) }
        let typed = isTerminal ? zonderEcho() : readLine()
        guard let typed else { throw ValidationError("Typ een wachtwoord.") }
        if let fault = Wachtwoordregel.fout(typed) { throw ValidationError(fault) }
        return typed
    }

    private static func zonderEcho() -> String? {
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSANOW, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSANOW, &before)
            FileHandle.standardError.write(Data("\n".utf8))
        }
        return readLine()
    }
}
