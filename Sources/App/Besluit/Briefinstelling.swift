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
    /// Name and telephone number for who may not learn in which district a family lives; nil: none was given.
    var centraal: String?

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

/// Whom a letter says to call.
struct Briefcontact {
    let tekst: String
    /// False: the letter cannot say whom to call.
    let heeftTelefoon: Bool

    static let ontbreekt =
        "De brief noemt geen telefoonnummer. De beheerder legt dat van uw team vast met: ankerpunt gebruiker team. Bij een geheim adres is "
        + "het “centraal” uit briefgegevens.yaml."

    /// The team with its number. For who may not know where one of these people lives: the number of the gemeente, for the name of a
    /// district tells the district.
    init(_ team: (naam: String, telefoon: String)?, _ instelling: Briefinstelling, isGeheim: Bool) {
        let central = isGeheim ? instelling.centraal ?? "" : nil
        let text = central ?? team.map { "\($0.naam), telefoon \($0.telefoon)" } ?? ""
        heeftTelefoon = !text.isEmpty
        tekst = !text.isEmpty ? text : isGeheim ? "de gemeente" : "het lokale team"
    }
}
