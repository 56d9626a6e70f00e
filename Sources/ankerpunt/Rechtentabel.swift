// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Foundation
import Kern

struct Rechtentabel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rechten",
        abstract: "Toon wie wat mag: handeling, rol, relatie, doel, soort gegevens, voorwaarde; en wie wat mag geven.")

    @Flag(name: .long, help: "Als JSON.")
    var json = false

    func run() throws {
        let sheet = Rechtenblad()
        guard json else { return zeg(sheet.markdown) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        zeg(String(decoding: try encoder.encode(sheet), as: UTF8.self))
    }
}
