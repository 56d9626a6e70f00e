// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Berichten
import Foundation

extension Berichtenopdracht {
    struct Valideer: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Controleer vorm en samenhang (niveau 1 en 2) van berichten.")
        @OptionGroup var invoer: Invoer

        func run() throws {
            let codec = try Codec()
            var worst = Afloop.goed
            for name in invoer.bestanden {
                let file = Berichtbestand(name, codec), report = Berichtverslag(file)
                zeg(invoer.json ? try report.regel : report.tekst)
                worst = max(worst, file.afloop)
            }
            try worst.eindig()
        }
    }

    struct Lees: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Toon een bericht veld voor veld, met de betekenis van codes; met --json zo dat ‘maak’ het weer kan schrijven.")
        @OptionGroup var invoer: Invoer

        func run() throws {
            let codec = try Codec()
            var worst = Afloop.goed
            for name in invoer.bestanden {
                let file = Berichtbestand(name, codec), report = Berichtverslag(file, metInhoud: true)
                zeg(invoer.json ? try report.regel : report.tekst)
                if !invoer.json, let tree = file.gelezen?.boom {
                    for field in codec.standaard.beschrijf(tree) { Self.toon(field, 1) }
                }
                worst = max(worst, file.afloop)
            }
            try worst.eindig()
        }

        private static func toon(_ veld: Berichtveld, _ diepte: Int) {
            let meaning = veld.betekenis.map { " (\($0))" } ?? ""
            zeg(String(repeating: "  ", count: diepte) + veld.naam + (veld.delen.isEmpty ? ": \(veld.waarde)\(meaning)" : ""))
            for part in veld.delen { toon(part, diepte + 1) }
        }
    }
}
