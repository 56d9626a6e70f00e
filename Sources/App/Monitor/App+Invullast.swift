// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Opslag

/// A report on what forms ask, for the command line.
package struct Lastverslag: Sendable {
    package let tekst: String
    package let json: String
    /// No form asks more than its budget.
    package let isBinnenBudget: Bool

    fileprivate init(_ tekst: String, _ inhoud: some Encodable, isBinnenBudget: Bool = true) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        self.tekst = tekst
        json = String(decoding: try encoder.encode(inhoud), as: UTF8.self)
        self.isBinnenBudget = isBinnenBudget
    }
}

extension App {
    /// What each form could ask at most, from its own declaration. Needs no installation.
    package static func formulierlast() throws -> Lastverslag {
        let views = formulieren.blikken
        let head = ["formulier", "vragen", "verplicht", "vrije tekst", "uitklapbaar", "grens", "minuten geschat"]
        let rows = views.map { view in
            [view.formulier] + [view.velden, view.verplicht, view.vrijeTekst, view.dicht, view.budget].map(String.init)
                + [Reislast.tienden(view.geschatteSeconden)]
        }
        return try Lastverslag(
            Reislast.tabel([head] + rows).joined(separator: "\n"), views, isBinnenBudget: views.allSatisfy { $0.velden <= $0.budget })
    }

    /// What was measured in the last year.
    package static func gemetenLast(in databank: Databank) async throws -> Lastverslag {
        let forms = formulieren
        let blad = try await databank.lees(als: .systeem("monitor"), doel: .controle, handeling: "invullast.inzien") { tx in
            tx.noteer("invullast.inzien")
            return try Invullastblad.lees(sinds: tx.vandaag.plus(jaren: -1), forms, tx)
        }
        return try Lastverslag(blad.verslag, blad)
    }

    /// The road of one file through the forms.
    /// - Parameter kenmerk: its number of 32 characters, as in its address.
    /// - Returns: nil when nothing of it was counted.
    package static func reislast(_ kenmerk: String, in databank: Databank) async throws -> Lastverslag? {
        guard let id = UUIDv7(kenmerk) else { return nil }
        let steps = try await databank.lees(als: .systeem("monitor"), doel: .controle, handeling: "invullast.inzien") { tx in
            tx.noteer("invullast.inzien", bijzonderheden: id.hex)
            return try InvullastStore.reis(id, tx)
        }
        let road = Reislast(steps, formulieren)
        return steps.isEmpty ? nil : try Lastverslag(road.verslag, road.stappen)
    }
}
