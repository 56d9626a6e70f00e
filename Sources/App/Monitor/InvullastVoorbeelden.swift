// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Opmaak

extension InvullastPages {
    /// For the storybook: a form that was saved often, with a question that nobody answers.
    static func voorbeelden(_ verzoek: Verzoek) -> [Voorbeeld] {
        let forms = App.formulieren, since = verzoek.vandaag.plus(jaren: -1)
        let note = Formulierlast(
            formulier: "triage", gevraagd: ["veiligheid", "urgentie", "route", "waarom"], overgenomen: [],
            getypt: ["veiligheid", "urgentie", "route"], woorden: 0, seconden: 95)
        let full = Invullastblad(Array(repeating: note, count: Invullastblad.ongebruiktNa), sinds: since, forms)
        return [
            .blad("Wat invullen kost", .gevuld, InvullastPages.toon(full, forms.blikken, verzoek)),
            .blad("Wat invullen kost", .leeg, InvullastPages.toon(Invullastblad([], sinds: since, forms), [], verzoek)),
        ]
    }
}
