// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// An answer is read within two working days; who did not answer in time is asked again.
    var partnertaken: [Taak] {
        let all = Partnerbeeld.alle(feiten.partnervragen, [], feiten.partnerantwoorden, feiten.partnerlezingen)
        return all.compactMap { item in
            let child = item.vraag.inhoud.over.count == 1 ? item.vraag.inhoud.over.first : nil
            if let answer = item.antwoord {
                guard !item.isGelezen else { return nil }
                return Taak(
                    .partnerantwoord, normen.laatsteDag(.partnerantwoord, na: answer.inhoud.op), jeugdige: child, feit: item.vraag.id)
            }
            guard item.vraag.inhoud.uiterlijk < vandaag else { return nil }
            let text = "Er is om antwoord gevraagd vóór of op \(item.vraag.inhoud.uiterlijk.uitgeschreven)."
            return Taak(.partnervraag, dag(item.vraag.inhoud.uiterlijk, "werkafspraak", text), jeugdige: child, feit: item.vraag.id)
        }
    }
}
