// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// While a proposal waits, who may approve it is asked; given back, the worker is: both before the college is too late.
    func voorsteltaak(_ aanvraag: Aanvraagbeeld) -> Taak? {
        let own = Voorstelbeeld.lijst(feiten.voorstellen, feiten.voorsteluitkomsten).last {
            $0.inhoud.aanvraag.raw == aanvraag.feit && $0.inhoud.wijziging == nil
        }
        guard let own else { return nil }
        switch own.uitkomst?.inhoud {
        case nil: return taak(.goedkeuren, beoordelen(own.inhoud), aanvraag)
        case let answer? where answer.wat == .teruggegeven: return taak(.voorstelTerug, aanpassen(answer), aanvraag)
        default: return nil
        }
    }

    /// A change of a decision is asked in the same way. No term of the law runs on it, and it falls with the decision.
    var wijzigingsvoorsteltaken: [Taak] {
        let asked = Voorstelbeeld.lijst(feiten.voorstellen, feiten.voorsteluitkomsten).filter { $0.inhoud.wijziging != nil }
        return besluiten.filter { !$0.wordtIngetrokken }.compactMap { decision in
            asked.last { $0.inhoud.wijziging?.besluit.raw == decision.feit }.flatMap(wijzigingsvoorsteltaak)
        }
    }

    private func wijzigingsvoorsteltaak(_ own: Voorstelbeeld) -> Taak? {
        let child = own.feit.jeugdige, about = own.inhoud.aanvraag.raw
        guard let answer = own.uitkomst else {
            return Taak(.goedkeuren, normen.laatsteDag(.goedkeuren, na: own.inhoud.op), jeugdige: child, feit: about)
        }
        // Changed in another way since: nothing waits for this one any more.
        let isPassed = feiten.besluitwijzigingen.geldend().contains {
            $0.inhoud.besluit == own.inhoud.wijziging?.besluit && answer.id < $0.id
        }
        guard answer.inhoud.wat == .teruggegeven, !isPassed else { return nil }
        return Taak(.voorstelTerug, aanpassen(answer.inhoud), jeugdige: child, feit: about)
    }

    private func aanpassen(_ answer: Voorsteluitkomst) -> Oordeel<Datum> {
        let grounds = [Grond(regel: "taak/1", bron: "", uitleg: "Teruggegeven op \(answer.op.uitgeschreven).")]
        let term = normen.laatsteDag(.goedkeuren, na: answer.op)
        return Oordeel(term.uitkomst, gronden: grounds + term.gronden)
    }

    private func beoordelen(_ voorstel: Besluitvoorstel) -> Oordeel<Datum> {
        guard voorstel.spoed != nil else { return normen.laatsteDag(.goedkeuren, na: voorstel.op) }
        return dag(voorstel.op, "Jeugdwet 2.6 lid 1 onder b", "De hulp kan niet wachten: zij is al begonnen of begint nu.")
    }

    /// Never later than the college must have decided.
    private func taak(_ soort: Taaksoort, _ termijn: Oordeel<Datum>, _ aanvraag: Aanvraagbeeld) -> Taak {
        let last = aanvraag.beslissen.uitkomst.laatsteDag
        let term =
            last.map { $0 < termijn.uitkomst } == true ? Oordeel(last ?? termijn.uitkomst, gronden: aanvraag.beslissen.gronden) : termijn
        return Taak(soort, term, jeugdige: aanvraag.jeugdige, feit: aanvraag.feit)
    }
}
