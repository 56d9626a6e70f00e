// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Yams

/// What a gemeente puts in its letters: from `briefgegevens.yaml` in the data folder, or for the demo from the program.
struct Briefinstelling: Sendable, Codable, Equatable {
    let gemeentecode: String
    let plaats: String
    let bezwaaradres: String
    let bezwaarOnline: String?
    let clientondersteuning: String
    let vertrouwenspersoon: String

    /// - Throws: `nietMogelijk` when this gemeente has none, or they cannot be read: no letter leaves without the way to object.
    static func lees(_ config: Config) throws -> Briefinstelling {
        let own = config.map + "/briefgegevens.yaml"
        let bytes =
            FileManager.default.fileExists(atPath: own)
            ? [UInt8](try Data(contentsOf: URL(filePath: own))) : try Registerbestand.bytes("briefgegevens-demo.yaml")
        guard let found = try? YAMLDecoder().decode(Briefinstelling.self, from: String(decoding: bytes, as: UTF8.self)),  // Said below.
            found.gemeentecode == config.gemeentecode
        else {
            throw Afwijzing.nietMogelijk(
                "De gegevens voor brieven van deze gemeente ontbreken. Vraag functioneel beheer om briefgegevens.yaml te vullen.")
        }
        return found
    }
}
