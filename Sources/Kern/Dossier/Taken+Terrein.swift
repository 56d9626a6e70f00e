// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// What was asked of another domain is followed to an answer: a task from the day after the answer was due, or the wait was over.
    var terreintaken: [Taak] {
        Terreinbeeld.alle(feiten.terreinvragen, feiten.terreinuitkomsten).compactMap { item in
            guard let due = item.wachtTot, due < vandaag else { return nil }
            let text =
                item.uitkomst == nil
                ? "Er is om antwoord gevraagd vóór of op \(due.uitgeschreven)." : "De wachttijd zou duren tot \(due.uitgeschreven)."
            return Taak(.terreinvraag, dag(due, "Jeugdwet 2.3 lid 1", text), jeugdige: item.vraag.jeugdige, feit: item.vraag.id)
        }
    }
}
