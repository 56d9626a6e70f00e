// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// A consult without an answer is asked after; the day on which help might be lighter is kept; a reason for a verklarende analyse is
    /// looked at. A suggestion: “not now, because” closes it as well.
    var verklaringstaken: [Taak] { consulttaken + afschaaltaken + aanleidingtaken }

    private var consulttaken: [Taak] {
        Consultbeeld.lijst(feiten.consulten, feiten.consultantwoorden).filter { $0.isTeLaat(op: vandaag) }.map { item in
            let due = item.consult.inhoud.uiterlijk
            let text = "Er is om antwoord gevraagd vóór of op \(due.uitgeschreven)."
            return Taak(.expertiseconsult, dag(due, "werkafspraak", text), jeugdige: item.consult.inhoud.kind, feit: item.consult.id)
        }
    }

    /// From the agreed day on, until it is chosen again.
    private var afschaaltaken: [Taak] {
        let choices = feiten.inzetkeuzes.geldend().opDatum(\.op)
        return Set(choices.map(\.inhoud.kind)).sorted().compactMap { child in
            guard let last = choices.last(where: { $0.inhoud.kind == child }), last.inhoud.intensiteit != .laag,
                last.inhoud.afschalenOp <= vandaag
            else { return nil }
            let text = "Op \(last.inhoud.op.uitgeschreven) is afgesproken dan te kijken of de hulp lichter kan."
            return Taak(.afschalen, dag(last.inhoud.afschalenOp, "werkafspraak", text), jeugdige: child, feit: last.id)
        }
    }

    private var aanleidingtaken: [Taak] {
        guard !vragen.isEmpty else { return [] }
        return jeugdigen.compactMap { child in
            guard let first = openAanleidingen(child, regels.aanleidingen).min(by: { $0.sinds < $1.sinds }) else { return nil }
            let term = normen.laatsteDag(.verklarendeAnalyse, na: first.sinds)
            let why = Grond(
                regel: "taak/1", bron: first.regel.bron, uitleg: "\(first.regel.label). \(first.grond.uitleg)",
                feiten: ["dag": term.uitkomst.iso], onder: term.gronden)
            return Taak(.aanleiding, Oordeel(term.uitkomst, gronden: [why]), jeugdige: child, feit: first.feit)
        }
    }
}
