// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The tables of rights in words, in a fixed order: for the command line, the page and `docs/rechten.md`.
package struct Rechtenblad: Sendable, Codable {
    package let rechten: [Rechtenrij]
    package let verlening: [Verleenrij]
    package let vierogen: [Vierogenrij]

    package init() {
        rechten = Rechten.tabel
        verlening = Verlening.regels.map(Verleenrij.init)
        vierogen = Vierogendaad.allCases.map(Vierogenrij.init)
    }

    package static let kolommen = ["Wat", "Wie", "Met welke relatie", "Voor welk doel", "Welke gegevens", "Voorwaarde"]
    package static let verleenkolommen = ["Wat", "Door wie", "Met welke relatie", "Aan wie", "Uit welk team", "Hoogstens", "Voorwaarde"]

    package static let vierogenkolommen = ["Wat", "Wie begint", "Wie is de tweede", "Wanneer", "Waar het op rust"]

    /// All tables as Markdown.
    package var markdown: String {
        """
        \(Self.tabel(Self.kolommen, rechten.map(\.cellen)))

        ## Wie mag wat geven

        \(Self.tabel(Self.verleenkolommen, verlening.map(\.cellen)))

        ## Waar twee mensen voor nodig zijn

        \(Self.tabel(Self.vierogenkolommen, vierogen.map(\.cellen)))

        """
    }

    package static func tabel(_ kolommen: [String], _ rijen: [[String]]) -> String {
        ([kolommen, kolommen.map { _ in "---" }] + rijen).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
}

extension Rechtenrij {
    package var cellen: [String] {
        [
            handeling, rollen.joined(separator: ", "), relaties.joined(separator: ", "), doelen.joined(separator: ", "),
            klassen.joined(separator: ", "), voorwaarde,
        ]
    }
}

/// A row of the printed table of giving.
package struct Verleenrij: Sendable, Codable {
    package let relatie: String
    package let gevers: [String]
    package let via: [String]
    package let ontvangers: [String]
    package let kring: String
    package let duur: String
    package let voorwaarde: String

    init(_ regel: Verleenregel) {
        relatie = regel.soort.label
        gevers = Rol.allCases.filter(regel.gevers.contains).map(\.label)
        via = Relatiesoort.allCases.filter(regel.via.contains).map { $0 == .team ? "\($0.label) (alleen de teamleider)" : $0.label }
        ontvangers = Rol.allCases.filter(regel.ontvangers.contains).map(\.label)
        kring = regel.kring.label
        duur = regel.duur.map { "\($0.standaard) weken (instelbaar)" } ?? "tot iemand het beëindigt"
        voorwaarde = regel.voorwaarde
    }

    package var cellen: [String] {
        [
            relatie, gevers.joined(separator: ", "), via.joined(separator: ", "), ontvangers.joined(separator: ", "), kring, duur,
            voorwaarde,
        ]
    }
}
