// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Opmaak

extension WebKamer {
    static func voorbeelden(_ verzoek: Verzoek) -> [Voorbeeld] {
        let draft = ConceptStore.Concept(
            id: Voorbeeldnummer.id(15), formulier: "contact", pad: "/dossiers/1/contacten/nieuw", moment: verzoek.nu,
            ingevuld: ["gezegd": ["Karin: “Het is rustiger aan tafel. Ik roep nu eerst tante Els.”"]])
        return Voorbeeld.opmaak + [
            .blad("Bewaard werk", .gevuld, ConceptPages.lijst([draft], verzoek)),
            .blad("Bewaard werk", .leeg, ConceptPages.lijst([], verzoek)),
            .blad("Bewaarde tekst", .gevuld, ConceptPages.tekst(draft, verzoek)),
        ]
    }
}
