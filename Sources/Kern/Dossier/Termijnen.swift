// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A term that runs now and that somebody may hold us, or themselves, to.
package struct LopendeTermijn: Sendable, Equatable {
    package let soort: Termijnsoort
    /// Nil while the term stands still.
    package let laatsteDag: Datum?
    package let gronden: [Grond]
    /// The aanvraag or the decision it belongs to.
    package let feit: UUIDv7
}

package enum Termijnsoort: String, Sendable, CaseIterable, Codable {
    case beslissen
    case bezwaar

    package var label: String {
        switch self {
        case .beslissen: "Het college beslist"
        case .bezwaar: "Bezwaar maken kan"
        }
    }
}

package enum Termijnen {
    /// Statutory terms of a file that run on this day, first end first; what stands still comes last.
    package static func lopend(_ beeld: Dossierbeeld) -> [LopendeTermijn] {
        let deciding = beeld.openAanvragen.map { request in
            LopendeTermijn(
                soort: .beslissen, laatsteDag: request.beslissen.uitkomst.laatsteDag, gronden: request.beslissen.gronden, feit: request.feit
            )
        }
        let objecting = beeld.besluiten.compactMap { bezwaar($0, op: beeld.vandaag) }
        return (deciding + objecting).sorted { ($0.laatsteDag ?? .verst, $0.feit) < ($1.laatsteDag ?? .verst, $1.feit) }
    }

    private static func bezwaar(_ decision: Besluitbeeld, op vandaag: Datum) -> LopendeTermijn? {
        guard let sent = decision.verzonden else { return nil }
        do {
            let term = try Bezwaartermijn.bereken(verzonden: sent)
            guard let last = term.uitkomst.totEnMet, vandaag <= last else { return nil }
            return LopendeTermijn(soort: .bezwaar, laatsteDag: last, gronden: term.gronden, feit: decision.feit)
        } catch {
            return nil  // Outside the table of holidays no last day is promised; the letter could not be made either.
        }
    }
}

extension Datum {
    /// After every day that matters here: sorts what has no day last.
    package static let verst = Datum(dagnummer: 2_932_896)
}
