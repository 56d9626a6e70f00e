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
    case bezwaarBeslissen = "bezwaar-beslissen"
    case beroep

    package var label: String {
        switch self {
        case .beslissen: "Het college beslist"
        case .bezwaar: "Bezwaar maken kan"
        case .bezwaarBeslissen: "Het college beslist op het bezwaar"
        case .beroep: "Beroep instellen kan"
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
        let objecting = beeld.besluiten.compactMap { bezwaar($0, op: beeld.vandaag) } + veranderingen(beeld)
        return (deciding + objecting + naBezwaar(beeld)).sorted { ($0.laatsteDag ?? .verst, $0.feit) < ($1.laatsteDag ?? .verst, $1.feit) }
    }

    /// A change or a withdrawal has a letter of its own, and so a term of its own (Awb 6:7, 6:8).
    private static func veranderingen(_ beeld: Dossierbeeld) -> [LopendeTermijn] {
        let facts = beeld.feiten, fallen = facts.intrekkingen.vervallen
        let appeal = Set(facts.besluitwijzigingen.filter { $0.inhoud.inPlaatsVan != nil }.map(\.id))
        let later =
            facts.besluitwijzigingen.geldend().map(\.id) + facts.intrekkingen.geldend().filter(\.inhoud.isBesluit).map(\.id)
        return later.filter { !fallen.contains($0) }.compactMap { change in
            let sent = facts.verzendingen.geldend().filter { $0.inhoud.besluit.raw == change }.map(\.inhoud.verzonden).min()
            // Outside the table of holidays no last day is promised; the letter could not be made either.
            guard let sent, let term = try? Bezwaartermijn.bereken(verzonden: sent), let last = term.uitkomst.totEnMet,
                beeld.vandaag <= last
            else { return nil }
            return LopendeTermijn(
                soort: appeal.contains(change) ? .beroep : .bezwaar, laatsteDag: last, gronden: term.gronden, feit: change)
        }
    }

    private static func naBezwaar(_ beeld: Dossierbeeld) -> [LopendeTermijn] {
        guard !beeld.feiten.bezwaren.isEmpty else { return [] }
        return beeld.bezwaren.compactMap { objection in
            if objection.isOpen {
                let term = objection.beslissen
                return LopendeTermijn(soort: .bezwaarBeslissen, laatsteDag: term.uitkomst, gronden: term.gronden, feit: objection.id)
            }
            guard let term = objection.beroep, beeld.vandaag <= term.uitkomst else { return nil }
            return LopendeTermijn(soort: .beroep, laatsteDag: term.uitkomst, gronden: term.gronden, feit: objection.id)
        }
    }

    private static func bezwaar(_ decision: Besluitbeeld, op vandaag: Datum) -> LopendeTermijn? {
        guard let sent = decision.verzonden else { return nil }
        do {
            let term = try Bezwaartermijn.bereken(verzonden: sent)
            guard let last = term.uitkomst.totEnMet, vandaag <= last else { return nil }
            return LopendeTermijn(
                soort: decision.isNaBezwaar ? .beroep : .bezwaar, laatsteDag: last, gronden: term.gronden, feit: decision.feit)
        } catch {
            return nil  // Outside the table of holidays no last day is promised; the letter could not be made either.
        }
    }
}

extension Datum {
    /// After every day that matters here: sorts what has no day last.
    package static let verst = Datum(dagnummer: 2_932_896)
}
