// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Kern

struct Rechtentabel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rechten", abstract: "Toon wie wat mag: handeling, rol, relatie, doel, voorwaarde.")

    func run() {
        zeg("| handeling | rollen | via | doel | voorwaarde |")
        zeg("|---|---|---|---|---|")
        for row in Rechten.tabel {
            let cells = [
                row.handeling, row.rollen.joined(separator: ", "), row.relaties.joined(separator: ", "), row.doelen.joined(separator: ", "),
                row.voorwaarde,
            ]
            zeg("| " + cells.joined(separator: " | ") + " |")
        }
    }
}
