// SPDX-License-Identifier: EUPL-1.2
import App
import Foundation
import Opslag

/// Asks a running server of this folder to do a command; nil when none runs.
enum Beheerlijn {
    static func vraag(_ opdracht: Beheeropdracht, map: String) throws -> Beheerantwoord? {
        let path = map + "/beheer.sock"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let lijn = Lijn(.pad(path))
        lijn.geduld = 3_600
        let body = String(decoding: try JSONEncoder().encode(opdracht), as: UTF8.self)
        let answer: Lijn.Antwoord
        do {
            answer = try lijn.post("/beheer", body, soort: "application/json")
        } catch let fout as Lijn.Fout where fout.description.hasPrefix("geen verbinding") {
            return nil
        }
        guard answer.status == 200 else { throw Opslagfout.backup(answer.tekst) }
        return try JSONDecoder().decode(Beheerantwoord.self, from: Data(answer.tekst.utf8))
    }
}

extension Installatiekeuze {
    /// Does a command: asks the server that runs here, or opens the installation for it when none runs.
    func laatDoen(_ opdracht: Beheeropdracht) async throws -> Beheerantwoord {
        let config = config()
        if let answer = try Beheerlijn.vraag(opdracht, map: config.map) { return answer }
        let app = try await App.open(config, logger: logger)
        return try await app.sluitNa { try await app.doe(opdracht) }
    }
}
