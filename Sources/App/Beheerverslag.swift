// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Opslag

extension Verificatie {
    /// What was found, for the operator and the auditor: also what the check cannot know.
    package var verslag: String {
        var lines = ["\(regels) regels en \(feiten) feiten nagerekend; \(controlepunten) controlepunten van hier, \(vanBuiten) van buiten."]
        lines += opmerkingen
        if vanBuiten == 0 {
            lines.append(
                "Zonder controlepunten van buiten deze machine blijkt niet of iemand met de sleutelbos en de hoofdsleutel alles heeft herschreven."
            )
        }
        lines += bevindingen
        lines.append(
            klopt ? "Alles klopt." : "Er zijn \(bevindingen.count) bevindingen. Bewaar dit verslag en waarschuw de privacy officer.")
        return lines.joined(separator: "\n")
    }
}

extension Werkmap {
    /// What the operator reads of something that was left and is cleared.
    static func melding(_ path: String) -> String {
        "\(path) was van een eerdere opdracht die is afgebroken. Die map is gewist."
    }
}

extension Hersteloefening {
    package var verslag: String {
        let lines = [
            "Back-up tot en met regel \(regel): \(bytes / 1_024) KiB in \(Self.seconden(tijden.backup)) s.",
            "Hersteld in een lege map in \(Self.seconden(tijden.herstel)) s; \(feiten) feiten en de keten nagerekend in \(Self.seconden(tijden.nagerekend)) s.",
            isGelijk ? "Alle feiten zijn hier en daar gelijk." : "De feiten hier en daar verschillen.",
        ]
        return
            (opgeruimd.map(Werkmap.melding) + lines + bevindingen + [
                geslaagd ? "Alles klopt." : "De oefening is niet geslaagd: vertrouw deze back-up niet."
            ])
            .joined(separator: "\n")
    }

    private static func seconden(_ duration: Duration) -> String {
        let tenths = duration.components.seconds * 10 + duration.components.attoseconds / 100_000_000_000_000_000
        return "\(tenths / 10),\(tenths % 10)"
    }
}
