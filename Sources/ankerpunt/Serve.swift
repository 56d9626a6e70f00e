// SPDX-License-Identifier: EUPL-1.2
import App
import ArgumentParser
import Foundation

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Dien een installatie op.")
    @OptionGroup var keuze: Installatiekeuze
    @OptionGroup var grenzen: Verbindingskeuze
    @OptionGroup var post: Postkeuze

    func run() async throws {
        try await metUitleg {
            let config = try post.zet(in: grenzen.zet(in: keuze.config()))
            for line in config.waarschuwingen { FileHandle.standardError.write(Data((line + "\n").utf8)) }
            if let print = try config.noodbladafdruk() {
                let line = "Het noodblad wordt verzegeld voor de sleutel met vingerafdruk \(print).\n"
                FileHandle.standardError.write(Data(line.utf8))
            }
            let app = try await App.open(config, logger: keuze.logger)
            try await app.serve { port in zeg("Adres: http://\(config.adres):\(port)") }
        }
    }
}

/// Prints a line at once, also when stdout is a pipe.
func zeg(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
